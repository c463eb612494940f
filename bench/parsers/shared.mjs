// What the mapping of every other parser needs, done once and the same for all of them: bytes to text, markup to text,
// ISO dates, absolute addresses, and the rules by which a field is chosen where a feed says it twice.
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import iconv from 'iconv-lite';

const marks = { '\xEF\xBB\xBF': 'utf-8', '\xFE\xFF': 'utf-16be', '\xFF\xFE': 'utf-16le', '\0<': 'utf-16be', '<\0': 'utf-16le' };

/**
 * Bytes to text, as all of them take strings: the byte order mark, the HTTP charset, what the document declares, UTF-8.
 * What isn't Unicode is read by iconv-lite, as Node's own tables lack characters that the Encoding Standard has.
 */
export function decode(bytes, contentType) {
  const head = bytes.toString('latin1', 0, 1000);
  const mark = Object.keys(marks).find((mark) => head.startsWith(mark));
  const http = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']((?!utf-?16)[\w.:-]+)/i.exec(head)?.[1];
  for (const label of [marks[mark], http, declared, 'utf-8'].filter(Boolean)) {
    try {
      const decoder = new TextDecoder(label);
      const { encoding } = decoder;
      return /^(?:utf|iso-2022)/.test(encoding) ? decoder.decode(bytes) : iconv.decode(bytes, encoding.replace('gbk', 'gb18030'));
    } catch {
      // An unknown label is none.
    }
  }
}

const block =
  'address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const inline =
  'a|abbr|acronym|applet|area|base|blink|body|datalist|dialog|frame|frameset|head|hgroup|html|legend|link|map|marquee|math|meta|nobr|noscript|object|optgroup|option|output|param|progress|search|select|slot|template|textarea|title|audio|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|iframe|img|input|ins|kbd|label|mark|meter|picture|q|rp|rt|ruby|s|samp|small|source|span|strike|strong|sub|sup|svg|time|tt|u|var|video|wbr';
const tags = new RegExp(
  String.raw`<!--[^]*?-->|<(script|style)\b[^>]*>[^]*?</\1\s*>|</?(?:(${block})|${inline})(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`,
  'gi',
);

/** One line of text out of markup. What HTML doesn't know stays, as writers forget to escape it. */
export const plain = (html) => collapse(decodeHTML(text(html).replace(tags, (_, unseen, isBlock) => (isBlock ? ' ' : ''))));

export const collapse = (value) => text(value).replace(/\s+/g, ' ').trim();

const text = (value) => (typeof value === 'string' ? value : '');

/** The first value that says anything; of an unread date, nothing is said. */
export const first = (...values) => values.flat(2).find((value) => (typeof value === 'string' ? value.trim() : value));

/** @param dates As the parser gives them, text or `Date`; the first that `Date` can read counts. */
export function iso(...dates) {
  const times = dates.flat(2).map((date) => new Date(typeof date === 'string' ? date.trim() : (date ?? NaN)));
  return times.find((time) => !Number.isNaN(+time))?.toISOString();
}

export function absolute(url, base) {
  try {
    return first(url) && new URL(url.trim(), base).href;
  } catch {
    return undefined;
  }
}

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const holdsAddress = /^(?:href|src(set)?|poster|cite|action|longdesc|background)$/i;

