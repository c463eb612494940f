import RssParser from 'rss-parser';
import { type Skeleton, textAt } from './skeleton.js';
import { XmlElement } from './xml-element.js';

/** Prefixes and their namespaces; those of the elements around are behind its own. */
type Scope = Record<string, string>;

const isDeclaration = /^xmlns(?::|$)/;
const declared: Scope = Object.assign(Object.create(null) as Scope, { '': '', xml: 'http://www.w3.org/XML/1998/namespace', xmlns: '' });
const prefixOf = (name: string) => name.slice(0, Math.max(name.indexOf(':'), 0));

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
    sax.onopentag = (tag) => {
      const outer = open.at(-1)?.scope ?? declared;
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
      for (const name of [tag.name, ...Object.keys(tag.attributes)]) if (!(prefixOf(name) in scope)) throw new Error(`Undeclared: ${name}`);
      open.push({ name: tag.name, scope, attributes, nodes: [] });
    };
    sax.ontext = (text) => open.at(-1)!.nodes.push(textAt(skeleton, text));
    sax.onclosetag = () => {
      const { name, scope, attributes, nodes } = open.pop()!;
      const prefix = prefixOf(name);
      const element = new XmlElement(name.slice(prefix ? prefix.length + 1 : 0), scope[prefix] || null, attributes, nodes);
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
export async function readXmlTree(skeleton: Skeleton): Promise<XmlElement | undefined> {
  try {
    return (await new Reader(skeleton).parseString(skeleton.xml)) as unknown as XmlElement;
  } catch {
    return undefined;
  }
}
