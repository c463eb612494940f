import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { openStore } from './cache/open-store.js';
import { createNodeTransport } from './origin/node-transport.js';
import { createOrigin } from './origin/create-origin.js';
import type { RelayOptions } from './options.js';
import type { Platform } from './platform.js';
import type { Compress } from './representation.js';
import { Apart } from './work/apart.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Made once for each feed and kept, so somewhat better than on the fly; the best takes seconds for a long feed. */
const compress: Compress = (bytes, encoding) =>
  encoding === 'br'
    ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    : zip(bytes, { level: 7 });

/** From `dist/`, where this is in `node/parts/`. Names are those of routes, so there is no way out of the folder. */
const script = (name: string): Promise<Uint8Array | undefined> =>
  readFile(new URL(/* @vite-ignore */ `../../${name}`, import.meta.url)).catch(() => undefined);

/** What doesn't depend on where the relay may go. */
export const nodeParts = { compress, script, openStore };

/**
 * Node with everything: the guard at the socket, pictures, all three stores.
 *
 * @throws {Error} for an allow-list, a folder or a Redis address that is none
 */
export function platformFor(options: RelayOptions, log?: (line: string) => void): Platform {
  const transport = createNodeTransport(options);
  return {
    ...nodeParts,
    // As much as may come at a time may wait.
    apart: new Apart({ waiting: 2 * (options.maxBody ?? 15 * 1024 * 1024) }),
    origin: createOrigin(transport, options),
    pictures: createOrigin(transport, { ...options, allow: ['*'] }),
    store: openStore({ ...options, log }),
    log,
  };
}
