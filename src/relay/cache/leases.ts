/** Locks within one process, each for as long as its lease at most. */
export class Leases {
  readonly #ends = new Map<string, { at: number }>();

  /** @param now Milliseconds. */
  constructor(readonly now: () => number = Date.now) {}

  /** @param lease Seconds. @returns Gives it back; undefined when another has it. */
  take(key: string, lease: number): (() => Promise<void>) | undefined {
    const now = this.now();
    if ((this.#ends.get(key)?.at ?? -Infinity) > now) return undefined;
    const end = { at: now + lease * 1000 };
    this.#ends.set(key, end);
    return async () => {
      // Whose lease has run out must not end another's.
      if (this.#ends.get(key) === end) this.#ends.delete(key);
    };
  }
}
