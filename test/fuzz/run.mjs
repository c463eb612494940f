// `npm run fuzz -- --count 100000 --seed 1`: damaged documents through parseFeed. Only a well-shaped Feed or an honest FeedError may come of them,
// and none may take longer than a second. `--only 4711` repeats one and writes it to a file. Reads dist/, which it builds first.
import { writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from '../../scripts/build.mjs';
import { wrongInError, wrongInFeed } from './check.mjs';
import { makeDocument } from './mutate.mjs';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];

/** Milliseconds that one document may take. */
const slow = 1000;
/** Milliseconds after which a document hangs. */
const hangs = 15_000;
/** Numbers that a worker gets at a time. */
const batch = 200;

build();
if (values.only) await only(Number(values.only));
else process.exitCode = await all();

async function only(number) {
  const { input, how, ...options } = makeDocument(seed, number);
  const file = join(tmpdir(), `fuzz-${seed}-${number}`);
  writeFileSync(file, input);
  console.log(
    `${how}\n${JSON.stringify(options)}, ${input.length} ${typeof input === 'string' ? 'characters' : 'bytes'}, written to ${file}`,
  );
  const { parseFeed } = await import('feed-elements/data');
  const start = performance.now();
  const end = () => console.log(`${(performance.now() - start).toFixed(0)} ms`);
  try {
    const feed = await parseFeed(input, options);
    end();
    console.log(JSON.stringify(feed, null, 1).slice(0, 5000), wrongInFeed(feed));
  } catch (error) {
    end();
    console.log(error, wrongInError(error));
  }
}

async function all() {
  const start = performance.now();
  const counts = {};
  const failures = [];
  /** Failures by what they have in common. */
  const kinds = new Map();
  const slowest = [];
  let next = 0;
  let done = 0;

  const fail = (failure) => {
    failures.push(failure);
    const kind = failure.wrong[0]
      .replace(/ \S+:\d+:\d+|: ["{[].*|"[^]*"/g, '')
      .replace(/\d+/g, '0')
      .slice(0, 100);
    const seen = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, seen);
    if (seen <= 3)
      console.log(
        `✗ ${failure.number} (${failure.how}): ${failure.wrong.join('; ').slice(0, 500)}\n    node test/fuzz/run.mjs --seed ${seed} --only ${failure.number}`,
      );
  };
  const settle = ({ number, outcome, took = 0, wrong = [], how, bytes }) => {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    const all = took > slow ? [...wrong, `took ${Math.round(took)} ms (${bytes} bytes)`] : wrong;
    if (all.length) fail({ number, wrong: all, how });
    if (how) slowest.push({ number, took, how, bytes });
    if (++done % Math.ceil(count / 10) === 0) console.log(`  ${done} of ${count}, ${failures.length} failed, ${elapsed()} s`);
  };
  const elapsed = () => ((performance.now() - start) / 1000).toFixed(0);

  /** Works off numbers until none is left; a worker that hangs or dies costs its document and is replaced. */
  const work = (from, to) =>
    new Promise((resolve) => {
      const worker = new Worker(join(import.meta.dirname, 'worker.mjs'), {
        workerData: { seed, slow },
        resourceLimits: { maxOldGenerationSizeMb: 1500 },
      });
      let at = from;
      let watch;
      const give = () => {
        if (from >= to) {
          from = next;
          to = next = Math.min(count, next + batch);
        }
        if (from < to) worker.postMessage({ from, to });
        else {
          clearTimeout(watch);
          void worker.terminate().then(resolve);
        }
      };
      const lose = (why) => {
        clearTimeout(watch);
        worker.removeAllListeners();
        worker.on('error', () => {});
        settle({ number: at, outcome: 'lost', wrong: [why], how: makeDocument(seed, at).how });
        void worker.terminate().then(() => resolve(work(at + 1, to)));
      };
      worker.on('message', (message) => {
        if (message.done) {
          from = to;
          give();
        } else if (message.begins === undefined) settle(message);
        else {
          at = message.begins;
          clearTimeout(watch);
          watch = setTimeout(lose, hangs, `hangs: more than ${hangs / 1000} s`);
        }
      });
      worker.on('error', (error) => lose(`kills its thread: ${error.message}`));
      give();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(0, 0)));

  for (const [kind, seen] of kinds) if (seen > 3) console.log(`✗ ${seen} times in all: ${kind}`);
  slowest.sort((a, b) => b.took - a.took);
  console.log('The slowest:');
  for (const { number, took, how, bytes } of slowest.slice(0, 10))
    console.log(`  ${Math.round(took)} ms  ${number}  ${bytes} bytes (${how})`);
  const sums = Object.entries(counts).map(([outcome, sum]) => `${sum} ${outcome}`);
  console.log(`${done} documents of seed ${seed}: ${sums.join(', ')}; ${failures.length} failed (${elapsed()} s)`);
  return failures.length ? 1 : 0;
}
