// What takes long for a large feed is done by another process: the relay goes on meanwhile, and whatever becomes of that process.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { serve } from './origin-servers.mjs';
import { source } from './source.mjs';
import { startOrigin, startRelay } from './start.mjs';
import { file, folder } from './work.mjs';

const { Apart } = await source('work/apart.ts');

const rss = (description, title = 'Ferries') =>
  `<rss version="2.0"><channel><title>${title}</title><item><title>One</title><description>${description}</description></item></channel></rss>`;
const honest = (bytes) => rss('Sailings doubled on the coast. '.repeat(bytes / 31));
/** Seconds of work, and hundreds of megabytes, for two megabytes. */
const costly = rss('&lt;b>&lt;p>'.repeat(170_000));
const bytesOf = (text) => new TextEncoder().encode(text);

const all = [];
function open(options) {
  const apart = new Apart({ file, ...options });
  all.push(apart);
  const read = (text) => {
    const body = bytesOf(text);
    return apart.work('read', { body, url: 'https://feeds.example/a', contentType: '', secret: undefined }, body.length);
  };
  return { apart, read };
}
after(() => all.forEach((apart) => apart.close()));

const titleOf = ({ body }) => JSON.parse(new TextDecoder().decode(body)).title;
const tooLarge = (pattern) => ({ name: 'FeedError', code: 'too-large', message: pattern });

describe('A large job', () => {
  it('is done by a process of its own, a small one here', async () => {
    const { apart, read } = open();
    assert.equal(titleOf(await read(honest(10_000))), 'Ferries');
    assert.equal(apart.isRunning, false);
    const { items, isIncomplete, body } = await read(honest(100_000));
    assert.deepEqual([items, isIncomplete], [1, false]);
    assert.ok(body instanceof Uint8Array && body.length > 90_000);
    assert.equal(apart.isRunning, true);
  });

  it('fails as it would here', async () => {
    const { read } = open();
    await assert.rejects(read(`<html>${'<p>No feed</p>'.repeat(10_000)}</html>`), {
      name: 'FeedError',
      code: 'not-a-feed',
      url: 'https://feeds.example/a',
    });
  });

  it('that takes too much memory is refused, and the next is done', async () => {
    const { read } = open({ heap: 48, seconds: { each: 300, perMegabyte: 0 } });
    await assert.rejects(read(costly), tooLarge(/^It takes too much memory to read/));
    assert.equal(titleOf(await read(honest(100_000))), 'Ferries');
  });

  it('that takes too long is refused, and the next is done', async () => {
    const { apart, read } = open({ seconds: { each: 0, perMegabyte: 0.001 } });
    await assert.rejects(read(costly), tooLarge(/^It takes more than 1 seconds to read/));
    assert.equal(apart.isRunning, false);
    const { read: patient } = open();
    assert.equal(titleOf(await patient(honest(100_000))), 'Ferries');
  });

  it('comes before larger ones that wait', async () => {
    const { read } = open();
    const done = [];
    const jobs = [400_000, 300_000, 200_000, 100_000].map((bytes) => read(honest(bytes)).then(() => done.push(bytes)));
    await Promise.all(jobs);
    assert.deepEqual(done, [400_000, 100_000, 200_000, 300_000]);
  });

  it('is refused when too many bytes wait', async () => {
    const { read } = open({ waiting: 250_000 });
    const first = read(honest(100_000));
    const second = read(honest(200_000));
    await assert.rejects(read(honest(100_000)), { name: 'Problem', status: 503, headers: { 'retry-after': '10' } });
    await Promise.all([first, second]);
    await read(honest(100_000));
  });

  it('that waits when the relay ends is refused', async () => {
    const { apart, read } = open();
    const jobs = [read(costly), read(honest(100_000))].map((job) => assert.rejects(job, { name: 'Problem', status: 503 }));
    apart.close();
    await Promise.all(jobs);
    assert.equal(apart.isRunning, false);
    await assert.rejects(read(honest(100_000)), { status: 503 });
  });

  it('leaves no process behind when there is nothing to do', async () => {
    const { apart, read } = open({ idle: 0.01 });
    await read(honest(100_000));
    while (apart.isRunning) await new Promise((resolve) => setTimeout(resolve, 10));
    await read(honest(100_000));
  });

  it('is done here where the process’s file is missing', async () => {
    const { apart, read } = open({ file: new URL('missing.js', file) });
    assert.equal(titleOf(await read(honest(100_000))), 'Ferries');
    assert.equal(apart.isRunning, false);
  });

  it('has its file where what is built looks for it', () => {
    assert.ok(readdirSync(folder).includes('work.js'));
    const parts = readdirSync(join(folder, 'parts')).filter((name) => name.endsWith('.js'));
    assert.ok(parts.some((name) => readFileSync(join(folder, 'parts', name), 'utf8').includes('../work.js')));
  });
});

