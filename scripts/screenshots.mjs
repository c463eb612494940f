// `npm run screenshots`: every story and page of documentation, light and dark, in three widths, as pictures in shots/, and on one sheet for each title.
import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { chromeArgs, findChromium } from './browsers.mjs';
import { buildStorybook } from './storybook.mjs';
import { forAll, listStories, openDocs, openStory, serveStories, settle } from './stories.mjs';

const folder = 'shots';
const schemes = ['light', 'dark'];
const widths = [1000, 640, 320];

const file = ({ id }, scheme, width) => `${id}-${scheme}-${width}.png`;

buildStorybook();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const chromium = { executablePath: await findChromium(), args: chromeArgs };
const stories = await listStories();
const docs = await listStories('dist-storybook', 'docs');
const titles = [...new Set(stories.map(({ title }) => title))];
const server = await serveStories();

for (const scheme of schemes) {
  await forAll(chromium, [...docs, ...stories], async (page, entry) => {
    // A picture of something that moves would be another one every time.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const open = entry.type === 'docs' ? openDocs : openStory;
    const problems = await open(page, server.origin, entry.id, `scheme:${scheme}`);
    for (const problem of problems) console.log(`${entry.id}: ${problem}`);
    if (problems.length) return;
    for (const width of widths) {
      const height = await settle(page, width);
      await page.screenshot({ path: `${folder}/${file(entry, scheme, width)}`, clip: { x: 0, y: 0, width, height } });
    }
  });
  await forAll(chromium, titles, (page, title) => sheet(page, title, scheme));
}
server.close();
console.log(`${(stories.length + docs.length) * schemes.length * widths.length} pictures and their sheets are in ${folder}/.`);

/** All pictures of the stories under a title on one page, and a picture of the page. */
async function sheet(page, title, scheme) {
  const figures = stories
    .filter((story) => story.title === title)
    .map(
      (story) =>
        `<figure><figcaption>${story.name}</figcaption>${widths.map((width) => `<img src="${file(story, scheme, width)}" style="flex: ${width}" alt="">`).join('')}</figure>`,
    );
  const name = `sheet-${title.replace(/\W+/g, '-')}-${scheme}`;
  const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><style>
    body { columns: 2; column-gap: 16px; margin: 16px; font: 13px sans-serif; background: #888 }
    figure { display: flex; flex-wrap: wrap; gap: 6px; align-items: start; margin: 0 0 16px; break-inside: avoid }
    figcaption { flex: 0 0 100%; color: #fff; font-weight: bold }
    img { min-width: 0 }
    </style>${figures.join('\n')}`;
  await writeFile(`${folder}/${name}.html`, html);
  await page.setViewport({ width: 2000, height: 1000 });
  await page.goto(String(pathToFileURL(`${folder}/${name}.html`)));
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
