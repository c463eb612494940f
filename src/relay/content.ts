import type { Feed, FeedExtension, FeedItem, ItemExtension } from '../data/feed.js';
import { FeedError } from '../data/feed-error.js';
import { filled } from '../data/filled.js';
import { imageOf, itemText } from '../data/item-text.js';
import { readDocument } from '../data/load-feed.js';
import { extractStatements } from '../data/statements/index.js';
import { certain, searched } from '../data/statements/statement.js';
import { webUrl } from '../data/url.js';
import { safeHtml } from '../ssr/safe-html.js';
import type { Wishes } from './cache/freshness.js';
import { lean, serialize } from './lean.js';
import { Signature } from './signature.js';

/** Items that are searched for statements: elements show the newest. */
const searchedItems = 50;
/** Of one item, as more would only make the feed many times as large as it was. */
const mostStatements = 200;
/** Tags of XML, objects and lists of JSON: each costs as much as a hundred letters do. */
const mostParts = 500_000;
/** UTF-16 units of a picture's address; the guard lets no longer one through. */
const longest = 2048;

/** What a feed's server sent. It can be sent to another process. */
export interface Document {
  body: Uint8Array;
  /** After redirects. */
  url: string;
  /** The header's value. */
  contentType: string | undefined;
  /** Signs the addresses of pictures. None where no pictures are shown. */
  secret: string | undefined;
}

/** A feed ready to be sent on, and what it says of when to be read. */
export interface Content extends Wishes {
  /** JSON Feed 1.1, no larger than elements read. */
  body: Uint8Array;
  items: number;
  /** The document broke off. */
  isIncomplete: boolean;
}

/** What a feed's server sent, ready to be sent on. @throws {FeedError} as `parseFeed` does, and `too-large` for a document of very many parts */
export async function readContent({ body, url, contentType = '', secret }: Document): Promise<Content> {
  let parts = 0;
  for (let at = 0; at < body.length; at++) if (body[at] === 0x3c || body[at] === 0x7b || body[at] === 0x5b) parts++;
  if (parts > mostParts) throw new FeedError('too-large', `More than ${mostParts} tags or objects`, { url });
  const feed = lean(await readDocument({ bytes: body, url, headers: new Headers({ 'content-type': contentType }) }));
  const signature = secret === undefined ? undefined : new Signature(secret);
  await enrich(feed, url, signature && ((address) => signature.image(address)));
  const isIncomplete = !!feed._feed_elements?.incomplete;
  return { ...serialize(feed), isIncomplete, ...timesOf(body) };
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
  feed._feed_elements = toldOf(feed);
  let since = performance.now();
  for (const [at, item] of feed.items.entries()) {
    if (performance.now() - since > stretch) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (item.content_html) item.content_html = safeHtml(item.content_html, item.url ?? url);
    // Only what the relay would fetch is worth a signature: pictures can be a megabyte of `data:`.
    const image = sign && webUrl(imageOf(item), url);
    item._feed_elements = {
      ...told(item),
      ...(at < searchedItems && { statements: statementsIn(item, feed) }),
      ...(image && image.length <= longest && { proxied_image: await sign(image) }),
    };
  }
  return feed;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Of our own extension what stays true here, if it is what it has to be: a stranger may have written it. */
function told({ _feed_elements: said }: FeedItem): ItemExtension {
  const source = filled({ title: text(said?.source?.title), url: webUrl(text(said?.source?.url)) });
  return filled<ItemExtension>({ rights: text(said?.rights), source });
}

/** The same of the whole feed. */
const toldOf = ({ _feed_elements: said }: Feed): FeedExtension =>
  filled<FeedExtension>({
    rights: text(said?.rights),
    format: said?.format && formats.find((one) => one === said.format),
    incomplete: said?.incomplete === true || undefined,
  });

const formats = ['rss', 'atom', 'json'] as const;

/** Those that an element would show, so that pages need not search again. */
const statementsIn = (item: FeedItem, feed: Feed) =>
  extractStatements(itemText(item).slice(0, searched), { lang: item.language ?? feed.language })
    .filter(({ confidence }) => confidence >= certain)
    .slice(0, mostStatements);

/** Milliseconds at a stretch: others wait meanwhile. */
const stretch = 25;

/** When the feed itself wants to be read again: RSS's `<ttl>` (minutes), `<skipHours>` (UTC), and `sy:updatePeriod`. */
export function timesOf(body: Uint8Array): { ttl?: number | undefined; skipHours?: number[] } {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 20_000));
  const hours = /<skipHours>([^]{0,2000}?)<\/skipHours>/.exec(head)?.[1]?.match(/\d{1,2}(?=\s*<\/hour>)/g);
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
