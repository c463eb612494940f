// Runs checks and tests, and counts what came of them.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

export const local = (name, ...args) => run(join('node_modules', '.bin', name), args);
export const node = (...args) => run(process.execPath, args);

/** A check is one test: it passes or it doesn't. */
export const check = async (running) => {
  const { code, output } = await running;
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};

/** The counts that a runner printed; when it ended badly without counting a failure, that is one. */
function counted({ code, output }, pattern) {
  const count = (name) => Number(pattern(name).exec(output)?.[1] ?? 0);
  const [passed, failed, skipped] = [count('pass'), count('fail'), count('skip')];
  return { passed, failed: failed || Number(code !== 0 || passed === 0), skipped, output };
}

export const joined = (...results) => ({
  passed: results.reduce((sum, one) => sum + one.passed, 0),
  failed: results.reduce((sum, one) => sum + one.failed, 0),
  skipped: results.reduce((sum, one) => sum + (one.skipped ?? 0), 0),
  output: results.map((one) => one.output).join('\n'),
});

/** Node's own runner, its output in TAP. */
export async function nodeTests(...paths) {
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

/** Tests in a browser, by files; `**` finds all below a folder. @param engine Its name in `BROWSERS`. */
export async function browserTests(files, engine) {
  const result = await run(join('node_modules', '.bin', 'wtr'), ['--files', files], { BROWSERS: engine });
  return counted(result, (name) => new RegExp(`(\\d+) ${name === 'skip' ? 'skipped' : `${name}ed`}(?:,|\\s*$)`));
}

const inWords = ({ passed, failed, skipped }, always) =>
  [`${passed} passed`, (failed || always) && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ');

/**
 * Runs steps one after the other: a line for each, what went wrong in full, and the count in the last line. Ends the process.
 *
 * @param {[string, () => Promise<{ passed: number, failed: number, skipped?: number, output: string }>][]} steps
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const width = Math.max(...steps.map(([name]) => name.length));
  for (const [name, step] of steps) {
    const start = performance.now();
    // A step that breaks is a step that fails; the others still have their say.
    const result = await step().catch((error) => ({ passed: 0, failed: 1, output: `${error.stack}\n` }));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${result.failed ? '✗' : '✓'} ${name.padEnd(width)} ${inWords(result)} (${seconds} s)`);
    if (result.failed) console.log(result.output.replace(/^/gm, '    ').trimEnd());
    for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  }
  console.log(inWords(total, true));
  // Whatever a step has left open must not keep the process alive.
  process.exit(total.failed ? 1 : 0);
}
