import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Feed } from '../data/feed.js';
import { loadFeed } from '../data/load-feed.js';
import { parseFeed } from '../data/parse-feed.js';
import { enrich } from '../relay/content.js';
import { version } from '../version.js';

/** Some servers refuse who doesn't say who they are. */
const named: typeof fetch = (url, init) => fetch(url, { ...init, headers: { 'user-agent': `feed-elements/${version}` } });

/** Is it an address of another kind than those that can be read? */
export const isForeign = (source: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(source) && !/^(?:https?|file):/i.test(source);

/**
 * A feed ready to be shown: its markup is safe and its statements are found.
 *
 * @param source An http, https or file address, or the path of a file.
 * @throws {FeedError} as `loadFeed` and `parseFeed` do
 * @throws {Error} when a file can't be read
 */
export async function readFeed(source: string): Promise<Feed> {
  if (/^https?:/i.test(source)) return enrich(await loadFeed(source, { fetch: named }), source);
  const bytes = await readFile(/^file:/i.test(source) ? fileURLToPath(source) : source);
  const feed = await parseFeed(bytes);
  // Where the file lies means nothing to a visitor: relative addresses are relative to where the feed says that it stands.
  const url = feed.feed_url ?? feed.home_page_url;
  return enrich(url ? await parseFeed(bytes, { url }) : feed, url ?? '');
}

/** For a line about progress. */
export const inItems = ({ items, _feed_elements }: Feed): string =>
  `${items.length} item${items.length === 1 ? '' : 's'}${_feed_elements?.incomplete ? '; it breaks off' : ''}`;
