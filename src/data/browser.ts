import { type Skeleton, textAt } from './skeleton.js';
import { trust } from './trust.js';
import { XmlElement } from './xml-element.js';

/** @throws {RangeError} when there is no such encoding */
export const decoderOf = (label: string): TextDecoder => new TextDecoder(label);

/** To WebKit a document is broken whose namespaces are no URIs. */
const namespaces = /(\sxmlns[^\s=]*\s*=\s*(["']))([^]*?)\2/g;
/** What a plain address does not have. */
const noUri = /[^\w./:#-]+|(?<!^https?):|#(?!$)/gi;

/** The root element with its texts, or undefined when it is not well-formed. External entities are never fetched. @throws {FeedError} `blocked` */
export function parseXml(skeleton: Skeleton): XmlElement | undefined | Promise<XmlElement | undefined> {
  const xml = skeleton.xml.replace(namespaces, (_, start, mark, uri) => start + uri.trim().replace(noUri, encodeURIComponent) + mark);
  const { documentElement: root } = new DOMParser().parseFromString(trust(xml), 'text/xml');
  // Engines report failure as an element: as the root, before all else in the half that was read, or within an HTML page of their own.
  return /html|parsererror/.test(root.localName + root.firstElementChild?.localName) ? undefined : convert(root, skeleton);
}

/** Out of the DOM in one go: each look into it costs more than all that is done with the nodes. */
function convert(element: Element, skeleton: Skeleton): XmlElement {
  const nodes: (XmlElement | string)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling)
    nodes.push(node.nodeType === 1 ? convert(node as Element, skeleton) : textAt(skeleton, (node as Text).data));
  const attributes = element.hasAttributes() ? Array.from(element.attributes, ({ name, value }) => [name, value] as const) : [];
  return new XmlElement(element.localName, element.namespaceURI, attributes, nodes);
}

const known = new Map<string, unknown>();

/**
 * What the platform makes of a scrap of HTML: it knows all names of tags and entities, so no table is shipped.
 * Undefined where the page forbids to ask it.
 */
function ask<T>(html: string, read: (body: Element) => T): T | undefined {
  if (known.size > 3000) known.clear();
  try {
    if (!known.has(html)) known.set(html, read(new DOMParser().parseFromString(trust(html), 'text/html').body));
  } catch {
    // The same as not knowing it.
  }
  return known.get(html) as T | undefined;
}

/** The text of HTML's named character reference without its `&`, or undefined when there is no such name. */
export const entity = (name: string): string | undefined => {
  const text = ask(`&${name}`, (body) => body.textContent!);
  return text === `&${name}` ? undefined : text;
};

/** Whether HTML has an element of this name. Custom elements are nothing that HTML knows. A `style` would be reported where the page's policy forbids styles. */
export const isHtml = (name: string): boolean =>
  /^style$/i.test(name) ||
  (!name.includes('-') && ask(`<${name}>`, ({ firstChild }) => !(firstChild instanceof HTMLUnknownElement)) !== false);
