import { parseXml } from '#platform';
import { FeedError } from './feed-error.js';
import { mend } from './mend.js';
import { type Skeleton, skeletonOf } from './skeleton.js';
import type { XmlElement } from './xml-element.js';

/** What stands around every document: so what follows a root is no mistake, and prefixes that writers forgot to declare are known. */
const wrap = ({ xml, texts }: Skeleton, prefixes = new Map<string, string>()): Skeleton => ({
  xml: `<feed${Array.from(prefixes, ([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}>${xml}</feed>`,
  texts,
});

/**
 * The element around what the text holds, and whether it breaks off. A text that is not well-formed is mended first.
 *
 * @throws {FeedError} `too-large` when it would cost a parser its stack or its heap; `malformed`; `blocked`
 */
export async function readXml(xml: string): Promise<{ root: XmlElement; isCut: boolean }> {
  const skeleton = skeletonOf(xml);
  const root = skeleton && (await parseXml(wrap(skeleton)));
  if (root) return { root, isCut: false };
  const mended = mend(xml);
  const second = skeletonOf(mended.xml);
  const mendedRoot = second && (await parseXml(wrap(second, mended.prefixes)));
  if (!mendedRoot || !mendedRoot.children.length) throw new FeedError('malformed', 'Broken XML');
  return { root: mendedRoot, isCut: mended.isCut };
}
