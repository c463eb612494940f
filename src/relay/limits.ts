import { LRUCache } from 'lru-cache';
import { Problem } from './problem.js';

/** So many may come at once, and so many more each minute. */
export interface Rate {
  burst: number;
  perMinute: number;
}

/** A bucket of tokens for each name, refilled evenly. The longest unused are forgotten: theirs are full by then. */
export class Limit {
  readonly #buckets = new LRUCache<string, { tokens: number; at: number }>({ max: 50_000 });

  /**
   * @param who For the sentence: "You have", "That site has been".
   * @param now Milliseconds.
   */
  constructor(
    readonly rate: Rate,
    readonly who: string,
    readonly now: () => number = Date.now,
  ) {}

  /** Takes one. @throws {Problem} 429, with `Retry-After`, when there is none left */
  take(name: string): void {
    const { burst, perMinute } = this.rate;
    const at = this.now();
    const bucket = this.#buckets.get(name) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 60_000) * perMinute);
    bucket.at = at;
    this.#buckets.set(name, bucket);
    if (bucket.tokens < 1)
      throw new Problem(429, `${this.who} asked too often; please wait.`, {
        'retry-after': `${Math.ceil(((1 - bucket.tokens) / perMinute) * 60)}`,
      });
    bucket.tokens -= 1;
  }
}
