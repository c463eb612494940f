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

/** The root element, or undefined when the text is not well-formed. External entities are never fetched. @throws {FeedError} `blocked` */
export function parseXml(text: string): XmlElement | undefined {
  const document = new DOMParser().parseFromString(trust(text), 'text/xml');
  // Engines report failure as an element: as the root, inside the half that was read, or within an HTML page of their own.
  return document.querySelector('parsererror') ? undefined : document.documentElement;
}
