import { LRUCache } from 'lru-cache';
import { Leases } from './leases.js';
import type { Store } from './store.js';

export interface MemoryStoreOptions {
  /** Bytes of all entries together; of more, the longest unused go. Default 80 MB, some 10,000 feeds; with it the process stays below 256 MB. */
  maxBytes?: number;
  /** Milliseconds. Default: the clock. */
  now?: () => number;
}

/** Bytes that an entry costs beside its value and key. */
const overhead = 300;

/** A store in the process's own memory. It never rejects. */
export class MemoryStore implements Store {
  readonly #entries: LRUCache<string, Uint8Array>;
  readonly #leases: Leases;

  constructor({ maxBytes = 80 * 1024 * 1024, now = Date.now }: MemoryStoreOptions = {}) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (value, key) => value.byteLength + 2 * key.length + overhead,
      perf: { now },
      ttlResolution: 0,
    });
    this.#leases = new Leases(now);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.#entries.get(key);
  }

  async set(key: string, value: Uint8Array, seconds: number): Promise<void> {
    // A view would keep all of the larger buffer behind it.
    const own = value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value);
    // To the library 0 is "for ever".
    this.#entries.set(key, own, { ttl: Math.max(1, Math.round(seconds * 1000)) });
  }

  async delete(key: string): Promise<void> {
    this.#entries.delete(key);
  }

  async lock(key: string, lease: number): Promise<(() => Promise<void>) | undefined> {
    return this.#leases.take(key, lease);
  }

  async close(): Promise<void> {
    this.#entries.clear();
  }
}
