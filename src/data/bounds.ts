import { FeedError } from './feed-error.js';

/** More levels than any feed has, fewer than any parser's stack holds. */
export const deepest = 256;
/** More attributes than any element has; a million of them cost parsers seconds. */
export const mostAttributes = 1000;
/** A parser may look through all namespaces that are known at an element: so many looks are a second or two. */
const mostLooks = 16_000_000;

export const tooLarge = (what: string): FeedError => new FeedError('too-large', `Too ${what}`);

const name = String.raw`[\p{L}_][\p{L}\p{N}_.-]*`;
/** A name as XML with namespaces has it, as the source of a regular expression. */
export const qualified = `(?:${name}:)?${name}`;

/** An end tag, or a start tag with all its attributes and its end; namespaces are short. */
const tag = new RegExp(
  String.raw`<(?:(/)${qualified}\s*|${qualified}(?:\s+(?!xmlns[^=]*=\s*["'][^"']{1000})${qualified}\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,${mostAttributes}}\s*(/?))>`,
  'uy',
);

/**
 * Whether a parser can be given the text: every `<` begins a tag or CDATA, there are as many end tags as start tags, and elements are nested no deeper
 * than a parser's stack holds. What passes, all parsers take alike, but for names. Linear.
 *
 * @param xml Repaired.
 * @throws {FeedError} `too-large` when namespaces within each other would cost a parser seconds
 */
export function isSound(xml: string): boolean {
  let depth = 0;
  let looks = 0;
  /** How many namespaces are known at each depth. */
  const known = [0];
  let end = 0;
  let mark = xml.indexOf(']]>');
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    if (mark >= 0 && mark < at) return false;
    if (xml.startsWith('<![CDATA[', at)) {
      if (mark < 0) return false;
      end = mark + 3;
      mark = xml.indexOf(']]>', end);
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) return false;
    const [text, isEnd, isEmpty] = found;
    end = tag.lastIndex;
    if (isEnd) depth--;
    else {
      const here = known[depth]! + (text.includes('xmlns') ? text.split('xmlns').length - 1 : 0);
      looks += here;
      if (!isEmpty) known[++depth] = here;
    }
    if (depth < 0 || depth > deepest) return false;
    if (looks > mostLooks) throw tooLarge('many namespaces');
  }
  return mark < 0 && depth === 0;
}
