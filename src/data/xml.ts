import { FeedError } from './feed-error.js';
import { trust } from './trust.js';

/**
 * The nodes that the normaliser walks: the read-only corner of the DOM that it needs. In a browser they are the DOM's own,
 * so no adapter is shipped; any other XML reader has to offer just this.
 */
export interface XmlNode {
  /** 1 an element, 3 text, 4 CDATA. */
  readonly nodeType: number;
  readonly textContent: string | null;
}

export interface XmlElement extends XmlNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<XmlNode>;
  readonly children: Iterable<XmlElement> & { readonly length: number };
  getAttribute(name: string): string | null;
}

/** More levels than any feed has, fewer than any parser's stack holds. */
const deepest = 256;

/** The root element, or undefined when the text is not well-formed. External entities are never fetched. @throws {FeedError} `too-large`, `blocked` */
export function parseXml(text: string): XmlElement | undefined {
  refuseBombs(text);
  const document = new DOMParser().parseFromString(trust(text), 'text/xml');
  // Engines report failure as an element: as the root, inside the half that was read, or within an HTML page of their own.
  return document.querySelector('parsererror') ? undefined : document.documentElement;
}

/** Refuses, before a parser sees them, the documents that cost a parser its stack or its heap. Linear: what never ends reaches to the end. */
function refuseBombs(text: string): void {
  const [prolog] = text.split(/<(?:rss|rdf|feed|channel|\w+:(?:rdf|feed))\b/i, 1);
  if (/<!ENTITY[^>]{0,500}&/i.test(prolog!)) throw new FeedError('too-large', 'Entities within entities');
  let depth = 0;
  for (const [mark] of text.matchAll(/<!\[CDATA\[(?:[^]*?\]\]>|[^]*)|<!--(?:[^]*?-->|[^]*)|<[^!?][^<>]*>/g)) {
    if (mark[1] === '/') depth--;
    else if (mark[1] !== '!' && mark.at(-2) !== '/' && ++depth > deepest)
      throw new FeedError('too-large', `More than ${deepest} levels deep`);
  }
}
