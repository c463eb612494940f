import { readDate } from './date.js';
import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { filled } from './filled.js';
import { absoluteMarkup } from './markup.js';
import { absoluteUrl } from './url.js';

type Json = Record<string, unknown>;

/**
 * JSON Feed 1.0 and 1.1. What has the wrong type is left out; keys that start with `_` are kept.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 * @throws {SyntaxError} when it is no JSON
 * @throws {FeedError} `not-a-feed` when it is some other JSON
 */
export function readJsonFeed(text: string, url?: string): Feed {
  const feed = JSON.parse(text) as Json;
  if (!Array.isArray(feed.items) || !String(feed.version).includes('jsonfeed'))
    throw new FeedError('not-a-feed', 'Not a feed but other JSON');
  const { items, ...rest } = clean(feed, url);
  return {
    title: '',
    ...rest,
    items: (items as Json[]).map((item) => ({ id: item.url ?? '', ...item })),
    version: 'https://jsonfeed.org/version/1.1',
    _feed_elements: { format: 'json', ...(feed._feed_elements as object) },
  } as unknown as Feed;
}

/** By its key alone is known what a value has to be, in the feed, its items, authors and attachments alike. */
function clean(object: Json, base: string | undefined): Json {
  const list = (value: unknown) =>
    (Array.isArray(value) ? value : [])
      .map((entry) => (typeof entry === 'object' ? clean((entry ?? {}) as Json, base) : {}))
      .filter((entry) => Object.keys(entry).length);
  const read = (key: string, value: unknown) => {
    const text = /^(?:string|number)$/.test(typeof value) ? String(value) : undefined;
    if (key.startsWith('_')) return value;
    if (/^(?:items|authors|attachments|hubs)$/.test(key)) return list(value);
    if (key === 'tags') return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : undefined;
    if (key === 'expired') return value === true || undefined;
    if (key.includes('_in_')) return Number(value) || undefined;
    if (key.startsWith('date')) return readDate(text);
    if (/url$|icon$|avatar$|image$/.test(key)) return absoluteUrl(text, base);
    return (key === 'content_html' && text ? absoluteMarkup(text, base) : text) || undefined;
  };
  // JSON Feed 1.0 has one author.
  const { author, ...rest } = object;
  const fields = Object.entries({ ...rest, authors: rest.authors ?? [author] });
  return filled(Object.fromEntries(fields.map(([key, value]) => [key, read(key, value)])));
}
