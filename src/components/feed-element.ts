import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../data/feed.js';
import type { FeedError } from '../data/feed-error.js';
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
    refresh: { converter: (text) => (Number(text) > 0 ? Math.max(60, Number(text)) : 0) },
    headingLevel: { attribute: 'heading-level', converter: integer(2, 1, 6) },
    dateStyle: { attribute: 'date-style', converter: oneOf('medium', 'full', 'long', 'short', 'relative', 'none') },
    timeZone: { attribute: 'time-zone' },
    target: {},
    category: {},
    match: {},
    exclude: {},
    images: { converter: oneOf('direct', 'proxy', 'none') },
    feed: { attribute: false },
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
  get relayAddress(): string | undefined {
    const meta = document.querySelector<HTMLMetaElement>('meta[name=feed-relay]');
    return this.relay || meta?.content || document.querySelector<HTMLElement>('script[data-relay]')?.dataset.relay;
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
    if (feed) this.dispatchEvent(new FeedLoadEvent(feed, this.items));
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

  override render(): TemplateResult {
    const { phase, stale } = this.#source;
    const { words, isAuthored } = this;
    const loading = phase === 'loading';
    const items = phase === 'ready' && this.items;
    const states = { loading, stale, error: phase === 'failed', empty: items && !items.length };
    const shown = isAuthored || (items && items.length);
    const status = loading
      ? words.loading
      : states.error
        ? html`<slot name="error">${words.failed}</slot>`
        : states.empty
          ? html`<slot name="empty">${words.empty}</slot>`
          : stale
            ? words.stale
            : nothing;
    const button = (part: string, label: string, click: () => unknown) =>
      html`<button part=${part} type="button" @click=${click}>${label}</button>`;
    for (const [name, on] of Object.entries(states)) this.#internals.states?.[on ? 'add' : 'delete'](name);
    return html`<div part="base" class="base ${phase} ${this.#hasFallback ? 'has-fallback' : ''}" aria-busy=${loading}>
      ${phase === 'none' ? nothing : this.renderHeader()}
      <div class="stage">
        ${loading ? html`<div class="skeleton" aria-hidden="true">${this.renderSkeleton()}</div>` : nothing}
        ${isAuthored ? nothing : html`<slot class="fallback" ?hidden=${items} @slotchange=${() => this.requestUpdate()}></slot>`}
        ${shown ? this.renderItems(items || []) : nothing}
      </div>
      <div class="notice">
        <div part="status" class="status" role="status">${status}</div>
        ${states.error ? button('retry', words.retry, () => this.reload()) : nothing}
        ${phase === 'asking' ? button('more', words.load, () => this.#source.start()) : nothing}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }
}
