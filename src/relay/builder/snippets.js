// @ts-check
// The code to copy. Nothing here knows a page.
import { attributesOf } from './choice.js';
import { elements, fieldsOf } from './elements.js';

/** @import { Choice } from './choice.js' */

/**
 * What code is about besides the choice.
 *
 * @typedef {object} Setting
 * @property {string} relay The relay's address, without a slash at its end.
 * @property {{ src: string, integrity: string }} [script] The relay's script at this moment; absent where it serves none.
 * @property {string} title The feed's, or ''.
 * @property {string} home Address of the page that the feed belongs to, or ''.
 */

/** As much as fits into a line; more attributes stand on lines of their own. */
const widest = 100;

/** @type {Record<string, string>} */
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '{': '&#123;', '}': '&#125;' };

/** A text between tags or in double quotes. @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => references[character]);

/** A text between tags of JSX, where braces say something too; its attributes are as those of HTML. @param {string} text */
const escapeJsx = (text) => text.replace(/[&<>"{}]/g, (character) => references[character]);

/** @param {string} tag @param {string[]} attributes */
function startTag(tag, attributes, indent = '') {
  const line = [tag, ...attributes].join(' ');
  const isShort = indent.length + line.length <= widest;
  return isShort ? `${indent}<${line}>` : `${indent}<${tag}\n${attributes.map((one) => `${indent}  ${one}\n`).join('')}${indent}>`;
}

/**
 * All attributes of the element, of whichever kind of page.
 *
 * @param {Choice} choice
 * @returns {[name: string, value: string][]}
 */
const allAttributes = (choice, relay = '') => [
  ['src', choice.src.join(' ')],
  ...(relay ? [/** @type {[string, string]} */ (['relay', relay])] : []),
  ...attributesOf(choice),
  ...languageOf(choice),
];

/** @param {Choice} choice @returns {[string, string][]} */
const languageOf = ({ lang }) =>
  lang ? [['lang', lang], ...(lang === 'ar' ? [/** @type {[string, string]} */ (['dir', 'rtl'])] : [])] : [];

/** @param {string} tag */
const switchesOf = (tag) => new Set(fieldsOf(tag).flatMap(({ kind, name }) => (kind === 'switch' ? name : [])));

/** The element alone. What stands inside shows until the feed is there. @param {Choice} choice @param {Setting} setting */
export function elementCode(choice, { relay, title, home }) {
  const { element } = choice;
  const switches = switchesOf(element);
  const attributes = allAttributes(choice, relay).map(([name, value]) => (switches.has(name) ? name : `${name}="${escapeHtml(value)}"`));
  const link = home && `\n  <a href="${escapeHtml(home)}">${escapeHtml(title || home)}</a>\n`;
  return `${startTag(element, attributes)}${link}</${element}>`;
}

/** Theme, script and element, for any HTML. @param {Choice} choice @param {Setting} setting */
export function htmlCode(choice, setting) {
  const { theme, pinned } = choice;
  const { relay, script } = setting;
  const lines = theme ? [`<link rel="stylesheet" href="${escapeHtml(`${relay}/themes/${theme}.css`)}">`] : [];
  const src = pinned && script ? script.src : script ? `${relay}/feed-elements.js` : 'feed-elements.js';
  const check = pinned && script ? [`integrity="${script.integrity}"`, 'crossorigin="anonymous"'] : [];
  lines.push(`${startTag('script', ['async', `src="${escapeHtml(src)}"`, ...check])}</script>`);
  return `${lines.join('\n')}\n\n${elementCode(choice, setting)}`;
}

/** @param {Choice} choice */
export const importCode = ({ element, theme }) =>
  [`import 'feed-elements/${element}.js';`, ...(theme ? [`import 'feed-elements/themes/${theme}.css';`] : [])].join('\n');

/** A component for React 19 or newer. @param {Choice} choice @param {Setting} setting */
export function reactCode(choice, { relay, title, home }) {
  const { element } = choice;
  const kinds = new Map(fieldsOf(element).map(({ name, kind }) => [name, kind]));
  const attributes = allAttributes(choice, relay).map(([name, value]) => {
    const kind = kinds.get(name);
    return kind === 'switch' ? name : kind === 'number' ? `${name}={${Number(value)}}` : `${name}="${escapeHtml(value)}"`;
  });
  const name = element.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
  const link = home && `\n      <a href="${escapeHtml(home)}">${escapeJsx(title || home)}</a>\n    `;
  return `${importCode(choice)}

export function ${name}() {
  return (
${startTag(element, attributes, '    ')}${link}</${element}>
  );
}`;
}

/** Address of the relay's page with nothing but the element. It has the elements' own look. @param {Choice} choice @param {Setting} setting */
export const embedUrl = (choice, { relay }) => `${relay}/embed/${choice.element}?${new URLSearchParams(allAttributes(choice))}`;

/** A frame, and the script that gives it its height. @param {Choice} choice @param {Setting} setting */
export function frameCode(choice, setting) {
  const { relay, title } = setting;
  const attributes = [
    `src="${escapeHtml(embedUrl(choice, setting))}"`,
    `title="${escapeHtml(title || 'Posts')}"`,
    `width="100%" height="${elements[choice.element].height}" frameborder="0" loading="lazy"`,
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
  ];
  return `<script async src="${escapeHtml(relay)}/embed.js"></script>\n${startTag('iframe', attributes)}</iframe>`;
}

/** Where consumers of oEmbed ask. @param {Choice} choice @param {Setting} setting */
export const oembedUrl = (choice, setting) => `${setting.relay}/oembed?url=${encodeURIComponent(embedUrl(choice, setting))}&format=json`;
