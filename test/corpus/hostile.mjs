// Documents that are made to hurt their reader: too large to keep as files, so each is written here. Every one is read, or refused by its code.

const rss = (inside) => `<rss version="2.0"><channel><title>T</title><item><title>One</title></item>${inside}</channel></rss>`;
const described = (inside) => rss(`<item><title>Two</title><description>${inside}</description></item>`);
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const laugh = `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]><rss><channel><title>&l9;</title></channel></rss>`;

/** What repeated endlessly costs a careless reader more than its length. */
const repeated = {
  'lonely brackets': '<',
  'open comments': '<!--',
  'open CDATA sections': '<![CDATA[',
  'whole CDATA sections': '<![CDATA[x]]>',
  ampersands: '&',
  'unknown entities': '&nothing;',
  'tags that never end': '<a b="',
  'names that never end': '<a ',
  'quoted brackets': `<a b='<"`,
  'unclosed elements': '<x>',
  'end tags of nothing': '</x>',
  instructions: '<?x ',
  'spaces and newlines': ' \n\t',
  'made-up tags': '<a-b>',
  'unclosed blocks': '<p>',
  styles: '<style>',
};

/**
 * @type {{ name: string, text: () => string, code?: string }[]} Without a `code` the document must be read, with its first item,
 * or be refused; with one it must be refused by that code.
 */
export const hostile = [
  { name: 'a billion laughs', text: () => laugh, code: 'too-large' },
  {
    name: 'a billion laughs behind a long comment',
    text: () => `<?xml version="1.0"?><!--${'x'.repeat(60_000)}-->${laugh}`,
    code: 'too-large',
  },
  {
    name: 'one large entity, often',
    text: () => `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>${rss(`<description>${'&a;'.repeat(50_000)}</description>`)}`,
    code: 'too-large',
  },
  {
    name: 'an entity of itself',
    text: () => `<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>${rss('<description>&a;&b;</description>')}`,
  },
  {
    name: 'an entity of a file',
    text: () => `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss('<description>&a;</description>')}`,
  },
  { name: '200,000 nested elements', text: () => described('<b>'.repeat(200_000) + 'x' + '</b>'.repeat(200_000)), code: 'too-large' },
  {
    name: 'a million attributes',
    text: () => described(`<b${Array.from({ length: 1_000_000 }, (_, n) => ` a${n}=""`).join('')}/>`),
    code: 'too-large',
  },
  { name: '100,000 namespaces', text: () => rss(Array.from({ length: 100_000 }, (_, n) => `<x xmlns:a${n}="urn:${n}"/>`).join('')) },
  {
    name: '45,000 namespaces within each other',
    text: () => {
      const levels = Array.from(
        { length: 50 },
        (_, d) => `<x${Array.from({ length: 900 }, (_, n) => ` xmlns:p${d}_${n}="urn:${n}"`).join('')}>`,
      );
      return rss(`<item>${levels.join('')}${'<p0_0:x/>'.repeat(20_000)}${'</x>'.repeat(50)}</item>`);
    },
    code: 'too-large',
  },
  { name: '100,000 undeclared prefixes', text: () => rss(Array.from({ length: 100_000 }, (_, n) => `<a${n}:x/>`).join('')) },
  { name: '100,000 items', text: () => rss('<item/>'.repeat(100_000)) },
  {
    name: '100,000 tags',
    text: () => rss(`<item>${Array.from({ length: 100_000 }, (_, n) => `<category>${n}</category>`).join('')}</item>`),
  },
  { name: '100,000 names', text: () => described(escaped(Array.from({ length: 100_000 }, (_, n) => `<x${n}>&e${n};`).join(''))) },
  { name: 'a large date', text: () => rss(`<item><pubDate>${'Wed, 22 Jul '.repeat(100_000)}</pubDate></item>`) },
  { name: 'a large author', text: () => rss(`<item><author>${'a@b (x '.repeat(100_000)}</author></item>`) },
  { name: 'a large srcset', text: () => described(escaped(`<img srcset="${'a 1x, '.repeat(100_000)}">`)) },
  {
    name: '200,000 nested lists',
    text: () => `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","_x":${'['.repeat(200_000)}`,
    code: 'malformed',
  },
  ...Object.entries(repeated).flatMap(([name, mark]) => [
    { name: `200,000 ${name}`, text: () => described(mark.repeat(200_000)) },
    { name: `200,000 ${name} in the text of an item`, text: () => described(escaped(mark.repeat(200_000))) },
    { name: `200,000 ${name} in CDATA`, text: () => described(`<![CDATA[${mark.replace(']]>', '')}`.repeat(200_000) + ']]>') },
    { name: `200,000 ${name} in a title`, text: () => rss(`<item><title>${escaped(mark.repeat(200_000))}</title></item>`) },
    { name: `200,000 ${name} before the root`, text: () => mark.repeat(200_000) + rss('') },
    { name: `200,000 ${name} and the end`, text: () => rss('').replace('</channel></rss>', mark.repeat(200_000)) },
  ]),
];

/** Reads one and says what is wrong with what came of it, or nothing. */
export async function outcome(parseFeed, { text, code }) {
  try {
    const feed = await parseFeed(text());
    return code ? `It was read, and not refused as ${code}` : feed.items[0]?.title === 'One' ? '' : 'Its first item is missing';
  } catch (error) {
    return error.name === 'FeedError' && (!code || error.code === code) ? '' : `${error.stack}`;
  }
}
