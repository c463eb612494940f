// Runs every story of dist-storybook/ as a test: it must render, play through, arrive at its state, pass axe, and ask nobody outside.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromeArgs, findChromium } from './browsers.mjs';

const folder = 'dist-storybook';
/** Milliseconds for one story. */
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

/** Serves dist-storybook/ on a free port of the loopback. */
export async function serveStories() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const body = await readFile(join(folder, path === '/' ? 'index.html' : path));
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

/** The ids of all stories, with their elements' names. */
export async function listStories() {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === 'story');
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

/**
 * Shows a story in a page of `forAll` and waits until it has been played and checked.
 *
 * @param {string} [globals] as in Storybook's addresses, `scheme:dark`; the same for all of a page's stories
 * @returns {Promise<string[]>} what went wrong
 */
export async function openStory(page, origin, id, globals = '') {
  const problems = [];
  const hear = {
    pageerror: (error) => problems.push(`page error: ${error.message}`),
    console: (message) => message.type() === 'error' && problems.push(`console: ${message.text()} ${message.location().url ?? ''}`),
    request: (request) =>
      /^https?:/.test(request.url()) && !request.url().startsWith(origin) && problems.push(`asks outside: ${request.url()}`),
  };
  for (const [event, listener] of Object.entries(hear)) page.on(event, listener);
  try {
    if (page.url() === 'about:blank') await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    else await page.evaluate(turnTo, id);
    await page.waitForFunction(() => globalThis.heard.finished, { timeout: patience });
    problems.push(...(await page.evaluate(() => globalThis.heard.problems)));
  } catch (error) {
    problems.push(error.message);
  }
  for (const [event, listener] of Object.entries(hear)) page.off(event, listener);
  // What has gone wrong must not spoil the next one.
  if (problems.length) await page.goto('about:blank');
  return problems;
}

/**
 * @param {{ executablePath: string, args: string[], globals?: string }} options the browser; `globals` as in Storybook's addresses, `scheme:dark`
 * @returns {Promise<{ passed: number, failed: number, messages: string[] }>} one test a story
 */
export async function runStories({ executablePath, args, globals }) {
  const server = await serveStories();
  const stories = await listStories();
  const messages = [];
  let failed = 0;
  await forAll({ executablePath, args }, stories, async (page, { id }) => {
    const problems = await openStory(page, server.origin, id, globals);
    if (problems.length) failed++;
    messages.push(...problems.map((problem) => `${id}: ${problem}`));
  }).finally(server.close);
  return { passed: stories.length - failed, failed, messages };
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
