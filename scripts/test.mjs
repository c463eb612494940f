// `npm test`: everything that can be checked, one line for each step, what went wrong in full, and the count in the last line.
// `npm test -- lint components` runs those steps only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeArgs, ensureChromium, findChromium, lookForEngines } from './browsers.mjs';
import { install } from './install.mjs';
import { browserTests, check, joined, local, node, nodeTests, runSteps } from './runners.mjs';
import { ensureServers } from './servers.mjs';

process.chdir(join(import.meta.dirname, '..'));

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

/** By name, in the order in which they run: what is quick first; `build` before what reads dist/. Those in a browser get the engine. */
const steps = {
  format: () => check(local('prettier', '--check', '--log-level=warn', '.')),
  oxlint: () => check(oxlint()),
  eslint: () => check(local('eslint', '--max-warnings=0', '.')),
  // Stories read the manifest, which a fresh clone doesn't have yet.
  types: async () => {
    const manifest = await local('cem', 'analyze', '--quiet');
    return check(manifest.code ? manifest : local('tsc', '--noEmit'));
  },
  // It takes Lit's `nothing` for an ordinary symbol, so that one rule says too much.
  templates: () => check(local('lit-analyzer', 'src/**/*.ts', '--strict', '--quiet', '--rules.no-incompatible-type-binding', 'off')),
  build: () => check(node('scripts/build.mjs')),
  project: () => nodeTests('test/project'),
  relay: () => nodeTests('test/relay'),
  ssr: () => nodeTests('test/ssr'),
  cli: () => nodeTests('test/cli'),
  demo: () => nodeTests('test/demo.test.mjs'),
  data: (engine) => browserTests('test/data/**/*.test.ts', engine),
  // Every document has to give the same feed here and there.
  corpus: async (engine) => joined(await nodeTests('test/corpus'), await browserTests('test/corpus/**/*.test.ts', engine)),
  components: (engine) => browserTests('test/components/**/*.test.ts', engine),
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
ensureServers();
const { here, missing } = await lookForEngines();
const named = (engines) => engines.map(({ name }) => name).join(', ');
console.log(`Node ${process.versions.node}, feed-elements ${JSON.parse(readFileSync('package.json', 'utf8')).version}`);
console.log(
  `In ${named(here) || 'no browser'}${missing.length ? `; not here: ${named(missing)} (npm run test:engines installs what it can)` : ''}`,
);
if (!here.length) process.exit(1);

// What engines differ in shows in the elements; test:engines runs the rest in all of them too.
const [first, ...others] = here;
await runSteps(
  Object.entries(steps)
    .filter(([name]) => !asked.length || asked.includes(name))
    .flatMap(([name, step]) => [
      [name, () => step(first.key)],
      ...(name === 'components' ? others.map(({ key, name: engine }) => [`${name} in ${engine}`, () => step(key)]) : []),
    ]),
);
