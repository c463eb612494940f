import { tooLarge } from './skeleton.js';

/** Characters of all that the document's own entities may add. */
const mostAdded = 1_000_000;

/** The entities that a document declares in its internal subset, by name. One that stands outside of the document is empty: it is never fetched. @throws {FeedError} `too-large` */
export function entitiesOf(subset: string): Map<string, string> {
  const own = new Map<string, string>();
  let length = 0;
  for (const [, name, , value = ''] of subset.matchAll(/<!--[^]*?(?:-->|$)|<!ENTITY\s+([\w.-]+)\s+(?:(["'])([^]*?)\2|\w)/g)) {
    // The first declaration of a name is the one that counts.
    if (!name || own.has(name)) continue;
    const text = expand(value, own);
    length += text.length;
    if (length > mostAdded) throw tooLarge('large entities');
    own.set(name, text);
  }
  return own;
}

/** The text with the document's own entities replaced, outside of CDATA and comments. @throws {FeedError} `too-large` when they swell it */
export function expand(xml: string, own: Map<string, string>): string {
  if (!own.size) return xml;
  let added = 0;
  return xml.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&([\w.-]{1,64});/g, (found, name: string) => {
    const value = own.get(name) ?? found;
    added += value.length - found.length;
    if (added > mostAdded) throw tooLarge('large entities');
    return value;
  });
}
