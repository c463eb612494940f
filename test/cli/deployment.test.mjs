// Two relays that share a Redis, behind nginx as the cache, with the configuration of deploy/. dist/ has to be built.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { inInternet, serveAll, serveNames } from '../relay/internet.mjs';
import { noRedis, startRedis, until } from '../relay/redis.mjs';
import { startRelay } from './command.mjs';

const noNginx = spawnSync('nginx', ['-v']).error ? 'nginx is not installed (apt-get install nginx)' : false;
const skip = noRedis || noNginx;
const shipped = readFileSync(join(import.meta.dirname, '../../deploy/nginx.conf'), 'utf8');

const rss = (title) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>http://feeds.example.net/</link><item><title>${title}</title><description>${'So it is. '.repeat(200)}</description></item></channel></rss>`;

/** nginx as it is shipped, but for the folder. It is ended after the test. */
async function startNginx(t) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  chmodSync(folder, 0o777);
  const site = shipped.replace('/var/cache/nginx/feed-elements', join(folder, 'cache'));
  assert.notEqual(site, shipped);
  writeFileSync(join(folder, 'site.conf'), site);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 2; worker_rlimit_nofile 8192; error_log stderr warn; pid ${folder}/pid;
    events { worker_connections 4096; } http { access_log off; ${paths.join(' ')} include ${folder}/site.conf; }`,
  );
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  t.after(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true });
  });
  await until(async () => {
    assert.equal(child.exitCode, null, said);
    return (await ask('http://127.0.0.1/healthz').catch(() => undefined))?.status;
  });
}

/** A client with a connection of its own. */
function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers }, (response) => {
      const { statusCode: status, headers } = response;
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status, headers, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** So many clients at once; what they got, each kind once, as `200 Title`. */
async function crowd(count, url) {
  const answers = await Promise.allSettled(Array.from({ length: count }, (_, at) => ask(url(at))));
  return [...new Set(answers.map(({ value, reason }) => (value ? `${value.status} ${titleIn(value)}` : `${reason}`)))];
}

const titleIn = ({ status, body }) => (status === 200 ? JSON.parse(body).items[0].title : body);

if (skip && process.env.CI) throw new Error(skip);
if (skip) test('relays behind nginx', { skip }, () => {});
else if (await inInternet(import.meta.filename)) {
  const names = await serveNames((name, type) => (name.endsWith('.example.net') ? (type === 'A' ? ['93.184.216.34'] : []) : 'NXDOMAIN'));
  let asked = [];
  let delay = 200;
  const origin = await serveAll(
    ({ url }, response) => {
      asked.push(url);
      setTimeout(() => {
        response.setHeader('cache-control', `max-age=${url.startsWith('/short') ? 1 : 600}`);
        response.end(rss(`Item of ${url}`));
      }, delay);
    },
    [8080],
  );
  test.after(() => {
    names.close();
    origin.close();
  });
  test.beforeEach(() => {
    asked = [];
    delay = 200;
  });

  const start = async (t) => {
    const redis = await startRedis();
    t.after(() => redis.kill());
    // A life of seconds lets the test see copies become old, where the feed says so too.
    const args = ['--allow', 'feeds.example.net', '--redis', redis.url, '--timeout', '2', '--ttl', '3'];
    const relays = await Promise.all(['8787', '8788'].map((port) => startRelay(t, [...args, '--port', port])));
    await startNginx(t);
    return { redis, relays };
  };
  const through = (path, base = 'http://127.0.0.1') => `${base}/feed?url=${encodeURIComponent(`http://feeds.example.net:8080${path}`)}`;

  test('a thousand clients at once cost a cold feed one fetch', async (t) => {
    const { relays } = await start(t);
    assert.deepEqual(await crowd(1000, () => through('/a')), ['200 Item of /a']);
    assert.deepEqual(asked, ['/a']);
    // Without nginx too.
    assert.deepEqual(await crowd(1000, (at) => through('/b', relays[at % 2].address)), ['200 Item of /b']);
    assert.deepEqual(asked, ['/a', '/b']);
  });

  test('each gets the encoding that they take, and a 304 for what they have', async (t) => {
    await start(t);
    const accept = { br: 'gzip, deflate, br, zstd', gzip: 'gzip, deflate', none: 'identity' };
    for (const cache of ['MISS', 'HIT'])
      for (const [name, encodings] of Object.entries(accept)) {
        const { status, headers, body } = await ask(through('/a'), { 'accept-encoding': encodings });
        const decoded = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes) => bytes }[name](body);
        assert.deepEqual([status, headers['x-cache'], headers['content-encoding'] ?? 'none'], [200, cache, name]);
        assert.equal(titleIn({ status, body: decoded }), 'Item of /a');
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.match(headers['cache-control'], /^public, max-age=\d+, stale-while-revalidate=/);
        const again = await ask(through('/a'), { 'accept-encoding': encodings, 'if-none-match': headers.etag });
        assert.deepEqual([again.status, again.body.length], [304, 0]);
      }
    // Another browser, in other words.
    assert.equal((await ask(through('/a'), { 'accept-encoding': 'br;q=1.0, gzip;q=0.8, *;q=0.1' })).headers['x-cache'], 'HIT');
    assert.deepEqual(asked, ['/a']);
  });

  test('nothing is lost when a relay is killed', async (t) => {
    const { relays } = await start(t);
    const all = crowd(1000, (at) => through(`/${at % 4}`));
    await until(() => asked.length > 0);
    relays[0].signal('SIGKILL');
    assert.deepEqual(
      (await all).toSorted(),
      [0, 1, 2, 3].map((at) => `200 Item of /${at}`),
    );
    assert.deepEqual(await crowd(100, (at) => through(`/later/${at % 2}`)).then((kinds) => kinds.toSorted()), ['200 Item of /later/0', '200 Item of /later/1']); // prettier-ignore
  });

  test('nothing is lost when one is told to end', async (t) => {
    const { relays } = await start(t);
    const all = crowd(1000, (at) => through(`/${at % 4}`));
    await until(() => asked.length > 0);
    relays[0].signal('SIGTERM');
    assert.deepEqual(
      (await all).toSorted(),
      [0, 1, 2, 3].map((at) => `200 Item of /${at}`),
    );
    assert.equal(asked.length, 4);
    assert.equal((await relays[0].ended).code, 0);
  });

  test('nothing is lost when Redis is killed', async (t) => {
    const { redis } = await start(t);
    assert.deepEqual(await crowd(10, () => through('/known')), ['200 Item of /known']);
    const all = crowd(1000, (at) => through(`/${at % 4}`));
    await until(() => asked.length > 1);
    await redis.kill();
    assert.deepEqual(
      (await all).toSorted(),
      [0, 1, 2, 3].map((at) => `200 Item of /${at}`),
    );
    assert.deepEqual(await crowd(100, () => through('/known')), ['200 Item of /known']);
    assert.deepEqual(await crowd(100, () => through('/new')), ['200 Item of /new']);
  });

  test('an old copy is shown while it is refreshed, and when no relay is left', async (t) => {
    const { relays } = await start(t);
    assert.deepEqual(await crowd(1, () => through('/short')), ['200 Item of /short']);
    delay = 1000;
    const caches = new Set();
    await until(async () => {
      const answer = await ask(through('/short'));
      assert.deepEqual([answer.status, titleIn(answer)], [200, 'Item of /short']);
      caches.add(answer.headers['x-cache']);
      return asked.length === 2;
    });
    assert.ok(caches.has('STALE'), [...caches].join());
    assert.ok(!caches.has('MISS'), [...caches].join());
    for (const relay of relays) relay.signal('SIGKILL');
    await Promise.all(relays.map((relay) => relay.ended));
    assert.deepEqual(await crowd(100, () => through('/short')), ['200 Item of /short']);
  });

  test('its figures are for this machine alone', async (t) => {
    await start(t);
    const { status, body } = await ask('http://127.0.0.1/metrics');
    assert.equal(status, 200);
    assert.match(`${body}`, /^feed_elements_requests_total/m);
    assert.equal((await ask('http://93.184.216.34/metrics')).status, 403);
  });
}
