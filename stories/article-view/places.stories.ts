import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, narrow } from '../element.js';
import { at } from '../site.js';

/** In a narrow column and in the dark. */
const meta: Meta = { id: 'article-view', title: 'article-view/Places', component: 'article-view', args: { src: at('articles') } };
export default meta;

type Story = StoryObj;

export const Narrow: Story = { ...narrow };
export const NarrowMedia: Story = { ...narrow, args: { item: 'media' } };
export const NarrowChinese: Story = { globals: { ...narrow.globals, ...chinese.globals }, args: { src: at('chineseArticles') } };
export const Dark: Story = { ...dark };
export const DarkMedia: Story = { ...dark, args: { item: 'media' } };
