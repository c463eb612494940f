import { decodeBytes } from './bytes.js';
import { baseOf } from './links.js';
import { absoluteMarkup, collapse, textOf } from './markup.js';
import { qualifiedName } from './names.js';
import { innerMarkup, innerText } from './xhtml.js';
import type { XmlElement } from './xml.js';

const isAtom = (element: XmlElement) => qualifiedName(element).startsWith('atom:');

/** Atom's text is what its `type` says, RSS text is markup, escaped once more than XML asks for (RFC 4287, 3.1 and 4.1.3.3). */
const kindOf = (element: XmlElement): 'text' | 'html' | 'xhtml' | 'base64' => {
  const type = (element.getAttribute('type') ?? '').trim().toLowerCase();
  const mode = element.getAttribute('mode');
  if (mode === 'base64') return 'base64';
  if (!isAtom(element)) return qualifiedName(element).startsWith('xhtml:') ? 'xhtml' : 'html';
  if (type === 'xhtml' || /[/+]xml$/.test(type) || (mode === 'xml' && element.children.length)) return 'xhtml';
  if (/html$/.test(type)) return 'html';
  return !type || type === 'text' || type.startsWith('text/') ? 'text' : 'base64';
};

/** Whether an element holds markup: else its characters are what is meant. */
export const isMarkup = (element: XmlElement): boolean => kindOf(element) !== 'text';

/** An element's characters on one line, as they are. */
export const textLine = (element: XmlElement): string => collapse(element.textContent);

/** An element's characters as they are, or undefined. */
export const textOfElement = (element: XmlElement): string | undefined => element.textContent?.trim();

/** What base64 holds is in UTF-8; what is none stays as it is. */
function fromBase64(text: string): string {
  try {
    return decodeBytes(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** An element's plain text on one line. */
export function line(element: XmlElement): string {
  const kind = kindOf(element);
  if (kind === 'text') return textLine(element);
  const markup = kind === 'xhtml' ? innerMarkup(element) : kind === 'base64' ? fromBase64(textLine(element)) : innerText(element);
  return collapse(textOf(markup, isAtom(element)));
}

/** An element's content: markup with absolute addresses, or text when that is what it is. Empty when it has none. */
export function contentOf(element: XmlElement, outer: string | undefined): string {
  const base = baseOf(element, outer);
  const kind = kindOf(element);
  const text = element.textContent!.trim();
  if (kind === 'text') return text;
  if (kind === 'base64') return absoluteMarkup(fromBase64(text), base);
  if (!element.children.length) return kind === 'html' ? absoluteMarkup(text, base) : innerMarkup(element).trim();
  // RFC 4287, 3.1.1.3: the div around XHTML is not content.
  const [div, second] = element.children;
  const isWrapped = isAtom(element) && div!.localName === 'div' && !second && text === div!.textContent!.trim();
  const inner = isWrapped ? div! : element;
  return innerMarkup(inner, isWrapped ? baseOf(div!, base) : base, kind === 'html' ? absoluteMarkup : undefined).trim();
}

/** The first language that is told, by an element of its own or by `xml:lang`; the `div` of XHTML tells it for the content. */
export function languageOf(told: string | undefined, ...elements: (XmlElement | true | undefined)[]): string | undefined {
  const attributes = elements.map((element) => element !== true && element?.getAttribute('xml:lang')?.trim());
  return ([told, ...attributes].find(Boolean) || undefined)?.replaceAll('_', '-');
}
