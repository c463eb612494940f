import {
  adoptStyles,
  html,
  noChange,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Feed, FeedItem } from '../data/feed.js';
import { FeedError } from '../data/feed-error.js';
import { imageOf, titleOf } from '../data/item-text.js';
import { selectItems, type Selection } from '../data/select-items.js';
import { absoluteUrl } from '../data/url.js';
import { version } from '../version.js';
import { baseStyles } from './base.styles.js';
import { integer, oneOf } from './converters.js';
import { FeedSource } from './feed-source.js';
import { followCard } from './item-view.js';
import { languageAround, whenLanguageChanges } from './language.js';
import { wordsIn, type Words } from './words.js';

export type State = 'loading' | 'error' | 'empty' | 'stale';

/**
 * What all elements share: attributes, the states that they are in, and the frame around what they show.
 * A subclass says which items it wants and how they look.
 */
export abstract class FeedElement extends FeedSource {
  static readonly version = version;
  static override styles: CSSResultGroup = [baseStyles];
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', converter: integer(2, 1, 6) },
    dateStyle: { attribute: 'date-style', converter: oneOf('medium', 'full', 'long', 'short', 'relative', 'none') },
    timeZone: { attribute: 'time-zone' },
    // Case makes no difference to a browser, and shall make none to us.
    target: { converter: (text) => text?.replace(/^_blank$/i, '_blank') },
    category: {},
    match: {},
    exclude: {},
    images: { converter: oneOf('direct', 'proxy', 'none') },
  };

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

  /** What a server has rendered is on screen. It stays until there is something to take its place. */
  protected isServed = false;
  /** The same, where the element was there before a parser came to it: then it doesn't make a shadow root of it. */
  #served: DocumentFragment | undefined;

  readonly #internals = this.attachInternals();
  #items: FeedItem[] = [];
  /** The feeds that the items are from, unless they have to be selected anew. */
  #itemsOf: Feed[] | undefined;

  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = whenLanguageChanges(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  /** Moved to the document of a frame or of another window, or back. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    this.isServed = !!this.shadowRoot;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#dress(root);
    root.addEventListener('click', followCard as EventListener);
    return root;
  }

  /** Puts the styles on. A sheet is of one document and can't be taken along; a document that nobody sees has no window to make one. */
  #dress(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof FeedElement;
    const { defaultView } = this.ownerDocument as { defaultView: typeof globalThis | null };
    if (defaultView === window) return adoptStyles(root, elementStyles);
    const sheet = defaultView && new defaultView.CSSStyleSheet();
    sheet?.replaceSync((elementStyles as CSSResult[]).map(({ cssText }) => cssText).join(''));
    root.adoptedStyleSheets = sheet ? [sheet] : [];
  }

  /** A property that a framework sets goes the way of its attribute: nonsense is the default. */
  protected override willUpdate(changed: PropertyValues): void {
    const values = this as unknown as Record<PropertyKey, unknown>;
    for (const [name, { attribute, converter, type }] of (this.constructor as typeof FeedElement).elementProperties) {
      if (!changed.has(name) || attribute === false || type) continue;
      // Other things may have no text, and throw when they are asked for it.
      const text = /string|number/.test(typeof values[name]) ? `${values[name] as string}` : undefined;
      values[name] = typeof converter === 'function' ? converter(text ?? null) : text;
    }
    if (changed.size) this.#itemsOf = undefined;
    super.willUpdate(changed);
  }

  protected override updated(): void {
    const base = this.renderRoot.querySelector('div');
    if (base) base.style.cssText = this.room;
  }

  /** Our own words in the nearest language. @internal */
  get words(): Words {
    return wordsIn(languageAround(this));
  }

  /** The items to show; selected anew only when a feed or a property has changed. */
  protected get items(): FeedItem[] {
    if (this.#itemsOf !== this.feeds) this.#items = this.select();
    this.#itemsOf = this.feeds;
    return this.#items;
  }

  protected override get shownItems(): FeedItem[] {
    return this.items;
  }

  /** Which of the feeds' items the element wants. */
  protected select(part?: Pick<Selection, 'limit' | 'offset'>): FeedItem[] {
    const { category, match, exclude } = this;
    // Of an item that has nothing but an id there is nothing to see.
    return selectItems(this.feeds, { category, match, exclude, ...part }).filter(
      (item) => titleOf(item) || imageOf(item) || item.attachments,
    );
  }

  /** How many of a feed's newest items hold so many of those that pass the filters: with a filter, nobody knows. */
  protected unlessFiltered(count: number): number {
    return this.category || this.match || this.exclude ? Infinity : count;
  }

  /** The pieces of an item that are shown. @internal */
  get pieces(): ReadonlySet<string> {
    return new Set();
  }

  /** Where an item's picture comes from: a relay names the address under which it shows it, relative to its own. @internal */
  imageOf(item: FeedItem): string | undefined {
    if (this.images === 'direct') return imageOf(item);
    const [path] = /^image\?.+/.exec(`${item._feed_elements?.proxied_image}`) ?? [];
    return path && this.relayAddress && absoluteUrl(this.relayAddress.replace(/\/?$/, `/${path}`), this.baseURI);
  }

  /** Lines of summary for each item. @internal */
  get lines(): number {
    return 0;
  }

  /** For styles: what is announced of an item, and has its room from the beginning. @internal */
  get room(): string {
    const { dateStyle, lines, pieces } = this;
    const count = (...names: string[]) => names.filter((name) => pieces.has(name)).length;
    const small = count('source', 'author', 'reading-time', dateStyle === 'none' ? '' : 'date');
    return `--_lines: ${lines}; --_pieces: ${small}; --_tags: ${count('categories')}; --_pictures: ${count('image')}`;
  }

  /** What the page's author has written by hand, which needs no feed. */
  protected get authored(): FeedItem | undefined {
    return undefined;
  }

  /** What stands above the items in every state. */
  protected renderHeader(): unknown {
    return nothing;
  }

  protected abstract renderSkeleton(): TemplateResult;
  protected abstract renderItems(items: FeedItem[], isAuthored: boolean): unknown;

  protected renderButton(part: string, label: string, click: () => unknown): TemplateResult {
    return html`<button part=${part} type="button" @click=${click}>${label}</button>`;
  }

  /** What is said where there is no success. */
  protected say(state: State): unknown {
    return this.words[state];
  }

  /** The button goes when it is pressed: whoever uses a keyboard goes on at the first of what comes, or tries again. */
  #press(act: () => unknown): void {
    const base = this.renderRoot.querySelector('div')!;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
    act();
  }

  /** The feeds' lines of rights, of those that the items are from. @internal */
  rightsOf(items: FeedItem[]): string {
    const keyOf = ({ id, url, title }: FeedItem) => `${id} ${url} ${title}`;
    const keys = new Set(items.map(keyOf));
    const from = this.feeds.filter((feed) => feed.items.some((item) => keys.has(keyOf(item))));
    return [...new Set(from.flatMap((feed) => feed._feed_elements?.rights ?? []))].join(' · ');
  }

  /** The page has written something of its own into the element. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) => (node instanceof Element ? !node.slot : node.nodeType === 3 && node.textContent!.trim()));
  }

  /** What there is to show, or undefined when there is none yet or it can't be shown: strangers' data must not throw in somebody's page. */
  #renderContent(): unknown {
    const { phase } = this;
    try {
      if (phase === 'ready') return this.items.length ? this.renderItems(this.items, false) : nothing;
      const authored = phase === 'none' && this.authored;
      return authored ? this.renderItems([authored], true) : undefined;
    } catch (cause) {
      this.fail(new FeedError('malformed', 'The feed could not be shown', { cause }));
      return undefined;
    }
  }

  /** Whether what a server has rendered is there; if it stands inside as a template, it is taken out. */
  #findServed(): boolean {
    const template = this.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    // Behind the styles, what they are for has at least begun.
    if (!this.isServed && template?.content.children[1]) {
      this.#served = template.content;
      this.isServed = true;
      template.remove();
    }
    return this.isServed;
  }

  override render(): TemplateResult | typeof noChange {
    const { words } = this;
    const content = this.#renderContent();
    const { phase, stale } = this;
    const failed = phase === 'failed';
    const isServed = this.#findServed() && content === undefined && phase !== 'asking';
    const states = {
      loading: phase === 'loading' && !isServed,
      error: failed && !isServed,
      empty: content === nothing,
      stale: stale || (failed && isServed),
    };
    let state: State | undefined;
    for (const [name, on] of Object.entries(states)) {
      this.#internals.states?.[on ? 'add' : 'delete'](name);
      if (on) state ??= name as State;
    }
    if (isServed) return this.#served ? html`${this.#served}` : noChange;
    // A parser may still have been writing them when the element began.
    if (this.isServed && !this.#served) for (let child; (child = this.renderRoot.firstElementChild);) child.remove();
    this.isServed = false;
    this.#served = undefined;
    return html`<div part="base" class="${phase} ${this.hasFallback ? 'has-fallback' : ''}" aria-busy=${states.loading}>
      ${phase === 'none' ? nothing : this.renderHeader()}
      <div class="stage">
        ${states.loading ? html`<div class="skeleton" aria-hidden="true" inert>${this.renderSkeleton()}</div>` : nothing}
        ${phase === 'none' && content ? nothing : html`<slot ?hidden=${content !== undefined} @slotchange=${() => this.requestUpdate()}></slot>`}
        ${content}
      </div>
      <div class="notice">
        <div part="status" role="status">${state && html`<slot name=${state}>${this.say(state)}</slot>`}</div>
        ${states.error ? this.renderButton('retry', words.retry, () => this.#press(() => this.reload())) : nothing}
        ${phase === 'asking' ? this.renderButton('more', words.load, () => this.#press(() => this.start())) : nothing}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }
}
