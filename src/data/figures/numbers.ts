import type { Span } from '../statements/statement.js';

/** A number in a text that isn't one of a date, a range or a name, and what belongs to it. */
export interface Quantity {
  /** Where it begins with its currency, and ends with its unit. */
  from: number;
  to: number;
  value: Span & { number: number };
  unit: Span | undefined;
  sign: '+' | '-' | '';
}

export const spanOf = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });

/** Digits with separators of thousands, which are no blank in front of a whole number of another kind. */
export const digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F'’]\\d{3})+|\\d{1,15}(?!\\d))(?:\\.\\d{1,9})?";

export const numberOf = (text: string, times = 1): number => {
  const plain = text.replace(/[^\d.]/g, '');
  // 1.1 × 10⁶ is not exact in binary, 1.1e6 is.
  return times === 1 ? Number(plain) : Number(`${plain}e${Math.log10(times)}`);
};

/**
 * Whether the text ends with or right behind this place, in the midst of something: what stands there may be a part only.
 * The last row of a list whose other rows have no full stop either is whole.
 */
export function isCutAt(text: string, at: number): boolean {
  const end = /^ ?[^\s.,;:!?)，。；：！？）、]{0,12} ?(?:$|…|\.\.\.|[[【(（](?:…|\.\.\.))/.exec(text.slice(at, at + 18));
  if (!end || !/[\w%‰℃\u3400-\u9fff³²)）]? ?$/.test(end[0]) || /[….]/.test(end[0])) return !!end;
  const line = text.lastIndexOf('\n', at) + 1;
  if (at === text.length && /^[^:：]{1,60}[:：].*\D$/.test(text.slice(line, line + 90))) return false;
  return (
    !/(?:\d|\n)[^\n.。!！?？…]{0,24}\n$/.test(text.slice(Math.max(0, line - 30), line)) ||
    at - line > 80 ||
    /[，。；;]|[,.] /.test(text.slice(line, at))
  );
}
