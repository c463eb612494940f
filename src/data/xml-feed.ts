import { readDate } from './date.js';
import type { Attachment, Author, Feed, FeedItem } from './feed.js';
import { absoluteMarkup, collapse, textOf } from './markup.js';
import { Children, qualifiedName } from './names.js';
import { filled } from './filled.js';
import { absoluteUrl } from './url.js';
import { innerMarkup } from './xhtml.js';
import type { XmlElement } from './xml.js';

/**
 * The normaliser: RSS and Atom say the same things under different names, so each field is the first of the names that says anything.
 *
 * @see https://www.rssboard.org/rss-specification, RFC 4287, https://www.rssboard.org/media-rss
 */
export function readXmlFeed(root: XmlElement, url: string | undefined): Feed {
  const top = new Children(root);
  const channel = top.all('channel')[0] ?? root;
  const inside = new Children(channel);
  const base = baseOf(channel, baseOf(root, url));
  const picture = new Children(...inside.all('image'));
  const address = (element: XmlElement) => absoluteUrl(element.getAttribute('href') ?? element.textContent, base);
  return filled<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: inside.read(line, 'title', 'atom:title', 'dc:title') ?? '',
    home_page_url: links(inside, 'alternate', base)[0],
    feed_url: links(inside, 'self', base)[0],
    next_url: links(inside, 'next', base)[0],
    hubs: links(inside, 'hub', base).map((url) => ({ type: 'WebSub', url })),
    description: inside.read(line, 'description', 'atom:subtitle', 'atom:tagline', 'dc:description', 'itunes:summary', 'itunes:subtitle'),
    language: (inside.read(text, 'language', 'dc:language') ?? channel.getAttribute('xml:lang') ?? root.getAttribute('xml:lang'))?.replace(
      '_',
      '-',
    ),
    icon: inside.read(address, 'itunes:image', 'atom:logo') ?? picture.read(address, 'url'),
    favicon: inside.read(address, 'atom:icon'),
    authors: people(inside, base),
    items: [...inside.all('item', 'atom:entry'), ...(channel === root ? [] : top.all('item'))].map((item) => readItem(item, base)),
    _feed_elements: filled({
      format: qualifiedName(root).endsWith('feed') ? ('atom' as const) : ('rss' as const),
      rights: inside.read(line, 'copyright', 'atom:rights', 'atom:copyright', 'dc:rights'),
    }),
  });
}

function readItem(element: XmlElement, outer: string | undefined): FeedItem {
  const base = baseOf(element, outer);
  const inside = new Children(element);
  const [guid] = inside.all('guid');
  const id = inside.read(text, 'guid', 'atom:id');
  const permalink = guid?.getAttribute('isPermaLink') !== 'false' && /^https?:/.test(id ?? '') ? id : undefined;
  const url = links(inside, 'alternate', base)[0] ?? (guid && permalink);
  const body =
    inside.read(
      (one) => one.textContent?.trim() && one,
      'content:encoded',
      'atom:content',
      'description',
      'atom:summary',
      'itunes:summary',
    ) || undefined;
  const html = body && isMarkup(body);
  const content =
    body &&
    (html
      ? absoluteMarkup(body.children.length ? innerMarkup(wrapper(body)) : body.textContent!, baseOf(body, base))
      : body.textContent!
    ).trim();
  const attachments = readAttachments(inside, base);
  return filled<FeedItem>({
    id: id ?? url ?? '',
    url,
    title: inside.read(line, 'title', 'atom:title', 'dc:title', 'itunes:title', 'media:title'),
    content_html: html ? content : undefined,
    content_text: html ? undefined : content,
    summary: inside.read(
      (one) => (one === body ? undefined : line(one)),
      'atom:summary',
      'description',
      'itunes:subtitle',
      'itunes:summary',
    ),
    image: readImage(inside, base) ?? attachments.find(({ mime_type }) => mime_type.startsWith('image'))?.url,
    date_published: inside.read(date, 'pubdate', 'atom:published', 'atom:issued', 'dc:date', 'dcterms:issued', 'atom:created'),
    date_modified: inside.read(date, 'atom:updated', 'atom:modified', 'dcterms:modified'),
    authors: people(inside, base) ?? people(new Children(...inside.all('atom:source')), base),
    tags: [...new Set(inside.all('category', 'atom:category', 'dc:subject').map(tag))].filter(Boolean),
    language: (inside.read(text, 'dc:language') ?? element.getAttribute('xml:lang') ?? body?.getAttribute('xml:lang'))?.replace('_', '-'),
    attachments,
    _feed_elements: filled({ rights: inside.read(line, 'dc:rights', 'atom:rights') }),
  });
}

