import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, narrow } from '../element.js';
import { at } from '../site.js';
import { authored, long } from './authored.js';

/** In a narrow column and in the dark. */
const meta: Meta = { id: 'statement-quote', title: 'statement-quote/Places', component: 'statement-quote', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

export const Narrow: Story = { ...narrow };
export const NarrowLong: Story = { ...narrow, args: { ...authored, slot: long } };
export const NarrowChinese: Story = { globals: { ...narrow.globals, ...chinese.globals }, args: { src: at('bulletins') } };
export const Dark: Story = { ...dark };
