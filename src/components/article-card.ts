import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { absoluteUrl } from '../data/url.js';
import { cardStyles } from './card.styles.js';
import { oneOf } from './converters.js';
import { FeedElement } from './feed-element.js';
import { findItem, itemsUpTo } from './find-item.js';
import { heading } from './heading.js';
import {
  languageOfItem,
  renderItem,
  renderLink,
  renderMeta,
  renderRights,
  renderSkeletonItem,
  renderSummary,
  renderTitle,
} from './item-view.js';
import { showing } from './show.js';

const defaults = {
  vertical: 'image date source summary',
  horizontal: 'image date source summary',
  compact: 'date source',
  hero: 'image date source summary categories reading-time',
};

const summaryLines = { vertical: 3, horizontal: 2, compact: 0, hero: 3 };

/**
 * One item of a feed as a card, or a card that the page's author writes by attributes.
 *
 * Use it to put one article forward. For a list use `<recent-posts>`.
 *
 * @tag article-card
 * @slot - With a feed: what shows until it is there. Without: the summary, as markup.
 * @slot heading - Instead of the title's text, without a feed.
 * @slot empty - Instead of our words when there is no such item.
 * @slot error - Instead of our words when the feed can't be had.
 * @slot footer - Below the card.
 * @csspart base - The box around everything.
 * @csspart item - The card.
 * @csspart link - The link.
 * @csspart title - The title's heading.
 * @csspart date - The date.
 * @csspart image - The picture.
 * @csspart summary - The excerpt.
 * @csspart source - Where the article is from.
 * @csspart author - Its authors.
 * @csspart category - One of its tags.
 * @csspart rights - The line of rights.
 * @csspart status - What is said of loading, of emptiness and of errors.
 * @csspart retry - The "Try again" button.
 * @csspart more - The button of `loading="click"`.
 * @cssproperty --feed-accent - Colour of links and marks.
 * @cssproperty --feed-muted - Colour of dates and other small print.
 * @cssproperty --feed-line - Colour of borders.
 * @cssproperty --feed-surface - Background of the card.
 * @cssproperty --feed-radius - Radius of its corners.
 * @cssproperty --feed-image-ratio - Width to height of the picture.
 * @cssproperty --feed-font-heading - Font of the title.
 * @cssstate loading - Nothing to show yet.
 * @cssstate empty - The feed has no such item.
 * @cssstate error - No feed could be had.
 * @cssstate stale - What is shown could not be refreshed.
 * @fires {FeedLoadEvent} feed-load - A feed is there and shown.
 * @fires {FeedErrorEvent} feed-error - A feed could not be had.
 * @fires {FeedItemClickEvent} feed-item-click - A visitor follows the link; cancelable.
 */
export class ArticleCard extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, cardStyles];
  static override properties: PropertyDeclarations = {
    item: {},
    layout: { converter: oneOf('vertical', 'horizontal', 'compact', 'hero') },
    show: {},
    headline: {},
    href: {},
    image: {},
    summary: {},
    date: {},
    source: {},
  };

  /** Which item: its id, its URL, or its place from 0. Default: the newest. */
  item?: string;

  /** Picture above, picture beside, no picture, or large. */
  layout: 'vertical' | 'horizontal' | 'compact' | 'hero' = 'vertical';

  /** What to show: some of `image date source author summary categories reading-time rights`. Default: by layout. */
  show?: string;

  /** Without a feed: the title. */
  headline?: string;

  /** Without a feed: the address that the title links to. */
  href?: string;

  /** Without a feed: the picture's address. */
  image?: string;

  /** Without a feed: a few words about the article. */
  summary?: string;

  /** Without a feed: ISO 8601. */
  date?: string;

  /** Without a feed: who has published the article. */
  source?: string;

  protected override get wanted(): number {
    return this.unlessFiltered(itemsUpTo(this.item));
  }

  protected override select(): FeedItem[] {
    return findItem(super.select(), this.item);
  }

  protected override get authored(): FeedItem | undefined {
    const { headline, href, image, summary, date, source } = this;
    const base = this.baseURI;
    return headline?.trim() || this.querySelector(':scope > [slot=heading]')
      ? {
          id: '',
          title: headline,
          url: absoluteUrl(href, base),
          image: absoluteUrl(image, base),
          summary,
          date_published: date,
          _feed_elements: source ? { source: { title: source } } : {},
        }
      : undefined;
  }

  /** @internal */
  override get pieces(): ReadonlySet<string> {
    return showing(this, defaults[this.layout]);
  }

  /** @internal */
  override get lines(): number {
    return this.pieces.has('summary') ? summaryLines[this.layout] : 0;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="card ${this.layout}">${renderSkeletonItem(this, this.layout === 'compact' ? 1 : 2, true)}</div>`;
  }

  protected override renderItems([item]: [FeedItem], isAuthored: boolean): TemplateResult {
    return html`<article part="item" class="card ${this.layout}" lang=${(!isAuthored && languageOfItem(item)) || nothing}>
      ${renderItem(
        this,
        item,
        false,
        isAuthored
          ? heading(this.headingLevel, 'title', html`<slot name="heading">${renderLink(this, item)}</slot>`)
          : renderTitle(this, item, this.headingLevel),
        isAuthored && this.lines ? html`<div class="summary" part="summary"><slot>${item.summary}</slot></div>` : renderSummary(this, item),
        renderMeta(this, item),
        this.pieces.has('rights') ? renderRights(this, item) : nothing,
      )}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
}
