/**
 * Why a feed could not be had:
 * `network` no answer at all, or one that the browser keeps from us (no CORS header);
 * `timeout` no whole answer in time;
 * `http` an answer whose status says failure;
 * `too-large` more than the ceiling, in bytes, depth or expansion;
 * `not-a-feed` something else than a feed, such as a web page;
 * `malformed` a feed too broken to read, or an address that is no URL;
 * `blocked` the page's own policy (CSP, Trusted Types) forbids it.
 */
export type FeedErrorCode = 'network' | 'timeout' | 'http' | 'too-large' | 'not-a-feed' | 'malformed' | 'blocked';

/** The one error of this library: a code to act on, a sentence for a developer, the address, and the cause. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** The feed's address, when there was one. */
  readonly url: string | undefined;
  /** The HTTP status, with code `http`. */
  readonly status: number | undefined;

  constructor(
    readonly code: FeedErrorCode,
    message: string,
    { url, status, cause }: { url?: string | undefined; status?: number; cause?: unknown } = {},
  ) {
    super(url ? `${message} (${url})` : message, { cause });
    this.url = url;
    this.status = status;
  }
}
