import { FeedStore } from '../data/feed-store.js';

/** What a copy of this library shows of itself on its element classes, for another copy to find: the page's globals stay as they are. */
export interface Copy {
  readonly version: string;
  readonly feedStore: FeedStore;
}

const tags = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'];

const earlier = tags
  .map((tag) => globalThis.customElements?.get(tag) as unknown as Partial<Copy> | undefined)
  .find((element) => element?.feedStore);

/** The page's one store: that of the copy which came first, so that no feed is fetched twice. */
export const feedStore: FeedStore = earlier?.feedStore ?? new FeedStore();
