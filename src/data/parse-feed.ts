import { readAtom } from './atom.js';
import { decodeBytes } from './bytes.js';
import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { readJsonFeed } from './json-feed.js';
import { qualifiedName } from './names.js';
import { repairCut, repairText } from './repair.js';
import { readRss } from './rss.js';
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
export async function parseFeed(input: Uint8Array | string, options: ParseOptions = {}): Promise<Feed> {
  const { url } = options;
  const text = typeof input === 'string' ? input : decodeBytes(input, options.contentType);
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) throw new FeedError('not-a-feed', 'The document is empty', { url });
  if ('{['.includes(text[start]!)) return readJsonFeed(text, url);
  return readXmlFeed(text, url);
}

function readXmlFeed(text: string, url: string | undefined): Feed {
  const repaired = repairText(text);
  // A page is told by its own first tag: as XML it would only be "malformed", which helps nobody.
  const page = /^\s*(?:<\?[^>]{0,200}>\s*)?(?:<!--[^]{0,400}?-->\s*)?<(?:!doctype\s+html|html)\b/i.test(repaired.slice(0, 1000));
  if (page) throw new FeedError('not-a-feed', `Found a web page instead of a feed: “${pageTitle(text)}”`, { url });
  if (!repaired.includes('<')) throw new FeedError('not-a-feed', 'Found plain text or data instead of a feed', { url });
  const root = parseXml(repaired) ?? parseXml(repairCut(repaired));
  if (!root) throw new FeedError('malformed', 'The feed is not well-formed XML and could not be repaired', { url });
  return readRoot(root, url);
}

function readRoot(root: XmlElement, url: string | undefined): Feed {
  switch (qualifiedName(root)) {
    case 'rss':
    case 'rdf:rdf':
    case 'channel':
      return readRss(root, url);
    case 'atom:feed':
    case 'feed':
      return readAtom(root, url);
  }
  throw new FeedError('not-a-feed', `Found <${root.localName}> instead of a feed`, { url });
}

const pageTitle = (html: string) => /<title[^>]{0,99}>([^<]{0,200})/i.exec(html)?.[1]?.trim() || 'untitled';
