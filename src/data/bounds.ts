import { FeedError } from './feed-error.js';

/** More levels than any feed has, fewer than any parser's stack holds. */
export const deepest = 256;
/** More attributes than any element has; a million of them cost parsers seconds. */
const most = 1000;
/** A parser may look through all namespaces that are known at an element: so many looks are a second or two. */
const mostLooks = 16_000_000;

export const tooLarge = (what: string): FeedError => new FeedError('too-large', `Too ${what}`);

/**
 * Whether a parser can be given the text: elements are nested no deeper than its stack holds, and tags end. Missing end tags look deep. Linear.
 *
 * @throws {FeedError} `too-large` when an element has more attributes than a parser takes in good time
 */
export function isBounded(xml: string): boolean {
  let depth = 0;
  let looks = 0;
  /** How many namespaces are known at each depth. */
  const known = [0];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]!;
    if (next === '/') depth = Math.max(0, depth - 1);
    else if (next === '!') {
      if (!xml.startsWith('[CDATA[', at + 2)) continue;
      // What never ends reaches to the end.
      at = xml.indexOf(']]>', at);
      if (at < 0) break;
    } else if (next > ' ') {
      const end = xml.indexOf('>', at);
      const next = xml.indexOf('<', at + 1);
      if (end < 0 || (next >= 0 && next < end)) return false;
      const tag = xml.slice(at, end);
      const here = known[depth]! + (tag.includes('xmlns') ? tag.split('xmlns').length : 0);
      looks += here;
      // A `>` in a value is no end.
      if (!(tag.endsWith('/') && tag.split('"').length % 2)) {
        if (++depth > deepest) return false;
        known[depth] = here;
      }
      if (tag.length > 4 * most && tag.split('=').length > most) throw tooLarge('many attributes');
      if (looks > mostLooks) throw tooLarge('many namespaces');
    }
  }
  return true;
}
