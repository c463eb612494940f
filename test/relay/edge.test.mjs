// The build for edge runtimes, on one: workerd. dist/ has to be built.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startOrigin } from './start.mjs';

const root = join(import.meta.dirname, '../..');
const rss =
  '<?xml version="1.0" encoding="gb18030"?><rss version="2.0"><channel><title>\xb1\xa8\xb5\xc0</title><item><title>A &eacute; ferry</title><link>/1</link></item></channel></rss>';

let origin;
let runtime;
let address;
let file;
before(async () => {
  origin = await startOrigin(({ url }, response) => {
    response.writeHead(url.startsWith('/feed.xml') ? 200 : 404, { 'content-type': 'application/rss+xml' });
    response.end(Buffer.from(rss, 'latin1'));
  });
  // The configuration that is shipped, with another port and with the tests' server as the Internet.
  const port = await freePort();
  const shipped = readFileSync(join(root, 'deploy/workerd.capnp'), 'utf8');
  const config = shipped
    .replace(/network = \([^\n]*?\)\)\)/, `external = (address = "${new URL(origin.address).host}", http = ()))`)
    .replace('127.0.0.1:8787', `127.0.0.1:${port}`)
    .replace('bindings = [', 'bindings = [(name = "RELAY_TTL", text = "2"), ')
    .replaceAll('"../dist/edge/', '"');
  assert.notEqual(config, shipped);
  // Beside the modules: it finds them by relative paths only.
  file = join(root, 'dist/edge/test.capnp');
  writeFileSync(file, config);
  runtime = spawn(join(root, 'node_modules/.bin/workerd'), ['serve', file], { stdio: ['ignore', 'inherit', 'inherit'] });
  address = `http://127.0.0.1:${port}`;
  for (let at = 0; at < 100 && !(await fetch(`${address}/healthz`).catch(() => undefined)); at++) await pause(100);
});
after(async () => {
  runtime?.kill('SIGKILL');
  await origin?.close();
  if (file) rmSync(file);
});

describe('a relay on workerd', () => {
  const get = (url) => fetch(`${address}/feed?url=${encodeURIComponent(url)}`);

  it('reads a feed, in any encoding', async () => {
    const response = await get('http://example.org/feed.xml');
    assert.equal(response.status, 200);
    const feed = await response.json();
    assert.equal(feed.title, '报道');
    assert.deepEqual([feed.items[0].title, feed.items[0].url], ['A é ferry', 'http://example.org/1']);
  });

  it('remembers it', async () => {
    const before = origin.asked.length;
    const { headers } = await get('http://example.org/feed.xml');
    assert.match(headers.get('cache-control'), /max-age=\d+/);
    const again = await fetch(`${address}/feed?url=${encodeURIComponent('http://example.org/feed.xml')}`, {
      headers: { 'if-none-match': headers.get('etag') },
    });
    assert.equal(again.status, 304);
    assert.equal(origin.asked.length, before);
  });

  it('asks once for all who come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => get('http://example.org/feed.xml?many')));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(origin.asked.filter((path) => path === '/feed.xml?many').length, 1);
  });

  it('refreshes an old copy behind the answer', async () => {
    const url = 'http://example.org/feed.xml?old';
    const asked = () => origin.asked.filter((path) => path === '/feed.xml?old').length;
    await get(url);
    // Fresh for two seconds, as it is configured here; looked at again by the one who comes after that.
    for (let at = 0; asked() < 3 && at < 60; at++) {
      await pause(250);
      assert.equal((await get(url)).status, 200);
    }
    assert.equal(asked(), 3);
  });

  it('refuses other hosts and private addresses', async () => {
    assert.equal((await get('http://example.com/feed.xml')).status, 403);
    for (const host of ['127.0.0.1', '10.0.0.1', '[::1]', '169.254.169.254', '2130706433'])
      assert.equal((await get(`http://${host}/feed.xml`)).status, 403, host);
  });

  it('renders an embed', async () => {
    const response = await fetch(`${address}/embed/recent-posts?src=${encodeURIComponent('http://example.org/feed.xml')}`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<template shadowroot[^]*A é ferry/);
  });

  it('says what it can’t do there', async () => {
    const response = await fetch(`${address}/image?url=http://example.org/1.png&s=x`);
    assert.equal(response.status, 501);
    assert.match((await response.json()).detail, /no pictures/);
  });

  it('says a failing server’s status', async () => assert.equal((await get('http://example.org/lost.xml')).status, 502));
});

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
