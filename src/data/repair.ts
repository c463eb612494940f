import { decodeEntities } from './entities.js';

/**
 * A document that XML refuses, with what most often is the cause mended: forbidden characters, HTML's named entities, bare ampersands.
 * CDATA stays as it is.
 */
export function repair(xml: string): string {
  return xml
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .split('<![CDATA[')
    .map((part, at) => {
      const end = at ? part.indexOf(']]>') : 0;
      return end < 0 ? part : part.slice(0, end) + part.slice(end).replace(/&(?!#|(?:amp|lt|gt|quot|apos);)(?:\w+;)?/g, reference);
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
