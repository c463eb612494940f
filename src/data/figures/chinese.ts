import { Sentence } from './chinese-sentence.js';
import { simplify } from './chinese-words.js';
import { type Draft, figureOf } from './draft.js';
import type { Figure } from './figure.js';

const sentenceEnd = /[。！？\n]/;
/** UTF-16 units of what is read in one go. */
const longest = 1000;

/** The figures of a text in Chinese. */
export function extractChineseFigures(text: string): Figure[] {
  const simple = simplify(text);
  const drafts: Draft[] = [];
  /** The mark behind the sentence of each. */
  const marks = new Map<Draft, string | undefined>();
  for (let from = 0; from < text.length;) {
    const end = simple.slice(from, from + longest).search(sentenceEnd);
    const to = end < 0 ? Math.min(text.length, from + longest) : from + end;
    if (/[\d０-９]/.test(text.slice(from, to)))
      for (const draft of new Sentence(text, simple, from, to, drafts.at(-1)).read()) {
        marks.set(draft, text[to]);
        drafts.push(draft);
      }
    from = end < 0 ? to : to + 1;
  }
  const isTold = (head: Draft, at: number) =>
    drafts.slice(at + 1, at + 20).some((draft) => /[。！？]/.test(marks.get(draft) ?? '') && tells(draft, head));
  return drafts
    .filter((draft, at) => draft.isLine || marks.get(draft) !== '\n' || !isTold(draft, at))
    .map((draft) => figureOf(text, draft));
}

/** Whether a figure is that of a heading above. */
const tells = ({ label, quantity, change }: Draft, head: Draft): boolean =>
  (head.label.end < 40 && label.text.includes(head.label.text)) ||
  [quantity, change?.by].some((one) => one?.value.number === head.quantity.value.number && one.unit?.text === head.quantity.unit?.text);
