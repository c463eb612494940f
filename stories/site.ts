import type { Feed } from '../src/data/index.js';
import { arabicNews, bulletins, empty, mixed, news, rough } from './feeds.js';

const feeds: Record<string, Feed> = { news, bulletins, mixed, arabic: arabicNews, rough, empty };

const origin = 'https://stories.example';

/** The address of a feed that is always there. */
export const at = (name: keyof typeof feeds): string => `${origin}/${name}.json`;
/** Never answers. */
export const never = `${origin}/never.json`;
/** Always 404. */
export const missing = `${origin}/missing.json`;
/** There at first and never again. */
export const once = `${origin}/once.json?run=`;
/** Fails at first; twice, as an element asks again past the cache by itself. */
export const late = `${origin}/late.json?run=`;

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
  const name = /(\w+)\.json/.exec(href)?.[1] ?? '';
  const feed = feeds[name];
  if (feed) return good(feed);
  if (name === 'never') return new Promise(() => {});
  if (name === 'once') return time === 1 ? good(news) : new Response('', { status: 503 });
  if (name === 'late') return time > 2 ? good(news) : new Response('', { status: 503 });
  return new Response('', { status: 404 });
}

/** New, by its headers, so that the element doesn't ask again after a while. */
const good = (feed: Feed) => Response.json(feed, { headers: { 'Cache-Control': 'no-store' } });
