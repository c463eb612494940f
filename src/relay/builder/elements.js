// @ts-check
// What can be chosen: elements, their attributes, themes and languages.

/**
 * An attribute as the page asks for it.
 *
 * @typedef {object} Field
 * @property {string} name The attribute's.
 * @property {string} label
 * @property {'choice' | 'several' | 'number' | 'switch' | 'item' | 'zone' | 'text'} kind
 * @property {readonly (readonly [value: string, label: string])[]} [values] Of `choice` and `several`; '' is the default.
 * @property {number} [least] Of `number`.
 * @property {number} [most] Of `number`.
 * @property {string} [default] What holds when nothing is said, in words or as a number.
 * @property {string} [hint]
 */

/** @typedef {{ height: number, fields: Field[], more: Field[] }} Kind `height` is that of a frame in pixels, until the frame tells its own. */

/** Of a `number` without an end of its own. */
const most = 1000;

/** @type {(name: string, label: string, values: Field['values']) => Field} */
const choice = (name, label, values) => ({ name, label, kind: 'choice', values });
/** @type {(name: string, label: string, least: number, fallback: string, hint?: string) => Field} */
const number = (name, label, least, fallback, hint) => ({ name, label, kind: 'number', least, most, default: fallback, hint });
/** @type {(name: string, label: string, hint?: string, fallback?: string) => Field} */
const text = (name, label, hint, fallback) => ({ name, label, kind: 'text', hint, default: fallback });
/** @type {(newest: string) => Field} */
const item = (newest) => ({ name: 'item', label: 'Article', kind: 'item', default: newest });

/** @type {readonly (readonly [string, string])[]} */
const pieces = [
  ['image', 'Picture'],
  ['date', 'Date'],
  ['source', 'Source'],
  ['author', 'Author'],
  ['summary', 'Summary'],
  ['categories', 'Categories'],
  ['reading-time', 'Reading time'],
];
/** @type {(values: Field['values']) => Field} */
const show = (values) => ({ name: 'show', label: 'Show', kind: 'several', values, hint: 'None ticked: what suits the layout.' });

const dates = choice('date-style', 'Dates', [
  ['', 'Medium'],
  ['full', 'Full'],
  ['long', 'Long'],
  ['short', 'Short'],
  ['relative', '“2 days ago”'],
  ['none', 'None'],
]);
const images = choice('images', 'Pictures', [
  ['', 'Direct'],
  ['proxy', 'Through this relay'],
  ['none', 'None'],
]);

/** Attributes that all elements have and few pages need. */
const shared = [
  choice('heading-level', 'Heading level', [
    ['1', '1'],
    ['', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', '5'],
    ['6', '6'],
  ]),
  choice('target', 'Links open in', [
    ['', 'The same tab'],
    ['_blank', 'A new tab'],
  ]),
  text('category', 'Only with the category', 'One or more, with commas between.'),
  text('match', 'Only with the words', 'One or more, with commas between.'),
  text('exclude', 'Not with the words', 'One or more, with commas between.'),
  /** @type {Field} */ ({ name: 'time-zone', label: 'Time zone', kind: 'zone', default: 'The visitor’s' }),
  choice('loading', 'Load', [
    ['', 'When near'],
    ['eager', 'At once'],
    ['click', 'By a button'],
  ]),
  /** @type {Field} */ ({
    name: 'refresh',
    label: 'Refresh, in seconds',
    kind: 'number',
    least: 60,
    most: 86_400,
    default: 'Never',
    hint: '60 or more.',
  }),
];

/** The elements by their tags. Names are attributes of the elements; `src`, `relay` and what stands for a feed are not asked for here. */
export const elements = /** @type {Record<string, Kind>} */ ({
  'recent-posts': {
    height: 600,
    fields: [
      choice('layout', 'Layout', [
        ['', 'List'],
        ['grid', 'Grid'],
        ['headlines', 'Headlines'],
        ['strip', 'Strip'],
      ]),
      number('limit', 'Posts', 1, '5'),
      text('heading', 'Heading', undefined, 'Recent posts'),
      show([...pieces, ['rights', 'The feed’s line of rights']]),
      text('see-all', 'Link “See all”', 'An address, or none. Left empty: the feed’s own page.'),
      dates,
      images,
    ],
    more: [
      number('offset', 'Skip the newest', 0, '0'),
      number('summary-lines', 'Summary lines', 1, '2'),
      { name: 'more', label: 'A button “Show more”', kind: 'switch' },
      ...shared,
    ],
  },
  'article-card': {
    height: 480,
    fields: [
      choice('layout', 'Layout', [
        ['', 'Picture above'],
        ['horizontal', 'Picture beside'],
        ['compact', 'Compact'],
        ['hero', 'Large'],
      ]),
      item('The newest'),
      show(pieces),
      dates,
      images,
    ],
    more: shared,
  },
  'statement-quote': {
    height: 240,
    fields: [
      number('limit', 'Statements', 1, '1'),
      text('speaker', 'Only by', 'A part of the name is enough.'),
      item('The newest with a statement'),
      dates,
    ],
    more: [number('statement', 'Which statement', 0, 'The most certain', '0 is the first.'), images, ...shared],
  },
  'article-view': { height: 800, fields: [item('The newest'), dates, images], more: shared },
  'key-figures': {
    height: 400,
    fields: [
      text('figures', 'Which figures', 'Words of their labels, with commas between.', 'The first six'),
      number('trend', 'Chart past items', 0, '0'),
      item('The newest with figures'),
      dates,
    ],
    more: [images, ...shared],
  },
});

/** All that can be asked of an element. @param {string} tag */
export const fieldsOf = (tag) => [...elements[tag].fields, ...elements[tag].more];

/** Whether an attribute can have this value; '' is that it has none. @param {Field} field @param {string} value */
export function accepts({ kind, values = [], least = 0, most = 0 }, value) {
  if (!value) return true;
  switch (kind) {
    case 'choice':
      return values.some(([one]) => one === value);
    case 'several':
      return value.split(' ').every((word) => values.some(([one]) => one === word));
    case 'number':
      return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
    case 'switch':
      return value === 'true';
    default:
      return true;
  }
}

/** Names of style sheets in `themes/`; '' is the elements' own look. */
export const themes = /** @type {const} */ ([
  ['', 'None'],
  ['newspaper', 'Newspaper'],
  ['association', 'Association'],
  ['minimal', 'Minimal'],
  ['high-contrast', 'High contrast'],
]);

/** Those that the elements' own words are in; '' is the page's. */
export const languages = /** @type {const} */ ([
  ['', 'As your page'],
  ['ar', 'العربية'],
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['it', 'Italiano'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['lb', 'Lëtzebuergesch'],
  ['nl', 'Nederlands'],
  ['pl', 'Polski'],
  ['pt', 'Português'],
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
]);
