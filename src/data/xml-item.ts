import { readMedia } from './attachments.js';
import { readDate } from './date.js';
import type { FeedItem, ItemExtension } from './feed.js';
import { filled } from './filled.js';
import { baseOf, linksOf } from './links.js';
import { collapse, textOf } from './markup.js';
import { Children, qualifiedName } from './names.js';
import { people, writers } from './people.js';
import { contentOf, isMarkup, languageOf, line, textLine } from './text.js';
import { webUrl } from './url.js';
import type { XmlElement } from './xml-element.js';

/**
 * An `item` of RSS or an `entry` of Atom.
 *
 * @param outer The base of the addresses around it.
 * @param feedLanguage The item's own is told only where it is another.
 * @see RFC 4287, https://www.rssboard.org/media-rss, https://web.resource.org/rss/1.0/modules/content/
 */
export function readItem(element: XmlElement, outer: string | undefined, feedLanguage?: string): FeedItem {
  // Documents made to hurt have nothing but these.
  if (!element.childNodes.length && !element.attributes.length) return {};
  const isAtom = qualifiedName(element) === 'atom:entry';
  const base = baseOf(element, outer);
  const inside = new Children([element]);
  const media = inside.all('media:group', 'media:content').length ? new Children([{ children: withMedia(element) }]) : inside;
  const about = element.attributes.find(([name]) => /(?:^|:)about$/.test(name))?.[1];
  const url =
    linksOf(inside, 'alternate', base)[0] ??
    inside.read((guid) => (/false/i.test(guid.attribute('ispermalink') ?? '') ? undefined : webUrl(textLine(guid))), 'guid') ??
    webUrl(about, base);

  const full = (...names: string[]) =>
    inside.read(
      (one) => {
        const content = contentOf(one, base);
        return content ? { one, content } : undefined;
      },
      ...names,
    );
  const whole = full('content:encoded', 'xhtml:body', 'body', 'fullitem', 'atom:content');
  const short = whole ?? full('description', 'dc:description', 'itunes:summary') ?? full('atom:summary');
  // A summary in plain text is no content.
  const body = short && (short === whole || isMarkup(short.one)) ? short : undefined;
  const key = body && isMarkup(body.one) ? 'content_html' : 'content_text';
  const authors = people(inside, base, isAtom ? ['author', 'dc:creator'] : writers);
  return filled<FeedItem>({
    id: inside.read(textLine, 'guid', 'id') ?? (about?.trim() || url),
    url,
    title: inside.read(line, 'title', 'dc:title', 'itunes:title') ?? media.read(line, 'media:title'),
    [key]: body ? body.content : media.read(described, 'media:description'),
    summary: inside.read(
      line,
      ...(isAtom ? ['summary'] : whole ? ['description', 'dc:description'] : []),
      'itunes:subtitle',
      'itunes:summary',
      'summary',
    ),
    ...readMedia(inside, media, base),
    date_published: inside.read(date, ...(isAtom ? ownDates : []), 'pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', ...ownDates),
    date_modified: inside.read(date, 'dcterms:modified', 'updated', 'modified'),
    authors: authors.length ? authors : people(new Children(inside.all('atom:source')), base, ['author']),
    tags: readTags(inside, media),
    language: languageOf(feedLanguage, inside, element, body?.one),
    _feed_elements: filled<ItemExtension>({
      rights: inside.read(line, 'rights', 'dc:rights'),
      source: filled({
        title: inside.read((one) => (one.children.length ? new Children([one]).read(line, 'title') : line(one)), 'source'),
      }),
    }),
  });
}

/** An element's children, and in their place those of what Media RSS has for groups. */
function withMedia(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    found.push(child);
    if (/^media:(?:group|content)$/.test(qualifiedName(child))) withMedia(child, found);
  }
  return found;
}

const ownDates = ['published', 'issued', 'created'];

/** Media RSS has plain text, unless it says otherwise. */
const described = (element: XmlElement) =>
  element.attribute('type') === 'html' ? textOf(element.textContent) : element.textContent.trim();

const date = (element: XmlElement) => readDate(element.textContent);

/** All that sorts an item, each word once. */
function readTags(inside: Children, media: Children): string[] {
  const label = (one: XmlElement) => one.attribute('label')?.trim() || one.attribute('term') || one.attribute('text') || line(one);
  const nested = inside.all('itunes:category').flatMap((one) => [one, ...new Children([one]).all('itunes:category')]);
  const tags = [
    ...inside.all('category', 'dc:subject').map(label),
    ...inside.all('itunes:keywords').flatMap((one) => line(one).split(',')),
    ...[...nested, ...media.all('media:category')].map(label),
  ];
  return [...new Set(tags.map(collapse))].filter(Boolean);
}
