import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { arabic, chinese, dark, elementIn, fallback, narrow, parts, renderStale } from './element.js';
import { at, late, missing, never, once } from './site.js';

const meta: Meta = { title: 'statement-quote', component: 'statement-quote', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

const authored = {
  src: undefined,
  slot: 'A harbour is a promise that somebody will come back.',
  speaker: 'Mira Holt',
  'speaker-role': 'Head of the night service, Coast Railway',
  occasion: 'at the opening of the line',
  date: '2021-03-03',
  href: 'https://courier.example/news/night-trains',
  source: 'Harbour Courier',
};

const long =
  'We have counted the steps, the rivets, the gulls and the visitors. We have asked the neighbours, the sailors and the schools. ' +
  'And every list that we made ended with the same line: leave the crane where it is, paint it, and let people climb.';

// Found in a feed.
export const Found: Story = {};
export const SecondStatement: Story = { args: { item: 'night-trains', statement: 1 } };
export const OfOneSpeaker: Story = { args: { speaker: 'Maes' } };
export const WithLongDate: Story = { args: { 'date-style': 'full' } };

// Written by the page's author.
export const Authored: Story = { args: { ...authored } };
export const AuthoredWordsAlone: Story = { args: { src: undefined, slot: authored.slot } };
export const AuthoredWordsAndSpeaker: Story = { args: { src: undefined, slot: authored.slot, speaker: 'Mira Holt' } };
export const AuthoredWithoutLink: Story = { args: { ...authored, href: undefined } };
export const AuthoredLong: Story = { args: { ...authored, slot: long } };
export const AuthoredParagraphs: Story = { args: { ...authored, slot: '<p>First we count.</p><p>Then we paint.</p>' } };
export const AuthoredWithMarks: Story = { args: { ...authored, slot: `“${authored.slot}”` } };

// States.
export const Loading: Story = { args: { src: never }, parameters: { state: 'loading' } };
export const LoadingWithFallback: Story = { args: { src: never, slot: fallback }, parameters: { state: 'loading' } };
export const ClickToLoad: Story = { args: { loading: 'click' } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', slot: fallback } };
export const Empty: Story = { args: { src: at('empty') }, parameters: { state: 'empty' } };
export const EmptyInOwnWords: Story = { args: { src: at('empty'), 'slot-empty': 'Nobody said a word.' }, parameters: { state: 'empty' } };
export const NoSuchSpeaker: Story = { args: { speaker: 'Nobody' }, parameters: { state: 'empty' } };
export const Error: Story = { args: { src: missing }, parameters: { state: 'error' } };
export const ErrorWithFallback: Story = { args: { src: missing, slot: fallback }, parameters: { state: 'error' } };
export const Stale: Story = { args: { src: once }, render: renderStale, parameters: { state: 'stale' } };

// Languages: each has its own quotation marks.
export const Chinese: Story = { ...chinese, args: { src: at('bulletins') } };
export const ChineseAuthored: Story = {
  ...chinese,
  args: {
    ...authored,
    slot: '港口是一个承诺：总会有人回来。',
    speaker: '林珂',
    'speaker-role': '海滨铁路夜行部门负责人',
    occasion: '在通车仪式上',
    source: '港口简报',
  },
};
export const ChineseOnAnEnglishPage: Story = { args: { src: at('bulletins') } };
export const MixedLanguages: Story = {
  args: { ...authored, slot: 'We call it 夜行列车, the night train.', speaker: 'Lin Ke 林珂', 'speaker-role': '负责人, Coast Railway' },
};
export const Traditional: Story = {
  globals: { language: 'zh-Hant' },
  args: {
    ...authored,
    slot: '港口是一個承諾：總會有人回來。',
    speaker: '林珂',
    'speaker-role': '負責人',
    occasion: undefined,
    source: '港口簡報',
  },
};
export const French: Story = {
  globals: { language: 'fr' },
  args: { ...authored, slot: 'Un port est une promesse.', 'speaker-role': 'directrice', occasion: 'à l’inauguration' },
};
export const German: Story = {
  globals: { language: 'de' },
  args: { ...authored, slot: 'Ein Hafen ist ein Versprechen.', 'speaker-role': 'Leiterin', occasion: 'bei der Eröffnung' },
};
export const Arabic: Story = {
  ...arabic,
  args: {
    ...authored,
    slot: 'الميناء وعد بأن أحدًا سيعود.',
    speaker: 'ليلى منصور',
    'speaker-role': 'مديرة خدمة الليل',
    occasion: 'في افتتاح الخط',
    source: 'بريد المرسى',
  },
};
export const ArabicError: Story = { ...arabic, args: { src: missing }, parameters: { state: 'error' } };

// In a narrow column.
export const Narrow: Story = { ...narrow };
export const NarrowLong: Story = { ...narrow, args: { ...authored, slot: long } };
export const NarrowChinese: Story = { ...narrow, ...chinese, args: { src: at('bulletins') } };

// In the dark.
export const Dark: Story = { ...dark };
export const DarkLoading: Story = { ...dark, args: { src: never }, parameters: { state: 'loading' } };
export const DarkError: Story = { ...dark, args: { src: missing }, parameters: { state: 'error' } };

/** The lines to copy for a theme of one's own. */
export const Themed: Story = {
  args: {
    '--feed-accent': 'light-dark(#00594f, #7fd1c2)',
    '--feed-muted': 'light-dark(#4a5b57, #a9bdb8)',
    '--feed-font-quote': "'Liberation Sans', sans-serif",
  },
};

// What a visitor does.
export const PressTryAgain: Story = {
  tags: ['!autodocs'],
  args: { src: late },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'speaker')[0]).toHaveTextContent('Mira Holt'));
  },
};

export const PressToLoad: Story = {
  tags: ['!autodocs'],
  args: { loading: 'click' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'more')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
  },
};

export const KeepTheVisitorOnThePage: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    const element = elementIn(canvasElement);
    element.addEventListener('feed-item-click', (event) => event.preventDefault());
    const prevented = new Promise((resolve) => element.addEventListener('click', (event) => resolve(event.defaultPrevented)));
    await userEvent.click(parts(canvasElement, 'link')[0]!);
    expect(await prevented).toBe(true);
  },
};
