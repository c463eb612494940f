// A page as a webmaster makes it, on one origin; the script from a second and the feeds from a third.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../scripts/browsers.mjs';
import { serveFeeds } from '../feeds-server.mjs';

/** Of the copy in dist/. */
export const { version: builtVersion } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const dist = new URL('../../dist/', import.meta.url);

/**
 * The built files of dist/, as a CDN has them: open to any origin. Below `/@9.9.9/` they are those of that version;
 * below `/@9.9.9-article-card/` of one that doesn't know `<article-card>`.
 */
function cdn(request, response) {
  const [, version, lacking, path] = /^\/(?:@([\d.]+)(?:-([a-z-]+))?\/)?([^?]*)/.exec(request.url);
  const file = new URL(path, dist);
  if (!file.href.startsWith(dist.href) || !existsSync(file)) return response.writeHead(404).end();
  const type = file.pathname.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/json';
  let text = readFileSync(file, 'utf8');
  if (version) text = text.replaceAll(builtVersion, version);
  // It is registered under a name that no page has.
  if (lacking) text = text.replaceAll(lacking, `no-${lacking}`);
  return response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=600' }).end(text);
}

async function listen(handler) {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const originOf = (server) => `http://127.0.0.1:${server.address().port}`;

function close(server) {
  server.close();
  server.closeAllConnections();
}

/** A browser and the servers for one file of tests. */
export async function openSite({ args = [] } = {}) {
  if (!existsSync(new URL('feed-elements.js', dist))) throw new Error('dist/ is not built: npm run build');
  const pages = new Map();
  const scripts = await listen(cdn);
  const host = await listen((request, response) => {
    const page = pages.get(request.url);
    // Browsers ask for /favicon.ico when they feel like it.
    if (!page) return response.writeHead(204).end();
    return response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...page.headers })
      .end(page.html);
  });
  const feeds = await serveFeeds();
  const browser = await puppeteer.launch({ executablePath: await findChromium(), args: [...chromeArgs, ...args] });
  let count = 0;

  return {
    browser,
    feeds,
    script: `${originOf(scripts)}/feed-elements.js`,
    cdn: originOf(scripts),
    integrity: `sha384-${createHash('sha384')
      .update(readFileSync(new URL('feed-elements.js', dist)))
      .digest('base64')}`,

    /** Puts a page on the host, opens it, and gives it with all that was said, asked and refused in it. */
    async open(body, { csp, page, path = `/${++count}`, before, head = '', doctype = '<!doctype html>', headers = {} } = {}) {
      const html = `${doctype}<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>Host</title>${head}</head><body>${body}</body></html>`;
      pages.set(path, { html, headers: { ...headers, ...(csp && { 'Content-Security-Policy': csp }) } });
      const view = page ?? (await browser.newPage());
      const said = [];
      const requests = [];
      view.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      view.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
      view.on('request', (request) => request.url().endsWith('/favicon.ico') || requests.push(request.url()));
      await view.evaluateOnNewDocument(() => {
        globalThis.seen = { violations: [], errors: [], loads: 0 };
        document.addEventListener('securitypolicyviolation', (event) => {
          globalThis.seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
        });
        document.addEventListener('feed-error', (event) => globalThis.seen.errors.push(event.error.code));
        document.addEventListener('feed-load', () => globalThis.seen.loads++);
      });
      if (before) await view.evaluateOnNewDocument(before);
      await view.goto(originOf(host) + path, { waitUntil: 'load' });
      return { page: view, said, requests, seen: () => view.evaluate(() => globalThis.seen), url: originOf(host) + path };
    },

    async close() {
      await browser.close();
      for (const server of [scripts, host]) close(server);
      await feeds.close();
    },
  };
}

/** Titles that the first such element of the page shows, as soon as there are any. */
export async function titles(page, selector = 'recent-posts') {
  await page.waitForFunction((css) => document.querySelector(css)?.shadowRoot?.querySelector('[part=title]'), { timeout: 8000 }, selector);
  return page.$eval(selector, (element) =>
    [...element.shadowRoot.querySelectorAll('[part=title]')].map((title) => title.textContent.trim()),
  );
}

/** Whether a visitor sees what the page wrote into its element. */
export const isFallbackSeen = (page) => page.$eval('recent-posts > a', (link) => link.checkVisibility({ visibilityProperty: true }));
