import type { Author } from './feed.js';
import { filled } from './filled.js';
import { addressOf, baseOf } from './links.js';
import { Children } from './names.js';
import { line, textLine } from './text.js';

/** Who wrote it, each name once: the first of the ways to say so that is used, Atom's `source` last. More names for it come before the usual ones. */
export function people(inside: Children, base: string | undefined, ...more: string[]): Author[] {
  for (const name of [...more, 'dc:creator', 'author', 'itunes:author', 'dc:author']) {
    const found = new Map<string | undefined, Author>();
    for (const person of inside.all(name)) {
      const parts = new Children(person);
      const url = parts.read((uri) => addressOf(uri, baseOf(person, base)), 'uri', 'url');
      const name =
        parts.read(textLine, 'name') ?? (url ? undefined : personName(parts.read(textLine, 'email') ?? line(person)) || undefined);
      if ((name || url) && !found.has(name ?? url)) found.set(name ?? url, filled<Author>({ name, url }));
    }
    if (found.size) return [...found.values()];
  }
  const sources = inside.all('source');
  return sources.length ? people(new Children(...sources), base) : [];
}

/** `me@x.org (Name)`, `Name <me@x.org>` and `Name (me@x.org)` are all `Name`. */
const personName = (text: string) =>
  text
    .replace(/^(?:mailto:)?[^\s@]+@[^\s@(]+ ?\((.+)\)$|^(.+?) ?[<(](?:mailto:)?[^\s@<(]+@[^\s@>)]+[>)]$/, '$1$2')
    .replace(/^"(.*)"$/, '$1');
