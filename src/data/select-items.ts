import type { Feed, FeedItem } from './feed.js';
import { filled } from './filled.js';
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
    return feed.items.map((item) => ({ feed, item, time: (time = Date.parse(item.date_published ?? item.date_modified ?? '') || time) }));
  });
  // Infinity from Infinity is no number.
  dated.sort((a, b) => b.time - a.time || 0);

  const has = { category: words(category), match: words(match), exclude: words(exclude) };
  const ids = new Set<string>();
  /** By its address, where an article was first. */
  const places = new Map<string, { feed: Feed; item: FeedItem }>();
  const selected: FeedItem[] = [];
  for (const { feed, item } of dated) {
    if (selected.length >= offset + limit) break;
    const { id, url = '' } = item;
    const address = url && canonicalUrl(url);
    // A number is an id in any feed.
    const key = id && `${/^\d+$/.test(id) ? address.split('/')[0] : ''} ${id}`;
    const first = places.get(address);
    if ((key && ids.has(key)) || (first && !(first.feed === feed && shareAPage(item, first.item))) || !passes(item, has)) continue;
    if (key) ids.add(key);
    if (address && !first) places.set(address, { feed, item });
    selected.push(withSource(item, feed));
  }
  return selected.slice(offset);
}

/** Episodes may all link to their show, and notes to their place on one page: in one feed, with ids of their own, they are not the same. */
const shareAPage = (one: FeedItem, other: FeedItem) =>
  one.id && other.id && (one.url === other.url || (/#./.test(one.url!) && /#./.test(other.url!)));

const withSource = (item: FeedItem, feed: Feed): FeedItem =>
  filled<FeedItem>({
    language: feed.language,
    ...item,
    _feed_elements: { source: filled({ title: feed.title, url: feed.home_page_url }), ...item._feed_elements },
  });

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
  const isIn = (word: string) => text.includes(word);
  return (!match.length || match.some(isIn)) && !exclude.some(isIn);
}
