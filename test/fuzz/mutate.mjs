// Makes hostile documents out of the corpus. Strings of bytes throughout, so that no mutation minds an encoding.
import { readCases } from '../corpus/cases.mjs';
import { chance } from './random.mjs';
import { attributes, elements, json, labels, marks, values } from './tokens.mjs';

const corpus = readCases().map((one) => ({ ...one, text: one.input.toString('latin1') }));

/** Bytes beyond which nothing grows. */
const most = 1_200_000;
/** One document of so many is grown to about a megabyte, as only size shows what isn't linear. */
const oneBigIn = 400;

const insert = (text, at, more) => text.slice(0, at) + more + text.slice(at);
const range = (text, random, longest = text.length) => {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.size(longest))];
};
/** All places where a pattern matches, as `[from, to]`. */
const places = (text, pattern) =>
  Array.from(text.slice(0, 200_000).matchAll(pattern), (found) => [found.index, found.index + found[0].length]);
const place = (text, random, pattern) => random.one(places(text, pattern)) ?? [random.below(text.length + 1), text.length];
const tag = /<[^<>]{1,300}>/g;
/** A whole element without others inside. */
const leaf = /<([\w:.-]+)[^<>]*>[^<]*<\/\1>/g;
const replace = (text, [from, to], more) => text.slice(0, from) + more + text.slice(to);
const repeat = (piece, times, room) => piece.repeat(Math.max(0, Math.min(times, Math.floor(room / (piece.length || 1)))));

