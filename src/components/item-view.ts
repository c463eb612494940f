import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { excerpt, readingMinutes, titleOf } from '../data/item-text.js';
import { webUrl } from '../data/url.js';
import { formatDate, formatMinutes } from './dates.js';
import { FeedItemClickEvent } from './events.js';
import type { FeedElement } from './feed-element.js';
import { heading } from './heading.js';
import { directionOf, languageAround, languageOfScript, validLanguage } from './language.js';

/** UTF-16 units of a summary for each line that is shown: more than the widest line holds. */
const unitsPerLine = 160;

/** Lines of a summary that have room where a picture would be. */
const linesForPicture = 4;

export const languageOfItem = (item: FeedItem): string | undefined =>
  validLanguage(item.language) ?? languageOfScript(item.title ?? item.summary ?? '');

/** A link that opens where the element's `target` says. */
export const anchor = ({ target }: FeedElement, part: string, url: string, text: string, click?: (event: Event) => void): TemplateResult =>
  html`<a part=${part} href=${url} target=${target ?? nothing} rel=${target === '_blank' ? 'noopener' : nothing} @click=${click}
    >${text}</a
  >`;

/** Where an item's link leads, if it has an address that can be followed. */
export const addressOf = ({ url, external_url }: FeedItem): string | undefined => webUrl(url ?? external_url);

/** A link to the item, or its text alone when it has no address that can be followed. */
export function renderLink(element: FeedElement, item: FeedItem, text = titleOf(item), url = addressOf(item)): unknown {
  return url
    ? anchor(element, 'link', url, text, (event) => {
        if (!element.dispatchEvent(new FeedItemClickEvent(item))) event.preventDefault();
      })
    : text;
}

export const renderTitle = (element: FeedElement, item: FeedItem, level: number): TemplateResult | typeof nothing =>
  titleOf(item) ? heading(level, 'title', renderLink(element, item)) : nothing;

/** A part of running text in whatever direction it has; nothing of nothing. */
export const piece = (part: string, text: string | null | undefined): unknown =>
  text ? html`<span part=${part} dir="auto">${text}</span>` : undefined;

/** Small things on one line, with dots between them. */
export function renderLine(...pieces: unknown[]): unknown {
  const there = pieces.filter(Boolean);
  return there.length ? html`<p class="meta">${there}</p>` : nothing;
}

/** Source, authors, date and reading time. */
export function renderMeta(element: FeedElement, item: FeedItem): unknown {
  const { pieces, words } = element;
  const minutes = pieces.has('reading-time') && readingMinutes(item);
  return renderLine(
    pieces.has('source') && piece('source', item._feed_elements?.source?.title),
    pieces.has('author') && piece('author', item.authors?.flatMap(({ name }) => name ?? []).join(', ')),
    pieces.has('date') && renderDate(element, item),
    minutes && html`<span lang=${words.language}>${words.reading.replace('#', formatMinutes(minutes, words.language))}</span>`,
  );
}

/** The date of publication, else of the last change, in the item's language. */
export function renderDate(element: FeedElement, item: FeedItem): unknown {
  const { dateStyle, timeZone } = element;
  const iso = item.date_published ?? item.date_modified;
  return iso && dateStyle !== 'none' && Date.parse(iso)
    ? html`<time part="date" dir="auto" datetime=${iso}
        >${formatDate(iso, dateStyle, languageOfItem(item) ?? languageAround(element), timeZone)}</time
      >`
    : undefined;
}

export function renderSummary(element: FeedElement, item: FeedItem, lines = element.lines): unknown {
  // Without a title the words stand in its place already.
  const text = lines && item.title && excerpt(item, lines * unitsPerLine);
  return text ? html`<p part="summary" class="summary" dir="auto">${text}</p>` : nothing;
}

/** The picture in a box of fixed ratio: nothing moves when it comes, or doesn't. */
export function renderImage(element: FeedElement, item: FeedItem): TemplateResult | typeof nothing {
  const url = element.pieces.has('image') && webUrl(element.imageOf(item));
  const hide = ({ target }: Event) => ((target as HTMLElement).hidden = true);
  return url
    ? html`<div class="picture">
        <img part="image" src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hide} />
      </div>`
    : nothing;
}

/** The item's line of rights, else its feed's. */
export function renderRights(element: FeedElement, item: FeedItem): unknown {
  const rights = item._feed_elements?.rights ?? element.rightsOf([item]);
  return rights ? html`<p part="rights" class="rights" dir="auto">${rights}</p>` : nothing;
}

/** A card is its link's wherever it is clicked, unless words of it are being selected, or what the page has put there does something of its own. */
export function followCard(this: ShadowRoot, event: MouseEvent): void {
  const all = event.composedPath();
  const path = all.slice(0, all.indexOf(this)) as Element[];
  const card = [...this.querySelectorAll('.card')].find((one) => path.includes(one));
  const isOther = path.some((one) => one.matches('a, button, input, label, select, summary, textarea'));
  if (!isOther && !getSelection()?.toString()) card?.querySelector('a')?.dispatchEvent(new MouseEvent('click', event));
}

export const renderCategories = ({ pieces }: FeedElement, { tags }: FeedItem): unknown =>
  pieces.has('categories') && tags ? html`<p class="kicker">${tags.slice(0, 3).map((tag) => piece('category', tag))}</p>` : nothing;

/** An item's picture, its tags, and of its words those that are given. In a grid, where a picture has its room in any case, the first words stand in for one. */
export function renderItem(element: FeedElement, item: FeedItem, inGrid: boolean, ...words: unknown[]): TemplateResult {
  const picture = renderImage(element, item);
  const isMissing = inGrid && element.pieces.has('image') && picture === nothing;
  if (isMissing && !element.lines) words.push(renderSummary(element, item, linesForPicture));
  return html`${isMissing ? html`<div class="picture missing"></div>` : picture}
    <div class="body ${isMissing ? 'unpictured' : ''}" dir=${directionOf(titleOf(item))}>${renderCategories(element, item)} ${words}</div>`;
}

/** What stands for an item that is not there yet: as tall as an item is announced to be. */
export const renderSkeletonItem = ({ lines, pieces }: FeedElement, titleLines: number, isCard: boolean): TemplateResult =>
  html`${isCard && pieces.has('image') ? html`<div class="picture"></div>` : nothing}
    <div class="body">
      <p class="title">${bars(titleLines)}</p>
      ${pieces.has('date') ? renderLine(bars(1)) : nothing} ${lines ? html`<p class="summary">${bars(lines)}</p>` : nothing}
    </div>`;

export const bars = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<i></i>`);
