import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fallback } from '../element.js';
import { at, relay } from '../site.js';

const meta: Meta = {
  id: 'statement-quote',
  title: 'statement-quote/Overview',
  component: 'statement-quote',
  tags: ['autodocs'],
  args: { src: at('news') },
};
export default meta;

type Story = StoryObj;

export const Found: Story = {};
export const InOneItem: Story = { args: { item: 'cranes' } };
export const SecondStatement: Story = { args: { item: 'night-trains', statement: 1 } };
export const OfOneSpeaker: Story = { args: { speaker: 'Maes' } };
export const WhereItMatches: Story = { args: { match: 'crane' } };
export const WithLongDate: Story = { args: { 'date-style': 'full' } };
export const WithoutDate: Story = { args: { 'date-style': 'none' } };
export const Footer: Story = { args: { 'slot-footer': 'Shown with feed-elements' } };
export const ThroughARelay: Story = { args: relay };
export const ClickToLoad: Story = { args: { loading: 'click' } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', slot: fallback } };

/** What the controls for custom properties do; the panel "Snippet" has the lines to copy. */
export const Themed: Story = {
  args: {
    '--feed-accent': 'light-dark(#00594f, #7fd1c2)',
    '--feed-muted': 'light-dark(#4a5b57, #a9bdb8)',
    '--feed-font-quote': "'Liberation Sans', sans-serif",
  },
};
