import type { Children } from './names.js';
import { absoluteUrl } from './url.js';
import type { XmlElement } from './xml.js';

/** The innermost `xml:base`; only one that a link can be resolved against counts. */
export function baseOf(element: XmlElement, outer: string | undefined): string | undefined {
  const base = absoluteUrl(element.getAttribute('xml:base'), outer);
  return base && /^(?:https?|ftp):/.test(base) ? base : outer;
}

/** The address that an element has in an attribute, or is. */
export const addressOf = (element: XmlElement, base: string | undefined): string | undefined =>
  absoluteUrl(element.getAttribute('url') ?? element.getAttribute('href') ?? element.textContent, baseOf(element, base));

/** What a link is to its feed or item: the name that is registered for it, which may be written as an address (RFC 4287, 4.2.7.2). */
const relationOf = (link: XmlElement) =>
  (link.getAttribute('rel') ?? 'alternate')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');

const isOther = (link: XmlElement) => !/html/.test(link.getAttribute('type') ?? 'html');

/** All links of a relation; those to pages first. */
export const relatedLinks = (inside: Children, relation: string): XmlElement[] =>
  inside
    .all('link')
    .filter((link) => relationOf(link) === relation)
    .sort((a, b) => Number(isOther(a)) - Number(isOther(b)));

/** The addresses of all links of a relation; those of pages first. */
export const linksOf = (inside: Children, relation: string, base: string | undefined): string[] =>
  relatedLinks(inside, relation).flatMap((link) => addressOf(link, base) ?? []);
