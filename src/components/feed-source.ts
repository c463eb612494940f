import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Feed, FeedItem } from '../data/feed.js';
import { FeedError } from '../data/feed-error.js';
import type { FeedState } from '../data/feed-store.js';
import { feedAddress } from '../data/load-feed.js';
import { selectItems } from '../data/select-items.js';
import { webUrl } from '../data/url.js';
import { oneOf } from './converters.js';
import { FeedErrorEvent, FeedLoadEvent } from './events.js';
import { keepFresh } from './freshness.js';
import { whenNear } from './nearness.js';
import { feedStore } from './page.js';

/**
 * Where an element stands with its feeds:
 * `none` it has none to show; `asking` the visitor has to press a button first; `loading`; `ready`; `failed`, none could be had.
 */
export type Phase = 'none' | 'asking' | 'loading' | 'ready' | 'failed';

/** An element that gets its feeds: when it is near, once, from the page's store; again on request, on time, and when what it asks for changes. */
export abstract class FeedSource extends LitElement {
  static readonly feedStore = feedStore;
  static override properties: PropertyDeclarations = {
    src: {},
    relay: {},
    loading: { converter: oneOf('lazy', 'eager', 'click') },
    refresh: { converter: (text) => (Number(text) > 0 && Number(text) < 1e6 ? Math.max(60, Number(text)) : 0) },
    // Without a feed of the page's the getter gives the last one loaded, so a comparison would see no change.
    feed: { attribute: false, hasChanged: () => true },
  };

  /** One or more feed addresses, separated by white space; several are merged, newest first. */
  src = '';

  /** Base URL of a relay. Default: the page's `<meta name="feed-relay">`, else `data-relay` on a script tag. */
  relay?: string;

  /** When to fetch: within 300 px of the viewport, at once, or when the visitor asks. */
  loading: 'lazy' | 'eager' | 'click' = 'lazy';

  /** Seconds between refreshes while the page is visible, at least 60; 0 is never. */
  refresh = 0;

  protected phase: Phase = 'none';
  /** Those that are there, in the order of `src`. */
  protected feeds: Feed[] = [];
  /** The latest attempt failed for one of the feeds that are shown. */
  protected stale = false;

  #given: Feed | undefined;
  #asked: unknown[] = [];
  #states = new Map<string, FeedState>();
  /** Feeds and errors that the page knows of. */
  #told = new WeakSet<Feed | FeedError>();
  #leaves: (() => void)[] = [];

  /** The feed that is shown; of several, the first with the items of all. Set it, and nothing is fetched. */
  get feed(): Feed | undefined {
    const { feeds } = this;
    return this.#given ?? (feeds[1] ? { ...feeds[0]!, items: selectItems(feeds) } : feeds[0]);
  }

  set feed(feed: Feed | undefined) {
    this.#given = Array.isArray(feed?.items) ? feed : undefined;
  }

  /** Of the feeds' items those that a visitor sees. */
  protected abstract get shownItems(): FeedItem[];

  /** How many of a feed's newest items are enough for what is shown. */
  protected get wanted(): number {
    return Infinity;
  }

