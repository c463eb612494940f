import { etagOf } from '../representation.js';
import { ceiling, type Wishes } from './freshness.js';
import { gunzip, gzip } from './gzip.js';

/** What is known of one feed: a copy, a failure, or both. */
export interface Entry {
  /** Made anew by every attempt, so that one can see whether another has been there. */
  revision: string;
  /** The last good copy. */
  copy?: Copy | undefined;
  /** What became of the latest attempt, if it failed. */
  failure?: Failure | undefined;
  /** Where the feed has moved for good. */
  moved?: string | undefined;
}

export interface Copy {
  /** A JSON Feed. */
  body: Uint8Array;
  /** Strong and quoted; that of the body. */
  etag: string;
  /** The address that gave it, after redirects. */
  url: string;
  /** Since when the body is this one; milliseconds. */
  changed: number;
  /** Milliseconds. */
  freshUntil: number;
  items: number;
  /** It broke off. */
  isIncomplete: boolean;
  /** Of the server's headers those that are needed again: the validators as they came, and `cache-control`. */
  headers: Record<string, string>;
  wishes: Wishes;
}

/**
 * Whether a copy may still be shown; one that is too old is good for being asked about, no more.
 *
 * @param stale Seconds beyond its freshness.
 * @param now Milliseconds.
 */
export const isUsable = ({ freshUntil }: Copy, stale: number, now: number): boolean => now < freshUntil + stale * 1000;

export interface Failure {
  status: number;
  /** One sentence. */
  detail: string;
  /** How many in a row. */
  count: number;
  /** Nobody is asked before; milliseconds. Without it never again. */
  until?: number | undefined;
}

const version = 1;

/** As it is kept in a store: one line of JSON, then the body, compressed: five times as many feeds fit. */
export async function encodeEntry({ copy, ...entry }: Entry): Promise<Uint8Array> {
  const { body, ...about } = copy ?? {};
  const head = new TextEncoder().encode(
    `${JSON.stringify({ version, ...entry, ...(body && { copy: { ...about, length: body.byteLength } }) })}\n`,
  );
  const packed = body ? await gzip(body) : new Uint8Array();
  const bytes = new Uint8Array(head.byteLength + packed.byteLength);
  bytes.set(head);
  bytes.set(packed, head.byteLength);
  return bytes;
}

/**
 * What `encodeEntry` made; undefined for anything else. Times are brought into reach, whatever the clock of the writer said.
 *
 * @param now Milliseconds.
 */
export async function decodeEntry(bytes: Uint8Array, now: number): Promise<Entry | undefined> {
  try {
    const end = bytes.indexOf(0x0a);
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))) as Entry & { version: unknown };
    if (head.version !== version || !isText(head.revision) || !(head.copy || head.failure)) return undefined;
    const { revision, failure, moved } = head;
    if (failure && !isFailure(failure)) return undefined;
    if (moved !== undefined && !isAddress(moved)) return undefined;
    const copy = head.copy && (await readCopy(head.copy as Copy & { length: number }, bytes.subarray(end + 1), now));
    if (head.copy && !copy) return undefined;
    const reach = now + ceiling * 1000;
    return { revision, moved, copy, failure: failure && { ...failure, until: failure.until && Math.min(failure.until, reach) } };
  } catch {
    return undefined;
  }
}

async function readCopy({ length, ...about }: Copy & { length: number }, packed: Uint8Array, now: number): Promise<Copy | undefined> {
  const { etag, url, changed, freshUntil, items, isIncomplete, headers, wishes } = about;
  const isCopy =
    [length, changed, freshUntil, items, wishes.ttl ?? 0].every(Number.isFinite) &&
    isText(etag) &&
    isAddress(url) &&
    typeof isIncomplete === 'boolean' &&
    Object.values(headers).every(isHeader) &&
    (wishes.skipHours ?? []).every(Number.isFinite);
  const body = isCopy ? await gunzip(packed, length) : undefined;
  if (!body || (await etagOf(body)) !== etag) return undefined;
  return { ...about, body, changed: Math.min(changed, now), freshUntil: Math.min(freshUntil, now + ceiling * 1000) };
}

const isText = (value: unknown) => typeof value === 'string' && value.length > 0;
const isAddress = (value: unknown) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
/** Nothing that would end a line when it is sent. */
const isHeader = (value: unknown) => typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
const isFailure = ({ status, detail, count, until = 1 }: Failure) =>
  [status, count, until].every(Number.isFinite) && status >= 400 && status <= 599 && isText(detail);
