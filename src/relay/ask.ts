/** A request as far as the relay reads it: a Web `Request` can be one, and Node's own message without being made into a `Request` first. */
export interface Ask {
  method: string;
  /** Path and query as they came, up to the limit of the server. */
  path: string;
  /** A request header's value by its lower-case name. */
  header(name: string): string | undefined;
  /** Scheme and host under which the relay was asked, such as `https://relay.example`. */
  origin: string;
  /** Whoever asks, for limits: an address, or '' when the platform doesn't tell. */
  client: string;
  /** Aborts when the client has left. */
  signal?: AbortSignal | undefined;
}

/** What is sent back. Names of headers are in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body?: Uint8Array | string | undefined;
}

/** Headers of every answer: any page may read it, without credentials, and no browser makes something else of it. */
export const everywhere = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };

export type Handler = (ask: Ask) => Answer | Promise<Answer>;
