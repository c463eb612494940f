import { decodeBytes } from './bytes.js';
import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { readJsonFeed } from './json-feed.js';
import { qualifiedName } from './names.js';
import { cutToItems, repair } from './repair.js';
import { readXmlFeed } from './xml-feed.js';
import { parseXml, type XmlElement } from './xml.js';

export interface ParseOptions {
  /** Where the document came from: relative addresses in it are resolved against this. */
  url?: string;
  /** The HTTP `Content-Type`. Its charset counts, its media type does not: feeds are served as anything. */
  contentType?: string;
}

/**
 * Reads RSS, Atom or JSON Feed into JSON Feed 1.1. What the document is, is told by its own first character and root element.
 *
 * @throws {FeedError} `not-a-feed`, naming what was found; `malformed`; `too-large`; `blocked` when the page's Trusted Types refuse our policy.
 */
export async function parseFeed(input: Uint8Array | string, { url, contentType }: ParseOptions = {}): Promise<Feed> {
  try {
    const text = (typeof input === 'string' ? input : decodeBytes(input, contentType)).trimStart();
    return /^[{[]/.test(text) ? readJsonFeed(text, url) : readXmlFeed(rootOf(text), url);
  } catch (cause) {
    const code = cause instanceof FeedError ? cause.code : 'malformed';
    throw new FeedError(code, (cause as Error).message, { url, cause });
  }
}

const notAFeed = (found: string) => new FeedError('not-a-feed', `Not a feed but ${found}`);

function rootOf(text: string): XmlElement {
  // Servers put warnings, comments and blank lines before the document.
  const start = text.search(/<(?:\?xml|rss|rdf|feed|channel|\w+:(?:rdf|feed))\b/i);
  // A page is told by its first tags: as XML it would only be "malformed", which helps nobody.
  if (start < 0 || /<html[\s>]/i.test(text.slice(0, 1000)))
    throw notAFeed(/<title[^>]*>([^<]*)/i.exec(text.slice(0, 9999))?.[1]?.trim() ?? text.slice(0, 50));
  const xml = repair(text.slice(start));
  const root = parseXml(xml) ?? parseXml(cutToItems(xml));
  if (!root) throw new FeedError('malformed', 'Broken XML');
  const name = qualifiedName(root);
  if (!/^(?:rss|channel|.*:rdf|(?:atom:)?feed)$/.test(name)) throw notAFeed(name);
  // Atom that forgot its namespace is still Atom.
  return (name === 'feed' && parseXml(xml.replace(/<feed\b/i, '$& xmlns="http://www.w3.org/2005/Atom"'))) || root;
}
