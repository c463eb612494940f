import { collapse } from '../data/markup.js';
import { absoluteUrl, webUrl } from '../data/url.js';

export interface ArticleOptions {
  /** What relative addresses are relative to. */
  base?: string | undefined;
  /** Level of the topmost headings inside, 1 to 6. */
  level: number;
  /** The article's title, which stands above it already. */
  title?: string | undefined;
  /** Whether pictures are shown. */
  images: boolean;
  /** As on `<a>`, for all links. */
  target?: string | undefined;
}

/** Nothing inside of these is for reading. Of forms and of what HTML doesn't know the words stay. */
const unread = new Set('script style template svg head title object select textarea button canvas dialog annotation'.split(' '));

/** Attributes that mean the same on any element, or nothing. */
const plain = /^(?:colspan|datetime|dir|lang|open|reversed|rowspan|scope|span|start|title|value)$/;

/** Values that DOMPurify takes for an attack on those who parse twice; the browser's own sanitiser doesn't. */
const odd = /<\/[a-z]|--!?>|]>/i;

/** Where lazy loaders keep the address, with a placeholder in `src`. */
const lazy = ['data-src', 'data-lazy-src', 'data-original'];

const blocks = 'p, li, td, th, dd, dt, div, section, article, aside, blockquote, figcaption, header, footer, h1, h2, h3, h4, h5, h6';

/**
 * A page's markup (its `style` attributes called `data-style`) as an article's, built anew so that the time is linear: of elements that are not listed only what is inside, links in the place of frames,
 * headings from a level on, absolute addresses, pictures that load late and tell nobody. This makes nothing safe: the sanitiser comes after it.
 */
export function tidyArticle(body: Element, elements: readonly string[], { base, level, title, images, target }: ArticleOptions): Element {
  const make = (name: string, attributes: Record<string, string | undefined>) => {
    const element = body.ownerDocument.createElement(name);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && !odd.test(value)) element.setAttribute(name, value);
    return element;
  };
  const known = new Set(elements);
  const levels = [...new Set(Array.from(body.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ localName }) => localName))].sort();
  const rel = target === '_blank' ? 'noopener' : undefined;

  /** What stands for an element; `undefined` if only what is inside, `null` if not even that. */
  const makeFor = (element: Element): Node | null | undefined => {
    const { localName: name } = element;
    const address = (name: string) => webUrl(element.getAttribute(name), base);
    if (unread.has(name) || element.matches('[hidden]') || /display\s*:\s*none/i.test(element.getAttribute('data-style') ?? ''))
      return null;
    const heading = levels.indexOf(name);
    if (heading >= 0)
      return collapse(element.textContent) === title ? null : withPlain(element, make(`h${Math.min(6, level + heading)}`, {}));
    switch (name) {
      case 'noscript':
        // The other half of a picture that a script would have loaded.
        return element.previousElementSibling?.localName === 'img' ? null : undefined;
      case 'iframe':
      case 'embed': {
        const href = address('src') ?? address('data-src');
        const link = href && make('a', { href, target, rel });
        if (link) link.textContent = collapse(element.getAttribute('title')) || new URL(href).host;
        if (!link) return null;
        const paragraph = make('p', {});
        paragraph.append(link);
        return paragraph;
      }
      case 'a': {
        const href = absoluteUrl(element.getAttribute('href'), base);
        return href && /^(?:https?|mailto|tel):/.test(href) ? withPlain(element, make('a', { href, target, rel })) : undefined;
      }
      case 'img': {
        const alt = element.getAttribute('alt') ?? '';
        if (alt && /\b(?:emoji|wp-smiley)\b/.test(element.className)) return body.ownerDocument.createTextNode(alt);
        const largest = element.getAttribute('srcset')?.trim().split(/,\s+/).at(-1)?.split(/\s/)[0];
        const src = [...lazy, 'src'].map(address).find(Boolean) ?? webUrl(largest, base);
        const [width, height] = sizeOf(element);
        // A picture of a pixel or two counts visitors.
        if (!images || !src || Number(element.getAttribute('width') || 9) < 3 || Number(element.getAttribute('height') || 9) < 3)
          return null;
        return make(name, { src, alt, width, height, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
      }
      case 'audio':
      case 'video': {
        const source = element.querySelector('source')?.getAttribute('src');
        const src = address('src') ?? webUrl(source, base);
        const [width, height] = sizeOf(element);
        const poster = images ? address('poster') : undefined;
        if (!src) return undefined;
        return make(name, { src, controls: '', preload: 'none', ...(name === 'video' && { poster, width, height }) });
      }
    }
    return known.has(name) ? withPlain(element, make(name, {})) : undefined;
  };

  const copy = (from: Element, to: Element) => {
    for (const node of from.childNodes) {
      if (node.nodeType === 3) to.append((node as Text).data);
      if (node.nodeType !== 1) continue;
      const made = makeFor(node as Element);
      if (made) to.append(made);
      const isWhole = made && (made.textContent || /^(?:img|audio|video)$/.test((node as Element).localName));
      if (made !== null && !isWhole) copy(node as Element, (made as Element | undefined) ?? to);
      if (made && /^[OU]L$/.test(made.nodeName)) gatherItems(made as Element);
    }
  };

  const article = make('div', {});
  copy(body, article);
  return article;
}

/** A list holds nothing but items: words and blocks that stand between them become one; a line break, a picture or a list belongs to the item before. */
function gatherItems(list: Element): void {
  let item: Element | undefined;
  let isOurs = false;
  for (const node of Array.from(list.childNodes)) {
    const { nodeName } = node;
    if (nodeName === 'LI') {
      item = node as Element;
      isOurs = false;
    } else if (item && (isOurs || /^(?:BR|IMG|[OU]L)$/.test(nodeName))) item.append(node);
    else if (nodeName === 'BR') node.remove();
    else if (nodeName !== '#text' || node.nodeValue!.trim()) {
      item = list.ownerDocument.createElement('li');
      isOurs = true;
      node.replaceWith(item);
      item.append(node);
    }
  }
}

function withPlain(from: Element, to: Element): Element {
  for (const { name, value } of from.attributes) if (plain.test(name) && !odd.test(value)) to.setAttribute(name, value);
  return to;
}

/** Width and height, of which a browser makes the room that is kept; one alone would be wrong. */
function sizeOf(element: Element): [string, string] | [] {
  const [width, height] = ['width', 'height'].map((name) => /^\s*(\d+)(?:px)?\s*$/.exec(element.getAttribute(name) ?? '')?.[1]);
  return width && height ? [width, height] : [];
}

/** What an article needs beyond its markup, once it is safe: what is too wide scrolls by itself, and pictures that stand alone have a box that keeps its size. */
export function dressArticle(fragment: DocumentFragment): DocumentFragment {
  for (const wide of fragment.querySelectorAll<HTMLElement>('pre, table:not(table table)')) {
    const box = wide.localName === 'pre' ? wide : document.createElement('div');
    if (box !== wide) {
      wide.replaceWith(box);
      box.append(wide);
      box.className = 'scroll';
    }
    // Not every engine lets the keyboard scroll otherwise.
    box.tabIndex = 0;
  }
  for (const image of fragment.querySelectorAll('img')) {
    // Beside words it is a sign among them.
    if (!(image.closest('figure') ?? image.closest(blocks))?.textContent.trim() || image.closest('figure')) image.className = 'boxed';
  }
  return fragment;
}
