import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fallback } from '../element.js';
import { at } from '../site.js';

const meta: Meta = {
  id: 'key-figures',
  title: 'key-figures/Overview',
  component: 'key-figures',
  tags: ['autodocs'],
  args: { src: at('figures') },
};
export default meta;

type Story = StoryObj;

/** The newest item has no figures and is passed over. */
export const Figures: Story = {};
/** Each over the feed's five weeks before. */
export const WithTrend: Story = { args: { trend: 5 } };
export const Chosen: Story = { args: { figures: 'punctuality, passengers', trend: 5 } };
export const InOneItem: Story = { args: { item: 'week-6' } };
export const WithLongDate: Story = { args: { 'date-style': 'full' } };
export const WithoutDate: Story = { args: { 'date-style': 'none' } };
export const Footer: Story = { args: { 'slot-footer': 'Shown with feed-elements' } };
export const ThroughARelay: Story = { args: { src: 'https://closed.example/figures.json', relay: 'https://stories.example' } };
export const ClickToLoad: Story = { args: { loading: 'click' } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', slot: fallback } };

/** What the controls for custom properties do; the panel "Snippet" has the lines to copy. */
export const Themed: Story = {
  args: {
    trend: 5,
    '--feed-accent': 'light-dark(#00594f, #7fd1c2)',
    '--feed-muted': 'light-dark(#4a5b57, #a9bdb8)',
    '--feed-line': 'light-dark(#b9d3cd, #2e5a51)',
    '--feed-gap': '2.5em',
    '--feed-font-heading': "Georgia, 'Liberation Serif', serif",
  },
};
