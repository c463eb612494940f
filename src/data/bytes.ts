/**
 * Bytes to text: the byte order mark, then the HTTP charset, then what the document declares, then UTF-8.
 * Labels are the Encoding Standard's, so `gb2312` is GBK and `iso-8859-1` is windows-1252; an unknown one counts as UTF-8.
 *
 * @see https://encoding.spec.whatwg.org/ and RFC 7303, section 3
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = head.startsWith('\xFE\xFF')
    ? 'utf-16be'
    : head.startsWith('\xFF\xFE')
      ? 'utf-16le'
      : !head.startsWith('\xEF\xBB\xBF') &&
        (/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType) ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([^"']+)/.exec(head))?.[1];
  try {
    return new TextDecoder(label || undefined).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
