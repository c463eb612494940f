// The parts of src/ as they stand there, for tests of one part alone: nothing has to be built.
import { join } from 'node:path';
import { createServer } from 'vite';

const vite = await createServer({
  root: join(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  ssr: { resolve: { conditions: ['node'] } },
});

/** @param path From src/relay/, such as `guard/vet.ts`. */
export const source = (path) => vite.ssrLoadModule(join('/src/relay', path));
