// The process for large jobs, built from the sources as they stand: tests of the relay load those without building, and a process can't.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** What `vite build --mode node` makes. */
export const folder = mkdtempSync(join(tmpdir(), 'relay-work-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
await build({ root, mode: 'node', logLevel: 'error', build: { outDir: folder, emptyOutDir: false, sourcemap: false } });

export const file = pathToFileURL(join(folder, 'work.js'));
