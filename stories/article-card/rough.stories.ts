import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { everything, narrow } from '../element.js';
import { at } from '../site.js';

/** Feeds as they are in life. */
const meta: Meta = { id: 'article-card', title: 'article-card/Rough feeds', component: 'article-card', args: { src: at('rough') } };
export default meta;

type Story = StoryObj;

export const RoughVertical: Story = { args: { show: everything } };
export const RoughHorizontal: Story = { args: { layout: 'horizontal', show: everything } };
export const RoughHero: Story = { args: { layout: 'hero', show: everything } };
/** Just wide enough for the picture beside the words, and just not. */
export const RoughHeroAt640: Story = { globals: { width: '640px' }, args: { layout: 'hero', show: everything } };
export const RoughHeroAt480: Story = { globals: { width: '480px' }, args: { layout: 'hero', show: everything } };
export const NarrowRough: Story = { ...narrow, args: { layout: 'hero', show: everything } };
export const UnbrokenHorizontal: Story = { args: { layout: 'horizontal', item: 'unbroken' } };
export const Untitled: Story = { args: { item: 'untitled' } };
export const Unlinked: Story = { args: { item: 'unlinked', layout: 'hero' } };
export const Bare: Story = { args: { item: 'bare' } };
