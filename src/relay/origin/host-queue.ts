/** So many requests at a time for each host, as browsers have it; others wait in the order in which they came. */
export class HostQueue {
  readonly #hosts = new Map<string, { active: number; waiting: Set<() => void> }>();

  constructor(readonly limit: number) {}

  /**
   * Waits for a turn.
   *
   * @param signal Ends the wait.
   * @returns Gives the turn to the next; to be called once.
   * @throws the signal's reason
   */
  async enter(host: string, signal: AbortSignal): Promise<() => void> {
    const line = this.#hosts.get(host) ?? { active: 0, waiting: new Set() };
    this.#hosts.set(host, line);
    if (line.active < this.limit) line.active++;
    else
      await new Promise<void>((resolve, reject) => {
        const turn = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          line.waiting.delete(turn);
          reject(signal.reason as Error);
        };
        if (signal.aborted) return leave();
        line.waiting.add(turn);
        signal.addEventListener('abort', leave, { once: true });
      });
    return () => this.#next(host, line);
  }

  #next(host: string, line: { active: number; waiting: Set<() => void> }): void {
    const [turn] = line.waiting;
    if (turn) {
      line.waiting.delete(turn);
      turn();
    } else if (--line.active === 0) this.#hosts.delete(host);
  }
}
