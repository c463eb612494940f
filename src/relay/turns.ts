import { HostQueue } from './origin/host-queue.js';
import { within } from './origin/within.js';
import { Places } from './places.js';
import { busy } from './room.js';

/** Who fetches, and when: so much at a time, of which one host has a share, so that the slow ones don't keep the others from being asked. */
export class Turns {
  readonly #places: Places;
  readonly #hosts: HostQueue;

  /**
   * @param places At a time.
   * @param perHost Of those, for one host.
   * @param patience Seconds that one waits for a turn at most.
   */
  constructor(
    places: number,
    perHost: number,
    readonly patience: number,
  ) {
    this.#places = new Places(places);
    this.#hosts = new HostQueue(perHost);
  }

  get isFull(): boolean {
    return this.#places.isFull;
  }

  /**
   * Does something when it has its turn.
   *
   * @param signal Ends the wait.
   * @param act May give its turn back before it ends; it does by ending.
   * @throws {Problem} 503, with `Retry-After`, when there was none in time
   */
  async take<T>({ hostname }: URL, signal: AbortSignal, act: (leave: () => void) => Promise<T>): Promise<T> {
    const leave = await within(this.patience * 1000, busy(this.patience), signal, async (signal) => {
      const leaveHost = await this.#hosts.enter(hostname, signal);
      const leavePlace = await this.#places.enter(signal).catch((error: unknown) => {
        leaveHost();
        throw error;
      });
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        leavePlace();
        leaveHost();
      };
    });
    return act(leave).finally(leave);
  }
}
