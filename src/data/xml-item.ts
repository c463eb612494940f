import { readAttachments, readImage } from './attachments.js';
import { readDate } from './date.js';
import type { FeedItem } from './feed.js';
import { filled } from './filled.js';
import { baseOf, linksOf } from './links.js';
import { Children, qualifiedName } from './names.js';
import { people } from './people.js';
import { contentOf, isMarkup, languageOf, line, textLine, textOfElement } from './text.js';
import { webUrl } from './url.js';
import type { XmlElement } from './xml.js';

/**
 * An `item` of RSS or an `entry` of Atom.
 *
 * @param outer The base of the addresses around it.
 * @param feedLanguage The item's own is told only where it is another.
 * @see RFC 4287, https://www.rssboard.org/media-rss, https://web.resource.org/rss/1.0/modules/content/
 */
export function readItem(element: XmlElement, outer: string | undefined, feedLanguage: string | undefined): FeedItem {
  const base = baseOf(element, outer);
  const inside = new Children(element);
  const media = new Children({ children: withMedia(element) });
  const about = Array.from(element.attributes).find(({ name }) => /(?:^|:)about$/.test(name))?.value;
  const url =
    linksOf(inside, 'alternate', base)[0] ??
    inside.read((guid) => (/false/i.test(guid.getAttribute('isPermaLink') ?? '') ? undefined : webUrl(textLine(guid))), 'guid') ??
    webUrl(about, base);

  const full = (...names: string[]) => inside.read((one) => (contentOf(one, base) ? one : undefined), ...names);
  const whole = full('content:encoded', 'xhtml:body', 'body', 'fullitem', 'atom:content');
  const short = full('description', 'dc:description', 'itunes:summary');
  const abstract = full('atom:summary');
  const body = whole ?? short ?? (abstract && isMarkup(abstract) ? abstract : undefined);
  const language = languageOf(inside.read(textLine, 'language', 'dc:language'), element, body);
  const described = body ? undefined : media.read(textOfElement, 'media:description');

  const attachments = readAttachments(inside, media, base);
  return filled<FeedItem>({
    id: inside.read(textLine, 'guid', 'id') ?? (about?.trim() || url),
    url,
    title: inside.read(line, 'title', 'dc:title', 'itunes:title') ?? media.read(line, 'media:title'),
    ...(body && { [isMarkup(body) ? 'content_html' : 'content_text']: contentOf(body, base) }),
    ...(described && { content_text: described }),
    summary: inside.read(line, 'summary', ...(whole ? ['description', 'dc:description'] : []), 'itunes:subtitle', 'itunes:summary'),
    image: readImage(inside, media, base),
    date_published: inside.read(date, 'pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'published', 'issued', 'created'),
    date_modified: inside.read(date, 'dcterms:modified', 'updated', 'modified'),
    authors: people(inside, base),
    tags: readTags(inside, media),
    language: language?.toLowerCase() === feedLanguage?.toLowerCase() ? undefined : language,
    attachments,
    _feed_elements: filled({ rights: inside.read(line, 'rights', 'dc:rights') }),
  });
}

/** An element's children, and in their place those of what Media RSS has for groups. */
const withMedia = (element: XmlElement): XmlElement[] =>
  Array.from(element.children).flatMap((child) => [
    child,
    ...(/^media:(?:group|content)$/.test(qualifiedName(child)) ? withMedia(child) : []),
  ]);

const date = (element: XmlElement) => readDate(element.textContent);

/** All that sorts an item, each word once. */
function readTags(inside: Children, media: Children): string[] {
  const label = (one: XmlElement) => one.getAttribute('label')?.trim() || one.getAttribute('term') || one.getAttribute('text') || line(one);
  const nested = inside.all('itunes:category').flatMap((one) => [one, ...new Children(one).all('itunes:category')]);
  const tags = [
    ...inside.all('category', 'dc:subject').map(label),
    ...inside.all('itunes:keywords').flatMap((one) => line(one).split(',')),
    ...[...nested, ...media.all('media:category')].map(label),
  ];
  return [...new Set(tags.map((tag) => tag.replace(/\s+/g, ' ').trim()))].filter(Boolean);
}
