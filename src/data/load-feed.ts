import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { parseFeed } from './parse-feed.js';

export interface LoadOptions {
  /** Base URL of a relay that reads the feed for us, for feeds that send no CORS header. */
  relay?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Instead of the platform's own. */
  fetch?: typeof fetch | undefined;
  /** As of `fetch`. Default: `default`. */
  cache?: RequestCache | undefined;
}

/** An answer whose body has been read whole. */
export interface FeedDocument {
  bytes: Uint8Array;
  /** After redirects. */
  url: string;
  headers: Headers;
}

/** Milliseconds for the whole answer. */
const patience = 10_000;
/** Bytes of a body, decompressed. */
const ceiling = 15 * 1024 * 1024;

/**
 * Fetches a feed and reads it: within 10 s, at most 15 MB.
 *
 * @param url Absolute, or relative to the page.
 * @throws {FeedError} with any of the codes; an abort by `signal` rejects with the signal's reason instead
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<Feed> {
  const address = feedAddress(url, options.relay);
  return readDocument(await fetchDocument(address, options), address);
}

/** The address to fetch: the feed's own, or the relay's for it. @throws {FeedError} `malformed` when it is no http(s) URL */
export function feedAddress(url: string, relay?: string): string {
  const base = (globalThis as { document?: Document }).document?.baseURI;
  try {
    const feed = new URL(url, base);
    // A fragment is not sent, and would make two feeds of one.
    feed.hash = '';
    const address = relay ? new URL(`${relay.replace(/\/*$/, '')}/feed?url=${encodeURIComponent(feed.href)}`, base) : feed;
    if (url.trim() && /^https?:$/.test(feed.protocol) && /^https?:$/.test(address.protocol)) return address.href;
  } catch {
    // The same as another scheme.
  }
  throw new FeedError('malformed', 'This is no http or https address', { url });
}

export async function readDocument({ bytes, url, headers }: FeedDocument, address: string): Promise<Feed> {
  try {
    return await parseFeed(bytes, { url, contentType: headers.get('content-type') ?? '' });
  } catch (cause) {
    if (cause instanceof FeedError && cause.url) throw cause;
    if (cause instanceof FeedError) throw new FeedError(cause.code, cause.message, { url: address, cause });
    throw new FeedError('malformed', 'The feed could not be read', { url: address, cause });
  }
}

/** Fetches the bytes. Separate from reading them, so that an answer which is the same as before need not be read again. */
export async function fetchDocument(address: string, options: LoadOptions = {}): Promise<FeedDocument> {
  const { signal, cache = 'default', fetch = globalThis.fetch } = options;
  const controller = new AbortController();
  const leave = () => controller.abort(signal?.reason);
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave);
  const timer = setTimeout(
    () => controller.abort(new FeedError('timeout', `No whole answer within ${patience / 1000} s`, { url: address })),
    patience,
  );
  const violation = watchPolicy(address);
  try {
    const response = await fetch(address, { cache, signal: controller.signal });
    if (!response.ok) throw new FeedError('http', `The server answered ${response.status}`, { url: address, status: response.status });
    return { bytes: await readBody(response, address), url: response.url || address, headers: response.headers };
  } catch (cause) {
    controller.abort();
    if (cause instanceof FeedError || signal?.aborted) throw cause;
    if (controller.signal.reason instanceof FeedError) throw controller.signal.reason;
    if (await violation.happened())
      throw new FeedError('blocked', 'This page’s Content Security Policy forbids it: connect-src', { url: address, cause });
    throw new FeedError('network', 'No answer, or one without a CORS header: then use a relay or a snapshot', { url: address, cause });
  } finally {
    clearTimeout(timer);
    violation.stop();
    signal?.removeEventListener('abort', leave);
  }
}

async function readBody(response: Response, address: string): Promise<Uint8Array> {
  const tooLarge = () => new FeedError('too-large', `The feed is larger than ${ceiling / 1024 / 1024} MB`, { url: address });
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > ceiling) throw tooLarge();
  }
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** To a script a request that the page's own policy refused looks like a dead network; the event beside it tells them apart. */
function watchPolicy(address: string) {
  let refused = false;
  const listen = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && address.startsWith(blockedURI)) refused = true;
  };
  const page = (globalThis as { document?: Document }).document;
  page?.addEventListener('securitypolicyviolation', listen);
  return {
    /** The event may come a task after the rejection. */
    happened: async () => {
      if (!refused && page) await new Promise((resolve) => setTimeout(resolve));
      return refused;
    },
    stop: () => page?.removeEventListener('securitypolicyviolation', listen),
  };
}
