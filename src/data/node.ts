import { decodeHTML } from 'entities';
import iconv from 'iconv-lite';
import RssParser from 'rss-parser';
import { usualPrefixes } from './names.js';
import { type Skeleton, textAt } from './skeleton.js';
import { XmlElement } from './xml-element.js';

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

/** Out of rss-parser's tree, prefixes resolved. */
function convert(tree: Tree, skeleton: Skeleton, outer: Scope): XmlElement {
  let scope = outer;
  const attributes: [string, string][] = [];
  for (const name in tree.$) {
    // XML has white space in attributes as blanks; xml2js leaves it.
    const value = tree.$[name]!.replace(/[\t\n]/g, ' ');
    attributes.push([name, value]);
    if (!name.startsWith('xmlns') || (name[5] && name[5] !== ':')) continue;
    if (scope === outer) scope = Object.create(outer) as Scope;
    scope[name.slice(6)] = value;
  }
  const nodes: (XmlElement | string)[] = [];
  for (const child of tree.$$ ?? []) {
    const isText = child['#name'] === '__text__' && !child.$$ && child['#'] !== undefined;
    nodes.push(isText ? textAt(skeleton, child['#']) : convert(child, skeleton, scope));
  }
  const colon = tree['#name'].indexOf(':');
  const namespace = scope[tree['#name'].slice(0, Math.max(colon, 0))] || (colon > 0 ? 'urn:undeclared' : null);
  return new XmlElement(tree['#name'].slice(colon + 1), namespace, attributes, nodes);
}

/** rss-parser as a reader of XML: it parses, and hands over the ordered nodes instead of interpreting them. */
class Reader extends RssParser<Tree> {
  constructor() {
    // None of the keys can be the name of an element.
    super({
      xml2js: { charkey: '#', explicitChildren: true, preserveChildrenOrder: true, charsAsChildren: true, includeWhiteChars: true },
    });
  }

  // It takes any document whose root is `feed`, which is what ours are wrapped in.
  buildAtomFeed({ feed }: { feed: Tree }): Tree {
    return { ...feed, '#name': 'feed' };
  }
}

/** The root element with its texts, or undefined when it is not well-formed. External entities are never fetched. */
export async function parseXml(skeleton: Skeleton): Promise<XmlElement | undefined> {
  try {
    const tree = (await new Reader().parseString(skeleton.xml)) as unknown as Tree;
    return convert(tree, skeleton, Object.assign(Object.create(null) as Scope, Object.fromEntries(usualPrefixes)));
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
