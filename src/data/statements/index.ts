import { Attribution } from './attribution.js';
import { extractChinese } from './chinese.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import type { Language } from './language.js';
import type { Statement } from './statement.js';

export type { Span, Statement } from './statement.js';

const languages: Record<string, Language> = { en: english, fr: french, nl: dutch, de: german };

/** Made when a text asks for it: a page has one or two languages. */
const readers = new Map<string, Attribution>();

/** Common words that no other of the languages has so often. */
const common: Record<string, RegExp> = {
  en: / (?:the|and|of|that|was|with) /g,
  fr: / (?:les?|des|une|est|dans|pour|que|qui|du) /g,
  nl: / (?:het|een|van|dat|niet|zijn|ook) /g,
  de: / (?:der|die|und|das|nicht|ist|den|mit) /g,
};

/** The language of a text that doesn't say: by its script, else by its commonest words. */
function languageOf(text: string): string {
  const head = text.slice(0, 4000);
  if (/[\u4E00-\u9FFF]{4}/.test(head)) return 'zh';
  const counts = Object.entries(common).map(([language, words]) => [language, head.match(words)?.length ?? 0] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * The direct quotations of a text that it attributes to somebody, in their order: in English, Chinese, French, Dutch and German.
 * Terms in quotation marks, titles, scraps inside a paraphrase and what an excerpt has cut are left out.
 *
 * @param text plain text, paragraphs separated by newlines. Offsets in the result are UTF-16 into it.
 * @param options.lang BCP 47; by default it is told by the text. Other languages have no statements.
 * @see docs/statements.md for how certain it is
 */
export function extractStatements(text: string, { lang }: { lang?: string | undefined } = {}): Statement[] {
  const language = (lang || languageOf(text)).toLowerCase().split('-')[0]!;
  if (language === 'zh') return extractChinese(text);
  const words = languages[language];
  if (!words) return [];
  let reader = readers.get(language);
  if (!reader) readers.set(language, (reader = new Attribution(words)));
  return reader.extract(text);
}
