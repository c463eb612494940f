import { LRUCache } from 'lru-cache';
import { share } from '../../data/flights.js';
import type { Answer, Ask } from '../ask.js';
import type { FeedCache } from '../cache/feed-cache.js';
import { Representation, etagOf, type Compress } from '../representation.js';
import type { Work } from '../work/jobs.js';

/** Bytes of bodies and of their compressed forms that are kept ready. */
const ready = 16 * 1024 * 1024;

/** `GET /feed?url=…[&limit=n]`: the feed as JSON Feed 1.1, its newest items first when only some are asked for. */
export class FeedRoute {
  readonly #ready = new LRUCache<string, Representation>({ maxSize: ready, sizeCalculation: ({ body }) => sizeOf(body) });

  constructor(
    readonly cache: FeedCache,
    readonly compress: Compress | undefined,
    readonly work: Work,
  ) {}

  /** @throws {Problem} when the feed can't be had, and no old copy either */
  async answer(ask: Ask, url: URL, limit: number | undefined): Promise<{ answer: Answer; isStale: boolean }> {
    const cached = await this.cache.read(url, ask.signal);
    const key = `${cached.etag} ${limit} ${url.href}`;
    let representation = this.#ready.get(key);
    if (!representation) {
      const body = limit === undefined ? cached.body : await this.#newest(key, cached.body, limit, ask.signal);
      representation = new Representation(
        body,
        limit === undefined ? cached.etag : await etagOf(body),
        { 'content-type': 'application/feed+json; charset=utf-8' },
        isKept(body) ? this.compress : undefined,
      );
      this.#ready.set(key, representation);
    }
    const old = `stale-while-revalidate=${cached.stale}, stale-if-error=${cached.stale}`;
    const answer = await representation.answer(ask, {
      'cache-control': `public, max-age=${cached.maxAge}, ${old}`,
      'last-modified': new Date(cached.changed).toUTCString(),
      // Without it a page can't tell whether its browser's cache answered.
      'timing-allow-origin': '*',
    });
    return { answer, isStale: cached.isStale };
  }

  /** Once for all who want them. */
  #newest(key: string, body: Uint8Array, limit: number, signal: AbortSignal | undefined): Promise<Uint8Array> {
    return share(`newest ${key}`, signal, () => this.work('newest', { body, limit }, body.length));
  }
}

const sizeOf = (body: Uint8Array) => 1000 + 2 * body.length;

/** What is too large to be kept would be compressed anew, for a second, for each one who asks. */
const isKept = (body: Uint8Array) => sizeOf(body) <= ready;
