import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { everything } from '../element.js';
import { at } from '../site.js';

// The id stays when a story moves to another page, so that its address and its pictures can still be compared.
const meta: Meta = {
  id: 'recent-posts',
  title: 'recent-posts/Overview',
  component: 'recent-posts',
  tags: ['autodocs'],
  args: { src: at('news') },
};
export default meta;

type Story = StoryObj;

export const List: Story = {};
export const Grid: Story = { args: { layout: 'grid', limit: 6 } };
export const Headlines: Story = { args: { layout: 'headlines' } };
export const Strip: Story = { args: { layout: 'strip' } };

export const ListOfEverything: Story = { args: { show: everything } };
export const GridOfEverything: Story = { args: { layout: 'grid', limit: 3, show: everything } };
export const HeadlinesOfEverything: Story = { args: { layout: 'headlines', limit: 3, show: everything } };
export const StripOfEverything: Story = { args: { layout: 'strip', limit: 3, show: everything } };

/** What the controls for custom properties do; the panel "Snippet" has the lines to copy. */
export const Themed: Story = {
  args: {
    layout: 'grid',
    limit: 3,
    '--feed-accent': 'light-dark(#00594f, #7fd1c2)',
    '--feed-surface': 'light-dark(#eef5f3, #15302b)',
    '--feed-line': 'light-dark(#b9d3cd, #2e5a51)',
    '--feed-radius': '0',
    '--feed-gap': '0.75em',
    '--feed-image-ratio': '1',
    '--feed-font-heading': "Georgia, 'Liberation Serif', serif",
  },
};
