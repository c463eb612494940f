// The package as it is published, installed in an empty folder: its relay serves a page's widget. dist/ has to be built.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../scripts/browsers.mjs';
import { inInternet, serveAll, serveNames } from '../relay/internet.mjs';

const root = join(import.meta.dirname, '../..');
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>http://feeds.example.net/</link>
  <item><title>Ferries in fog</title><link>/1</link></item><item><title>The pier is open</title><link>/2</link></item></channel></rss>`;

/** The folder, or why there is none. Made outside of the test's Internet, where the registry is. */
function install() {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const npm = (cwd, ...args) => spawnSync('npm', args, { cwd, encoding: 'utf8' });
  const packed = npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  assert.equal(packed.status, 0, packed.stderr);
  const [archive] = readdirSync(folder);
  mkdirSync(join(folder, 'empty'));
  const installed = npm(join(folder, 'empty'), 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, archive));
  if (installed.status === 0) return { folder };
  const reason = `its dependencies can't be installed: ${installed.stderr.split('\n', 1)[0]}`;
  if (process.env.CI) throw new Error(reason);
  return { folder, reason };
}

const key = 'FEED_ELEMENTS_TEST_PACKED';
const outside = !process.env[key];
process.env[key] ??= JSON.stringify(install());
const { folder, reason } = JSON.parse(process.env[key]);

if (reason) test('the packed relay serves a page’s widget', { skip: reason }, () => {});
else if (await inInternet(import.meta.filename)) {
  test('the packed relay serves a page’s widget', async (t) => {
    const names = await serveNames((name, type) => (name === 'feeds.example.net' ? (type === 'A' ? ['93.184.216.34'] : []) : 'NXDOMAIN'));
    const web = await serveAll((_, response) => response.end(rss), [80]);
    // npx has children of its own, so all of them are ended.
    const relay = spawn('npx', ['feed-elements', 'relay', '--allow', 'feeds.example.net', '--port', '0'], {
      cwd: join(folder, 'empty'),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_config_update_notifier: 'false' },
      detached: true,
    });
    const [line] = await once(relay.stdout, 'data');
    const address = /^feed-elements relay: (http:\S+)\n$/.exec(`${line}`)?.[1];
    assert.ok(address, `${line}`);
    const html = `<!doctype html><html lang="en"><script async src="${address}/feed-elements.js" data-relay="${address}"></script>
      <recent-posts src="http://feeds.example.net/feed.xml"><a href="/news">All our news</a></recent-posts>`;
    const site = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html)).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromeArgs });
    t.after(async () => {
      await browser.close();
      process.kill(-relay.pid, 'SIGKILL');
      for (const server of [site, names, web]) server.close();
      site.closeAllConnections();
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${site.address().port}/`);
    const shown = await page.waitForFunction(() => {
      const titles = document.querySelector('recent-posts').shadowRoot?.querySelectorAll('[part~=title]');
      return titles?.length ? Array.from(titles, (title) => title.textContent.trim()) : false;
    });
    assert.deepEqual(await shown.jsonValue(), ['Ferries in fog', 'The pier is open']);
  });
}
if (outside) rmSync(folder, { recursive: true });
