import { decodeBytes } from './bytes.js';
import { readOdd } from './characters.js';
import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { readJson } from './json-feed.js';
import { openDocument } from './prolog.js';
import { readXmlFeed } from './xml-feed.js';
import { readXml } from './xml.js';

export interface ParseOptions {
  /** Where the document came from: relative addresses in it are resolved against this. */
  url?: string;
  /** The HTTP `Content-Type`. Its charset counts, its media type does not: feeds are served as anything. */
  contentType?: string;
}

/**
 * Reads RSS, Atom, JSON Feed or the posts of WordPress's REST API into JSON Feed 1.1.
 * What the document is, is told by its own first character and root element.
 *
 * @throws {FeedError} `not-a-feed`, naming what was found; `malformed`; `too-large`; `blocked` when the page's Trusted Types refuse our policy.
 */
export async function parseFeed(input: Uint8Array | string, { url, contentType }: ParseOptions = {}): Promise<Feed> {
  try {
    const text = readOdd(typeof input === 'string' ? input : decodeBytes(input, contentType)).trimStart();
    // A line of a log may look like JSON.
    if (/^[{[]/.test(text) && !/^\[?\w[^<]*<(?:\?xml|rss|feed|rdf)/i.test(text)) return readJson(text, url);
    const { root, isCut } = await readXml(openDocument(text, url));
    const feed = readXmlFeed(root, url);
    if (isCut) feed._feed_elements!.incomplete = true;
    return feed;
  } catch (cause) {
    const code = cause instanceof FeedError ? cause.code : 'malformed';
    throw new FeedError(code, (cause as Error).message, { url, cause });
  }
}
