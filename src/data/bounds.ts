/** More levels than any feed has, fewer than any parser's stack holds. */
const deepest = 256;
/** More attributes than any element has; a million of them cost parsers seconds. */
const most = 1000;

/** Whether a parser can take the text: tells, before it sees it, the documents that cost it its stack or its heap. Linear. */
export function isBounded(xml: string): boolean {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '/') depth--;
    else if (next === '!') {
      // After repair these are CDATA. What never ends reaches to the end.
      at = xml.indexOf(']]>', at);
      if (at < 0) break;
    } else {
      const end = xml.indexOf('>', at);
      if (xml[end - 1] !== '/' && ++depth > deepest) return false;
      if (end - at > 4 * most && xml.slice(at, end).split('=').length > most) return false;
      at = Math.max(at, end - 1);
    }
  }
  return true;
}
