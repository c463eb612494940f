// `npm run screenshots`: every story, light and dark, wide and narrow, as pictures in shots/, and on one sheet for each element.
import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { chromeArgs, findChromium } from './browsers.mjs';
import { buildStorybook } from './storybook.mjs';
import { forAll, listStories, openStory, serveStories } from './stories.mjs';

const folder = 'shots';
const schemes = ['light', 'dark'];
const widths = [720, 320];

const file = ({ id }, scheme, width) => `${id}-${scheme}-${width}.png`;

buildStorybook();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const chromium = { executablePath: await findChromium(), args: chromeArgs };
const stories = await listStories();
const elements = [...new Set(stories.map(({ title }) => title))];
const server = await serveStories();

for (const scheme of schemes) {
  await forAll(chromium, stories, async (page, story) => {
    // A picture of something that moves would be another one every time.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const problem of await openStory(page, server.origin, story.id, `scheme:${scheme}`)) console.log(`${story.id}: ${problem}`);
    for (const width of widths) {
      // A browser may leave undrawn what lies outside the window, so the window is made as high as the story.
      await page.setViewport({ width, height: 2500 });
      const height = await page.$eval('.story', (story) => {
        story.style.minBlockSize = '';
        return Math.floor(story.getBoundingClientRect().height);
      });
      await page.screenshot({ path: `${folder}/${file(story, scheme, width)}`, clip: { x: 0, y: 0, width, height } });
    }
  });
  await forAll(chromium, elements, (page, element) => sheet(page, element, scheme));
}
server.close();
console.log(`${stories.length * schemes.length * widths.length} pictures and their sheets are in ${folder}/.`);

/** All pictures of an element on one page, and a picture of the page. */
async function sheet(page, element, scheme) {
  const figures = stories
    .filter(({ title }) => title === element)
    .map(
      (story) =>
        `<figure><figcaption>${story.name}</figcaption>${widths.map((width) => `<img src="${file(story, scheme, width)}" style="flex: ${width}" alt="">`).join('')}</figure>`,
    );
  const name = `sheet-${element}-${scheme}`;
  const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><style>
    body { columns: 3; column-gap: 16px; margin: 16px; font: 13px sans-serif; background: #888 }
    figure { display: flex; flex-wrap: wrap; gap: 6px; align-items: start; margin: 0 0 16px; break-inside: avoid }
    figcaption { flex: 0 0 100%; color: #fff; font-weight: bold }
    img { min-width: 0 }
    </style>${figures.join('\n')}`;
  await writeFile(`${folder}/${name}.html`, html);
  await page.setViewport({ width: 1600, height: 1000 });
  await page.goto(String(pathToFileURL(`${folder}/${name}.html`)));
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
