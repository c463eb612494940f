// rss-parser interprets a few fields and copies others on demand. All that feeds have is asked for, by the usual prefixes and with every
// occurrence, so that the mapping sees attributes and repetitions; markup it makes itself of elements, so that is taken over.
import RssParser from 'rss-parser';
import { atomFeed, atomItem, rssFeed, rssItem } from './raw.mjs';
import { decode, finish } from './shared.mjs';

const feedNames = `$ title link description language image logo icon subtitle tagline author managingEditor dc:title dc:description
  dc:language dc:creator itunes:image itunes:author itunes:summary itunes:subtitle atom:link atom10:link`;
const itemNames = `$ title link guid id description summary content author source category enclosure pubDate published updated issued
  created modified body fullitem content:encoded xhtml:body dc:title dc:description dc:language dc:creator dc:date dc:subject
  dcterms:issued dcterms:created dcterms:modified itunes:title itunes:author itunes:summary itunes:subtitle itunes:image itunes:duration
  itunes:keywords itunes:category media:group media:content media:thumbnail media:title media:description media:category
  atom:link atom10:link atom:id atom:content atom:published atom:updated`;

const copied = (names) => names.split(/\s+/).map((name) => [name, `raw ${name}`, { keepArray: true }]);
const parser = new RssParser({ defaultRSS: 2.0, customFields: { feed: copied(feedNames), item: copied(itemNames) } });
const spelled = { '@': ['$'], pubdate: ['pubDate'], managingeditor: ['managingEditor'], 'atom:link': ['atom:link', 'atom10:link'] };

export async function parse(bytes, { url, contentType }) {
  const feed = await parser.parseString(decode(bytes, contentType));
  const isAtom = /Atom|atom/.test(feed['raw $']?.xmlns);
  return finish(
    {
      ...(isAtom ? atomFeed : rssFeed)(finder(feed, 'raw ')),
      items: feed.items.map((item) => {
        const own = isAtom ? { content: item.content, summary: item.summary } : { description: item.content };
        return (isAtom ? atomItem : rssItem)(finder(item, 'raw ', own));
      }),
    },
    url,
  );
}

/** What xml2js makes of elements, as `raw.mjs` asks for them: a text, or an object with `_`, `$` and lists of children. */
const finder =
  (node, prefix = '', own = {}) =>
  (...names) =>
    names.flatMap((name) =>
      (spelled[name] ?? [name])
        .flatMap((key) => node[prefix + key] ?? [])
        .map((one) => {
          if (name === '@') return { attributes: one };
          const hasElements = typeof one === 'object' && Object.keys(one).some((key) => key !== '_' && key !== '$');
          return { text: textOf(one), markup: hasElements ? unwrapped(own[name]) : undefined, attributes: one.$ ?? {}, find: finder(one) };
        }),
    );

/** All the text in an element; xml2js has no order between its own and that of its children. */
const textOf = (one) =>
  typeof one === 'string'
    ? one
    : Object.entries(one)
        .map(([name, inside]) => (name === '_' ? inside : name === '$' ? '' : inside.map(textOf).join('')))
        .join('');

/** Without the div that it puts around what it writes itself, and the one of XHTML. */
const unwrapped = (markup) => {
  const inner = /^<div[^>]*>([^]*)<\/div>$/.exec(markup?.trim())?.[1];
  return inner && (/^\s*<((?:\w+:)?div)(?=[\s>])[^>]*>([^]*)<\/\1>\s*$/.exec(inner)?.[2] ?? inner);
};
