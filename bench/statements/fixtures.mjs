// Our own labelled passages as the scorer wants them: texts, and spans in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../test/fixtures/statements/', import.meta.url);

export const languages = ['en', 'zh', 'fr', 'nl', 'de'];

/** The `of`-th place of a string in a text, from 1. @throws {Error} when it is not there */
function find(text, part, of = 1) {
  let start = -1;
  for (let n = 0; n < of; n++) start = text.indexOf(part, start + 1);
  if (start < 0) throw new Error(`“${part}” is not there ${of} times`);
  return { start, end: start + part.length };
}

/** What stands near a quotation may occur elsewhere too, or within it: the place nearest to it is meant. */
function nearest(text, part, { start, end }) {
  let best;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const isWord = !/\p{Script=Latin}/u.test(text[at - 1] ?? '') && !/\p{Script=Latin}/u.test(text[at + part.length] ?? '');
    const distance = at >= end ? at - end : at + part.length <= start ? start - at - part.length : 5000;
    if (!isWord && /^\p{Script=Latin}.*\p{Script=Latin}$/u.test(part)) continue;
    if (!best || distance < best.distance) best = { start: at, end: at + part.length, distance };
  }
  if (!best) throw new Error(`“${part}” is not there`);
  return { start: best.start, end: best.end };
}

/**
 * @param {string} language
 * @param {'dev' | 'held'} part `held` is kept unread until rules are final
 * @returns {{ name: string, text: string, gold: object[], not: object[] }[]} `gold`: `quote`, `speaker`, `role`, `occasion` as spans and `name` as text
 */
export function fixtures(language, part) {
  const folder = new URL(`${language}/`, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith(part))
    .flatMap((file) =>
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')).map((passage) => read(passage, `${fileURLToPath(folder)}${file}`)),
    );
}

function read({ name, text, statements, not = [] }, file) {
  try {
    const gold = statements.map((one) => {
      const quote = find(text, one.quote, one.of);
      const span = (part) => (part ? { ...nearest(text, part, quote), text: part } : undefined);
      return { quote, speaker: span(one.speaker), name: one.name ?? one.speaker, role: span(one.role), occasion: span(one.occasion) };
    });
    return { name, text, gold, not: not.map((part) => find(text, part)) };
  } catch (error) {
    throw new Error(`${file}, ${name}: ${error.message}`);
  }
}
