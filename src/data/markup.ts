import { ask, decodeEntities } from './entities.js';
import { absoluteUrl } from './url.js';

const isBlock =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/i;
/** Custom elements are nothing that HTML knows. */
const isHtml = (name: string) =>
  !name.includes('-') && ask(`<${name}>`, ({ firstChild }) => !(firstChild instanceof HTMLUnknownElement)) !== false;

/**
 * A comment, or a tag with its name and its end; quoted values may hold brackets, and any other `<` is text.
 * What never ends reaches to the end of the text, so that nothing is read twice.
 */
const tags = /<!--(?:[^]*?-->|[^]*)|<\/?([a-z][a-z\d:-]*)(?:[^=>]|=(?!["'])|="[^"]*(?:"|$)|='[^']*(?:'|$))*(>?)/gi;
/** The same, and before it a whole element of which nothing is seen. */
const elements = new RegExp(
  String.raw`<(script|style|template|noscript|iframe|object|svg|math|head|select|audio|video)(?:\s[^<>]*)?(?<!/)>(?:[^]*?</\1\s*>|[^]*)|` +
    tags.source,
  'gi',
);

/**
 * The text of an HTML fragment: tags that HTML knows are gone, with the words of scripts and other things unseen; any other `<…>` is text,
 * and so is a tag that never ends. The bounds of blocks become newlines, other white space single blanks.
 */
export function textOf(html: string): string {
  const text = html.replace(/\s+/g, ' ').replace(elements, (found, _, name, end) => {
    if (name && !(end && isHtml(name))) return found;
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

/** The attributes that hold addresses, but where it is one with a scheme: that stays to the letter. */
const addresses =
  /(\s(?:href|src(set)?|poster|cite|action|longdesc|background)\s*=\s*)(?!["']?\s*[a-z][a-z\d+.-]*:\S*["'>])("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** The fragment with the addresses in its attributes made absolute. Text is never touched; without a base nothing is. */
export function absoluteMarkup(html: string, base: string | undefined): string {
  const absolute = (address: string) => absoluteUrl(decodeEntities(address), base)?.replaceAll('&', '&amp;') ?? address;
  const attribute = (_: string, name: string, isSet: string | undefined, value: string) => {
    const text = unquote(value);
    const result = isSet ? text.replace(/(^\s*|,\s+)(\S+?)(?=,?(?:\s|$))/g, (_, before, one) => before + absolute(one)) : absolute(text);
    return `${name}"${result.replaceAll('"', '&quot;')}"`;
  };
  // Nearly all feeds have absolute addresses only.
  return base && html.search(addresses) >= 0 ? html.replace(tags, (tag) => tag.replace(addresses, attribute)) : html;
}

/** The address of the first picture in a fragment, tracking pixels passed over, or undefined. */
export function firstImage(html: string): string | undefined {
  for (const [tag] of html.matchAll(tags)) {
    const src = /^<img\s/i.test(tag) && /\ssrc\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(tag)?.[1];
    if (src && !/\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i.test(tag)) return decodeEntities(unquote(src));
  }
  return undefined;
}