describe('While a costly feed is read', () => {
  const begin = async (t, options, relayOptions) => {
    const { apart } = open(options);
    const texts = { '/costly': costly, '/small': honest(1000), '/large': honest(100_000) };
    const origin = await startOrigin(({ url }, response) => response.end(texts[url.replace(/\d*$/, '')]));
    const relay = await startRelay(relayOptions, { apart });
    t.after(() => Promise.all([relay.close(), origin.close()]));
    return { origin, relay, apart, feed: (path, more) => relay.feed(origin.address + path, more) };
  };

  it('others are answered', async (t) => {
    const { relay, apart, feed } = await begin(t);
    const order = [];
    const reading = feed('/costly').then(() => order.push('costly'));
    while (!apart.isRunning) await new Promise((resolve) => setTimeout(resolve));
    await relay.get('/healthz').then(() => order.push('healthz'));
    await feed('/small').then(() => order.push('small'));
    await reading;
    assert.deepEqual(order, ['healthz', 'small', 'costly']);
  });

  it('feeds still get their turn, however many costly ones wait', async (t) => {
    const { relay, feed, origin } = await begin(t, { waiting: 200 * 1024 * 1024 }, { timeout: 1 });
    let left = 0;
    const controller = new AbortController();
    // All turns of the one host, and more.
    const urls = Array.from({ length: 20 }, (_, at) => encodeURIComponent(`${origin.address}/costly${at}`));
    const reading = urls.map((url) => fetch(`${relay.address}/feed?url=${url}`, controller).catch(() => left++));
    const { status } = await feed('/small');
    controller.abort();
    await Promise.all(reading);
    assert.equal(status, 200);
    assert.ok(left > 10, `${left}`);
  });

  it('who is told that there is too much to do is answered a moment later', async (t) => {
    const { feed, apart } = await begin(t, { waiting: 50_000 });
    const reading = feed('/large1');
    assert.equal((await reading).status, 503);
    apart.close();
    const { feed: again } = await begin(t);
    assert.equal((await again('/large1')).status, 200);
  });

  it('it is refused with a sentence, and left alone for a while', async (t) => {
    const { feed, origin } = await begin(t, { heap: 48, seconds: { each: 300, perMegabyte: 0 } });
    for (let at = 0; at < 2; at++) {
      const answer = await feed('/costly');
      assert.equal(answer.status, 502);
      assert.match(await answer.text(), /It takes too much memory to read\./);
      assert.ok(Number(answer.headers.get('retry-after')) > 30);
    }
    assert.deepEqual(origin.asked, ['/costly']);
  });
});

describe('Large bodies that come side by side', () => {
  it('are no more than there is room for; small ones always are', async (t) => {
    const maxBody = 1024 * 1024;
    const relay = await startRelay({ maxBody, allow: ['127.0.0.1', '127.0.0.2'] });
    t.after(() => relay.close());
    const held = [];
    let isCalm = false;
    const server = await serve(t, ({ url }, response) => {
      if (isCalm || url === '/small') return response.end(honest(10_000));
      held.push(response);
      response.write('x'.repeat(900 * 1024));
    });
    const waiting = [1, 2, 3, 4, 5].map((at) => relay.feed(`${server.url}/${at}`));
    const refused = await Promise.race(waiting);
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await relay.feed(`${server.url}/small`)).status, 200);
    isCalm = true;
    for (const response of held) response.end();
    const statuses = (await Promise.all(waiting)).map(({ status }) => status);
    assert.ok(statuses.includes(502), 'Some were read, and are no feeds');
    // That there was no room says nothing of the feed.
    assert.equal((await fetch(refused.url)).status, 200);
  });
});
