import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Attachment, FeedItem } from '../data/feed.js';
import { itemText, titleOf } from '../data/item-text.js';
import { webUrl } from '../data/url.js';
import type { ArticleOptions } from './article-html.js';
import { articleStyles } from './article.styles.js';
import { FeedElement } from './feed-element.js';
import { findItem, itemsUpTo } from './find-item.js';
import { bars, languageOfItem, renderCategories, renderImage, renderMeta, renderRights, renderTitle } from './item-view.js';
import { directionOf } from './language.js';
import { safeHtml } from './safe-html.js';
import { showing } from './show.js';

/** The text as it is shown, what is in it, and what it was made from: no text is read twice. */
interface Content {
  from: unknown[];
  shown: unknown;
  hasImage?: boolean;
  hasPlayer?: boolean;
  /** There is a better one on its way. */
  isPending?: boolean;
}

/** An article's markup, made safe: what Lit can render, and what tells what is in it. */
export type SafeMarkup = Pick<DocumentFragment, 'querySelector'>;

/**
 * One whole article of a feed, its markup made safe.
 *
 * Use it for a page of its own; for a teaser use `<article-card>`.
 *
 * @tag article-view
 * @slot - What shows until the feed is there, and when it can't be had.
 * @slot empty - Instead of our words when there is no such item.
 * @slot error - Instead of our words when the feed can't be had.
 * @slot footer - Below the article.
 * @csspart base - The box around everything.
 * @csspart item - The article.
 * @csspart link - The link to where the article is from.
 * @csspart title - The title's heading.
 * @csspart date - The date.
 * @csspart image - The picture above the text, where the text has none of its own.
 * @csspart source - Where the article is from.
 * @csspart author - Its authors.
 * @csspart category - One of its tags.
 * @csspart rights - The line of rights.
 * @csspart status - What is said of loading, of emptiness and of errors.
 * @csspart retry - The "Try again" button.
 * @csspart more - The button of `loading="click"`.
 * @cssproperty --feed-accent - Colour of links and marks.
 * @cssproperty --feed-muted - Colour of dates and other small print.
 * @cssproperty --feed-line - Colour of rules and borders.
 * @cssproperty --feed-surface - Background of code and of pictures that are not there yet.
 * @cssproperty --feed-radius - Radius of corners.
 * @cssproperty --feed-image-ratio - Width to height of pictures that don't tell theirs.
 * @cssproperty --feed-font-heading - Font of headings.
 * @cssproperty --feed-font-quote - Font of quotations.
 * @cssstate loading - Nothing to show yet.
 * @cssstate empty - The feed has no such item.
 * @cssstate error - No feed could be had.
 * @cssstate stale - What is shown could not be refreshed.
 * @fires {FeedLoadEvent} feed-load - A feed is there and shown.
 * @fires {FeedErrorEvent} feed-error - A feed could not be had.
 * @fires {FeedItemClickEvent} feed-item-click - A visitor follows the title's link; cancelable.
 */
export class ArticleView extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, articleStyles];
  static override properties: PropertyDeclarations = { item: {} };

  /** Which item: its id, its URL, or its place from 0. Default: the newest. */
  item?: string;

  /** A server has another. Throws and rejects as `safeHtml` does. */
  protected sanitize: (markup: string, options: ArticleOptions) => SafeMarkup | Promise<SafeMarkup> = safeHtml;

  #content: Content = { from: [], shown: nothing };

  protected override get wanted(): number {
    return this.unlessFiltered(itemsUpTo(this.item));
  }

  protected override select(): FeedItem[] {
    return findItem(super.select(), this.item);
  }

  /** @internal */
  override get pieces(): ReadonlySet<string> {
    return showing({ images: this.images }, 'image date source author categories reading-time');
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="article">
      <p class="title">${bars(2)}</p>
      <p class="meta">${bars(1)}</p>
      <div class="content">${[4, 5, 3].map((lines) => html`<p>${bars(lines)}</p>`)}</div>
    </div>`;
  }

  protected override renderItems([item]: [FeedItem]): TemplateResult | undefined {
    const { shown, hasImage, hasPlayer, isPending } = this.#contentOf(item);
    if (isPending && this.isServed) return undefined;
    return html`<article part="item" class="article" lang=${languageOfItem(item) ?? nothing} dir=${directionOf(titleOf(item))}>
      ${renderCategories(this, item)} ${renderTitle(this, item, this.headingLevel)} ${renderMeta(this, item)}
      ${hasImage ? nothing : renderImage(this, item)}
      <div class="content">${shown}</div>
      ${hasPlayer ? nothing : item.attachments?.map(renderPlayer)} ${renderRights(this, item)}
    </article>`;
  }

  #contentOf(item: FeedItem): Content {
    const { headingLevel, images, target } = this;
    const { content_html: markup, url = this.baseURI } = item;
    const from = [markup, item.content_text, item.summary, item.title, url, headingLevel, images, target];
    if (from.every((value, at) => value === this.#content.from[at])) return this.#content;
    const content: Content = (this.#content = { from, shown: renderText(item) });
    const take = (safe: SafeMarkup) =>
      Object.assign(content, { shown: safe, hasImage: !!safe.querySelector('img'), hasPlayer: !!safe.querySelector('audio, video') });
    try {
      const options = { base: url, title: item.title, level: headingLevel + 1, images: images === 'direct', target };
      const safe = markup && this.sanitize(markup, options);
      // Until a sanitiser is there, and when it never comes, there is the text.
      if (safe instanceof Promise) {
        content.isPending = true;
        const settle = () => this.requestUpdate((content.isPending = undefined));
        safe.then(take).then(settle, settle);
      } else if (safe) take(safe);
    } catch {
      // The page's policy forbids to parse it.
    }
    return content;
  }
}

/** The words without markup, in paragraphs. */
function renderText(item: FeedItem): unknown {
  const text = itemText(item) || item.summary || '';
  return text.split(/\n\s*\n/.test(text) ? /\n\s*\n/ : /\n/).map((paragraph) => html`<p class="text" dir="auto">${paragraph}</p>`);
}

function renderPlayer({ url, mime_type: type = '', title }: Attachment): unknown {
  const src = webUrl(url);
  if (!src || !/^(?:audio|video)\//.test(type)) return nothing;
  return type.startsWith('audio')
    ? html`<audio src=${src} aria-label=${title ?? nothing} controls preload="none"></audio>`
    : html`<video src=${src} aria-label=${title ?? nothing} controls preload="none"></video>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
