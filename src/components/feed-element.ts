import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../data/feed.js';
import { FeedError } from '../data/feed-error.js';
import { selectItems, type Selection } from '../data/select-items.js';
import { version } from '../version.js';
import { baseStyles } from './base.styles.js';
import { integer, oneOf } from './converters.js';
import { FeedErrorEvent, FeedLoadEvent } from './events.js';
import { FeedSource, type FeedHost } from './feed-source.js';
import { languageAround } from './language.js';
import { feedStore } from './page.js';
import { wordsIn, type Words } from './words.js';

/**
 * What all elements share: their attributes, how they get a feed, the states that they are in meanwhile, and the frame around what they show.
 * A subclass says which items it wants and how they look.
 */
export abstract class FeedElement extends LitElement implements FeedHost {
  static readonly version = version;
  static readonly feedStore = feedStore;
  static override styles: CSSResultGroup = [baseStyles];
  static override properties: PropertyDeclarations = {
    src: {},
    relay: {},
    loading: { converter: oneOf('lazy', 'eager', 'click') },
    refresh: { converter: (text) => (Number(text) > 0 && Number(text) < 1e6 ? Math.max(60, Number(text)) : 0) },
    headingLevel: { attribute: 'heading-level', converter: integer(2, 1, 6) },
    dateStyle: { attribute: 'date-style', converter: oneOf('medium', 'full', 'long', 'short', 'relative', 'none') },
    timeZone: { attribute: 'time-zone' },
    target: {},
    category: {},
    match: {},
    exclude: {},
    images: { converter: oneOf('direct', 'proxy', 'none') },
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

  /** Level of the element's own heading, 1 to 6; item titles stand one below. */
  headingLevel = 2;

  /** How dates are written, in the language of the item. */
  dateStyle: 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none' = 'medium';

  /** IANA name of a time zone. Default: the visitor's. */
  timeZone?: string;

  /** As on `<a>`. */
  target?: string;

  /** Only items with one of these comma-separated tags. */
  category?: string;

  /** Only items whose title or text holds one of these comma-separated words. */
  match?: string;

  /** Only items whose title and text hold none of these comma-separated words. */
  exclude?: string;

  /** Where pictures come from. */
  images: 'direct' | 'proxy' | 'none' = 'direct';

  readonly #internals = this.attachInternals();
  readonly #source = new FeedSource(this, feedStore);
  #given: Feed | undefined;
  #selected: { key: unknown[]; items: FeedItem[] } = { key: [], items: [] };

  /** The feed that is shown; of several, the first with the items of all. Set it, and nothing is fetched. */
  get feed(): Feed | undefined {
    const { feeds } = this.#source;
    return this.#given ?? (feeds[1] ? { ...feeds[0]!, items: selectItems(feeds) } : feeds[0]);
  }

  set feed(feed: Feed | undefined) {
    this.#given = Array.isArray(feed?.items) ? feed : undefined;
  }

  /** @internal */
  get linkRelation(): string | typeof nothing {
    return this.target === '_blank' ? 'noopener' : nothing;
  }

  /** @internal */
  get givenFeed(): Feed | undefined {
    return this.#given;
  }

  /** @internal */
  get addresses(): string {
    return `${this.src ?? ''}`.trim();
  }

  /** @internal */
  get relayAddress(): string | undefined {
    const meta = document.querySelector<HTMLMetaElement>('meta[name=feed-relay]');
    return this.relay || meta?.content || document.querySelector<HTMLElement>('script[data-relay]')?.dataset.relay;
  }

  /** A property that a framework sets goes the way of its attribute: nonsense is the default. */
  protected override willUpdate(changed: PropertyValues): void {
    const values = this as unknown as Record<PropertyKey, unknown>;
    for (const [name, { attribute, converter, type }] of (this.constructor as typeof FeedElement).elementProperties) {
      if (!changed.has(name) || attribute === false || type) continue;
      const value = values[name];
      if (typeof converter === 'function') values[name] = converter(String(value));
      else values[name] = typeof value === 'number' ? `${value}` : typeof value === 'string' ? value : undefined;
    }
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLElement>('.base')!.style.setProperty('--_lines', String(this.lines));
  }

  /** Fetches again, past the browser's cache, and resolves when the answer is shown. */
  async reload(): Promise<void> {
    await this.#source.reload();
    await this.updateComplete;
  }

  /** @internal */
  feedSettled(errors: FeedError[]): void {
    const { feed } = this;
    if (feed && this.#source.phase === 'ready') this.dispatchEvent(new FeedLoadEvent(feed, this.shownItems));
    for (const error of errors) this.dispatchEvent(new FeedErrorEvent(error));
  }

  /** Our own words in the nearest language. @internal */
  get words(): Words {
    return wordsIn(languageAround(this));
  }

  /** The items to show; selected anew only when a feed or what is asked of it has changed. */
  protected get items(): FeedItem[] {
    const { category, match, exclude } = this;
    const { feeds } = this.#source;
    const selection = { category, match, exclude, ...this.selection };
    const key = [feeds, ...Object.values(selection)];
    if (key.some((value, at) => value !== this.#selected.key[at]))
      this.#selected = { key, items: this.choose(selectItems(feeds, selection)) };
    return this.#selected.items;
  }

  /** Of the items those that a visitor sees. */
  protected get shownItems(): FeedItem[] {
    return this.items;
  }

  /** Which part of the list the element wants; anything more in it is for its own `choose`. */
  protected get selection(): Selection & Record<string, unknown> {
    return {};
  }

  /** For an element that picks its items by something else than their place. */
  protected choose(items: FeedItem[]): FeedItem[] {
    return items;
  }

  /** The pieces of an item that are shown. @internal */
  get pieces(): ReadonlySet<string> {
    return new Set();
  }

  /** Lines of summary for each item. @internal */
  get lines(): number {
    return 0;
  }

  /** An element that its author has filled in by hand needs no feed. */
  protected get isAuthored(): boolean {
    return false;
  }

  /** What stands above the items in every state. */
  protected renderHeader(): unknown {
    return nothing;
  }

  /** The page has written something of its own into the element. */
  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) => (node instanceof Element ? !node.slot : node.nodeType === 3 && node.textContent!.trim()));
  }

  protected abstract renderSkeleton(): TemplateResult;
  protected abstract renderItems(items: FeedItem[]): unknown;

  /** What the feed gives to show, or undefined when there is none yet or it can't be shown: strangers' data must not throw in somebody's page. */
  #content(): { items: FeedItem[]; content: unknown } | undefined {
    try {
      if (this.isAuthored) return { items: [], content: this.renderItems([]) };
      const items = this.#source.phase === 'ready' && this.items;
      return items ? { items, content: items.length ? this.renderItems(items) : nothing } : undefined;
    } catch (cause) {
      this.#source.fail(new FeedError('malformed', 'The feed could not be shown', { cause }));
      return undefined;
    }
  }

