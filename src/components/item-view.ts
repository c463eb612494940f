import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { excerpt, imageOf, readingMinutes, titleOf } from '../data/item-text.js';
import { webUrl } from '../data/url.js';
import { formatDate } from './dates.js';
import { FeedItemClickEvent } from './events.js';
import type { FeedElement } from './feed-element.js';
import { heading } from './heading.js';
import { languageAround, languageOfScript, validLanguage } from './language.js';

/** UTF-16 units of a summary for each line that is shown: more than the widest line holds. */
const unitsPerLine = 160;

export const languageOfItem = (item: FeedItem): string | undefined =>
  validLanguage(item.language) ?? languageOfScript(item.title ?? item.summary ?? '');

/** The title, as a link when the item has an address that can be followed. */
export const renderTitle = (element: FeedElement, item: FeedItem, level: number): TemplateResult =>
  heading(level, 'title', renderLink(element, item, titleOf(item)));

/** A link to the item, or its text alone. */
export function renderLink(element: FeedElement, item: FeedItem, text: string): unknown {
  const url = webUrl(item.url ?? item.external_url);
  const click = (event: Event) => {
    if (!element.dispatchEvent(new FeedItemClickEvent(item))) event.preventDefault();
  };
  return url
    ? html`<a part="link" href=${url} target=${element.target ?? nothing} rel=${element.linkRelation} @click=${click}>${text}</a>`
    : text;
}

/** Source, authors, date and reading time on one line. */
export function renderMeta(element: FeedElement, item: FeedItem): unknown {
  const { pieces } = element;
  const minutes = pieces.has('reading-time') && readingMinutes(item);
  const parts = [
    pieces.has('source') && piece('source', item._feed_elements?.source?.title),
    pieces.has('author') && piece('author', item.authors?.flatMap(({ name }) => name ?? []).join(', ')),
    pieces.has('date') && renderDate(element, item),
    minutes && html`<span>${element.words.minutes.replace('#', `${minutes}`)}</span>`,
  ].filter(Boolean);
  return parts.length ? html`<p class="meta">${parts}</p>` : nothing;
}

/** A part of running text in whatever direction it has; nothing of nothing. */
export const piece = (part: string, text: string | null | undefined): unknown =>
  text ? html`<span part=${part} class=${part} dir="auto">${text}</span>` : undefined;

/** The date of publication, else of the last change, in the item's language. */
export function renderDate(element: FeedElement, item: FeedItem, language = languageOfItem(item) ?? languageAround(element)): unknown {
  const { dateStyle, timeZone } = element;
  const iso = item.date_published ?? item.date_modified;
  return iso && dateStyle !== 'none' && Date.parse(iso)
    ? html`<time part="date" dir="auto" datetime=${iso}>${formatDate(iso, dateStyle, language, timeZone)}</time>`
    : undefined;
}

export function renderSummary({ lines }: FeedElement, item: FeedItem): unknown {
  // Without a title the words stand in its place already.
  const text = lines && item.title && excerpt(item, lines * unitsPerLine);
  return text ? html`<p part="summary" class="summary" dir="auto">${text}</p>` : nothing;
}

export const renderCategories = ({ pieces }: FeedElement, item: FeedItem): unknown =>
  pieces.has('categories') && item.tags
    ? html`<p class="kicker">${item.tags.slice(0, 3).map((tag) => piece('category', tag))}</p>`
    : nothing;

/** The picture in a box of fixed ratio: nothing moves when it comes, or doesn't. In a grid the box is there in any case. */
export function renderImage({ images, pieces }: FeedElement, item: FeedItem, inGrid = false): unknown {
  // A picture through a relay has to be addressed by the relay itself, so "proxy" shows none of the feed's own.
  const url = images === 'direct' && pieces.has('image') && webUrl(imageOf(item));
  const hide = ({ target }: Event) => ((target as HTMLElement).hidden = true);
  return url
    ? html`<div class="picture">
        <img part="image" src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hide} />
      </div>`
    : inGrid && pieces.has('image') && images === 'direct'
      ? html`<div class="picture"></div>`
      : nothing;
}

/** What stands for an item that is not there yet: as tall as an item is announced to be. */
export const renderSkeletonItem = ({ lines, pieces }: FeedElement, titleLines: number, isCard: boolean): unknown =>
  html`${isCard && pieces.has('image') ? html`<div class="picture"></div>` : nothing}
    <div class="body">
      <p class="title">${bars(titleLines)}</p>
      ${pieces.has('date') ? html`<p class="meta">${bars(1)}</p>` : nothing}
      ${lines ? html`<p class="summary">${bars(lines)}</p>` : nothing}
    </div>`;

export const bars = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<i></i>`);
