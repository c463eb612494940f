import { attribution } from './attribution.js';
import type { Language } from './attribution.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { isCut, quotations } from './quotations.js';
import type { Span, Statement } from './statement.js';

export type { Span, Statement } from './statement.js';

/** The ceiling of confidence for a speaker of whom the text gives one word only: a surname, or "Critics". An estimate. */
const ONE_WORD = 0.5;

/** Made on first use: expressions as long as these take longer to compile than the rest of the script to run. */
const MAKERS = new Map([
  ['en', english],
  ['zh', chinese],
]);
const made = new Map<string, Language>();

function languageFor(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  const language = made.get(primary) ?? MAKERS.get(primary)?.();
  if (language) made.set(primary, language);
  return language;
}

/**
 * The direct quotations of a text that it plainly attributes to somebody, in their order.
 * A wrong speaker or wrong words are worse than nothing: terms in quotation marks, titles, and quotations that an excerpt cut are left out.
 *
 * English and Chinese for now; a text in another language has no statements.
 *
 * @param text plain text, paragraphs separated by newlines. Offsets in the result are UTF-16 into it.
 * @param options.lang BCP 47; by default the script of the text decides.
 */
export function extractStatements(text: string, options: { lang?: string } = {}): Statement[] {
  const language = languageFor(options.lang || scriptOf(text));
  if (!language) return [];

  // As long as the text, so that offsets hold.
  const plain = text.replace(/[^\S\n]/g, ' ').replace(/’/g, "'");
  const fullName = language.fullNames?.(plain);
  const slice = ([start, end]: [number, number], offset = 0): Span => ({
    start: start + offset,
    end: end + offset,
    text: text.slice(start + offset, end + offset),
  });

  return quotations(plain).flatMap((quotation) => {
    const { start, end } = quotation;
    const found = isCut(plain.slice(start, end)) ? undefined : attribution(plain, quotation, language);
    if (!found) return [];
    const statement: Statement = { quote: slice([start, end]), confidence: found.confidence };
    for (const [group, range] of Object.entries(found.match.indices!.groups!)) {
      if (!range) continue;
      const span = slice(range, found.from);
      if (group === 'speaker') {
        const name = fullName ? fullName(plain.slice(span.start, span.end), span.start) : span.text;
        if (!name) statement.confidence = Math.min(statement.confidence, ONE_WORD);
        statement.speaker = { ...span, name: name ?? span.text };
      } else statement[group === 'apposition' ? 'role' : (group as 'cue' | 'role' | 'occasion')] = span;
    }
    return [statement];
  });
}

/** A Chinese text may hold foreign names and figures; a foreign one holds few Chinese characters. */
const scriptOf = (text: string): string =>
  text.slice(0, 2000).replace(/\P{sc=Han}/gu, '').length * 3 > Math.min(text.length, 2000) ? 'zh' : 'en';
