import { loadFigures } from '#beside';
import type { FeedItem } from '../data/feed.js';
import type { Figure } from '../data/figures/index.js';
import { itemText } from '../data/item-text.js';
import { OnDemand } from './on-demand.js';

/** UTF-16 units of an item that are read. */
const longest = 100_000;

export const rules = new OnDemand(loadFigures);

/** A figure of an item, as it is shown. */
export interface Reading extends Figure {
  /** What stands for its value: digits, and what is set smaller before and behind them. */
  before: string;
  digits: string;
  behind: string;
  /** The same for somebody who hears it alone. */
  words: string;
  /** In plain units, for comparisons; a fall is below zero. */
  number: number;
  /** Figures of two items with the same key are of the same kind. */
  key: string;
}

/** The figures of an item, in their order. Only when the rules are there. */
export function readingsOf(item: FeedItem): Reading[] {
  const text = itemText(item) || item.summary || '';
  // What stands before an ellipsis may be half a number, and is left out.
  const part = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return rules.module!.extractFigures(part, { lang: item.language }).map((figure) => readingOf(figure, text));
}

/** Of what a bulletin says twice, in words and in a table, the one that tells the change. */
export function withoutRepeats(readings: Reading[]): Reading[] {
  const kept: Reading[] = [];
  const places = new Map<string, number[]>();
  for (const reading of readings) {
    const { label, number, unit, change } = reading;
    const value = `${number} ${unit?.text}`;
    const same = places.get(value) ?? [];
    places.set(value, same);
    const place = same.find((at) => kept[at]!.label.text.includes(label.text) || label.text.includes(kept[at]!.label.text));
    if (place === undefined) same.push(kept.push(reading) - 1);
    else if (change && !kept[place]!.change) kept[place] = reading;
  }
  return kept;
}

function readingOf(figure: Figure, text: string): Reading {
  const { label, value, unit, change } = figure;
  // Multipliers, such as "million" and 万, are set as units are.
  const digits = /^.*\d/s.exec(value.text)?.[0] ?? value.text;
  let before = '';
  let behind = value.text.slice(digits.length);
  if (unit && unit.start < value.start) {
    const between = text.slice(unit.end, value.start);
    // A currency stands before. A unit that is told earlier, as in a table's head, does not.
    if (between.trim()) behind += ` ${unit.text}`;
    else before = unit.text + between;
  } else if (unit && unit.end > value.end) behind += text.slice(value.end, unit.start) + unit.text;
  // Where no level is told, as in "exports fell by 3%", the change stands for it.
  const isChange = change && change.start <= value.start && value.end <= change.end;
  return {
    ...figure,
    before,
    digits,
    behind,
    words: isChange ? change.text : before + digits + behind,
    number: isChange && change.direction === 'down' ? -value.number : value.number,
    key: [label.text, unit?.text, !!isChange]
      .join('\n')
      .toLowerCase()
      .replace(/[^\S\n]+/g, ' '),
  };
}
