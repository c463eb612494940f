// `npm run test:engines`: the tests of data and elements in Chromium, Firefox and WebKit, a line for each; installs what is missing where it can.
// `BROWSERS=firefox,webkit npm run test:engines` runs those engines only.
import { join } from 'node:path';
import { ensureChromium, installPackages, lookForEngines } from './browsers.mjs';
import { install } from './install.mjs';
import { browserTests, runSteps } from './runners.mjs';

process.chdir(join(import.meta.dirname, '..'));

install();
await ensureChromium();
for (const { packages } of (await lookForEngines()).missing) installPackages(packages);
const { here, missing } = await lookForEngines();
if (missing.length) {
  for (const { name, packages } of missing) console.error(`No ${name} here. Debian has it in ${packages.join(' and ')}.`);
  console.error('Install what is missing, or name those to run in: BROWSERS=chromium npm run test:engines');
  process.exit(1);
}
await runSteps(here.map(({ key, name }) => [name, () => browserTests('test/{data,corpus,components}/**/*.test.ts', key)]));
