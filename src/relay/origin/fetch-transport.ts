import { Problem } from '../problem.js';
import { type Transport, headersOf } from './transport.js';

/**
 * The way out by the platform's own `fetch`, for runtimes that let nobody see a socket. Where a name leads can't be checked there, so that the
 * list of allowed hosts is all that protects what is private: it has to name hosts whose owners are known. Addresses in place of names are
 * refused unless public, here as everywhere, before this is asked.
 *
 * @param allow The relay's list.
 * @throws {TypeError} when the list is open to any host
 */
export function createFetchTransport({ allow }: { allow: readonly string[] }): Transport {
  if (allow.some((entry) => /^\*(?:\.[^.]*)?$/.test(entry.trim())))
    throw new TypeError("On this platform the relay can't check where a name leads: allow certain hosts, not all (*).");
  return {
    async get(url, { headers, signal, maxBody }) {
      try {
        const answer = await fetch(url, { method: 'GET', headers, redirect: 'manual', signal });
        const { status, body } = answer;
        // What a browser makes of a redirect that isn't followed.
        if (status === 0) throw new Problem(502, 'This platform does not tell where the server redirects to.');
        const said = { status, headers: headersOf(answer.headers) };
        if (answer.ok && body) return { ...said, body: await readBody(body, maxBody) };
        await body?.cancel();
        return { ...said, body: new Uint8Array() };
      } catch (cause) {
        signal.throwIfAborted();
        if (cause instanceof Problem) throw cause;
        throw new Problem(502, "The server can't be reached, or its answer breaks off or can't be decoded.", {}, { cause });
      }
    },
    close: () => Promise.resolve(),
  };
}

async function readBody(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      throw new Problem(502, `The answer is larger than ${maxBytes} bytes.`);
    }
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
