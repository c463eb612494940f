import { trust } from './trust.js';

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00A0'],
]);

/** Text with HTML's character references replaced: numeric ones, and all the names that HTML has. Linear. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,7})|([a-z][a-z\d]{1,31}));/gi, (whole, hex, digits, name) => {
    if (name) return byName(name, whole);
    const code = parseInt(digits, hex ? 16 : 10);
    return code && code < 0x110000 ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** The platform knows all 2,231 names, so no table is shipped. */
function byName(name: string, whole: string): string {
  let value = named.get(name);
  if (value === undefined) named.set(name, (value = new DOMParser().parseFromString(trust(whole), 'text/html').body.textContent));
  return value;
}
