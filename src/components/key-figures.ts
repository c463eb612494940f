import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { titleOf } from '../data/item-text.js';
import { integer } from './converters.js';
import { formatDate } from './dates.js';
import { FeedElement } from './feed-element.js';
import { figuresStyles } from './figures.styles.js';
import { findItem } from './find-item.js';
import { bars, languageOfItem, renderLine, renderMeta, renderRights, renderTitle } from './item-view.js';
import { directionOf, languageAround, validLanguage } from './language.js';
import { readingsOf, rules, type Reading, withoutRepeats } from './readings.js';
import { renderTrend, type Point } from './trend.js';

/** So many of the newest items are searched for figures, and so many before for their trend: a page must not wait for an archive to be read. */
const searched = { newest: 30, past: 200 };

/** What is shown when nobody says which. */
const byDefault = 6;

/** A figure that is shown, with what the same was in earlier items, oldest first. */
interface Shown extends Reading {
  past: (Reading & { item: FeedItem })[];
}

/**
 * The labelled figures of a bulletin, as they stand in its text, with their change, and their trend over the feed's past items.
 * Found in bulletins in English and Chinese.
 *
 * @tag key-figures
 * @slot - What shows until the feed is there, and when it can't be had.
 * @slot empty - Instead of our words when no figures were found.
 * @slot error - Instead of our words when the feed can't be had.
 * @slot footer - Below the figures.
 * @csspart base - The box around everything.
 * @csspart item - The bulletin.
 * @csspart link - The link to the bulletin.
 * @csspart title - The title's heading.
 * @csspart date - The date.
 * @csspart source - Who has published the bulletin.
 * @csspart list - The figures.
 * @csspart figure - One figure: label, value, change and trend.
 * @csspart value - The number with its unit.
 * @csspart change - How it has changed, in the bulletin's own words.
 * @csspart trend - The chart.
 * @csspart rights - The line of rights.
 * @csspart status - What is said of loading, of emptiness and of errors.
 * @csspart retry - The "Try again" button.
 * @csspart more - The button of `loading="click"`.
 * @cssproperty --feed-accent - Colour of charts.
 * @cssproperty --feed-muted - Colour of labels and other small print.
 * @cssproperty --feed-line - Colour of the rules above the figures.
 * @cssproperty --feed-gap - Room between figures.
 * @cssproperty --feed-font-heading - Font of the title.
 * @cssstate loading - Nothing to show yet.
 * @cssstate empty - No figures were found.
 * @cssstate error - No feed could be had.
 * @cssstate stale - What is shown could not be refreshed.
 * @fires {FeedLoadEvent} feed-load - A feed is there and shown.
 * @fires {FeedErrorEvent} feed-error - A feed could not be had.
 * @fires {FeedItemClickEvent} feed-item-click - A visitor follows the title's link; cancelable.
 */
