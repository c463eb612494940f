import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { fetchDocument, readDocument, type FeedDocument } from './load-feed.js';

/** What is known of one feed. With both, `error` is that of the latest attempt and `feed` is the last good one. */
export interface FeedState {
  feed?: Feed;
  error?: FeedError;
}

export type FeedListener = (state: FeedState) => void;

interface Entry {
  state: FeedState;
  document?: FeedDocument;
  listeners: Set<FeedListener>;
  controller: AbortController;
  running?: Promise<void> | undefined;
  /** When the latest attempt ended, in ms of `performance.now()`. */
  settled: number;
}

/** A feed asked for again within this many milliseconds is not fetched again. */
const recent = 60_000;
/** An answer that took longer (ms) did not come out of the browser's cache. */
const cacheSpeed = 150;
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
    let entry = this.#entries.get(address);
    if (!entry) this.#entries.set(address, (entry = { state: {}, listeners: new Set(), controller: new AbortController(), settled: -1 }));
    const { listeners, state, settled } = entry;
    listeners.add(listener);
    if (settled < 0) entry.running ??= this.#open(address, entry);
    else {
      listener(state);
      if (performance.now() - settled > recent) void this.refresh(address, 'default');
    }
    return () => {
      listeners.delete(listener);
      // Who moves within the page leaves and comes back in one task.
      setTimeout(() => this.#abandon(address, entry));
    };
  }

  /** Asks again, now; with `no-cache` past whatever the browser has. Never rejects: the listeners hear what came of it. */
  async refresh(address: string, cache: 'default' | 'no-cache' = 'no-cache'): Promise<void> {
    const entry = this.#entries.get(address);
    if (!entry) return;
    await entry.running;
    await (entry.running ??= this.#attempt(address, entry, cache));
  }

  #abandon(address: string, entry: Entry): void {
    if (entry.listeners.size) return;
    entry.controller.abort();
    if (!entry.state.feed && this.#entries.get(address) === entry) this.#entries.delete(address);
    else entry.controller = new AbortController();
  }

  async #open(address: string, entry: Entry): Promise<void> {
    const start = performance.now();
    const { signal } = entry.controller;
    await this.#attempt(address, entry, 'force-cache');
    const { document } = entry;
    if (!document || signal.aborted) return;
    const next = whenOld(document, address, performance.now() - start);
    if (next === 'free') void this.refresh(address, 'default');
    if (next === 'later') {
      const timer = setTimeout(() => void this.refresh(address), courtesy);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
  }

  async #attempt(address: string, entry: Entry, cache: RequestCache): Promise<void> {
    const { signal } = entry.controller;
    try {
      const document = await fetchDocument(address, { cache, signal });
      const same = entry.document && !entry.state.error && sameBytes(document.bytes, entry.document.bytes);
      if (!same) entry.state = { feed: await readDocument(document, address) };
      entry.document = document;
      this.#settle(entry, !same);
    } catch (error) {
      if (signal.aborted) return;
      // What the cache kept of a bad hour is no answer for today.
      if (cache === 'force-cache' && isDocumentError(error)) return await this.#attempt(address, entry, 'no-cache');
      entry.state = { ...entry.state, error: error as FeedError };
      this.#settle(entry, true);
    } finally {
      entry.running = undefined;
    }
  }

  #settle(entry: Entry, changed: boolean): void {
    entry.settled = performance.now();
    if (changed) for (const listener of entry.listeners) listener(entry.state);
  }
}

const isDocumentError = (error: unknown) => error instanceof FeedError && ['http', 'not-a-feed', 'malformed'].includes(error.code);

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);

/**
 * What to do about the age of an answer that `force-cache` brought. The age itself is hidden from scripts, but not always its limits.
 * `free`: HTTP knows how long it is fresh, so the ordinary request costs nothing until then. `later`: it may be of any age. `never`: it is new.
 */
function whenOld({ headers }: FeedDocument, address: string, took: number): 'free' | 'later' | 'never' {
  const control = headers.get('cache-control') ?? '';
  const timing = performance.getEntriesByName(address).at(-1) as PerformanceResourceTiming | undefined;
  if ((timing?.transferSize ?? 0) > 0 || /no-store/.test(control)) return 'never';
  const unknown = took > cacheSpeed ? 'never' : 'later';
  if (/no-cache|max-age=0\b/.test(control)) return unknown;
  if (/max-age=\d/.test(control)) return 'free';
  const modified = Date.parse(headers.get('last-modified') ?? '');
  // RFC 9111, 4.2.2: without a limit, browsers take a tenth of the time since the last change.
  return Date.now() - modified > 600_000 ? 'free' : unknown;
}
