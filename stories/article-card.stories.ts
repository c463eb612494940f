import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { arabic, chinese, dark, elementIn, fallback, narrow, parts, renderStale } from './element.js';
import { at, late, missing, never, once } from './site.js';

const meta: Meta = { title: 'article-card', component: 'article-card', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

const everything = 'image date source author summary categories reading-time';

const authored = {
  src: undefined,
  headline: 'Open day at the port museum',
  href: 'https://museum.example/open-day',
  image: new URL('images/harbour.webp', document.baseURI).href,
  summary: 'Climb the old crane, steer the pilot boat, and take a knot home. Children pay nothing.',
  date: '2021-03-06',
  source: 'Port Museum',
};

// Ready, in every layout.
export const Vertical: Story = {};
export const Horizontal: Story = { args: { layout: 'horizontal' } };
export const Compact: Story = { args: { layout: 'compact' } };
export const Hero: Story = { args: { layout: 'hero' } };

// What is shown, and which item.
export const VerticalOfEverything: Story = { args: { show: everything } };
export const HorizontalOfEverything: Story = { args: { layout: 'horizontal', show: everything } };
export const CompactOfEverything: Story = { args: { layout: 'compact', show: everything } };
export const HeroOfEverything: Story = { args: { layout: 'hero', show: everything } };
export const HorizontalWithoutImage: Story = { args: { layout: 'horizontal', images: 'none' } };
export const HeroWithoutImage: Story = { args: { layout: 'hero', images: 'none' } };
export const ItemByAddress: Story = { args: { item: 'https://courier.example/news/windows' } };
export const ItemByPlace: Story = { args: { item: '2', layout: 'horizontal' } };

// Written by the page's author.
export const AuthoredVertical: Story = { args: { ...authored } };
export const AuthoredHorizontal: Story = { args: { ...authored, layout: 'horizontal' } };
export const AuthoredCompact: Story = { args: { ...authored, layout: 'compact' } };
export const AuthoredHero: Story = { args: { ...authored, layout: 'hero' } };
export const AuthoredHeadlineAlone: Story = { args: { src: undefined, headline: 'We are open', href: 'https://museum.example/' } };
export const AuthoredMarkup: Story = {
  args: { ...authored, summary: undefined, slot: 'Climb the <strong>old crane</strong> and take a knot home.' },
};

// States.
export const LoadingVertical: Story = { args: { src: never }, parameters: { state: 'loading' } };
export const LoadingHorizontal: Story = { args: { src: never, layout: 'horizontal' }, parameters: { state: 'loading' } };
export const LoadingCompact: Story = { args: { src: never, layout: 'compact' }, parameters: { state: 'loading' } };
export const LoadingHero: Story = { args: { src: never, layout: 'hero' }, parameters: { state: 'loading' } };
export const LoadingWithFallback: Story = { args: { src: never, slot: fallback }, parameters: { state: 'loading' } };
export const ClickToLoad: Story = { args: { loading: 'click' } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', slot: fallback } };
export const Empty: Story = { args: { src: at('empty') }, parameters: { state: 'empty' } };
export const EmptyInOwnWords: Story = { args: { src: at('empty'), 'slot-empty': 'No article today.' }, parameters: { state: 'empty' } };
export const NoSuchItem: Story = { args: { item: 'yesterday' }, parameters: { state: 'empty' } };
export const Error: Story = { args: { src: missing }, parameters: { state: 'error' } };
export const ErrorWithFallback: Story = { args: { src: missing, slot: fallback }, parameters: { state: 'error' } };
export const Stale: Story = { args: { src: once, layout: 'horizontal' }, render: renderStale, parameters: { state: 'stale' } };

// Feeds as they are in life.
export const RoughVertical: Story = { args: { src: at('rough'), show: everything } };
export const RoughHorizontal: Story = { args: { src: at('rough'), layout: 'horizontal', show: everything } };
export const RoughHero: Story = { args: { src: at('rough'), layout: 'hero', show: everything } };
export const UnbrokenHorizontal: Story = { args: { src: at('rough'), layout: 'horizontal', item: 'unbroken' } };
export const Untitled: Story = { args: { src: at('rough'), item: 'untitled' } };
export const Unlinked: Story = { args: { src: at('rough'), item: 'unlinked', layout: 'hero' } };

// Languages.
export const ChineseVertical: Story = { ...chinese, args: { src: at('bulletins'), show: everything } };
export const ChineseHorizontal: Story = { ...chinese, args: { src: at('bulletins'), layout: 'horizontal' } };
export const ChineseCompact: Story = { ...chinese, args: { src: at('bulletins'), layout: 'compact' } };
export const ChineseHero: Story = { ...chinese, args: { src: at('bulletins'), layout: 'hero' } };
export const MixedLanguages: Story = { args: { src: at('mixed'), item: 'both', layout: 'horizontal', show: everything } };
export const ChineseArticleOnAnEnglishPage: Story = { args: { src: at('bulletins'), layout: 'hero' } };
export const ArabicVertical: Story = { ...arabic, args: { src: at('arabic'), show: everything } };
export const ArabicHorizontal: Story = { ...arabic, args: { src: at('arabic'), layout: 'horizontal' } };
export const ArabicCompact: Story = { ...arabic, args: { src: at('arabic'), layout: 'compact' } };
export const ArabicHero: Story = { ...arabic, args: { src: at('arabic'), layout: 'hero' } };

// In a narrow column.
export const NarrowVertical: Story = { ...narrow };
export const NarrowHorizontal: Story = { ...narrow, args: { layout: 'horizontal' } };
export const NarrowCompact: Story = { ...narrow, args: { layout: 'compact' } };
export const NarrowHero: Story = { ...narrow, args: { layout: 'hero' } };

// In the dark.
export const DarkVertical: Story = { ...dark };
export const DarkHorizontal: Story = { ...dark, args: { layout: 'horizontal' } };
export const DarkCompact: Story = { ...dark, args: { layout: 'compact' } };
export const DarkHero: Story = { ...dark, args: { layout: 'hero' } };
export const DarkLoading: Story = { ...dark, args: { src: never, layout: 'hero' }, parameters: { state: 'loading' } };
export const DarkError: Story = { ...dark, args: { src: missing }, parameters: { state: 'error' } };

/** The lines to copy for a theme of one's own. */
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

// What a visitor does.
export const PressTryAgain: Story = {
  tags: ['!autodocs'],
  args: { src: late },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
  },
};

export const PressToLoad: Story = {
  tags: ['!autodocs'],
  args: { loading: 'click', layout: 'compact' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'more')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
  },
};

export const KeepTheVisitorOnThePage: Story = {
  tags: ['!autodocs'],
  args: { layout: 'compact' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    const element = elementIn(canvasElement);
    element.addEventListener('feed-item-click', (event) => event.preventDefault());
    const prevented = new Promise((resolve) => element.addEventListener('click', (event) => resolve(event.defaultPrevented)));
    await userEvent.click(parts(canvasElement, 'link')[0]!);
    expect(await prevented).toBe(true);
  },
};
