import type { MemoryStore } from './memory-store.js';
import type { Store } from './store.js';

/**
 * A store that never rejects: where the one behind can't, or has lost what it had, memory stands in. Before each value stands when it expires,
 * so that what was only read here, and lives in memory now, expires too.
 */
export class FallbackStore implements Store {
  /** What failed first, and hasn't succeeded since. */
  #failing: string | undefined;

  /** @param log One line when the store behind begins to fail, one when it works again. */
  constructor(
    readonly behind: Store,
    readonly memory: MemoryStore,
    readonly log: (line: string) => void = () => {},
  ) {}

  async get(key: string): Promise<Uint8Array | undefined> {
    const stamped = await this.#try('get', () => this.behind.get(key), undefined);
    if (!stamped) return this.memory.get(key);
    const { value, seconds } = unstamp(stamped);
    if (seconds <= 0) return undefined;
    await this.memory.set(key, value, seconds);
    return value;
  }

  async set(key: string, value: Uint8Array, seconds: number): Promise<void> {
    await this.memory.set(key, value, seconds);
    await this.#try('set', () => this.behind.set(key, stamp(value, seconds), seconds), undefined);
  }

  async delete(key: string): Promise<void> {
    await this.memory.delete(key);
    await this.#try('delete', () => this.behind.delete(key), undefined);
  }

  async lock(key: string, lease: number): Promise<(() => Promise<void>) | undefined> {
    const away = Symbol('away');
    const lock = await this.#try<(() => Promise<void>) | undefined | typeof away>('lock', () => this.behind.lock(key, lease), away);
    return lock === away ? this.memory.lock(key, lease) : lock;
  }

  async close(): Promise<void> {
    await this.behind.close().catch(() => {});
    await this.memory.close();
  }

  async #try<T>(name: string, task: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      const result = await task();
      if (this.#failing === name) {
        this.#failing = undefined;
        this.log('The cache works again.');
      }
      return result;
    } catch (error) {
      if (!this.#failing) {
        this.#failing = name;
        this.log(`The cache fails, memory stands in for it: ${(error as Error).message}`);
      }
      return otherwise;
    }
  }
}

const stampLength = 8;

function stamp(value: Uint8Array, seconds: number): Uint8Array {
  const stamped = new Uint8Array(stampLength + value.byteLength);
  new DataView(stamped.buffer).setFloat64(0, Date.now() + seconds * 1000);
  stamped.set(value, stampLength);
  return stamped;
}

/** What is no stamped value has expired. */
function unstamp(stamped: Uint8Array): { value: Uint8Array; seconds: number } {
  const isStamped = stamped.byteLength >= stampLength;
  const expires = isStamped ? new DataView(stamped.buffer, stamped.byteOffset).getFloat64(0) : 0;
  return { value: stamped.subarray(stampLength), seconds: Number.isFinite(expires) ? (expires - Date.now()) / 1000 : 0 };
}
