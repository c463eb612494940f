// `npm run test:visual [-- <git ref>]`: do the stories still look as they did? Compares pictures of all stories with those of another commit, built and
// drawn on the same machine, so that neither fonts nor engines differ and no picture is kept. Default: HEAD when something has changed since, else HEAD~1.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { chromeArgs, findChromium } from './browsers.mjs';
import { buildStorybook } from './storybook.mjs';
import { forAll, listStories, openStory, serveStories, settle } from './stories.mjs';

const folder = 'shots/visual';
const width = 640;

/**
 * How far a pixel's colour may be off, from 0 to 1; anti-aliased edges don't count at all. Less than pixelmatch's own 0.1, at which a red may become
 * another one unseen: what is drawn by the same engine hardly differs by chance.
 */
const threshold = 0.02;
/** So many pixels may be off all the same. */
const tolerated = 5;
/** When so few stories differ, they are drawn once more: an edge between two pixels falls to this side or to that, once in some hundred times. */
const few = 20;

/** How each story is looked at, in this order, as nothing turns a page back. Forced colours are the browser's own, for a light page. */
const modes = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  forced: { scheme: 'light', forced: true },
  rtl: { scheme: 'light', language: 'ar' },
};

const git = (...args) => {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
};

/** Another commit's Storybook, in a folder that goes when this process does. */
function buildOf(ref) {
  const tree = mkdtempSync(join(tmpdir(), 'feed-elements-'));
  const modules = join(tree, 'node_modules');
  process.on('exit', () => {
    // The link first, so that nothing can follow it.
    if (existsSync(modules)) unlinkSync(modules);
    git('worktree', 'remove', '--force', tree);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  git('worktree', 'add', '--detach', '--force', tree, ref);
  symlinkSync(resolve('node_modules'), modules, 'junction');
  buildStorybook(tree);
  return join(tree, 'dist-storybook');
}

/** In the page: turns a story that is there already into a mode, whatever the story's own scheme and language are. */
async function dress({ scheme, language }) {
  const story = document.querySelector('.story');
  story.style.colorScheme = scheme;
  if (language) Object.assign(story, { lang: language, dir: 'rtl' });
  document.documentElement.style.caretColor = 'transparent';
  for (const element of story.querySelectorAll('recent-posts, article-card, statement-quote, article-view, key-figures')) {
    element.requestUpdate?.();
    await element.updateComplete;
    // Their buttons are the browser's, and fade in at their own time.
    for (const player of element.shadowRoot?.querySelectorAll('audio, video') ?? []) player.style.visibility = 'hidden';
  }
  // Collapsed borders keep the colours of another scheme until they are laid out anew.
  story.style.display = 'none';
  story.getBoundingClientRect();
  story.style.display = '';
}

/** Does `take` with each picture of the stories in a built Storybook; those that don't work have none, and are told of. */
async function draw(built, ids, take) {
  const server = await serveStories(built);
  const chromium = { executablePath: await findChromium(), args: chromeArgs };
  const draw = async (page, id) => {
    // Whether they are accessible is asked elsewhere, and takes its time.
    const problems = await openStory(page, server.origin, id, 'a11y.manual:!true');
    if (problems.length) return problems.forEach((problem) => console.log(`${id}: ${problem}`));
    const session = await page.createCDPSession();
    for (const [mode, { forced, ...look }] of Object.entries(modes)) {
      const features = { 'prefers-reduced-motion': 'reduce', 'prefers-color-scheme': 'light', 'forced-colors': forced ? 'active' : 'none' };
      await session.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
      await page.evaluate(dress, look);
      const height = await settle(page, width);
      const clip = { x: 0, y: 0, width, height };
      take(id, mode, Buffer.from(await page.screenshot({ clip, optimizeForSpeed: true, captureBeyondViewport: false })));
    }
    await session.detach();
  };
  await forAll(chromium, ids, draw).finally(server.close);
}

const onCanvas = (picture, width, height) => {
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas;
};

/** How many pixels differ, and a picture of them; of pictures of two sizes also what only one has. */
function compare(before, after) {
  if (before.equals(after)) return { count: 0 };
  const pictures = [before, after].map((buffer) => PNG.sync.read(buffer));
  const [width, height] = ['width', 'height'].map((side) => Math.max(...pictures.map((picture) => picture[side])));
  const [{ data: one }, { data: other }] = pictures.map((picture) => onCanvas(picture, width, height));
  const difference = new PNG({ width, height });
  const count = pixelmatch(one, other, difference.data, width, height, { threshold, includeAA: false });
  return { count, difference: PNG.sync.write(difference) };
}

let commit;
try {
  const ref = process.argv[2] ?? (git('status', '--porcelain') ? 'HEAD' : 'HEAD~1');
  commit = git('rev-parse', '--short', '--verify', `${ref}^{commit}`);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

console.log(`Building the stories of ${commit} and of what is here …`);
const earlier = buildOf(commit);
buildStorybook();

const here = 'dist-storybook';
const ids = async (built) => (await listStories(built)).map(({ id }) => id);
const [then, now] = [await ids(earlier), await ids(here)];
const both = now.filter((id) => then.includes(id));

/** Draws stories on both sides. */
async function look(ids) {
  const before = new Map();
  const drawn = new Set();
  const differing = new Map();
  await draw(earlier, ids, (id, mode, picture) => before.set(`${id} ${mode}`, picture));
  await draw(here, ids, (id, mode, after) => {
    const key = `${id} ${mode}`;
    drawn.add(id);
    const result = before.has(key) && compare(before.get(key), after);
    if (result && result.count > tolerated) differing.set(key, { id, before: before.get(key), after, ...result });
  });
  return { before, drawn, differing };
}

console.log(`Drawing ${both.length} stories in ${Object.keys(modes).length} modes, twice …`);
const { before, drawn, differing } = await look(both);
const suspects = [...new Set([...differing.values()].map(({ id }) => id))];
if (suspects.length && suspects.length <= few) {
  const again = await look(suspects);
  for (const key of differing.keys()) if (!again.differing.has(key)) differing.delete(key);
}

for (const [key, { count, ...pictures }] of differing) {
  const path = `${folder}/${key.replace(' ', '-')}`;
  for (const name of ['before', 'after', 'difference']) writeFileSync(`${path}-${name}.png`, pictures[name]);
  console.log(`${key}: ${count} pixels differ, ${path}-difference.png`);
}
const name = (what, list) => list.length && console.log(`${what}, not compared: ${list.join(', ')}`);
name(
  'Only here',
  now.filter((id) => !then.includes(id)),
);
name(
  `Only in ${commit}`,
  then.filter((id) => !now.includes(id)),
);
name(
  `Not drawn in ${commit}`,
  both.filter((id) => !before.has(`${id} light`)),
);

const compared = [...before.keys()].filter((key) => drawn.has(key.split(' ')[0])).length;
// What worked then and doesn't now has changed its look too.
const failed = differing.size + both.filter((id) => !drawn.has(id)).length;
console.log(`${compared - differing.size} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
