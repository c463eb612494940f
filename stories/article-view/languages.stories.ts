import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, chinese, inLanguage } from '../element.js';
import { at } from '../site.js';

const meta: Meta = { id: 'article-view', title: 'article-view/Languages', component: 'article-view', args: { src: at('articles') } };
export default meta;

type Story = StoryObj;

export const Chinese: Story = { ...chinese, args: { src: at('chineseArticles') } };
export const ChineseOnAnEnglishPage: Story = { args: { src: at('chineseArticles') } };
export const Japanese: Story = { ...inLanguage('ja'), args: { src: at('japanese') } };
export const Korean: Story = { ...inLanguage('ko'), args: { src: at('korean') } };
export const German: Story = { ...inLanguage('de'), args: { src: at('german') } };
export const French: Story = { ...inLanguage('fr'), args: { src: at('french') } };
export const Polish: Story = { ...inLanguage('pl'), args: { src: at('polish') } };
export const Arabic: Story = { ...arabic, args: { src: at('arabicArticles') } };
export const ArabicOnAnEnglishPage: Story = { args: { src: at('arabicArticles') } };
export const EnglishOnAnArabicPage: Story = { ...arabic };
