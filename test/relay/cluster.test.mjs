// Relays in several processes that share a Redis: a feed's server sees one of them.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { rss } from './feeds.mjs';
import { noRedis, startRedis, until } from './redis.mjs';

/** A process that waits for messages. */
async function startNode(redis) {
  const child = fork(join(import.meta.dirname, 'node.mjs'), [redis.url], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let noise = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (noise += chunk));
  await once(child, 'message');
  return {
    async ask(url, askers = 1) {
      child.send({ url, askers });
      const [told] = await once(child, 'message');
      assert.equal(told.unhandled, undefined);
      return told;
    },
    noise: () => noise,
    async kill(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

/** A feed's server that takes its time; `delay` in milliseconds. */
async function startOrigin(delay) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const isError = request.url.includes('error');
    setTimeout(() => response.writeHead(isError ? 500 : 200).end(isError ? '' : rss(`item of ${request.url}`)), delay()).unref();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    url: (path) => `http://127.0.0.1:${server.address().port}${path}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('Two relays with one Redis', { skip: noRedis }, () => {
  let redis;
  let nodes = [];
  let origin;
  let delay = 300;
  after(async () => {
    await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
    origin?.close();
  });

  const isFeed = ({ bodies }, path) => {
    assert.equal(bodies.length, 1, `${bodies}`);
    assert.match(bodies[0], new RegExp(`"item of ${path}"`));
  };

  it('fetch a cold feed once for a thousand who ask at the same time', async () => {
    redis = await startRedis();
    origin = await startOrigin(() => delay);
    nodes = await Promise.all([startNode(redis), startNode(redis)]);
    for (const path of ['/a', '/b', '/c']) {
      const told = await Promise.all(nodes.map((node) => node.ask(origin.url(path), 500)));
      for (const one of told) isFeed(one, path);
    }
    assert.deepEqual(origin.asked, ['/a', '/b', '/c']);
  });

  it('have one failure in common', async () => {
    origin.asked.length = 0;
    const told = await Promise.all(nodes.map((node) => node.ask(origin.url('/error'), 500)));
    for (const { bodies } of told) assert.deepEqual(bodies, ["Problem: The feed's server answered 500."]);
    assert.deepEqual(origin.asked, ['/error']);
  });

  it('read what the other has fetched', async () => {
    origin.asked.length = 0;
    isFeed(await nodes[0].ask(origin.url('/d')), '/d');
    isFeed(await nodes[1].ask(origin.url('/d')), '/d');
    assert.deepEqual(origin.asked, ['/d']);
  });

  it('go on when the one that fetches is killed', async () => {
    origin.asked.length = 0;
    delay = 60_000;
    const dying = await startNode(redis);
    dying.ask(origin.url('/e')).catch(() => {});
    await until(() => origin.asked.length === 1);
    delay = 100;
    const told = nodes[0].ask(origin.url('/e'), 100);
    await dying.kill('SIGKILL');
    isFeed(await told, '/e');
    assert.deepEqual(origin.asked, ['/e', '/e']);
  });

  for (const how of ['frozen', 'killed']) {
    it(`answer all requests when Redis is ${how} in the middle of them`, async () => {
      origin.asked.length = 0;
      delay = 300;
      const told = Promise.all(nodes.map((node) => node.ask(origin.url(`/${how}`), 500)));
      await until(() => origin.asked.length === 1);
      if (how === 'frozen') redis.freeze();
      else await redis.kill();
      for (const one of await told) isFeed(one, `/${how}`);
      // What they have seen they still have, what is new they fetch, once each.
      const [one] = nodes;
      isFeed(await one.ask(origin.url('/d'), 500), '/d');
      isFeed(await one.ask(origin.url(`/${how}/new`), 500), `/${how}/new`);
      assert.ok(origin.asked.filter((path) => path === `/${how}`).length <= 2);
      assert.deepEqual(origin.asked.filter((path) => path !== `/${how}`), [`/${how}/new`]); // prettier-ignore
      if (how === 'frozen') redis.thaw();
      else redis = await startRedis(redis.port);
      // And they are one again.
      let round = 0;
      await until(async () => {
        origin.asked.length = 0;
        const path = `/${how}/again/${round++}`;
        for (const told of await Promise.all(nodes.map((node) => node.ask(origin.url(path), 50)))) isFeed(told, path);
        return origin.asked.length === 1;
      });
    });
  }

  it('said so, one line when Redis went and one when it came, and nothing else', async () => {
    for (const node of nodes) {
      const { lines } = await node.ask(origin.url('/d'));
      assert.ok(lines.length >= 2 && lines.length <= 6, lines.join('\n'));
      assert.deepEqual(lines.filter((_, at) => at % 2).filter((line) => !/works again/.test(line)), []); // prettier-ignore
      assert.equal(node.noise(), '');
    }
  });
});
