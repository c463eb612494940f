import type { Feed, FeedItem } from '../data/feed.js';
import { imageOf, itemText } from '../data/item-text.js';
import { readDocument } from '../data/load-feed.js';
import { extractStatements } from '../data/statements/index.js';
import type { OriginAnswer } from './origin/origin.js';
import { safeHtml } from './safe-html.js';

/** Of an item's text so much is searched for statements, in UTF-16 units: as much as an element searches. */
const searched = 100_000;
/** And of so many items: elements show the newest. */
const searchedItems = 50;

/** What a feed's server sent, ready to be sent on. @throws {FeedError} as `parseFeed` does */
export async function readContent({ body, url, headers }: OriginAnswer, sign?: Sign): Promise<Feed> {
  return enrich(
    await readDocument({ bytes: body, url, headers: new Headers({ 'content-type': headers['content-type'] ?? '' }) }),
    url,
    sign,
  );
}

/** Gives the address, relative to the relay, under which it shows a picture. */
export type Sign = (url: string) => Promise<string>;

/**
 * The feed with what its readers would else have to do themselves: its markup safe, its statements found, its pictures signed.
 *
 * @param url Where it came from.
 * @param sign None where no pictures are shown.
 */
export async function enrich(feed: Feed, url: string, sign?: Sign): Promise<Feed> {
  let since = performance.now();
  for (const [at, item] of feed.items.entries()) {
    if (performance.now() - since > stretch) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (item.content_html) item.content_html = safeHtml(item.content_html, item.url ?? url);
    const image = sign && imageOf(item);
    item._feed_elements = {
      ...item._feed_elements,
      ...(at < searchedItems && { statements: statementsIn(item, feed) }),
      ...(image && { proxied_image: await sign(image) }),
    };
  }
  return feed;
}

/** Those that an element would show, so that pages need not search again. */
const statementsIn = (item: FeedItem, feed: Feed) =>
  extractStatements(itemText(item).slice(0, searched), { lang: item.language ?? feed.language }).filter(
    ({ confidence }) => confidence >= 0.9,
  );

/** Milliseconds at a stretch: others wait meanwhile. */
const stretch = 25;

/** When the feed itself wants to be read again: RSS's `<ttl>` (minutes), `<skipHours>` (UTC), and `sy:updatePeriod`. */
export function timesOf(body: Uint8Array): { ttl?: number | undefined; skipHours?: number[] } {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 20_000));
  const hours = /<skipHours>([^]{0,2000}?)<\/skipHours>/.exec(head)?.[1]?.match(/\d+(?=\s*<\/hour>)/g);
  const minutes = Number(/<ttl>\s*(\d{1,6})\s*<\/ttl>/.exec(head)?.[1]);
  const period = /<sy:updatePeriod>\s*(hourly|daily|weekly|monthly|yearly)\s*</.exec(head)?.[1];
  const times = Number(/<sy:updateFrequency>\s*(\d{1,4})\s*</.exec(head)?.[1]) || 1;
  const seconds = { hourly: 3600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 }[period ?? ''];
  return {
    ttl: minutes ? minutes * 60 : seconds && Math.round(seconds / times),
    // Some count from 1 to 24.
    ...(hours && { skipHours: hours.map((hour) => Number(hour) % 24) }),
  };
}
