import type { XmlElement } from './xml.js';

/** Namespaces by what they mean here; the keys are lower case and without the last `/` or `#`, as `qualifiedName` compares them. */
const prefixes: Record<string, string> = {
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://www.w3.org/2005/atom': 'atom:',
  'http://purl.org/atom/ns': 'atom:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://purl.org/rss/1.0/modules/content': 'content:',
  'http://purl.org/dc/elements/1.1': 'dc:',
  'http://purl.org/dc/terms': 'dcterms:',
  'http://search.yahoo.com/mrss': 'media:',
  'http://www.rssboard.org/media-rss': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
};

const known = new Map<string, string>();

/** `title`, `dc:creator`, `atom:link`: lower case, the prefix by the namespace and never by the document's own; `?:` before what we don't know. */
export function qualifiedName(element: XmlElement): string {
  const uri = element.namespaceURI ?? '';
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = uri ? (prefixes[uri.toLowerCase().replace(/[/#]$/, '')] ?? '?:') : '';
    if (known.size < 100) known.set(uri, prefix);
  }
  return prefix + element.localName.toLowerCase();
}

/** An element's children by their qualified names, in document order. */
export class Children {
  #byName = new Map<string, XmlElement[]>();

  constructor(...parents: XmlElement[]) {
    for (const parent of parents) {
      for (let i = 0; i < parent.children.length; i++) {
        const child = parent.children[i]!;
        const name = qualifiedName(child);
        const same = this.#byName.get(name);
        if (same) same.push(child);
        else this.#byName.set(name, [child]);
      }
    }
  }

  /** All that bear one of the names, in the order of the names. */
  all(...names: string[]): XmlElement[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  first(name: string): XmlElement | undefined {
    return this.#byName.get(name)?.[0];
  }

  /** What `read` makes of the first element that it makes anything of, the names in order. */
  read<T>(read: (element: XmlElement) => T | undefined, ...names: string[]): T | undefined {
    for (const name of names) {
      for (const element of this.#byName.get(name) ?? []) {
        const value = read(element);
        if (value !== undefined && value !== '') return value;
      }
    }
    return undefined;
  }
}
