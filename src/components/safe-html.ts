import { loadPurifier } from '#beside';
import { allowedAttributes, allowedElements } from '../data/allowed-markup.js';
import { policyOfTrust, trust } from '../data/trust.js';
import { type ArticleOptions, dressArticle, tidyArticle } from './article-html.js';

/** More than this many UTF-16 units of markup are no article that somebody reads in a widget; what is behind is cut. */
const longest = 1_000_000;

interface Sanitizing {
  setHTML(html: string, options: { sanitizer: object }): void;
}

/**
 * The one way by which a feed's markup comes into a page: tidied, then through the browser's own sanitiser; where there is none, through DOMPurify
 * with the same list.
 *
 * @param isNative Whether the browser has a sanitiser.
 * @throws {FeedError} `blocked` when the page's policy does not allow the name `feed-elements`. Rejects when DOMPurify can't be loaded.
 * @see https://wicg.github.io/sanitizer-api/#dom-element-sethtml
 */
export function safeHtml(
  html: string,
  options: ArticleOptions,
  isNative = 'setHTML' in Element.prototype,
): DocumentFragment | Promise<DocumentFragment> {
  // An inert document runs nothing and asks for no picture, but it reports styles and handlers that the page's policy forbids. They would go anyway.
  const quiet = html
    .slice(0, longest)
    .replace(/<style\b[^]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(?=(?:on[a-z]+|style)\s*=)/gi, '$1data-'));
  const { body } = new DOMParser().parseFromString(trust(quiet), 'text/html');
  const tidy = tidyArticle(body, allowedElements, options).innerHTML;
  if (!isNative) return purified(tidy).then(dressArticle);
  (body as unknown as Sanitizing).setHTML(tidy, {
    sanitizer: { elements: allowedElements, attributes: allowedAttributes, comments: false, dataAttributes: false },
  });
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  return dressArticle(range.extractContents());
}

async function purified(html: string): Promise<DocumentFragment> {
  const { default: purify } = await loadPurifier();
  return purify.sanitize(html, {
    ALLOWED_TAGS: ['#text', ...allowedElements],
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    KEEP_CONTENT: false,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: policyOfTrust(),
  });
}
