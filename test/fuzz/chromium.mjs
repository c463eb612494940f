// Our browser code in a real browser: a page that reads documents as Node does.
import puppeteer from 'puppeteer-core';
import { ours } from '../../bench/feeds-browser.mjs';
import { chromeArgs, findChromium } from '../../scripts/browsers.mjs';

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
    try {
      results.push({ feed: await globalThis.ours.parseFeed(input, { url, contentType }) });
    } catch (error) {
      results.push({ error: error.code ?? String(error) });
    }
  }
  return JSON.stringify(results);
}

/** A Chromium with a page of ours in it. */
export async function openBrowser() {
  const script = await ours();
  let browser;
  let page;
  const open = async () => {
    browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromeArgs, protocolTimeout: 600_000 });
    page = await browser.newPage();
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
  };
}
