import type { Span } from '../statements/statement.js';

/** A number in a text that isn't one of a date, a range or a name, and what belongs to it. */
export interface Quantity {
  /** Where it begins with its currency, and ends with its unit. */
  from: number;
  to: number;
  value: Span & { number: number };
  unit: Span | undefined;
  /** A noun behind it, which is the unit when something else is the label. */
  counted?: Span | undefined;
  /** Whether a plus or a minus stands in front. */
  sign: '+' | '-' | '';
}

export const spanOf = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });

/** Digits with separators of thousands, which are no blank in front of a whole number of another kind. */
export const digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F'’]\\d{3})+|\\d{1,15}(?!\\d))(?:\\.\\d{1,9})?";

/** Hides what is no quantity: the text keeps its length, so that offsets hold. */
export const hide = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => found.replace(/\d/g, hidden));
/** A digit that is none of a quantity. It is a letter to all patterns. */
export const hidden = 'Ø';

export const numberOf = (text: string, times = 1): number => {
  const plain = text.replace(/[^\d.]/g, '');
  // 1.1 × 10⁶ is not exact in binary, 1.1e6 is.
  return Number(`${plain}e${Math.log10(times)}`);
};

/** Whether the text ends with or right behind this place, in the midst of something: what stands there may be a part only. */
export function isCutAt(text: string, at: number): boolean {
  return /^ ?[^\s.,;:!?)，。；：！？）、]{0,12} ?(?:$|…|\.\.\.|[[【(（](?:…|\.\.\.))/.test(text.slice(at, at + 18));
}
