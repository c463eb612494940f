import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Feed, FeedItem } from '../data/feed.js';
import type { FeedError } from '../data/feed-error.js';
import { selectItems, type Selection } from '../data/select-items.js';
import { version } from '../version.js';
import { baseStyles } from './base.styles.js';
import { integer, oneOf, refreshSeconds } from './converters.js';
import type { DateStyle } from './dates.js';
import { FeedErrorEvent, FeedLoadEvent } from './events.js';
import { FeedSource, type FeedHost, type Request } from './feed-source.js';
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

  /** One or more feed addresses, separated by white space; several are merged, newest first. */
  @property() src = '';

  /** Base URL of a relay. Default: the page's `<meta name="feed-relay">`, else `data-relay` on a script tag. */
  @property() relay?: string;

  /** When to fetch: within 300 px of the viewport, at once, or when the visitor asks. */
  @property({ converter: oneOf('lazy', 'eager', 'click') }) loading: 'lazy' | 'eager' | 'click' = 'lazy';

  /** Seconds between refreshes while the page is visible, at least 60; 0 is never. */
  @property({ converter: refreshSeconds }) refresh = 0;

  /** Level of the element's own heading, 1 to 6; item titles stand one below. */
  @property({ attribute: 'heading-level', converter: integer(2, 1, 6) }) headingLevel = 2;

  /** How dates are written, in the language of the item. */
  @property({ attribute: 'date-style', converter: oneOf('medium', 'full', 'long', 'short', 'relative', 'none') })
  dateStyle: 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none' = 'medium' satisfies DateStyle;

  /** IANA name of a time zone. Default: the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** As on `<a>`. */
  @property() target?: string;

  /** Only items with this tag. */
  @property() category?: string;

  /** Only items whose title or text holds one of these comma-separated words. */
  @property() match?: string;

  /** Only items whose title and text hold none of these comma-separated words. */
  @property() exclude?: string;

  /** Where pictures come from. */
  @property({ converter: oneOf('direct', 'proxy', 'none') }) images: 'direct' | 'proxy' | 'none' = 'direct';

  @state() private hasFallback = false;

  readonly #internals = this.attachInternals();
  readonly #source = new FeedSource(this, FeedElement.feedStore);
  #given: Feed | undefined;
  #merged: { feeds: Feed[]; feed: Feed } | undefined;
  #items: { key: unknown[]; items: FeedItem[] } | undefined;

  /** The feed that is shown; of several, one with the items of all. Set it, and nothing is fetched. */
  @property({ attribute: false })
  get feed(): Feed | undefined {
    if (this.#given) return this.#given;
    const { feeds } = this.#source;
    if (feeds.length < 2) return feeds[0];
    if (this.#merged?.feeds !== feeds) this.#merged = { feeds, feed: { ...feeds[0]!, items: selectItems(feeds) } };
    return this.#merged.feed;
  }

  set feed(feed: Feed | undefined) {
    this.#given = feed && Array.isArray(feed.items) ? feed : undefined;
  }

  /** @internal */
  get request(): Request {
    const { src, loading, refresh } = this;
    return { src, relay: this.relay || pageRelay(), loading, refresh, given: this.#given };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lookForFallback();
  }

  protected override updated(_changed: PropertyValues): void {
    const { phase, stale } = this.#source;
    this.#setState('loading', phase === 'loading');
    this.#setState('error', phase === 'failed');
    this.#setState('empty', this.#isEmpty);
    this.#setState('stale', stale);
  }

  /** Fetches again, past the browser's cache, and resolves when the answer is shown. */
  async reload(): Promise<void> {
    await this.#source.reload();
    await this.updateComplete;
  }

  /** @internal */
  feedSettled(errors: FeedError[]): void {
    if (this.#source.phase === 'ready' && this.feed) this.dispatchEvent(new FeedLoadEvent(this.feed, this.items));
    for (const error of errors) this.dispatchEvent(new FeedErrorEvent(error));
  }

  /** Our own words in the nearest language. */
  protected get words(): Words {
    return wordsIn(languageAround(this));
  }

  /** The items to show, selected anew only when a feed or a filter has changed. */
  protected get items(): FeedItem[] {
    const { category, match, exclude } = this;
    const { feeds } = this.#source;
    const selection = { category, match, exclude, ...this.selection };
    const key = [feeds, ...Object.values(selection)];
    const last = this.#items;
    if (last?.key.every((value, at) => value === key[at])) return last.items;
    const items = this.choose(selectItems(feeds, selection));
    this.#items = { key, items };
    return items;
  }

  /** Which part of the list the element wants; anything more in it is for its own `choose`. */
  protected get selection(): Selection & Record<string, unknown> {
    return {};
  }

  /** For an element that picks its items by something else than their place; called anew only when a feed or the selection has changed. */
  protected choose(items: FeedItem[]): FeedItem[] {
    return items;
  }

  /** An element that its author has filled in by hand needs no feed. */
  protected get isAuthored(): boolean {
    return false;
  }

  /** What stands above the items in every state. */
  protected renderHeader(): unknown {
    return nothing;
  }

  protected abstract renderSkeleton(): TemplateResult;
  protected abstract renderItems(items: FeedItem[]): unknown;

  get #isEmpty(): boolean {
    return this.#source.phase === 'ready' && !this.items.length;
  }

  #setState(name: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](name);
    } catch {
      // Engines before custom states have only the look.
    }
  }

  #lookForFallback(): void {
    this.hasFallback = [...this.childNodes].some((node) => (node instanceof Element ? !node.slot : node.nodeType === 3 && node.textContent?.trim()));
  }

  override render(): unknown {
    const { phase } = this.#source;
    const { words } = this;
    const loading = phase === 'loading';
    const empty = this.#isEmpty;
    const shown = this.isAuthored || (phase === 'ready' && !empty);
    return html`<div part="base" class="base ${loading ? 'is-loading' : ''}" aria-busy=${loading}>
      ${phase === 'none' ? nothing : this.renderHeader()}
      <div class="stage ${this.hasFallback ? 'has-fallback' : ''}">
        ${loading ? html`<div class="skeleton" aria-hidden="true">${this.renderSkeleton()}</div>` : nothing}
        ${this.isAuthored ? nothing : html`<slot class="fallback" ?hidden=${shown || empty} @slotchange=${this.#lookForFallback}></slot>`}
        ${shown ? this.renderItems(this.items) : nothing}
      </div>
      <div class="notice notice-${phase}">
        <div part="status" class="status" role="status">${this.#renderStatus(empty)}</div>
        ${phase === 'failed' ? html`<button part="retry" type="button" @click=${this.reload}>${words.retry}</button>` : nothing}
        ${phase === 'asking' ? html`<button part="more" type="button" @click=${() => this.#source.start()}>${words.load}</button>` : nothing}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  #renderStatus(empty: boolean): unknown {
    const { words } = this;
    const { phase, stale } = this.#source;
    if (phase === 'loading') return words.loading;
    if (phase === 'failed') return html`<slot name="error">${words.failed}</slot>`;
    if (empty) return html`<slot name="empty">${words.empty}</slot>`;
    return stale ? words.stale : nothing;
  }
}

/** What the page says of a relay for all its elements. */
const pageRelay = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="feed-relay"]')?.content || document.querySelector<HTMLScriptElement>('script[data-relay]')?.dataset.relay;
