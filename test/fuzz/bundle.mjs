// Bundles src/data as it is now, so that a run minds neither a stale dist/ nor who edits or builds meanwhile.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
// Bare imports are found from here.
const folder = join(root, 'node_modules/.cache/feed-elements-fuzz');

const options = { entryPoints: [join(root, 'src/data/index.ts')], bundle: true, absWorkingDir: root, logLevel: 'error' };

/** Path of a module for Node; `--dist` on the command line takes what `vite build --mode node` has made. */
export async function bundleForNode() {
  if (process.argv.includes('--dist')) return join(root, 'dist/node/data.js');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `node-${process.pid}.mjs`);
  await build({ ...options, platform: 'node', format: 'esm', packages: 'external', outfile });
  return outfile;
}

/** A classic script that makes `feeds` of it, as browsers get it. */
export async function bundleForBrowser() {
  const { outputFiles } = await build({
    ...options,
    platform: 'browser',
    format: 'iife',
    globalName: 'feeds',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}
