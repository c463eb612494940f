// @ts-check
// What has been chosen, and how it stands in the page's address.
import { accepts, elements, fieldsOf, languages, themes } from './elements.js';

/**
 * @typedef {object} Choice
 * @property {string[]} src Addresses of feeds.
 * @property {string} element Its tag.
 * @property {string} theme A theme's name, or ''.
 * @property {string} lang A language, or ''.
 * @property {string} place Where the code will stand.
 * @property {boolean} pinned Whether the script may be this very one only.
 * @property {Record<string, string>} attributes By their names; those of other elements are kept for when one of them is chosen.
 */

/** As many as an embed page takes. */
const mostFeeds = 10;

/** What is chosen before anything is. */
const first = { element: 'recent-posts', place: 'html' };

/** @param {readonly (readonly [string, string])[]} values @param {string | null} value */
const oneOf = (values, value) => values.find(([one]) => one === value)?.[0] ?? '';

/**
 * Reads the fragment of a page's address. What makes no sense is left out.
 *
 * @param {string} fragment With or without its `#`.
 * @param {readonly string[]} places
 * @returns {Choice}
 */
export function readChoice(fragment, places) {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const tag = query.get('element') ?? '';
  const element = Object.hasOwn(elements, tag) ? tag : first.element;
  const place = query.get('for') ?? '';
  const attributes = Object.fromEntries(fieldsOf(element).map(({ name }) => [name, query.get(name) ?? '']));
  return {
    src: [...new Set(query.getAll('src').filter((url) => /^https?:\/\/\S+$/i.test(url)))].slice(0, mostFeeds),
    element,
    theme: oneOf(themes, query.get('theme')),
    lang: oneOf(languages, query.get('lang')),
    place: places.includes(place) ? place : first.place,
    pinned: query.get('pinned') !== 'no',
    attributes,
  };
}

/** The other way: a fragment without its `#`, and without what is so at first. @param {Choice} choice */
export function printChoice(choice) {
  const { src, element, theme, lang, place, pinned } = choice;
  const query = new URLSearchParams(src.map((url) => ['src', url]));
  if (element !== first.element) query.set('element', element);
  if (place !== first.place) query.set('for', place);
  for (const [name, value] of [['theme', theme], ['lang', lang], ...attributesOf(choice)]) if (value) query.set(name, value);
  if (!pinned) query.set('pinned', 'no');
  return query.toString();
}

/**
 * The attributes that the chosen element gets, in the order of its fields, without `src`, `relay` and the language.
 *
 * @param {Choice} choice
 * @returns {[name: string, value: string][]}
 */
export const attributesOf = ({ element, attributes }) =>
  fieldsOf(element).flatMap((field) => {
    const value = attributes[field.name]?.trim();
    return value && accepts(field, value) ? [[field.name, value]] : [];
  });
