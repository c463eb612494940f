import { decodeEntities } from './entities.js';

/** What XML 1.0 forbids: control characters and half a surrogate pair. */
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ampersand = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);)(?:([a-z][a-z\d]{1,31});)?/gi;

/**
 * The repairs that no document is harmed by: nothing before the root, no forbidden characters, HTML's named entities and bare
 * ampersands written as XML wants them (not inside CDATA, where they are text). Linear.
 */
export function repairText(text: string): string {
  const start = text.indexOf('<');
  const clean = text.slice(Math.max(start, 0)).replace(forbidden, '');
  if (!clean.includes('&')) return clean;
  // An internal subset may declare names of its own.
  if (/<!ENTITY/i.test(clean.slice(0, 5000))) return clean;
  return outsideCdata(clean, (part) => part.replace(ampersand, (whole, name) => (name ? reference(decodeEntities(whole), whole) : '&amp;')));
}

const reference = (decoded: string, whole: string) =>
  decoded === whole ? '&amp;' + whole.slice(1) : [...decoded].map((character) => `&#${character.codePointAt(0)};`).join('');

function outsideCdata(text: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (let open = text.indexOf('<![CDATA['); open >= 0; open = text.indexOf('<![CDATA[', from)) {
    const close = text.indexOf(']]>', open);
    if (close < 0) break;
    result += change(text.slice(from, open)) + text.slice(open, close + 3);
    from = close + 3;
  }
  return result + change(text.slice(from));
}

/** For a document that breaks off or breaks down: its complete items, and the tags that are open around the last one closed. */
export function repairCut(text: string): string {
  const last = Math.max(text.lastIndexOf('</item>'), text.lastIndexOf('</entry>'));
  if (last < 0) return '';
  const end = text.indexOf('>', last) + 1;
  const root = /<(rss|rdf:RDF|(?:\w+:)?feed|channel)\b/.exec(text.slice(0, 5000))?.[1];
  const channel = root === 'rss' && text.includes('<channel') ? '</channel>' : '';
  return root ? `${text.slice(0, end)}${channel}</${root}>` : '';
}
