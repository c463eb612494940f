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
  readonly attributes: ArrayLike<{ readonly localName: string; readonly namespaceURI: string | null; readonly value: string }>;
  readonly childNodes: ArrayLike<XmlNode>;
  readonly children: ArrayLike<XmlElement>;
}

/** More levels than any feed has, fewer than any parser's stack holds. */
const deepest = 256;

/** The root element, or undefined when the text is not well-formed. @throws {FeedError} `too-large`, `blocked` */
export function parseXml(text: string): XmlElement | undefined {
  refuseBombs(text);
  const document = new DOMParser().parseFromString(trust(text), 'text/xml');
  // Engines report failure as an element: as the root, inside the half that was read, or within an HTML page of their own.
  return document.getElementsByTagName('parsererror').length ? undefined : (document.documentElement ?? undefined);
}

/** Refuses, before a parser sees them, the documents that cost a parser its stack or its heap. Linear. */
function refuseBombs(text: string): void {
  const subset = /<!DOCTYPE[^>[]{0,500}\[/i.exec(text.slice(0, 5000));
  if (subset && /<!ENTITY[^>]{0,500}&/i.test(text.slice(subset.index, subset.index + 100_000)))
    throw new FeedError('too-large', 'The feed declares entities within entities');
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x21 /* ! */) {
      const end = text.startsWith('[CDATA[', at + 2) ? text.indexOf(']]>', at) : text.startsWith('--', at + 2) ? text.indexOf('-->', at + 4) : at;
      if (end < 0) return;
      at = end;
    } else if (next === 0x2f /* / */) depth--;
    else if (next !== 0x3f /* ? */) {
      const end = text.indexOf('>', at);
      if (end < 0) return;
      if (text.charCodeAt(end - 1) !== 0x2f && ++depth > deepest) throw new FeedError('too-large', `The feed is nested more than ${deepest} levels deep`);
      at = end;
    }
  }
}

/** The value of an attribute without namespace, or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const { attributes } = element;
  for (let i = 0; i < attributes.length; i++) {
    const { localName, namespaceURI, value } = attributes[i]!;
    if (localName === name && !namespaceURI) return value;
  }
  return undefined;
}

/** The value of an attribute of the `xml:` prefix, such as `lang` or `base`, or undefined. */
export function xmlAttribute(element: XmlElement, name: 'lang' | 'base'): string | undefined {
  const { attributes } = element;
  for (let i = 0; i < attributes.length; i++) {
    const { localName, namespaceURI, value } = attributes[i]!;
    if (localName === name && namespaceURI === 'http://www.w3.org/XML/1998/namespace') return value;
  }
  return undefined;
}
