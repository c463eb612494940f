// @rowanmanning/feed-parser has properties of its own, which take some things from the feed where an item has none; and it gives the
// elements under them, from which the rest is read.
import { parseFeed } from '@rowanmanning/feed-parser';
import { atomFeed, atomItem, rssFeed, rssItem } from './raw.mjs';
import { decode, finish } from './shared.mjs';

const usual = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

export function parse(bytes, { url, contentType }) {
  const feed = parseFeed(decode(bytes, contentType));
  const isAtom = feed.meta.type === 'atom';
  const nameOf = ({ name, namespace, namespaceUri }) => {
    const prefix = usual[namespaceUri] ?? (typeof namespace === 'string' ? namespace : '');
    return prefix && !(isAtom && prefix === 'atom') ? `${prefix}:${name}` : name;
  };
  const wrap = (element) => ({ ...read(element), find: finder(element) });
  const finder = (element) => {
    const inside = element.children.filter((child) => typeof child !== 'string');
    return (...names) => names.flatMap((name) => (name === '@' ? element : inside.filter((child) => nameOf(child) === name))).map(wrap);
  };
  const fields = (isAtom ? atomFeed : rssFeed)(finder(feed.element));
  return finish(
    {
      ...fields,
      language: fields.language ?? feed.language,
      items: feed.items.map((item) => (isAtom ? atomItem : rssItem)(finder(item.element))),
    },
    url,
  );
}

/** An element's text, markup and attributes, the addresses among them as the parser makes them absolute. */
function read(element) {
  const { attributes, children, name } = element;
  for (const key of ['href', 'url']) if (attributes[key]) attributes[key] = element.getAttributeAsUrl(key);
  const inside = children.filter((child) => typeof child !== 'string');
  const inner = inside.length === 1 && inside[0].name === 'div' ? inside[0] : element;
  return {
    text: /^(?:link|url|uri|logo|icon)$/.test(name) ? element.textContentAsUrl : element.textContent,
    markup: inside.length ? inner.innerHtml : undefined,
    attributes: { ...attributes, ...(inner.baseUrl && { 'xml:base': inner.baseUrl }) },
  };
}
