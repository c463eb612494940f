// Runs every story of dist-storybook/ as a test: it must render, play through, arrive at its state, pass axe, and ask nobody outside.
// The pages of documentation have to render, and Storybook's own window has to show the panel that we add to it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromeArgs, findChromium } from './browsers.mjs';

const built = 'dist-storybook';
/** Milliseconds for one story or page. */
const patience = 20_000;
/** Browsers at a time. */
const workers = 3;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves a built Storybook on a free port of the loopback. */
export async function serveStories(folder = built) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/[/\\]$/, '/index.html');
    try {
      const body = await readFile(join(folder, path));
      response
        .writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'max-age=3600' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

/** All stories of a built Storybook, or its pages of documentation: their ids, names and titles. */
export async function listStories(folder = built, kind = 'story') {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === kind);
}

/** Does `work(page, item)` for all the items, a few at a time. Each worker has a browser of its own, as only the page in front is drawn. */
export async function forAll({ executablePath, args }, items, work) {
  const queue = [...items];
  const worker = async () => {
    const browser = await launch({ executablePath, args });
    try {
      const [page] = await browser.pages();
      await page.evaluateOnNewDocument(listen);
      for (let item = queue.shift(); item; item = queue.shift()) await work(page, item);
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, worker));
}

/** In the page, before Storybook: writes down in `heard` what its channel tells of the story `heard.id`. */
function listen() {
  const heard = (globalThis.heard = { id: new URLSearchParams(location.search).get('id'), problems: [], finished: false });
  const note = (error) => {
    const text = error?.message ?? error?.description ?? String(error);
    // What was waited for in vain comes with the whole page behind it.
    heard.problems.push(text.split('\n\nIgnored nodes')[0].replace(/\s+/g, ' '));
  };
  const end = (error) => {
    note(error);
    heard.finished = true;
  };
  const violations = ({ error, violations = [] }) => {
    if (error) note(error);
    for (const { id, help, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        heard.problems.push(`axe ${id}: ${help}: ${target.flat().join(' ')} (${failureSummary.split('\n').slice(1).join(' ').trim()})`);
  };
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value) => {
      channel = value;
      for (const event of ['storyErrored', 'storyThrewException', 'storyMissing']) channel.on(event, end);
      channel.on('playFunctionThrewException', note);
      channel.on('docsRendered', (docsId) => {
        if (docsId === heard.id) heard.finished = true;
      });
      channel.on('unhandledErrorsWhilePlaying', (errors) => errors.forEach(note));
      channel.on('storyFinished', ({ storyId, reporters }) => {
        if (storyId !== heard.id) return;
        for (const { type, result } of reporters) if (type === 'a11y') violations(result);
        heard.finished = true;
      });
    },
  });
}

/** In the page: goes on to another story without loading everything anew, which takes a third of the time. */
function turnTo(id) {
  Object.assign(globalThis.heard, { id, problems: [], finished: false });
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
}

/** Does something with a page; resolves with what it says is wrong, what throws, and what is reported or asked outside meanwhile. */
async function watch(page, origin, work) {
  const problems = [];
  const hear = {
    pageerror: (error) => problems.push(`page error: ${error.message}`),
    console: (message) => message.type() === 'error' && problems.push(`console: ${message.text()} ${message.location().url ?? ''}`),
    request: (request) =>
      /^https?:/.test(request.url()) && !request.url().startsWith(origin) && problems.push(`asks outside: ${request.url()}`),
  };
  for (const [event, listener] of Object.entries(hear)) page.on(event, listener);
  try {
    problems.push(...((await work()) ?? []));
  } catch (error) {
    problems.push(error.message);
  }
  for (const [event, listener] of Object.entries(hear)) page.off(event, listener);
  // What has gone wrong must not spoil the next one.
  if (problems.length) await page.goto('about:blank');
  return problems;
}

const finished = async (page) => {
  await page.waitForFunction(() => globalThis.heard.finished, { timeout: patience });
  return page.evaluate(() => globalThis.heard.problems);
};

