import { entity } from '#platform';

/** What windows-1252 has at U+0080 to U+009F. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const mayBeOdd = /[\0-\x08\x0B\x0C\x0E-\x1F\x80-\x9F\uFFFE\uFFFF\uD800-\uDFFF]/;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const odd = /[\0-\x08\x0B\x0C\x0E-\x1F\x80-\x9F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text without what XML forbids, and with U+0080 to U+009F, which nobody means, read as windows-1252, as HTML has it. */
export const readOdd = (text: string): string =>
  mayBeOdd.test(text) ? text.replace(odd, (one) => windows[one.charCodeAt(0) - 0x80] ?? '') : text;

const common = new Map([
  ['amp;', '&'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['quot;', '"'],
  ['apos;', "'"],
  ['nbsp;', '\u00A0'],
]);

/** The text that a reference without its `&` stands for (`amp;`, `#8217;`, `#x2019`), or undefined when HTML has no such name. */
export function reference(name: string): string | undefined {
  if (name[0] !== '#') return common.get(name) ?? entity(name);
  const code = Number('0' + name.slice(1).replace(';', ''));
  return code <= 0x10ffff ? readOdd(String.fromCodePoint(code)) : '\uFFFD';
}

/** Text of XML with its references replaced; what is none stays. */
export const decodeReferences = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?[\w.-]{1,64};)/g, (whole, name) => reference(name) ?? whole) : text;

/** Text as it stands between tags. */
export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as it stands in an attribute's quotes. */
export const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** A tag whose references any XML parser knows. */
export const escapeReferences = (tag: string): string =>
  tag.replace(/&(?!(?:amp|lt|gt|quot|apos);)(#?[\w.-]{1,64};)?/g, (whole, name) => escapeValue((name && reference(name)) ?? whole));

/** Text with HTML's character references replaced: numeric ones, and all the names that HTML has, some of which need no semicolon. Linear. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,8}(?![\da-f]);?|#\d{1,9}(?!\d);?|[a-z][a-z\d]{1,31};?)/gi, (whole, name) => reference(name) ?? whole);

/** The same in the value of an attribute, where an address may hold `&copy=1` and mean it. */
export const decodeAttribute = (value: string): string => value.replace(/&#?\w+;/g, decodeEntities);
