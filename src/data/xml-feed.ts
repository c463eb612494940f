import type { Feed } from './feed.js';
import { filled } from './filled.js';
import { addressOf, baseOf, linksOf } from './links.js';
import { Children, qualifiedName } from './names.js';
import { people } from './people.js';
import { languageOf, line, textLine } from './text.js';
import { readItem } from './xml-item.js';
import type { XmlElement } from './xml.js';

/**
 * The normaliser: RSS and Atom say the same things under different names, so each field is the first of the names that says anything.
 *
 * @param document The element around the root, as `readXml` gives it.
 * @see https://www.rssboard.org/rss-specification, RFC 4287
 */
export function readXmlFeed(document: XmlElement, url: string | undefined): Feed {
  const [root] = document.children as Iterable<XmlElement> as [XmlElement];
  const isEntry = /entry$/.test(qualifiedName(root));
  const channel = new Children(root).all('channel')[0] ?? root;
  // RSS 1.0 has its items and its picture beside the channel, RSS 1.1 its items in a list.
  const inside = isEntry ? new Children() : new Children(...new Set([channel, root]));
  const items = isEntry ? [root] : [...inside.all('item', 'entry'), ...new Children(...inside.all('items')).all('item')];
  const base = baseOf(channel, baseOf(root, url));
  const address = (element: XmlElement) => addressOf(element, base);
  const language = languageOf(inside.read(textLine, 'language', 'dc:language'), isEntry || channel, isEntry || root);
  return filled<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: inside.read(line, 'title', 'dc:title'),
    home_page_url: linksOf(inside, 'alternate', base)[0],
    feed_url: linksOf(inside, 'self', base)[0],
    next_url: linksOf(inside, 'next', base)[0],
    hubs: linksOf(inside, 'hub', base).map((url) => ({ type: 'WebSub', url })),
    description: inside.read(line, 'description', 'subtitle', 'tagline', 'dc:description', 'itunes:summary', 'itunes:subtitle'),
    language,
    icon: inside.read(address, 'itunes:image', 'logo') ?? new Children(...inside.all('image')).read(address, 'url'),
    favicon: inside.read(address, 'icon'),
    authors: people(inside, base, 'managingeditor'),
    items: items.map((item) => readItem(item, base, language)),
    _feed_elements: filled({
      format: /feed$|entry$/.test(qualifiedName(root)) ? ('atom' as const) : ('rss' as const),
      rights: inside.read(line, 'copyright', 'rights', 'dc:rights'),
    }),
  });
}
