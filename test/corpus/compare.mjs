// Compares a Feed with the expected one as a reader would: what looks and works the same is the same.
import { decodeHTML } from 'entities';

const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const isUrl = /url$|^icon$|^favicon$|^image$|^banner_image$|^avatar$/;
const addresses = /^(?:href|src|poster|cite|action|longdesc|background)$/;

const plain = (text) =>
  String(text)
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();

function href(url) {
  try {
    return new URL(url).href;
  } catch {
    return url;
  }
}

/** Markup as tokens: without comments, `xmlns`, the order and quoting of attributes, and runs of white space. */
export function tokens(html) {
  const found = [];
  const text = (raw) => {
    const value = plain(decodeHTML(raw));
    if (value) found.push(value);
  };
  let at = 0;
  for (const tag of html.matchAll(/<!--[^]*?-->|<(\/?)([a-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi)) {
    text(html.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const name = tag[2]?.toLowerCase();
    if (!name || (tag[1] && isVoid.test(name))) continue;
    const attributes = [...tag[3].matchAll(/([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g)]
      .map(([, key, value = '']) => [key.toLowerCase(), decodeHTML(value.replace(/^["']|["']$/g, ''))])
      .filter(([key]) => !key.startsWith('xmlns'))
      .map(([key, value]) => `${key}=${addresses.test(key) ? href(value) : value}`);
    found.push(`<${tag[1]}${[name, ...attributes.sort()].join(' ')}>`);
  }
  text(html.slice(at));
  // The div around XHTML is no content, and does no harm either.
  return found[0] === '<div>' && found.at(-1) === '</div>' ? found.slice(1, -1) : found;
}

function comparable(key, value) {
  if (Array.isArray(value)) return value.map((one) => comparable(key, one));
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== '' && one != null && !(Array.isArray(one) && !one.length))
        .map(([name, one]) => [name, comparable(name, one)]),
    );
  if (typeof value !== 'string') return value;
  if (key === 'content_html') return tokens(value);
  if (key.startsWith('date_')) return Math.floor(Date.parse(value) / 1000);
  return isUrl.test(key) ? href(value) : plain(value);
}

/** Where two values differ, as `items.0.title: expected "a", got "b"`. `_feed_elements` may hold more than is expected, an empty field is none. */
export function differences(expected, actual) {
  return diff('', comparable('', expected), comparable('', actual));
}

function diff(path, expected, actual) {
  if (
    expected &&
    actual &&
    typeof expected === 'object' &&
    typeof actual === 'object' &&
    Array.isArray(expected) === Array.isArray(actual)
  ) {
    const open = path.endsWith('_feed_elements');
    const keys = new Set([...Object.keys(expected), ...(open ? [] : Object.keys(actual).filter((key) => key !== '_feed_elements'))]);
    return [...keys].flatMap((key) => diff(path ? `${path}.${key}` : key, expected[key], actual[key]));
  }
  const [a, b] = [expected, actual].map((value) => JSON.stringify(value));
  return a === b ? [] : [`${path}: expected ${a}, got ${b}`];
}
