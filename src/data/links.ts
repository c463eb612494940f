import { type Children, qualifiedName } from './names.js';
import { absoluteUrl } from './url.js';
import type { XmlElement } from './xml-element.js';

/** The innermost `xml:base`; only one that a link can be resolved against counts. */
export function baseOf(element: XmlElement, outer: string | undefined): string | undefined {
  const base = absoluteUrl(element.attribute('xml:base'), outer);
  // A long one would be written out at every address.
  return base && base.length < 2000 && /^(?:https?|ftp):/.test(base) ? base : outer;
}

/** The address that an element has in an attribute, or is. */
export const addressOf = (element: XmlElement, base: string | undefined): string | undefined =>
  absoluteUrl(element.attribute('url') ?? element.attribute('href') ?? element.textContent, baseOf(element, base));

/** What a link is to its feed or item: the name that is registered for it, which may be written as an address (RFC 4287, 4.2.7.2). */
const relationOf = (link: XmlElement) =>
  (link.attribute('rel') || 'alternate')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');

/** RSS has one link, and Atom prefers pages; what says nothing of itself comes before what is something else. */
const rank = (link: XmlElement) => {
  const type = link.attribute('type');
  return qualifiedName(link) === 'link' || /html/i.test(type ?? '') ? 0 : type ? 2 : 1;
};

/** All links of a relation; those to pages first. */
export const relatedLinks = (inside: Children, relation: string): XmlElement[] =>
  inside
    .all('link')
    .filter((link) => relationOf(link) === relation)
    .sort((a, b) => rank(a) - rank(b));

/** The addresses of all links of a relation; those of pages first. */
export const linksOf = (inside: Children, relation: string, base: string | undefined): string[] =>
  relatedLinks(inside, relation).flatMap((link) => addressOf(link, base) ?? []);
