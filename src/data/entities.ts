import { trust } from './trust.js';

const common: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const named = new Map(Object.entries(common));

/** U+0080 to U+009F in a reference mean windows-1252, as HTML has it. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text with HTML's character references replaced: numeric ones, and all the names that HTML has. Linear. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z][a-z\d]{1,31}));/gi, (whole, hex, decimal, name) =>
    name ? byName(name, whole) : byNumber(hex ? parseInt(hex, 16) : +decimal),
  );
}

/** Text in which the code points that nobody means, U+0080 to U+009F, are what their writers meant. */
export const readWindows = (text: string): string =>
  text.replace(/[\u0080-\u009F]|&#(?:1[2-5]\d|x[89][\da-f]);/gi, (one) => (one[1] ? decodeEntities(one) : byNumber(one.charCodeAt(0))));

function byNumber(code: number): string {
  if (code >= 0x80 && code < 0xa0) return windows[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\uFFFD';
  return code < 32 && code !== 9 && code !== 10 && code !== 13 ? '' : String.fromCodePoint(code);
}

/** The platform knows all 2,231 names, so no table is shipped. */
function byName(name: string, whole: string): string {
  let value = named.get(name);
  if (value === undefined) {
    value = typeof DOMParser === 'undefined' ? whole : new DOMParser().parseFromString(trust(whole), 'text/html').body.textContent;
    if (named.size < 3000) named.set(name, value);
  }
  return value;
}
