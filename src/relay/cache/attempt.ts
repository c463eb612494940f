import type { Content } from '../content.js';
import type { Origin, OriginAnswer } from '../origin/origin.js';
import { etagOf } from '../representation.js';
import { isUsable, type Copy, type Entry } from './entry.js';
import { Refusal, refusalOf } from './failures.js';
import { floor, lifetime } from './freshness.js';

export interface AttemptOptions {
  origin: Origin;
  /** Reads an answer. @throws {FeedError | Problem} when it is no feed */
  content: (answer: OriginAnswer) => Promise<Content>;
  /** Seconds that a copy is fresh when nobody says anything. */
  ttl: number;
  /** Seconds that a copy may be shown after that. */
  stale: number;
  /** Milliseconds. */
  now: () => number;
}

/**
 * Asks a feed's server for it, or whether the copy is still the feed.
 *
 * @param address The feed's own.
 * @param old What is known of it; its copy, while it may be shown, is never replaced by a worse one.
 * @throws {Error} whatever stands against it: `afterFailure` knows what that means
 */
export async function attempt(
  address: string,
  old: Entry | undefined,
  { origin, content, ttl, stale, now }: AttemptOptions,
  signal: AbortSignal,
): Promise<Entry> {
  const url = new URL(old?.moved ?? address);
  const copy = old?.copy;
  let answer = await origin.fetch(url, { signal, conditions: copy && { url: copy.url, headers: conditions(copy) } });
  const isSame = answer.status === 304 && isOf(copy, answer);
  // Unchanged since something else than what we have.
  if (answer.status === 304 && !isSame) answer = await origin.fetch(url, { signal });
  const moved = answer.moved ?? old?.moved;
  const revision = crypto.randomUUID();
  if (isSame) return { revision, moved, copy: renewed(copy!, answer, ttl, now()) };
  if (answer.status !== 200 && answer.status !== 203) throw refusalOf(answer, now(), [address, answer.moved].includes(answer.url));
  const found = await made(answer, await content(answer), ttl, now(), copy);
  if (copy && isUsable(copy, stale, now())) refuseWorse(found, copy);
  return { revision, moved, copy: found };
}

/** The validators byte for byte as they came. */
const conditions = ({ headers: { etag, 'last-modified': modified } }: Copy): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(modified && { 'if-modified-since': modified }),
});

/** Whether a 304 speaks of our copy: it comes from the same address, and names no other tag. */
const isOf = (copy: Copy | undefined, { url, headers }: OriginAnswer): boolean =>
  copy?.url === url && (!headers.etag || !copy.headers.etag || weak(headers.etag) === weak(copy.headers.etag));

const weak = (etag: string) => etag.replace(/^W\//, '');

function renewed(copy: Copy, answer: OriginAnswer, ttl: number, now: number): Copy {
  const headers = { ...copy.headers, ...kept(answer) };
  return { ...copy, headers, freshUntil: now + 1000 * lifetime({ ...answer.headers, ...headers }, copy.wishes, ttl, now) };
}

async function made(
  answer: OriginAnswer,
  { body, items, isIncomplete, ...wishes }: Content,
  ttl: number,
  now: number,
  old?: Copy,
): Promise<Copy> {
  const etag = await etagOf(body);
  const seconds = lifetime(answer.headers, wishes, ttl, now);
  return {
    body,
    etag,
    url: answer.url,
    changed: old?.etag === etag ? old.changed : now,
    // What broke off is asked for again soon, and all of it: it is not what its validators stand for.
    freshUntil: now + 1000 * (isIncomplete ? Math.min(seconds, floor) : seconds),
    items,
    isIncomplete,
    headers: isIncomplete ? {} : kept(answer),
    wishes,
  };
}

const kept = ({ headers }: OriginAnswer): Record<string, string> =>
  Object.fromEntries(['etag', 'last-modified', 'cache-control'].flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));

/** @throws {Refusal} when the old copy is the better one */
function refuseWorse(copy: Copy, old: Copy): void {
  if (old.items && !copy.items) throw new Refusal('The feed, which had items, has none.', 'passing');
  if (!old.isIncomplete && copy.isIncomplete) throw new Refusal('The feed breaks off.', 'passing');
}
