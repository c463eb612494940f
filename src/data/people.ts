import type { Author } from './feed.js';
import { filled } from './filled.js';
import { addressOf, baseOf } from './links.js';
import { Children } from './names.js';
import { line, textLine } from './text.js';

/** How RSS and what it is extended by say who wrote it. */
export const writers = ['dc:creator', 'author', 'itunes:author', 'dc:author'];

/** Who wrote it, each name once: all elements of the first of the names that says anything. */
export function people(inside: Children, base: string | undefined, names: string[]): Author[] {
  for (const element of names) {
    const persons = inside.all(element);
    if (!persons.length) continue;
    const found = new Map<string | undefined, Author>();
    for (const person of persons) {
      const parts = new Children(person.children.length ? [person] : []);
      const url = parts.read((uri) => addressOf(uri, baseOf(person, base)), 'uri', 'url');
      const name = parts.read(textLine, 'name') ?? (url ? undefined : personName(parts.read(textLine, 'email') ?? line(person)));
      if ((name || url) && !found.has(name ?? url)) found.set(name ?? url, filled<Author>({ name, url }));
    }
    if (found.size) return [...found.values()];
  }
  return [];
}

/** `me@x.org (Name)`, `Name <me@x.org>` and `Name (me@x.org)` are all `Name`. */
const personName = (text: string) =>
  text
    .replace(/^(?:mailto:)?[^\s@]+@[^\s@(]+ ?\((?=.*[^\s()])(.*)\)$|^(.*\S)\s*[<(](?:mailto:)?[^\s@<(]+@[^\s@>)]+[>)]$/, '$1$2')
    .replace(/^["<(]([^"<()>]*)[">)]$/, '$1')
    .trim();
