import { readDate } from './date.js';
import type { Attachment, Author, Feed, FeedItem } from './feed.js';
import { absoluteMarkup, collapse, textOf } from './markup.js';
import { Children, qualifiedName } from './names.js';
import { filled } from './filled.js';
import { absoluteUrl, webUrl } from './url.js';
import { innerMarkup } from './xhtml.js';
import type { XmlElement } from './xml.js';

/**
 * The normaliser: RSS and Atom say the same things under different names, so each field is the first of the names that says anything.
 *
 * @see https://www.rssboard.org/rss-specification, RFC 4287, https://www.rssboard.org/media-rss
 */
export function readXmlFeed(root: XmlElement, url: string | undefined): Feed {
  const channel = new Children(root).all('channel')[0] ?? root;
  // RSS 1.0 has its items and its picture beside the channel.
  const inside = new Children(...new Set([channel, root]));
  const base = baseOf(channel, baseOf(root, url));
  const address = (element: XmlElement) => addressOf(element, base);
  return filled<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: inside.read(line, 'title', 'dc:title') ?? '',
    home_page_url: addresses(inside, 'alternate', base)[0],
    feed_url: addresses(inside, 'self', base)[0],
    next_url: addresses(inside, 'next', base)[0],
    hubs: addresses(inside, 'hub', base).map((url) => ({ type: 'WebSub', url })),
    description: inside.read(line, 'description', 'subtitle', 'tagline', 'dc:description', 'itunes:summary', 'itunes:subtitle'),
    language: languageOf(inside, channel, root),
    icon: inside.read(address, 'itunes:image', 'logo') ?? new Children(...inside.all('image')).read(address, 'url'),
    favicon: inside.read(address, 'icon'),
    authors: people(inside, base),
    items: inside.all('item', 'entry').map((item) => readItem(item, base)),
    _feed_elements: filled({
      format: qualifiedName(root).endsWith('feed') ? ('atom' as const) : ('rss' as const),
      rights: inside.read(line, 'copyright', 'rights', 'dc:rights'),
    }),
  });
}

