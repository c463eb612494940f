import type { Span } from './statements/statement.js';

/** So many words at each end stand for a long part, and so many before it tell it from another that begins alike. */
const few = 5;

/** Where the words of a line begin, by the platform's rules, which are those of whoever looks for them: in Chinese, too, none may be cut. */
const wordsOf = (line: string): number[] =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index }) => index);

/** What means something in a directive; the rest that has to be encoded is by the address itself. */
const encode = (term: string): string => term.trim().replace(/[-,&%#]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);

/**
 * The address of a page with a fragment for a part of its text: a browser scrolls to it and marks it.
 * Up to ten words on a line are named whole; of more, or of several lines, the first five of the first line and the last five of the last.
 * Where the page has the same words further up, those before are named too. What the address had behind its own `#` stays in front.
 *
 * @param url Absolute.
 * @param page The page's text, each block on a line of its own: what is named must not reach from one into another.
 * @param part Where in it the part begins, in UTF-16 units, and its text. For one without words the address stays as it is.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragmentUrl(url: string, page: string, { start, text }: Pick<Span, 'start' | 'text'>): string {
  const end = start + text.length;
  // What is a blank here may be a narrow one there, and that binds words: a French mark stays with its word.
  const from = /[«‹] /.test(page.slice(start - 2, start)) ? start - 2 : start;
  const to = / [»›]/.test(page.slice(end, end + 2)) ? end + 2 : end;
  const lines = page.slice(from, to).split('\n');
  const [firstLine, lastLine] = [lines[0]!, lines.at(-1)!];
  const [words, lastWords] = [firstLine, lastLine].map(wordsOf) as [number[], number[]];
  const isShort = !lines[1] && words.length <= 2 * few;
  const head = isShort ? firstLine : firstLine.slice(0, words[few]);
  if (!words.length || !lastWords.length) return url;

  let directive = encode(head);
  if (!isShort) directive += `,${encode(lastLine.slice(lastWords.at(-few) ?? 0))}`;
  if (page.indexOf(head) < from) {
    const line = page.slice(0, from).split('\n').at(-1)!;
    const [first] = wordsOf(line).slice(-few);
    if (first !== undefined) directive = `${encode(line.slice(first))}-,${directive}`;
  }
  const address = new URL(url);
  address.hash = `${address.hash.split(':~:')[0]}:~:text=${directive}`;
  return address.href;
}
