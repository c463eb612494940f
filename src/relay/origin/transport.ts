import type { OriginAnswer } from './origin.js';

export interface TransportOptions {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Bytes of the body, encoded or decoded. */
  maxBody: number;
}

export type TransportAnswer = Pick<OriginAnswer, 'status' | 'headers' | 'body'>;

/** How one request is carried out on a platform. Whatever asks it has vetted the address's text; where the name leads is its own to check. */
export interface Transport {
  /**
   * One GET; redirects are not followed. The body is decoded, and empty unless the status is 2xx: nobody reads what comes with a redirect or an
   * error. `content-encoding` and `content-length` are left out, because they speak of bytes that are gone.
   *
   * @throws {Problem} 403 when the name leads to no public address, 502 and 504; the signal's reason when that aborts
   */
  get(url: URL, options: TransportOptions): Promise<TransportAnswer>;
  close(): Promise<void>;
}

/** Of several headers with one name one is made; names are in lower case already. */
export function headersOf(pairs: Iterable<[name: string, value: string | string[] | undefined]>): Record<string, string> {
  const left = Array.from(pairs).filter(([name]) => name !== 'content-encoding' && name !== 'content-length');
  return Object.fromEntries(left.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}

/** Does the answer say where else to look, by a status that is followed? */
export const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);
