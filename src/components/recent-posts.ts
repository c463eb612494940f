import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { webUrl } from '../data/url.js';
import { cardStyles } from './card.styles.js';
import { integer, oneOf } from './converters.js';
import { FeedElement } from './feed-element.js';
import { heading } from './heading.js';
import { anchor, languageOfItem, renderItem, renderMeta, renderSkeletonItem, renderSummary, renderTitle } from './item-view.js';
import { listStyles } from './list.styles.js';
import { showing } from './show.js';

const defaults = { list: 'image date summary rights', grid: 'image date rights', headlines: 'date rights', strip: 'image date rights' };

/** Rows of a skeleton that are drawn; of more in a list, only the room is kept. */
const drawn = { list: 8, grid: 24, headlines: 24, strip: 8 };

/**
 * The newest items of one or more feeds, under a heading with a link to all of them.
 *
 * Use it for a sidebar, a home page's news or a partner's bulletins. For one item use `<article-card>`.
 *
 * @tag recent-posts
 * @slot - What shows until the feed is there, and when it can't be had.
 * @slot heading - Instead of the heading's text.
 * @slot see-all - Instead of the "See all" link.
 * @slot empty - Instead of our words when there are no items.
 * @slot error - Instead of our words when the feed can't be had.
 * @slot footer - Below the list.
 * @csspart base - The box around everything.
 * @csspart heading - The heading.
 * @csspart see-all - The link to all posts.
 * @csspart list - The list.
 * @csspart item - One item.
 * @csspart link - An item's link.
 * @csspart title - An item's heading.
 * @csspart date - An item's date.
 * @csspart image - An item's picture.
 * @csspart summary - An item's excerpt.
 * @csspart source - The feed that an item is from.
 * @csspart author - An item's authors.
 * @csspart category - One of an item's tags.
 * @csspart rights - The feed's line of rights.
 * @csspart status - What is said of loading, of emptiness and of errors.
 * @csspart retry - The "Try again" button.
 * @csspart more - The "Show more" button, and that of `loading="click"`.
 * @cssproperty --feed-accent - Colour of links and marks.
 * @cssproperty --feed-muted - Colour of dates and other small print.
 * @cssproperty --feed-line - Colour of rules and borders.
 * @cssproperty --feed-surface - Background of cards and of what is not there yet.
 * @cssproperty --feed-radius - Radius of corners.
 * @cssproperty --feed-gap - Room between cards.
 * @cssproperty --feed-image-ratio - Width to height of pictures.
 * @cssproperty --feed-font-heading - Font of headings and titles.
 * @cssstate loading - Nothing to show yet.
 * @cssstate empty - The feed has no items to show.
 * @cssstate error - No feed could be had.
 * @cssstate stale - What is shown could not be refreshed.
 * @fires {FeedLoadEvent} feed-load - A feed is there and shown.
 * @fires {FeedErrorEvent} feed-error - A feed could not be had.
 * @fires {FeedItemClickEvent} feed-item-click - A visitor follows an item's link; cancelable.
 */
