import { isHtml } from '#platform';
import { decodeAttribute, decodeEntities } from './characters.js';
import { absoluteUrl } from './url.js';

const isBlock =
  /^(?:address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/i;

/**
 * A comment, a declaration or instruction, or a tag with its name, its attributes and its end; quoted values may hold brackets, and any other `<` is text.
 * What never ends reaches to the end of the text, so that nothing is read twice.
 */
const tags = /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<\/?([a-z][a-z\d:-]*)((?:[^=>]+|=(?!["'])|="[^"]*(?:"|$)|='[^']*(?:'|$))*)(>?)/gi;

/**
 * The fragment with its tags replaced. Elements whose names are `raw` are one piece with what is inside, if they end at all.
 *
 * @param replace Gets the tag, its name (empty for comments and the like), its attributes, its `>` or nothing, and what is inside of a raw element.
 */
function replaceTags(
  html: string,
  raw: RegExp,
  replace: (tag: string, name: string, attributes: string, end: string, inside: string) => string,
) {
  const endless = new Set<string>();
  let result = '';
  let at = 0;
  tags.lastIndex = 0;
  for (let found; (found = tags.exec(html));) {
    const [tag, name = '', attributes = '', end = ''] = found;
    let next = tags.lastIndex;
    let inside = '';
    if (raw.test(name) && tag[1] !== '/' && !endless.has(name)) {
      const close = new RegExp(`</${name}\\s*>`, 'gi');
      close.lastIndex = next;
      const closing = close.exec(html);
      if (closing) inside = html.slice(next, (tags.lastIndex = next = close.lastIndex));
      else endless.add(name);
    }
    result += html.slice(at, found.index) + replace(tag, name, attributes, end, inside);
    at = next;
  }
  return result + html.slice(at);
}

/** Of these nothing is seen as text. */
const isUnseen = /^(?:script|style|template|noscript|iframe|object|svg|math|head|select|audio|video)$/i;

/**
 * The text of an HTML fragment: tags are gone, with the words of scripts and other things unseen; any other `<…>` is text,
 * and so is a tag that never ends. The bounds of blocks become newlines, other white space single blanks.
 *
 * @param anyTag Whether also tags that HTML doesn't know are tags. In RSS they are text, as writers forget to escape there.
 */
export function textOf(html: string, anyTag = false): string {
  if (!/[<&]/.test(html)) return collapse(html);
  const text = replaceTags(html.replace(spaces, ' '), isUnseen, (tag, name, _attributes, end) => {
    const isTag = name ? end && (anyTag || isHtml(name)) : anyTag || tag.startsWith('<!--');
    return isTag ? (isBlock.test(name) ? '\n' : '') : tag;
  });
  return decodeEntities(text)
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** Plain text on one line. */
export const collapse = (text: string | null | undefined): string => (text ?? '').replace(spaces, ' ').trim();

/** White space that is not one blank already: most is. */
const spaces = /[^\S ]\s*| \s+/g;

const unquote = (value: string) => value.replace(/^["']|["']$/g, '');

const holdsAddress = /^(?:href|src(set)?|poster|cite|action|longdesc|background)$/i;

/** The value of an attribute with its addresses made absolute, if it holds any. One with a scheme stays to the letter. */
export function absoluteAttribute(name: string, value: string, base: string | undefined): string {
  const found = holdsAddress.exec(name);
  const absolute = (address: string) => (/^\s*[a-z][a-z\d+.-]*:/i.test(address) ? address : (absoluteUrl(address, base) ?? address));
  if (!found || !base) return value;
  // In a set each address ends at a blank or at a comma before one, and its descriptor at the next comma.
  return found[1]
    ? value.replace(/([^\s,]\S*?)((?<!,),+(?=\s|$)|\s[^,]*(?:,|$)|$)/g, (_, one, rest) => absolute(one) + rest)
    : absolute(value);
}

const attributes = /(?<![^\s"'>/=])([^\s"'>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Nearly all feeds have absolute addresses only, so that one look is enough; it looks back from each `=`, as there are few. */
const mayBeRelative =
  /=(?:(?<=[\s"']srcset\s*=)|(?<=[\s"'](?:href|src|poster|cite|action|longdesc|background)\s*=)\s*(?:["']\s*(?![a-z][a-z\d+.-]*:)|(?!["'\s]|[a-z][a-z\d+.-]*:)))/i;
/** In these there is no markup. */
const isRaw = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/i;

/** The fragment with the addresses in its attributes made absolute; without a base they stay. In text only the references to U+0080 to U+009F change. */
export function absoluteMarkup(html: string, base: string | undefined): string {
  const rewrite = (whole: string, name: string, equals: string, quoted: string) => {
    const value = holdsAddress.test(name) && decodeAttribute(unquote(quoted));
    const result = value && absoluteAttribute(name, value, base);
    return result === value ? whole : `${name}${equals}"${(result as string).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  };
  const sound = html.replace(/&#(?:1[2-5]\d|x[89][\da-f]);/gi, decodeEntities);
  if (!base || !mayBeRelative.test(sound)) return sound;
  return replaceTags(sound, isRaw, (tag, _name, rest, _end, inside) => (rest ? tag.replace(attributes, rewrite) : tag) + inside);
}

/** The address of the first picture in a fragment, or undefined; tracking pixels, smileys and what stands there until a script comes are passed over. */
export function firstImage(html: string): string | undefined {
  for (const [tag] of html.matchAll(tags)) {
    const src = /^<img\s/i.test(tag) && /[\s"']src\s*=\s*("[^"]+"|'[^']+'|[^\s"'>]+)/i.exec(tag)?.[1];
    if (src && !/^.?data:|\/emoji\//i.test(src) && !/\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i.test(tag))
      return decodeAttribute(unquote(src));
  }
  return undefined;
}
