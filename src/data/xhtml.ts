import { escapeText, escapeValue } from './characters.js';
import { baseOf } from './links.js';
import { absoluteAttribute } from './markup.js';
import type { XmlElement } from './xml-element.js';

/** HTML that stands as text between elements is HTML all the same. */
type ReadText = (text: string, base: string | undefined) => string;

/**
 * What stands inside an element, written as HTML: no prefixes, no `xmlns`, void elements unclosed and all others closed, addresses absolute by the innermost `xml:base`.
 *
 * @param readText What becomes of text. Default: it is escaped.
 */
export const innerMarkup = (element: XmlElement, base?: string, readText: ReadText = escapeText): string =>
  element.childNodes.map((node) => (typeof node === 'string' ? readText(node, base) : outerMarkup(node, base, readText))).join('');

/** The same as a scrap of HTML of which only the text is wanted. */
export const innerText = (element: XmlElement): string =>
  element.children.length ? innerMarkup(element, undefined, (text) => text) : element.textContent;

function outerMarkup(element: XmlElement, outer: string | undefined, readText: ReadText): string {
  const base = baseOf(element, outer);
  const name = element.localName;
  const attributes = element.attributes.map(([name, value]) => {
    const local = name.replace(/^.*:/, '');
    // Without its prefix it may be there already.
    const isSecond = name !== local && element.attribute(local.toLowerCase()) !== undefined;
    return isSecond || /^xml(?!:lang)/.test(name) ? '' : ` ${local}="${escapeValue(absoluteAttribute(local, value, base))}"`;
  });
  const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name);
  // In HTML there is no markup in these, so nothing to escape.
  const inner = /^(?:script|style)$/i.test(name) ? element.textContent : innerMarkup(element, base, readText);
  return `<${name}${attributes.join('')}>${inner}${isVoid ? '' : `</${name}>`}`;
}
