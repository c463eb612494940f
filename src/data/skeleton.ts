import { decodeReferences, escapeReferences } from './characters.js';
import { FeedError } from './feed-error.js';

/** A document's tags, and in the place of each text its number. XML parsers take tags in no time, but are slow with text. */
export interface Skeleton {
  xml: string;
  /** Decoded; CDATA is a part of the text that it stands in. */
  texts: string[];
}

/** The text that stands for what a parser gives as one: its number, or white space. */
export const textAt = ({ texts }: Skeleton, data: string): string => (data.trim() ? texts[Number(data)]! : data);

/** More levels than any feed has, fewer than any parser's stack holds. */
export const deepest = 256;
/** More attributes than any element has; a million of them cost parsers seconds. */
export const mostAttributes = 1000;
/** A parser may look through all namespaces that are known at an element: so many looks are a second or two. */
const mostLooks = 16_000_000;

export const tooLarge = (what: string): FeedError => new FeedError('too-large', `Too ${what}`);

/**
 * What a name begins with and goes on with, as ranges: Unicode's own classes take a page some milliseconds to compile.
 * Firefox knows the letters of XML's fourth edition only, which are hundreds of ranges; these are in all editions.
 */
const first = String.raw`A-Za-z_\xC0-\xD6\xD8-\xF6\xF8-\u0131\u0410-\u044F\u3041-\u3094\u30A1-\u30FA\u4E00-\u9FA5\uAC00-\uD7A3`;
const name = `[${first}][${first}\\d.\\u30FC-]*`;
/** A name as XML with namespaces has it, as the source of a regular expression. */
export const qualified = `(?:${name}:)?${name}`;
/** What is no part of the document, as the source of a regular expression. What never ends reaches to the end. */
export const aside = String.raw`<!--[^]*?(?:--!?>|$)|<\?(?:[^<]*?\?>|[^>]*>?)`;

/** CDATA, a comment or an instruction; an end tag; or a start tag with all its attributes and its end; namespaces are short. Chromium refuses elements that are XML's own. */
const piece = new RegExp(
  String.raw`<!\[CDATA\[([^]*?)\]\]>|${aside}|<(?!xml:)(?:(/)${qualified}\s*|${qualified}(?:\s+(?!xmlns[^=]*=\s*["'][^"']{1000})${qualified}\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,${mostAttributes}}\s*(/?))>`,
  'y',
);

/** Start tags of elements that hold fields and no text. */
const holders = /^<(?:\w+:)?(?:rss|rdf|channel|feed|items?|entry|image|author|group)[\s>]/i;

/**
 * Takes a document's texts out of it, without comments and instructions, with references replaced: XML's, HTML's and wrong ones. Linear.
 *
 * @returns Undefined when a parser would refuse what is left: a `<` that begins nothing, more or fewer end tags than start tags, nesting deeper than a
 * parser's stack. What passes, all parsers take alike, but for names.
 * @throws {FeedError} `too-large` when namespaces within each other would cost a parser seconds
 */
export function skeletonOf(xml: string): Skeleton | undefined {
  const texts: string[] = [];
  const tags: string[] = [];
  let text = '';
  let looks = 0;
  let depth = 0;
  /** How many namespaces are known at each depth. */
  const known = [0];
  const isHolder = [true];
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    if (at > end) text += decodeReferences(xml.slice(end, at));
    piece.lastIndex = at;
    const found = piece.exec(xml);
    if (!found) return undefined;
    end = piece.lastIndex;
    const [tag, data, isEnd, isEmpty] = found;
    if (data !== undefined) text += data;
    else if (tag[1] !== '!' && tag[1] !== '?') {
      // Between the fields of an item white space says nothing.
      if (text.trim()) tags.push(String(texts.push(text) - 1));
      else if (text && !isHolder[depth]) tags.push(text);
      tags.push(tag.includes('&') ? escapeReferences(tag) : tag);
      text = '';
      if (isEnd) depth--;
      else {
        const here = known[depth]! + (tag.includes('xmlns') ? tag.split('xmlns').length - 1 : 0);
        looks += here;
        if (!isEmpty) {
          known[++depth] = here;
          isHolder[depth] = holders.test(tag);
        }
      }
      if (depth < 0 || depth > deepest) return undefined;
      if (looks > mostLooks) throw tooLarge('many namespaces');
    }
  }
  // What follows the root is nobody's.
  return depth ? undefined : { xml: tags.join(''), texts };
}
