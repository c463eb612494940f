import { LRUCache } from 'lru-cache';
import { FeedError } from '../../data/feed-error.js';
import { share } from '../../data/flights.js';
import type { Answer, Ask } from '../ask.js';
import type { CachedFeed } from '../cache/feed-cache.js';
import { Problem } from '../problem.js';
import type { Query } from '../query.js';
import { type Compress, etagOf, Representation } from '../representation.js';
import type { Jobs, Work } from '../work/jobs.js';
import { renderer } from './embed-page.js';
import { type EmbedQuery, readEmbedQuery } from './embed-query.js';

/** Bytes of pages and of their compressed forms that are kept ready. */
const ready = 8 * 1024 * 1024;
/** Bytes of the feeds of one page. */
const largest = 32 * 1024 * 1024;
/** Seconds after which a page that lacks one of its feeds is made anew. */
const soon = 60;

export interface EmbedOptions {
  /** @throws {Problem} when the feed can't be had */
  read(url: URL, signal?: AbortSignal): Promise<CachedFeed>;
  /** @throws {Problem} for an address that this relay doesn't read */
  vet: (address: string) => URL;
  /** As the CSP's `frame-ancestors` has them. */
  frameAncestors?: string | undefined;
  compress?: Compress | undefined;
  work: Work;
}

/** What an embed page is made of. */
export interface Embed extends EmbedQuery {
  /** JSON Feeds. */
  bodies: Uint8Array[];
  /** Says which content of which feeds it is. */
  key: string;
  /** For `cache-control`. */
  maxAge: number;
  /** Seconds for which it may be shown after that; 0 when one of several feeds is missing. */
  stale: number;
}

/** `GET /embed/<element>?<its attributes>`: the element in a page of its own, rendered here, for a frame. It shows without script, and with it stays up to date. */
export class EmbedRoute {
  readonly #ready = new LRUCache<string, Representation>({ maxSize: ready, sizeCalculation: ({ body }) => 1000 + 2 * body.length });

  constructor(readonly options: EmbedOptions) {}

  /** @throws {Problem} for what is no embed. When no feed can be had, it is told in a page. */
  async answer(ask: Ask, tag: string, query: Query): Promise<Answer> {
    const asked = await this.#asked(tag, query);
    try {
      return await this.#show(ask, await this.#read(asked, ask.signal));
    } catch (error) {
      if (error instanceof Problem) return this.#apology(ask, asked, error);
      if (error instanceof FeedError) return this.#apology(ask, asked, new Problem(502, 'The feed could not be shown.'));
      throw error;
    }
  }

  async #show(ask: Ask, embed: Embed): Promise<Answer> {
    const key = `${ask.origin}${ask.path} ${embed.key}`;
    let representation = this.#ready.get(key);
    if (!representation) {
      // Once for all who want it.
      const { body, headers } = await share(`embed ${key}`, ask.signal, () => this.#page(ask, embed, embed.bodies));
      representation = new Representation(body, await etagOf(body), headers, this.options.compress);
      // How long ago something was isn't true for long.
      if (embed.attributes['date-style']?.trim().toLowerCase() !== 'relative') this.#ready.set(key, representation);
    }
    const { maxAge, stale } = embed;
    const old = stale ? `, stale-while-revalidate=${stale}, stale-if-error=${stale}` : '';
    return representation.answer(ask, { 'cache-control': `public, max-age=${maxAge}${old}` });
  }

  /** @throws {Problem} for what is no embed, or when none of its feeds can be had */
  async read(tag: string, query: Query, signal?: AbortSignal): Promise<Embed> {
    return this.#read(await this.#asked(tag, query), signal);
  }

  async #asked(tag: string, query: Query): Promise<EmbedQuery> {
    const { attributesOf } = await renderer();
    return readEmbedQuery(tag, query, attributesOf(tag), this.options.vet);
  }

  async #read(asked: EmbedQuery, signal: AbortSignal | undefined): Promise<Embed> {
    const readings = await Promise.allSettled(asked.addresses.map((url) => this.options.read(url, signal)));
    const there = readings.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const [refused] = readings.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    if (refused && !there.length) throw refused;
    return {
      ...asked,
      bodies: there.map(({ body }) => body),
      key: there.map(({ etag }) => etag).join(),
      maxAge: Math.min(refused ? soon : Infinity, ...there.map(({ maxAge }) => maxAge), 86_400),
      stale: refused ? 0 : Math.min(604_800, ...there.map(({ stale }) => stale)),
    };
  }

  #page({ origin, path }: Ask, { tag, attributes }: EmbedQuery, bodies: Uint8Array[]): ReturnType<Jobs['page']> {
    const { frameAncestors, work } = this.options;
    const length = bodies.reduce((sum, { length }) => sum + length, 0);
    if (length > largest) return Promise.reject(new Problem(502, 'The feeds are too large for one page.'));
    return work('page', { tag, attributes, bodies, address: origin + path, origin, frameAncestors }, length);
  }

  /** The element says that it could not be loaded; with scripts on it tries by itself. */
  async #apology(ask: Ask, asked: EmbedQuery, { status, headers: more }: Problem): Promise<Answer> {
    const { body, headers } = await this.#page(ask, asked, []);
    return { status, headers: { ...headers, ...more, 'cache-control': 'no-store' }, body };
  }
}
