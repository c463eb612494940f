import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, narrow } from '../element.js';
import { at } from '../site.js';

/** In a narrow column and in the dark. */
const meta: Meta = { id: 'key-figures', title: 'key-figures/Places', component: 'key-figures', args: { src: at('figures'), trend: 5 } };
export default meta;

type Story = StoryObj;

export const Narrow: Story = { ...narrow };
export const NarrowWithoutTrend: Story = { ...narrow, args: { trend: 0 } };
export const NarrowChinese: Story = { globals: { ...narrow.globals, ...chinese.globals }, args: { src: at('chineseFigures') } };
export const Dark: Story = { ...dark };
export const DarkChinese: Story = { globals: { ...dark.globals, ...chinese.globals }, args: { src: at('chineseFigures') } };
