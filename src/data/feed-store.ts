import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { fetchDocument, readDocument, type FeedDocument } from './load-feed.js';
import { readNewest } from './newest.js';

/** What is known of one feed. With both, `error` is that of the latest attempt and `feed` is the last good one. */
export interface FeedState {
  feed?: Feed;
  error?: FeedError;
  /** These are the newest items of a long feed; the others are read as soon as these can have been painted. */
  isBeginning?: true;
}

/** Tells whether it can't do with a beginning. */
export type FeedListener = (state: FeedState) => boolean | void;

interface Entry {
  state: FeedState;
  document?: FeedDocument;
  listeners: Set<FeedListener>;
  controller: AbortController;
  running?: Promise<void> | undefined;
  /** When the latest attempt ended, in ms of `performance.now()`. */
  settled?: number;
}

/** A feed asked for again within this many milliseconds is not fetched again. */
const recent = 60_000;
/** An answer that took longer (ms) did not come out of the browser's cache. */
const cacheSpeed = 150;
/** Between the beginning of a long feed and the rest (ms): a frame is to come between. */
const frame = 50;
/** So many feeds are kept for whoever comes back; of more, those that nobody shows are let go, the oldest first. */
const kept = 30;
/** Before an answer that may be old is asked for again (ms): the page's own loading goes first. */
const courtesy = 2_000;

/**
 * One request per feed and page, whoever asks. The last good feed is shown at once by way of the browser's HTTP cache alone:
 * `force-cache` first, and behind it a request as HTTP wants it. Nothing is stored.
 *
 * @see docs/decisions/http-cache-alone.md
 */
export class FeedStore {
  #entries = new Map<string, Entry>();

  /**
   * Calls `listener` with what is known of the feed, now or as soon as something is, and on every change until the returned function is called.
   *
   * @param address What `feedAddress` gives.
   */
  subscribe(address: string, listener: FeedListener): () => void {
    const entry: Entry = this.#entries.get(address) ?? { state: {}, listeners: new Set(), controller: new AbortController() };
    this.#entries.set(address, entry);
    const { listeners, state, settled } = entry;
    listeners.add(listener);
    if (state.feed || settled) listener(state);
    if (!settled) entry.running ??= this.#open(address, entry);
    else if (performance.now() - settled > recent) void this.refresh(address, 'default');
    return () => {
      listeners.delete(listener);
      // Who moves within the page leaves and comes back in one task.
      setTimeout(() => this.#abandon(address, entry));
    };
  }

  /**
   * Asks again, now; with `no-cache` past whatever the browser has. Never rejects: the listeners hear what came of it.
   *
   * @param age Not if the latest attempt ended less than so many ms ago.
   */
  async refresh(address: string, cache: 'default' | 'no-cache' = 'no-cache', age = 0): Promise<void> {
    const entry = this.#entries.get(address);
    await entry?.running;
    if (entry && performance.now() - (entry.settled ?? -Infinity) >= age) await (entry.running ??= this.#attempt(address, entry, cache));
  }

  #abandon(address: string, entry: Entry): void {
    if (entry.listeners.size) return;
    entry.controller.abort();
    if (!entry.state.feed && this.#entries.get(address) === entry) this.#entries.delete(address);
    else entry.controller = new AbortController();
    for (const [key, { listeners }] of this.#entries) if (!listeners.size && this.#entries.size > kept) this.#entries.delete(key);
  }

  async #open(address: string, entry: Entry): Promise<void> {
    const start = performance.now();
    const { signal } = entry.controller;
    await this.#attempt(address, entry, 'force-cache');
    const next = entry.document && nextCache(entry.document, address, performance.now() - start);
    if (next) setTimeout(() => signal.aborted || this.refresh(address, next), next === 'default' ? 0 : courtesy);
  }

  async #attempt(address: string, entry: Entry, cache: RequestCache): Promise<void> {
    const { signal } = entry.controller;
    const tell = (state: FeedState) => {
      const isNew = state !== entry.state;
      entry.state = state;
      return isNew && [...entry.listeners].map((listener) => listener(state)).includes(true);
    };
    const settle = (state: FeedState) => {
      entry.settled = performance.now();
      tell(state);
    };
    try {
      const document = await fetchDocument(address, { cache, signal });
      const same = !entry.state.error && sameBytes(document.bytes, entry.document?.bytes);
      const beginning = !entry.state.feed && (await readNewest(document));
      if (beginning && !tell({ feed: beginning, isBeginning: true })) await new Promise((resolve) => setTimeout(resolve, frame));
      const feed = same ? entry.state.feed! : await readDocument(document);
      // What broke off on its way is no better than a whole one that was there.
      const hadWhole = !beginning && entry.state.feed && !entry.state.feed._feed_elements?.incomplete;
      if (hadWhole && feed._feed_elements?.incomplete) throw new FeedError('malformed', 'It breaks off', { url: address });
      entry.document = document;
      settle(same ? entry.state : { feed });
    } catch (error) {
      if (signal.aborted) return;
      // What the cache kept of a bad hour is no answer for today.
      if (cache === 'force-cache' && /^(?:http|not-a-feed|malformed)$/.test((error as FeedError).code))
        return await this.#attempt(address, entry, 'no-cache');
      settle({ ...(entry.state.feed && { feed: entry.state.feed }), error: error as FeedError });
    } finally {
      entry.running = undefined;
    }
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array | undefined) => a.length === b?.length && a.every((byte, at) => byte === b[at]);

/**
 * How to ask again after an answer that `force-cache` brought. Its age is hidden from scripts, but not always its limits.
 * `default`: HTTP knows how long it is fresh, so the ordinary request costs nothing until then. `no-cache`: it may be of any age. Undefined: it is new.
 */
function nextCache({ headers }: FeedDocument, address: string, took: number): 'default' | 'no-cache' | undefined {
  const control = headers.get('cache-control') ?? '';
  const timing = performance.getEntriesByName(address).at(-1) as PerformanceResourceTiming | undefined;
  if (timing?.transferSize || /no-store/.test(control)) return undefined;
  const modified = Date.parse(headers.get('last-modified') ?? '');
  // RFC 9111, 4.2.2: without a limit, browsers take a tenth of the time since the last change.
  if (!/no-cache|max-age=0\b/.test(control) && (/max-age=\d/.test(control) || Date.now() - modified > 600_000)) return 'default';
  return took > cacheSpeed ? undefined : 'no-cache';
}
