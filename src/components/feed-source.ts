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

/** What a host says of the feeds that it wants. */
export interface Request {
  /** Addresses separated by white space. */
  src: string;
  relay: string | undefined;
  loading: 'lazy' | 'eager' | 'click';
  /** Seconds; 0 is never. */
  refresh: number;
  /** A feed that the page sets itself: then nothing is fetched. */
  given: Feed | undefined;
}

export interface FeedHost extends ReactiveControllerHost, Element {
  /** What is wanted, as of now. */
  readonly request: Request;
  /** Called after the host has rendered what came. */
  feedSettled(errors: FeedError[]): void;
}

/** When other feeds are there already, a late one is waited for no longer than this many ms. */
const grace = 1_000;

/** Gets an element its feeds: when it is near, once, from the page's store; again on request, on time, and when what it asks for changes. */
export class FeedSource implements ReactiveController {
  phase: Phase = 'none';
  /** Those that are there, in the order of `src`. */
  feeds: Feed[] = [];
  /** The latest attempt failed for one of the feeds that are shown. */
  stale = false;

  readonly #host: FeedHost;
  readonly #store: FeedStore;
  #wanted = '';
  #given: Feed | undefined;
  #states = new Map<string, FeedState>();
  #reported = new Set<FeedError>();
  #leaves: (() => void)[] = [];
  #graceOver = false;

  constructor(host: FeedHost, store: FeedStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    // What is asked for may have changed meanwhile; the update that follows sees to it.
    this.#wanted = '';
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    const { src, relay, loading, refresh, given } = this.#host.request;
    const wanted = [src.trim(), relay, loading, refresh].join('\n');
    if (!this.#host.isConnected || (wanted === this.#wanted && given === this.#given)) return;
    const sameFeeds = this.phase === 'ready' && given === this.#given && wanted.split('\n', 2).join() === this.#wanted.split('\n', 2).join();
    this.#wanted = wanted;
    this.#given = given;
    this.#leave();
    if (given) this.#show([given]);
    else if (src.trim()) this.#want(src.trim().split(/\s+/), sameFeeds);
    else this.phase = 'none';
  }

  /** Asks for all feeds anew, past the browser's cache. Resolves when they are there or have failed. */
  async reload(): Promise<void> {
    const { src, given } = this.#host.request;
    if (given || !src.trim() || !this.#host.isConnected) return;
    if (this.phase !== 'ready') this.phase = 'loading';
    this.#host.requestUpdate();
    if (!this.#states.size) this.#subscribe(src.trim().split(/\s+/));
    await Promise.all([...this.#states.keys()].map((address) => this.#store.refresh(address)));
  }

  /** The visitor has pressed the button of `loading="click"`. */
  start(): void {
    this.phase = 'loading';
    this.#host.requestUpdate();
    this.#subscribe(this.#host.request.src.trim().split(/\s+/));
  }

  #want(urls: string[], shown: boolean): void {
    const { loading, refresh } = this.#host.request;
    if (!shown) {
      this.feeds = [];
      this.stale = false;
      this.phase = loading === 'click' ? 'asking' : 'loading';
    }
    if (loading === 'lazy') this.#leaves.push(whenNear(this.#host, () => this.#subscribe(urls)));
    else if (loading === 'eager' || shown) this.#subscribe(urls);
    if (refresh) {
      const timer = setInterval(() => {
        if (!document.hidden) for (const address of this.#states.keys()) void this.#store.refresh(address, 'default');
      }, refresh * 1000);
      this.#leaves.push(() => clearInterval(timer));
    }
  }

  #subscribe(urls: string[]): void {
    const { relay } = this.#host.request;
    for (const url of new Set(urls)) {
      let address = url;
      try {
        address = feedAddress(url, relay);
      } catch (error) {
        this.#states.set(url, { error: error as FeedError });
        continue;
      }
      if (this.#states.has(address)) continue;
      this.#states.set(address, {});
      this.#leaves.push(
        this.#store.subscribe(address, (state) => {
          this.#states.set(address, state);
          this.#take();
        }),
      );
    }
    this.#take();
  }

  /** Shows what there is, as soon as it is whole or has been waited for long enough. */
  #take(): void {
    const states = [...this.#states.values()];
    const settled = states.every(({ feed, error }) => feed || error);
    const feeds = states.flatMap(({ feed }) => feed ?? []);
    if (!settled && !this.#graceOver) {
      if (feeds.length) {
        const timer = setTimeout(() => {
          this.#graceOver = true;
          this.#take();
        }, grace);
        this.#leaves.push(() => clearTimeout(timer));
      }
      return;
    }
    if (feeds.length || settled) this.#show(feeds, states.flatMap(({ error }) => error ?? []));
  }

  #show(feeds: Feed[], errors: FeedError[] = []): void {
    this.feeds = feeds;
    this.stale = [...this.#states.values()].some(({ feed, error }) => feed && error);
    this.phase = feeds.length ? 'ready' : 'failed';
    const fresh = errors.filter((error) => !this.#reported.has(error));
    for (const error of fresh) this.#reported.add(error);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.feedSettled(fresh));
  }

  #leave(): void {
    for (const leave of this.#leaves) leave();
    this.#leaves = [];
    this.#states.clear();
    this.#reported.clear();
    this.#graceOver = false;
  }
}
