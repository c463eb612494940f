import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { everything } from '../element.js';
import { at } from '../site.js';

const meta: Meta = {
  id: 'article-card',
  title: 'article-card/Overview',
  component: 'article-card',
  tags: ['autodocs'],
  args: { src: at('news') },
};
export default meta;

type Story = StoryObj;

export const Vertical: Story = {};
export const Horizontal: Story = { args: { layout: 'horizontal' } };
export const Compact: Story = { args: { layout: 'compact' } };
export const Hero: Story = { args: { layout: 'hero' } };

export const VerticalOfEverything: Story = { args: { show: everything } };
export const HorizontalOfEverything: Story = { args: { layout: 'horizontal', show: everything } };
export const CompactWithImage: Story = { args: { layout: 'compact', show: 'image date source' } };
export const CompactOfEverything: Story = { args: { layout: 'compact', show: everything } };
export const HeroOfEverything: Story = { args: { layout: 'hero', show: everything } };

/** What the controls for custom properties do; the panel "Snippet" has the lines to copy. */
export const Themed: Story = {
  args: {
    layout: 'horizontal',
    '--feed-accent': 'light-dark(#00594f, #7fd1c2)',
    '--feed-surface': 'light-dark(#eef5f3, #15302b)',
    '--feed-line': 'light-dark(#b9d3cd, #2e5a51)',
    '--feed-radius': '0',
    '--feed-font-heading': "Georgia, 'Liberation Serif', serif",
  },
};
