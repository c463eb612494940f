import type { Quotation } from './quotations.js';

/**
 * One way to attribute a quotation, and how likely it is right: an estimate, to be calibrated on labelled text.
 * Named groups of the expression: `speaker`, `cue`, `role` or (behind the name) `apposition`, `occasion`.
 */
export type Pattern = readonly [expression: RegExp, confidence: number];

/** What one language brings. Its expressions see {@link REACH} characters at most. */
export interface Language {
  /** Where one sentence ends and the next begins. */
  sentenceEnd: RegExp;
  /** What the beginning of a quotation must look like to be a sentence rather than a term or a title. */
  sentence: RegExp;
  /** Where words end that follow their attribution: their last character, the mark, and the character behind it. */
  complete: RegExp;
  /** Matched against the sentence that leads up to the opening mark, from its start to the mark. */
  before: Pattern[];
  /** Matched from the last character of a quotation on, when it begins its sentence. */
  after: Pattern[];
  /** Makes a function from a mention and its offset to the full name; `undefined` when the mention is one word that says no more. */
  fullNames?(text: string): (mention: string, at: number) => string | undefined;
}

/** A match beside a quotation, and where in the text the matched window begins. */
export interface Attribution {
  match: RegExpExecArray;
  from: number;
  confidence: number;
}

/** How many UTF-16 units on either side of a mark are read. It bounds the work, however the text is made. */
const REACH = 200;

/** Who is said to have spoken a quotation, by the words that lead up to it or, if it begins its sentence, by those behind. */
export function attribution(text: string, { start, end }: Quotation, language: Language): Attribution | undefined {
  const from = Math.max(0, start - 1 - REACH);
  const sentences = text.slice(from, start - 1).split(language.sentenceEnd);
  // The subject of a sentence that begins out of reach is unknown.
  if (!language.sentence.test(text.slice(start, Math.min(end, start + REACH))) || (from && sentences.length < 2)) return;
  const head = sentences.at(-1)!.trimStart();
  if (!head) return firstMatch(language.after, text.slice(end - 1, end + REACH), end - 1);
  if (language.complete.test(text.slice(end - 1, end + 2))) return firstMatch(language.before, head, start - 1 - head.length);
}

function firstMatch(patterns: Pattern[], window: string, from: number): Attribution | undefined {
  for (const [expression, confidence] of patterns) {
    const match = expression.exec(window);
    if (match) return { match, from, confidence };
  }
}
