import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../data/feed.js';
import type { FeedError } from '../data/feed-error.js';
import type { FeedState, FeedStore } from '../data/feed-store.js';
import { feedAddress } from '../data/load-feed.js';
import { whenNear } from './nearness.js';

/**
 * Where an element stands with its feeds:
 * `none` it has none to show; `asking` the visitor has to press a button first; `loading`; `ready`; `failed`, none could be had.
 */
export type Phase = 'none' | 'asking' | 'loading' | 'ready' | 'failed';

/** An element that wants feeds. */
export interface FeedHost extends ReactiveControllerHost, Element {
  /** Addresses separated by white space; none is ''. */
  readonly addresses: string;
  loading: 'lazy' | 'eager' | 'click';
  /** Seconds; 0 is never. */
  refresh: number;
  /** A feed that the page has set itself: then nothing is fetched. */
  readonly givenFeed: Feed | undefined;
  readonly relayAddress: string | undefined;
  /** Called when the host has rendered what came, with the errors that it has not been told of. */
  feedSettled(errors: FeedError[]): void;
}

/** Gets an element its feeds: when it is near, once, from the page's store; again on request, on time, and when what it asks for changes. */
export class FeedSource implements ReactiveController {
  phase: Phase = 'none';
  /** Those that are there, in the order of `src`. */
  feeds: Feed[] = [];
  /** The latest attempt failed for one of the feeds that are shown. */
  stale = false;

  readonly #host: FeedHost;
  readonly #store: FeedStore;
  #asked: unknown[] = [];
  #states = new Map<string, FeedState>();
  #told = new Set<FeedError>();
  #leaves: (() => void)[] = [];

  constructor(host: FeedHost, store: FeedStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  /** Before the first update, so that the request is on its way while the element renders. */
  hostConnected(): void {
    this.hostUpdate();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
    // Whoever comes back asks again, and keeps meanwhile what it shows.
    this.#asked.length &&= 3;
  }

  hostUpdate(): void {
    const { addresses: src, relayAddress, givenFeed, loading, refresh, isConnected } = this.#host;
    const asked = [src, relayAddress, givenFeed, loading, refresh];
    const same = asked.map((value, at) => at < this.#asked.length && value === this.#asked[at]);
    if (!isConnected || !same.includes(false)) return;
    this.#asked = asked;
    this.#leave();
    if (same.slice(0, 3).includes(false)) this.phase = src ? (loading === 'click' ? 'asking' : 'loading') : 'none';
    if (givenFeed) this.#show([givenFeed]);
    else if (this.phase === 'ready' || (this.phase === 'loading' && loading === 'eager')) this.start();
    else if (this.phase === 'loading') this.#leaves.push(whenNear(this.#host, () => this.start()));
    else this.feeds = [];
  }

  /** Asks for the feeds, whether or not the visitor is near. */
  start(): void {
    const { addresses: src, relayAddress, refresh } = this.#host;
    if (this.phase !== 'ready') this.phase = 'loading';
    for (const url of src.split(/\s+/)) {
      try {
        const address = feedAddress(url, relayAddress);
        if (this.#states.has(address)) continue;
        this.#states.set(address, {});
        this.#leaves.push(this.#store.subscribe(address, (state) => this.#take(address, state)));
      } catch (error) {
        this.#take(url, { error: error as FeedError });
      }
    }
    if (refresh) {
      const timer = setInterval(() => document.hidden || void this.#refresh('default'), Math.max(60, refresh) * 1000);
      this.#leaves.push(() => clearInterval(timer));
    }
    this.#host.requestUpdate();
  }

  /** Asks for all feeds anew, past the browser's cache. Resolves when they are there or have failed. */
  async reload(): Promise<void> {
    const isFirst = !this.#states.size;
    if (!this.#host.addresses || this.#host.givenFeed) return;
    if (isFirst) this.start();
    if (this.phase === 'failed') this.phase = 'loading';
    this.#host.requestUpdate();
    await this.#refresh(isFirst ? 'default' : 'no-cache');
    // Where no address was one, there was nobody to answer.
    if (this.phase === 'loading') this.#show([], [...this.#states.values()]);
  }

  async #refresh(cache: 'default' | 'no-cache'): Promise<void> {
    await Promise.all([...this.#states.keys()].map((address) => this.#store.refresh(address, cache)));
  }

  /** Of several feeds each shows as soon as it is there; failure is when there is none to wait for. */
  #take(address: string, state: FeedState): void {
    const states = [...this.#states.set(address, state).values()];
    const feeds = states.flatMap(({ feed }) => feed ?? []);
    if (feeds.length || states.every(({ error }) => error)) this.#show(feeds, states);
  }

  #show(feeds: Feed[], states: FeedState[] = []): void {
    this.feeds = feeds;
    this.stale = states.some(({ feed, error }) => feed && error);
    this.phase = feeds.length ? 'ready' : 'failed';
    const errors = states.flatMap(({ error }) => (error && !this.#told.has(error) ? error : []));
    errors.forEach((error) => this.#told.add(error));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.feedSettled(errors));
  }

  /** For a host that finds that it can't render what came. */
  fail(error: FeedError): void {
    this.phase = 'failed';
    void this.#host.updateComplete.then(() => this.#host.feedSettled([error]));
  }

  #leave(): void {
    this.#leaves.forEach((leave) => leave());
    this.#leaves = [];
    this.#states.clear();
  }
}
