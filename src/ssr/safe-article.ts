import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html, parseFragment, serialize } from 'parse5';
import type { ArticleOptions } from '../components/article-html.js';
import type { SafeMarkup } from '../components/article-view.js';
import { collapse } from '../data/markup.js';
import { safeHtml } from './safe-html.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A picture in one of these with no words in it stands alone. */
const blocks = /^(?:p|li|td|th|dd|dt|div|section|article|aside|blockquote|figcaption|header|footer|h[1-6])$/;

/**
 * A feed's markup as `<article-view>` shows it: made safe, then what `article-html.ts` makes of it in a browser, so that nothing moves when the element takes over.
 *
 * @see {@link tidyArticle} for the rules
 */
export function safeArticle(markup: string, options: ArticleOptions): SafeMarkup {
  const fragment = parseFragment(safeHtml(markup, options.base));
  const all = [...elementsIn(fragment)];
  const levels = [...new Set(all.map(({ tagName }) => tagName).filter((name) => /^h[1-6]$/.test(name)))].sort();
  const hasText = new Map<Parent, boolean>();
  for (const element of all) {
    const heading = levels.indexOf(element.tagName);
    if (heading >= 0) shiftHeading(element, options.level + heading, options.title);
    else dress(element, options);
  }
  // They look at what is left of what is around them.
  const left = [...elementsIn(fragment)];
  for (const element of left) if (element.tagName === 'img' && standsAlone(element, hasText)) set(element, 'class', 'boxed');
  for (const element of left) if (element.tagName === 'table' && !closest(element.parentNode, /^table$/)) wrap(element);
  return new Markup(
    serialize(fragment),
    left.map(({ tagName }) => tagName),
  );
}

/** A fragment as far as Lit on a server, and the element, read it. */
class Markup implements SafeMarkup {
  constructor(
    readonly html: string,
    readonly names: string[],
  ) {}

  *[Symbol.iterator]() {
    yield unsafeHTML(this.html);
  }

  /** @param selector Names of elements alone. */
  querySelector = (selector: string) => (this.names.some((name) => selector.split(', ').includes(name)) ? ({} as never) : null);
}

const isElement = (node: Node | Parent): node is Element => 'tagName' in node;

function* elementsIn(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes.slice())
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child);
    }
}

function textIn(parent: Parent): string {
  return parent.childNodes
    .map((node) => (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : isElement(node) ? textIn(node) : ''))
    .join('');
}

const valueOf = ({ attrs }: Element, name: string) => attrs.find((attribute) => attribute.name === name)?.value;

function set(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}

/** Below the article's own title, which is not told twice. */
function shiftHeading(element: Element, level: number, title: string | undefined): void {
  if (collapse(textIn(element)) === title) return defaultTreeAdapter.detachNode(element);
  element.tagName = element.nodeName = `h${Math.min(6, level)}`;
}

function dress(element: Element, { images, target }: ArticleOptions): void {
  const { tagName } = element;
  if (tagName === 'a') {
    set(element, 'target', target);
    set(element, 'rel', target === '_blank' ? 'noopener' : undefined);
  } else if (tagName === 'pre') set(element, 'tabindex', '0');
  else if (tagName === 'img') {
    // A picture of a pixel or two counts visitors.
    if (!images || ['width', 'height'].some((name) => Number(valueOf(element, name) || 9) < 3))
      return defaultTreeAdapter.detachNode(element);
    keepSize(element);
    set(element, 'alt', valueOf(element, 'alt') ?? '');
    set(element, 'loading', 'lazy');
    set(element, 'decoding', 'async');
    set(element, 'referrerpolicy', 'no-referrer');
  } else if (tagName === 'audio' || tagName === 'video') {
    keepSize(element);
    if (!images) set(element, 'poster', undefined);
    set(element, 'controls', '');
    set(element, 'preload', 'none');
  }
}

/** Width and height, of which a browser makes the room that is kept; one alone would be wrong. */
function keepSize(element: Element): void {
  const sizes = ['width', 'height'].map((name) => /^\s*(\d+)(?:px)?\s*$/.exec(valueOf(element, name) ?? '')?.[1]);
  const isWhole = sizes[0] && sizes[1];
  set(element, 'width', isWhole ? sizes[0] : undefined);
  set(element, 'height', isWhole ? sizes[1] : undefined);
}

function closest(from: Parent | null, name: RegExp): Element | undefined {
  for (let at = from; at && isElement(at); at = at.parentNode) if (name.test(at.tagName)) return at;
  return undefined;
}

/** @param known Of blocks that hold many pictures the text is looked for once. */
function standsAlone(image: Element, known: Map<Parent, boolean>): boolean {
  const figure = closest(image.parentNode, /^figure$/);
  const around = figure ?? closest(image.parentNode, blocks);
  if (figure || !around) return true;
  let hasText = known.get(around);
  if (hasText === undefined) known.set(around, (hasText = /\S/.test(textIn(around))));
  return !hasText;
}

/** What is too wide scrolls by itself, by keyboard too. */
function wrap(table: Element): void {
  const parent = table.parentNode!;
  const box = defaultTreeAdapter.createElement('div', html.NS.HTML, [
    { name: 'class', value: 'scroll' },
    { name: 'tabindex', value: '0' },
  ]);
  defaultTreeAdapter.insertBefore(parent, box, table);
  defaultTreeAdapter.detachNode(table);
  defaultTreeAdapter.appendChild(box, table);
}
