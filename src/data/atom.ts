import { compact, languageOf } from './compact.js';
import { readDate } from './date.js';
import type { Author, Feed, FeedItem } from './feed.js';
import { absoluteMarkup, collapse, lineOf } from './markup.js';
import { readAttachments, readImage } from './media.js';
import { Children, qualifiedName } from './names.js';
import { absoluteUrl, innerBase } from './url.js';
import { innerMarkup } from './xhtml.js';
import { attribute, xmlAttribute, type XmlElement } from './xml.js';

/**
 * Atom 1.0, and 0.3 as far as it has the same names.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function readAtom(root: XmlElement, url: string | undefined): Feed {
  // A feed that forgot its namespace is still a feed.
  const atom = qualifiedName(root).replace('feed', '');
  const base = innerBase(xmlAttribute(root, 'base'), url);
  const inside = new Children(root);
  return compact<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: inside.read(line, `${atom}title`) ?? '',
    home_page_url: link(inside, atom, 'alternate', base),
    feed_url: link(inside, atom, 'self', base),
    next_url: link(inside, atom, 'next', base),
    hubs: links(inside, atom, 'hub', base).map((hub) => ({ type: 'WebSub', url: hub })),
    description: inside.read(line, `${atom}subtitle`, `${atom}tagline`),
    language: languageOf(xmlAttribute(root, 'lang')),
    icon: inside.read((element) => absoluteUrl(element.textContent, innerBase(xmlAttribute(element, 'base'), base)), `${atom}logo`),
    favicon: inside.read((element) => absoluteUrl(element.textContent, innerBase(xmlAttribute(element, 'base'), base)), `${atom}icon`),
    authors: people(inside, atom, base),
    items: inside.all(`${atom}entry`).map((entry) => readEntry(entry, atom, base)),
    _feed_elements: compact({ format: 'atom' as const, rights: inside.read(line, `${atom}rights`, `${atom}copyright`, 'dc:rights') }),
  });
}

function readEntry(element: XmlElement, atom: string, outerBase: string | undefined): FeedItem {
  const base = innerBase(xmlAttribute(element, 'base'), outerBase);
  const inside = new Children(element);
  const source = inside.first(`${atom}source`);
  const url = link(inside, atom, 'alternate', base);
  const content = inside.first(`${atom}content`);
  const summary = inside.first(`${atom}summary`);
  const isText = content && /^text(?:\/plain)?$/.test(attribute(content, 'type') ?? 'text');
  const html = (content && !isText && markup(content, base)) || (!content && summary && isMarkup(summary) ? markup(summary, base) : undefined);
  return compact<FeedItem>({
    id: inside.read((id) => collapse(id.textContent ?? ''), `${atom}id`) ?? url ?? '',
    url,
    title: inside.read(line, `${atom}title`, 'media:title'),
    content_html: html || undefined,
    content_text: isText ? (content.textContent ?? '').trim() || undefined : undefined,
    summary: summary && (line(summary) || undefined),
    image: readImage(inside, base),
    date_published: inside.read((date) => readDate(date.textContent), `${atom}published`, `${atom}issued`, `${atom}created`),
    date_modified: inside.read((date) => readDate(date.textContent), `${atom}updated`, `${atom}modified`),
    authors: people(inside, atom, base) ?? (source && people(new Children(source), atom, base)),
    tags: [...new Set(inside.all(`${atom}category`, 'media:category').map(tag).filter(Boolean))],
    language: languageOf(xmlAttribute(element, 'lang') ?? (content && xmlAttribute(content, 'lang'))),
    attachments: readAttachments(inside, base),
    _feed_elements: compact({ rights: inside.read(line, `${atom}rights`) }),
  });
}

const tag = (element: XmlElement) => collapse(attribute(element, 'label') || attribute(element, 'term') || '');

const isMarkup = (element: XmlElement) => /html/.test(attribute(element, 'type') ?? '');

/** Section 3.1: `text` is taken to the letter, of `html` and `xhtml` the text. */
const line = (element: XmlElement) => (/^(?:text\/)?html$/.test(attribute(element, 'type') ?? '') ? lineOf : collapse)(element.textContent ?? '');

function markup(element: XmlElement, base: string | undefined): string {
  const html = /xhtml|xml/.test(attribute(element, 'type') ?? '') ? innerMarkup(wrapper(element) ?? element) : (element.textContent ?? '');
  return absoluteMarkup(html, innerBase(xmlAttribute(element, 'base'), base)).trim();
}

/** Section 3.1.1.3: the div around XHTML is not content. */
const wrapper = (element: XmlElement) => (element.children.length === 1 && qualifiedName(element.children[0]!) === 'xhtml:div' ? element.children[0] : undefined);

function links(inside: Children, atom: string, relation: string, base: string | undefined): string[] {
  const found = inside.all(`${atom}link`).filter((element) => (attribute(element, 'rel') ?? 'alternate') === relation);
  // Of several alternates the page comes first.
  found.sort((a, b) => Number(isPage(b)) - Number(isPage(a)));
  return found.flatMap((element) => absoluteUrl(attribute(element, 'href') ?? element.textContent, innerBase(xmlAttribute(element, 'base'), base)) ?? []);
}

const isPage = (element: XmlElement) => /^(?:text\/html|application\/xhtml\+xml)/.test(attribute(element, 'type') ?? 'text/html');

const link = (inside: Children, atom: string, relation: string, base: string | undefined) => links(inside, atom, relation, base)[0];

function people(inside: Children, atom: string, base: string | undefined): Author[] | undefined {
  const found = inside.all(`${atom}author`).flatMap((person) => {
    const parts = new Children(person);
    const name = parts.read((element) => collapse(element.textContent ?? ''), `${atom}name`);
    const url = parts.read((element) => absoluteUrl(element.textContent, base), `${atom}uri`, `${atom}url`);
    return name || url ? [compact<Author>({ name, url, avatar: undefined })] : [];
  });
  return found.length ? found : undefined;
}
