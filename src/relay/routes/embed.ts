import { LRUCache } from 'lru-cache';
import type { Feed } from '../../data/feed.js';
import { FeedError } from '../../data/feed-error.js';
import type { Answer, Ask } from '../ask.js';
import type { CachedFeed } from '../cache/feed-cache.js';
import { Problem } from '../problem.js';
import type { Query } from '../query.js';
import { type Compress, etagOf, Representation } from '../representation.js';
import { embedPage, policyFor } from './embed-page.js';
import { type EmbedQuery, readEmbedQuery } from './embed-query.js';

/** Bytes of pages and of their compressed forms that are kept ready. */
const ready = 8 * 1024 * 1024;
/** Seconds after which a page that lacks one of its feeds is made anew. */
const soon = 60;

/** Lit and the elements are loaded for the first page: a relay that only reads feeds does without their memory. */
const renderer = () => import('../../ssr/index.js');

export interface EmbedOptions {
  /** @throws {Problem} when the feed can't be had */
  read(url: URL, signal?: AbortSignal): Promise<CachedFeed>;
  /** @throws {Problem} for an address that this relay doesn't read */
  vet: (address: string) => URL;
  /** As the CSP's `frame-ancestors` has them. */
  frameAncestors?: string | undefined;
  compress?: Compress | undefined;
}

/** What an embed page is made of. */
export interface Embed extends EmbedQuery {
  feeds: () => Feed[];
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
      const { body, headers } = await this.#page(ask, embed, embed.feeds());
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
      // Read for a page that isn't ready: a large feed takes its time.
      feeds: () => there.map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as Feed),
      key: there.map(({ etag }) => etag).join(),
      maxAge: Math.min(refused ? soon : Infinity, ...there.map(({ maxAge }) => maxAge), 86_400),
      stale: refused ? 0 : Math.min(604_800, ...there.map(({ stale }) => stale)),
    };
  }

  async #page(ask: Ask, { tag, attributes }: EmbedQuery, feeds: Feed[]): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
    const { renderElement } = await renderer();
    const { lang: asked, dir, ...others } = attributes;
    const lang = asked || feeds[0]?.language || 'en';
    const address = ask.origin + ask.path;
    const element = await renderElement(tag, others, feeds, { lang, base: address, relay: '..' });
    const { html, oembed } = embedPage({ address, origin: ask.origin, element, title: feeds[0]?.title, lang, dir });
    return {
      body: new TextEncoder().encode(html),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': await policyFor(html, this.options.frameAncestors),
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        link: oembed,
      },
    };
  }

  /** The element says that it could not be loaded; with scripts on it tries by itself. */
  async #apology(ask: Ask, asked: EmbedQuery, { status, headers: more }: Problem): Promise<Answer> {
    const { body, headers } = await this.#page(ask, asked, []);
    return { status, headers: { ...headers, ...more, 'cache-control': 'no-store' }, body };
  }
}
