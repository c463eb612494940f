import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { at } from '../site.js';

const meta: Meta = {
  id: 'article-view',
  title: 'article-view/Overview',
  component: 'article-view',
  tags: ['autodocs'],
  args: { src: at('articles') },
};
export default meta;

type Story = StoryObj;

/** Headings, a table, a figure, lists, a quotation and code. */
export const Article: Story = {};
/** What a feed embeds becomes a link; what it plays is loaded on request. */
export const SoundAndFilm: Story = { args: { item: 'media' } };
export const Podcast: Story = { args: { item: 'podcast' } };
export const TextAlone: Story = { args: { item: 'text' } };

/** What the controls for custom properties do; the panel "Snippet" has the lines to copy. */
export const Themed: Story = {
  args: {
    '--feed-accent': 'light-dark(#00594f, #7fd1c2)',
    '--feed-surface': 'light-dark(#eef5f3, #15302b)',
    '--feed-line': 'light-dark(#b9d3cd, #2e5a51)',
    '--feed-radius': '0',
    '--feed-font-heading': "Georgia, 'Liberation Serif', serif",
  },
};
