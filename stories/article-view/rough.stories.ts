import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { dark, narrow } from '../element.js';
import { at } from '../site.js';

/** Markup as it is found in life: nothing of it gets out of its box. */
const meta: Meta = {
  id: 'article-view',
  title: 'article-view/Rough feeds',
  component: 'article-view',
  args: { src: at('articles'), item: 'rough' },
};
export default meta;

type Story = StoryObj;

export const Rough: Story = {};
export const NarrowRough: Story = { ...narrow };
export const DarkRough: Story = { ...dark };
export const Untitled: Story = { args: { src: at('rough'), item: 'untitled' } };
export const Bare: Story = { args: { src: at('rough'), item: 'bare' } };
