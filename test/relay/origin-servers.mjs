// Servers of feeds on loopback, as good or bad as a test needs them, and an origin that may reach them.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { source } from './source.mjs';

const { createOrigin } = await source('origin/create-origin.ts');
const { createNodeTransport } = await source('origin/node-transport.ts');

/** As the guard's `publicWeb`, for tests: loopback instead of the Internet, and any port. */
export const loopback = { isAddress: (ip) => ip.startsWith('127.'), isPort: () => true };

/** An origin that is closed after the test. */
export function loopbackOrigin(t, settings = {}) {
  const transport = createNodeTransport(settings, loopback);
  t.after(() => transport.close());
  return createOrigin(transport, { allow: ['*'], ...settings }, loopback);
}

async function listen(t, server, host) {
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await once(server.listen(0, host), 'listening');
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://${host}:${server.address().port}`, sockets };
}

/** @returns Its address, without a final slash, and the sockets that are open. */
export const serve = (t, handler, host = '127.0.0.1') => listen(t, createHttpServer(handler), host);

/** Says what it is told to, HTTP or not, once it is asked. @param speak Writes to the socket. */
export const serveRaw = (t, speak, host = '127.0.0.1') =>
  listen(
    t,
    createServer((socket) => socket.once('data', () => speak(socket))),
    host,
  );
