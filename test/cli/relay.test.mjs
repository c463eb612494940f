// `feed-elements relay` as it is shipped, guard and all, on an Internet of the test's own. dist/ has to be built.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { inInternet, serveAll, serveNames } from '../relay/internet.mjs';
import { noRedis, startRedis, until } from '../relay/redis.mjs';
import { startRelay } from './command.mjs';

const rss = (title) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>http://feeds.example.net/</link><item><title>${title}</title><guid>${title}</guid></item></channel></rss>`;

if (await inInternet(import.meta.filename)) {
  const asked = [];
  /** Those who wait for `/slow`. */
  const waiting = [];
  const names = await serveNames((name, type) => (name.endsWith('.example.net') ? (type === 'A' ? ['93.184.216.34'] : []) : 'NXDOMAIN'));
  const web = await serveAll(
    ({ url, headers }, response) => {
      asked.push({ url, headers });
      if (url === '/slow') return waiting.push(() => response.end(rss('At last')));
      if (url === '/silent') return undefined;
      return response.end(url === '/long' ? rss('x'.repeat(5000)) : rss(`Item of ${url}`));
    },
    [80],
  );
  test.after(() => {
    names.close();
    web.close();
  });
  test.beforeEach(() => asked.splice(0));

  const feed = 'http://feeds.example.net/feed.xml';
  const allow = ['--allow', 'feeds.example.net'];

  test('reads feeds of allowed hosts, and no others', async (t) => {
    const relay = await startRelay(t, ['--allow', 'feeds.example.net,*.more.example.net', '--allow', 'one.example.net']);
    for (const host of ['feeds', 'a.more', 'one']) {
      const response = await relay.feed(`http://${host}.example.net/`);
      assert.equal(response.status, 200, host);
      assert.equal((await response.json()).items[0].title, 'Item of /');
    }
    assert.equal((await relay.feed('http://two.example.net/')).status, 403);
    assert.equal(asked.length, 3);
    assert.equal(relay.said.err, '');
  });

  test('says who it is, and whom to write to', async (t) => {
    const relay = await startRelay(t, [...allow, '--contact', 'webmaster@example.org']);
    await relay.feed(feed);
    assert.match(asked[0].headers['user-agent'], /^feed-elements\/[\d.]+ \(\+webmaster@example\.org\)$/);
  });

  test('keeps feeds as long as it is told', async (t) => {
    const relay = await startRelay(t, [...allow, '--ttl', '120', '--stale', '77']);
    const { headers } = await relay.feed(feed);
    const [, fresh, stale] = /^public, max-age=(\d+), stale-while-revalidate=(\d+), stale-if-error=\2$/.exec(headers.get('cache-control'));
    assert.ok(fresh > 100 && fresh <= 120, fresh);
    assert.equal(stale, '77');
  });

  test('waits, and reads, no more than it is told', async (t) => {
    const relay = await startRelay(t, [...allow, '--timeout', '1', '--max-body', '3000']);
    const late = await relay.feed('http://feeds.example.net/silent');
    assert.equal(late.status, 504);
    assert.match((await late.json()).detail, /within 1 second/);
    const long = await relay.feed('http://feeds.example.net/long');
    assert.equal(long.status, 502);
    assert.match((await long.json()).detail, /3,000|3000/);
    assert.equal((await relay.feed(feed)).status, 200);
  });

  test('limits who may name any host', async (t) => {
    const relay = await startRelay(t, ['--allow', '*']);
    const statuses = [];
    for (let at = 0; at < 70; at++) statuses.push((await relay.feed(`http://any-${at % 3}.example.net/`)).status);
    assert.equal(statuses[0], 200);
    assert.equal(statuses.at(-1), 429);
    assert.equal((await relay.feed('http://127.0.0.1/')).status, 429);
    assert.deepEqual(new Set(web.reached), new Set(['93.184.216.34']));
  });

  test('lets itself be framed by whom it is told', async (t) => {
    const relay = await startRelay(t, [...allow, '--frame-ancestors', "'self' https://partner.example.org"]);
    const { headers } = await fetch(`${relay.address}/embed/recent-posts?src=${encodeURIComponent(feed)}`);
    assert.match(headers.get('content-security-policy'), /frame-ancestors 'self' https:\/\/partner\.example\.org(?:;|$)/);
  });

  test('keeps feeds in a folder over a restart', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'cache-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const args = [...allow, '--cache', join(folder, 'made', 'by', 'itself')];
    const before = await startRelay(t, args);
    const { items } = await (await before.feed(feed)).json();
    before.signal('SIGTERM');
    assert.equal((await before.ended).code, 0);
    const after = await startRelay(t, args);
    assert.deepEqual((await (await after.feed(feed)).json()).items, items);
    assert.equal(asked.length, 1);
  });

  test('shares feeds by Redis', { skip: noRedis }, async (t) => {
    const redis = await startRedis();
    t.after(() => redis.kill());
    const relays = await Promise.all([1, 2].map(() => startRelay(t, [...allow, '--redis', redis.url])));
    for (const relay of relays) assert.equal((await relay.feed(feed)).status, 200);
    assert.equal(asked.length, 1);
  });

  test('does without Redis where there is none yet, and says so once', { skip: noRedis }, async (t) => {
    const redis = await startRedis();
    await redis.kill();
    const relay = await startRelay(t, [...allow, '--redis', redis.url]);
    for (const path of ['/a', '/b', '/a']) assert.equal((await relay.feed(`http://feeds.example.net${path}`)).status, 200);
    assert.equal(asked.length, 2);
    assert.match(relay.said.err, /^The cache fails, memory stands in for it: [^\n]+\n$/);
    const again = await startRedis(redis.port);
    t.after(() => again.kill());
    let round = 0;
    await until(async () => {
      await relay.feed(`http://feeds.example.net/again/${round++}`);
      return relay.said.err.endsWith('\nThe cache works again.\n');
    });
  });

  /** Asks for a feed that takes as long as the test wants, on a connection that stays open. */
  async function askSlowly(relay) {
    const url = `${relay.address}/feed?url=${encodeURIComponent('http://feeds.example.net/slow')}`;
    const [response] = await once(request(url, { headers: { connection: 'keep-alive' } }).end(), 'response');
    return { status: response.statusCode, body: (await response.setEncoding('utf8').toArray()).join('') };
  }

  for (const signal of ['SIGTERM', 'SIGINT'])
    test(`answers what is under way when it is told to end by ${signal}`, async (t) => {
      const relay = await startRelay(t, allow);
      await relay.feed(feed);
      const answer = askSlowly(relay);
      await until(() => waiting.length);
      relay.signal(signal);
      await until(() => relay.said.err.includes('Ends when what is under way is answered'));
      await assert.rejects(fetch(`${relay.address}/healthz`), { message: 'fetch failed' });
      waiting.splice(0).forEach((go) => go());
      const { status, body } = await answer;
      assert.equal(status, 200);
      assert.match(body, /At last/);
      assert.equal((await relay.ended).code, 0);
    });

  test('ends at once when it is told again', async (t) => {
    const relay = await startRelay(t, allow);
    const answer = askSlowly(relay);
    answer.catch(() => {});
    await until(() => waiting.length);
    relay.signal('SIGTERM');
    await until(() => relay.said.err.includes('Ends when'));
    relay.signal('SIGTERM');
    assert.equal((await relay.ended).code, 1);
    waiting.splice(0);
    await assert.rejects(answer);
  });
}
