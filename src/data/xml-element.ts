/**
 * The nodes that the normaliser walks, however they were read: an element has a name, attributes and ordered children, and a text is a string.
 */
export class XmlElement {
  /**
   * @param localName As it is written, without a prefix.
   * @param attributes Names as they are written, with their values, in order.
   */
  constructor(
    readonly localName: string,
    readonly namespaceURI: string | null,
    readonly attributes: readonly (readonly [name: string, value: string])[],
    readonly childNodes: readonly (XmlElement | string)[],
  ) {}

  get children(): XmlElement[] {
    return this.childNodes.filter((node) => typeof node !== 'string');
  }

  get textContent(): string {
    const { childNodes } = this;
    return childNodes.length === 1 && typeof childNodes[0] === 'string' ? childNodes[0] : textIn(childNodes).join('');
  }

  /** An attribute's value, however its name is written; `name` is in lower case. */
  attribute(name: string): string | undefined {
    for (const [key, value] of this.attributes) if (key === name || key.toLowerCase() === name) return value;
    return undefined;
  }
}

/** All texts, in order. Each is copied once, however deep it is. */
function textIn(nodes: readonly (XmlElement | string)[], found: string[] = []): string[] {
  for (const node of nodes) {
    if (typeof node === 'string') found.push(node);
    else textIn(node.childNodes, found);
  }
  return found;
}