export class KeyFigures extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, figuresStyles];
  static override properties: PropertyDeclarations = { item: {}, figures: {}, trend: { converter: integer(0, 0) } };

  /** Which item: its id, its URL, or its place from 0. Default: the newest that has figures to show. */
  item?: string;

  /** Which figures, and in which order: comma-separated words of their labels, case-insensitive. Default: the first six. */
  figures?: string;

  /** Over how many past items to chart a figure. They are those of the same feed that have one of the same label and unit. */
  trend = 0;

  #shown: Shown[] = [];

  protected override start(): void {
    // While the feed is on its way.
    rules.request()?.catch(() => {});
    super.start();
  }

  protected override prepare(): Promise<void> | undefined {
    return rules.request();
  }

  protected override select(): FeedItem[] {
    const items = super.select();
    const candidates = this.item === undefined ? items.slice(0, searched.newest) : findItem(items, this.item);
    // No item is read after the first that has figures, but for a trend.
    const found = candidates.find((item) => (this.#shown = this.#wantedOf(item)).length);
    if (!found) return [];
    this.#addPast(items.slice(items.indexOf(found) + 1).filter((item) => sourceOf(item) === sourceOf(found)));
    return [found];
  }

  get #labels(): string[] {
    return (this.figures?.toLowerCase().match(/[^\s,，、][^,，、]*/g) ?? []).map((label) => label.trim());
  }

  #wantedOf(item: FeedItem): Shown[] {
    const labels = this.#labels;
    const figures = withoutRepeats(readingsOf(item)).map((reading) => ({ ...reading, past: [] }));
    const named = labels.flatMap((label) => figures.filter((figure) => figure.label.text.toLowerCase().includes(label)));
    return labels.length ? [...new Set(named)] : figures.slice(0, byDefault);
  }

  /** Reads earlier items, newest first, until each figure has its trend. */
  #addPast(items: FeedItem[]): void {
    const { trend } = this;
    for (const item of items.slice(0, searched.past)) {
      const growing = this.#shown.filter(({ past }) => past.length < trend);
      if (!growing.length) return;
      const readings = readingsOf(item);
      for (const figure of growing) {
        const same = readings.find(({ key }) => key === figure.key);
        if (same) figure.past.unshift({ ...same, item });
      }
    }
  }

  /** @internal */
  override get pieces(): ReadonlySet<string> {
    return new Set(['date', 'source']);
  }

  protected override renderSkeleton(): TemplateResult {
    const figure = html`<div>
      <dt class="meta">${bars(1)}</dt>
      <dd class="value">${bars(1)}</dd>
      <dd class="change">${bars(1)}</dd>
      ${this.trend ? html`<dd class="trend"></dd>` : nothing}
    </div>`;
    return html`<p class="title">${bars(1)}</p>
      ${renderLine(bars(1))}
      <dl>${Array.from({ length: this.#labels.length || byDefault }, () => figure)}</dl>`;
  }

  protected override renderItems([item]: [FeedItem]): TemplateResult {
    return html`<article part="item" lang=${languageOfItem(item) ?? nothing} dir=${directionOf(titleOf(item))}>
      ${renderTitle(this, item, this.headingLevel)} ${renderMeta(this, item)}
      <dl part="list">${this.#shown.map((figure) => this.#renderFigure(figure, item))}</dl>
      ${renderRights(this, item)}
    </article>`;
  }

  #renderFigure(figure: Shown, item: FeedItem): TemplateResult {
    const { label, before, digits, behind, change, period, past } = figure;
    const points = [...past, { ...figure, item }].map((reading) => this.#pointOf(reading));
    const list = new Intl.ListFormat(validLanguage(languageOfItem(item) ?? languageAround(this)));
    const trend = renderTrend(points, `${label.text}: ${list.format(points.map(({ text }) => text))}`);
    return html`<div part="figure">
      <dt class="meta"><span>${label.text}</span> ${period && html`<span>${period.text}</span>`}</dt>
      <dd part="value" class="value">${small(before)}${digits}${small(behind)}</dd>
      ${change ? html`<dd part="change" class="change ${change.direction}">${change.text}</dd>` : nothing}
      ${trend === nothing ? nothing : html`<dd part="trend" class="trend">${trend}</dd>`}
    </div>`;
  }

  /** Dates are told even where none are shown: without them nobody knows which value is of when. */
  #pointOf({ number, words, item }: Reading & { item: FeedItem }): Point {
    const { dateStyle, timeZone } = this;
    const iso = item.date_published ?? item.date_modified ?? '';
    const language = languageOfItem(item) ?? languageAround(this);
    const date = Date.parse(iso) && formatDate(iso, dateStyle === 'none' ? 'medium' : dateStyle, language, timeZone);
    return { number, text: date ? `${words} (${date})` : words };
  }
}

const small = (text: string): unknown => text && html`<small>${text}</small>`;

const sourceOf = ({ _feed_elements: extension }: FeedItem): string | undefined => extension?.source?.url ?? extension?.source?.title;

declare global {
  interface HTMLElementTagNameMap {
    'key-figures': KeyFigures;
  }
}
