import { decodeEntities } from './entities.js';
import { absoluteUrl } from './url.js';

interface Tag {
  /** Lower case. */
  name: string;
  closing: boolean;
  /** Where `<` stands. */
  start: number;
  /** Just behind `>`. */
  end: number;
}

/**
 * Calls back for every tag of an HTML fragment, comments passed over, in one linear pass.
 * A `<` that begins no tag is text; so is all that follows a tag which never ends.
 */
function scanTags(html: string, onTag: (tag: Tag) => void): void {
  for (let start = html.indexOf('<'); start >= 0;) {
    let at = start + 1;
    if (html.startsWith('!--', at)) {
      const end = html.indexOf('-->', at + 3);
      if (end < 0) return;
      onTag({ name: '!--', closing: false, start, end: (at = end + 3) });
    } else {
      const closing = html[at] === '/';
      if (closing) at++;
      const nameStart = at;
      while (/[a-z0-9:-]/i.test(html[at] ?? '')) at++;
      const name = html.slice(nameStart, at).toLowerCase();
      if (/^[a-z]/.test(name)) {
        const end = tagEnd(html, at);
        if (end < 0) return;
        onTag({ name, closing, start, end: (at = end) });
      }
    }
    start = html.indexOf('<', at);
  }
}

/** Just behind the `>` that ends the tag, quoted attribute values passed over; -1 when there is none. */
function tagEnd(html: string, from: number): number {
  for (let at = from, quote = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at + 1;
    else if ((code === 0x22 || code === 0x27) && html[at - 1] === '=') quote = code;
  }
  return -1;
}

const blocks = new Set(
  'address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'select', 'audio', 'video']);
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|button|center|cite|code|data|del|dfn|em|embed|font|i|img|input|ins|kbd|label|link|mark|meta|meter|nobr|option|param|picture|progress|q|rb|rp|rt|ruby|s|samp|small|source|span|strike|strong|sub|sup|tbody|textarea|tfoot|thead|time|track|tt|u|var|wbr|body|html|title)$/;

const isHtml = (name: string) => name === '!--' || blocks.has(name) || unseen.has(name) || inline.test(name);

/**
 * The text of an HTML fragment: tags that HTML knows are gone, with the words of scripts and other things unseen; any other `<…>` is text.
 * The bounds of blocks become newlines, other white space single blanks.
 */
export function textOf(html: string): string {
  let text = '';
  let from = 0;
  let hidden = '';
  scanTags(html, ({ name, closing, start, end }) => {
    if (hidden) {
      if (closing && name === hidden) {
        hidden = '';
        from = end;
      }
      return;
    }
    if (!isHtml(name)) return;
    text += html.slice(from, start).replace(/\s+/g, ' ');
    if (blocks.has(name)) text += '\n';
    if (!closing && unseen.has(name) && html.includes('</' + name, end)) hidden = name;
    from = end;
  });
  if (!hidden) text += html.slice(from).replace(/\s+/g, ' ');
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** The text of an HTML fragment on one line, as titles and summaries want it. */
export const lineOf = (html: string): string => collapse(textOf(html));

/** Plain text on one line. */
export const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const addresses =
  /(\s(?:href|src|poster|cite|action|longdesc|background)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)|(\ssrcset\s*=\s*)("[^"]*"|'[^']*')/gi;

/** The fragment with the addresses in its attributes made absolute. Text is never touched; without a base nothing is. */
export function absoluteMarkup(html: string, base: string | undefined): string {
  // Nearly all feeds have absolute addresses only.
  if (!base || !/(?:href|src|srcset|poster|cite|action|longdesc|background)\s*=\s*["']?(?![a-z][a-z0-9+.-]*:)/i.test(html)) return html;
  let result = '';
  let from = 0;
  scanTags(html, ({ closing, start, end }) => {
    const tag = html.slice(start, end);
    if (closing || !tag.includes('=')) return;
    result +=
      html.slice(from, start) +
      tag.replace(addresses, (_, one, value, set, values) => (one ? one + quoted(value, base) : set + quotedSet(values, base)));
    from = end;
  });
  return result + html.slice(from);
}

const unquote = (value: string) => (/^["']/.test(value) ? value.slice(1, -1) : value);
const quote = (value: string) => `"${value.replaceAll('"', '&quot;')}"`;

function quoted(value: string, base: string): string {
  const address = unquote(value);
  // Another scheme stays to the letter; so does what the base can't help.
  if (/^\s*(?:[a-z][a-z0-9+.-]*:)/i.test(address)) return value;
  return quote(absoluteUrl(decodeEntities(address), base)?.replaceAll('&', '&amp;') ?? address);
}

function quotedSet(values: string, base: string): string {
  const candidates = unquote(values).split(/,\s+|,$/);
  return quote(
    candidates.map((one) => one.trim().replace(/^\S+/, (address) => absoluteUrl(decodeEntities(address), base) ?? address)).join(', '),
  );
}

/** The address of the first picture in a fragment, tracking pixels passed over, or undefined. */
export function firstImage(html: string): string | undefined {
  let image: string | undefined;
  if (!/<img/i.test(html)) return undefined;
  scanTags(html, ({ name, start, end }) => {
    if (image || name !== 'img') return;
    const tag = html.slice(start, end);
    const src = /\ssrc\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(tag)?.[1];
    if (src && !/\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i.test(tag)) image = decodeEntities(unquote(src));
  });
  return image;
}
