import { LRUCache } from 'lru-cache';
import { FeedError } from '../../data/feed-error.js';
import { share } from '../../data/flights.js';
import { Problem } from '../problem.js';
import { attempt, type AttemptOptions } from './attempt.js';
import { decodeEntry, encodeEntry, isUsable, type Copy, type Entry } from './entry.js';
import { afterFailure, problemOf } from './failures.js';
import { Turns } from '../turns.js';
import type { Store } from './store.js';

export interface FeedCacheOptions extends Pick<AttemptOptions, 'origin' | 'content'> {
  store: Store;
  /** Seconds that a copy is fresh when neither its server nor the feed says anything. Default 3600. */
  ttl?: number | undefined;
  /** Seconds that an old copy may be shown while it is refreshed or its server fails. Default 604800, a week. */
  stale?: number | undefined;
  /** Seconds for an origin's answer: relays that share the store wait a little longer for the one that asks. Default 10. */
  timeout?: number | undefined;
  /** Milliseconds. Default: the clock. */
  now?: () => number;
}

/** A feed, and how long it may be shown. */
export interface CachedFeed {
  /** JSON Feed 1.1. */
  body: Uint8Array;
  /** Strong and quoted; that of the body. */
  etag: string;
  /** Since when it is this one; milliseconds. */
  changed: number;
  /** Seconds for which it still is fresh; 0 when it isn't. */
  maxAge: number;
  /** Seconds for which it may be shown after that, while it is refreshed or its server fails. */
  stale: number;
  /** The address that gave it, after redirects. */
  url: string;
  isStale: boolean;
}

/** Milliseconds for which an entry is not looked up again: as late may we see what another relay has fetched. */
const moment = 2000;
/** Bytes of the feeds that are kept read. */
const ready = 8 * 1024 * 1024;
/** Feeds that are asked for at a time, and those of them of one host: as many as it is asked for at a time, and one or two that come next. */
const turns = { places: 32, perHost: 8 };
/** Seconds more than waiting for a turn and for an answer take at most, after which a relay that holds a lock is taken for dead. */
const grace = 5;
/** Seconds for which a copy is kept beyond its freshness at least, so that its server need only say that it still is the feed. */
const validated = 86_400;
/** Seconds for which it is known that a feed is gone. */
const forever = 365 * 86_400;
/** Milliseconds between looks for what another relay fetches: the first, doubled up to the last. */
const pauses = { first: 25, last: 400 };

let caches = 0;

/**
 * Feeds by their address, as HTTP asks for: an old copy is shown while it is refreshed, and while its server fails; a server that fails is left alone for
 * a while; and a feed is fetched by one at a time, of all who share the store.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111
 * @see https://www.rfc-editor.org/rfc/rfc5861
 */
