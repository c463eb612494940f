// The relay as a function for somebody else's server: what it is given, and what it makes of that.
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { source } from './source.mjs';

const { createRelay } = await source('index.ts');

describe('createRelay', () => {
  for (const [options, sentence] of [
    [undefined, /^allow is needed/],
    [{}, /^allow is needed/],
    [{ allow: [] }, /^allow is needed/],
    [{ allow: [5] }, /^allow is needed/],
    [{ allow: 'example.org' }, /^allow is needed/],
    [{ allow: ['127.0.0.1'] }, /not a public address/],
    [{ allow: ['[::1]'] }, /not a public address/],
    [{ allow: ['printer.local'] }, /private or reserved/],
    [{ allow: ['example.org'], timeout: 0 }, /^timeout is a number above 0/],
    [{ allow: ['example.org'], ttl: -1 }, /^ttl is a number/],
    [{ allow: ['example.org'], maxBody: '5' }, /^maxBody is a number/],
    [{ allow: ['example.org'], secret: '' }, /^The secret is shorter than 16/],
    [{ allow: ['example.org'], secret: 'x' }, /^The secret is shorter than 16/],
    [{ allow: ['example.org'], contact: 'a\nb' }, /^The contact stands in a header/],
    [{ allow: ['example.org'], contact: 'a) b' }, /^The contact stands in a header/],
  ])
    it(`refuses ${JSON.stringify(options)} at once, with a sentence`, () =>
      assert.throws(() => createRelay(options), (error) => error instanceof TypeError && sentence.test(error.message) && error.message.endsWith('.'))); // prettier-ignore

  it('says nothing of a client that leaves', async (t) => {
    const { mock: said } = t.mock.method(console, 'error', () => {});
    const relay = createRelay({ allow: ['example.org'] });
    for (const path of ['/feed?url=', '/discover?url=', '/embed/recent-posts?src=']) {
      const client = new AbortController();
      const answer = relay(new Request(`https://relay.example${path}https://example.org/`, { signal: client.signal }));
      client.abort();
      assert.equal((await answer).status, 499);
    }
    assert.deepEqual(said.calls, []);
  });

  it('counts the clients of a relay for any host as it is told, whatever they say themselves', async () => {
    const relay = createRelay({ allow: ['*'], client: ({ headers }) => headers.get('x-peer') });
    const statuses = async (peer) => {
      const answers = Array.from({ length: 70 }, (_, at) =>
        relay(new Request('https://relay.example/feed', { headers: { 'x-peer': peer, 'cf-connecting-ip': `9.9.9.${at}` } })),
      );
      return new Set((await Promise.all(answers)).map(({ status }) => status));
    };
    mock.timers.enable({ apis: ['Date'] });
    try {
      assert.deepEqual(await statuses('8.8.8.8'), new Set([400, 429]));
      assert.equal((await relay(new Request('https://relay.example/feed', { headers: { 'x-peer': '8.8.4.4' } }))).status, 400);
    } finally {
      mock.timers.reset();
    }
  });
});
