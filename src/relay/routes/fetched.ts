import { LRUCache } from 'lru-cache';
import { share } from '../../data/flights.js';
import { Problem } from '../problem.js';
import { Turns } from '../turns.js';

/** At a time, those of them of one host, and seconds that one waits for its turn. */
const turns = { places: 16, perHost: 6, patience: 10 };
/** Seconds for which it is known that something can't be had. */
const failed = 60;

export interface FetchedOptions<T> {
  /** Of all that is kept together. */
  bytes: number;
  /** Seconds for which it is kept. */
  seconds: number;
  /** Bytes. What is larger than all may be is not kept. */
  sizeOf: (value: T) => number;
}

let instances = 0;

/** What is fetched beside feeds: once for all who ask at the same time, so much at a time, and kept for a while. So is what became of it when it can't be had. */
export class Fetched<T extends object> {
  readonly #name = `fetched ${instances++}`;
  readonly #turns = new Turns(turns.places, turns.perHost, turns.patience);
  readonly #kept: LRUCache<string, T | Problem>;

  constructor({ bytes, seconds, sizeOf }: FetchedOptions<T>) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      ttl: seconds * 1000,
      sizeCalculation: (value, address) => 1000 + 2 * address.length + (value instanceof Problem ? 0 : sizeOf(value)),
    });
  }

  /**
   * @param signal Of whoever asks. What others wait for goes on without them.
   * @throws whatever `fetch` does
   */
  async get(url: URL, signal: AbortSignal | undefined, fetch: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.#kept.get(url.href);
    if (known instanceof Problem) throw known;
    return (
      known ??
      share(`${this.#name} ${url.href}`, signal, (signal) =>
        this.#turns.take(url, signal, () => this.#fetch(url.href, () => fetch(signal))),
      )
    );
  }

  async #fetch(address: string, fetch: () => Promise<T>): Promise<T> {
    try {
      const value = await fetch();
      this.#kept.set(address, value);
      return value;
    } catch (error) {
      // That we ask too often is our own limit's word.
      if (error instanceof Problem && error.status !== 429) this.#kept.set(address, error, { ttl: failed * 1000 });
      throw error;
    }
  }
}