/** Markup with the addresses in its attributes made absolute. */
function absoluteHtml(html, base) {
  const one = (url) => (/^\s*[a-z][a-z\d+.-]*:/i.test(url) ? url : (absolute(url, base) ?? url));
  const rewrite = (whole, name, equals, quoted) => {
    const found = holdsAddress.exec(name);
    if (!found) return whole;
    const value = decodeHTMLAttribute(quoted.replace(/^(["'])(.*)\1$/s, '$2'));
    const result = found[1] ? value.replace(/(^\s*|,\s+)(\S+?)(?=,?(?:\s|$))/g, (_, comma, url) => comma + one(url)) : one(value);
    return result === value ? whole : `${name}${equals}"${escape(result)}"`;
  };
  return html.replace(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
    tag.replace(/([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g, rewrite),
  );
}

/** `me@x.org (Name)`, `Name <me@x.org>` and `Name (me@x.org)` are all `Name`. */
export const personName = (value) =>
  plain(
    text(value)
      .trim()
      .replace(/^(?:mailto:)?[^\s@]+@[^\s@(]+\s*\((.+)\)$|^(.+?)\s*[<(](?:mailto:)?[^\s@<(]+@[^\s@>)]+[>)]$/, '$1$2')
      .replace(/^(?:"(.*)"|[<(](.*)[>)])$/, '$1$2'),
  );

/** Authors out of names, or of `{ name, url }`; each once. The first list that names anybody counts. */
export function people(...lists) {
  for (const list of lists) {
    const found = new Map();
    for (const one of [list].flat()) {
      const { name, url } = typeof one === 'string' ? { name: personName(one) } : { name: collapse(one?.name), url: one?.url };
      if ((name || url) && !found.has(name || url)) found.set(name || url, { name, url });
    }
    if (found.size) return [...found.values()];
  }
  return undefined;
}

/** `90`, `1:30` and `0:01:30` are all 90 seconds. */
const seconds = (value) =>
  /^\s*[\d:.]+\s*$/.test(value ?? '')
    ? Math.round(
        String(value)
          .split(':')
          .reduce((sum, part) => sum * 60 + Number(part), 0),
      )
    : undefined;

const isImage = ({ url, type, medium }) =>
  /^image/i.test(medium ?? type ?? '') || (!medium && !type && /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url));

/**
 * The picture and the attachments of an item, each address once.
 *
 * @param images addresses of what is said to be the item's picture
 * @param contents of Media RSS, as `{ url, type, medium, size, duration }`
 * @param enclosures of RSS and Atom, the same
 * @param duration of the item, which is that of what can be heard or seen
 */
export function media({ images = [], contents = [], enclosures = [], duration }) {
  const found = new Map();
  for (const one of [...enclosures, ...contents].filter(({ url }) => first(url))) {
    const attachment = {
      url: one.url,
      mime_type: first(one.type),
      size_in_bytes: /^\s*\d+\s*$/.test(one.size) ? Number(one.size) || undefined : undefined,
      duration_in_seconds: seconds(one.duration) ?? (isImage(one) ? undefined : seconds(duration)),
    };
    found.set(one.url, { ...attachment, ...dropEmpty(found.get(one.url) ?? {}) });
  }
  return {
    image: first(images) ?? [...contents, ...enclosures].find((one) => first(one.url) && isImage(one))?.url,
    attachments: [...found.values()],
  };
}

/** What RSS has for content, and what is left for the summary: the description beside full content, else what iTunes has. */
export function rssContent({ full, description, subtitle, summary }) {
  const whole = first(full);
  return { content_html: whole ?? first(description, summary), summary: plain(first(whole ? description : [], subtitle, summary)) };
}

/** Whether the text of Atom is markup by its `type`, which in 0.3 is a media type. */
const isMarkup = (type) => /html|xml/.test(type ?? '');

const fromBase64 = (value) => Buffer.from(text(value), 'base64').toString();

/** One line of text out of a text construct of Atom: `{ value, type }`. */
export const atomLine = (construct) =>
  construct?.mode === 'base64' ? plain(fromBase64(construct.value)) : (isMarkup(construct?.type) ? plain : collapse)(construct?.value);

/** What Atom has for content; without it a summary that is markup stands for it. */
export function atomContent({ content, summary }) {
  const { value, type } = first(content?.value) ? content : isMarkup(summary?.type) ? summary : {};
  const isBase64 = content?.mode === 'base64' || (type && !isMarkup(type) && !type.startsWith('text'));
  if (isBase64) return { content_html: fromBase64(value), summary: atomLine(summary) };
  return { [isMarkup(type) ? 'content_html' : 'content_text']: value, summary: atomLine(summary) };
}

const rank = ({ type }) => (/html/.test(type) ? 0 : first(type) ? 2 : 1);

/** The links of Atom by their relation; those to pages first. */
export function atomLinks(links) {
  const sorted = links.toSorted((a, b) => rank(a) - rank(b));
  return (rel) => sorted.filter((link) => (first(link.rel) ?? 'alternate').replace(/^.*\/relation\//, '') === rel && first(link.href));
}

const dropEmpty = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== '' && value.length !== 0));

const language = (tag) => text(tag).trim().replaceAll('_', '-');

/** The base that an `xml:base` makes, if it is one that links can be resolved against. */
const baseOf = (own, outer) => (/^(?:https?|ftp):/.test(absolute(own, outer) ?? '') ? absolute(own, outer) : outer);

/**
 * The fields of a feed as JSON Feed 1.1: dates in ISO, addresses absolute, each tag once, nothing empty.
 *
 * @param feed may have a `base` of its own, as may its items, and they a `contentBase`: what `xml:base` says there
 */
export function finish(feed, documentUrl) {
  const base = baseOf(feed.base, documentUrl);
  return {
    ...links(feed, base),
    version: 'https://jsonfeed.org/version/1.1',
    language: language(feed.language),
    items: feed.items.map((item) => finishItem(item, baseOf(item.base, base), feed)).filter((item) => Object.keys(item).length),
  };
}

function finishItem(item, base, feed) {
  const { contentBase, ...fields } = links(item, base);
  return dropEmpty({
    ...fields,
    id: text(item.id).trim() || fields.url,
    content_html: first(item.content_html) && absoluteHtml(item.content_html.trim(), baseOf(contentBase, base)),
    date_published: iso(item.date_published),
    date_modified: iso(item.date_modified),
    tags: [...new Set((item.tags ?? []).map(collapse))].filter(Boolean),
    language: language(item.language).toLowerCase() === language(feed.language).toLowerCase() ? undefined : language(item.language),
  });
}

/** The fields with all that is an address made absolute, in authors, hubs and attachments too. */
const links = (fields, base) =>
  dropEmpty(
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => {
        if (key === 'base') return [key];
        if (/url$|icon$|avatar$|image$/.test(key)) return [key, absolute(value, base)];
        if (!/^(?:authors|hubs|attachments)$/.test(key)) return [key, value];
        return [key, value?.map((one) => links(one, base)).filter((one) => one.url || one.name)];
      }),
    ),
  );
