import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { inWords } from './command.js';

/**
 * Writes what a command has made.
 *
 * @param path None, or `-`: standard output.
 * @throws {Error} when it can't be written; what was there stays, and nothing else is left behind
 */
export async function write(path: string | undefined, text: string): Promise<void> {
  if (path === undefined || path === '-') return void process.stdout.write(text);
  try {
    await replace(path, text);
  } catch (error) {
    throw new Error(`${path} can't be written: ${inWords(error)}`, { cause: error });
  }
}

/** A file is written as a whole or not at all: whoever reads it meanwhile has the old one. */
async function replace(path: string, text: string): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  // A device or a pipe must not become a file.
  if (old && !old.isFile()) return writeFile(path, text);
  const target = old ? await realpath(path) : path;
  const beside = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await open(beside, 'wx');
    try {
      if (old) await file.chmod(old.mode);
      await file.writeFile(text);
      // On the disk before it has the name.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
