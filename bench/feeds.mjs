// `npm run bench:feeds`: how long reading a feed takes, in Node and in Chromium, beside other parsers; and what a browser has to fetch for it.
// `-- --write` writes docs/reading-speed.md. On a machine that does other things the times are worth little, the ratios a bit more.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../scripts/browsers.mjs';
import { feed } from './feed.mjs';
import { brotli, bundle, openPage, ours } from './feeds-browser.mjs';

/** By the number of items: how often each parser reads in a round, so that a clock can tell, and rounds; the first ones are warm-up. */
const plan = {
  20: { times: 20, warmUps: 5, rounds: 11 },
  500: { times: 1, warmUps: 5, rounds: 15 },
  5000: { times: 1, warmUps: 1, rounds: 3 },
};
const lengths = Object.keys(plan).map(Number);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const version = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url))).version;

/** A process that reads with one parser. */
function inNode(name) {
  const child = fork(fileURLToPath(new URL('parsers/timed.mjs', import.meta.url)), [name]);
  const run = (length, times) =>
    new Promise((resolve, reject) => {
      child.once('exit', reject).once('message', (time) => {
        child.removeListener('exit', reject);
        resolve(time);
      });
      child.send({ length, times });
    });
  return { name, run, close: () => child.kill() };
}

/** A page in a browser of its own that reads with one parser. */
async function inChromium(name, script, expression) {
  const { page, close } = await openPage([script, `globalThis.texts = {}; globalThis.read = (text) => ${expression}`]);
  for (const length of lengths) await page.evaluate((at, text) => (globalThis.texts[at] = text), length, feed(length));
  const run = async (length, times) => {
    const { time, count } = await page.evaluate(
      async (at, often) => {
        const text = globalThis.texts[at];
        const start = performance.now();
        let result;
        for (let i = 0; i < often; i++) result = await globalThis.read(text);
        return { time: (performance.now() - start) / often, count: result.items.length };
      },
      length,
      times,
    );
    if (count !== length) throw new Error(`${name} read ${count} items instead of ${length}`);
    return time;
  };
  return { name, size: script ? brotli(script) : 0, run, close, browser: await page.browser().version() };
}

/**
 * All of them in turn, in rounds, each time another one first: so whatever else the machine does falls on all alike.
 *
 * @returns by name and length the median in ms, and the median of what it took in a round as a multiple of the first parser's time
 */
async function race(readers) {
  const results = Object.fromEntries(readers.map(({ name }) => [name, {}]));
  for (const length of lengths) {
    const { times, warmUps, rounds } = plan[length];
    const measured = [];
    for (let round = -warmUps; round < rounds; round++) {
      const took = {};
      for (const at of readers.keys()) {
        const { name, run } = readers[(at + round + warmUps) % readers.length];
        took[name] = await run(length, times);
      }
      if (round >= 0) measured.push(took);
    }
    const [first] = readers;
    for (const { name } of readers)
      results[name][length] = {
        ms: median(measured.map((took) => took[name])),
        ratio: median(measured.map((took) => took[name] / took[first.name])),
      };
  }
  for (const { close } of readers) await close();
  return results;
}

const line = (cells) => `| ${cells.join(' | ')} |`;
const figure = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

function table(results, more = []) {
  const head = [
    '',
    ...lengths.map((length) => `${length} items, ms`),
    ...lengths.map((length) => `× at ${length}`),
    ...more.map(([title]) => title),
  ];
  return [
    line(head),
    line(head.map((_, at) => (at ? '--:' : '---'))),
    ...Object.entries(results).map(([name, by]) =>
      line([
        name,
        ...lengths.map((length) => figure(by[length].ms)),
        ...lengths.map((length) => by[length].ratio.toFixed(2)),
        ...more.map(([, cell]) => cell(name)),
      ]),
    ),
  ].join('\n');
}

await ensureChromium();
const start = performance.now();
const inNodeAll = await race(['ours', 'rss-parser', 'feedsmith', 'feedparser', 'ours, JSON', 'JSON.parse'].map(inNode));
const nodeTable = table(inNodeAll);
console.log(`Node ${process.versions.node}\n\n${nodeTable}\n`);

const shipped = readFileSync(new URL('../node_modules/rss-parser/dist/rss-parser.min.js', import.meta.url), 'utf8');
const pages = [
  await inChromium('ours', await ours(), `ours.parseFeed(text, { url: 'https://blog.example/feed.xml' })`),
  await inChromium('feedsmith', await bundle(`export { parseFeed } from 'feedsmith';`, 'feedsmith'), `feedsmith.parseFeed(text).feed`),
  await inChromium('rss-parser', shipped, `new RSSParser().parseString(text)`),
  await inChromium('DOMParser', '', `({ items: new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('item') })`),
];
const [{ browser }] = pages;
const sizes = Object.fromEntries(pages.map(({ name, size }) => [name, size]));
const inPages = await race(pages);
const pageTable = table(inPages, [['brotli, bytes', (name) => sizes[name]]]);
console.log(`${browser}\n\n${pageTable}\n`);

const target = (what, ratio, least) => `- ${what}: ${ratio >= least ? 'met' : 'not met'} (${ratio.toFixed(2)}, wanted ${least.toFixed(1)})`;
const targets = [
  target('Node, 500 items: time of rss-parser over ours', inNodeAll['rss-parser'][500].ratio, 1),
  target(
    'Chromium, 500 items: time of the fastest other bundle over ours',
    Math.min(inPages.feedsmith[500].ratio, inPages['rss-parser'][500].ratio),
    3,
  ),
].join('\n');
const seconds = ((performance.now() - start) / 1000).toFixed(0);
const machine = `${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`;
console.log(`${targets}\n\n${seconds} s; ${machine}`);

if (process.argv.includes('--write'))
  writeFileSync(
    new URL('../docs/reading-speed.md', import.meta.url),
    `# How fast feeds are read

Written by \`npm run bench:feeds -- --write\` on ${new Date().toISOString().slice(0, 10)}; ${machine}.
RSS as blogs publish it (\`bench/feed.mjs\`), 4 KB an item, of which 3 are HTML in CDATA. Medians of rounds in which each parser reads once, each
in a process or a browser of its own. × is the median of its time over ours in the same round: above 1 it is slower than ours. rss-parser ${version('rss-parser')},
feedsmith ${version('feedsmith')}, feedparser ${version('feedparser')}; they are timed for what they give by themselves. None gives all that ours does: absolute addresses, plain text, ISO dates, mended documents.

## Node ${process.versions.node}

${nodeTable}

The last two are the limit: the same feed as JSON Feed, through ours and through nothing but \`JSON.parse\`.

## ${browser}

${pageTable}

\`DOMParser\` is the browser's own XML parser alone, on the whole document; ours gives it the tags without the texts. Since version 147 Chrome has
[one in Rust](https://groups.google.com/a/chromium.org/g/blink-dev/c/A-EM4e-JrTA), which is safer and takes about twice as long.

## Targets

${targets}
`,
  );
