import type { XmlElement } from './xml-element.js';

/** The namespaces that prefixes usually stand for. */
export const usualPrefixes = new Map([
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['xhtml', 'http://www.w3.org/1999/xhtml'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
]);

/** What namespaces have in common however they are written: no scheme, `www.` or final mark, in lower case. */
const bare = (uri: string | null) =>
  (uri ?? '')
    .slice(0, 100)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|[/#]+$/g, '');

const prefixes = new Map(Array.from(usualPrefixes, ([prefix, uri]) => [bare(uri), prefix]));
/** The other ways in which some were written over the years. */
const variants: [RegExp, string][] = [
  [/^purl\.org\/(?:atom\/ns|echo|pie)$/, 'atom'],
  [/^purl\.org\/dc\/elements\/1|dcmi-namespace$/, 'dc'],
  [/dcmi-terms$/, 'dcterms'],
  [/\.yahoo\.com\/(?:mrss|searchmonkey\/media)$|media-rss$/, 'media'],
  [/\/podcast-1\.0\.dtd$/, 'itunes'],
];
/** RSS 2.0 has none, 0.90 Netscape's, 1.0 and 1.1 their own. */
const isRss =
  /^(?:purl\.org\/(?:rss\/[12]\.0|net\/rss1\.1)|\w+\.netscape\.com\/.*|backend\.userland\.com\/rss[\d.]*|\w+\.law\.harvard\.edu\/tech\/rss|rssboard\.org\/rss.*)?$/;

/** The prefix of a namespace, and the names in it. Documents can make up any number of either, so that there is a limit. */
const known = new Map<string | null, { prefix: string; names: Map<string, string> }>();

/** `title`, `dc:creator`, `atom:link`: lower case, the prefix by the namespace and never by the document's own; `?:` before what we don't know. */
export function qualifiedName({ namespaceURI, localName }: XmlElement): string {
  let space = known.get(namespaceURI);
  if (!space) {
    space = { prefix: prefixOf(namespaceURI), names: new Map<string, string>() };
    if (known.size < 1000) known.set(namespaceURI, space);
  }
  let name = space.names.get(localName);
  if (name === undefined) {
    name = space.prefix + localName.toLowerCase();
    if (space.names.size < 1000) space.names.set(localName, name);
  }
  return name;
}

function prefixOf(uri: string | null): string {
  const name = bare(uri);
  if (isRss.test(name)) return '';
  return `${prefixes.get(name) ?? variants.find(([variant]) => variant.test(name))?.[1] ?? '?'}:`;
}

/** Whether it is Atom's namespace, of any version. */
export const isAtom = (uri: string): boolean => prefixOf(uri) === 'atom:';

/** A string that is put together anew has to be hashed anew: of the few names that we ask for, each is kept. */
const atomNames: Record<string, string> = {};

/** An element's children by their qualified names. */
export class Children {
  #byName = new Map<string, XmlElement[]>();

  /** @param parents Whose children are meant; all together. */
  constructor(parents: Pick<XmlElement, 'children'>[]) {
    for (const parent of parents)
      for (const child of parent.children) {
        const name = qualifiedName(child);
        const same = this.#byName.get(name);
        if (same) same.push(child);
        else this.#byName.set(name, [child]);
      }
  }

  /** All that bear one of the names, in the order of the names. A name without a prefix is RSS's, then Atom's. */
  all(...names: string[]): XmlElement[] {
    const found: XmlElement[] = [];
    this.read((element) => void found.push(element), ...names);
    return found;
  }

  /** What `read` makes of the first element that it makes anything of, the names in order. */
  read<T>(read: (element: XmlElement) => T | undefined, ...names: string[]): T | undefined {
    if (this.#byName.size)
      for (const name of names)
        for (const key of [name, (atomNames[name] ??= 'atom:' + name)])
          for (const element of this.#byName.get(key) ?? []) {
            const value = read(element);
            if (value) return value;
          }
    return undefined;
  }
}
