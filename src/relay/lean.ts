import type { Feed, FeedItem } from '../data/feed.js';

/** UTF-16 units of a title, a name, an address: what is longer is none that somebody reads, and each `é` of an address becomes six. */
const longestField = 8192;
/** UTF-16 units of a text: as much of an article's markup is shown. */
const longestText = 1_000_000;
/** Entries of a list, such as tags, and of what somebody adds to JSON Feed. */
const mostEntries = 1000;
/** UTF-16 units of JSON of one addition. */
const longestAddition = 65_536;
/** Bytes of JSON. Elements read no larger feed; relative addresses, made absolute, can make an article many times as long. */
const largest = { feed: 15 * 1024 * 1024, item: 4 * 1024 * 1024 };

const texts = new Set(['content_html', 'content_text', 'summary', 'description']);

/** The feed without what no reader has a use for: overlong fields and lists. Texts are cut. */
export const lean = (feed: Feed): Feed => ({ ...leanObject(feed), items: feed.items.map(leanObject) });

function leanObject<T extends object>(object: T): T {
  const fields = Object.entries(object).slice(0, mostEntries);
  return Object.fromEntries(fields.flatMap(([key, value]) => (key === 'items' ? [] : fieldOf(key, value)))) as T;
}

function fieldOf(key: string, value: unknown): [string, unknown][] {
  if (key.length > longestField) return [];
  if (typeof value === 'string') {
    if (texts.has(key)) return [[key, value.slice(0, longestText)]];
    return value.length > longestField ? [] : [[key, value]];
  }
  // Ours says whether the feed breaks off, and is looked through later.
  if (key.startsWith('_') && key !== '_feed_elements') return JSON.stringify(value).length > longestAddition ? [] : [[key, value]];
  if (Array.isArray(value)) return [[key, value.slice(0, mostEntries).flatMap(entryOf)]];
  return entryOf(value).map((one) => [key, one]);
}

/** An author, an attachment, a tag. */
function entryOf(value: unknown): unknown[] {
  if (typeof value === 'string') return value.length > longestField ? [] : [value];
  return value && typeof value === 'object' ? [leanObject(value)] : [value];
}

/** As JSON, with as many of its items, from the first on, as there is room for. */
export function serialize({ items, ...feed }: Feed): { body: Uint8Array; items: number } {
  const encoder = new TextEncoder();
  const head = encoder.encode(JSON.stringify({ ...feed, items: [] }).slice(0, -2));
  const pieces: Uint8Array[] = [head];
  let length = head.length + 2;
  for (const item of items) {
    const piece = encoder.encode((pieces.length > 1 ? ',' : '') + JSON.stringify(item satisfies FeedItem));
    if (piece.length > largest.item) continue;
    if (length + piece.length > largest.feed) break;
    length += piece.length;
    pieces.push(piece);
  }
  pieces.push(encoder.encode(']}'));
  const body = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return { body, items: pieces.length - 2 };
}
