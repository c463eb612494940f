import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { excerpt, imageOf, readingMinutes, titleOf } from '../data/item-text.js';
import { webUrl } from '../data/url.js';
import { formatDate } from './dates.js';
import { FeedItemClickEvent } from './events.js';
import type { FeedElement } from './feed-element.js';
import { heading } from './heading.js';
import { languageOfScript, validLanguage } from './language.js';
import type { Words } from './words.js';

/** The pieces of an item that a visitor can be shown. */
export type Piece = 'image' | 'date' | 'source' | 'author' | 'summary' | 'categories' | 'reading-time' | 'rights';

/** What the pieces below need to know of where they stand. */
export interface ItemContext {
  element: FeedElement;
  words: Words;
  show: ReadonlySet<string>;
  /** Level of the title's heading. */
  level: number;
  /** Lines of summary that are shown, so that no more text is made than is seen. */
  summaryLines: number;
}

/** UTF-16 units of a summary for each line that is shown: more than the widest line holds. */
const unitsPerLine = 160;

export const languageOfItem = (item: FeedItem): string | undefined => validLanguage(item.language) ?? languageOfScript(item.title ?? item.summary ?? '');

/** The title, as a link when the item has an address that can be followed. */
export function renderTitle(item: FeedItem, { element, level }: ItemContext): TemplateResult {
  const title = titleOf(item);
  return heading(level, 'title', html`<span dir="auto">${renderLink(item, title, element)}</span>`);
}

/** A link to the item, or its text alone. */
export function renderLink(item: FeedItem, text: string, element: FeedElement): unknown {
  const url = webUrl(item.url ?? item.external_url);
  if (!url) return text;
  const { target } = element;
  const click = (event: Event) => {
    if (!element.dispatchEvent(new FeedItemClickEvent(item))) event.preventDefault();
  };
  return html`<a part="link" href=${url} target=${target || nothing} rel=${target === '_blank' ? 'noopener' : nothing} @click=${click}>${text}</a>`;
}

/** Source, date, authors and reading time on one line. */
export function renderMeta(item: FeedItem, { element, words, show }: ItemContext): unknown {
  const source = show.has('source') ? item._feed_elements?.source?.title : undefined;
  const author = show.has('author') ? item.authors?.flatMap(({ name }) => name ?? []).join(', ') : undefined;
  const date = show.has('date') ? renderDate(item, element) : undefined;
  const minutes = show.has('reading-time') ? readingMinutes(item) : undefined;
  if (!source && !author && !date && !minutes) return nothing;
  return html`<p class="meta">
    ${source ? html`<span part="source" dir="auto">${source}</span>` : nothing}${author ? html`<span part="author" dir="auto">${author}</span>` : nothing}${date ??
    nothing}${minutes ? html`<span>${words.minutes.replace('#', String(minutes))}</span>` : nothing}
  </p>`;
}

/** The date of publication, else of the last change, in the item's language. */
export function renderDate(item: FeedItem, { dateStyle, timeZone }: FeedElement, language = languageOfItem(item)): TemplateResult | undefined {
  const iso = item.date_published ?? item.date_modified;
  if (!iso || dateStyle === 'none' || Number.isNaN(Date.parse(iso))) return undefined;
  return html`<time part="date" datetime=${iso}>${formatDate(iso, dateStyle, language, timeZone)}</time>`;
}

export function renderSummary(item: FeedItem, { show, summaryLines }: ItemContext): unknown {
  const text = show.has('summary') && summaryLines ? excerpt(item, summaryLines * unitsPerLine) : '';
  return text ? html`<p part="summary" class="summary" dir="auto">${text}</p>` : nothing;
}

export function renderCategories(item: FeedItem, { show }: ItemContext): unknown {
  const tags = show.has('categories') ? item.tags : undefined;
  return tags?.length ? html`<p class="kicker">${tags.slice(0, 3).map((tag) => html`<span part="category" dir="auto">${tag}</span>`)}</p>` : nothing;
}

/** The picture in a box of fixed ratio: nothing moves when it comes, or doesn't. */
export function renderImage(item: FeedItem, { element, show }: ItemContext): unknown {
  // A picture through a relay has to be addressed by the relay itself, so "proxy" shows only what has passed one.
  const url = show.has('image') && element.images === 'direct' ? webUrl(imageOf(item)) : undefined;
  return url
    ? html`<div class="picture"><img part="image" src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hide} /></div>`
    : nothing;
}

const hide = ({ target }: Event) => (target as HTMLElement).setAttribute('hidden', '');
