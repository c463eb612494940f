import { Problem } from './problem.js';

/** Bytes of bodies that are held at a time, so that many large ones together are not too much. */
export class Room {
  #held = 0;

  constructor(readonly bytes: number) {}

  /** @throws {Problem} 503, with `Retry-After`, when there is no room for so many bytes more */
  take(bytes: number): void {
    if (this.#held + bytes > this.bytes) throw busy();
    this.#held += bytes;
  }

  give(bytes: number): void {
    this.#held -= bytes;
  }
}

/** @param seconds After which one may try again. */
export const busy = (seconds = 10): Problem =>
  new Problem(503, 'The relay has too much to do; please try again in a moment.', { 'retry-after': `${seconds}` });
