import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, chinese, everything, inLanguage } from '../element.js';
import { at, missing } from '../site.js';

const meta: Meta = { id: 'recent-posts', title: 'recent-posts/Languages', component: 'recent-posts', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

const error: Story = { args: { src: missing }, parameters: { state: 'error' } };

export const Chinese: Story = { ...chinese, args: { src: at('bulletins') } };
export const ChineseGrid: Story = { ...chinese, args: { src: at('bulletins'), layout: 'grid', show: everything } };
export const ChineseHeadlines: Story = { ...chinese, args: { src: at('bulletins'), layout: 'headlines' } };
export const ChineseStrip: Story = { ...chinese, args: { src: at('bulletins'), layout: 'strip' } };
export const TraditionalChinese: Story = { ...inLanguage('zh-Hant'), args: { src: at('traditional'), show: everything } };
export const Japanese: Story = { ...inLanguage('ja'), args: { src: at('japanese'), show: everything } };
export const JapaneseGrid: Story = { ...inLanguage('ja'), args: { src: at('japanese'), layout: 'grid' } };
export const JapaneseError: Story = { ...inLanguage('ja'), ...error };
export const Korean: Story = { ...inLanguage('ko'), args: { src: at('korean'), show: everything } };
export const KoreanGrid: Story = { ...inLanguage('ko'), args: { src: at('korean'), layout: 'grid' } };
export const KoreanError: Story = { ...inLanguage('ko'), ...error };
export const German: Story = { ...inLanguage('de'), args: { src: at('german'), show: everything } };
export const GermanGrid: Story = { ...inLanguage('de'), args: { src: at('german'), layout: 'grid' } };
export const GermanError: Story = { ...inLanguage('de'), ...error };
export const French: Story = { ...inLanguage('fr'), args: { src: at('french'), show: everything } };
export const FrenchGrid: Story = { ...inLanguage('fr'), args: { src: at('french'), layout: 'grid' } };
export const FrenchError: Story = { ...inLanguage('fr'), ...error };
export const Polish: Story = { ...inLanguage('pl'), args: { src: at('polish'), show: everything } };
export const PolishGrid: Story = { ...inLanguage('pl'), args: { src: at('polish'), layout: 'grid' } };
export const PolishError: Story = { ...inLanguage('pl'), ...error };
export const Arabic: Story = { ...arabic, args: { src: at('arabic'), show: everything } };
export const ArabicGrid: Story = { ...arabic, args: { src: at('arabic'), layout: 'grid' } };
export const ArabicHeadlines: Story = { ...arabic, args: { src: at('arabic'), layout: 'headlines' } };
export const ArabicStrip: Story = { ...arabic, args: { src: at('arabic'), layout: 'strip' } };
export const ArabicError: Story = { ...arabic, ...error };
export const ArabicRelativeDates: Story = { ...arabic, args: { src: at('fresh'), 'date-style': 'relative' } };

export const MixedLanguages: Story = { args: { src: at('mixed'), show: everything } };
export const MixedLanguagesGrid: Story = { args: { src: at('mixed'), layout: 'grid', show: everything } };
export const MixedLanguagesHeadlines: Story = { args: { src: at('mixed'), layout: 'headlines' } };
export const ArabicFeedOnAnEnglishPage: Story = { args: { src: at('arabic') } };
export const EnglishFeedOnAnArabicPage: Story = { ...arabic, args: { show: everything } };
