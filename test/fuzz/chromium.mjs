// Our browser code in a real browser: a page that reads documents as Node does.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../scripts/browsers.mjs';
import { bundleForBrowser } from './bundle.mjs';

/** How a document becomes text on its way into the page, and out of it: base64 for bytes, JSON for text with halves of characters. */
const packed = ({ input, ...rest }) => ({
  ...rest,
  ...(typeof input === 'string' ? { text: input } : { bytes: Buffer.from(input).toString('base64') }),
});

/** What runs in the page. The answer is JSON, as puppeteer's own way loses halves of characters. */
async function readAll(documents) {
  const results = [];
  for (const { text, bytes, url, contentType } of documents) {
    const input = text ?? Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0));
    const start = performance.now();
    let result;
    try {
      const feed = await globalThis.feeds.parseFeed(input, { url, contentType });
      result = { feed, outcome: `feed of ${feed.items.length}` };
    } catch (error) {
      const { cause } = error;
      const isOurs = !cause || cause.name === 'FeedError' || cause.name === 'SyntaxError';
      result = {
        error: error.code ?? String(error),
        outcome: isOurs ? error.code : `behind ${error.code}: ${cause.name}: ${cause.message}`,
      };
    }
    results.push({ ...result, took: performance.now() - start });
  }
  return JSON.stringify(results);
}

/** A Chromium with a page of ours in it. */
export async function openBrowser() {
  const script = await bundleForBrowser();
  let browser;
  let page;
  const open = async () => {
    browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromeArgs, protocolTimeout: 600_000 });
    page = await browser.newPage();
    await page.goto(pathToFileURL(join(import.meta.dirname, 'page.html')).href);
    await page.addScriptTag({ content: script });
  };
  await open();
  const stop = async () => {
    browser.process().kill('SIGKILL');
    await browser.close().catch(() => {});
  };
  return {
    close: () => browser.close(),
    /** What came of each document; undefined when the page hangs or dies, which gets it a new one. */
    async readAll(documents, patience) {
      let watch;
      const late = new Promise((resolve) => (watch = setTimeout(resolve, patience)));
      const result = await Promise.race([page.evaluate(readAll, documents.map(packed)).catch(() => undefined), late]);
      clearTimeout(watch);
      if (result) return JSON.parse(result);
      await stop();
      await open();
      return undefined;
    },
    async read(document, patience) {
      const [result] = (await this.readAll([document], patience)) ?? [{ took: Infinity, outcome: 'hangs or dies' }];
      return result;
    },
  };
}
