import { decodeHTML } from 'entities';
import iconv from 'iconv-lite';
import RssParser from 'rss-parser';
import { usualPrefixes } from './names.js';
import type { XmlElement, XmlNode } from './xml.js';

/** What xml2js makes of an element, with the options below; text is a child by the name `__text__`. */
interface Tree {
  '#name': string;
  '#': string;
  $?: Record<string, string>;
  $$?: Tree[];
}

/** Prefixes and their namespaces; those of the elements around are behind its own. */
type Scope = Record<string, string>;

/**
 * Node's own decoders of East Asian encodings lack what the Encoding Standard added to them.
 *
 * @throws {RangeError} when there is no such encoding
 */
export function decoderOf(label: string): Pick<TextDecoder, 'encoding' | 'decode'> {
  const decoder = new TextDecoder(label);
  const encoding = decoder.encoding.replace('gbk', 'gb18030');
  return /^(?:gb|big5|euc|shift)/.test(encoding) ? { encoding, decode: (bytes) => iconv.decode(bytes as Buffer, encoding) } : decoder;
}

class Text implements XmlNode {
  readonly nodeType = 3;
  constructor(readonly textContent: string) {}
}

/** The corner of the DOM that the normaliser walks, over rss-parser's tree. Children are wrapped when they are asked for. */
class Element implements XmlElement {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly #tree: Tree;
  readonly #scope: Scope;
  #childNodes: (Element | Text)[] | undefined;
  #children: Element[] | undefined;

  constructor(tree: Tree, scope: Scope) {
    this.#tree = tree;
    this.#scope = scope;
    for (const name in tree.$) {
      if (!/^xmlns(?::|$)/.test(name)) continue;
      if (this.#scope === scope) this.#scope = Object.create(scope) as Scope;
      this.#scope[name.slice(6)] = tree.$[name]!;
    }
    const [local, prefix = ''] = tree['#name'].split(':').reverse() as [string, string?];
    this.localName = local;
    this.namespaceURI = this.#scope[prefix] || (prefix ? 'urn:undeclared' : null);
  }

  get childNodes(): (Element | Text)[] {
    return (this.#childNodes ??= (this.#tree.$$ ?? []).map((child) =>
      child['#name'] === '__text__' && !child.$$ && child['#'] !== undefined ? new Text(child['#']) : new Element(child, this.#scope),
    ));
  }

  get children(): Element[] {
    return (this.#children ??= this.childNodes.filter((node) => node instanceof Element));
  }

  get textContent(): string {
    return textIn(this.childNodes).join('');
  }

  get attributes(): { name: string; value: string }[] {
    return Object.keys(this.#tree.$ ?? {}).map((name) => ({ name, value: this.getAttribute(name)! }));
  }

  /** XML has white space in attributes as blanks; xml2js leaves it. */
  getAttribute(name: string): string | null {
    return this.#tree.$?.[name]?.replace(/[\t\n]/g, ' ') ?? null;
  }
}

/** All texts, in order. */
function textIn(nodes: (Element | Text)[], found: string[] = []): string[] {
  for (const node of nodes) {
    if (node instanceof Text) found.push(node.textContent);
    else textIn(node.childNodes, found);
  }
  return found;
}

/** rss-parser as a reader of XML: it parses, and hands over the ordered nodes instead of interpreting them. */
class Reader extends RssParser<Element> {
  constructor() {
    // None of the keys can be the name of an element.
    super({
      xml2js: { charkey: '#', explicitChildren: true, preserveChildrenOrder: true, charsAsChildren: true, includeWhiteChars: true },
    });
  }

  // It takes any document whose root is `feed`, which is what ours are wrapped in.
  buildAtomFeed({ feed }: { feed: Tree }): Element {
    return new Element({ ...feed, '#name': 'feed' }, Object.assign(Object.create(null) as Scope, Object.fromEntries(usualPrefixes)));
  }
}

/** The root element, or undefined when the text is not well-formed. External entities are never fetched. */
export async function parseXml(text: string): Promise<XmlElement | undefined> {
  try {
    return (await new Reader().parseString(text)) as unknown as Element;
  } catch {
    return undefined;
  }
}

/** The text of HTML's named character reference without its `&`, or undefined when there is no such name. */
export function entity(name: string): string | undefined {
  const text = decodeHTML(`&${name}`);
  return text === `&${name}` ? undefined : text;
}

const elements = new Set(
  `a abbr acronym address area article aside audio b base basefont bdi bdo bgsound big blockquote body br button canvas caption center cite code
  col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3
  h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label layer legend li link listing main map mark marquee math menu meta meter nav nobr
  noembed noframes nolayer noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select
  selectedcontent slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
  var video wbr xmp`.split(/\s+/),
);

/** Whether HTML has an element of this name. Custom elements are nothing that HTML knows. */
export const isHtml = (name: string): boolean => elements.has(name.toLowerCase());
