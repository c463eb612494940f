import { letters } from './letters.js';

/** Words between marks: `start` and `end` are inside of the marks, `from` and `to` outside. */
export interface Quotation {
  start: number;
  end: number;
  from: number;
  to: number;
  /** A line of dialogue without marks. */
  isLine?: boolean;
}

/** What closes a mark. A straight mark closes itself; German and Danish turn the French ones round. */
const closing: Record<string, string> = {
  // In one text both kinds may stand, and one of each around the same words.
  '“': '”"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"”',
  "'": "'",
};

const marks = /[“”„"«»‹›‘’‚「」『』']/g;
const letter = new RegExp(`[${letters}\\d]`);
/** A quotation of so many UTF-16 units is a chapter. */
const longest = 8000;

/**
 * The outermost quotations of a text, in order. One that a paragraph leaves open goes on in the next if that begins with its mark again;
 * else it was cut off, or its end was forgotten, and it is none.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  // Where double marks are the rule, single ones stand inside of them or are apostrophes.
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  const hasDouble =
    count(/[“„«「]|(?<!\S)"/g) + 3 * count(/^[“„«「"]/gm) >= count(/(?<!\S)[‘‚'](?=[A-ZÀ-Þ])/g) + 3 * count(/^[‘‚'](?=[A-ZÀ-Þ])/gm);
  let open: { mark: string; at: number; depth: number; hasInner?: boolean } | undefined;
  let last = 0;
  marks.lastIndex = 0;
  for (let match; (match = marks.exec(text));) {
    const [mark] = match;
    const at = match.index;
    if (open) {
      const gap = text.slice(last, at).lastIndexOf('\n');
      if (gap >= 0) {
        const goesOn = mark === open.mark && !text.slice(last + gap + 1, at).trim() && at - open.at < longest;
        if (!goesOn) open = undefined;
        last = at + 1;
        if (goesOn) continue;
      }
    }
    last = at + 1;
    const before = text[at - 1] ?? '\n';
    const after = text[at + (text[at + 1] === '\0' ? 2 : 1)] ?? '\n';
    if (!open) {
      if (
        mark in closing &&
        !(hasDouble && /['‘‚]/.test(mark)) &&
        !(/[‹›]/.test(mark) && text.includes('«')) &&
        opens(mark, before, after) &&
        !(mark === "'" && /^[stn](?![\w])/.test(text.slice(at + 1, at + 3)))
      )
        open = { mark, at, depth: 0 };
      continue;
    }
    const isStraight = /["']/.test(mark);
    // A straight mark behind a blank opens one inside of a round one; else it ends the round one, unless it stands for inches.
    if (mark === '"' && open.mark === '“') {
      const isInner = /[\s([]/.test(before);
      if (isInner || open.hasInner || /\d/.test(before)) {
        open.hasInner = isInner;
        continue;
      }
    }
    // Some close with what opens: “Are you sure?“ he asked.
    if (mark === '“' && open.mark === mark && /[^\s([—–-]/.test(before) && /[\s.,;:!?)]/.test(after)) {
      found.push({ start: open.at + 1, end: at, from: open.at, to: at + 1 });
      open = undefined;
      continue;
    }
    if (mark === open.mark && !isStraight && mark !== '‘') open.depth++;
    else if (closing[open.mark]!.includes(mark) && (!(isStraight || /[‘’]/.test(mark)) || closes(mark, before, after))) {
      if (open.depth--) continue;
      // Two apostrophes are one mark of two units.
      const width = (place: number) => (text[place + 1] === '\0' ? 2 : 1);
      found.push({ start: open.at + width(open.at), end: at, from: open.at, to: at + width(at) });
      open = undefined;
    }
  }
  return found;
}

function opens(mark: string, before: string, after: string): boolean {
  if (/[“„«‹「『‚]/.test(mark)) return true;
  // A mark that can also close, or is an apostrophe, opens where a word begins.
  return /[\s([{—–:/>…-]/.test(before) && /\S/.test(after) && !/[.,;:!?)]/.test(after) && !(mark === "'" && /\d/.test(after));
}

function closes(mark: string, before: string, after: string): boolean {
  if (letter.test(after)) return false;
  if (mark === '"') return !/\s/.test(before) || /[\s.,;:!?)]/.test(after);
  // An apostrophe behind an s (the boys’ toys) closes nothing unless a clause ends there.
  return !/\s/.test(before) && (/[.,!?…]/.test(before) || /[,.;:!?)\n]/.test(after) || (before !== 's' && /[\s—–]/.test(after)));
}
