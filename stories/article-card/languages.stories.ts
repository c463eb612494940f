import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, chinese, everything, inLanguage } from '../element.js';
import { at } from '../site.js';

const meta: Meta = { id: 'article-card', title: 'article-card/Languages', component: 'article-card', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

export const ChineseVertical: Story = { ...chinese, args: { src: at('bulletins'), show: everything } };
export const ChineseHorizontal: Story = { ...chinese, args: { src: at('bulletins'), layout: 'horizontal' } };
export const ChineseCompact: Story = { ...chinese, args: { src: at('bulletins'), layout: 'compact' } };
export const ChineseHero: Story = { ...chinese, args: { src: at('bulletins'), layout: 'hero' } };
export const TraditionalChinese: Story = { ...inLanguage('zh-Hant'), args: { src: at('traditional'), layout: 'hero' } };
export const Japanese: Story = { ...inLanguage('ja'), args: { src: at('japanese'), layout: 'hero' } };
export const JapaneseVertical: Story = { ...inLanguage('ja'), args: { src: at('japanese'), show: everything, item: '1' } };
export const Korean: Story = { ...inLanguage('ko'), args: { src: at('korean'), layout: 'hero' } };
export const KoreanVertical: Story = { ...inLanguage('ko'), args: { src: at('korean'), show: everything } };
export const German: Story = { ...inLanguage('de'), args: { src: at('german'), layout: 'hero', item: '1' } };
export const GermanVertical: Story = { ...inLanguage('de'), args: { src: at('german'), show: everything } };
export const French: Story = { ...inLanguage('fr'), args: { src: at('french'), layout: 'hero' } };
export const Polish: Story = { ...inLanguage('pl'), args: { src: at('polish'), layout: 'hero' } };
export const ArabicVertical: Story = { ...arabic, args: { src: at('arabic'), show: everything } };
export const ArabicHorizontal: Story = { ...arabic, args: { src: at('arabic'), layout: 'horizontal' } };
export const ArabicCompact: Story = { ...arabic, args: { src: at('arabic'), layout: 'compact' } };
export const ArabicHero: Story = { ...arabic, args: { src: at('arabic'), layout: 'hero' } };

export const MixedLanguages: Story = { args: { src: at('mixed'), item: 'both', layout: 'horizontal', show: everything } };
export const ChineseArticleOnAnEnglishPage: Story = { args: { src: at('bulletins'), layout: 'hero' } };
export const ArabicArticleOnAnEnglishPage: Story = { args: { src: at('arabic'), layout: 'hero' } };
export const EnglishArticleOnAnArabicPage: Story = { ...arabic, args: { layout: 'hero' } };
