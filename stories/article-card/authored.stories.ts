import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { dark } from '../element.js';
import { image } from '../feeds/feed.js';

/** Written by the page's author; no feed is needed. */
const meta: Meta = {
  id: 'article-card',
  title: 'article-card/Authored',
  component: 'article-card',
  args: {
    headline: 'Open day at the port museum',
    href: 'https://museum.example/open-day',
    image: image('harbour'),
    summary: 'Climb the old crane, steer the pilot boat, and take a knot home. Children pay nothing.',
    date: '2021-03-06',
    source: 'Port Museum',
  },
};
export default meta;

type Story = StoryObj;

export const AuthoredVertical: Story = {};
export const AuthoredHorizontal: Story = { args: { layout: 'horizontal' } };
export const AuthoredCompact: Story = { args: { layout: 'compact' } };
export const AuthoredHero: Story = { args: { layout: 'hero' } };
export const DarkAuthored: Story = { ...dark, args: { layout: 'horizontal' } };
export const AuthoredHeadlineAlone: Story = {
  args: { headline: 'We are open', image: undefined, summary: undefined, date: undefined, source: undefined },
};
export const AuthoredWithoutLink: Story = { args: { href: undefined, layout: 'horizontal' } };
export const AuthoredMarkup: Story = { args: { summary: undefined, slot: 'Climb the <strong>old crane</strong> and take a knot home.' } };
export const AuthoredHeadingMarkup: Story = {
  args: {
    headline: undefined,
    layout: 'horizontal',
    'slot-heading': '<a href="https://museum.example/open-day">Open day at the <em>port museum</em></a>',
  },
};
