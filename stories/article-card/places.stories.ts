import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { dark, everything, inLanguage, narrow } from '../element.js';
import { at } from '../site.js';

/** In a narrow column and in the dark. */
const meta: Meta = { id: 'article-card', title: 'article-card/Places', component: 'article-card', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

export const NarrowVertical: Story = { ...narrow };
export const NarrowHorizontal: Story = { ...narrow, args: { layout: 'horizontal' } };
export const NarrowCompact: Story = { ...narrow, args: { layout: 'compact' } };
export const NarrowHero: Story = { ...narrow, args: { layout: 'hero', show: everything } };
export const NarrowGerman: Story = {
  globals: { ...narrow.globals, ...inLanguage('de').globals },
  args: { src: at('german'), layout: 'hero', item: '1' },
};

export const DarkVertical: Story = { ...dark };
export const DarkHorizontal: Story = { ...dark, args: { layout: 'horizontal' } };
export const DarkCompact: Story = { ...dark, args: { layout: 'compact' } };
export const DarkHero: Story = { ...dark, args: { layout: 'hero' } };
