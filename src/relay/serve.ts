import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Answer, Ask, Handler } from './ask.js';
import { isPublic, networkOf } from './guard/address.js';
import { answerProblem, Problem } from './problem.js';

export interface Listening {
  /** Such as `http://127.0.0.1:8787`. */
  address: string;
  /** Takes no more connections, and resolves when the requests in flight are answered, or after so many seconds. */
  close(patience?: number): Promise<void>;
}

/** Milliseconds for what doesn't leave at once. */
const longestSending = 60_000;
/** Milliseconds between looks whether an ending server has anything left to do. */
const moment = 1000;

/** A host, with a port or without (RFC 3986, 3.2.2): it becomes part of our own address in pages and headers. */
const hostPattern = /^(?:[\w.~-]{1,255}|\[[\da-f:.]{2,45}\])(?::\d{0,5})?$/i;
const badHost = answerProblem(new Problem(400, 'A request has one Host header, and that has the name of a host.'));
const badExpectation = answerProblem(new Problem(417, 'Nothing is expected of this server but 100-continue.'));

/** A target with scheme and host, as it is sent to proxies; every server has to take it (RFC 9112, 3.2.2). */
const absolute = /^https?:\/\/([^/?#]*)\/?(.*)$/i;

/** A server, and how many of its answers are made or sent. */
interface Door {
  readonly server: Server;
  underWay: number;
}

/** Opens the one socket, and gives what comes in to the handler. Rejects when the port can't be had. */
export function serve(handler: Handler, { port, host }: { port: number; host: string }): Promise<Listening> {
  const server = createServer({
    // A client that dawdles holds a connection, not more.
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    // We say so ourselves, in a sentence.
    requireHostHeader: false,
  });
  const door: Door = { server, underWay: 0 };
  server.on('request', (message, response) => {
    try {
      const ask = new NodeAsk(message, response);
      const answer = hasHost(message, ask.host) ? handler(ask) : badHost;
      if (!(answer instanceof Promise)) return send(door, response, ask.method, answer);
      door.underWay++;
      answer
        .then((made) => send(door, response, ask.method, made))
        .catch(() => response.destroy())
        .finally(() => door.underWay--);
    } catch {
      // What can't be sent is one client's trouble.
      response.destroy();
    }
  });
  server.on('checkExpectation', (message: IncomingMessage, response: ServerResponse) =>
    send(door, response, message.method, badExpectation),
  );
  server.on('connect', (_, socket: Duplex) =>
    refuse(socket, new Problem(405, 'This is no proxy: only GET and HEAD are answered.', { allow: 'GET, HEAD, OPTIONS' })),
  );
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    if (code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    if (code === 'HPE_HEADER_OVERFLOW') return refuse(socket, new Problem(431, 'The headers are larger than 16 KB.'));
    if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refuse(socket, new Problem(408, 'The request took too long.'));
    return refuse(socket, new Problem(400, 'That is no HTTP request.'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { address, port } = server.address() as AddressInfo;
      resolve({
        address: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
        close: (patience = 10) => close(door, patience),
      });
    });
  });
}

/** Exactly one Host header, unless the protocol is older than that (RFC 9112, 3.2), and the name of a host. */
function hasHost({ rawHeaders, httpVersion }: IncomingMessage, host: string | undefined): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]!.toLowerCase() === 'host') hosts++;
  return hosts <= 1 && (hosts === 1 || httpVersion === '1.0') && (host === undefined || hostPattern.test(host));
}

/** Reads of a message only what is asked for: a warm answer needs little. */
class NodeAsk implements Ask {
  readonly method: string;
  readonly path: string;
  /** Under which name the relay was asked. */
  readonly host: string | undefined;
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  #controller: AbortController | undefined;

  constructor(message: IncomingMessage, response: ServerResponse) {
    this.method = message.method!;
    const [, host, path] = absolute.exec(message.url!) ?? [];
    this.host = host ?? message.headers.host;
    this.path = path === undefined ? message.url! : `/${path}`;
    this.#message = message;
    this.#response = response;
  }

  header(name: string): string | undefined {
    const value = this.#message.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  get origin(): string {
    return `${this.#forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${this.host ?? 'localhost'}`;
  }

  get client(): string {
    return networkOf(this.#forwarded('x-forwarded-for') ?? '') ?? networkOf(this.#peer) ?? '';
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      const controller = (this.#controller = new AbortController());
      this.#response.once('close', () => this.#response.writableFinished || controller.abort(new Problem(499, 'The client has left.')));
    }
    return this.#controller.signal;
  }

  get #peer(): string {
    return this.#message.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  }

  /** A proxy in front stands on this machine or in the same private network; who comes from outside may write what they like into a header. */
  #forwarded(name: string): string | undefined {
    if (isPublic(this.#peer)) return undefined;
    return this.header(name)?.split(',').at(-1)?.trim();
  }
}

function send(door: Door, response: ServerResponse, method: string | undefined, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  // A relay that is about to end keeps no connection for the next request.
  if (!door.server.listening) response.shouldKeepAlive = false;
  // Counted once for an answer that is sent again and again.
  if (body !== undefined) headers['content-length'] ??= `${Buffer.byteLength(body)}`;
  response.writeHead(status, headers);
  response.end(method === 'HEAD' ? undefined : body);
  if (response.writableFinished || !response.socket?.writableLength) return;
  // Who reads slower than this holds memory.
  const timer = setTimeout(() => response.destroy(), longestSending);
  door.underWay++;
  response.once('close', () => {
    clearTimeout(timer);
    door.underWay--;
  });
}

/** What can't be answered as HTTP is told why all the same. */
function refuse(socket: Duplex, problem: Problem): void {
  const { status, headers, body } = answerProblem(problem);
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': Buffer.byteLength(body as string) });
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body as string}`);
}

function close(door: Door, patience: number): Promise<void> {
  const { server } = door;
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), patience * 1000);
    // A request that isn't whole by then was not made in time.
    const next = setInterval(() => door.underWay || server.closeAllConnections(), moment);
    server.close(() => {
      clearTimeout(last);
      clearInterval(next);
      resolve();
    });
    server.closeIdleConnections();
  });
}
