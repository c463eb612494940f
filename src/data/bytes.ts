/**
 * Bytes to text: the byte order mark, then the HTTP charset, then what the document declares, then UTF-8.
 * Labels are the Encoding Standard's, so `gb2312` is GBK and `iso-8859-1` is windows-1252; an unknown one counts as UTF-8.
 *
 * @see https://encoding.spec.whatwg.org/ and RFC 7303, section 3
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const [first, second] = bytes;
  const marked = first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
  const isUtf8 = first === 0xef && second === 0xbb;
  const declared = () => /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/.exec(String.fromCharCode(...bytes.subarray(0, 300)).trimStart())?.[1];
  const label = marked ?? (isUtf8 ? 'utf-8' : (/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? declared() ?? 'utf-8'));
  return decoderFor(label).decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
