// What a page carries: the heap of five items, and the main thread's time for a hundred elements of one feed.
import { launch } from 'puppeteer-core';
import { chromeArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from './server.mjs';

const rounds = 7;
const many = 100;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

export async function printWeight() {
  const server = await serve([[5, 20]]);
  const browser = await launch({ executablePath: await findChromium(), args: chromeArgs });
  try {
    const heap = { blank: [], widget: [] };
    for (let i = 0; i < rounds; i++) {
      heap.blank.push(await heapOf(browser, `${server.url}/blank`));
      heap.widget.push(await heapOf(browser, `${server.url}/widget-5-20`, 1));
    }
    const extra = (median(heap.widget) - median(heap.blank)) / 1024;
    console.log(`\nHeap with 5 items over a blank page, after garbage collection: ${extra.toFixed(0)} KB. Wanted: at most 300.`);
    await printMany(browser, server);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Waits until so many elements show their items. */
const shown = (page, count) =>
  page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('[data-list], recent-posts')].filter((one) => one.shadowRoot?.querySelector('[part=item]')).length >=
      count,
    {},
    count,
  );

async function heapOf(browser, url, count = 0) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(url);
  await shown(page, count);
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await context.close();
  return usedSize;
}

/** A page whose elements are all in sight of the reader that `loading` waits for. */
const page = (script, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,">${script}</head><body>${body}</body></html>`;

async function printMany(browser, server) {
  const element = '<recent-posts loading="eager" src="/feed-20.xml" limit="5"></recent-posts>';
  server.add('/many', page('<script async src="/feed-elements.js"></script>', element.repeat(many)));
  // The same HTML, as somebody would have written it: its shadow roots declared, one style sheet for all.
  const { html, css } = await copyOf(browser, `${server.url}/many`);
  const declared = `<div data-list style="display: block"><template shadowrootmode="open">${html}</template></div>`;
  const adopt = `<script>const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)});
for (const { shadowRoot } of document.querySelectorAll('[data-list]')) shadowRoot.adoptedStyleSheets = [sheet]</script>`;
  server.add('/declared', page('', declared.repeat(many) + adopt));
  const pairs = [];
  for (let i = -1; i < rounds; i++) {
    const pair = [await timeOf(browser, `${server.url}/many`), await timeOf(browser, `${server.url}/declared`)];
    if (i >= 0) pairs.push(pair);
  }
  const of = (read) => median(pairs.map(read));
  console.log(
    `${many} elements of one feed: ${of(([ours]) => ours).toFixed(0)} ms of the main thread, the same HTML written by hand ${of(([, hand]) => hand).toFixed(0)} ms, ratio ${of(([ours, hand]) => ours / hand).toFixed(2)}. Wanted: at most 2.`,
  );
}

/** The first element's shadow tree without comments, and its style sheets. */
async function copyOf(browser, url) {
  const context = await browser.createBrowserContext();
  const view = await context.newPage();
  await view.goto(url);
  await shown(view, many);
  const copy = await view.$eval('recent-posts', ({ shadowRoot }) => ({
    html: shadowRoot.innerHTML.replace(/<!--.*?-->/g, ''),
    css: shadowRoot.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText)).join('\n'),
  }));
  await context.close();
  return copy;
}

/** Ms that the main thread worked until everything was there and painted. */
async function timeOf(browser, url) {
  const context = await browser.createBrowserContext();
  const view = await context.newPage();
  const before = await view.metrics();
  await view.goto(url);
  await shown(view, many);
  await view.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));
  const after = await view.metrics();
  await context.close();
  return (after.TaskDuration - before.TaskDuration) * 1000;
}
