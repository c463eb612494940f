import type { XmlElement, XmlNode } from './xml.js';

const escape = (text: string | null) => (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What stands inside an element, written as HTML: no prefixes, no `xmlns`, void elements unclosed and all others closed. */
export const innerMarkup = (element: XmlElement): string => [...element.childNodes].map(outerMarkup).join('');

function outerMarkup(node: XmlNode): string {
  if (node.nodeType !== 1) return node.nodeType < 5 ? escape(node.textContent) : '';
  const element = node as XmlElement;
  const name = element.localName;
  const attributes = [...element.attributes]
    .map((attribute) => (attribute.name.includes('xml') ? '' : ` ${attribute.name}="${escape(attribute.value)}"`))
    .join('');
  return (
    `<${name}${attributes}>` +
    (/^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name) ? '' : `${innerMarkup(element)}</${name}>`)
  );
}
