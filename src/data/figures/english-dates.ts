import type { Span } from '../statements/statement.js';
import type { Draft } from './draft.js';
import { periodIn } from './english-periods.js';
import type { Token } from './english-words.js';
import { spanOf } from './numbers.js';

/** The periods of a sentence; "than in May" tells when something else was. */
export function periodsOf(text: string, tokens: Token[]): Token[] {
  const tags = tokens.map(({ tag }) => tag).join('');
  return tokens.filter(
    ({ tag, start, end }, at) =>
      tag === 'P' &&
      !/(?:r[^,;:ctbhlvUDE]*|o)$/.test(tags.slice(Math.max(0, at - 20), at)) &&
      !/\b(?:same|previous|earlier)\b|^o(?:n|ver) last/.test(text.slice(start, end)),
  );
}

/** Gives the figures of a sentence the periods that it tells. */
export function tellPeriods(drafts: Draft[], text: string, from: number, to: number, periods: Token[]): void {
  // The first behind a number, else the last one in front of it, else one in front of all.
  const periodOf = ({ label, quantity }: Draft, before: Draft | undefined, next: Draft | undefined): Span | undefined => {
    const start = Math.max(label.end, quantity.to);
    const limit = next ? Math.min(next.label.start, next.quantity.from) : to;
    const stop = /,(?! (?:was|were|is) )|[;:(]|\b(?:than|from|compared|versus|against|after|above|below)\b/.exec(text.slice(start, limit));
    const end = stop ? start + stop.index : limit;
    const first = Math.min(drafts[0]!.label.start, drafts[0]!.quantity.from);
    const told =
      periods.find((one) => one.start >= Math.min(label.end, quantity.to) && one.start <= end && one.end <= (next?.quantity.from ?? to)) ??
      periods.findLast((one) => one.end <= label.start && one.start >= (before?.quantity.to ?? from)) ??
      periods.find((one) => one.end <= first);
    return told && spanOf(text, told.start, told.end);
  };
  const title = /^[^:\n]{4,60}:/.exec(text.slice(from, drafts[0]?.label.start))?.[0];
  const told = title && periodIn(title);
  for (const [at, draft] of [...drafts.entries()].toReversed()) {
    if (draft.isLine) continue;
    const next = drafts[at + 1];
    draft.period ??= periodOf(draft, drafts[at - 1], next);
    // "312 cases and 14 deaths on Sunday"
    if (next?.period && next.period.start > next.quantity.to && /^[^,;:()]* and $/.test(text.slice(draft.quantity.to, next.quantity.from)))
      draft.period ??= next.period;
    if (told) draft.period ??= spanOf(text, from + told.index, from + told.end);
  }
}