function readItem(element: XmlElement, outer: string | undefined): FeedItem {
  const base = baseOf(element, outer);
  const address = (element: XmlElement) => addressOf(element, base);
  const inside = new Children(element);
  const media = new Children(element, ...inside.all('media:group', 'media:content'));
  const id = inside.read(text, 'guid', 'id');
  const url =
    addresses(inside, 'alternate', base)[0] ??
    inside.read((guid) => (guid.getAttribute('isPermaLink') === 'false' ? undefined : webUrl(text(guid))), 'guid');
  const body = inside.read(
    (one) => (one.textContent?.trim() ? one : undefined),
    'content:encoded',
    'content',
    'description',
    'summary',
    'itunes:summary',
  );
  const authors = people(inside, base);
  const attachments = readAttachments(inside, media, base);
  return filled<FeedItem>({
    id: id ?? url ?? '',
    url,
    title: inside.read(line, 'title', 'dc:title', 'itunes:title', 'media:title'),
    ...(body && readBody(body, base)),
    summary: inside.read((one) => (one === body ? undefined : line(one)), 'summary', 'description', 'itunes:subtitle', 'itunes:summary'),
    image:
      media.read(address, 'itunes:image', 'media:thumbnail') ?? attachments.find(({ mime_type }) => mime_type.startsWith('image'))?.url,
    date_published: inside.read(date, 'pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'created'),
    date_modified: inside.read(date, 'updated', 'modified', 'dcterms:modified'),
    authors: authors.length ? authors : people(new Children(...inside.all('source')), base),
    tags: [...new Set(inside.all('category', 'dc:subject').map(tag))].filter(Boolean),
    language: languageOf(inside, element, body),
    attachments,
    _feed_elements: filled({ rights: inside.read(line, 'rights', 'dc:rights') }),
  });
}

const text = (element: XmlElement) => collapse(element.textContent);
const date = (element: XmlElement) => readDate(element.textContent);

/** RSS text is markup once more after XML's own escaping; Atom's is what its `type` says (RFC 4287, 3.1). */
const isMarkup = (element: XmlElement) =>
  /html|xml/.test(element.getAttribute('type') ?? (qualifiedName(element).startsWith('atom:') ? '' : 'html'));

const line = (element: XmlElement) =>
  isMarkup(element) && !element.children.length ? collapse(textOf(element.textContent!)) : text(element);

const tag = (element: XmlElement) => collapse(element.getAttribute('label') ?? element.getAttribute('term')) || line(element);

const languageOf = (inside: Children, ...elements: (XmlElement | undefined)[]) =>
  [inside.read(text, 'language', 'dc:language'), ...elements.map((element) => element?.getAttribute('xml:lang'))]
    .find(Boolean)
    ?.replace('_', '-');

function readBody(body: XmlElement, outer: string | undefined): Pick<FeedItem, 'content_html' | 'content_text'> {
  if (!isMarkup(body)) return { content_text: body.textContent!.trim() };
  const [first, second] = body.children;
  // RFC 4287, 3.1.1.3: the div around XHTML is not content.
  const content = first && !second && body.getAttribute('type') === 'xhtml' ? first : body;
  return { content_html: absoluteMarkup(first ? innerMarkup(content) : body.textContent!, baseOf(body, outer)).trim() };
}

/** The innermost `xml:base`; only one that a link can be resolved against counts. */
const baseOf = (element: XmlElement, outer: string | undefined) => webUrl(element.getAttribute('xml:base'), outer) ?? outer;

const target = (element: XmlElement) => element.getAttribute('url') ?? element.getAttribute('href');

/** The address that an element has in an attribute, or is. */
const addressOf = (element: XmlElement, base: string | undefined) =>
  absoluteUrl(target(element) ?? element.textContent, baseOf(element, base));

/** All links of a relation; those to pages first. */
const links = (inside: Children, relation: string) =>
  inside
    .all('link')
    .filter((link) => (link.getAttribute('rel') ?? 'alternate') === relation)
    .sort((a, b) => Number(isOther(a)) - Number(isOther(b)));

const addresses = (inside: Children, relation: string, base: string | undefined) =>
  links(inside, relation).flatMap((link) => addressOf(link, base) ?? []);

const isOther = (link: XmlElement) => !/html/.test(link.getAttribute('type') ?? 'html');

function people(inside: Children, base: string | undefined): Author[] {
  const found = new Map<string, Author>();
  for (const person of inside.all('atom:author', 'dc:creator', 'author', 'managingeditor', 'itunes:author')) {
    const parts = new Children(person);
    const name = parts.read(text, 'name') ?? personName(line(person));
    // One person is often named in several ways; the first way is the most exact.
    if (name && !found.has(name)) found.set(name, filled<Author>({ name, url: parts.read((uri) => addressOf(uri, base), 'uri', 'url') }));
  }
  return [...found.values()];
}

/** `me@x.org (Name)`, `Name <me@x.org>` and `Name (me@x.org)` are all `Name`. */
const personName = (text: string) => text.replace(/^[^\s@]+@[^\s@(]+ ?\((.+)\)$| ?[<(][^\s@<(]+@[^\s@>)]+[>)]$/, '$1');

/** Everything that comes with an item, each address once: enclosures of RSS and Atom, and Media RSS. */
function readAttachments(inside: Children, media: Children, base: string | undefined): Attachment[] {
  const found = new Map<string, Attachment>();
  const duration = inside.read((one) => seconds(one.textContent), 'itunes:duration');
  for (const element of [...inside.all('enclosure'), ...links(inside, 'enclosure'), ...media.all('media:content')]) {
    const url = absoluteUrl(target(element), base);
    if (!url || found.has(url)) continue;
    const isImage = element.getAttribute('medium') === 'image' || /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url);
    found.set(
      url,
      filled<Attachment>({
        url,
        mime_type: element.getAttribute('type') ?? (isImage ? 'image/*' : 'application/octet-stream'),
        size_in_bytes: Number(element.getAttribute('length') ?? element.getAttribute('fileSize')) || undefined,
        duration_in_seconds: seconds(element.getAttribute('duration')) ?? duration,
      }),
    );
  }
  return [...found.values()];
}

/** `90`, `1:30` and `0:01:30` are all 90 seconds. */
const seconds = (text: string | null) =>
  /^\s*[\d:.]+\s*$/.test(text ?? '') ? text!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) || undefined : undefined;
