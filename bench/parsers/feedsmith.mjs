// feedsmith mirrors the structure of each format, namespaces and xml:base included, and leaves dates as they are written.
import { parseFeed } from 'feedsmith';
import {
  absolute,
  atomContent,
  atomLine,
  atomLinks,
  collapse,
  decode,
  finish,
  first,
  media,
  people,
  plain,
  rssContent,
} from './shared.mjs';

export function parse(bytes, { url, contentType }) {
  const { format, feed } = parseFeed(decode(bytes, contentType));
  if (format === 'json') return finish({ ...feed, items: feed.items ?? [] }, url);
  return finish(format === 'atom' ? readAtom(feed) : readRss(feed), url);
}

/** RSS 2.0 and RDF have the same names, as far as RDF has them. */
function readRss(feed) {
  const { dc = {}, itunes = {}, atom = {} } = feed;
  const link = atomLinks(atom.links ?? []);
  return {
    base: feed.xml?.base,
    title: plain(first(feed.title, dc.titles)),
    home_page_url: first(feed.link, link('alternate')[0]?.href),
    feed_url: link('self')[0]?.href,
    next_url: link('next')[0]?.href,
    hubs: link('hub').map(hub),
    description: plain(first(feed.description, atomLine(atom.subtitle), dc.descriptions, itunes.summary, itunes.subtitle)),
    language: first(feed.language, dc.languages, feed.xml?.lang),
    icon: first(itunes.image, feed.image?.url, atom.logo),
    favicon: atom.icon,
    authors: people(person(feed.managingEditor), dc.creators, person(feed.authors), atomPeople(atom.authors), itunes.author),
    items: (feed.items ?? []).map(readItem),
  };
}

function readItem(item) {
  const { dc = {}, dcterms = {}, itunes = {}, atom = {}, rdf = {} } = item;
  const link = atomLinks(atom.links ?? []);
  const group = mediaOf(item.media);
  const permalink = item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value);
  const { content_html, summary } = rssContent({
    full: [item.content?.encoded, atom.content?.value],
    description: [item.description, dc.descriptions],
    subtitle: itunes.subtitle,
    summary: itunes.summary,
  });
  return {
    base: item.xml?.base,
    id: first(item.guid?.value, atom.id, rdf.about),
    url: first(item.link, link('alternate')[0]?.href, permalink, rdf.about),
    title: plain(first(item.title, atomLine(atom.title), dc.titles, itunes.title, group.title)),
    content_html,
    content_text: content_html ? undefined : group.description,
    summary: first(atomLine(atom.summary), summary),
    date_published: [item.pubDate, dc.dates, dcterms.issued, dcterms.created, atom.published],
    date_modified: [dcterms.modified, atom.updated],
    authors: people(dc.creators, person(item.authors), atomPeople(atom.authors), itunes.author),
    tags: [...(item.categories ?? []).map(({ name }) => plain(name)), ...(dc.subjects ?? []), ...(itunes.keywords ?? []), ...group.tags],
    language: first(dc.languages, item.xml?.lang),
    ...media({
      images: [itunes.image, ...group.thumbnails],
      contents: group.contents,
      enclosures: [...(item.enclosures ?? []).map(enclosure), ...link('enclosure').map(atomEnclosure)],
      duration: itunes.duration,
    }),
  };
}

function readAtom(feed) {
  const { itunes = {}, dc = {} } = feed;
  const link = atomLinks(feed.links ?? []);
  return {
    base: feed.xml?.base,
    title: atomLine(feed.title) || plain(first(dc.titles)),
    home_page_url: link('alternate')[0]?.href,
    feed_url: link('self')[0]?.href,
    next_url: link('next')[0]?.href,
    hubs: link('hub').map(hub),
    description: first(atomLine(feed.subtitle), plain(first(dc.descriptions, itunes.summary, itunes.subtitle))),
    language: first(dc.languages, feed.xml?.lang),
    icon: first(itunes.image, feed.logo),
    favicon: feed.icon,
    authors: people(atomPeople(feed.authors), dc.creators, itunes.author),
    items: (feed.entries ?? []).map(readEntry),
  };
}

function readEntry(entry) {
  const { dc = {}, dcterms = {}, itunes = {}, content, summary } = entry;
  const link = atomLinks(entry.links ?? []);
  const group = mediaOf(entry.media);
  const fields = atomContent(entry);
  const hasContent = first(fields.content_html, fields.content_text);
  return {
    base: entry.xml?.base,
    contentBase: (content?.value ? content : summary)?.xml?.base,
    id: entry.id,
    url: link('alternate')[0]?.href,
    title: first(atomLine(entry.title), plain(first(dc.titles, itunes.title)), plain(group.title)),
    ...fields,
    ...(!hasContent && { content_text: group.description }),
    date_published: [entry.published, dc.dates, dcterms.issued, dcterms.created],
    date_modified: [entry.updated, dcterms.modified],
    authors: people(atomPeople(entry.authors), dc.creators, itunes.author, atomPeople(entry.source?.authors)),
    tags: [
      ...(entry.categories ?? []).map(({ label, term }) => first(label, term)),
      ...(dc.subjects ?? []),
      ...(itunes.keywords ?? []),
      ...group.tags,
    ],
    language: first(dc.languages, (content ?? summary)?.xml?.lang, entry.xml?.lang),
    ...media({
      images: [itunes.image, ...group.thumbnails],
      contents: group.contents,
      enclosures: link('enclosure').map(atomEnclosure),
      duration: itunes.duration,
    }),
  };
}

const person = (people) =>
  [people ?? []].flat().map(({ name, link, email }) => ({ name: first(name, link ? undefined : email), url: link }));
const atomPeople = (people = []) => people.map(({ name, uri, email }) => ({ name: first(name, uri ? undefined : email), url: uri }));
const hub = ({ href }) => ({ type: 'WebSub', url: href });
const enclosure = ({ url, type, length }) => ({ url, type, size: length });
const atomEnclosure = ({ href, type, length }) => ({ url: href, type, size: length });

/** Media RSS, with what stands in its groups and contents. */
function mediaOf(media = {}) {
  const contents = [...(media.contents ?? []), ...(media.groups ?? []).flatMap((group) => group.contents ?? [])];
  const all = [media, ...(media.groups ?? []), ...contents];
  return {
    contents: contents.map(({ url, type, medium, fileSize, duration }) => ({ url, type, medium, size: fileSize, duration })),
    thumbnails: all.flatMap(({ thumbnails = [] }) => thumbnails.map(({ url }) => url)),
    tags: all.flatMap(({ categories = [] }) => categories.map(({ label, name }) => first(label, name))),
    title: first(all.map(({ title }) => title?.value)),
    description: first(all.map(({ description }) => collapse(description?.value))),
  };
}
