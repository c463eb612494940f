// `npm test`: everything that can be checked, one line for each step, what went wrong in full, and the count in the last line.
// `npm test -- lint components` runs those steps only.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeArgs, ensureChromium, findChromium } from './browsers.mjs';
import { install } from './install.mjs';

process.chdir(join(import.meta.dirname, '..'));

/** Runs a program; resolves with its exit code and all that it printed. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const local = (name, ...args) => run(join('node_modules', '.bin', name), args);
const node = (...args) => run(process.execPath, args);

/** A check is one test: it passes or it doesn't. */
const check = async (running) => {
  const { code, output } = await running;
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};

/** The counts that a runner printed; when it ended badly without counting a failure, that is one. */
function counted({ code, output }, pattern) {
  const count = (name) => Number(pattern(name).exec(output)?.[1] ?? 0);
  const [passed, failed, skipped] = [count('pass'), count('fail'), count('skip')];
  return { passed, failed: failed || Number(code !== 0 || passed === 0), skipped, output };
}

const joined = (...results) => ({
  passed: results.reduce((sum, one) => sum + one.passed, 0),
  failed: results.reduce((sum, one) => sum + one.failed, 0),
  output: results.map((one) => one.output).join('\n'),
});

/** Node's own runner, its output in TAP. */
async function nodeTests(...paths) {
  const files = paths.flatMap((path) => (path.endsWith('.mjs') ? [path] : testFiles(path))).filter((file) => existsSync(file));
  if (!files.length) return { passed: 0, failed: 1, output: `No tests in ${paths.join(', ')}\n` };
  const result = await node('--test', '--test-reporter=tap', ...files);
  return counted(result, (name) => new RegExp(`^# ${name === 'skip' ? 'skipped' : name} (\\d+)$`, 'm'));
}

const testFiles = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.test.mjs'))
        .map((name) => join(folder, name))
    : [];

/** Tests in a browser, by files; `**` finds all below a folder. */
async function browserTests(files) {
  const result = await local('wtr', '--files', files);
  return counted(result, (name) => new RegExp(`(\\d+) ${name === 'skip' ? 'skipped' : `${name}ed`}(?:,|\\s*$)`));
}

async function stories() {
  const { buildStorybook } = await import('./storybook.mjs');
  const { runStories } = await import('./stories.mjs');
  buildStorybook();
  const { passed, failed, messages } = await runStories({ executablePath: await findChromium(), args: chromeArgs });
  return { passed, failed, output: `${messages.join('\n')}\n` };
}

/** Types tell of TypeScript; in plain JavaScript they are guessed, and what is said of them is noise. */
async function oxlint() {
  const folders = ['src', 'test', 'stories', 'scripts', 'demo', 'bench'].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  const typed = await local('oxlint', '--quiet', '--type-aware', ...files.filter((file) => file.endsWith('.ts')));
  const plain = await local('oxlint', '--quiet', ...files.filter((file) => file.endsWith('.mjs')));
  return { code: typed.code || plain.code, output: typed.output + plain.output };
}

/** By name, in the order in which they run: what is quick first; `build` before what reads dist/. */
const steps = {
  format: () => check(local('prettier', '--check', '--log-level=warn', '.')),
  oxlint: () => check(oxlint()),
  eslint: () => check(local('eslint', '--max-warnings=0', '.')),
  types: () => check(local('tsc', '--noEmit')),
  // It takes Lit's `nothing` for an ordinary symbol, so that one rule says too much.
  templates: () => check(local('lit-analyzer', 'src/**/*.ts', '--strict', '--quiet', '--rules.no-incompatible-type-binding', 'off')),
  build: () => check(node('scripts/build.mjs')),
  project: () => nodeTests('test/project'),
  demo: () => nodeTests('test/demo.test.mjs'),
  data: () => browserTests('test/data/**/*.test.ts'),
  // Every document has to give the same feed here and there.
  corpus: async () => joined(await nodeTests('test/corpus'), await browserTests('test/corpus/**/*.test.ts')),
  components: () => browserTests('test/components/**/*.test.ts'),
  pages: () => nodeTests('test/pages'),
  stories,
};

const groups = { lint: ['format', 'oxlint', 'eslint', 'types', 'templates'], unit: ['data', 'corpus', 'components'] };

const asked = process.argv.slice(2).flatMap((name) => groups[name] ?? name);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length) {
  console.error(`No such step: ${unknown.join(', ')}\nThere are: ${[...Object.keys(groups), ...Object.keys(steps)].join(', ')}`);
  process.exit(2);
}

install();
await ensureChromium();
console.log(`Node ${process.versions.node}, feed-elements ${JSON.parse(readFileSync('package.json', 'utf8')).version}`);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (asked.length && !asked.includes(name)) continue;
  const start = performance.now();
  // A step that breaks is a step that fails; the others still have their say.
  const result = await step().catch((error) => ({ passed: 0, failed: 1, output: `${error.stack}\n` }));
  const { passed, failed, skipped = 0, output } = result;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(10)} ${passed} passed${failed ? `, ${failed} failed` : ''} (${seconds} s)`);
  if (failed) console.log(output.replace(/^/gm, '    ').trimEnd());
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
// Whatever a step has left open must not keep the process alive.
process.exit(total.failed ? 1 : 0);
