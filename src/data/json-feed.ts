import { readOdd } from './characters.js';
import { readDate } from './date.js';
import { type Feed, type FeedExtension, feedVersion } from './feed.js';
import { FeedError } from './feed-error.js';
import { filled } from './filled.js';
import { absoluteMarkup, collapse } from './markup.js';
import { tooLarge } from './skeleton.js';
import { absoluteUrl } from './url.js';
import { readPosts } from './wordpress.js';

export type Json = Record<string, unknown>;

/**
 * JSON Feed 1.0 and 1.1, and the posts of WordPress. What has the wrong type is left out; keys that start with `_` are kept.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 * @throws {SyntaxError} when it is no JSON
 * @throws {FeedError} `not-a-feed` when it is some other JSON
 */
export function readJson(text: string, url?: string): Feed {
  const { value, incomplete } = parseJson(text);
  const feed = value as Json;
  if (Array.isArray(feed)) {
    const posts = readPosts(feed, url, incomplete);
    if (posts) return posts;
  }
  if (typeof feed?.version !== 'string' || !feed.version.includes('jsonfeed'))
    throw new FeedError('not-a-feed', 'Not a feed but other JSON');
  return {
    items: [],
    ...(clean(feed, url) as Partial<Feed>),
    version: feedVersion,
    _feed_elements: filled<FeedExtension>({
      format: 'json',
      incomplete,
      ...(typeof feed._feed_elements === 'object' && feed._feed_elements),
    }),
  };
}

/** Of a text that breaks off, the complete items. */
function parseJson(text: string): { value: unknown; incomplete?: true } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const isList = text[0] === '[';
    let depth = 0;
    let end = 0;
    for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]+|\\[^]?)*(?:"|$)|[[{}\]]/g)) {
      if (mark === '{' || mark === '[') depth++;
      // The feed, unless it is just a list, the list of its items, an item.
      else if (mark[0] !== '"' && --depth === (isList ? 1 : 2)) end = index + 1;
    }
    if (!end || depth < 1) throw error;
    return { value: JSON.parse(text.slice(0, end) + (isList ? ']' : ']}')), incomplete: true };
  }
}

/** Whether one can go through a value, as whoever copies it or writes it does. */
const isShallow = (value: unknown, levels = 64): boolean =>
  !value || typeof value !== 'object' || (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)));

const tagsIn = (values: unknown[]) => [...new Set(values.map((tag) => typeof tag === 'string' && collapse(readOdd(tag))))].filter(Boolean);

/** A number of bytes or seconds. */
function amount(value: unknown): number | undefined {
  const number = Number(value);
  return number > 0 && number < Infinity ? number : undefined;
}

/** A feed, its items, their authors. */
const deepest = 2;

/** By its key alone is known what a value has to be, in the feed, its items, authors and attachments alike. */
function clean(object: Json, base: string | undefined, depth = 0): Json {
  const list = (value: unknown) =>
    (Array.isArray(value) && depth < deepest ? value : [])
      .map((entry) => (typeof entry === 'object' ? clean((entry ?? {}) as Json, base, depth + 1) : {}))
      .filter((entry) => Object.keys(entry).length);
  const read = (key: string, value: unknown) => {
    const text = /^(?:string|number)$/.test(typeof value) ? readOdd(String(value)) : undefined;
    if (key === '__proto__') return undefined;
    if (key.startsWith('_') && !isShallow(value)) throw tooLarge('deep');
    if (key.startsWith('_')) return value;
    if (/^(?:items|authors)$/.test(key)) return list(value);
    if (/^(?:attachments|hubs)$/.test(key)) return list(value).filter(({ url }) => url);
    if (key === 'tags') return Array.isArray(value) ? tagsIn(value) : undefined;
    if (key === 'expired') return value === true || undefined;
    if (key === 'language') return text?.replaceAll('_', '-');
    if (key.includes('_in_')) return amount(value);
    if (key.startsWith('date')) return readDate(text);
    if (/url$|icon$|avatar$|image$/.test(key)) return absoluteUrl(text, base);
    return (key === 'content_html' && text ? absoluteMarkup(text, base) : text) || undefined;
  };
  // JSON Feed 1.0 has one author.
  const { author, ...rest } = object;
  const fields = Object.entries({ ...rest, authors: (rest.authors as unknown[] | undefined)?.length ? rest.authors : [author] });
  return filled(Object.fromEntries(fields.map(([key, value]) => [key, read(key, value)])));
}
