// @ts-check
// Form controls. Elements are made one by one: text of a feed never becomes markup.
import { accepts } from './elements.js';

/** @import { Field } from './elements.js' */
/** @import { Read } from './feeds.js' */

/**
 * An element of the page.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string | boolean | undefined>} attributes Absent when undefined or false.
 * @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...content);
  return element;
}

/** @param {readonly (readonly [value: string, label: string])[]} values @param {string} chosen */
export const options = (values, chosen) =>
  values.map(([value, label]) => {
    const option = make('option', { value }, label);
    option.selected = value === chosen;
    return option;
  });

/**
 * The control of an attribute, with its label and hint.
 *
 * @param {Field} field @param {string} value What it has now.
 * @param {Read[]} feeds Those that are shown.
 */
export function control(field, value, feeds) {
  const { name, label, kind, hint } = field;
  const id = `attribute-${name}`;
  const help = hint ? [make('p', { class: 'hint', id: `${id}-hint` }, hint)] : [];
  const described = { 'aria-describedby': hint && `${id}-hint` };
  if (kind === 'several') {
    const words = new Set(value.split(' '));
    const boxes = (field.values ?? []).map(([one, text]) => tick(name, one, text, words.has(one)));
    return make(
      'fieldset',
      { class: 'field wide', ...described },
      make('legend', {}, label),
      make('div', { class: 'ticks' }, ...boxes),
      ...help,
    );
  }
  if (kind === 'switch') return make('div', { class: 'field wide' }, tick(name, 'true', label, value === 'true'), ...help);
  return make(
    'div',
    { class: kind === 'choice' || kind === 'number' ? 'field' : 'field wide' },
    make('label', { for: id }, label),
    input(field, value, feeds, { id, name, ...described }),
    ...help,
  );
}

/** @param {string} name @param {string} value @param {string} label @param {boolean} isTicked */
export function tick(name, value, label, isTicked) {
  const box = make('input', { type: 'checkbox', name, value });
  box.checked = isTicked;
  return make('label', { class: 'tick' }, box, make('span', {}, label));
}

/** @param {Field} field @param {string} value @param {Read[]} feeds @param {Record<string, string | undefined>} attributes */
function input({ kind, values = [], least, most, default: fallback = '' }, value, feeds, attributes) {
  if (kind === 'choice') return make('select', attributes, ...options(values, value));
  if (kind === 'item') return articles(value, fallback, feeds, attributes);
  const isNumber = kind === 'number';
  const box = make('input', {
    ...attributes,
    type: isNumber ? 'number' : 'text',
    min: isNumber ? `${least}` : undefined,
    max: isNumber ? `${most}` : undefined,
    list: kind === 'zone' ? 'zones' : undefined,
    placeholder: fallback,
    autocomplete: 'off',
  });
  box.value = value;
  return box;
}

/** As many as anybody looks through. */
const mostArticles = 50;
const longest = 80;

/** @param {string} value @param {string} newest @param {Read[]} feeds @param {Record<string, string | undefined>} attributes */
function articles(value, newest, feeds, attributes) {
  /** @type {[string, string][]} */
  const places = [
    ['', newest],
    ['1', 'The second newest'],
    ['2', 'The third newest'],
  ];
  /** @type {[string, string][]} */
  const items = feeds.flatMap(({ items }) =>
    items.slice(0, mostArticles).map(({ id, title }) => /** @type {[string, string]} */ ([id, cut(title)])),
  );
  // A bookmark may name an article that is gone from the feed.
  if (![...places, ...items].some(([one]) => one === value)) items.unshift([value, cut(value)]);
  const always = items.length ? [make('optgroup', { label: 'Always this one' }, ...options(items, value))] : [];
  return make('select', attributes, make('optgroup', { label: 'By its place' }, ...options(places, value)), ...always);
}

/** @param {string} text */
const cut = (text) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** What a form's controls say of an attribute. @param {HTMLFormElement} form @param {Field} field */
export function valueIn(form, { name, kind }) {
  const found = /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (form.querySelectorAll(`[name="${name}"]`));
  const isBox = kind === 'several' || kind === 'switch';
  const said = [...found].filter((one) => !isBox || /** @type {HTMLInputElement} */ (one).checked).map((one) => one.value.trim());
  return said.join(' ');
}

/** Says under a field what is wrong with what it holds, in the browser's words, or takes that away. @param {HTMLFormElement} form @param {Field} field */
export function judge(form, field) {
  if (field.kind !== 'number') return;
  const box = /** @type {HTMLInputElement} */ (form.querySelector(`[name="${field.name}"]`));
  const isWrong = !box.checkValidity() || !accepts(field, box.value);
  const id = `${box.id}-error`;
  document.getElementById(id)?.remove();
  box.setAttribute('aria-invalid', `${isWrong}`);
  const hint = field.hint && `${box.id}-hint`;
  const describedBy = [hint, isWrong && id].filter(Boolean).join(' ');
  if (describedBy) box.setAttribute('aria-describedby', describedBy);
  else box.removeAttribute('aria-describedby');
  if (isWrong) box.after(make('p', { class: 'error', id }, box.validationMessage));
}
