import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packFile, unpackFile } from './disk-file.js';
import { Leases } from './leases.js';
import type { Store } from './store.js';

export interface DiskStoreOptions {
  /** Bytes of all files together; a little more for as long as a sweep takes. Default 1 GB. */
  maxBytes?: number;
  /** Milliseconds. Default: the clock. */
  now?: () => number;
}

/** What is ours in the folder; whatever else is there stays. */
const entryName = /^[0-9a-f]{64}\.entry$/;
const temporaryName = /^[0-9a-f]{64}\.[0-9a-f-]{36}\.tmp$/;

/** Milliseconds after which nobody writes to a temporary file any more. */
const abandoned = 60_000;
/** Sweeping leaves this much of what there may be, so that it isn't needed again at once. */
const kept = 0.9;

/**
 * A store in a folder, a file for each entry. A file is written beside its place, then renamed: whenever the process is killed, an entry is the old one
 * or the new one. What is no whole file of ours is a miss. Methods reject when the disk fails. Locks hold within the process.
 */
export class DiskStore implements Store {
  readonly #maxBytes: number;
  readonly #now: () => number;
  readonly #leases: Leases;
  #written = 0;
  #sweeping: Promise<void> | undefined;

  /** @throws {Error} when the folder is not there and can't be made */
  constructor(
    readonly folder: string,
    { maxBytes = 1024 ** 3, now = Date.now }: DiskStoreOptions = {},
  ) {
    mkdirSync(folder, { recursive: true });
    this.#maxBytes = maxBytes;
    this.#now = now;
    this.#leases = new Leases(now);
    void this.#sweep();
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const path = this.#path(key);
    const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (!file) return undefined;
    const found = unpackFile(file, key);
    if (!found) await remove(path);
    return found && found.expires > this.#now() ? found.value : undefined;
  }

  async set(key: string, value: Uint8Array, seconds: number): Promise<void> {
    const path = this.#path(key);
    const expires = this.#now() + seconds * 1000;
    const file = packFile(key, value, expires);
    try {
      await write(path, file, expires);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      await this.#sweep(true);
      await write(path, file, expires);
    }
    this.#written += file.byteLength;
    if (this.#written > this.#maxBytes * (1 - kept)) void this.#sweep();
  }

  async delete(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  async lock(key: string, lease: number): Promise<(() => Promise<void>) | undefined> {
    return this.#leases.take(key, lease);
  }

  async close(): Promise<void> {
    await this.#sweeping;
  }

  #path(key: string): string {
    return join(this.folder, `${createHash('sha256').update(key).digest('hex')}.entry`);
  }

  /** Never rejects: a folder that can't be read or written is met, and told, where entries are. */
  #sweep(isFull = false): Promise<void> {
    if (this.#sweeping) return this.#sweeping;
    this.#written = 0;
    this.#sweeping = this.#sweepNow(isFull)
      .catch(() => {})
      .finally(() => (this.#sweeping = undefined));
    return this.#sweeping;
  }

  /**
   * Removes what has expired, what was left half written, and of too much what would expire first.
   *
   * @param isFull The disk takes no more, so that even what is there is too much.
   */
  async #sweepNow(isFull: boolean): Promise<void> {
    const now = this.#now();
    const files: { path: string; size: number; expires: number }[] = [];
    for (const name of await readdir(this.folder)) {
      const isEntry = entryName.test(name);
      if (!isEntry && !temporaryName.test(name)) continue;
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => {});
      if (!found) continue;
      const { size, mtimeMs: expires, ctimeMs: changed } = found;
      if (isEntry ? expires <= now : now - changed > abandoned) await remove(path);
      else if (isEntry) files.push({ path, size, expires });
    }
    let total = files.reduce((sum, { size }) => sum + size, 0);
    const most = kept * Math.min(this.#maxBytes, isFull ? total : Infinity);
    for (const { path, size } of files.sort((a, b) => a.expires - b.expires)) {
      if (total <= most) break;
      await remove(path);
      total -= size;
    }
  }
}

/** Puts a file in its place, whole or not at all. @param expires Milliseconds. */
async function write(path: string, file: Buffer, expires: number): Promise<void> {
  const temporary = path.replace(/entry$/, `${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(file);
      // Sweeping then needs no look inside.
      await handle.utimes(new Date(), new Date(expires));
      // A name must not come to the disk before the bytes: after a power cut the old copy would be gone and the new one not there.
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await remove(temporary);
    throw error;
  }
}

/** What can't be removed is in nobody's way. */
const remove = (path: string) => rm(path, { force: true }).catch(() => {});
