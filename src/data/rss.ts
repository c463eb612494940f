import { readDate } from './date.js';
import type { Author, Feed, FeedItem } from './feed.js';
import { collapse, lineOf, absoluteMarkup } from './markup.js';
import { readAttachments, readImage } from './media.js';
import { Children } from './names.js';
import { compact, languageOf } from './compact.js';
import { absoluteUrl, innerBase } from './url.js';
import { attribute, xmlAttribute, type XmlElement } from './xml.js';
import { innerMarkup } from './xhtml.js';

/**
 * RSS 0.9x and 2.0, and RSS 1.0 whose items stand beside the channel.
 *
 * @see https://www.rssboard.org/rss-specification and https://web.resource.org/rss/1.0/spec
 */
export function readRss(root: XmlElement, url: string | undefined): Feed {
  const top = new Children(root);
  const channel = top.first('channel') ?? root;
  const base = innerBase(xmlAttribute(channel, 'base'), innerBase(xmlAttribute(root, 'base'), url));
  const inside = new Children(channel);
  const image = inside.first('image') ?? top.first('image');
  return compact<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: inside.read(line, 'title', 'dc:title') ?? '',
    home_page_url: inside.read((element) => absoluteUrl(element.textContent, base), 'link') ?? atomLink(inside, 'alternate', base),
    feed_url: atomLink(inside, 'self', base),
    next_url: atomLink(inside, 'next', base),
    hubs: atomLinks(inside, 'hub', base).map((hub) => ({ type: 'WebSub', url: hub })),
    description: inside.read(line, 'description', 'dc:description', 'itunes:summary', 'itunes:subtitle'),
    language: inside.read((element) => languageOf(element.textContent), 'language', 'dc:language') ?? languageOf(xmlAttribute(channel, 'lang') ?? xmlAttribute(root, 'lang')),
    icon:
      inside.read((element) => absoluteUrl(attribute(element, 'href'), base), 'itunes:image') ??
      (image && new Children(image).read((element) => absoluteUrl(element.textContent, base), 'url')),
    authors: people(inside, 'managingeditor', 'dc:creator', 'author', 'itunes:author'),
    items: [...inside.all('item'), ...(channel === root ? [] : top.all('item'))].map((item) => readItem(item, base)),
    _feed_elements: compact({ format: 'rss' as const, rights: inside.read(line, 'copyright', 'dc:rights', 'atom:rights', 'media:copyright') }),
  });
}

function readItem(element: XmlElement, outerBase: string | undefined): FeedItem {
  const base = innerBase(xmlAttribute(element, 'base'), outerBase);
  const inside = new Children(element);
  const guid = inside.first('guid');
  const guidText = guid && collapse(guid.textContent ?? '');
  const about = absoluteUrl(rdfAbout(element), base);
  const permalink = guid && attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false' && /^https?:/i.test(guidText!) ? absoluteUrl(guidText) : undefined;
  const url = inside.read((link) => absoluteUrl(link.textContent, base), 'link') ?? atomLink(inside, 'alternate', base) ?? permalink ?? about;
  const full = inside.read((content) => markup(content, base), 'content:encoded', 'xhtml:body', 'fullitem', 'atom:content');
  const content = full ?? inside.read((text) => markup(text, base), 'description', 'dc:description', 'itunes:summary');
  return compact<FeedItem>({
    id: guidText || about || url || '',
    url,
    title: inside.read(line, 'title', 'dc:title', 'itunes:title', 'media:title'),
    content_html: content,
    content_text: content ? undefined : inside.read((text) => collapse(text.textContent ?? ''), 'media:description'),
    summary: inside.read(line, ...(full ? ['description'] : []), 'itunes:subtitle', ...(full ? ['itunes:summary'] : [])),
    image: readImage(inside, base),
    date_published: inside.read((date) => readDate(date.textContent), 'pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published'),
    date_modified: inside.read((date) => readDate(date.textContent), 'dcterms:modified', 'atom:updated'),
    authors: people(inside, 'dc:creator', 'author', 'itunes:author'),
    tags: [...new Set(inside.all('category', 'dc:subject', 'itunes:category', 'media:category').map(tag).filter(Boolean))],
    language: inside.read((text) => languageOf(text.textContent), 'dc:language') ?? languageOf(xmlAttribute(element, 'lang')),
    attachments: readAttachments(inside, base),
    _feed_elements: compact({ rights: inside.read(line, 'dc:rights', 'atom:rights', 'media:copyright') }),
  });
}

/** RSS text is markup once more after XML's own escaping. */
const line = (element: XmlElement) => lineOf(element.textContent ?? '');

const markup = (element: XmlElement, base: string | undefined) =>
  absoluteMarkup(element.children.length ? innerMarkup(element) : (element.textContent ?? ''), innerBase(xmlAttribute(element, 'base'), base)).trim();

const tag = (element: XmlElement) => line(element) || collapse(attribute(element, 'label') ?? attribute(element, 'text') ?? '');

const atomLinks = (inside: Children, relation: string, base: string | undefined) =>
  inside
    .all('atom:link')
    .filter((link) => (attribute(link, 'rel') ?? 'alternate') === relation)
    .flatMap((link) => absoluteUrl(attribute(link, 'href'), base) ?? []);

const atomLink = (inside: Children, relation: string, base: string | undefined) => atomLinks(inside, relation, base)[0];

function rdfAbout(element: XmlElement): string | undefined {
  for (let i = 0; i < element.attributes.length; i++) if (element.attributes[i]!.localName === 'about') return element.attributes[i]!.value;
  return undefined;
}

/** All that the first of the names to give anybody gives. `me@x.org (Name)`, `Name <me@x.org>` and `Name (me@x.org)` are all `Name`. */
function people(inside: Children, ...names: string[]): Author[] | undefined {
  for (const name of names) {
    const found = inside.all(name).map((element) => personName(line(element))).filter(Boolean);
    if (found.length) return found.map((name) => ({ name }));
  }
  return undefined;
}

function personName(text: string): string {
  const inBrackets = /^\S+@\S+\s*\(([^)]+)\)$/.exec(text)?.[1];
  return (inBrackets ?? text.replace(/\s*[<(][^<(>)\s]+@[^<(>)\s]+[>)]\s*$/, '')).trim();
}
