import type { Answer, Ask } from './ask.js';
import { hex } from './hex.js';

/** What a platform can compress to, best first. */
export type Encoding = 'br' | 'gzip';
export type Compress = (bytes: Uint8Array, encoding: Encoding) => Promise<Uint8Array>;

/** Bytes below which compressing costs more than it saves. */
const worth = 1000;

/** A body as it is sent, compressed at most once for each encoding. */
export class Representation {
  #compressed = new Map<Encoding, Promise<Uint8Array>>();

  /**
   * @param etag Strong and quoted; that of a compressed form has the encoding's name in it, as the bytes differ.
   * @param headers Of every answer.
   */
  constructor(
    readonly body: Uint8Array,
    readonly etag: string,
    readonly headers: Record<string, string>,
    readonly compress: Compress | undefined,
    readonly encodings: readonly Encoding[] = ['br', 'gzip'],
  ) {}

  /** The answer for who asks, in an encoding that they take. */
  async answer(ask: Ask, headers: Record<string, string> = {}): Promise<Answer> {
    const encoding = this.compress && this.body.length >= worth ? encodingFor(ask.header('accept-encoding'), this.encodings) : undefined;
    const etag = encoding ? this.etag.replace(/"$/, `-${encoding}"`) : this.etag;
    const common = { ...this.headers, ...headers, etag, vary: 'accept-encoding' };
    return {
      status: 200,
      headers: encoding ? { ...common, 'content-encoding': encoding } : common,
      body: encoding ? await this.#as(encoding) : this.body,
    };
  }

  #as(encoding: Encoding): Promise<Uint8Array> {
    const made = this.#compressed.get(encoding) ?? this.compress!(this.body, encoding);
    this.#compressed.set(encoding, made);
    // The next one who asks tries again.
    made.catch(() => this.#compressed.delete(encoding));
    return made;
  }
}

/** The first of ours that is accepted (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined, encodings: readonly Encoding[]): Encoding | undefined {
  if (!accepted) return undefined;
  const weights = new Map(
    accepted.split(',').map((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
    }),
  );
  return encodings.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}

/** Whether who asks has the answer already, by its tag or else by its date (RFC 9110, 13.2.2). */
export function isKnown(ask: Ask, { etag, 'last-modified': modified }: Record<string, string>): boolean {
  const tags = ask.header('if-none-match');
  if (tags !== undefined) return !!etag && holds(tags, etag);
  const since = modified && ask.header('if-modified-since');
  return !!since && (since === modified || timeOf(since) >= Date.parse(modified));
}

/** Weakly compared, as RFC 9110, 13.1.2 wants it. */
const holds = (tags: string, etag: string) =>
  tags === etag || tags.trim() === '*' || tags.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** Milliseconds of an HTTP date in any of its three forms; NaN for what is none (RFC 9110, 5.6.7). The oldest has no time zone. */
const timeOf = (date: string) => (/^[A-Z][a-z]{2,8},? /.test(date) ? Date.parse(date.endsWith('GMT') ? date : `${date} GMT`) : NaN);

/** A strong tag of what the bytes are. */
export async function etagOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return `"${hex(new Uint8Array(digest, 0, 12))}"`;
}