export class RecentPosts extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, listStyles, cardStyles];
  static override properties: PropertyDeclarations = {
    heading: {},
    limit: { converter: integer(5, 1) },
    offset: { converter: integer(0, 0) },
    layout: { converter: oneOf('list', 'grid', 'headlines', 'strip') },
    show: {},
    summaryLines: { attribute: 'summary-lines', converter: integer(2, 0, 20) },
    seeAll: { attribute: 'see-all' },
    more: { type: Boolean },
  };

  /** The heading's text. Default: "Recent posts" in the nearest language. */
  heading?: string;

  /** How many items. */
  limit = 5;

  /** How many of the newest items to pass over. */
  offset = 0;

  /** `list` in rows, `grid` of cards, `headlines` alone, `strip` of cards to scroll. On a card without its picture stand the first words instead. */
  layout: 'list' | 'grid' | 'headlines' | 'strip' = 'list';

  /** What to show of an item: some of `image date source author summary categories reading-time rights`. Default: by layout. */
  show?: string;

  /** Lines of an item's summary. */
  summaryLines = 2;

  /** Address of the page with all posts; `none` for no link. Default: the feed's own page. */
  seeAll?: string;

  /** Adds a button that shows the next `limit` items. */
  more = false;

  /** How many times `limit` items are shown. */
  #pages = 1;

  get #count(): number {
    return this.limit * this.#pages;
  }

  protected override get wanted(): number {
    return this.unlessFiltered(this.offset + this.#count + Number(this.more));
  }

  protected override select(): FeedItem[] {
    // One more than is shown tells whether there are more.
    return super.select({ limit: this.#count + (this.more ? 1 : 0), offset: this.offset });
  }

  protected override get shownItems(): FeedItem[] {
    return this.items.slice(0, this.#count);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('src') || changed.has('feed')) this.#pages = 1;
  }

  /** @internal */
  override get pieces(): ReadonlySet<string> {
    return showing(this, defaults[this.layout] + (/\S\s+\S/.test(this.src) ? ' source' : ''));
  }

  /** @internal */
  override get lines(): number {
    return this.pieces.has('summary') ? this.summaryLines : 0;
  }

  /** @internal */
  override get room(): string {
    return `${super.room}; --_undrawn: ${Math.max(0, this.limit - drawn.list)}`;
  }

  get #heading(): string {
    return this.heading?.trim() || this.words.heading;
  }

  protected override renderHeader(): TemplateResult {
    const { seeAll, words } = this;
    const isWanted = seeAll?.trim().toLowerCase() !== 'none';
    const url = isWanted && (webUrl(seeAll, this.baseURI) ?? webUrl(this.feed?.home_page_url, this.baseURI));
    // In a narrow column it takes a line of its own, so its room is kept until the feed has said where it leads.
    const room = isWanted && this.phase === 'loading' && html`<span class="room">${words.seeAll}</span>`;
    return html`<div class="head">
      ${heading(this.headingLevel, 'heading', html`<slot name="heading">${this.#heading}</slot>`)}
      <slot name="see-all">${url ? anchor(this, 'see-all', url, words.seeAll) : room || nothing}</slot>
    </div>`;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${this.#renderList(Array.from({ length: Math.min(this.limit, drawn[this.layout]) }))}
    ${this.more ? html`<button class="room">${this.words.more}</button>` : nothing} ${this.#renderRights()}`;
  }

  protected override renderItems(items: FeedItem[]): TemplateResult {
    const list = this.#renderList(this.shownItems);
    return html`<div>
      ${this.layout === 'strip' ? html`<div class="scroller" tabindex="0" role="group" aria-label=${this.#heading}>${list}</div>` : list}
      ${items.length > this.#count ? this.renderButton('more', this.words.more, () => this.#showMore()) : nothing}
      ${this.#renderRights(this.rightsOf(this.shownItems))}
    </div>`;
  }

  /** Whether a feed has such a line is known only when it is there, so its room is kept. */
  #renderRights(rights?: string): unknown {
    return this.pieces.has('rights') ? html`<p part=${rights ? 'rights' : nothing} class="rights" dir="auto">${rights}</p>` : nothing;
  }

  /** Whoever uses a keyboard goes on reading at the first of the new items. */
  async #showMore(): Promise<void> {
    const next = this.#count + 1;
    this.#pages++;
    this.requestUpdate('limit');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`li:nth-child(n + ${next}) a`)?.focus();
  }

  /** Items, or rows of a skeleton where there are none yet; those bear no parts. */
  #renderList(items: (FeedItem | undefined)[]): TemplateResult {
    const { layout } = this;
    const isCard = layout === 'grid' || layout === 'strip';
    // Where there is little of it, small print stands beside the title.
    const isPlain = layout === 'headlines' && !['categories', 'summary', 'source', 'author'].some((name) => this.pieces.has(name));
    return html`<ul part=${items[0] ? 'list' : nothing} class="${layout} ${isPlain ? 'plain' : ''}" role="list">
      ${items.map(
        (item) =>
          html`<li part=${item ? 'item' : nothing} class=${isCard ? 'card' : nothing} lang=${(item && languageOfItem(item)) ?? nothing}>
            ${
              item
                ? renderItem(
                    this,
                    item,
                    isCard,
                    renderTitle(this, item, this.headingLevel + 1),
                    renderMeta(this, item),
                    renderSummary(this, item),
                  )
                : renderSkeletonItem(this, isCard ? 2 : 1, isCard)
            }
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'recent-posts': RecentPosts;
  }
}
