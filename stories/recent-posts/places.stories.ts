import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, everything, inLanguage, narrow } from '../element.js';
import { at } from '../site.js';

/** In a narrow column and in the dark. */
const meta: Meta = { id: 'recent-posts', title: 'recent-posts/Places', component: 'recent-posts', args: { src: at('news'), limit: 3 } };
export default meta;

type Story = StoryObj;

export const NarrowList: Story = { ...narrow };
export const NarrowListOfEverything: Story = { ...narrow, args: { show: everything } };
export const NarrowGrid: Story = { ...narrow, args: { limit: 2, layout: 'grid' } };
export const NarrowHeadlines: Story = { ...narrow, args: { layout: 'headlines' } };
export const NarrowStrip: Story = { ...narrow, args: { layout: 'strip' } };
export const NarrowChinese: Story = { globals: { ...narrow.globals, ...chinese.globals }, args: { src: at('bulletins') } };
export const NarrowGerman: Story = { globals: { ...narrow.globals, ...inLanguage('de').globals }, args: { src: at('german') } };

export const DarkList: Story = { ...dark };
export const DarkGrid: Story = { ...dark, args: { layout: 'grid', show: everything } };
export const DarkHeadlines: Story = { ...dark, args: { layout: 'headlines' } };
export const DarkStrip: Story = { ...dark, args: { layout: 'strip' } };
export const DarkThemed: Story = {
  ...dark,
  args: { layout: 'grid', '--feed-accent': 'light-dark(#00594f, #7fd1c2)', '--feed-surface': 'light-dark(#eef5f3, #15302b)' },
};