export class FeedCache {
  readonly #store: Store;
  readonly #attempts: AttemptOptions;
  readonly #stale: number;
  readonly #lease: number;
  readonly #now: () => number;
  /** Flights are shared by name within the process, and ours are ours. */
  readonly #name = `feed cache ${caches++}`;
  readonly #turns: Turns;
  readonly #recent = new LRUCache<string, { entry: Entry; at: number }>({
    maxSize: ready,
    sizeCalculation: ({ entry }) => 2000 + (entry.copy?.body.byteLength ?? 0),
  });
  /** What is refreshed for nobody in particular. */
  readonly #behind = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();

  constructor({ origin, store, content, ttl = 3600, stale = 604_800, timeout = 10, now = Date.now }: FeedCacheOptions) {
    this.#store = store;
    this.#attempts = { origin, content, ttl, stale, now };
    this.#stale = stale;
    this.#turns = new Turns(turns.places, turns.perHost, timeout);
    this.#lease = 2 * timeout + grace;
    this.#now = now;
  }

  /**
   * The feed: from the store while it is fresh or may still be shown, else from its server.
   *
   * @param signal Of whoever asks. What others wait for goes on without them.
   * @throws {Problem} 502, 503 or 504, with `Retry-After`, when the feed can't be had and there is no copy; what the origin refuses with 400 or 403
   */
  async read(url: URL, signal?: AbortSignal): Promise<CachedFeed> {
    signal?.throwIfAborted();
    const address = addressOf(url);
    const entry = this.#known(address) ?? (await share(`${this.#name} look up ${address}`, signal, () => this.#lookUp(address)));
    const cached = entry && this.#show(address, entry);
    if (cached) return cached;
    const { copy, failure } = await this.#refresh(address, entry, signal);
    if (copy && (!failure || isUsable(copy, this.#stale, this.#now()))) return this.#cached(copy, this.#now());
    throw problemOf(failure!, this.#now());
  }

  /** Resolves when what is now refreshed for nobody in particular is there, or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#behind.values());
  }

  /** Gives up what is refreshed for nobody in particular; resolves when that has ended. */
  close(): Promise<void> {
    this.#closing.abort();
    return this.settled();
  }

  /** Undefined when its server has to be asked. @throws {Problem} when it has been, in vain, a moment ago */
  #show(address: string, entry: Entry): CachedFeed | undefined {
    const { copy, failure } = entry;
    const now = this.#now();
    const isWaiting = !!failure && (failure.until ?? Infinity) > now;
    if (copy && now < copy.freshUntil) return this.#cached(copy, now);
    if (copy && isUsable(copy, this.#stale, now)) {
      if (!isWaiting) this.#refreshBehind(address, entry);
      return this.#cached(copy, now);
    }
    if (isWaiting) throw problemOf(failure, now);
    return undefined;
  }

  #cached({ body, etag, changed, freshUntil, url }: Copy, now: number): CachedFeed {
    const left = Math.floor((freshUntil - now) / 1000);
    return { body, etag, changed, url, maxAge: Math.max(0, left), stale: this.#stale + Math.min(0, left), isStale: now >= freshUntil };
  }

  #known(address: string): Entry | undefined {
    const recent = this.#recent.get(address);
    return recent && Math.abs(this.#now() - recent.at) < moment ? recent.entry : undefined;
  }

  #remember(address: string, entry: Entry): void {
    this.#recent.set(address, { entry, at: this.#now() });
  }

  /** What the store has; nothing when it is none of ours. */
  async #lookUp(address: string): Promise<Entry | undefined> {
    const bytes = await this.#store.get(keyOf(address));
    const entry = bytes && (await decodeEntry(bytes, this.#now()));
    if (entry) this.#remember(address, entry);
    return entry;
  }

  #refreshBehind(address: string, entry: Entry): void {
    // Where there is no place the next one who asks will try: nobody waits for this.
    if (this.#behind.has(address) || this.#turns.isFull || this.#closing.signal.aborted) return;
    const done = this.#refresh(address, entry, this.#closing.signal)
      // What went wrong is in the entry, or is tried again by the next one who asks.
      .catch(() => {})
      .then(() => void this.#behind.delete(address));
    this.#behind.set(address, done);
  }

  /** Rejects for those who have left, and when our own limits forbid to ask. */
  #refresh(address: string, seen: Entry | undefined, signal: AbortSignal | undefined): Promise<Entry> {
    return share(`${this.#name} refresh ${address}`, signal, (signal) =>
      this.#turns.take(new URL(address), signal, (leave) => this.#asTheOne(address, seen, signal, leave)),
    );
  }

  /** Asks the feed's server, or waits for another relay that does. */
  async #asTheOne(address: string, seen: Entry | undefined, signal: AbortSignal, leave: () => void): Promise<Entry> {
    for (let waited = 0, pause = pauses.first; ; waited += pause, pause = Math.min(2 * pause, pauses.last)) {
      const unlock = await this.#store.lock(keyOf(address), this.#lease);
      try {
        const entry = await this.#lookUp(address);
        if (entry && entry.revision !== seen?.revision) return entry;
        if (unlock || waited >= this.#lease * 1000) return await this.#ask(address, entry ?? seen, signal, leave);
      } finally {
        await unlock?.();
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }

  /** @param leave Gives the turn to the next: what has come still has to be read, and that may take its time. */
  async #ask(address: string, old: Entry | undefined, signal: AbortSignal, leave: () => void): Promise<Entry> {
    const content: AttemptOptions['content'] = (answer) => {
      leave();
      return this.#attempts.content(answer);
    };
    const entry = await attempt(address, old, { ...this.#attempts, content }, signal).catch((error: unknown) => {
      // What has been read in vain is not to be read again for the next one.
      if (!(error instanceof FeedError)) signal.throwIfAborted();
      // That we ask too often, or have too much to do, are our own limits' words, and say nothing of the feed.
      if (error instanceof Problem && (error.status === 429 || error.status === 503)) throw error;
      return afterFailure(old, error, this.#now());
    });
    this.#remember(address, entry);
    await this.#store.set(keyOf(address), await encodeEntry(entry), this.#seconds(entry));
    return entry;
  }

  /** For which an entry is of use. */
  #seconds({ copy, failure }: Entry): number {
    const now = this.#now();
    const shown = copy ? (copy.freshUntil - now) / 1000 + Math.max(this.#stale, validated) : 0;
    // Longer than it counts, so that the next one is known for the second.
    const failing = failure && (failure.until === undefined ? forever : (2 * (failure.until - now)) / 1000);
    return Math.max(1, shown, failing ?? 0);
  }
}

/** The address as it is asked for, one for all spellings; the order of a query has a meaning. */
function addressOf({ href }: URL): string {
  const url = new URL(href);
  url.hash = '';
  return url.href;
}

const keyOf = (address: string) => `feed ${address}`;
