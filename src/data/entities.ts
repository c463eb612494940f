import { trust } from './trust.js';

const known = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }));

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const odd = /[\0-\x08\x0B\x0C\x0E-\x1F\x80-\x9F\uFFFE\uFFFF]|\p{Cs}/gu;
const windows = new TextDecoder('windows-1252');

/** Text without what XML forbids, and with U+0080 to U+009F, which nobody means, read as windows-1252, as HTML has it. */
export const readOdd = (text: string): string =>
  text.replace(odd, (one) => (/[\x80-\x9F]/.test(one) ? windows.decode(Uint8Array.of(one.charCodeAt(0))) : ''));

/** Text with HTML's character references replaced: numeric ones, and all the names that HTML has. Linear. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z][a-z\d]{1,31}));/gi, (whole, hex, decimal, name) =>
    name ? byName(name, whole) : byNumber(hex ? parseInt(hex, 16) : +decimal),
  );

const byNumber = (code: number) => (code > 0x10ffff ? '\uFFFD' : readOdd(String.fromCodePoint(code)));

/** The platform knows all 2,231 names, so no table is shipped. Who invents more than that is not asked after. */
function byName(name: string, whole: string): string {
  if (!known.has(name) && known.size < 3000 && typeof DOMParser !== 'undefined')
    known.set(name, new DOMParser().parseFromString(trust(whole), 'text/html').body.textContent);
  return known.get(name) ?? whole;
}
