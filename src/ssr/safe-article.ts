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

/** UTF-16 units of white space that a heading which repeats the title may have beside it. */
const blanks = 1000;

/**
 * A feed's markup as `<article-view>` shows it: made safe, then what `article-html.ts` makes of it in a browser, so that nothing moves when the element takes over.
 *
 * @see {@link tidyArticle} for the rules
 */
export function safeArticle(markup: string, options: ArticleOptions): ServedMarkup {
  const fragment = parseFragment(safeHtml(markup, options.base));
  const all = [...elementsIn(fragment)];
  const levels = [...new Set(all.map(({ tagName }) => tagName).filter((name) => /^h[1-6]$/.test(name)))].sort();
  const hasText = new Map<Parent, boolean>();
  const gone = new Set<Node>();
  for (const element of all) {
    const heading = levels.indexOf(element.tagName);
    const stays = heading >= 0 ? shiftHeading(element, options.level + heading, options.title) : dress(element, options);
    if (!stays) gone.add(element);
  }
  if (gone.size) replace(fragment, (node) => (gone.has(node) ? undefined : node));
  // They look at what is left of what is around them.
  const left = [...elementsIn(fragment)];
  for (const element of left) if (element.tagName === 'img' && standsAlone(element, hasText)) set(element, 'class', 'boxed');
  const outer = new Set<Node>(left.filter(({ tagName, parentNode }) => tagName === 'table' && !closest(parentNode, /^table$/)));
  if (outer.size) replace(fragment, (node) => (outer.has(node) ? boxAround(node) : node));
  return new ServedMarkup(
    serialize(fragment),
    left.map(({ tagName }) => tagName),
  );
}

/**
 * A fragment as far as Lit on a server, and the element, read it. Lit would parse markup once more, in a time that grows with the square of its length:
 * it is given a mark, in whose place `putInto` sets the markup.
 */
export class ServedMarkup implements SafeMarkup {
  readonly #mark = `markup-${crypto.randomUUID()}`;

  constructor(
    readonly html: string,
    readonly names: string[],
  ) {}

  *[Symbol.iterator]() {
    yield this.#mark;
  }

  /** @param page What Lit has made. */
  putInto = (page: string): string => page.replace(this.#mark, () => this.html);

  /** @param selector Names of elements alone. */
  querySelector = (selector: string) => (this.names.some((name) => selector.split(', ').includes(name)) ? ({} as never) : null);
}

const isElement = (node: Node | Parent): node is Element => 'tagName' in node;

/** In their order. Without generators inside of generators, each of which would be asked for each element below. */
function* elementsIn(parent: Parent): Generator<Element> {
  const left: Node[] = parent.childNodes.toReversed();
  for (let node = left.pop(); node; node = left.pop())
    if (isElement(node)) {
      yield node;
      for (let at = node.childNodes.length; at--;) left.push(node.childNodes[at]!);
    }
}

/** The texts inside, in their order. */
function* textsIn(parent: Parent): Generator<string> {
  const left: Node[] = parent.childNodes.toReversed();
  for (let node = left.pop(); node; node = left.pop())
    if (node.nodeName === '#text') yield (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (isElement(node)) for (let at = node.childNodes.length; at--;) left.push(node.childNodes[at]!);
}

/** Puts other nodes, or none, in the place of all that are inside, each list of children made anew once: to look for each in it takes a time that grows with the square. */
function replace(parent: Parent, by: (node: Node) => Node | undefined): void {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (isElement(node)) replace(node, by);
    const other = by(node);
    if (other) other.parentNode = parent;
    return other ?? [];
  });
}

const valueOf = ({ attrs }: Element, name: string) => attrs.find((attribute) => attribute.name === name)?.value;

function set(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}

/** Below the article's own title, which is not told twice. Whether it stays. */
function shiftHeading(element: Element, level: number, title: string | undefined): boolean {
  if (title !== undefined && isTitle(element, title)) return false;
  element.tagName = element.nodeName = `h${Math.min(6, level)}`;
  return true;
}

/** Headings within headings hold the same text again and again: each is read no further than a title can go. */
function isTitle(heading: Element, title: string): boolean {
  let text = '';
  for (const one of textsIn(heading)) {
    text += one;
    if (text.length > title.length + blanks) break;
  }
  return collapse(text) === title;
}

/** Whether it stays. */
function dress(element: Element, { images, target }: ArticleOptions): boolean {
  const { tagName } = element;
  if (tagName === 'a') {
    set(element, 'target', target);
    set(element, 'rel', target === '_blank' ? 'noopener' : undefined);
  } else if (tagName === 'pre') set(element, 'tabindex', '0');
  else if (tagName === 'img') {
    // A picture of a pixel or two counts visitors.
    if (!images || ['width', 'height'].some((name) => Number(valueOf(element, name) || 9) < 3)) return false;
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
  return true;
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
  if (hasText === undefined) known.set(around, (hasText = hasWords(around)));
  return !hasText;
}

function hasWords(parent: Parent): boolean {
  for (const text of textsIn(parent)) if (/\S/.test(text)) return true;
  return false;
}

/** What is too wide scrolls by itself, by keyboard too. */
function boxAround(table: Node): Element {
  const box = defaultTreeAdapter.createElement('div', html.NS.HTML, [
    { name: 'class', value: 'scroll' },
    { name: 'tabindex', value: '0' },
  ]);
  defaultTreeAdapter.appendChild(box, table);
  return box;
}
