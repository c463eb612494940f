/** So much goes on at a time; the others wait in the order in which they came. */
export class Places {
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  get isFull(): boolean {
    return this.#free === 0;
  }

  /** @returns What `task` does; rejects with the signal's reason when that aborts before its turn comes. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.isFull) await this.#turn(signal);
    else this.#free--;
    try {
      return await task();
    } finally {
      const [next] = this.#waiting;
      // The place goes from hand to hand, so that nobody slips in between.
      if (next) next();
      else this.#free++;
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(enter);
        reject(signal.reason as Error);
      };
      const enter = () => {
        this.#waiting.delete(enter);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.add(enter);
    });
  }
}
