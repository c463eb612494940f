// Finds the browsers that tests, stories and benches run in.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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

/** Path of a Firefox, or undefined: `FIREFOX_PATH` or the PATH. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? which('firefox-esr', 'firefox');

/** Path of WebKitGTK's browser, or undefined: it needs its driver and a screen too. */
export function findWebKit() {
  if (!which('Xvfb') || !which('WebKitWebDriver')) return undefined;
  const folders = ['/usr/libexec', '/usr/lib', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))];
  return folders.map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')).find((path) => existsSync(path));
}

/** The engines that the tests run in, by their names in `BROWSERS`; what Debian and Ubuntu call them. */
const engines = {
  chromium: { name: 'Chromium', packages: ['chromium', 'fonts-liberation'], find: findChromium },
  firefox: { name: 'Firefox', packages: ['firefox-esr'], find: findFirefox },
  webkit: { name: 'WebKitGTK', packages: ['webkit2gtk-driver', 'xvfb'], find: findWebKit },
};

/** WebKitGTK's browser tells its version only on a screen, and Windows' browsers open a window instead. */
function versionOf(key, path) {
  if (!path || process.platform === 'win32') return '';
  const [command, ...args] = key === 'webkit' ? ['dpkg-query', '-W', '-f', '${Version}', 'libwebkit2gtk-4.1-0'] : [path, '--version'];
  return /\d[\d.]*/.exec(spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 }).stdout ?? '')?.[0] ?? '';
}

/**
 * The engines that are wanted (`BROWSERS=chromium,firefox,webkit`, default all), those that are here and those that are not; after `ensureChromium`.
 * Ends the process when there is no such engine.
 *
 * @returns {Promise<{ here: { key: string, name: string }[], missing: { key: string, name: string, packages: string[] }[] }>} What is here has its version in its name.
 */
export async function lookForEngines() {
  const wanted = process.env.BROWSERS?.split(',').map((key) => key.trim()) ?? Object.keys(engines);
  const unknown = wanted.filter((key) => !Object.hasOwn(engines, key));
  if (unknown.length) {
    console.error(`No such browser: ${unknown.join(', ')}. BROWSERS may name ${Object.keys(engines).join(', ')}.`);
    process.exit(2);
  }
  const [here, missing] = [[], []];
  for (const [key, { name, packages, find }] of Object.entries(engines).filter(([one]) => wanted.includes(one))) {
    const path = await find();
    // A Chromium that has just been fetched is found by new processes only.
    if (path || key === 'chromium') here.push({ key, name: `${name} ${versionOf(key, path)}`.trim() });
    else missing.push({ key, name, packages });
  }
  return { here, missing };
}

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/** Installs packages of Debian's or Ubuntu's where that can be done; whether it worked. */
export function installPackages(packages) {
  if (!asRoot || !which('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Sees to it that there is a Chromium, installing one where that can be done. Ends the process with a clear line when it can't. */
export async function ensureChromium() {
  if (await findChromium()) return;
  if (!installPackages(engines.chromium.packages) && process.platform === 'linux' && process.arch === 'x64') {
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
