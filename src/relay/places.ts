/** So much goes on at a time; the others wait in the order in which they came. */
export class Places {
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(readonly count: number) {}

  get isFull(): boolean {
    return this.#taken >= this.count;
  }

  get isEmpty(): boolean {
    return this.#taken === 0;
  }

  /**
   * Waits for a place.
   *
   * @returns Gives the place to the next; to be called once.
   * @throws the signal's reason, when it aborts before
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    if (this.isFull) await this.#turn(signal);
    else this.#taken++;
    return () => {
      const [next] = this.#waiting;
      // The place goes from hand to hand, so that nobody slips in between.
      if (next) next();
      else this.#taken--;
    };
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
