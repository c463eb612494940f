import type { XmlElement, XmlNode } from './xml.js';

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands inside an element, written as HTML: no prefixes, no `xmlns`, void elements unclosed and all others closed. */
export function innerMarkup(element: XmlElement): string {
  let html = '';
  for (let i = 0; i < element.childNodes.length; i++) html += outerMarkup(element.childNodes[i]!);
  return html;
}

function outerMarkup(node: XmlNode): string {
  if (node.nodeType === 3 || node.nodeType === 4) return escapeText(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as XmlElement;
  const name = element.localName;
  let attributes = '';
  for (let i = 0; i < element.attributes.length; i++) {
    const { localName, namespaceURI, value } = element.attributes[i]!;
    if (!namespaceURI || localName === 'lang') attributes += ` ${localName}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  return voids.test(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${innerMarkup(element)}</${name}>`;
}
