import { decodeBytes } from './bytes.js';
import { readWindows } from './entities.js';
import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { readJsonFeed } from './json-feed.js';
import { qualifiedName } from './names.js';
import { cutToItems, repair } from './repair.js';
import { readXmlFeed } from './xml-feed.js';
import { parseXml } from './xml.js';

export interface ParseOptions {
  /** Where the document came from: relative addresses in it are resolved against this. */
  url?: string;
  /** The HTTP `Content-Type`. Its charset counts, its media type does not: feeds are served as anything. */
  contentType?: string;
}

/**
 * Reads RSS, Atom or JSON Feed into JSON Feed 1.1. What the document is, is told by its own first character and root element.
 *
 * @throws {FeedError} `not-a-feed`, naming what was found; `malformed`; `blocked` when the page's Trusted Types refuse our policy.
 */
export async function parseFeed(input: Uint8Array | string, { url, contentType }: ParseOptions = {}): Promise<Feed> {
  const text = (typeof input === 'string' ? input : decodeBytes(input, contentType)).trimStart();
  const notAFeed = (found: string) => new FeedError('not-a-feed', `Not a feed but ${found}`, { url });
  if (/^[{[]/.test(text)) {
    const feed = readJsonFeed(text, url);
    if (!feed) throw notAFeed('other JSON');
    return feed;
  }
  if (!text.includes('<')) throw notAFeed(text ? 'text or data' : 'nothing');
  // A page is told by its first tags: as XML it would only be "malformed", which helps nobody.
  if (/<html[\s>]/i.test(text.slice(0, 1000)))
    throw notAFeed(`a web page: ${/<title[^>]*>([^<]*)/i.exec(text.slice(0, 9999))?.[1]?.trim()}`);
  // Servers put warnings, comments and blank lines before the document.
  const xml = repair(readWindows(text.slice(Math.max(text.search(/<(?:\?xml|rss|rdf|feed|channel|\w+:(?:rdf|feed))\b/i), 0))));
  let root = parseXml(xml) ?? parseXml(cutToItems(xml));
  if (!root) throw new FeedError('malformed', 'The feed is broken beyond repair', { url });
  // Atom that forgot its namespace is still Atom.
  if (qualifiedName(root) === 'feed') root = parseXml(xml.replace(/<feed\b/i, '$& xmlns="http://www.w3.org/2005/Atom"')) ?? root;
  if (!/^(?:rss|channel|rdf:rdf|atom:feed)$/.test(qualifiedName(root))) throw notAFeed(`<${root.localName}>`);
  return readXmlFeed(root, url);
}
