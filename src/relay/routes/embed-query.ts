import type { Query } from '../query.js';
import { Problem } from '../problem.js';

/** What an embed page shows. */
export interface EmbedQuery {
  tag: string;
  /** Those that were asked for, and a `target`: links are to leave the frame. The addresses in `src` are vetted. */
  attributes: Record<string, string>;
  /** Of the feeds. */
  addresses: URL[];
}

/** Feeds in one page. */
const mostFeeds = 10;
/** Items in it. */
const mostItems = 1000;

/**
 * Reads what `/embed/<element>?<its attributes>` asks for.
 *
 * @param known The attributes that an element of that name has; undefined when there is no such element.
 * @param vet As `vetUrl` does.
 * @throws {Problem} 404 for an element that there isn't; 400 for attributes that it doesn't have, too many feeds or none; as `vet` does
 */
export function readEmbedQuery(tag: string, query: Query, known: readonly string[] | undefined, vet: (address: string) => URL): EmbedQuery {
  if (!known)
    throw new Problem(
      404,
      'There is no such element; there are recent-posts, article-card, statement-quote, article-view and key-figures.',
    );
  // The relay is this one.
  const names = new Set([...known.filter((name) => name !== 'relay'), 'lang', 'dir']);
  const attributes: Record<string, string> = { target: '_blank' };
  for (const [name, value] of Object.entries(query.all)) {
    if (!names.has(name)) throw new Problem(400, `<${tag}> takes no such attribute here; it takes ${[...names].join(', ')}.`);
    // Refuses what is said twice.
    query.get(name);
    attributes[name] = value;
  }
  // As many as `/feed` gives: to draw them all takes its time.
  if (Number(attributes.limit) > mostItems) throw new Problem(400, `limit is ${mostItems} at most.`);
  const sources = attributes.src?.match(/\S+/g) ?? [];
  if (!sources.length && !attributes.headline) throw new Problem(400, 'The query has no src: the address of a feed.');
  if (sources.length > mostFeeds) throw new Problem(400, `src has ${sources.length} addresses; it takes ${mostFeeds}.`);
  const addresses = sources.map(vet);
  if (addresses.length) attributes.src = addresses.map(({ href }) => href).join(' ');
  return { tag, attributes, addresses };
}
