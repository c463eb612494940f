import { isHtml } from '#platform';
import { entitiesOf, expand } from './entities.js';
import { FeedError } from './feed-error.js';
import { collapse, textOf } from './markup.js';
import { isAtom, usualPrefixes } from './names.js';
import { aside } from './skeleton.js';
import { absoluteUrl } from './url.js';

/** In what precedes a root: comments, instructions, the DOCTYPE's beginning, and tags. What never ends reaches to the end. */
const marks = new RegExp(String.raw`${aside}|<!(doctype)|<(?:[\w.-]+:)?(?:(rss|rdf|feed|channel|entry)|([a-z][\w:.-]*))(?=\s|\/?>)`, 'gi');
const doctype = /<!doctype[^<>[\]]*(?:\[((?:<!--(?:(?!-->)[^])*-->|"[^"]*"|'[^']*'|[^\]"'<]|<(?!!--))*)\]\s*)?>/iy;
/** What servers write before a document is HTML, and PHP's `<unknown>`: warnings and debug output. A whole page of it is something else. */
const isNoise = (name: string) => name === 'unknown' || (isHtml(name) && !/^(?:html|head|body|svg|math)$/i.test(name));

/**
 * The document from its root on, its own entities replaced. The root is the first element but for the noise of servers, and it must be a feed's.
 *
 * @throws {FeedError} `not-a-feed`, naming what was found; `too-large`
 */
export function openDocument(text: string, url: string | undefined): string {
  let subset: string | undefined;
  marks.lastIndex = 0;
  for (let mark; (mark = marks.exec(text));) {
    if (mark[2]) return expand(homely(newlines(text.slice(mark.index)), mark[2]), entitiesOf(subset ?? ''));
    if (mark[1] && subset === undefined) {
      doctype.lastIndex = mark.index;
      const found = doctype.exec(text);
      subset = found?.[1] ?? '';
      if (found) marks.lastIndex = doctype.lastIndex;
    } else if (mark[3] && !isNoise(mark[3])) break;
  }
  throw new FeedError('not-a-feed', `Not a feed but ${describe(text, url)}`);
}

/** XML has one kind of them. */
const newlines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The root with the namespace that its name asks for: RSS is RSS and Atom is Atom, whatever their writers declared as the default. */
function homely(xml: string, name: string): string {
  const declared = /^<\w+(?:\s[^>]*?)?(\sxmlns\s*=\s*(["'])(.*?)\2)/.exec(xml);
  const isAtomic = /feed|entry/i.test(name);
  if (/^rdf$/i.test(name) || !xml.startsWith(`<${name}`) || (isAtomic ? isAtom(declared?.[3] ?? '') : !declared)) return xml;
  const ours = isAtomic ? ` xmlns="${usualPrefixes.get('atom')}"` : '';
  return `<${name}${ours}${xml.slice(name.length + 1).replace(declared?.[1] ?? '', '')}`;
}

/** What a document is that is no feed, for a developer to read; of a page also the feeds that it declares. */
function describe(text: string, url: string | undefined): string {
  const head = text.slice(0, 50_000);
  const first = /<(?!!|\?)([a-z][\w:.-]*)/i.exec(head)?.[1];
  if (!text.trim()) return 'an empty document';
  if (!/<(?:!doctype )?html\b/i.test(head)) return first ? `XML whose root is <${first}>` : `“${collapse(head).slice(0, 50)}”`;
  const title = collapse(textOf(/<title[^<>]*>([^<]*)/i.exec(head)?.[1] ?? '')).slice(0, 100);
  const feeds = (head.match(/<link\s[^<>]+>/gi) ?? [])
    .filter((link) => /\balternate\b/i.test(link) && /application\/(?:rss|atom|feed)\+/i.test(link))
    .map((link) => absoluteUrl(/\shref\s*=\s*["']?([^\s"'>]+)/i.exec(link)?.[1], url) ?? '');
  return `an HTML page${title && ` titled “${title}”`}${feeds.length ? `, which declares ${feeds.join(' and ')}` : ''}`;
}
