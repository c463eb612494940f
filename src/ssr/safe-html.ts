import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html, parseFragment, serialize } from 'parse5';
import { allowedAttributes, allowedElements } from '../data/allowed-markup.js';
import { textOf } from '../data/markup.js';
import { webUrl } from '../data/url.js';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const elements = new Set(allowedElements);
/** Addresses have rules of their own, below. */
const attributes = new Set(allowedAttributes.filter((name) => !/^(?:href|src|poster|target|rel)$/.test(name)));

/** Nothing inside of these is for reading. Of what else is not allowed the words stay. */
const unread = new Set(
  'script style template head title object select textarea button canvas dialog noembed noframes xmp plaintext'.split(' '),
);

/** Where lazy loaders keep the address, with a placeholder in `src`. */
const lazy = ['data-src', 'data-lazy-src', 'data-original'];

/** More than this many UTF-16 units are no article that somebody reads in a widget. */
const longest = 1_000_000;
/** Elements within elements, as in Chromium. */
const deepest = 512;
/** The standard copies what was left open into each block that follows; so many elements for a tag are more than a writer needs. */
const copies = 4;

/**
 * The markup of an article as the elements would let it into a page: the same elements and attributes, absolute web addresses, links in the place of frames,
 * pictures that a script would have loaded as plain ones. Read by the standard's parser and written anew, HTML's own namespace alone, so that no other parser
 * can see anything else in it. The elements still sanitise what they get.
 *
 * @param base What relative addresses are relative to.
 */
export function safeHtml(markup: string, base: string | undefined): string {
  const fragment = parse(markup.slice(0, longest));
  keep(fragment, base);
  return serialize(fragment);
}

/** Deeper or more than anybody writes costs time without end: of that only the text stays. */
function parse(markup: string): DefaultTreeAdapterTypes.DocumentFragment {
  let left = 1000 + copies * markup.split('<').length;
  let depth = 0;
  const check = () => {
    if (left < 0 || depth > deepest) throw new RangeError('Too many elements');
  };
  try {
    return parseFragment(markup, {
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (...element) => {
          left--;
          check();
          return defaultTreeAdapter.createElement(...element);
        },
        onItemPush: () => {
          depth++;
          check();
        },
        onItemPop: () => depth--,
      },
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const text = defaultTreeAdapter.createDocumentFragment();
    defaultTreeAdapter.insertText(text, textOf(markup));
    return text;
  }
}

/** Keeps of what is inside what may stay. */
function keep(parent: Parent, base: string | undefined): void {
  const nodes = parent.childNodes.flatMap((node) => kept(node, base));
  parent.childNodes = /^[ou]l$/.test(parent.nodeName) ? gatherItems(nodes) : nodes;
  for (const child of parent.childNodes) child.parentNode = parent;
}

function kept(node: Node, base: string | undefined): Node[] {
  if (node.nodeName === '#text') return [node];
  if (!isElement(node) || !isRead(node)) return [];
  const frame = /^(?:iframe|embed)$/.test(node.tagName) && linkFor(node, base);
  if (frame) return [frame];
  const alt = valueOf(node, 'alt');
  if (node.tagName === 'img' && alt && /\b(?:emoji|wp-smiley)\b/.test(valueOf(node, 'class') ?? ''))
    return [{ nodeName: '#text', value: alt, parentNode: node.parentNode }];
  const isAllowed = elements.has(node.tagName);
  if (isAllowed && !dress(node, base)) return [];
  keep(node, base);
  return isAllowed ? [node] : node.childNodes;
}

/** A list holds nothing but items: words and blocks that stand between them become one; a line break, a picture or a list belongs to the item before. */
function gatherItems(nodes: Node[]): Node[] {
  let item: Element | undefined;
  let isOurs = false;
  return nodes.flatMap((node) => {
    const { nodeName } = node;
    if (nodeName === 'li') {
      item = node;
      isOurs = false;
    } else if (item && (isOurs || /^(?:br|img|[ou]l)$/.test(nodeName))) {
      defaultTreeAdapter.appendChild(item, node);
      return [];
    } else if (nodeName === 'br') return [];
    else if (nodeName !== '#text' || (node as DefaultTreeAdapterTypes.TextNode).value.trim()) {
      item = defaultTreeAdapter.createElement('li', html.NS.HTML, []);
      isOurs = true;
      defaultTreeAdapter.appendChild(item, node);
      return [item];
    }
    return [node];
  });
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const isRead = (element: Element) => !unread.has(element.tagName) && element.namespaceURI === html.NS.HTML && !isHidden(element);

const valueOf = ({ attrs }: Element, name: string) => attrs.find((attribute) => attribute.name === name)?.value;

const isHidden = (element: Element) =>
  valueOf(element, 'hidden') !== undefined || /display\s*:\s*none/i.test(valueOf(element, 'style') ?? '');

/** Leaves an element the attributes that it may have. False: without them there is nothing to see. */
function dress(element: Element, base: string | undefined): boolean {
  const { tagName, attrs } = element;
  element.attrs = attrs.filter(({ name }) => attributes.has(name)).map(({ name, value }) => ({ name, value }));
  const put = (name: string, value: string | undefined) => value !== undefined && element.attrs.push({ name, value });
  const address = (value: string | undefined) => webUrl(value, base);
  const of = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  if (tagName === 'a') put('href', /^\s*(?:mailto|tel):/i.test(of('href') ?? '') ? of('href') : address(of('href')));
  if (tagName === 'img') {
    const largest = of('srcset')?.trim().split(/,\s+/).at(-1)?.split(/\s/)[0];
    const src = [...lazy, 'src'].map((name) => address(of(name))).find(Boolean) ?? address(largest);
    put('src', src);
    return !!src;
  }
  if (tagName === 'video' || tagName === 'audio') {
    const source = element.childNodes.find((node): node is Element => node.nodeName === 'source');
    const src = address(of('src')) ?? (source && address(valueOf(source, 'src')));
    put('src', src);
    put('poster', address(of('poster')));
  }
  return true;
}

/** What a frame shows, as a link to it. */
function linkFor(frame: Element, base: string | undefined): Element | undefined {
  const href = webUrl(valueOf(frame, 'src'), base) ?? webUrl(valueOf(frame, 'data-src'), base);
  if (!href) return undefined;
  const link = parseFragment('<p><a></a></p>').childNodes[0] as Element;
  const [anchor] = link.childNodes as [Element];
  anchor.attrs = [{ name: 'href', value: href }];
  anchor.childNodes = [{ nodeName: '#text', value: valueOf(frame, 'title')?.trim() || new URL(href).host, parentNode: anchor }];
  return link;
}
