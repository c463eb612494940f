import type { Answer, Ask } from '../ask.js';
import { vetUrl, type Reach } from '../guard/vet.js';
import type { Origin } from '../origin/origin.js';
import { Problem } from '../problem.js';
import type { Query } from '../query.js';
import { etagOf } from '../representation.js';
import type { Signature } from '../signature.js';
import { Fetched } from './fetched.js';

/** Bytes of a picture. */
const largest = 5 * 1024 * 1024;

/** Of pictures: what many visitors see in a moment. For longer there is the HTTP cache in front. */
const kept = { bytes: 8 * 1024 * 1024, seconds: 3600 };

/** What the first bytes of a picture say that it is. No SVG: that is a document, and may hold a script. */
const kinds: [string, RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftyp(?:avif|avis|mif1)/],
];

/** `GET /image?url=…&s=…`: a picture that a feed of this relay names, so that the visitor's browser asks nobody else. */
export class ImageRoute {
  readonly #shown = new Fetched<Answer>({ ...kept, sizeOf: ({ body }) => body?.length ?? 0 });

  constructor(
    readonly origin: Origin,
    readonly signature: Signature,
    readonly reach?: Reach,
  ) {}

  /** @throws {Problem} 403 for an address that this relay has not signed; 502 for what is no picture */
  async answer(query: Query, { signal }: Ask): Promise<Answer> {
    const address = query.need('url', "the picture's address");
    if (!(await this.signature.holds(address, query.need('s', 'the signature of the address'))))
      throw new Problem(403, 'This address was not signed by this relay.');
    const url = vetUrl(address, ['*'], this.reach);
    return this.#shown.get(url, signal, (signal) => this.#fetch(url, signal));
  }

  async #fetch(url: URL, signal: AbortSignal): Promise<Answer> {
    const { status, body } = await this.origin.fetch(url, {
      signal,
      maxBody: largest,
      headers: { accept: 'image/avif, image/webp, image/png, image/jpeg, image/gif' },
    });
    if (status !== 200) throw new Problem(502, `The picture's server answered ${status}.`, { 'cache-control': 'public, max-age=300' });
    const head = String.fromCharCode(...body.subarray(0, 16));
    const kind = kinds.find(([, pattern]) => pattern.test(head))?.[0];
    if (!kind)
      throw new Problem(502, 'What is there is no PNG, JPEG, GIF, WebP or AVIF picture.', { 'cache-control': 'public, max-age=300' });
    return {
      status: 200,
      headers: {
        'content-type': kind,
        'cache-control': 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800',
        'cross-origin-resource-policy': 'cross-origin',
        'content-security-policy': "default-src 'none'; sandbox",
        etag: await etagOf(body),
      },
      body,
    };
  }
}
