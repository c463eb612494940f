import { decodeHTML } from 'entities';
import iconv from 'iconv-lite';
import type { Skeleton } from './skeleton.js';
import type { XmlElement } from './xml-element.js';

/**
 * Node's own decoders of East Asian encodings lack what the Encoding Standard added to them.
 *
 * @throws {RangeError} when there is no such encoding
 */
export function decoderOf(label: string): Pick<TextDecoder, 'encoding' | 'decode'> {
  const decoder = new TextDecoder(label);
  const encoding = decoder.encoding.replace('gbk', 'gb18030');
  return /^(?:gb|big5|euc|shift)/.test(encoding) ? { encoding, decode: (bytes) => iconv.decode(bytes as Uint8Array, encoding) } : decoder;
}

/** The root element with its texts, or undefined when it is not well-formed. Who reads JSON never loads what reads XML. */
export async function parseXml(skeleton: Skeleton): Promise<XmlElement | undefined> {
  const { readXmlTree } = await import('./rss-reader.js');
  return readXmlTree(skeleton);
}

/** The text of HTML's named character reference without its `&`, or undefined when there is no such name. */
export function entity(name: string): string | undefined {
  const text = decodeHTML(`&${name}`);
  return text === `&${name}` ? undefined : text;
}

const elements = new Set(
  `a abbr acronym address area article aside audio b base basefont bdi bdo bgsound big blockquote body br button canvas caption center cite code
  col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3
  h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label layer legend li link listing main map mark marquee math menu meta meter nav nobr
  noembed noframes nolayer noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select
  selectedcontent slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
  var video wbr xmp`.split(/\s+/),
);

/** Whether HTML has an element of this name. Custom elements are nothing that HTML knows. */
export const isHtml = (name: string): boolean => elements.has(name.toLowerCase());
