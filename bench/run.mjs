// `npm run bench`: what the elements weigh, and how soon a list is there beside a page written by hand. Speed is no test, so this never fails for it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../scripts/browsers.mjs';
import { build } from '../scripts/build.mjs';
import { install } from '../scripts/install.mjs';
import { measure, table } from '../scripts/size.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
install();
if (!existsSync('dist/feed-elements.js')) {
  console.log('Building …');
  build();
}
await ensureChromium();

console.log(`Bytes of the script, and of each element's own module with all that it loads:\n\n${table(measure())}\n`);
// Needs the packages, so it cannot be imported before they are there.
const { printSpeed } = await import('./speed.mjs');
await printSpeed();
const { printWeight } = await import('./weight.mjs');
await printWeight();
