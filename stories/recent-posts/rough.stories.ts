import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { everything, narrow } from '../element.js';
import { at } from '../site.js';

/** Feeds as they are in life. */
const meta: Meta = { id: 'recent-posts', title: 'recent-posts/Rough feeds', component: 'recent-posts', args: { src: at('rough') } };
export default meta;

type Story = StoryObj;

export const RoughList: Story = {};
export const RoughGrid: Story = { args: { layout: 'grid' } };
/** No item has a picture: its first words have the room. */
export const GridWithoutAnyPicture: Story = { args: { src: at('said'), layout: 'grid', limit: 6 } };
export const StripWithoutAnyPicture: Story = { args: { src: at('said'), layout: 'strip' } };
export const RoughHeadlines: Story = { args: { layout: 'headlines' } };
export const RoughStrip: Story = { args: { layout: 'strip' } };
export const RoughOfEverything: Story = { args: { show: everything } };
export const NarrowRough: Story = { ...narrow, args: { show: everything } };
