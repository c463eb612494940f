// A relay as it is shipped, on its own socket, except that it may reach this machine, where the tests' feeds are.
import { createServer } from 'node:http';
import { source } from './source.mjs';

const { createHandler } = await source('handler.ts');
const { createNodeTransport } = await source('origin/node-transport.ts');
const { createOrigin } = await source('origin/create-origin.ts');
const { nodeParts } = await source('node.ts');
const { serve } = await source('serve.ts');

const reach = { isAddress: () => true, isPort: () => true };

/** @param {object} [options] As `RelayOptions`. @param {object} [platform] Instead of parts of Node's. */
export async function startRelay(options = {}, platform = {}) {
  const settings = { allow: ['127.0.0.1'], ...options };
  const transport = createNodeTransport(settings, reach);
  const lines = [];
  const store = nodeParts.openStore(settings);
  const parts = {
    ...nodeParts,
    reach,
    store,
    origin: createOrigin(transport, settings, reach),
    pictures: createOrigin(transport, { ...settings, allow: ['*'] }, reach),
    log: (line) => lines.push(line),
    ...platform,
  };
  const relay = createHandler(settings, parts);
  const { address, close } = await serve(relay.handle, { port: 0, host: '127.0.0.1' });
  return {
    address,
    /** What it logged. */
    lines,
    get: (path, headers) => fetch(address + path, { headers, redirect: 'manual' }),
    feed: (url, more = '', headers = {}) => fetch(`${address}/feed?url=${encodeURIComponent(url)}${more}`, { headers }),
    close: async () => {
      await close(1);
      await relay.close();
    },
  };
}

/** A server of feeds: `answer` is called with the request and the response. */
export async function startOrigin(answer) {
  const server = createServer((request, response) => {
    origin.asked.push(request.url);
    answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = {
    address: `http://127.0.0.1:${server.address().port}`,
    /** Paths, in their order. */
    asked: [],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
  return origin;
}
