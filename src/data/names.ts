import type { XmlElement } from './xml.js';

/** Prefixes by the namespaces that they usually stand for. */
export const usualPrefixes: Record<string, string> = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xhtml: 'http://www.w3.org/1999/xhtml',
};

/** What namespaces have in common however they are written: no scheme, `www.` or final mark, in lower case. */
const bare = (uri: string | null) =>
  (uri ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|[/#]+$/g, '');

const prefixes: Record<string, string> = {
  ...Object.fromEntries(Object.entries(usualPrefixes).map(([prefix, uri]) => [bare(uri), prefix])),
  'purl.org/atom/ns': 'atom',
  'purl.org/dc/elements/1.0': 'dc',
  'rssboard.org/media-rss': 'media',
};
/** RSS 2.0 has none, 0.90 Netscape's, 1.0 and 1.1 their own. */
const isRss =
  /^(?:purl\.org\/(?:rss\/[12]\.0|net\/rss1\.1)|\w+\.netscape\.com\/.*|backend\.userland\.com\/rss[\d.]*|\w+\.law\.harvard\.edu\/tech\/rss|rssboard\.org\/rss.*)?$/;

const known = new Map<string | null, string>();

/** `title`, `dc:creator`, `atom:link`: lower case, the prefix by the namespace and never by the document's own; `?:` before what we don't know. */
export function qualifiedName({ namespaceURI, localName }: XmlElement): string {
  let prefix = known.get(namespaceURI);
  if (prefix === undefined) {
    const name = bare(namespaceURI);
    prefix = isRss.test(name) ? '' : `${prefixes[name] ?? (/\.yahoo\.com\/mrss$/.test(name) ? 'media' : '?')}:`;
    if (known.size < 1000) known.set(namespaceURI, prefix);
  }
  return prefix + localName.toLowerCase();
}

/** Whether an element's default namespace would be Atom's. */
export const isAtom = (uri: string): boolean => prefixes[bare(uri)] === 'atom';

/** An element's children by their qualified names. */
export class Children {
  #byName = new Map<string, XmlElement[]>();

  /** @param parents Whose children are meant; all together. */
  constructor(...parents: Pick<XmlElement, 'children'>[]) {
    for (const child of parents.flatMap((parent) => [...parent.children])) {
      const name = qualifiedName(child);
      const same = this.#byName.get(name);
      if (same) same.push(child);
      else this.#byName.set(name, [child]);
    }
  }

  /** All that bear one of the names, in the order of the names. A name without a prefix is RSS's, then Atom's. */
  all(...names: string[]): XmlElement[] {
    return names.flatMap((name) => [name, 'atom:' + name]).flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** What `read` makes of the first element that it makes anything of, the names in order. */
  read<T>(read: (element: XmlElement) => T | undefined, ...names: string[]): T | undefined {
    for (const element of this.all(...names)) {
      const value = read(element);
      if (value) return value;
    }
    return undefined;
  }
}
