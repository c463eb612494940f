import { tooLarge } from './bounds.js';
import { reference } from './characters.js';

/** Characters of all that the document's own entities may add. */
const mostAdded = 1_000_000;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * What every document needs before an XML parser sees it: without comments and instructions, and with no references
 * but XML's own five, be they HTML's, the document's own or nobody's. A sound document means what it meant, and so does CDATA.
 * It comes before the parser, as engines report a failure by markup with styles, which a strict policy forbids and reports.
 *
 * @param own The document's own entities, as `entitiesOf` gives them.
 * @throws {FeedError} `too-large` when they swell the document
 */
export function repair(xml: string, own: Map<string, string>): string {
  let added = 0;
  return xml
    .replace(/\r\n?/g, '\n')
    .replace(
      /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<\?(?:[^<]*?\?>|[^>]*>?)|&(?!(?:amp|lt|gt|quot|apos);)(?:(#?[\w.-]{1,64});)?/g,
      (found, name: string | undefined) => {
        if (found[0] === '<') return found[2] === '[' ? found : '';
        const value = own.get(name ?? '');
        if (value == null) return escape((name && reference(`${name};`)) ?? found);
        added += value.length;
        if (added > mostAdded) throw tooLarge('large entities');
        return value;
      },
    );
}

/** The entities that a document declares in its internal subset, by name. One that stands outside of the document is empty: it is never fetched. */
export function entitiesOf(doctype: string): Map<string, string> {
  const own = new Map<string, string>();
  let length = 0;
  for (const [, name, , value] of doctype.matchAll(/<!--[^]*?(?:-->|$)|<!ENTITY\s+([\w.-]+)\s+(?:(["'])([^]*?)\2|\w)/g)) {
    // The first declaration of a name is the one that counts.
    if (!name || own.has(name)) continue;
    const text = repair(value ?? '', own);
    length += text.length;
    if (length > mostAdded) throw tooLarge('large entities');
    own.set(name, text);
  }
  return own;
}
