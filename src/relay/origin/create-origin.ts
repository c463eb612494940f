import { version } from '../../version.js';
import { allowList } from '../guard/allow-list.js';
import { hostOf } from '../guard/host.js';
import { publicWeb, vetUrl } from '../guard/vet.js';
import { Problem } from '../problem.js';
import { HostQueue } from './host-queue.js';
import type { Origin, OriginAnswer, OriginOptions } from './origin.js';
import { isRedirect, type Transport } from './transport.js';
import { within } from './within.js';

export interface OriginSettings {
  /** As `RelayOptions.allow`. */
  allow: readonly string[];
  /** Seconds for an answer with all its redirects; as long again it may wait for its turn. Default 10. */
  timeout?: number;
  /** Bytes of a decoded body. Default 15 MB (15 × 1024 × 1024). */
  maxBody?: number;
  /** For the `User-Agent`: an address or a URL. */
  contact?: string | undefined;
}

const maxRedirects = 5;
const maxRequestsPerHost = 6;

/** Feeds first, but a page or a picture will do: who asks for one looks at what comes. */
const accept =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

/**
 * The world outside: vets each address, follows redirects by hand, at most 6 requests at a time for each host.
 *
 * @param reach For tests on loopback only.
 * @throws {TypeError} for an allow-list or contact that can't be
 */
export function createOrigin(
  transport: Transport,
  { allow, timeout = 10, maxBody = 15 * 1024 * 1024, contact }: OriginSettings,
  reach = publicWeb,
): Origin {
  allowList(allow, reach.isAddress);
  const agent = `feed-elements/${version}${contact ? ` (+${contact})` : ''}`;
  // Throws for what can't stand in a header, now instead of at each request.
  const standard = Object.fromEntries(new Headers({ accept, 'user-agent': agent }));
  const queue = new HostQueue(maxRequestsPerHost);

  async function fetch(first: URL, options: OriginOptions = {}): Promise<OriginAnswer> {
    let url = vetUrl(first.href, allow, reach);
    const { conditions } = options;
    let moved: string | undefined;
    let permanent = true;
    let left = timeout * 1000;
    let patience = left;
    const seen = new Set<string>();
    for (;;) {
      seen.add(url.href);
      options.before?.(url);
      const host = hostOf(url);
      const asked = performance.now();
      const busy = new Problem(504, `Too many requests to ${host} are under way.`);
      const done = await within(patience, busy, options.signal, (signal) => queue.enter(host, signal));
      const started = performance.now();
      patience -= started - asked;
      const headers = { ...standard, ...options.headers, ...(conditions?.url === url.href && conditions.headers) };
      const request = { headers, maxBody: options.maxBody ?? maxBody };
      const late = new Problem(504, `${host} gave no whole answer within ${timeout} seconds.`);
      const answer = await within(left, late, options.signal, (signal) => transport.get(url, { ...request, signal })).finally(done);
      left -= performance.now() - started;

      const location = isRedirect(answer.status) ? answer.headers['location'] : undefined;
      if (location === undefined) return { ...answer, url: url.href, moved };
      const next = vetRedirect(location, url, allow, reach);
      if (seen.has(next.href)) throw new Problem(502, `${host} redirects in a circle.`);
      if (seen.size > maxRedirects) throw new Problem(502, `${hostOf(first)} redirects more than ${maxRedirects} times.`);
      // What is said without encryption may be another's word: followed, as by browsers, but not for good where the first address had it.
      permanent &&= (answer.status === 301 || answer.status === 308) && !(first.protocol === 'https:' && next.protocol === 'http:');
      if (permanent) moved = next.href;
      url = next;
    }
  }

  return { fetch, close: () => transport.close() };
}

/** A redirect's target, by the same rules as an address that somebody gave. */
function vetRedirect(location: string, base: URL, allow: readonly string[], reach = publicWeb): URL {
  // A header's bytes came as Latin-1; what isn't ASCII in them is UTF-8 nearly always.
  const text = new TextDecoder().decode(Uint8Array.from(location, (character) => character.charCodeAt(0)));
  if (!URL.canParse(text, base.href)) throw new Problem(502, `${hostOf(base)} redirects to what is no address.`);
  const target = new URL(text, base);
  target.hash = '';
  try {
    return vetUrl(target.href, allow, reach);
  } catch (cause) {
    const { status, detail } = cause as Problem;
    throw new Problem(status, `${hostOf(base)} redirects to an address that is refused. ${detail}`, {}, { cause });
  }
}
