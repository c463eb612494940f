import { trust } from './trust.js';

const known = new Map<string, unknown>([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00A0'],
]);

/**
 * What the platform makes of a scrap of HTML: it knows all names of tags and entities, so no table is shipped.
 * Undefined where there is no platform, where the page forbids to ask it, and for who invents more names than HTML has.
 */
export function ask<T>(html: string, read: (body: Element) => T): T | undefined {
  try {
    if (!known.has(html) && known.size < 3000) known.set(html, read(new DOMParser().parseFromString(trust(html), 'text/html').body));
  } catch {
    // The same as not knowing it.
  }
  return known.get(html) as T | undefined;
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const odd = /[\0-\x08\x0B\x0C\x0E-\x1F\x80-\x9F\uFFFE\uFFFF]|\p{Cs}/gu;
const windows = new TextDecoder('windows-1252');

/** Text without what XML forbids, and with U+0080 to U+009F, which nobody means, read as windows-1252, as HTML has it. */
export const readOdd = (text: string): string =>
  text.replace(odd, (one) => (/[\x80-\x9F]/.test(one) ? windows.decode(Uint8Array.of(one.charCodeAt(0))) : ''));

/** Text with HTML's character references replaced: numeric ones, and all the names that HTML has. Linear. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|[a-z][a-z\d]{1,31});/gi, (whole, number) =>
    number ? byNumber(Number('0' + number)) : (ask(whole, (body) => body.textContent) ?? whole),
  );

const byNumber = (code: number) => (code > 0x10ffff ? '\uFFFD' : readOdd(String.fromCodePoint(code)));