  /** Addresses separated by white space; none is ''. */
  get #addresses(): string {
    return `${this.src ?? ''}`.trim();
  }

  protected get relayAddress(): string | undefined {
    const meta = document.querySelector<HTMLMetaElement>('meta[name=feed-relay]');
    const script = document.querySelector<HTMLElement>('script[data-relay]');
    return [this.relay, meta?.content, script?.dataset.relay].find((url) => webUrl(url, document.baseURI));
  }

  /** It asks at the update, before it renders: not until then is known what it was told before it was defined, as to ask the visitor first. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    // Whoever comes back asks again, and keeps meanwhile what it shows.
    this.#asked.length &&= 3;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#ask();
  }

  #ask(): void {
    const { loading, refresh } = this;
    const src = this.#addresses;
    const asked = [src, this.relayAddress, this.#given, loading, refresh];
    const same = asked.map((value, at) => at < this.#asked.length && value === this.#asked[at]);
    if (!same.includes(false)) return;
    this.#asked = asked;
    this.#leave();
    if (same.slice(0, 3).includes(false)) {
      this.#told = new WeakSet();
      this.phase = src ? (loading === 'click' ? 'asking' : 'loading') : 'none';
      this.stale = false;
    }
    if (this.#given) this.#show([this.#given]);
    else if (this.phase === 'ready' || (this.phase === 'loading' && loading === 'eager')) this.start();
    else if (this.phase === 'loading') this.#leaves.push(whenNear(this, () => this.start()));
    else this.feeds = [];
  }

  /** Asks for the feeds, whether or not the visitor is near. */
  protected start(): void {
    if (this.phase !== 'ready') this.phase = 'loading';
    for (const url of this.#addresses.split(/\s+/)) {
      try {
        const address = feedAddress(url, this.relayAddress);
        if (this.#states.has(address)) continue;
        this.#states.set(address, {});
        this.#leaves.push(feedStore.subscribe(address, (state) => this.#take(address, state)));
      } catch (error) {
        this.#take(url, { error: error as FeedError });
      }
    }
    const { refresh } = this;
    // Of several elements that show a feed one is enough to ask for it.
    const seconds = Math.max(60, Number(refresh) || 0);
    if (refresh) this.#leaves.push(keepFresh(seconds, () => this.#refresh('default', seconds * 500)));
    this.requestUpdate();
  }

  /** Fetches again, past the browser's cache, and resolves when the answer is shown. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.updateComplete;
    // Who is out of the page asks when it comes back.
    if (!this.isConnected) return;
    const isFirst = !this.#states.size;
    const { feeds } = this;
    if (this.#addresses && !this.#given) {
      if (isFirst) this.start();
      if (this.phase === 'failed') this.phase = 'loading';
      this.requestUpdate();
      const isGood = await this.#refresh(isFirst ? 'default' : 'no-cache');
      // Where no address was one, there was nobody to answer.
      if (this.phase === 'loading') this.#show([], [...this.#states.values()]);
      // Of an answer that is the same as before nobody hears.
      else if (isGood && feeds === this.feeds) void this.#tell([], true);
    }
    await this.updateComplete;
  }

  /** Resolves with whether all went well. */
  async #refresh(cache: 'default' | 'no-cache', age?: number): Promise<boolean> {
    await Promise.all([...this.#states.keys()].map((address) => feedStore.refresh(address, cache, age)));
    return [...this.#states.values()].every(({ error }) => !error);
  }

  /** Of several feeds each shows as soon as it is there; failure is when there is none to wait for. */
  #take(address: string, state: FeedState): boolean {
    if (state.isBeginning && this.wanted > state.feed!.items.length) return true;
    const states = [...this.#states.set(address, state).values()];
    const feeds = states.flatMap(({ feed }) => feed ?? []);
    if (feeds.length || states.every(({ error }) => error)) this.#show(feeds, states);
    return false;
  }

  #show(feeds: Feed[], states: FeedState[] = []): void {
    const asked = this.#asked;
    const isAsked = () => asked === this.#asked && feeds === this.feeds;
    this.feeds = feeds;
    let preparing: Promise<unknown> | undefined;
    try {
      preparing = feeds.length ? this.prepare() : undefined;
    } catch {
      // Strangers' data: it can't be rendered either, and then the page is told.
    }
    if (preparing) {
      const refuse = (cause: unknown) =>
        this.fail(new FeedError('network', 'What the script loads from beside itself is not there', { cause }));
      this.phase = 'loading';
      preparing.then(
        () => isAsked() && this.#show(feeds, states),
        (cause) => isAsked() && refuse(cause),
      );
      return;
    }
    this.stale = states.some(({ feed, error }) => feed && error);
    this.phase = feeds.length ? 'ready' : 'failed';
    this.requestUpdate();
    // The page is told when all is read.
    if (states.some(({ isBeginning }) => isBeginning)) return;
    const isNews = (one: Feed | FeedError) => !this.#told.has(one) && this.#told.add(one);
    const errors = states.flatMap(({ error }) => (error && isNews(error) ? error : []));
    void this.#tell(errors, feeds.filter(isNews).length > 0);
  }

  /** What an element needs besides its feeds to show them, if it is not there yet. */
  protected prepare(): Promise<unknown> | undefined {
    return undefined;
  }

  /** For an element that finds that it can't render what came. */
  protected fail(error: FeedError): void {
    this.phase = 'failed';
    if (!this.isUpdatePending) this.requestUpdate();
    void this.#tell([error]);
  }

  /** Tells the page what it has not been told of, when that is rendered. */
  async #tell(errors: FeedError[], isLoaded?: boolean): Promise<void> {
    await this.updateComplete;
    const { feed } = this;
    if (isLoaded && feed && this.phase === 'ready') this.dispatchEvent(new FeedLoadEvent(feed, this.shownItems));
    for (const error of errors) this.dispatchEvent(new FeedErrorEvent(error));
  }

  #leave(): void {
    this.#leaves.forEach((leave) => leave());
    this.#leaves = [];
    this.#states.clear();
  }
}
