import type { Span } from '../statements/statement.js';
import { type Draft, figureOf } from './draft.js';
import { periodIn } from './english-periods.js';
import { Sentence } from './english-sentence.js';
import type { Figure } from './figure.js';
import { spanOf } from './numbers.js';

/** UTF-16 units of what is read in one go. */
const longest = 1000;
const sentenceEnd = /\n|[!?•;]|(?<![\s.]|\b(?:No|vs|St|Mr|Mrs|Dr|approx|[A-Z]))\.["”’)]*(?= +["“‘(]?[A-Z\dÀ-Þ]|\s*$|\n)/;

/** The figures of a text in English. */
export function extractEnglishFigures(text: string): Figure[] {
  const drafts: Draft[] = [];
  /** The period that the heading of a list tells. */
  let heading: Span | undefined;
  for (let from = 0; from < text.length;) {
    const end = sentenceEnd.exec(text.slice(from, from + longest));
    const to = end ? from + end.index + end[0].length : Math.min(text.length, from + longest);
    const sentence = /\d/.test(text.slice(from, to)) ? new Sentence(text, from, end ? from + end.index : to, drafts.at(-1)) : undefined;
    const found = sentence?.read() ?? [];
    for (const draft of found) {
      if (draft.isLine || /^week/i.test(heading?.text ?? '')) draft.period ??= heading;
      drafts.push(draft);
    }
    if (!found.length && text[from - 1] !== ';' && to - from > 1 && to - from < 120) {
      const told = periodIn(text.slice(from, to));
      // A row of column heads ("Change in 24 h") doesn't overrule the heading above it.
      if (told && (!heading || !text.slice(from, to).includes(':')) && (!heading || (drafts.at(-1)?.quantity.from ?? 0) > heading.end))
        heading = spanOf(text, from + told.index, from + told.end);
    } else if (found.length && !found[0]!.isLine && !/^week/i.test(heading?.text ?? '')) heading = undefined;
    from = to;
  }
  return drafts.map((draft) => figureOf(text, draft));
}
