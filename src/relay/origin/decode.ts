import { Duplex, Readable, Transform, pipeline } from 'node:stream';
import { pipeline as complete } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Problem } from '../problem.js';
import type { Room } from '../room.js';

type Chunks = AsyncIterable<Buffer>;

/** More than one is odd, more than two an attack. */
const maxCodings = 2;
/** Bytes of a body for which there always is room. */
const small = 256 * 1024;

const decoders: Record<string, () => Duplex> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: () => Duplex.from(inflate),
};

/** `deflate` means zlib's format, but some servers send it bare. */
async function* inflate(source: Chunks): Chunks {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  async function* whole() {
    yield first.value as Buffer;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  const isZlib = (first.value[0]! & 15) === 8;
  // An error comes out of what is returned.
  yield* pipeline(Readable.from(whole()), isZlib ? createInflate() : createInflateRaw(), () => {});
}

/** Lets so many bytes pass. */
function limit(maxBytes: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > maxBytes) done(new Problem(502, `The answer is larger than ${maxBytes} bytes.`));
      else done(null, chunk);
    },
  });
}

/**
 * Reads a body whole and undoes its `Content-Encoding`. A coding that isn't known leaves the bytes as they are, as in browsers.
 *
 * @param coding The header's value.
 * @param maxBytes At each stage from the wire on, so that a bomb is cut while it goes off, also one inside of another.
 * @param room For what all bodies hold that come at the same time.
 * @throws {Problem} 502 when it is too large, or encoded too often; 503 when there is no room; else whatever the stream or the decoder throws
 * @see https://fetch.spec.whatwg.org/#handle-content-codings
 */
export async function decodeBody(body: Readable, coding: string, maxBytes: number, signal: AbortSignal, room?: Room): Promise<Uint8Array> {
  const codings = coding.split(',').map((name) => name.trim().toLowerCase());
  const applied = codings.filter((name) => name && name !== 'identity').toReversed();
  if (applied.length > maxCodings) {
    body.on('error', () => {}).destroy();
    throw new Problem(502, `The answer is encoded ${applied.length} times over.`);
  }
  const known = applied.every((name) => Object.hasOwn(decoders, name));
  const stages = known ? applied.flatMap((name) => [decoders[name]!(), limit(maxBytes)]) : [];
  const chunks: Buffer[] = [];
  let length = 0;
  let held = 0;
  const collect = async (source: Chunks) => {
    for await (const chunk of source) {
      chunks.push(chunk);
      length += chunk.length;
      const more = Math.max(0, length - small) - held;
      room?.take(more);
      held += more;
    }
  };
  try {
    await complete([body, limit(maxBytes), ...stages, Duplex.from(collect)], { signal });
    return Buffer.concat(chunks);
  } finally {
    room?.give(held);
  }
}
