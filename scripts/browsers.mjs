// Finds the browsers that tests, stories and benches run in.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const asRoot = process.getuid?.() === 0;

export const which = (...names) => {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
};

/** Path of a Chromium, or undefined: `CHROME_PATH`, the PATH, the npm package that carries one. */
export async function findChromium() {
  const path = process.env.CHROME_PATH ?? which('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  if (path) return path;
  try {
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'; // makes the package unpack its own nss libraries
    const { default: packaged } = await import('@sparticuz/chromium');
    const executable = await packaged.executablePath();
    process.env.LD_LIBRARY_PATH = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    return executable;
  } catch {
    return undefined;
  }
}

/** Sees to it that there is a Chromium, installing one where that can be done. Ends the process with a clear line when it can't. */
export async function ensureChromium() {
  if (await findChromium()) return;
  const run = (command, args) =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  if (asRoot && which('apt-get')) {
    console.log('No browser here: installing Chromium (apt-get install chromium) …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  } else if (process.platform === 'linux' && process.arch === 'x64') {
    console.log('No browser here: fetching one as an npm package …');
    run('npm', ['install', '--no-save', '--loglevel=error', '@sparticuz/chromium@153.0.0']);
  }
  // A failed import stays failed for as long as a process lives, so a new one looks.
  const found = spawnSync(process.execPath, [
    '-e',
    `import('./scripts/browsers.mjs').then(async (b) => process.exit((await b.findChromium()) ? 0 : 1))`,
  ]);
  if (found.status === 0) return;
  console.error('No Chromium found. Install Chromium or Chrome, or name it: CHROME_PATH=/path/to/chrome npm test');
  process.exit(1);
}

export const chromeArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(asRoot ? ['--no-sandbox'] : []),
];
