import type { XmlElement } from './xml.js';

/** Namespaces by what they mean here; the keys are lower case, without what `qualifiedName` takes off. */
const prefixes: Record<string, string> = {
  'w3.org/2005/atom': 'atom:',
  'purl.org/atom/ns': 'atom:',
  'purl.org/dc/terms': 'dcterms:',
  'purl.org/dc/elements/1.1': 'dc:',
  'purl.org/rss/1.0/modules/content': 'content:',
  'search.yahoo.com/mrss': 'media:',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
};

const known = new Map<string | null, string>();

/** `title`, `dc:creator`, `atom:link`: lower case, the prefix by the namespace and never by the document's own; `?:` before what we don't know. */
export function qualifiedName({ namespaceURI, localName }: XmlElement): string {
  let prefix = known.get(namespaceURI);
  if (prefix === undefined) {
    const name = (namespaceURI ?? '').toLowerCase().replace(/^https?:\/\/(?:www\.)?|[/#]$/g, '');
    // RSS has none, or one of many: 0.90 Netscape's, 1.0 and 1.1 their own, 2.0 whatever its writer thought of.
    prefix = prefixes[name] ?? (/^$|\brss(?!\/1\.0\/m)|netscape/.test(name) ? '' : '?:');
    known.set(namespaceURI, prefix);
  }
  return prefix + localName.toLowerCase();
}

/** An element's children by their qualified names. */
export class Children {
  #byName = new Map<string, XmlElement[]>();

  constructor(...parents: XmlElement[]) {
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
