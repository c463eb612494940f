import { Agent } from 'undici';
import { publicWeb } from '../guard/vet.js';
import { Problem } from '../problem.js';
import { guardedConnector } from './connector.js';
import { Room } from '../room.js';
import { decodeBody } from './decode.js';
import { type Transport, headersOf } from './transport.js';

/** To one origin. */
const maxConnections = 6;
/** Bytes. */
const maxHeaders = 32 * 1024;
/** Milliseconds that a connection is kept for the next request at most. */
const kept = 4000;
/** Of a body that nobody wants, so many bytes are read, for so many milliseconds, to keep the connection. */
const unwanted = { bytes: 64 * 1024, time: 1000 };

/**
 * Node's way out, with the guard at the socket. Connections are kept for some seconds. No proxy is asked, whatever the environment says.
 *
 * @param timeout Seconds: for the connection, for the headers, and between two pieces of the body, each.
 * @param maxBody Bytes of the largest body; all that come at a time have room for two of them, and for small ones.
 * @param reach For tests on loopback only.
 */
export function createNodeTransport(
  { timeout = 10, maxBody: largest = 15 * 1024 * 1024 }: { timeout?: number | undefined; maxBody?: number | undefined } = {},
  reach = publicWeb,
): Transport {
  const time = timeout * 1000;
  const room = new Room(2 * largest);
  const agent = new Agent({
    connect: guardedConnector(time, reach),
    connections: maxConnections,
    pipelining: 1,
    // Whatever a server says: it would be our sockets that are gone.
    keepAliveMaxTimeout: kept,
    headersTimeout: time,
    bodyTimeout: time,
    maxHeaderSize: maxHeaders,
  });
  return {
    async get({ origin, pathname, search }, { headers, signal, maxBody }) {
      try {
        const path = pathname + search;
        const encodings = { 'accept-encoding': 'gzip, br, deflate' };
        const answer = await agent.request({ origin, path, method: 'GET', headers: { ...headers, ...encodings }, signal });
        const { statusCode: status, body } = answer;
        const said = { status, headers: headersOf(Object.entries(answer.headers)) };
        if (status >= 200 && status < 300) {
          const coding = String(answer.headers['content-encoding'] ?? '');
          return { ...said, body: await decodeBody(body, coding, maxBody, signal, room) };
        }
        // However it ends: the status is known.
        await body.dump({ limit: unwanted.bytes, signal: AbortSignal.timeout(unwanted.time) }).catch(() => {});
        signal.throwIfAborted();
        return { ...said, body: new Uint8Array() };
      } catch (error) {
        signal.throwIfAborted();
        throw problemOf(error as NodeJS.ErrnoException);
      }
    },
    close: () => agent.destroy(),
  };
}

/** By the codes of Node and undici. */
const sentences: [codes: RegExp, sentence: string][] = [
  [/^ECONNREFUSED$/, 'The server refuses connections.'],
  [/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_|SELF_SIGNED|UNABLE_TO_|HOSTNAME_)/, "The server's certificate or encryption is not in order."],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'The answer has more than 32 KB of headers.'],
  [/^HPE_/, 'The answer is not HTTP, or breaks off.'],
  [/^(?:Z_|ERR__|ERR_BROTLI)/, "The answer can't be decompressed, or breaks off."],
  [/^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET|EPIPE)$/, 'The answer breaks off.'],
];

/** What a server or the network did, in a sentence. */
function problemOf(error: NodeJS.ErrnoException): Problem {
  if (error instanceof Problem) return error;
  const code = error.code ?? '';
  if (/TIMEDOUT$|TIMEOUT$/.test(code)) return new Problem(504, 'The server did not answer in time.', {}, { cause: error });
  const sentence = sentences.find(([codes]) => codes.test(code))?.[1] ?? "The server can't be reached.";
  return new Problem(502, sentence, {}, { cause: error });
}