const text = (element: XmlElement) => collapse(element.textContent);
const date = (element: XmlElement) => readDate(element.textContent);

/** RSS text is markup once more after XML's own escaping; Atom's is what its `type` says (RFC 4287, 3.1). */
const isMarkup = (element: XmlElement) =>
  /html|xml/.test(element.getAttribute('type') ?? (qualifiedName(element).startsWith('atom:') ? '' : 'html'));

const line = (element: XmlElement) =>
  collapse(isMarkup(element) && !element.children.length ? textOf(element.textContent!) : element.textContent);

const tag = (element: XmlElement) => collapse(element.getAttribute('label') ?? element.getAttribute('term')) || line(element);

/** RFC 4287, 3.1.1.3: the div around XHTML is not content. */
const wrapper = (element: XmlElement) =>
  [...element.children].length === 1 && element.getAttribute('type') === 'xhtml' ? [...element.children][0]! : element;

/** The innermost `xml:base`; only one that a link can be resolved against counts. */
const baseOf = (element: XmlElement, outer: string | undefined) => {
  const base = absoluteUrl(element.getAttribute('xml:base') ?? undefined, outer);
  return base?.startsWith('http') ? base : outer;
};

/** The addresses of all links of a relation; those to pages first. */
const links = (inside: Children, relation: string, base: string | undefined) =>
  inside
    .all('link', 'atom:link')
    .filter((link) => (link.getAttribute('rel') ?? 'alternate') === relation)
    .sort((a, b) => Number(isOther(a)) - Number(isOther(b)))
    .flatMap((link) => absoluteUrl(link.getAttribute('href') ?? link.textContent, baseOf(link, base)) ?? []);

const isOther = (link: XmlElement) => !/html/.test(link.getAttribute('type') ?? 'html');

function people(inside: Children, base: string | undefined): Author[] | undefined {
  const found = inside.all('atom:author', 'dc:creator', 'author', 'managingeditor', 'itunes:author').flatMap((person) => {
    const parts = new Children(person);
    const name = parts.read(text, 'atom:name') ?? personName(line(person));
    const url = parts.read((uri) => absoluteUrl(uri.textContent, base), 'atom:uri', 'atom:url');
    return name ? [filled<Author>({ name, url })] : [];
  });
  // One person is often named in several ways; the first way is the most exact.
  return found.length ? found.filter(({ name }, at) => found.findIndex((one) => one.name === name) === at) : undefined;
}

/** `me@x.org (Name)` and `Name <me@x.org>` are both `Name`. */
const personName = (text: string) => /@\S+\s*\((.+)\)$/.exec(text)?.[1] ?? text.replace(/\s*[<(]\S+@\S+[>)]$/, '');

const media = (inside: Children) => new Children(...inside.all('media:group', 'media:content'));

function readImage(inside: Children, base: string | undefined): string | undefined {
  const url = (element: XmlElement) => absoluteUrl(element.getAttribute('url') ?? element.getAttribute('href'), base);
  return inside.read(url, 'itunes:image', 'media:thumbnail') ?? media(inside).read(url, 'media:thumbnail');
}

/** Everything that comes with an item, each address once: enclosures of RSS and Atom, and Media RSS. */
function readAttachments(inside: Children, base: string | undefined): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const element of [...inside.all('enclosure', 'atom:link', 'media:content'), ...media(inside).all('media:content')]) {
    const url = absoluteUrl(
      element.getAttribute('url') ?? (element.getAttribute('rel') === 'enclosure' ? element.getAttribute('href') : ''),
      base,
    );
    if (!url || found.has(url)) continue;
    const isImage = element.getAttribute('medium') === 'image' || /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url);
    found.set(
      url,
      filled<Attachment>({
        url,
        mime_type: element.getAttribute('type') ?? (isImage ? 'image/*' : 'application/octet-stream'),
        size_in_bytes: Number(element.getAttribute('length') ?? element.getAttribute('fileSize')) || undefined,
        duration_in_seconds: seconds(element.getAttribute('duration')) ?? inside.read((one) => seconds(one.textContent), 'itunes:duration'),
      }),
    );
  }
  return [...found.values()];
}

/** `90`, `1:30` and `0:01:30` are all 90 seconds. */
const seconds = (text: string | null) =>
  /^\s*[\d:.]+\s*$/.test(text ?? '') ? text!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) || undefined : undefined;
