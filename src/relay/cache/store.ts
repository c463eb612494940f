/**
 * Where cache entries are kept. Values are bytes that nobody changes, keys any text.
 * What `openStore` gives never rejects: a miss is always an answer. A store on something that can fail, such as a disk, rejects when it does.
 */
export interface Store {
  get(key: string): Promise<Uint8Array | undefined>;
  /** @param seconds After which it may be dropped; a store may drop it before, when it is full. */
  set(key: string, value: Uint8Array, seconds: number): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Tries to be the one among all who share the store. `undefined`: another is. The lock ends by itself after its lease, so that a node that dies blocks nobody.
   *
   * @param lease Seconds.
   * @returns Gives the lock back.
   */
  lock(key: string, lease: number): Promise<(() => Promise<void>) | undefined>;
  close(): Promise<void>;
}
