import { decodeEntities, readOdd } from './entities.js';

/**
 * Mends what XML refuses and most often meets: forbidden characters, HTML's named entities, bare ampersands. A sound document means what it meant, and
 * so does CDATA. It comes before the parser, as engines report a failure by markup with styles, which a strict policy forbids and reports.
 */
export function repair(xml: string): string {
  // What the document declares itself, the parser knows.
  const declares = /<!ENTITY/i.test(xml.slice(0, 5000));
  return readOdd(xml).replace(/<!\[CDATA\[(?:[^]*?\]\]>|[^]*)|&(?!(?:amp|lt|gt|quot|apos);)(?:#?\w{1,32};)?/g, (found) => {
    if (found[0] === '<' || (declares && found[1] !== '#')) return found;
    const decoded = decodeEntities(found);
    return decoded === found ? found.replace('&', '&amp;') : decoded && `&#${decoded.codePointAt(0)};`;
  });
}

/** Of a document that breaks off or breaks down its complete items, and the ends of what is open around the last of them. */
export function cutToItems(xml: string): string {
  const end = /^[^]*<\/(?:item|entry)>/.exec(xml)?.[0] ?? '';
  const open = (name: string) => (xml.includes(`<${name}`) && !end.includes(`</${name}`) ? `</${name}>` : '');
  return end + ['channel', 'rss', 'rdf:RDF', 'feed'].map(open).join('');
}
