import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeedItem } from '../data/feed.js';
import type { Selection } from '../data/select-items.js';
import { webUrl } from '../data/url.js';
import { cardStyles } from './card.styles.js';
import { integer, oneOf } from './converters.js';
import { FeedElement } from './feed-element.js';
import { heading } from './heading.js';
import { languageOfItem, renderCategories, renderImage, renderMeta, renderSummary, renderTitle, type ItemContext } from './item-view.js';
import { listStyles } from './list.styles.js';
import { showing } from './show.js';

const defaults = { list: 'image date summary rights', grid: 'image date rights', headlines: 'date rights', strip: 'image date rights' };

/** Rows of a skeleton that are drawn; of more, only the room is kept. */
const drawn = 12;

/**
 * The newest items of one or more feeds, under a heading with a link to all of them.
 *
 * Use it for a sidebar, a home page's news or a partner's bulletins. For one item use `<article-card>`.
 *
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
 * @csspart more - The "Show more" button.
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

  /** The heading's text. Default: "Recent posts" in the nearest language. */
  @property() heading?: string;

  /** How many items. */
  @property({ converter: integer(5, 1) }) limit = 5;

  /** How many of the newest items to pass over. */
  @property({ converter: integer(0, 0) }) offset = 0;

  /** `list` in rows, `grid` of cards, `headlines` alone, `strip` of cards to scroll. */
  @property({ converter: oneOf('list', 'grid', 'headlines', 'strip') }) layout: 'list' | 'grid' | 'headlines' | 'strip' = 'list';

  /** What to show of an item: some of `image date source author summary categories reading-time rights`. Default: by layout. */
  @property() show?: string;

  /** Lines of an item's summary. */
  @property({ attribute: 'summary-lines', converter: integer(2, 0, 20) }) summaryLines = 2;

  /** Address of the page with all posts; `none` for no link. Default: the feed's own page. */
  @property({ attribute: 'see-all' }) seeAll?: string;

  /** Adds a button that shows the next `limit` items. */
  @property({ type: Boolean }) more = false;

  @state() private pages = 1;

  protected override get selection(): Selection & Record<string, unknown> {
    // One more than is shown tells whether there are more.
    return { limit: this.#count + Number(this.more), offset: Math.max(0, this.offset) };
  }

  get #count(): number {
    return (this.limit > 0 ? this.limit : 5) * this.pages;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('feed')) this.pages = 1;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const base = this.renderRoot.querySelector<HTMLElement>('.base')!;
    base.style.setProperty('--_lines', String(this.#showing.has('summary') ? this.summaryLines : 0));
    base.style.setProperty('--_undrawn', String(Math.max(0, this.limit - drawn)));
  }

  get #showing(): ReadonlySet<string> {
    const several = this.src.trim().includes(' ') ? ' source' : '';
    return showing(this.show, defaults[this.layout] + several);
  }

  protected override renderHeader(): TemplateResult {
    const { words, seeAll } = this;
    const url = seeAll === 'none' ? undefined : webUrl(seeAll || this.feed?.home_page_url, document.baseURI);
    const target = this.target || nothing;
    return html`<div class="head">
      ${heading(this.headingLevel, 'heading', html`<slot name="heading">${this.heading || words.heading}</slot>`)}
      <slot name="see-all"
        >${url ? html`<a part="see-all" class="see-all" href=${url} target=${target} rel=${target === '_blank' ? 'noopener' : nothing}>${words.seeAll}</a>` : nothing}</slot
      >
    </div>`;
  }

  protected override renderSkeleton(): TemplateResult {
    const rows = Array.from({ length: Math.min(this.limit, drawn) });
    const show = this.#showing;
    const lines = show.has('summary') ? Array.from({ length: this.summaryLines }) : [];
    const isCard = this.layout === 'grid' || this.layout === 'strip';
    return html`<ul class="items ${this.layout}">
      ${rows.map(
        () =>
          html`<li class="item ${isCard ? 'card' : ''}">
            ${isCard && show.has('image') ? html`<div class="picture"></div>` : nothing}
            <div class="body">
              <p class="title"><i></i></p>
              ${show.has('date') ? html`<p class="meta"><i></i></p>` : nothing}
              ${lines.length ? html`<p class="summary">${lines.map(() => html`<i></i>`)}</p>` : nothing}
            </div>
          </li>`,
      )}
    </ul>`;
  }

  protected override renderItems(items: FeedItem[]): unknown {
    const { layout, words } = this;
    const count = this.#count;
    const context: ItemContext = { element: this, words, show: this.#showing, level: this.headingLevel + 1, summaryLines: this.summaryLines };
    const isCard = layout === 'grid' || layout === 'strip';
    const list = html`<ul part="list" class="items ${layout}" role="list">
      ${items.slice(0, count).map((item) => this.#renderItem(item, context, isCard))}
    </ul>`;
    const rights = context.show.has('rights') ? this.feed?._feed_elements?.rights : undefined;
    return html`<div class="content">
      ${layout === 'strip' ? html`<div class="scroller" tabindex="0" role="group" aria-label=${this.heading || words.heading}>${list}</div>` : list}
      ${this.more && items.length > count ? html`<button part="more" class="more" type="button" @click=${() => this.pages++}>${words.more}</button>` : nothing}
      ${rights ? html`<p part="rights" class="rights" dir="auto">${rights}</p>` : nothing}
    </div>`;
  }

  #renderItem(item: FeedItem, context: ItemContext, isCard: boolean): TemplateResult {
    const picture = renderImage(item, context);
    return html`<li part="item" class="item ${isCard ? 'card' : ''}" lang=${languageOfItem(item) ?? nothing}>
      ${isCard && picture === nothing && context.show.has('image') ? html`<div class="picture"></div>` : picture}
      <div class="body">${renderCategories(item, context)}${renderTitle(item, context)}${renderMeta(item, context)}${renderSummary(item, context)}</div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'recent-posts': RecentPosts;
  }
}
