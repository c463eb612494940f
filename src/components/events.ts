import type { Feed, FeedItem } from '../data/feed.js';
import type { FeedError } from '../data/feed-error.js';

/** A feed is there and shown, for the first time or anew. Bubbles, composed. */
export class FeedLoadEvent extends Event {
  static readonly type = 'feed-load';
  /** The feed; of several, one with the items of all. */
  readonly feed: Feed;
  /** The items that are shown. */
  readonly items: FeedItem[];

  constructor(feed: Feed, items: FeedItem[]) {
    super(FeedLoadEvent.type, { bubbles: true, composed: true });
    this.feed = feed;
    this.items = items;
  }
}

/** A feed could not be had; once for each that failed. Bubbles, composed. */
export class FeedErrorEvent extends Event {
  static readonly type = 'feed-error';
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(FeedErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

/** A visitor follows an item's link. Bubbles, composed; `preventDefault()` keeps the visitor on the page. */
export class FeedItemClickEvent extends Event {
  static readonly type = 'feed-item-click';
  readonly item: FeedItem;

  constructor(item: FeedItem) {
    super(FeedItemClickEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.item = item;
  }
}

declare global {
  interface HTMLElementEventMap {
    'feed-load': FeedLoadEvent;
    'feed-error': FeedErrorEvent;
    'feed-item-click': FeedItemClickEvent;
  }
}
