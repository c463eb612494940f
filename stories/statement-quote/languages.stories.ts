import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, chinese, inLanguage } from '../element.js';
import { at } from '../site.js';
import { authored } from './authored.js';

/** Each language has its own quotation marks. */
const meta: Meta = { id: 'statement-quote', title: 'statement-quote/Languages', component: 'statement-quote', args: authored };
export default meta;

type Story = StoryObj;

const found = { ...Object.fromEntries(Object.keys(authored).map((name) => [name, undefined])), src: at('bulletins') };

export const Chinese: Story = { ...chinese, args: found };
export const ChineseOnAnEnglishPage: Story = { args: found };
export const ChineseAuthored: Story = {
  ...chinese,
  args: {
    slot: '港口是一个承诺：总会有人回来。',
    speaker: '林珂',
    'speaker-role': '海滨铁路夜行部门负责人',
    occasion: '在通车仪式上',
    source: '港口简报',
  },
};
export const Traditional: Story = {
  ...inLanguage('zh-Hant'),
  args: { slot: '港口是一個承諾：總會有人回來。', speaker: '林珂', 'speaker-role': '負責人', occasion: undefined, source: '海港週報' },
};
export const Japanese: Story = {
  ...inLanguage('ja'),
  args: {
    slot: '港とは、誰かが帰ってくるという約束です。',
    speaker: '林珂',
    'speaker-role': '夜行部長',
    occasion: '開通式にて',
    source: '港だより',
  },
};
export const Korean: Story = {
  ...inLanguage('ko'),
  args: {
    slot: '항구는 누군가 돌아온다는 약속입니다.',
    speaker: '한서윤',
    'speaker-role': '야간운행부장',
    occasion: '개통식에서',
    source: '항구 소식',
  },
};
export const French: Story = {
  ...inLanguage('fr'),
  args: {
    slot: 'Un port est une promesse : quelqu’un reviendra.',
    'speaker-role': 'directrice',
    occasion: 'à l’inauguration',
    source: 'Le Courrier du quai',
  },
};
export const German: Story = {
  ...inLanguage('de'),
  args: {
    slot: 'Ein Hafen ist ein Versprechen, dass jemand zurückkommt.',
    'speaker-role': 'Leiterin',
    occasion: 'bei der Eröffnung',
    source: 'Hafenblatt',
  },
};
export const Polish: Story = {
  ...inLanguage('pl'),
  args: {
    slot: 'Port to obietnica, że ktoś wróci.',
    'speaker-role': 'dyrektorka',
    occasion: 'podczas otwarcia linii',
    source: 'Kurier Przystani',
  },
};
export const Spanish: Story = {
  ...inLanguage('es'),
  args: {
    slot: 'Un puerto es una promesa de que alguien volverá.',
    'speaker-role': 'directora',
    occasion: 'en la inauguración',
    source: 'El Muelle',
  },
};
export const Arabic: Story = {
  ...arabic,
  args: {
    slot: 'الميناء وعد بأن أحدًا سيعود.',
    speaker: 'ليلى منصور',
    'speaker-role': 'مديرة خدمة الليل',
    occasion: 'في افتتاح الخط',
    source: 'بريد المرسى',
  },
};
export const EnglishOnAnArabicPage: Story = { ...arabic, args: { ...found, src: at('news') } };
export const MixedLanguages: Story = {
  args: { slot: 'We call it 夜行列车, the night train.', speaker: 'Lin Ke 林珂', 'speaker-role': '负责人, Coast Railway' },
};
