import { MemoryStore } from './cache/memory-store.js';
import type { RelayOptions } from './options.js';
import { createFetchTransport } from './origin/fetch-transport.js';
import { createOrigin } from './origin/create-origin.js';
import type { Platform } from './platform.js';

/** Bytes: such runtimes give 128 MB to all. */
const memory = 32 * 1024 * 1024;

/**
 * A runtime with `fetch` alone: nobody can look at its sockets, so that only hosts of the allow-list are asked and no pictures are shown.
 * What it remembers is gone with the process; the platform's own HTTP cache stands in front.
 *
 * @throws {TypeError} for `allow: ['*']`, and for a folder or a Redis, which there is none of
 */
export function platformFor(options: RelayOptions, log?: (line: string) => void): Platform {
  if (options.cache || options.redis) throw new TypeError('This platform has no disk and no Redis: leave cache and redis out.');
  return { origin: createOrigin(createFetchTransport(options), options), store: new MemoryStore({ maxBytes: memory }), log };
}
