// `npm run conformance`: the corpus through other parsers, each with a mapping into JSON Feed that makes the best of it.
// `-- feedsmith` says what feedsmith gets wrong; `-- --write` writes docs/conformance.md.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCases } from '../test/corpus/cases.mjs';
import { openPage, ours } from './feeds-browser.mjs';
import { judge } from './parsers/judge.mjs';

/** By the name of its module in parsers/: its package, and what its failures have in common. */
const parsers = {
  ours: { name: 'feed-elements' },
  feedsmith: {
    name: 'feedsmith',
    misses:
      'documents that break off or have stray marks in them (refused); elements that it has no field for, such as `xhtml:body`, and `xml:lang` and `xml:base` below the root of RSS; prefixes that are bound anew inside a document; XHTML stays XML.',
  },
  rowanmanning: {
    name: '@rowanmanning/feed-parser',
    misses:
      'JSON; documents that break off inside a tag or CDATA (refused); numeric and named character references, which stay as they are; prefixes in XHTML; namespaces whose address is written a little differently.',
  },
  feedparser: {
    name: 'feedparser',
    misses:
      'JSON; elements within the text of RSS, which vanish from titles and descriptions; escaped text in XHTML, which becomes markup; namespaces under other prefixes or with a slightly different address; bare ampersands before a tag.',
  },
  'rss-parser': {
    name: 'rss-parser',
    misses:
      "JSON; whatever is not well-formed (refused), and names in other letter case; all prefixes but the usual ones; the order of text and elements in XHTML; a feed of Atom whose one date it can't read is refused as a whole.",
  },
};

/** ms a case may take. */
const limit = 3000;

const version = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url))).version;

const cases = readCases();

/** The answer, or undefined when there is none in time or the process has ended. */
const answer = (child) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, limit);
    const done = (value) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(value);
    };
    child.once('message', done).once('exit', () => done());
  });

/** What is wrong, case by case, with what a parser makes of the corpus. */
async function runInNode(parser) {
  const start = async () => {
    // `Date` takes a time without a zone for local.
    const child = fork(fileURLToPath(new URL('parsers/worker.mjs', import.meta.url)), [parser], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, TZ: 'UTC' },
    });
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  };
  let child = await start();
  const results = [];
  for (const index of cases.keys()) {
    if (child.connected) child.send(index);
    const wrong = await answer(child);
    results.push(wrong ?? [`no answer within ${limit} ms`]);
    if (wrong) continue;
    child.kill('SIGKILL');
    child = await start();
  }
  child.kill();
  return results;
}

/** The same for ours over Chromium's own DOMParser. */
async function runInChromium() {
  const { page, close } = await openPage([await ours()]);
  const results = [];
  try {
    for (const { input, url, contentType, expected } of cases) {
      const feed = await page.evaluate(
        async (base64, options) => {
          const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
          return globalThis.ours.parseFeed(bytes, options).catch((error) => ({ error: error.message }));
        },
        input.toString('base64'),
        { url, contentType },
      );
      results.push(judge(expected, feed));
    }
  } finally {
    await close();
  }
  return results;
}

const results = {};
for (const parser of Object.keys(parsers)) results[parser] = await runInNode(parser);
results.chromium = await runInChromium();

const isJson = ({ input }) => /^\W{0,4}[{[]/.test(input.toString('latin1', 0, 9));
const folders = [...new Set(cases.map(({ name }) => name.split('/')[0]))];
const rows = [
  ...folders.map((folder) => [folder, ({ name }) => name.startsWith(`${folder}/`)]),
  ['**all**', () => true],
  ['all but JSON', (one) => !isJson(one)],
].map(([label, belongs]) => {
  const indexes = [...cases.keys()].filter((index) => belongs(cases[index]));
  const order = ['ours', 'chromium', ...Object.keys(parsers).slice(1)];
  return [label, indexes.length, ...order.map((parser) => indexes.filter((index) => !results[parser][index].length).length)];
});
const others = Object.values(parsers).slice(1);
const head = ['', 'cases', 'ours, Node', 'ours, Chromium', ...others.map(({ name }) => name)];
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = [line(head), line(head.map((_, at) => (at ? '--:' : '---'))), ...rows.map(line)].join('\n');

console.log(table);
for (const parser of process.argv.slice(2).filter((name) => results[name]))
  for (const [index, wrong] of results[parser].entries()) if (wrong.length) console.log(`\n${cases[index].name}\n  ${wrong.join('\n  ')}`);

/** Cases of a folder that all the others miss. */
const countOf = (folder, pattern = /./) =>
  [...cases.keys()].filter(
    (index) =>
      cases[index].name.startsWith(`${folder}/`) &&
      pattern.test(cases[index].name) &&
      Object.keys(parsers).every((parser) => parser === 'ours' || results[parser][index].length),
  ).length;

if (process.argv.includes('--write'))
  writeFileSync(
    new URL('../docs/conformance.md', import.meta.url),
    `# How others read the corpus

The documents of \`test/fixtures/feeds\` through this package and four others, and how many of them become the expected JSON Feed.
Written by \`npm run conformance -- --write\` on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node}; \`npm run conformance -- feedsmith\` shows each failure.

**The corpus is ours, so this is no neutral contest.** Its expectations are our reading of the specifications and of what feeds mean,
and this package was written until it met all of them. What the figures are good for is to see what the others leave to those who use them.

${table}

How it is done:

- Each case is compared as our own tests compare (\`test/corpus/compare.mjs\`), but for \`_feed_elements\`. A case has ${limit / 1000} s in a process of its own; no answer is a failure. Where the corpus expects a refusal, any refusal will do.
- The others have their own shapes, so \`bench/parsers/\` maps each to JSON Feed, and makes the best of all that it gives, raw elements included: namespaced fields, links by their relation, the choice of content and summary, names out of e-mail addresses, absolute addresses (\`new URL\`, and in the attributes of markup), plain text of titles.
- They take text, so bytes are decoded for them, by the byte order mark, the HTTP charset or the declaration. Nothing is guessed: bytes that are not what their label says are lost (${countOf('encodings', /latin-bytes$/)} cases).
- Their dates go through \`Date\`, in UTC: it can't read some, and makes other days of others (${countOf('dates')} cases in \`dates\` that all four miss).
- Only feedsmith reads JSON; hence the last line.
- An entity bomb that is read without being expanded does no harm, and counts as a failure all the same.

What each of them mostly misses, beside that:

${others.map(({ name, misses }) => `- **${name} ${version(name)}**: ${misses}`).join('\n')}
`,
  );
