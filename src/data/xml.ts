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

/** Refuses, before a parser sees them, the documents that cost a parser its stack or its heap. Linear. */
function refuseBombs(text: string): void {
  const prolog = text.slice(0, Math.max(0, text.search(/<(?:rss|rdf|feed|channel|\w+:(?:rdf|feed))\b/i)));
  if (/<!ENTITY[^>]{0,500}&/i.test(prolog)) throw new FeedError('too-large', 'The feed declares entities within entities');
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x21 /* ! */) {
      const end = text.startsWith('[CDATA[', at + 2)
        ? text.indexOf(']]>', at)
        : text.startsWith('--', at + 2)
          ? text.indexOf('-->', at + 4)
          : at;
      if (end < 0) return;
      at = end;
    } else if (next === 0x2f /* / */) depth--;
    else if (next !== 0x3f /* ? */) {
      const end = text.indexOf('>', at);
      if (end < 0) return;
      if (text.charCodeAt(end - 1) !== 0x2f && ++depth > deepest)
        throw new FeedError('too-large', `The feed is nested more than ${deepest} levels deep`);
      at = end;
    }
  }
}
