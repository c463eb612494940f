import type { XmlElement, XmlNode } from './xml.js';

const escape = (text: string | null) => (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What stands inside an element, written as HTML: no prefixes, no `xmlns`, void elements unclosed and all others closed. */
export const innerMarkup = (element: XmlElement): string => Array.from(element.childNodes, outerMarkup).join('');

function outerMarkup(node: XmlNode): string {
  if (node.nodeType !== 1) return node.nodeType < 5 ? escape(node.textContent) : '';
  const { localName, attributes } = node as XmlElement;
  const start = Array.from(attributes, ({ name, value }) => (name.includes('xml') ? '' : ` ${name}="${escape(value)}"`)).join('');
  const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(localName);
  return `<${localName}${start}>` + (isVoid ? '' : `${innerMarkup(node as XmlElement)}</${localName}>`);
}
