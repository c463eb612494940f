import type { Feed } from '../src/data/index.js';
import { arabicNews } from './feeds/arabic.js';
import { arabicArticles, articles, chineseArticles } from './feeds/articles.js';
import { bulletins } from './feeds/chinese.js';
import { japanese, korean, traditional } from './feeds/eastern.js';
import { news } from './feeds/english.js';
import { french, german, polish } from './feeds/european.js';
import { chineseFigures, figures, traditionalFigures } from './feeds/figures.js';
import { mixed } from './feeds/mixed.js';
import { empty, rough } from './feeds/rough.js';
import { said } from './feeds/said.js';

const feeds = {
  news,
  bulletins,
  mixed,
  rough,
  empty,
  arabic: arabicNews,
  german,
  french,
  polish,
  japanese,
  korean,
  traditional,
  articles,
  chineseArticles,
  arabicArticles,
  figures,
  chineseFigures,
  traditionalFigures,
  said,
};

/** Hours before now, so that words such as "2 hours ago" stay what they are. */
const ages = [2, 27, 24 * 9, 24 * 45, 24 * 400];

const origin = 'https://stories.example';

/** The address of a feed that is always there; `fresh` is news of the last hours and days. */
export const at = (name: keyof typeof feeds | 'fresh'): string => `${origin}/${name}.json`;
/** Never answers. */
export const never = `${origin}/never.json`;
/** Always 404. */
export const missing = `${origin}/missing.json`;
/** There at first and never again. */
export const once = `${origin}/once.json?run=`;
/** Fails at first; twice, as an element asks again past the cache by itself. */
export const late = `${origin}/late.json?run=`;
/** The same with figures. */
export const figuresOnce = `${origin}/once.json?feed=figures&run=`;
export const figuresLate = `${origin}/late.json?feed=figures&run=`;
/** A relay for feeds that only it can read, such as this one. */
export const relay = { relay: origin, src: 'https://closed.example/news.json' };

/** Answers, within the page, all that stories ask of their site: nothing leaves it. The returned function ends it. */
export function answerStories(): () => void {
  const outside = globalThis.fetch;
  const asked = new Map<string, number>();
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!href.startsWith(origin)) return outside(input, init);
    asked.set(href, (asked.get(href) ?? 0) + 1);
    return answer(href, asked.get(href)!);
  };
  return () => {
    globalThis.fetch = outside;
  };
}

function answer(href: string, time: number): Response | Promise<Response> {
  const name = /(\w+)\.json/.exec(decodeURIComponent(href))?.[1] ?? '';
  if (name in feeds) return good(feeds[name as keyof typeof feeds]);
  if (name === 'fresh') return good(fresh());
  if (name === 'never') return new Promise(() => {});
  const then = href.includes('feed=figures') ? figures : news;
  if (name === 'once') return time === 1 ? good(then) : new Response('', { status: 503 });
  if (name === 'late') return time > 2 ? good(then) : new Response('', { status: 503 });
  return new Response('', { status: 404 });
}

/** New, by its headers, so that the element doesn't ask again after a while. */
const good = (feed: Feed) => Response.json(feed, { headers: { 'Cache-Control': 'no-store' } });

const fresh = (): Feed => ({
  ...news,
  items: ages.map((hours, place) => ({ ...news.items[place]!, date_published: new Date(Date.now() - hours * 3_600_000).toISOString() })),
});
