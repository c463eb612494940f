// Reads feeds with one parser as often as it is asked to, in a process of its own: so that no other parser's garbage is cleared away on
// its time, nor its code compiled for another's objects.
import { feed } from '../feed.mjs';

const url = 'https://blog.example/feed.xml';

/** What each of them offers, unmapped: a promise, or what the feed is. */
const readers = {
  ours: async () => {
    const { parseFeed } = await import('feed-elements/data');
    return (text) => parseFeed(text, { url });
  },
  'rss-parser': async () => {
    const { default: RssParser } = await import('rss-parser');
    return (text) => new RssParser().parseString(text);
  },
  feedsmith: async () => {
    const { parseFeed } = await import('feedsmith');
    return (text) => parseFeed(text).feed;
  },
  feedparser: async () => {
    const { default: FeedParser } = await import('feedparser');
    return async (text) => {
      const parser = new FeedParser({ feedurl: url });
      parser.end(text);
      const items = [];
      for await (const item of parser) items.push(item);
      return { items };
    };
  },
  'JSON.parse': () => JSON.parse,
};
readers['ours, JSON'] = readers.ours;

const [name] = process.argv.slice(2);
const read = await readers[name]();
const texts = new Map();

/** RSS, or the JSON Feed that it becomes. */
async function textOf(length) {
  if (!name.includes('JSON')) return feed(length);
  return JSON.stringify(await (await readers.ours())(feed(length)));
}

process.on('message', async ({ length, times }) => {
  if (!texts.has(length)) texts.set(length, await textOf(length));
  const text = texts.get(length);
  const start = performance.now();
  let result;
  for (let i = 0; i < times; i++) result = await read(text);
  const time = (performance.now() - start) / times;
  if (result.items.length !== length) throw new Error(`${name} read ${result.items.length} items instead of ${length}`);
  process.send(time);
});
