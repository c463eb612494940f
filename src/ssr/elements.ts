import { ArticleCard } from '../components/article-card.js';
import { ArticleView } from '../components/article-view.js';
import type { FeedElement } from '../components/feed-element.js';
import { KeyFigures } from '../components/key-figures.js';
import { RecentPosts } from '../components/recent-posts.js';
import { StatementQuote } from '../components/statement-quote.js';
import type { ArticleOptions } from '../components/article-html.js';
import { safeArticle, type ServedMarkup } from './safe-article.js';

/** A server has no sanitiser of a browser's: it has the standard's parser. */
export class ServedArticleView extends ArticleView {
  /** What is to be put into what Lit makes. */
  readonly served: ServedMarkup[] = [];

  protected override sanitize = (markup: string, options: ArticleOptions): ServedMarkup => {
    const safe = safeArticle(markup, options);
    this.served.push(safe);
    return safe;
  };
}

interface ElementClass {
  new (): FeedElement;
  readonly elementStyles: readonly { toString(): string }[];
  readonly observedAttributes: readonly string[];
}

/** The elements by their names. They are registered nowhere: who renders on a server may have elements of their own, or ours. */
const elements = new Map<string, ElementClass>([
  ['recent-posts', RecentPosts],
  ['article-card', ArticleCard],
  ['statement-quote', StatementQuote],
  ['article-view', ServedArticleView],
  ['key-figures', KeyFigures],
]);

/** The class of an element, or undefined when there is none of that name. */
export const elementNamed = (tag: string) => elements.get(tag);

/** The attributes that an element reads, HTML's own left out; undefined when there is no element of that name. */
export const attributesOf = (tag: string): readonly string[] | undefined => elements.get(tag)?.observedAttributes;

// Lit reads an element's properties when the platform asks which attributes it wants to hear of.
for (const tag of elements.keys()) attributesOf(tag);
