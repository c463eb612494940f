import { LRUCache } from 'lru-cache';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { share } from '../../data/flights.js';
import { parseFeed } from '../../data/parse-feed.js';
import { webUrl } from '../../data/url.js';
import type { Answer } from '../ask.js';
import type { Origin } from '../origin/origin.js';
import { Problem } from '../problem.js';

/** A feed that a page declares. */
export interface Declared {
  url: string;
  title?: string;
  type: string;
}

const types = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)\s*(?:;|$)/i;
/** Bytes of a page that are read: links stand in its head. */
const searched = 1024 * 1024;
const most = 50;

/** `GET /discover?url=…`: the feeds that a page declares, in its order; a feed's own address gives itself. */
export class DiscoverRoute {
  readonly #known = new LRUCache<string, Declared[]>({ max: 1000, ttl: 3_600_000 });

  constructor(readonly origin: Origin) {}

  async answer(url: URL, signal?: AbortSignal): Promise<Answer> {
    const feeds = await this.find(url, signal);
    return {
      status: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=3600',
        'x-content-type-options': 'nosniff',
      },
      body: JSON.stringify({ url: url.href, feeds }),
    };
  }

  /** @throws {Problem} when the page can't be had */
  async find(url: URL, signal?: AbortSignal): Promise<Declared[]> {
    const known = this.#known.get(url.href);
    if (known) return known;
    const feeds = await share(`discover ${url.href}`, signal, (signal) => this.#ask(url, signal));
    this.#known.set(url.href, feeds);
    return feeds;
  }

  async #ask(address: URL, signal: AbortSignal): Promise<Declared[]> {
    const { status, headers, body, url } = await this.origin.fetch(address, { signal, headers: { accept: 'text/html, */*;q=0.8' } });
    if (status !== 200) throw new Problem(502, `The page's server answered ${status}.`);
    try {
      const { title } = await parseFeed(body, { url, contentType: headers['content-type'] ?? '' });
      return [{ url, ...(title && { title }), type: (headers['content-type'] ?? '').split(';')[0]!.trim() || 'application/xml' }];
    } catch {
      return declaredIn(new TextDecoder().decode(body.subarray(0, searched)), url);
    }
  }
}

/** What a page's `<link rel="alternate">` name, in its order, each address once. */
export function declaredIn(page: string, url: string): Declared[] {
  const links: Record<string, string>[] = [];
  let base: string | undefined;
  parse(page, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attrs): DefaultTreeAdapterTypes.Element {
        const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
        if (name === 'base') base ??= webUrl(attributes.href, url);
        if (name === 'link') links.push(attributes);
        return defaultTreeAdapter.createElement(name, namespace, attrs);
      },
    },
  });
  const found = new Map<string, Declared>();
  for (const { rel = '', href, type = '', title = '' } of links) {
    const address = webUrl(href, base ?? url);
    if (!address || !types.test(type.trim()) || !/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) || found.has(address)) continue;
    // Every page of a WordPress site offers itself as JSON under this type.
    if (/\/wp-json\/(?!wp\/v2\/posts)/.test(address)) continue;
    found.set(address, { url: address, ...(title.trim() && { title: title.trim() }), type: type.trim().toLowerCase() });
    if (found.size === most) break;
  }
  return [...found.values()];
}
