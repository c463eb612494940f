import { loadPurifier } from '#beside';
import { policyOfTrust, trust } from '../data/trust.js';
import { type ArticleOptions, dressArticle, tidyArticle } from './article-html.js';

/** What may stand in an article, whichever sanitiser reads it. */
const elements =
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'.split(
    ' ',
  );
const attributes =
  'alt colspan controls datetime decoding dir height href lang loading open poster preload referrerpolicy rel reversed rowspan scope span src start target title value width'.split(
    ' ',
  );

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
  const tidy = tidyArticle(body, elements, options).innerHTML;
  if (!isNative) return purified(tidy).then(dressArticle);
  (body as unknown as Sanitizing).setHTML(tidy, { sanitizer: { elements, attributes, comments: false, dataAttributes: false } });
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  return dressArticle(range.extractContents());
}

async function purified(html: string): Promise<DocumentFragment> {
  const { default: purify } = await loadPurifier();
  return purify.sanitize(html, {
    ALLOWED_TAGS: ['#text', ...elements],
    ALLOWED_ATTR: attributes,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    KEEP_CONTENT: false,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: policyOfTrust(),
  });
}
