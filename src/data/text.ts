import { readOdd } from './characters.js';
import { baseOf } from './links.js';
import { absoluteMarkup, collapse, textOf } from './markup.js';
import { type Children, qualifiedName } from './names.js';
import { innerMarkup, innerText } from './xhtml.js';
import type { XmlElement } from './xml-element.js';

const isAtom = (element: XmlElement) => qualifiedName(element).startsWith('atom:');

/** Atom's text is what its `type` says, RSS text is markup, escaped once more than XML asks for (RFC 4287, 3.1 and 4.1.3.3). */
const kindOf = (element: XmlElement): 'text' | 'html' | 'xhtml' | 'base64' => {
  const type = (element.attribute('type') ?? '').toLowerCase().replace(/^\s+|\s*(?:;.*)?$/g, '');
  const mode = element.attribute('mode');
  if (mode === 'base64') return 'base64';
  if (!isAtom(element)) return qualifiedName(element).startsWith('xhtml:') ? 'xhtml' : 'html';
  if (type === 'xhtml' || /[/+]xml$/.test(type) || (mode === 'xml' && element.children.length)) return 'xhtml';
  if (type.endsWith('html')) return 'html';
  return /^(?!text)\w+\//.test(type) ? 'base64' : 'text';
};

/** Whether an element holds markup: else its characters are what is meant. */
export const isMarkup = (element: XmlElement): boolean => kindOf(element) !== 'text';

/** An element's characters on one line, as they are. */
export const textLine = (element: XmlElement): string => collapse(element.textContent);

/** What is behind base64, if it is text in UTF-8: pictures have nothing to say here. */
function fromBase64(element: XmlElement): string {
  try {
    const bytes = Uint8Array.from(atob(element.textContent), (byte) => byte.charCodeAt(0));
    return readOdd(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return '';
  }
}

/** An element's plain text on one line. */
export function line(element: XmlElement): string {
  const kind = kindOf(element);
  if (kind === 'text') return textLine(element);
  const markup = kind === 'xhtml' ? innerMarkup(element) : kind === 'base64' ? fromBase64(element) : innerText(element);
  // What is an element is no text, whatever its name.
  return collapse(textOf(markup, isAtom(element) || element.children.length > 0));
}

/** An element's content: markup with absolute addresses, or text when that is what it is. Empty when it has none. */
export function contentOf(element: XmlElement, outer: string | undefined): string {
  const base = baseOf(element, outer);
  const kind = kindOf(element);
  const text = element.textContent.trim();
  if (kind === 'text') return text;
  if (kind === 'base64') return absoluteMarkup(fromBase64(element), base);
  if (!element.children.length) return kind === 'html' ? absoluteMarkup(text, base) : innerMarkup(element).trim();
  // RFC 4287, 3.1.1.3: the div around XHTML is not content.
  const [div, second] = element.children;
  const isWrapped = isAtom(element) && div!.localName === 'div' && !second && text === div!.textContent.trim();
  const inner = isWrapped ? div! : element;
  return innerMarkup(inner, isWrapped ? baseOf(div!, base) : base, kind === 'html' ? absoluteMarkup : undefined).trim();
}

/**
 * The language that an element of its own tells, or `xml:lang` of one of the elements, in order.
 *
 * @param known Said already, so that only another one counts.
 */
export function languageOf(known: string | undefined, inside: Children, ...elements: (XmlElement | undefined)[]): string | undefined {
  const told = [inside.read(textLine, 'language', 'dc:language'), ...elements.map((element) => element?.attribute('xml:lang')?.trim())];
  return told.map((one) => one?.replaceAll('_', '-')).find((one) => one && one.toLowerCase() !== known?.toLowerCase());
}
