// `node test/fuzz/browser.mjs --count 5000 --seed 1`: the documents of run.mjs through the Node build and through the browser's code in Chromium.
// Both have to make the same of each: the same Feed, or an error of the same code. `--only 4711` shows both answers in full. dist/ has to be built.
import { parseArgs } from 'node:util';
import { parseFeed } from 'feed-elements/data';
import { differences } from '../corpus/compare.mjs';
import { openBrowser } from './chromium.mjs';
import { makeDocument } from './mutate.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    all: { type: 'boolean' },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? values.from);
const count = values.only ? 1 : Number(values.count);
/** Documents that go to the page at a time, and milliseconds that it may take for them. */
const [batch, patience] = [50, 60_000];
/** Larger ones are a matter of time, which run.mjs looks at. */
const largest = 400_000;

const browser = await openBrowser();
const start = performance.now();

/** As the browser's answer comes: by way of JSON. */
const inNode = ({ input, url, contentType }) =>
  parseFeed(input, { url, contentType }).then(
    (feed) => JSON.parse(JSON.stringify(feed)),
    (error) => ({ error: error.code ?? String(error) }),
  );

/** Answers of the page for a batch; one that hangs or dies is looked for by halves. */
async function inBrowser(documents) {
  const results = await browser.readAll(documents, patience);
  if (results) return results.map(({ feed, error }) => feed ?? { error });
  if (documents.length === 1) return [{ error: 'hangs or dies' }];
  const half = documents.length >> 1;
  return [...(await inBrowser(documents.slice(0, half))), ...(await inBrowser(documents.slice(half)))];
}

const sums = { same: 0, different: 0, skipped: 0 };
const kinds = new Map();
for (let number = first; number < first + count; number += batch) {
  const documents = Array.from({ length: Math.min(batch, first + count - number) }, (_, i) => ({
    number: number + i,
    ...makeDocument(seed, number + i),
  }));
  const small = documents.filter(({ input }) => values.only || input.length <= largest);
  sums.skipped += documents.length - small.length;
  const theirs = await inBrowser(small);
  for (const [at, document] of small.entries()) {
    const ours = await inNode(document);
    if (values.only) console.log('Node', JSON.stringify(ours, null, 1), '\nChromium', JSON.stringify(theirs[at], null, 1));
    const found = differences(ours, theirs[at]);
    sums[found.length ? 'different' : 'same']++;
    if (!found.length) continue;
    // By the field, and by what an error met.
    const kind =
      ours.error || theirs[at].error
        ? `error: ${ours.error ?? 'a feed'} / ${theirs[at].error ?? 'a feed'}`
        : found[0].replace(/:.*/s, '').replace(/\d+/g, '0');
    const seen = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, seen);
    if (seen <= 3 || values.all)
      console.log(
        `✗ ${document.number} (${document.how}): ${kind}; Node is expected\n    ${found[0].slice(0, 400)}\n    node test/fuzz/browser.mjs --seed ${seed} --only ${document.number}`,
      );
  }
}
await browser.close();
for (const [kind, seen] of kinds) console.log(`  ${seen} × ${kind}`);
console.log(
  `${count} documents of seed ${seed} from ${first}: ${sums.same} the same, ${sums.different} different, ${sums.skipped} too large (${((performance.now() - start) / 1000).toFixed(0)} s)`,
);
process.exit(sums.different ? 1 : 0);
