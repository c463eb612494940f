import { aside, deepest, mostAttributes, qualified, tooLarge } from './skeleton.js';
import { usualPrefixes } from './names.js';

/** A quoted value. With a tag in it, it is one only where an attribute can end: so a quotation mark too few costs one element and not the rest. */
const quoted = [`"`, `'`]
  .map((mark) => `${mark}[^${mark}<]*(?:<(?![\\w/!])[^${mark}<]*)*${mark}|${mark}[^${mark}]*[^${mark}=]${mark}(?=[\\s/>]|$)`)
  .join('|');
const pieces = new RegExp(
  String.raw`<!\[CDATA\[[^]*?(?:\]\]>|$)|${aside}|<(\/?)(${qualified})(?=[\s/>])([^<>"']*?(?:(?:${quoted})[^<>"']*?)*?)(\/?)>|<|[^<]+`,
  'g',
);
const attributes = new RegExp(String.raw`(${qualified})(?:\s*=\s*(${quoted}|[^\s"'<>]+))?`, 'g');

/** A parser looks for a prefix among all that are declared. */
const mostPrefixes = 20;

const isItem = /^(?:\w+:)?(?:item|entry)$/i;
/** What items stand in. */
const isList = /^(?:\w+:)?(?:rss|rdf|channel|feed)$/i;
/** What fields stand in. */
const isHolder = /^(?:(?:\w+:)?(?:channel|feed|item|entry)|image|textinput|source)$/i;
/** Fields: within a field they tell that its end tag was forgotten. */
const isField =
  /^(?:title|(?:atom:)?link|guid|id|pubdate|updated|published|description|summary|content(?::encoded)?|dc:\w+|category|language|author|copyright|(?:itunes:)?image|enclosure)$/i;
/** In them are no fields but of a person. */
const isPerson = /^(?:author|contributor)$/i;
/** In HTML, one of them ends the one before. */
const endsItself = /^(?:p|li|d[dt]|t[dhr]|option)$/i;
const isVoid = /^(?:br|hr|img|input|wbr|embed|area|col)$/i;

/**
 * Mends a text that is not well-formed: bare `<`, attributes without quotes or twice, undeclared prefixes, end tags that are crossed, missing or too many.
 * Of a document that breaks off all complete items stay. What comes of it is well-formed. Linear.
 *
 * @returns The text, the prefixes it uses with their usual namespaces, and whether it breaks off.
 * @throws {FeedError} `too-large` when it is too deep, or an element has too many attributes
 */
export function mend(xml: string): { xml: string; prefixes: Map<string, string>; isCut: boolean } {
  const prefixes = new Map([['other', 'urn:undeclared']]);
  /** The name as it is written here: its prefix is declared around the document; who uses too many has all the rest under one. */
  const declared = (name: string) => {
    const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : [];
    if (!prefix || /^xml(?:ns)?$/.test(prefix)) return name;
    if (prefixes.size > mostPrefixes && !prefixes.has(prefix)) return `other:${local}`;
    prefixes.set(prefix, usualPrefixes.get(prefix.toLowerCase()) ?? 'urn:undeclared');
    return name;
  };
  const out: string[] = [];
  /** What is open, where in `out` it began, and how many are open from the root to the innermost list, and before the outermost item. */
  const open: { name: string; key: string; at: number; list: number; item: number | undefined }[] = [];
  /** How many of a name are open: most end tags of nothing need no search. */
  const counts = new Map<string, number>();
  const close = () => {
    const { name, key } = open.pop()!;
    counts.set(key, counts.get(key)! - 1);
    out.push(`</${name}>`);
  };
  const closeTo = (depth: number) => {
    while (open.length > depth) close();
  };
  const innermost = (key: string) => (counts.get(key) ? open.findLastIndex((one) => one.key === key) : -1);

  let end = 0;
  for (const [piece, isEnd, written, rest = '', isEmpty] of xml.matchAll(pieces)) {
    end += piece.length;
    // No element may be in the namespaces of XML itself.
    const name = written && declared(written.startsWith('xml') ? written.replace(/^(xml(?:ns)?):/, '$1_') : written);
    const key = (name ?? '').toLowerCase();
    if (!name) {
      if (piece.startsWith('<![')) out.push(piece.endsWith(']]>') ? piece : `${piece}]]>`);
      else if (!/^<[!?]/.test(piece)) out.push(piece === '<' ? '&lt;' : piece);
    } else if (isEnd) {
      const depth = innermost(key);
      if (depth >= 0) closeTo(depth);
    } else {
      const nameAt = (depth: number) => open.at(depth)?.name ?? '';
      const last = nameAt(-1);
      const { list = 0, item } = open.at(-1) ?? {};
      const isAnItem = isItem.test(name);
      if (isAnItem && (item === undefined || open[item]!.key === key)) closeTo(item ?? (list || open.length));
      else if (isField.test(name)) {
        if (isPerson.test(nameAt(-2)) && isHolder.test(nameAt(-3))) close();
        if (!isHolder.test(nameAt(-1)) && isHolder.test(nameAt(-2))) close();
      } else if (endsItself.test(last) && last === name) close();
      const isClosed = isEmpty || isVoid.test(name);
      if (!isClosed) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const around = open.at(-1);
        const depth = open.length;
        open.push({
          name,
          key,
          at: out.length,
          list: isList.test(name) ? depth + 1 : (around?.list ?? 0),
          item: around?.item ?? (isAnItem ? depth : undefined),
        });
        if (depth >= deepest) throw tooLarge('deep');
      }
      out.push(`<${name}${mendAttributes(rest, declared)}${isClosed ? '/' : ''}>`);
    }
  }
  // Every character belongs to a piece, but WebKit gives up on one of too many parts without a word.
  if (end < xml.length) throw tooLarge('many attributes');
  const { name = 'rss', item } = open.at(-1) ?? {};
  if (item !== undefined) {
    out.length = open[item]!.at;
    open.length = item;
  }
  closeTo(0);
  return { xml: out.join(''), prefixes, isCut: !/^rss$/i.test(name) };
}

/** Each name once, the first value wins; every value in quotes. */
function mendAttributes(rest: string, declared: (name: string) => string): string {
  if (!rest) return '';
  const found = new Map<string, string>();
  for (const [, name, written = ''] of rest.matchAll(attributes)) {
    const value = /^["']/.test(written) ? written.slice(1, -1) : written;
    // A prefix can't be bound to nothing, nor `xml` and `xmlns` to anything.
    if (
      found.has(name!) ||
      (/^xmlns(?::|$)/.test(name!) && (value.length > 1000 || /^xmlns:xml(?:ns)?$/.test(name!) || (name![5] && !value.trim())))
    )
      continue;
    if (found.size >= mostAttributes) throw tooLarge('many attributes');
    found.set(name!, value.replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
  }
  return Array.from(found, ([name, value]) => ` ${declared(name)}="${value}"`).join('');
}
