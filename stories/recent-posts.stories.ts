import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { arabic, chinese, dark, elementIn, fallback, narrow, parts, renderStale } from './element.js';
import { at, late, missing, never, once } from './site.js';

const meta: Meta = { title: 'recent-posts', component: 'recent-posts', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

const everything = 'image date source author summary categories reading-time rights';

// Ready, in every layout.
export const List: Story = {};
export const Grid: Story = { args: { layout: 'grid', limit: 6 } };
export const Headlines: Story = { args: { layout: 'headlines' } };
export const Strip: Story = { args: { layout: 'strip' } };

// What is shown, and how.
export const ListOfEverything: Story = { args: { show: everything } };
export const GridOfEverything: Story = { args: { layout: 'grid', limit: 3, show: everything } };
export const HeadlinesOfEverything: Story = { args: { layout: 'headlines', limit: 3, show: everything } };
export const StripOfEverything: Story = { args: { layout: 'strip', limit: 3, show: everything } };
export const WithoutImages: Story = { args: { images: 'none', limit: 3 } };
export const GridWithoutImages: Story = { args: { layout: 'grid', images: 'none', limit: 3 } };
export const OneItem: Story = { args: { limit: 1 } };
export const FourLinesOfSummary: Story = { args: { 'summary-lines': 4, src: at('rough'), limit: 2 } };
export const LongDates: Story = { args: { 'date-style': 'full', limit: 3 } };
export const OneCategory: Story = { args: { category: 'transport' } };
export const OwnHeadingAndFooter: Story = {
  args: { 'slot-heading': 'Around the <em>harbour</em>', 'see-all': 'none', 'slot-footer': 'Shown with feed-elements', limit: 2 },
};

// States.
export const Loading: Story = { args: { src: never, limit: 3 }, parameters: { state: 'loading' } };
export const LoadingGrid: Story = { args: { src: never, limit: 3, layout: 'grid' }, parameters: { state: 'loading' } };
export const LoadingHeadlines: Story = { args: { src: never, limit: 3, layout: 'headlines' }, parameters: { state: 'loading' } };
export const LoadingStrip: Story = { args: { src: never, limit: 3, layout: 'strip' }, parameters: { state: 'loading' } };
export const LoadingWithFallback: Story = { args: { src: never, limit: 3, slot: fallback }, parameters: { state: 'loading' } };
export const ClickToLoad: Story = { args: { loading: 'click', limit: 2 } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', limit: 2, slot: fallback } };
export const Empty: Story = { args: { src: at('empty') }, parameters: { state: 'empty' } };
export const EmptyInOwnWords: Story = {
  args: { src: at('empty'), slot: fallback, 'slot-empty': 'All quiet today.' },
  parameters: { state: 'empty' },
};
export const Error: Story = { args: { src: missing }, parameters: { state: 'error' } };
export const ErrorWithFallback: Story = { args: { src: missing, slot: fallback }, parameters: { state: 'error' } };
export const ErrorInOwnWords: Story = {
  args: { src: missing, 'slot-error': 'Our paper is being printed. Look in again soon.' },
  parameters: { state: 'error' },
};
export const Stale: Story = { args: { src: once, limit: 3 }, render: renderStale, parameters: { state: 'stale' } };
export const SeveralFeeds: Story = { args: { src: `${at('news')} ${at('bulletins')}`, limit: 6 } };
export const OneOfTwoFeedsFails: Story = { args: { src: `${at('news')} ${missing}`, limit: 3 } };

// Feeds as they are in life.
export const RoughList: Story = { args: { src: at('rough') } };
export const RoughGrid: Story = { args: { src: at('rough'), layout: 'grid' } };
export const RoughHeadlines: Story = { args: { src: at('rough'), layout: 'headlines' } };
export const RoughStrip: Story = { args: { src: at('rough'), layout: 'strip' } };
export const RoughOfEverything: Story = { args: { src: at('rough'), show: everything } };

// Languages.
export const Chinese: Story = { ...chinese, args: { src: at('bulletins') } };
export const ChineseGrid: Story = { ...chinese, args: { src: at('bulletins'), layout: 'grid', show: everything } };
export const ChineseHeadlines: Story = { ...chinese, args: { src: at('bulletins'), layout: 'headlines' } };
export const ChineseStrip: Story = { ...chinese, args: { src: at('bulletins'), layout: 'strip' } };
export const ChineseError: Story = { ...chinese, args: { src: missing }, parameters: { state: 'error' } };
export const MixedLanguages: Story = { args: { src: at('mixed'), show: everything } };
export const MixedLanguagesGrid: Story = { args: { src: at('mixed'), layout: 'grid', show: everything } };
export const MixedLanguagesHeadlines: Story = { args: { src: at('mixed'), layout: 'headlines' } };
export const Arabic: Story = { ...arabic, args: { src: at('arabic'), show: everything } };
export const ArabicGrid: Story = { ...arabic, args: { src: at('arabic'), layout: 'grid' } };
export const ArabicHeadlines: Story = { ...arabic, args: { src: at('arabic'), layout: 'headlines' } };
export const ArabicStrip: Story = { ...arabic, args: { src: at('arabic'), layout: 'strip' } };
export const ArabicError: Story = { ...arabic, args: { src: missing }, parameters: { state: 'error' } };
export const ArabicFeedOnAnEnglishPage: Story = { args: { src: at('arabic') } };

// In a narrow column.
export const NarrowList: Story = { ...narrow, args: { limit: 3 } };
export const NarrowGrid: Story = { ...narrow, args: { limit: 2, layout: 'grid' } };
export const NarrowHeadlines: Story = { ...narrow, args: { layout: 'headlines' } };
export const NarrowStrip: Story = { ...narrow, args: { layout: 'strip' } };
export const NarrowChinese: Story = { ...narrow, ...chinese, args: { src: at('bulletins'), limit: 3 } };

// In the dark.
export const DarkList: Story = { ...dark, args: { limit: 3 } };
export const DarkGrid: Story = { ...dark, args: { limit: 3, layout: 'grid', show: everything } };
export const DarkHeadlines: Story = { ...dark, args: { limit: 3, layout: 'headlines' } };
export const DarkStrip: Story = { ...dark, args: { limit: 3, layout: 'strip' } };
export const DarkLoading: Story = { ...dark, args: { src: never, limit: 2 }, parameters: { state: 'loading' } };
export const DarkError: Story = { ...dark, args: { src: missing }, parameters: { state: 'error' } };

/** The lines to copy for a theme of one's own. */
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

// What a visitor does.
export const PressTryAgain: Story = {
  tags: ['!autodocs'],
  args: { src: late, limit: 3 },
  play: async ({ canvasElement }) => {
    const [retry] = await waitFor(() => {
      expect(parts(canvasElement, 'retry')).toHaveLength(1);
      return parts(canvasElement, 'retry');
    });
    await userEvent.click(retry!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(3));
    expect(parts(canvasElement, 'retry')).toHaveLength(0);
  },
};

export const PressShowMore: Story = {
  args: { more: true, limit: 3 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(3));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(6));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(7));
    expect(parts(canvasElement, 'more')).toHaveLength(0);
  },
};

export const ShowMore: Story = { args: { more: true, limit: 2 } };

export const PressToLoad: Story = {
  tags: ['!autodocs'],
  args: { loading: 'click', limit: 2 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'more')).toHaveLength(1));
    expect(parts(canvasElement, 'item')).toHaveLength(0);
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(2));
  },
};

export const KeepTheVisitorOnThePage: Story = {
  tags: ['!autodocs'],
  args: { limit: 1 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    const element = elementIn(canvasElement);
    const clicked: unknown[] = [];
    element.addEventListener('feed-item-click', (event) => {
      clicked.push(event.item.url);
      event.preventDefault();
    });
    // The page around a story cancels every link's click, but only after this listener.
    element.addEventListener('click', (event) => clicked.push(event.defaultPrevented));
    await userEvent.click(parts(canvasElement, 'link')[0]!);
    expect(clicked).toEqual(['https://courier.example/news/night-trains', true]);
  },
};