/**
 * Shows a story in a page of `forAll` and waits until it has been played and checked.
 *
 * @param {string} [globals] as in Storybook's addresses, `scheme:dark`; the same for all of a page's stories
 * @returns {Promise<string[]>} what went wrong
 */
export const openStory = (page, origin, id, globals = '') =>
  watch(page, origin, async () => {
    if (page.url().includes('viewMode=story')) await page.evaluate(turnTo, id);
    else await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    return finished(page);
  });

/** Shows a page of documentation and waits for the stories in it. @returns {Promise<string[]>} what went wrong */
export const openDocs = (page, origin, id, globals = '') =>
  watch(page, origin, async () => {
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs&globals=${globals}`);
    const problems = await finished(page);
    const areThere = () => [...document.querySelectorAll('.docs-story, .sb-story')].every((story) => story.querySelector('.story'));
    await page.waitForFunction(areThere, { timeout: patience });
    return problems;
  });

/** Makes the window as high as what is shown, as a browser may leave undrawn what lies outside; resolves with that height when its pictures are there. */
export async function settle(page, width) {
  await page.setViewport({ width, height: 2500 });
  const height = await page.evaluate(arrange);
  if (height <= 2500) return height;
  await page.setViewport({ width, height });
  return page.evaluate(arrange);
}

/** In the page: waits for its fonts and for the pictures that can be seen; returns its height, of what is endless the beginning. */
async function arrange() {
  const isDocs = new URLSearchParams(location.search).get('viewMode') === 'docs';
  const shown = document.querySelector(isDocs ? '#storybook-docs .sbdocs-content' : '.story');
  if (!isDocs) shown.style.minBlockSize = '';
  const images = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => (one.localName === 'img' ? one : one.shadowRoot ? images(one.shadowRoot) : []));
  // One that is out of sight may wait until somebody scrolls.
  const isSeen = (image) => image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().left < innerWidth;
  const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const there = Promise.all([
    document.fonts.ready,
    ...images(shown)
      .filter(isSeen)
      .map((image) => image.decode().catch(() => {})),
  ]).then(frames);
  // A picture that is hidden is never decoded, and a busy browser may owe us a frame.
  await Promise.race([there, new Promise((resolve) => setTimeout(resolve, 3000))]);
  return Math.min(12_000, Math.floor(shown.getBoundingClientRect().bottom));
}

/** Storybook's own window, with our panel in it. @returns {Promise<string[]>} what went wrong */
const openWindow = (page, origin) =>
  watch(page, origin, async () => {
    await page.goto(`${origin}/?path=/story/recent-posts--grid&globals=theme:minimal&addonPanel=feed-elements/snippet`);
    for (const text of ['<recent-posts', 'layout="grid"', 'themes/minimal.css'])
      await page.waitForFunction(
        (text) => document.querySelector('#storybook-panel-root')?.textContent.includes(text),
        { timeout: patience },
        text,
      );
  });

/**
 * @param {{ executablePath: string, args: string[], globals?: string }} options the browser; `globals` as in Storybook's addresses, `scheme:dark`
 * @returns {Promise<{ passed: number, failed: number, messages: string[] }>} one test a story, a page, and the window
 */
export async function runStories({ executablePath, args, globals }) {
  const server = await serveStories();
  const tests = [
    { id: 'window', open: openWindow },
    ...(await listStories(built, 'docs')).map(({ id }) => ({ id, open: openDocs })),
    ...(await listStories()).map(({ id }) => ({ id, open: openStory })),
  ];
  const messages = [];
  let failed = 0;
  await forAll({ executablePath, args }, tests, async (page, { id, open }) => {
    const problems = await open(page, server.origin, id, globals);
    if (problems.length) failed++;
    messages.push(...problems.map((problem) => `${id}: ${problem}`));
  }).finally(server.close);
  return { passed: tests.length - failed, failed, messages };
}

if (import.meta.filename === process.argv[1]) {
  const { passed, failed, messages } = await runStories({
    executablePath: await findChromium(),
    args: chromeArgs,
    globals: process.argv[2],
  });
  for (const message of messages) console.log(message);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
