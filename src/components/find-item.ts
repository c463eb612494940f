import type { FeedItem } from '../data/feed.js';
import { canonicalUrl } from '../data/url.js';

/** The item that an `item` attribute means, alone in a list: by id, by address, or by its place from 0; by default the newest. None is an empty list. */
export function findItem(items: FeedItem[], asked: string | undefined): FeedItem[] {
  const wanted = asked?.trim();
  if (!wanted) return items.slice(0, 1);
  const key = canonicalUrl(wanted);
  const found =
    items.find(({ id }) => id === wanted) ??
    items.find(({ url }) => url && canonicalUrl(url) === key) ??
    (/^\d+$/.test(wanted) ? items[+wanted] : undefined);
  return found ? [found] : [];
}

/** How many of the newest items hold the one that an `item` attribute means: the newest is the first, any other may be anywhere. */
export const itemsUpTo = (asked: string | undefined): number => (asked?.trim() ? Infinity : 1);
