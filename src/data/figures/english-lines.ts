import type { Span } from '../statements/statement.js';
import { periodBehind } from './english-periods.js';
import { trimmed } from './english-words.js';
import { type Quantity, spanOf } from './numbers.js';

/**
 * What a number of a list or of a table is about: "Label: 12", "Label ..... 12", or a label and its number on lines of their own.
 * The tags of the words in front of it and behind it are given, and whether the last figure is such a line.
 */
export function lineOf(
  text: string,
  from: number,
  to: number,
  quantity: Quantity,
  left: string,
  right: string,
  isList: boolean | undefined,
): { label: Span; period: Span | undefined } | undefined {
  const begin = from + text.slice(from, quantity.from).search(/\S|$/);
  const isLineStart = !from || /[\n•]/.test(text[from - 1]!);
  let label: Span | undefined;
  if (!left) label = isLineStart && begin === quantity.from && /^(?:$|\()/.test(right) ? lineAbove(text, from, quantity) : undefined;
  else if (/^[^:|]{1,14}[:|=]$/.test(left) || (isLineStart && /^[^:|QbhvlUDE]{1,14}(?:\.{3,}|-|…)$/.test(left))) {
    if (/^[nN]*[bhv]/.test(right) || (left.length > 2 && /^oa?[nN]+[bhvl]/.test(right))) return undefined;
    label = trimmed(text, begin, quantity.from);
  } else if (
    isLineStart &&
    /^[^bhlt.:;Q]{1,8}$/.test(left) &&
    /^(?:n?$|[(|QE]|[,.](?!N))/.test(right) &&
    /^[A-Z•*–-]/.test(text[begin]!) &&
    /^(?:[^\n.!?]|\.(?=\d))*(?:\n|$)/.test(text.slice(quantity.to, to + 1)) &&
    (quantity.unit || /[.,]/.test(quantity.value.text) || right || isList)
  )
    label = trimmed(text, begin, quantity.from);
  if (label) label = trimmed(text, label.start + /^(?:[Oo]f which:? (?:to |from |in )?(?:the )?)?/.exec(label.text)![0].length, label.end);
  if (
    !label ||
    /\([^)]*$/.test(label.text) ||
    /(?:^| )(?:in|of|to|for|at|on|from|above|below|by|than|over|under|more|less)$/.test(label.text)
  )
    return undefined;
  const aside = /(?: ?\([^()]*\)|, [^,]*)$/.exec(label.text);
  const told = aside && periodBehind(aside[0]);
  if (aside && (told || /\d/.test(aside[0]))) label = spanOf(text, label.start, label.end - aside[0].length);
  const start = label.end + (told ? aside![0].indexOf(told) : 0);
  return { label, period: told ? spanOf(text, start, start + told.length) : undefined };
}

/** The line above a number that is alone on its own, and no column of numbers. */
function lineAbove(text: string, from: number, { to }: Quantity): Span | undefined {
  const next = text.slice(to, to + 60);
  if (/^[^\n]*\n+[+−-]?[\d.,]+ ?%?(?:\n|$)/.test(next) && !/^[^\n]*\n[+−-]/.test(next)) return undefined;
  const line = /(?:^|\n)([A-Z][^\n.!?:]{1,60}(?:\.\d[^\n.!?:]*)?)\n+$/.exec(text.slice(Math.max(0, from - 80), from));
  return line ? trimmed(text, from - line[0].length + line[0].indexOf(line[1]!), from) : undefined;
}