const mutations = {
  flip(text, random) {
    for (let left = random.size(20); left > 0; left--) {
      const at = random.below(text.length);
      const code = random.maybe(0.5) ? random.below(256) : text.charCodeAt(at) ^ (1 << random.below(8));
      text = replace(text, [at, at + 1], String.fromCharCode(code & 255));
    }
    return text;
  },
  remove: (text, random) => replace(text, range(text, random), ''),
  removeMark: (text, random) => replace(text, place(text, random, /[<>"'/&;=\]]/g), ''),
  removeTag: (text, random) => replace(text, place(text, random, tag), ''),
  double(text, random) {
    const [from, to] = range(text, random, 3000);
    return insert(text, random.maybe(0.5) ? to : random.below(text.length), text.slice(from, to));
  },
  truncate: (text, random) => text.slice(0, random.below(text.length)),
  splice(text, random) {
    const other = random.one(corpus).text;
    return text.slice(0, random.below(text.length)) + other.slice(random.below(other.length));
  },
  graft(text, random) {
    const other = random.one(corpus).text;
    return insert(text, place(text, random, tag)[0], other.slice(...place(other, random, leaf)));
  },
  repeat(text, random) {
    const [from, to] = random.maybe(0.5) ? place(text, random, random.maybe(0.5) ? tag : leaf) : range(text, random, 300);
    return insert(text, to, repeat(text.slice(from, to), random.size(5000), 60_000));
  },
  swap(text, random) {
    const [first, second] = [place(text, random, tag), place(text, random, tag)].sort(([a], [b]) => a - b);
    if (first[1] > second[0]) return text;
    return text.slice(0, first[0]) + text.slice(...second) + text.slice(first[1], second[0]) + text.slice(...first) + text.slice(second[1]);
  },
  token: (text, random) => insert(text, random.below(text.length), random.one(marks)),
  tokenInTag: (text, random) => insert(text, place(text, random, tag)[0] + random.below(12), random.one(marks)),
  tokenInText: (text, random) => insert(text, place(text, random, tag)[1], random.one(marks)),
  tokens(text, random) {
    const list = Array.from({ length: 1 + random.size(5) }, () => random.one(marks));
    return insert(text, place(text, random, tag)[random.below(2)], repeat(list.join(''), random.size(2000), 60_000));
  },
  attribute: (text, random) => insert(text, place(text, random, /<[\w:.-]+/g)[1], ` ${random.one(attributes)}`),
  attributes(text, random) {
    const list = Array.from({ length: random.size(3000) }, (_, i) => (random.maybe(0.8) ? ` a${i}="${i}"` : ` ${random.one(attributes)}`));
    return insert(text, place(text, random, /<[\w:.-]+/g)[1], list.join(''));
  },
  rename: (text, random) => replace(text, place(text, random, /(?<=<\/?)[\w:.-]+/g), random.one(elements)),
  renameBoth(text, random) {
    const [from, to] = place(text, random, leaf);
    const name = random.one(elements);
    return replace(
      text,
      [from, to],
      text
        .slice(from, to)
        .replace(/^<[\w:.-]+/, `<${name}`)
        .replace(/<\/[\w:.-]+>$/, `</${name}>`),
    );
  },
  wrap(text, random) {
    const [[from], [, to]] = [place(text, random, tag), place(text, random, tag)].sort(([a], [b]) => a - b);
    const name = random.one(elements);
    return text.slice(0, from) + `<${name}>` + text.slice(from, to) + `</${name}>` + text.slice(to);
  },
  nest(text, random) {
    const [from, to] = place(text, random, leaf);
    const [name, depth] = [random.one(elements), random.size(3000)];
    const close = random.maybe(0.7) ? `</${name}>`.repeat(depth) : '';
    return text.slice(0, from) + `<${name}>`.repeat(depth) + text.slice(from, to) + close + text.slice(to);
  },
  value: (text, random) => replace(text, place(text, random, /(?<=>)[^<>]*(?=<\/)/g), random.one(values)),
  attributeValue: (text, random) => replace(text, place(text, random, /(?<==["'])[^<>"']*/g), random.one([...values, ...marks])),
  element(text, random) {
    const name = random.one(elements);
    const more = random.maybe(0.5) ? ` ${random.one(attributes)}` : '';
    return insert(text, place(text, random, tag)[1], `<${name}${more}>${random.one(values)}</${name}>`);
  },
  quote: (text, random) => replace(text, place(text, random, /["']/g), random.one(['', '"', "'", '&quot;', '\x93'])),
  cdata(text, random) {
    const [from, to] = place(text, random, /(?<=>)[^<>]*(?=<\/)/g);
    return text.slice(0, from) + `<![CDATA[${text.slice(from, to)}]]>` + text.slice(to);
  },
  json: (text, random) =>
    replace(
      text,
      place(text, random, /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|[\d.]+|null|true|false|\[[^[\]]*\]|\{[^{}]*\})/g),
      random.one(json),
    ),
  declare(text, random) {
    const label = random.one(labels);
    return /^.{0,3}<\?xml/s.test(text)
      ? text.replace(/ encoding=["'][^"']*["']|(?=\?>)/, ` encoding="${label}"`)
      : `<?xml version="1.0" encoding="${label}"?>${text}`;
  },
  recode(text, random) {
    const words = Buffer.from(text.slice(0, 100_000), 'utf16le');
    const wide = random.maybe(0.5) ? words : words.swap16();
    return random.one(['', '\xFF\xFE', '\xFE\xFF']) + wide.toString('latin1').slice(random.maybe(0.1) ? 1 : 0);
  },
  letters: (text, random) =>
    insert(
      text,
      random.below(text.length),
      repeat(
        random.one([
          'a',
          ' ',
          '\n',
          '<',
          '&',
          '>',
          '"',
          '/',
          ':',
          '-',
          '=',
          ']',
          '[',
          '#',
          '\xE9',
          '\xC3\xA9',
          '(',
          '@',
          '<a',
          '<?',
          '<!--',
          '&a',
        ]),
        random.size(20_000),
        60_000,
      ),
    ),
};

/** Repeats a piece or a token until the document has about a megabyte. */
function grow(text, random) {
  const room = most - text.length;
  const kind = random.below(3);
  const [from, to] = kind ? place(text, random, kind === 1 ? tag : leaf) : range(text, random, 300);
  const piece = random.maybe(0.5)
    ? text.slice(from, to)
    : Array.from({ length: 1 + random.below(3) }, () => random.one([...marks, ...attributes, ...values])).join('');
  return insert(text, random.maybe(0.5) ? to : random.below(text.length), repeat(piece || ' ', Infinity, room));
}

/** Half of the mutations that make sense of one kind of document are wasted on the other. */
const names = Object.keys(mutations);
const forJson = names.filter((name) => /^(?:flip|remove|double|truncate|splice|repeat|token|json|letters|recode)/.test(name));

/**
 * The document of a number.
 *
 * @returns {{ input: Uint8Array | string, url: string, contentType: string, how: string }} `how` names the case and what was done to it.
 */
export function makeDocument(seed, number) {
  const random = chance(seed, number);
  const { name, text: original, url, contentType } = random.one(corpus);
  const isJson = /^\s*[[{]/.test(original);
  const how = [name];
  let text = original;
  for (let left = random.size(7); left > 0; left--) {
    const kind = isJson ? (random.maybe(0.6) ? 'json' : random.one(forJson)) : random.one(names);
    how.push(kind);
    text = mutations[kind](text, random).slice(0, 300_000);
  }
  if (random.below(oneBigIn) === 0) {
    how.push('grow');
    text = grow(text, random);
  }
  const label = random.maybe(0.1) ? random.one(labels) : undefined;
  const asText = label === undefined && random.maybe(0.1);
  if (asText) how.push('as text');
  return {
    input: asText ? withSurrogates(Buffer.from(text, 'latin1').toString(), random) : new Uint8Array(Buffer.from(text, 'latin1')),
    url: random.maybe(0.05) ? random.one(['', 'about:blank', 'http://example.org', 'https://example.org/a/b?c#d', undefined]) : url,
    contentType: label === undefined ? contentType : `text/xml; charset=${label}`,
    how: how.join(', '),
  };
}

/** Halves of characters, which bytes can't say. */
function withSurrogates(text, random) {
  for (let i = random.size(4) - 1; i > 0; i--)
    text = insert(text, random.below(text.length), random.one(['\uD800', '\uDC00', '\uDBFF\uDBFF']));
  return text;
}
