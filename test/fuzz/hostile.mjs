// Documents of megabytes, each made against one loop or regular expression, in Node and in Chromium.
// `node test/fuzz/hostile.mjs [--only name] [--node] [--browser] [--mb 3]`. Nothing may take a second.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForNode } from './bundle.mjs';
import { openBrowser } from './chromium.mjs';
import { hostile } from './hostile-documents.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    node: { type: 'boolean' },
    browser: { type: 'boolean' },
    mb: { type: 'string', default: '3' },
    skip: { type: 'string', default: '-' },
    dist: { type: 'boolean' },
  },
});
const size = Number(values.mb) * 1_000_000;
/** Milliseconds that a document may take, and after which it hangs. */
const [slow, hangs] = [1000, 8000];
const both = !values.node && !values.browser;

const bundle = await bundleForNode();

/** A fresh process for each: a heap that overflows takes all with it. */
const inNode = (name) =>
  new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'hostile-child.mjs'), [bundle, name, String(size)], {
      execArgv: ['--max-old-space-size=2000'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let result = { took: Infinity, outcome: 'dies' };
    const watch = setTimeout(() => {
      result = { took: Infinity, outcome: 'hangs' };
      child.kill('SIGKILL');
    }, hangs);
    child.on('message', (message) => (result = message));
    child.on('exit', () => {
      clearTimeout(watch);
      resolve(result);
    });
  });

const browser = both || values.browser ? await openBrowser() : undefined;
let failed = 0;
let run = 0;
const names = Object.keys(hostile).filter((name) => name.includes(values.only) && !name.startsWith(values.skip));
for (const name of names) {
  const results = {};
  if (both || values.node) results.node = await inNode(name);
  if (browser)
    results.chromium = await browser.read(
      { input: Buffer.from(hostile[name](size)), url: 'https://example.org/feed.xml', contentType: '' },
      hangs,
    );
  run++;
  const bad = Object.values(results).some(({ took, outcome }) => took > slow || outcome.startsWith('behind'));
  if (bad) failed++;
  const told = Object.entries(results).map(([where, { took, outcome }]) => `${where} ${Math.round(took)} ms ${outcome}`);
  console.log(`${bad ? '✗' : '✓'} ${name.padEnd(34)} ${told.join(' | ')}`);
}
await browser?.close();
if (!values.dist) rmSync(bundle, { force: true });
console.log(`${run} hostile documents of ${values.mb} MB, ${failed} failed`);
process.exit(failed ? 1 : 0);
