import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parseFeed } from '../../data/parse-feed.js';
import { webUrl } from '../../data/url.js';
import type { Answer } from '../ask.js';
import type { Origin } from '../origin/origin.js';
import { Problem } from '../problem.js';
import { Fetched } from './fetched.js';

/** A feed that a page declares. */
export interface Declared {
  url: string;
  title?: string;
  type: string;
}

const types = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)\s*(?:;|$)/i;
/** Bytes of a page or a feed that are read: links and titles stand in its head. */
const searched = 1024 * 1024;
const most = 50;
/** Elements of a page that are looked at, and elements within elements: for a few kilobytes of wrongly nested tags the standard asks for millions. */
const elements = { most: 20_000, deepest: 512 };
/** UTF-16 units of an address and of a title; a longer title is cut. */
const longest = { address: 2048, title: 200 };
/** Of what pages were found to declare. */
const kept = { bytes: 4 * 1024 * 1024, seconds: 3600 };

/** `GET /discover?url=…`: the feeds that a page declares, in its order; a feed's own address gives itself. */
export class DiscoverRoute {
  readonly #declared = new Fetched<Declared[]>({ ...kept, sizeOf: (feeds) => 2 * JSON.stringify(feeds).length });

  constructor(readonly origin: Origin) {}

  /** @throws {Problem} when the page can't be had */
  async answer(url: URL, signal?: AbortSignal): Promise<Answer> {
    const feeds = await this.#declared.get(url, signal, (signal) => this.#ask(url, signal));
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': `public, max-age=${kept.seconds}` },
      body: JSON.stringify({ url: url.href, feeds }),
    };
  }

  async #ask(address: URL, signal: AbortSignal): Promise<Declared[]> {
    const { status, headers, body, url } = await this.origin.fetch(address, { signal, headers: { accept: 'text/html, */*;q=0.8' } });
    if (status !== 200) throw new Problem(502, `The page's server answered ${status}.`);
    const head = body.subarray(0, searched);
    const type = headers['content-type'] ?? '';
    try {
      const { title } = await parseFeed(head, { url, contentType: type });
      return [declared(url, title, type.split(';')[0]!.trim() || 'application/xml')];
    } catch {
      return declaredIn(new TextDecoder().decode(head), url);
    }
  }
}

const declared = (url: string, title = '', type: string): Declared => ({
  url,
  ...(title.trim() && { title: title.trim().slice(0, longest.title) }),
  type: type.slice(0, longest.title),
});

const enough = new RangeError('More elements than a head has');

/** What a page's `<link rel="alternate">` name, in its order, each address once. */
export function declaredIn(page: string, url: string): Declared[] {
  const links: Record<string, string>[] = [];
  let base: string | undefined;
  let left = elements.most;
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement(...[name, namespace, attrs]: Parameters<typeof defaultTreeAdapter.createElement>): DefaultTreeAdapterTypes.Element {
      if (!left--) throw enough;
      const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
      if (name === 'base') base ??= webUrl(attributes.href, url);
      if (name === 'link') links.push(attributes);
      return defaultTreeAdapter.createElement(name, namespace, attrs);
    },
    onItemPush() {
      if (++depth > elements.deepest) throw enough;
    },
    onItemPop: () => void depth--,
  };
  try {
    parse(page, { treeAdapter });
  } catch (error) {
    if (error !== enough) throw error;
  }
  const found = new Map<string, Declared>();
  for (const { rel = '', href, type = '', title = '' } of links) {
    const address = webUrl(href, base ?? url);
    if (!address || address.length > longest.address || found.has(address)) continue;
    if (!types.test(type.trim()) || !/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel)) continue;
    // Every page of a WordPress site offers itself as JSON under this type.
    if (/\/wp-json\/(?!wp\/v2\/posts)/.test(address)) continue;
    found.set(address, declared(address, title, type.trim().toLowerCase()));
    if (found.size === most) break;
  }
  return [...found.values()];
}
