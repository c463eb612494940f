// Some parsers interpret little, and hand over the other elements as they are. Here these are read, by the names and prefixes that
// they usually have: `find('dc:creator')` gives a list of `{ text, attributes, find }`, the names in order.
import { absolute, atomContent, atomLine, atomLinks, first, media, people, plain, rssContent } from './shared.mjs';

const texts = (elements) => elements.map(({ text }) => text).filter((text) => text?.trim());
const hub = ({ href }) => ({ type: 'WebSub', url: href });
const file = ({ url, href, type, medium, length, filesize, fileSize, duration }) => ({
  url: url ?? href,
  type,
  medium,
  size: filesize ?? fileSize ?? length,
  duration,
});

/** Links of RSS are text, those of Atom attributes; what has neither is none. */
const linksOf = (elements) => atomLinks(elements.map(({ text, attributes }) => ({ ...attributes, href: attributes.href ?? text })));

/** What an element holds as markup, where the parser has that too. */
const markup = (element) => element && (element.markup ?? element.text);

const construct = (element) => element && { value: markup(element), type: element.attributes.type, mode: element.attributes.mode };

const person = ({ text, find }) => {
  const [name, url, email] = [find('name'), find('uri', 'url'), find('email')].map((found) => texts(found)[0]);
  return name || url || email ? { name: name ?? (url ? undefined : email), url } : text;
};

const peopleBy = (find, ...names) => people(...names.map((name) => find(name).map(person)));

/** What feeds have, whatever their format. */
function anyFeed(find, link) {
  return {
    base: find('@')[0]?.attributes['xml:base'],
    feed_url: link('self')[0]?.href,
    next_url: link('next')[0]?.href,
    hubs: link('hub').map(hub),
    language: first(texts(find('language', 'dc:language')), find('@')[0]?.attributes['xml:lang']),
    icon: first(
      find('itunes:image').map(({ attributes }) => attributes.href),
      texts(find('image').flatMap((image) => image.find('url'))),
      texts(find('logo')),
    ),
    favicon: first(texts(find('icon'))),
    authors: peopleBy(find, 'managingeditor', 'dc:creator', 'author', 'itunes:author'),
  };
}

export function rssFeed(find) {
  return {
    ...anyFeed(find, linksOf(find('atom:link'))),
    title: plain(first(texts(find('title', 'dc:title')))),
    home_page_url: first(texts(find('link')), linksOf(find('link', 'atom:link'))('alternate')[0]?.href),
    description: plain(first(texts(find('description', 'dc:description', 'itunes:summary', 'itunes:subtitle')))),
  };
}

export function atomFeed(find) {
  const link = linksOf(find('link'));
  return {
    ...anyFeed(find, link),
    title: find('title').map(construct).map(atomLine)[0],
    home_page_url: link('alternate')[0]?.href,
    description: first(find('subtitle', 'tagline').map(construct).map(atomLine)),
    authors: peopleBy(find, 'author', 'dc:creator', 'itunes:author'),
  };
}

/** What items have, whatever their format. */
function anyItem(find, enclosures) {
  const inGroups = (name, from = find) => [
    ...from(name),
    ...from('media:group', 'media:content').flatMap((one) => inGroups(name, one.find)),
  ];
  const categories = (from = find) => from('itunes:category').flatMap((one) => [one.attributes.text, ...categories(one.find)]);
  return {
    base: find('@')[0]?.attributes['xml:base'],
    language: first(texts(find('dc:language')), find('@')[0]?.attributes['xml:lang']),
    tags: [
      ...find('category').map(({ text, attributes }) => first(attributes.label, attributes.term, plain(text))),
      ...texts(find('dc:subject')),
      ...texts(find('itunes:keywords')).flatMap((text) => text.split(',')),
      ...categories(),
      ...inGroups('media:category').map(({ text, attributes }) => first(attributes.label, text)),
    ],
    mediaTitle: plain(first(texts(inGroups('media:title')))),
    mediaText: first(texts(inGroups('media:description'))),
    ...media({
      images: [
        ...find('itunes:image').map(({ attributes }) => attributes.href),
        ...inGroups('media:thumbnail').map(({ attributes }) => attributes.url),
      ],
      contents: inGroups('media:content').map(({ attributes }) => file(attributes)),
      enclosures,
      duration: texts(find('itunes:duration'))[0],
    }),
  };
}

export function rssItem(find) {
  const links = linksOf(find('link', 'atom:link'));
  const own = find('@')[0]?.attributes ?? {};
  const about = own['rdf:about'] ?? own.about;
  const [guid] = find('guid');
  const permalink = /false/i.test(guid?.attributes.isPermaLink ?? guid?.attributes.ispermalink) ? undefined : absolute(guid?.text);
  const enclosures = [...find('enclosure').map(({ attributes }) => file(attributes)), ...linksOf(find('atom:link'))('enclosure').map(file)];
  const { mediaTitle, mediaText, ...fields } = anyItem(find, enclosures);
  const full = find('content:encoded', 'xhtml:body', 'body', 'fullitem', 'atom:content').filter((one) => markup(one)?.trim());
  const content = rssContent({
    full: full.map(markup),
    description: find('description', 'dc:description').map(markup),
    subtitle: texts(find('itunes:subtitle')),
    summary: texts(find('itunes:summary')),
  });
  return {
    ...fields,
    ...content,
    content_text: content.content_html ? undefined : mediaText,
    language: first(fields.language, full[0]?.attributes['xml:lang'] ?? find('description')[0]?.attributes['xml:lang']),
    id: first(texts(find('guid', 'atom:id')), about),
    url: first(texts(find('link')), links('alternate')[0]?.href, permalink, about),
    title: plain(first(texts(find('title', 'dc:title', 'itunes:title')), mediaTitle)),
    date_published: texts(find('pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published')),
    date_modified: texts(find('dcterms:modified', 'atom:updated')),
    authors: peopleBy(find, 'dc:creator', 'author', 'itunes:author'),
  };
}

export function atomItem(find) {
  const links = linksOf(find('link'));
  const { mediaTitle, mediaText, ...fields } = anyItem(find, links('enclosure').map(file));
  const [content, summary] = [find('content')[0], find('summary')[0]];
  const body = atomContent({ content: construct(content), summary: construct(summary) });
  return {
    ...fields,
    ...body,
    ...(!first(body.content_html, body.content_text) && { content_text: mediaText }),
    contentBase: (first(markup(content)) ? content : summary)?.attributes['xml:base'],
    id: texts(find('id'))[0],
    url: links('alternate')[0]?.href,
    title: first(find('title').map(construct).map(atomLine), plain(first(texts(find('dc:title', 'itunes:title')))), mediaTitle),
    date_published: texts(find('published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'dcterms:created')),
    date_modified: texts(find('updated', 'modified', 'dcterms:modified')),
    authors:
      peopleBy(find, 'author', 'dc:creator', 'itunes:author') ??
      people(find('source').flatMap((source) => source.find('author').map(person))),
    language: first(texts(find('dc:language')), (content ?? summary)?.attributes['xml:lang'], fields.language),
  };
}
