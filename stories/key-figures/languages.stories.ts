import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, chinese, inLanguage } from '../element.js';
import { at } from '../site.js';

/** Labels, values and changes are the bulletin's own words, in its language and direction. */
const meta: Meta = { id: 'key-figures', title: 'key-figures/Languages', component: 'key-figures', args: { src: at('figures'), trend: 5 } };
export default meta;

type Story = StoryObj;

export const Chinese: Story = { ...chinese, args: { src: at('chineseFigures') } };
export const ChineseOnAnEnglishPage: Story = { args: { src: at('chineseFigures') } };
export const ChosenInChinese: Story = { ...chinese, args: { src: at('chineseFigures'), figures: '准点率，旅客' } };
export const Traditional: Story = { ...inLanguage('zh-Hant'), args: { src: at('traditionalFigures') } };
/** Figures are read in English and Chinese, so a chart runs from left to right as its words do. */
export const EnglishOnAnArabicPage: Story = { ...arabic };
export const ChineseOnAnArabicPage: Story = { ...arabic, args: { src: at('chineseFigures') } };
