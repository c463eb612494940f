import { decodeEntities } from './entities.js';
import { absoluteUrl } from './url.js';

/** An HTML fragment as text and tags in turn: even places are text, odd ones are tags. Comments are gone. Linear on any input. */
function split(html: string): string[] {
  const [first, ...rest] = html.split('<!--');
  const seen = rest.length ? first + rest.map((part) => part.slice((part.indexOf('-->') + 1 || Infinity) + 2)).join('') : html;
  // Behind the last ">" no tag can end, and looking for one from every "<" there would take for ever.
  const end = seen.lastIndexOf('>') + 1;
  const parts = seen.slice(0, end).split(/(<\/?[a-z][^>]*>)/i);
  parts[parts.length - 1] += seen.slice(end);
  return parts;
}

const block =
  /^<\/?(?:address|article|aside|blockquote|br|div|d[dlt]|fig\w+|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|t[dhr]|table)\b/i;
const unseen = /^<(script|style|template|noscript|iframe|svg)\b/i;

/** The text of an HTML fragment, without the words of scripts and other things unseen. Blocks stand on lines of their own. */
export function textOf(html: string): string {
  let text = '';
  let hidden = '';
  for (const [at, part] of split(html).entries()) {
    const tag = at % 2;
    if (hidden) {
      if (tag && part.toLowerCase().startsWith(hidden)) hidden = '';
    } else if (!tag) text += part.replace(/\s+/g, ' ');
    else if (block.test(part)) text += '\n';
    else if (unseen.test(part)) hidden = '</' + unseen.exec(part)![1]!.toLowerCase();
  }
  return decodeEntities(text)
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

/** Plain text on one line. */
export const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const addresses = /(\s(?:href|src|poster|cite)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** The fragment with the addresses in its tags made absolute. */
export function absoluteMarkup(html: string, base: string | undefined): string {
  if (!base || !html.includes('<')) return html;
  const absolute = (whole: string, name: string, double?: string, single?: string) => {
    const url = absoluteUrl(decodeEntities(double ?? single ?? ''), base);
    return url ? `${name}"${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : whole;
  };
  return split(html)
    .map((part, at) => (at % 2 ? part.replace(addresses, absolute) : part))
    .join('');
}

/** The address of the first picture in a fragment, tracking pixels passed over, or undefined. */
export function firstImage(html: string): string | undefined {
  const image = split(html).find((part, at) => at % 2 && /^<img\b/i.test(part) && !/(?:width|height)=["']?[01]\b/.test(part));
  return image && decodeEntities(/\ssrc\s*=\s*["']?([^\s"'>]+)/i.exec(image)?.[1] ?? '');
}
