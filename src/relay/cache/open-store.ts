import { DiskStore } from './disk-store.js';
import { FallbackStore } from './fallback-store.js';
import { MemoryStore } from './memory-store.js';
import { RedisStore } from './redis-store.js';
import type { Store } from './store.js';

export interface StoreOptions {
  /** A folder. */
  cache?: string | undefined;
  /** Address of a Redis or Valkey; with it, the folder is not used. */
  redis?: string | undefined;
  /** Lines for whoever runs the relay. */
  log?: ((line: string) => void) | undefined;
}

/** Bytes that memory keeps of what stands in another store, for when that fails. */
const standIn = 40 * 1024 * 1024;

/**
 * The store that the options ask for; memory when they ask for none. It never rejects.
 *
 * @throws {Error} at once, for a folder that can't be made and for what is no address of a Redis
 */
export function openStore({ cache, redis, log }: StoreOptions): Store {
  const behind = redis ? new RedisStore(redis) : cache ? new DiskStore(cache) : undefined;
  return behind ? new FallbackStore(behind, new MemoryStore({ maxBytes: standIn }), log) : new MemoryStore();
}
