import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** A host, with a port or without (RFC 3986, 3.2.2): it becomes part of our own address in pages and headers. */
const hostPattern = /^(?:[\w.~-]{1,255}|\[[\da-f:.]{2,45}\])(?::\d{0,5})?$/i;
const badHost = answerProblem(new Problem(400, 'The Host header is no name of a host.'));

/** Opens the one socket, and gives what comes in to the handler. Rejects when the port can't be had. */
export function serve(handler: Handler, { port, host }: { port: number; host: string }): Promise<Listening> {
  const server = createServer(
    // A client that dawdles holds a connection, not more.
    { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 },
    (message, response) => {
      try {
        const host = message.headers.host;
        if (host !== undefined && !hostPattern.test(host)) return send(server, response, message.method, badHost);
        const answer = handler(new NodeAsk(message, response));
        if (answer instanceof Promise) answer.then((made) => send(server, response, message.method, made)).catch(() => response.destroy());
        else send(server, response, message.method, answer);
      } catch {
        // What can't be sent is one client's trouble.
        response.destroy();
      }
    },
  );
  server.on('clientError', refuse);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { address, port } = server.address() as AddressInfo;
      resolve({
        address: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
        close: (patience = 10) => close(server, patience),
      });
    });
  });
}

/** Reads of a message only what is asked for: a warm answer needs little. */
class NodeAsk implements Ask {
  readonly method: string;
  readonly path: string;
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  #controller: AbortController | undefined;

  constructor(message: IncomingMessage, response: ServerResponse) {
    this.method = message.method!;
    this.path = message.url!;
    this.#message = message;
    this.#response = response;
  }

  header(name: string): string | undefined {
    const value = this.#message.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  get origin(): string {
    return `${this.#forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${this.#message.headers.host ?? 'localhost'}`;
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

function send(server: Server, response: ServerResponse, method: string | undefined, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  // A relay that is about to end keeps no connection for the next request.
  if (!server.listening) response.shouldKeepAlive = false;
  // Counted once for an answer that is sent again and again.
  if (body !== undefined) headers['content-length'] ??= `${Buffer.byteLength(body)}`;
  response.writeHead(status, headers);
  response.end(method === 'HEAD' ? undefined : body);
  if (response.writableFinished || !response.socket?.writableLength) return;
  // Who reads slower than this holds memory.
  const timer = setTimeout(() => response.destroy(), longestSending);
  response.once('close', () => clearTimeout(timer));
}

/** What is no HTTP, or too much of it, is told so. */
function refuse({ code }: NodeJS.ErrnoException, socket: import('node:stream').Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, title] =
    code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The headers are larger than 16 KB.']
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'The request took too long.']
        : [400, 'That is no HTTP request.'];
  const { headers, body } = answerProblem(new Problem(status as number, title as string));
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': Buffer.byteLength(body as string) });
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body as string}`);
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience * 1000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
