import { decoderOf } from '#platform';

/** A document in UTF-16 has a zero byte beside its first `<`; whatever shows an ASCII `<` is in none. */
const sixteen: Record<string, string> = { '\xFE\xFF': 'utf-16be', '\xFF\xFE': 'utf-16le', '\0<': 'utf-16be', '<\0': 'utf-16le' };

/**
 * Bytes to text: the byte order mark, then the HTTP charset, then what the document declares, then UTF-8.
 * Labels are the Encoding Standard's, so `gb2312` is GBK and `iso-8859-1` is windows-1252; an unknown one is passed over.
 * What is said to be UTF-8 and isn't, is windows-1252, unless most of it is UTF-8 after all.
 *
 * @see https://encoding.spec.whatwg.org/ and RFC 7303, section 3
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1000));
  const marked = sixteen[head.slice(0, 2)];
  const labels = [/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType), /<\?xml[^>]+?encoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)];
  const decoder =
    marked || head.startsWith('\xEF\xBB\xBF')
      ? new TextDecoder(marked)
      : (labels.map((label) => known(label?.[1])).find((found) => found && !/16|x-user/.test(found.encoding)) ?? new TextDecoder());
  const text = decoder.decode(bytes);
  // Each bad sequence is one U+FFFD; a document may also hold the character itself.
  const wrong = decoder.encoding === 'utf-8' && text.includes('\uFFFD') ? text.match(/\uFFFD/g)!.length : 0;
  return wrong && wrong >= (text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function known(label: string | undefined) {
  try {
    return label ? decoderOf(label) : undefined;
  } catch {
    return undefined;
  }
}
