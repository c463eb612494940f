// `npm run screenshots`: every story, light and dark, wide and narrow, as pictures in shots/, and on one sheet for each element.
import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
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

const stories = await listStories();
const server = await serveStories();
const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromeArgs });

for (const scheme of schemes) {
  await forAll(browser, stories, async (page, story) => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.setViewport({ width: widths[0], height: 600 });
    for (const problem of await openStory(page, server.origin, story.id, `scheme:${scheme}`)) console.log(`${story.id}: ${problem}`);
    for (const width of widths) {
      await page.setViewport({ width, height: 100 });
      await page.screenshot({ path: `${folder}/${file(story, scheme, width)}`, fullPage: true });
    }
  });
  await Promise.all([...new Set(stories.map(({ title }) => title))].map((element) => sheet(element, scheme)));
}
await browser.close();
server.close();
console.log(`${stories.length * schemes.length * widths.length} pictures and their sheets are in ${folder}/.`);

/** All pictures of an element on one page, and a picture of the page. */
async function sheet(element, scheme) {
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
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 1000 });
  await page.goto(String(pathToFileURL(`${folder}/${name}.html`)));
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.close();
}
