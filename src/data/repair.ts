import { decodeEntities } from './entities.js';

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
const ampersand = /&(?!#|(?:amp|lt|gt|quot|apos);)(?:\w{1,32};)?/g;

/**
 * Mends what XML refuses and most often meets: forbidden characters, HTML's named entities, bare ampersands. A sound document stays as it is, and so
 * does CDATA. It comes before the parser, as engines report a failure by markup with styles, which a strict policy forbids and reports.
 */
export function repair(xml: string): string {
  const clean = xml.replace(forbidden, '');
  // What the document declares itself, the parser knows.
  if (clean.search(ampersand) < 0 || /<!ENTITY/i.test(clean.slice(0, 5000))) return clean;
  return clean
    .split('<![CDATA[')
    .map((part, at) => {
      const end = at ? part.indexOf(']]>') : 0;
      return end < 0 ? part : part.slice(0, end) + part.slice(end).replace(ampersand, reference);
    })
    .join('<![CDATA[');
}

const reference = (found: string) => {
  const decoded = decodeEntities(found);
  return decoded === found ? found.replace('&', '&amp;') : `&#${decoded.codePointAt(0)};`;
};

/** Of a document that breaks off or breaks down its complete items, and the ends of what is open around the last of them. */
export function cutToItems(xml: string): string {
  const end = /^[^]*<\/(?:item|entry)>/.exec(xml)?.[0] ?? '';
  const open = (name: string) => (xml.includes(`<${name}`) && !end.includes(`</${name}`) ? `</${name}>` : '');
  return end + ['channel', 'rss', 'rdf:RDF', 'feed'].map(open).join('');
}