  override render(): TemplateResult {
    const { words, isAuthored } = this;
    const shown = this.#content();
    const { phase, stale } = this.#source;
    const states = { loading: phase === 'loading', error: phase === 'failed', empty: phase === 'ready' && !shown?.items.length, stale };
    for (const [name, on] of Object.entries(states)) this.#internals.states?.[on ? 'add' : 'delete'](name);
    const button = (part: string, label: string, click: () => unknown) =>
      html`<button part=${part} type="button" @click=${click}>${label}</button>`;
    return html`<div part="base" class="base ${phase} ${this.#hasFallback ? 'has-fallback' : ''}" aria-busy=${states.loading}>
      ${phase === 'none' ? nothing : this.renderHeader()}
      <div class="stage">
        ${states.loading ? html`<div class="skeleton" aria-hidden="true">${this.renderSkeleton()}</div>` : nothing}
        ${isAuthored ? nothing : html`<slot class="fallback" ?hidden=${shown} @slotchange=${() => this.requestUpdate()}></slot>`}
        ${shown?.content}
      </div>
      <div class="notice">
        <div part="status" class="status" role="status">${this.#status(states)}</div>
        ${states.error ? button('retry', words.retry, () => this.reload()) : nothing}
        ${phase === 'asking' ? button('more', words.load, () => this.#source.start()) : nothing}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  #status({ loading, error, empty, stale }: Record<'loading' | 'error' | 'empty' | 'stale', boolean>): unknown {
    const { words } = this;
    if (loading) return words.loading;
    if (error) return html`<slot name="error">${words.failed}</slot>`;
    if (empty) return html`<slot name="empty">${words.empty}</slot>`;
    return stale ? words.stale : nothing;
  }
}
