/** So many failures in a row, and a service is left alone. */
const patience = 3;
/** Milliseconds for which it is. Then one may try again, while the others still don't. */
const rest = 3000;

/** Keeps those who need a service from waiting for one that doesn't answer. */
export class Breaker {
  #failures = 0;
  #again = 0;

  /** Does what is asked, or rejects at once. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#failures >= patience) {
      if (Date.now() < this.#again) throw new Error('It did not answer a moment ago');
      this.#again = Date.now() + rest;
    }
    try {
      const result = await task();
      this.#failures = 0;
      return result;
    } catch (error) {
      this.#failures++;
      this.#again = Date.now() + rest;
      throw error;
    }
  }

  /** There is reason to believe that it answers again. */
  reset(): void {
    this.#failures = 0;
  }
}
