import { isHtml } from '#platform';
import { decodeAttribute, decodeEntities } from './characters.js';
import { absoluteUrl } from './url.js';

const isBlock =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/i;

/**
 * A comment, or a tag with its name, its attributes and its end; quoted values may hold brackets, and any other `<` is text.
 * What never ends reaches to the end of the text, so that nothing is read twice.
 */
const tags = /<!--(?:[^]*?-->|[^]*)|<\/?([a-z][a-z\d:-]*)((?:[^=>]|=(?!["'])|="[^"]*(?:"|$)|='[^']*(?:'|$))*)(>?)/gi;
/** The same, and before it a whole element of which nothing is seen. */
const elements = new RegExp(
  String.raw`<(script|style|template|noscript|iframe|object|svg|math|head|select|audio|video)(?:\s[^<>]*)?(?<!/)>(?:[^]*?</\1\s*>|[^]*)|` +
    tags.source,
  'gi',
);

/**
 * The text of an HTML fragment: tags are gone, with the words of scripts and other things unseen; any other `<…>` is text,
 * and so is a tag that never ends. The bounds of blocks become newlines, other white space single blanks.
 *
 * @param anyTag Whether also tags that HTML doesn't know are tags. In RSS they are text, as writers forget to escape there.
 */
export function textOf(html: string, anyTag = false): string {
  const text = html.replace(/\s+/g, ' ').replace(elements, (found, _, name, __, end) => {
    if (name && !(end && (anyTag || isHtml(name)))) return found;
    return isBlock.test(name) ? '\n' : '';
  });
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** Plain text on one line. */
export const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const unquote = (value: string) => value.replace(/^["']|["']$/g, '');

const holdsAddress = /^(?:href|src(set)?|poster|cite|action|longdesc|background)$/i;

/** The value of an attribute with its addresses made absolute, if it holds any. One with a scheme stays to the letter. */
export function absoluteAttribute(name: string, value: string, base: string | undefined): string {
  const found = holdsAddress.exec(name);
  const absolute = (address: string) => (/^\s*[a-z][a-z\d+.-]*:/i.test(address) ? address : (absoluteUrl(address, base) ?? address));
  if (!found || !base) return value;
  return found[1] ? value.replace(/(^\s*|,\s+)(\S+?)(?=,?(?:\s|$))/g, (_, before, one) => before + absolute(one)) : absolute(value);
}

const attributes = /([^\s"'>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/** The fragment with the addresses in its attributes made absolute; without a base they stay. In text only the references to U+0080 to U+009F change. */
export function absoluteMarkup(html: string, base: string | undefined): string {
  const rewrite = (whole: string, name: string, equals: string, quoted: string) => {
    const value = holdsAddress.test(name) && decodeAttribute(unquote(quoted));
    const result = value && absoluteAttribute(name, value, base);
    return result === value ? whole : `${name}${equals}"${(result as string).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  };
  const sound = html.replace(/&#(?:1[2-5]\d|x[89][\da-f]);/gi, decodeEntities);
  return base ? sound.replace(tags, (tag, _name, rest) => (rest ? tag.replace(attributes, rewrite) : tag)) : sound;
}

/** The address of the first picture in a fragment, tracking pixels passed over, or undefined. */
export function firstImage(html: string): string | undefined {
  for (const [tag] of html.matchAll(tags)) {
    const src = /^<img\s/i.test(tag) && /\ssrc\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(tag)?.[1];
    if (src && !/\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i.test(tag)) return decodeAttribute(unquote(src));
  }
  return undefined;
}
