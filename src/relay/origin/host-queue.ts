import { Places } from '../places.js';

/** So many requests at a time for each host, as browsers have it. */
export class HostQueue {
  readonly #hosts = new Map<string, Places>();

  constructor(readonly limit: number) {}

  /**
   * Waits for a turn.
   *
   * @param signal Ends the wait.
   * @returns Gives the turn to the next; to be called once.
   * @throws the signal's reason
   */
  async enter(host: string, signal: AbortSignal): Promise<() => void> {
    const places = this.#hosts.get(host) ?? new Places(this.limit);
    this.#hosts.set(host, places);
    const leave = await places.enter(signal);
    return () => {
      leave();
      if (places.isEmpty) this.#hosts.delete(host);
    };
  }
}
