import { type Feed, feedVersion } from '../data/feed.js';
import { filled } from '../data/filled.js';
import { selectItems } from '../data/select-items.js';
import { inWords, Misuse, read, tell, wholeNumber, type Command } from './command.js';
import { write } from './file.js';
import { inItems, isForeign, readFeed } from './read-feed.js';

const help = `feed-elements snapshot: reads feeds and writes one JSON Feed that an element reads without any server.

  feed-elements snapshot FEED… [-o FILE] [--limit NUMBER]

  FEED             address or file of a feed, as many as you like; they are merged, newest first
  -o, --output     the file to write (default: standard output). It is replaced as a whole, and only when all feeds could be read
  --limit NUMBER   items at most
  --help

Ends with 0 when it was written, with 1 when a feed could not be read (the old file stays), with 2 when it was asked for nonsense.
`;

/** `feed-elements snapshot …` */
export const snapshot: Command = async (args) => {
  const { values, positionals: sources } = read({
    args,
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, limit: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!sources.length) throw new Misuse('snapshot needs a feed: its address or file.');
  for (const source of sources) if (!source || isForeign(source)) throw new Misuse(`“${source}” is no http or https address, and no file.`);
  const limit = wholeNumber('--limit', values.limit, 1, 100_000);
  const feeds: Feed[] = [];
  for (const [at, source] of sources.entries()) {
    const say = (what: string) => tell(`${at + 1}/${sources.length} ${source}: ${what}`);
    try {
      const feed = await readFeed(source);
      feeds.push(feed);
      say(inItems(feed));
    } catch (error) {
      say(inWords(error, source));
    }
  }
  if (feeds.length < sources.length) {
    const kept = values.output ? `; ${values.output} is as it was` : '';
    throw new Error(`${sources.length - feeds.length} of ${sources.length} feeds could not be read${kept}.`);
  }
  await write(values.output, `${JSON.stringify(merge(feeds, limit), null, 1)}\n`);
  return 0;
};

/** Several feeds as one. What they agree on is its own; titles and lines of rights stand side by side. */
function merge(feeds: Feed[], limit: number | undefined): Feed {
  const [first, ...others] = feeds as [Feed, ...Feed[]];
  if (!others.length) return limit === undefined ? first : { ...first, items: selectItems(feeds, { limit }) };
  const common = (key: 'home_page_url' | 'language') => (others.every((feed) => feed[key] === first[key]) ? first[key] : undefined);
  const joined = (of: (feed: Feed) => string | undefined) => [...new Set(feeds.map(of).filter(Boolean))].join(' · ') || undefined;
  const rights = joined((feed) => feed._feed_elements?.rights);
  return filled<Feed>({
    version: feedVersion,
    title: joined((feed) => feed.title),
    home_page_url: common('home_page_url'),
    language: common('language'),
    items: selectItems(feeds, { limit }),
    _feed_elements: rights === undefined ? undefined : { rights },
  });
}
