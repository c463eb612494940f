// Our own labelled bulletins.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../test/fixtures/figures/', import.meta.url);

export const languages = ['en', 'zh'];

/**
 * @param {string} language
 * @param {'dev' | 'held'} part `held` is kept unread until rules are final
 * @returns {{ name: string, lang: string, text: string, figures: object[], not?: string[] }[]}
 */
export function fixtures(language, part) {
  const folder = new URL(`${language}/`, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith(part) && file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}
