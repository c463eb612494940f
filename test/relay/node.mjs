// A relay's feed cache in a process of its own, over a Redis: `node node.mjs REDIS`. It is told what to do by messages.
import { content } from './feeds.mjs';
import { source } from './source.mjs';

const { FeedCache } = await source('cache/feed-cache.ts');
const { openStore } = await source('cache/open-store.ts');

/** The network, without the guard. */
const origin = {
  async fetch(url, { conditions, signal } = {}) {
    const response = await fetch(url, { headers: conditions?.headers, signal });
    return {
      status: response.status,
      url: url.href,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  },
};

const lines = [];
const store = openStore({ redis: process.argv[2], log: (line) => lines.push(line) });
const cache = new FeedCache({ origin, store, content, timeout: 2 });

process.on('unhandledRejection', (reason) => process.send({ unhandled: `${reason}` }));
process.on('message', async ({ url, askers }) => {
  const feeds = await Promise.allSettled(Array.from({ length: askers }, () => cache.read(new URL(url))));
  const bodies = new Set(feeds.map(({ value, reason }) => (value ? new TextDecoder().decode(value.body) : `${reason}`)));
  process.send({ bodies: [...bodies], lines });
});
await store.get('warm up');
process.send({ ready: true });
