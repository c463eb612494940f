/** UTF-16 offsets of the words between a pair of marks; the marks stand just outside. */
export interface Quotation {
  start: number;
  end: number;
}

const CLOSING: Record<string, string> = { '“': '”', '「': '」', '"': '"' };

/**
 * The outermost quotations of a text, in order. Marks inside one, of its own kind or another, are part of its words.
 * A quotation that its paragraph does not close is left out: its end was forgotten or cut off, and only a guess could supply it.
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[“”「」"\n]/g)) {
    const opener = text[open];
    // A straight mark tells no direction: it opens where a word could begin, so `6"` and `won,"` do not.
    const opens = CLOSING[mark] && (mark !== '"' || /^[\s(：，。—–]?"\S/.test(text.slice(index && index - 1, index + 2)));
    if (mark === '\n') open = -1;
    else if (opens && (!opener || opener === '"')) {
      if (opener && mark !== '"') continue;
      open = index;
      depth = 1;
    } else if (opener && mark === CLOSING[opener]) {
      if (--depth) continue;
      found.push({ start: open + 1, end: index });
      open = -1;
    } else if (mark === opener) depth++;
  }
  return found;
}

/** Whether the words end in an ellipsis, as where an excerpt was cut. */
export const isCut = (words: string): boolean => /(?:…|\.\.\.)[\])）】\s.,。，]*$/.test(words.slice(-12));
