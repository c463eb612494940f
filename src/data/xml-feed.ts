import { type Feed, feedVersion } from './feed.js';
import { filled } from './filled.js';
import { addressOf, baseOf, linksOf } from './links.js';
import { Children, qualifiedName } from './names.js';
import { people, writers } from './people.js';
import { languageOf, line } from './text.js';
import { readItem } from './xml-item.js';
import type { XmlElement } from './xml-element.js';

/**
 * The normaliser: RSS and Atom say the same things under different names, so each field is the first of the names that says anything.
 *
 * @param document The element around the root, as `readXml` gives it.
 * @see https://www.rssboard.org/rss-specification, RFC 4287
 */
export function readXmlFeed(document: XmlElement, url: string | undefined): Feed {
  const [root] = document.children as Iterable<XmlElement> as [XmlElement];
  const name = qualifiedName(root);
  // An entry on its own is a feed of one, of which nothing else is known.
  if (name.endsWith('entry')) return { version: feedVersion, items: [readItem(root, url)], _feed_elements: { format: 'atom' } };
  const channels = new Children([root]).all('channel');
  const channel = channels[0] ?? root;
  const inside = new Children([...channels, root]);
  const outer = baseOf(root, url);
  const base = channel === root ? outer : baseOf(channel, outer);
  const address = (element: XmlElement) => addressOf(element, base);
  const language = languageOf(undefined, inside, channel, root);
  // RSS 1.0 has its items beside the channel, RSS 1.1 in a list.
  const items = [...channels, ...inside.all('items'), root].flatMap((parent) =>
    new Children([parent]).all('item', 'entry').map((item) => readItem(item, parent === root ? outer : baseOf(parent, outer), language)),
  );
  return filled<Feed>({
    version: feedVersion,
    title: inside.read(line, 'title', 'dc:title'),
    home_page_url: linksOf(inside, 'alternate', base)[0],
    feed_url: linksOf(inside, 'self', base)[0],
    next_url: linksOf(inside, 'next', base)[0],
    hubs: linksOf(inside, 'hub', base).map((url) => ({ type: 'WebSub', url })),
    description: inside.read(line, 'description', 'subtitle', 'tagline', 'dc:description', 'itunes:summary', 'itunes:subtitle'),
    language,
    icon:
      inside.read(address, 'itunes:image', 'logo') ??
      inside.read((image) => new Children([image]).read((url) => addressOf(url, baseOf(image, base)), 'url'), 'image'),
    favicon: inside.read(address, 'icon'),
    authors: people(inside, base, ['managingeditor', ...writers]),
    items,
    _feed_elements: filled({
      format: name.endsWith('feed') ? ('atom' as const) : ('rss' as const),
      rights: inside.read(line, 'copyright', 'rights', 'dc:rights'),
    }),
  });
}
