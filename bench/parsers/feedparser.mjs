// feedparser streams, makes addresses absolute by xml:base, and beside fields of its own gives each element, as `rss:title` or
// `dc:date`: by the usual prefixes for the namespaces that it knows, else by the document's.
import FeedParser from 'feedparser';
import { atomFeed, atomItem, rssFeed, rssItem } from './raw.mjs';
import { decode, finish, first } from './shared.mjs';

const kept = { 'http://www.w3.org/2005/Atom': 'atom', 'http://purl.org/dc/terms/': 'dcterms' };

export async function parse(bytes, { url, contentType }) {
  const parser = new FeedParser({ feedurl: url });
  parser.end(decode(bytes, contentType));
  const items = [];
  for await (const item of parser) items.push(item);
  const { meta } = parser;
  const format = meta['#type'];
  const isAtom = format === 'atom';
  const declared = meta['#ns'].flatMap(Object.entries).map(([name, uri]) => [kept[uri], name.slice(6)]);
  const keys = (name) => {
    const [local, prefix] = name.split(':').toReversed();
    const others = declared.filter(([usual]) => prefix && usual === prefix).map(([, own]) => `${own}:${local}`);
    return [...new Set([name, ...others])];
  };
  const finder =
    (node, isTop) =>
    (...names) =>
      names
        .flatMap((name) => (isTop && !name.includes(':') ? [`${format}:${name}`] : keys(name)))
        .flatMap((key) => node[key] ?? [])
        .map((one) => (one['@'] ? { text: unwrapped(one), attributes: one['@'], find: finder(one) } : { attributes: one, find: () => [] }));
  const feed = (isAtom ? atomFeed : rssFeed)(finder(meta, true));
  return finish(
    {
      ...feed,
      // Without an address of the feed's own it repeats the one it was given.
      feed_url: first(feed.feed_url, meta.xmlurl === url ? undefined : meta.xmlurl),
      language: first(
        feed.language,
        meta.language,
        meta['@'].map((attribute) => attribute['xml:lang']),
      ),
      items: items.map((item) => (isAtom ? atomItem : rssItem)(finder(item, true))),
    },
    url,
  );
}

/** An element's text; of XHTML, what is in the div around it. */
const unwrapped = ({ '@': { type }, '#': text }) =>
  type === 'xhtml' ? text?.trim().replace(/^<((?:\w+:)?div)(?=[\s>])[^>]*>([^]*)<\/\1>$/, '$2') : text;
