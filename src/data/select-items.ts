import type { Feed, FeedItem } from './feed.js';
import { itemText } from './item-text.js';
import { canonicalUrl } from './url.js';

export interface Selection {
  /** At most so many. Default: all. */
  limit?: number;
  /** Pass over so many first. Default: 0. */
  offset?: number;
  /** Only items with this tag, case-insensitive. */
  category?: string | undefined;
  /** Only items whose title or text holds one of these words; comma-separated, case-insensitive. */
  match?: string | undefined;
  /** Only items whose title and text hold none of these words; comma-separated, case-insensitive. */
  exclude?: string | undefined;
}

/**
 * The items of one or more feeds as one list: newest first, no article twice (by id, then by address), filtered, cut.
 * Each comes with its `language` and, in `_feed_elements.source`, with the feed that it is from. The feeds are left as they are.
 */
export function selectItems(feeds: Feed[], { limit = Infinity, offset = 0, category, match, exclude }: Selection = {}): FeedItem[] {
  const dated = feeds.flatMap((feed) => {
    // An item without a date stands where its feed has it: as old as the item before.
    let time = Infinity;
    return feed.items.map((item) => ({ feed, item, time: (time = timeOf(item) ?? time) }));
  });
  // The difference of two that are without a date is no number.
  dated.sort((a, b) => b.time - a.time || 0);

  const has = { category: words(category), match: words(match), exclude: words(exclude) };
  const seen = new Set<string>();
  const end = offset + limit;
  const selected: FeedItem[] = [];
  for (const { feed, item } of dated) {
    if (selected.length >= end) break;
    const keys = [item.id && `id ${item.id}`, item.url && canonicalUrl(item.url)].filter(Boolean) as string[];
    if (keys.some((key) => seen.has(key)) || !passes(item, has)) continue;
    for (const key of keys) seen.add(key);
    selected.push(withSource(item, feed));
  }
  return selected.slice(offset);
}

function withSource(item: FeedItem, feed: Feed): FeedItem {
  const { language = feed.language, _feed_elements = {} } = item;
  const source = _feed_elements.source ?? { title: feed.title, ...(feed.home_page_url && { url: feed.home_page_url }) };
  return { ...item, ...(language && { language }), _feed_elements: { ..._feed_elements, source } };
}

function timeOf(item: FeedItem): number | undefined {
  const time = Date.parse(item.date_published ?? item.date_modified ?? '');
  return Number.isNaN(time) ? undefined : time;
}

const words = (list = '') =>
  list
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function passes(item: FeedItem, { category, match, exclude }: Record<'category' | 'match' | 'exclude', string[]>): boolean {
  if (category.length && !item.tags?.some((tag) => category.includes(tag.toLowerCase()))) return false;
  if (!match.length && !exclude.length) return true;
  const text = `${item.title ?? ''}\n${item.summary ?? ''}\n${itemText(item)}`.toLowerCase();
  return (!match.length || match.some((word) => text.includes(word))) && !exclude.some((word) => text.includes(word));
}
