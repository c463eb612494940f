import { parseXml } from '#platform';
import { isSound } from './bounds.js';
import { FeedError } from './feed-error.js';
import { mend } from './mend.js';

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

/** What stands around every document: so what follows a root is no mistake, and prefixes that writers forgot to declare are known. */
const wrap = (xml: string, prefixes = new Map<string, string>()) =>
  `<feed${Array.from(prefixes, ([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}>${xml}</feed>`;

/**
 * The element around what the text holds, and whether an incomplete item was cut off. A text that is not well-formed is mended first.
 *
 * @throws {FeedError} `too-large` when it would cost a parser its stack or its heap; `malformed`; `blocked`
 */
export async function readXml(xml: string): Promise<{ root: XmlElement; isCut: boolean }> {
  const root = isSound(xml) && (await parseXml(wrap(xml)));
  if (root) return { root, isCut: false };
  const mended = mend(xml);
  const second = isSound(mended.xml) && (await parseXml(wrap(mended.xml, mended.prefixes)));
  if (!second || !second.children.length) throw new FeedError('malformed', 'Broken XML');
  return { root: second, isCut: mended.isCut };
}
