import type { Args, StoryObj } from '@storybook/web-components-vite';
import type { FeedElement } from '../../src/components/feed-element.js';
import { createElement, dark, fallback, goStale } from '../element.js';
import { at, missing, never, once } from '../site.js';

type Story = StoryObj;

/** Elements under each other, beside those of the next column where there is room. */
function columns(...contents: Element[][]): HTMLElement {
  const page = document.createElement('div');
  Object.assign(page.style, { display: 'grid', gap: '2.5rem', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 22rem), 1fr))' });
  for (const content of contents) {
    const column = document.createElement('div');
    Object.assign(column.style, { display: 'grid', gap: '2.5rem', alignContent: 'start' });
    column.append(...content);
    page.append(column);
  }
  return page;
}

/** Also far below, where no visitor has come yet. */
const make = (tag: string, args: Args): FeedElement => createElement(tag, { loading: 'eager', ...args });

/** The elements as a site would use them together. */
const renderPage = ({ src, articles, quote, figures }: Args): HTMLElement =>
  columns(
    [
      make('article-card', { src, layout: 'hero' }),
      make('statement-quote', quote as Args),
      make('key-figures', { src: figures, trend: 5 }),
      make('recent-posts', { src, layout: 'grid', limit: 2, show: 'image date categories' }),
      make('article-card', { src, item: 1, layout: 'horizontal', show: 'image date source author summary categories' }),
      make('article-card', { src, item: 2, layout: 'compact' }),
    ],
    [
      make('recent-posts', { src, limit: 3, show: 'image date author summary categories rights' }),
      make('recent-posts', { src, layout: 'headlines', more: true, limit: 3 }),
      make('recent-posts', { src, layout: 'strip', limit: 4 }),
      make('article-view', { src: articles }),
    ],
  );

const renderStates = (): HTMLElement =>
  columns(
    [
      make('recent-posts', { src: never, limit: 2 }),
      make('recent-posts', { src: never, limit: 2, layout: 'grid' }),
      make('recent-posts', { src: missing, slot: fallback }),
      make('recent-posts', { src: at('empty') }),
      goStale(make('recent-posts', { src: once, limit: 2, layout: 'headlines' })),
    ],
    [
      make('article-card', { src: never }),
      make('statement-quote', { src: never }),
      make('article-card', { src: missing }),
      make('statement-quote', { src: at('empty') }),
      make('recent-posts', { src: at('news'), loading: 'click' }),
    ],
  );

const english = { src: at('news'), articles: at('articles'), quote: { src: at('news') }, figures: at('figures') };

const noControl = { control: false } as const;

const arabicQuote = {
  slot: 'الميناء وعد بأن أحدًا سيعود.',
  speaker: 'ليلى منصور',
  'speaker-role': 'مديرة خدمة الليل',
  occasion: 'في افتتاح الخط',
  source: 'بريد المرسى',
};

export const page: Story = {
  render: renderPage,
  args: english,
  argTypes: { src: noControl, articles: noControl, quote: noControl, figures: noControl },
};
export const pageInTheDark: Story = { ...page, ...dark };
export const chinesePage: Story = {
  ...page,
  globals: { language: 'zh-Hans' },
  args: { src: at('bulletins'), articles: at('chineseArticles'), quote: { src: at('bulletins') }, figures: at('chineseFigures') },
};
export const arabicPage: Story = {
  ...page,
  globals: { language: 'ar' },
  args: { src: at('arabic'), articles: at('arabicArticles'), quote: arabicQuote, figures: at('figures') },
};
export const states: Story = {
  render: renderStates,
  parameters: { state: ['loading', 'loading', 'error', 'empty', 'stale', 'loading', 'loading', 'error', 'empty', ''] },
};
export const statesInTheDark: Story = { ...states, ...dark };
