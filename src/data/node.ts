import { decodeHTML } from 'entities';
import iconv from 'iconv-lite';
import RssParser from 'rss-parser';
import { usualPrefixes } from './names.js';
import { type Skeleton, textAt } from './skeleton.js';
import { XmlElement } from './xml-element.js';

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
  return /^(?:gb|big5|euc|shift)/.test(encoding) ? { encoding, decode: (bytes) => iconv.decode(bytes as Uint8Array, encoding) } : decoder;
}

const isDeclaration = /^xmlns(?::|$)/;

/** What is open: an element of which only its nodes are not yet known. */
interface Open {
  name: string;
  scope: Scope;
  attributes: [string, string][];
  nodes: (XmlElement | string)[];
}

/** rss-parser as a reader of XML: the events of its XML parser become nodes at once; the tree that it makes of them costs more than the parsing. */
class Reader extends RssParser<XmlElement> {
  constructor(skeleton: Skeleton) {
    super();
    const { xmlParser } = this as unknown as { xmlParser: { saxParser: Sax; emit(event: 'end', result: { feed: XmlElement }): void } };
    const sax = xmlParser.saxParser;
    const open: Open[] = [];
    const usual = Object.assign(Object.create(null) as Scope, Object.fromEntries(usualPrefixes));
    sax.onopentag = (tag) => {
      const outer = open.at(-1)?.scope ?? usual;
      let scope = outer;
      const attributes: [string, string][] = [];
      for (const name in tag.attributes) {
        // XML has white space in attributes as blanks; sax leaves it.
        const value = tag.attributes[name]!.replace(/[\t\n]/g, ' ');
        attributes.push([name, value]);
        if (!isDeclaration.test(name)) continue;
        if (scope === outer) scope = Object.create(outer) as Scope;
        scope[name.slice(6)] = value;
      }
      open.push({ name: tag.name, scope, attributes, nodes: [] });
    };
    sax.ontext = (text) => open.at(-1)!.nodes.push(textAt(skeleton, text));
    sax.onclosetag = () => {
      const { name, scope, attributes, nodes } = open.pop()!;
      const colon = name.indexOf(':');
      const namespace = scope[name.slice(0, Math.max(colon, 0))] || (colon > 0 ? 'urn:undeclared' : null);
      const element = new XmlElement(name.slice(colon + 1), namespace, attributes, nodes);
      const around = open.at(-1);
      if (around) around.nodes.push(element);
      else xmlParser.emit('end', { feed: element });
    };
  }

  // It takes any document whose root is `feed`, which is what ours are wrapped in.
  buildAtomFeed({ feed }: { feed: XmlElement }): XmlElement {
    return feed;
  }
}

/** The parser that xml2js is built on. */
interface Sax {
  onopentag(tag: { name: string; attributes: Record<string, string> }): void;
  ontext(text: string): void;
  onclosetag(): void;
}

/** The root element with its texts, or undefined when it is not well-formed. External entities are never fetched. */
export async function parseXml(skeleton: Skeleton): Promise<XmlElement | undefined> {
  try {
    return (await new Reader(skeleton).parseString(skeleton.xml)) as unknown as XmlElement;
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
