import { decodeBytes } from './bytes.js';
import { readDate } from './date.js';
import type { Feed } from './feed.js';
import type { FeedDocument } from './load-feed.js';
import { parseFeed } from './parse-feed.js';
import { selectItems } from './select-items.js';

/** Items that are read of a long feed before the others are. */
const few = 24;
/** UTF-16 units of text below which all is read as soon as some is. */
const long = 150_000;

/**
 * A long feed with its newest items alone, read without reading the others; undefined when it is short, is no RSS or Atom that is whole and well-ordered,
 * or may have a newer item further down.
 */
export async function readNewest({ bytes, url, headers }: FeedDocument): Promise<Feed | undefined> {
  if (bytes.length < long) return undefined;
  const text = decodeBytes(bytes, headers.get('content-type') ?? '');
  const root = /^\s*(?:<[?!][^>]*>\s*)*<(rss|feed|rdf:RDF)[\s>]/.exec(text)?.[1];
  const name = root === 'feed' ? 'entry' : 'item';
  const end = `</${name}>`;
  const last = text.lastIndexOf(end) + end.length;
  if (!root || !text.trimEnd().endsWith(`</${root}>`)) return undefined;
  const begin = new RegExp(`\\s*<${name}[\\s>]`, 'y');
  let cut = 0;
  let count = 0;
  for (let at = text.indexOf(end) + end.length; at < last; at = text.indexOf(end, at) + end.length) {
    begin.lastIndex = at;
    // Between items may be what a feed says of itself.
    if (!begin.test(text)) return undefined;
    if (++count === few) cut = at;
  }
  if (!cut) return undefined;
  const feed = await parseFeed(text.slice(0, cut) + text.slice(last), { url });
  const times = feed.items.map(({ date_published, date_modified }) => Date.parse(date_published ?? date_modified ?? ''));
  const dates = feed.items.every((item) => item.date_published)
    ? 'pubDate|dc:date|published|issued'
    : '[\\w:]*(?:[dD]ate|published|issued|updated|modified)';
  const others = Array.from(text.slice(cut, last).matchAll(new RegExp(`<(?:${dates})[^>]*>([^<]*)<`, 'g')), ([, date]) =>
    Date.parse(readDate(date!) ?? ''),
  );
  const oldest = Math.min(...times);
  const isNewest = others.length > count - few && others.every((time) => time <= oldest);
  return isNewest && selectItems([feed]).length === few ? feed : undefined;
}
