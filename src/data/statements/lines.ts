/** Where a line begins, as far as `reach` allows. */
export const lineStart = (text: string, at: number, reach: number): number => {
  const from = Math.max(0, at - reach);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
};

/** Where a line ends, as far as `reach` allows. */
export const lineEnd = (text: string, at: number, reach: number): number => {
  const end = text.slice(at, at + reach).indexOf('\n');
  return end < 0 ? Math.min(text.length, at + reach) : at + end;
};
