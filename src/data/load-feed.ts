import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { share } from './flights.js';
import { parseFeed } from './parse-feed.js';
import { webUrl } from './url.js';

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

/** Seconds for the whole answer, with a second attempt; those in which the page sleeps, as behind the Back button, don't count. */
const patience = 10;
/** Milliseconds before the second attempt. */
const backOff = 500;
/** Bytes of a body, decompressed. */
const ceiling = 15 * 1024 * 1024;

/** Only pages and their workers are kept from reading an answer that is there. */
const unanswered = `No answer${'location' in globalThis ? ', or one without a CORS header: use a relay or a snapshot' : ''}`;

const page = (globalThis as { document?: Document }).document;

/**
 * Fetches a feed and reads it: within 10 s, at most 15 MB. Who asks for the same at the same time shares one request, and one object.
 *
 * @param url Absolute, or relative to the page.
 * @throws {FeedError} with any of the codes; an abort by `signal` rejects with the signal's reason instead
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<Feed> {
  const address = feedAddress(url, options.relay);
  const load = async (signal?: AbortSignal) => readDocument(await fetchDocument(address, { ...options, signal }));
  // Another's `fetch` may do anything.
  return options.fetch ? load(options.signal) : share(`${options.cache} ${address}`, options.signal, load);
}

/** The address to fetch: the feed's own, or the relay's for it. @throws {FeedError} `malformed` when it is no http(s) URL */
export function feedAddress(url: string, relay?: string): string {
  // A fragment is not sent, and would make two feeds of one.
  const feed = webUrl(url, page?.baseURI)?.replace(/#.*/, '');
  const address = feed && relay ? webUrl(relay.replace(/\/?$/, `/feed?url=${encodeURIComponent(feed)}`), page?.baseURI) : feed;
  if (!address) throw new FeedError('malformed', 'No http or https address', { url });
  return address;
}

/** Reads what was fetched. @throws {FeedError} as `parseFeed` does, and `malformed` for a document that broke off before anything of use */
export async function readDocument({ bytes, url, headers }: FeedDocument): Promise<Feed> {
  const feed = await parseFeed(bytes, { url, contentType: headers.get('content-type') ?? '' });
  if (feed._feed_elements?.incomplete && !feed.items.length)
    throw new FeedError('malformed', 'It breaks off before its first item ends', { url });
  return feed;
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Fetches the bytes; where the network fails, once more after half a second. Separate from reading them, so that an answer which is
 * the same as before need not be read again.
 */
export async function fetchDocument(address: string, options: LoadOptions = {}): Promise<FeedDocument> {
  const { signal, cache = 'default', fetch = globalThis.fetch } = options;
  const fail = (code: FeedError['code'], message: string, more?: object) => new FeedError(code, message, { url: address, ...more });
  const controller = new AbortController();
  const leave = () => controller.abort();
  let seconds = 0;
  const timer = setInterval(() => ++seconds < patience || leave(), 1000);
  signal?.addEventListener('abort', leave);
  // To a script a request that the page's own policy refused looks like a dead network; the event beside it tells them apart.
  let refused = false;
  const listen = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && address.startsWith(blockedURI)) refused = true;
  };
  page?.addEventListener('securitypolicyviolation', listen);
  try {
    signal?.throwIfAborted();
    for (let again = true; ; again = false) {
      let length = 0;
      const limit = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, rest) {
          length += chunk.length;
          if (length > ceiling) rest.error();
          else rest.enqueue(chunk);
        },
      });
      try {
        const { ok, status, body, url, headers } = await fetch(address, { cache, signal: controller.signal });
        if (!ok) throw fail('http', `Status ${status}`, { status });
        const bytes = new Uint8Array(await new Response(body?.pipeThrough(limit)).arrayBuffer());
        return { bytes, url: url || address, headers };
      } catch (cause) {
        if (cause instanceof FeedError) throw cause;
        if (length > ceiling) throw fail('too-large', 'Larger than 15 MB', { cause });
        // The event may come a task after the rejection.
        await pause(0);
        if (signal?.aborted) throw signal.reason;
        if (seconds >= patience) throw fail('timeout', 'No whole answer within 10 s', { cause });
        if (refused) throw fail('blocked', "The page's CSP forbids it: connect-src", { cause });
        if (!again) throw fail('network', unanswered, { cause });
        await pause(backOff);
      }
    }
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', leave);
    page?.removeEventListener('securitypolicyviolation', listen);
  }
}
