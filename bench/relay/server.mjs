// One server of the bench in a process of its own: `node server.mjs relay|bare|anywhere ORIGIN`. Prints its port.
import { createServer } from 'node:http';

const [, , kind, origin] = process.argv;

/** The relay as it is shipped, except that it may reach this machine, where the bench's feeds are. */
async function relay() {
  const { source } = await import('../../test/relay/source.mjs');
  const { createHandler } = await source('handler.ts');
  const { createOrigin } = await source('origin/create-origin.ts');
  const { createNodeTransport } = await source('origin/node-transport.ts');
  const { nodeParts } = await source('node.ts');
  const { serve } = await source('serve.ts');
  const reach = { isAddress: () => true, isPort: () => true };
  const options = { allow: ['127.0.0.1'] };
  const platform = {
    ...nodeParts,
    reach,
    origin: createOrigin(createNodeTransport({}, reach), options, reach),
    store: nodeParts.openStore({}),
  };
  const { address } = await serve(createHandler(options, platform).handle, { port: 0, host: '127.0.0.1' });
  return new URL(address).port;
}

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

/** Sends what the relay sent, byte for byte, and looks at nothing but `if-none-match`. */
async function bare() {
  const { headers, body } = await new Promise((resolve) => process.once('message', resolve));
  const bytes = Buffer.from(body, 'base64');
  const { 'content-length': _, 'content-encoding': __, 'content-type': ___, ...known } = headers;
  return listen(
    createServer((request, response) => {
      const isKnown = request.headers['if-none-match'] === headers.etag;
      response.writeHead(isKnown ? 304 : 200, isKnown ? known : headers);
      response.end(isKnown ? undefined : bytes);
    }),
  );
}

async function anywhere() {
  const { default: cors } = await import('cors-anywhere');
  return listen(cors.createServer({ originWhitelist: [], requireHeader: [], removeHeaders: [] }));
}

const port = await { relay, bare, anywhere }[kind]();
process.send({ port, origin });
