import CachePolicy from 'http-cache-semantics';

/** Seconds that a copy is taken for fresh at least: a feed that says `no-cache` wants to be read by people who wait, not by every page view. */
export const floor = 300;
/** Seconds that it is at most, and that a server can put us off. */
export const ceiling = 86_400;

/** What a feed itself says of when to be read. */
export interface Wishes {
  /** Seconds between readings, as by RSS's `<ttl>`. */
  ttl?: number | undefined;
  /** Hours of the day in UTC, 0 to 23, in which it is not to be read, as by RSS's `<skipHours>`. */
  skipHours?: readonly number[] | undefined;
}

/**
 * Seconds until a feed is to be asked for again: the longest that its server (`s-maxage`, `max-age`, `Expires`, less `Age`) or the feed itself asks for,
 * between a floor and a ceiling. `private` and `no-store` speak of readers' data, and a feed fetched without any is nobody's: it is kept for the floor.
 * Only differences between the server's own dates count, so that its clock may be wrong.
 *
 * @param ttl Seconds when nobody says anything. Less than the floor lowers the floor.
 * @param now Milliseconds.
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-4.2
 */
export function lifetime(headers: Record<string, string>, wishes: Wishes, ttl: number, now: number): number {
  const asked = [fromHttp(headers, now), wishes.ttl].filter((seconds) => seconds !== undefined);
  let seconds = Math.max(asked.length ? Math.max(...asked) : ttl, Math.min(floor, ttl));
  const time = () => now / 1000 + seconds;
  while (seconds < ceiling && wishes.skipHours?.includes(Math.floor(time() / 3600) % 24)) seconds += 3600 - (time() % 3600);
  return Math.min(seconds, ceiling);
}

/** Undefined when the headers don't say. */
function fromHttp({ expires, date, age, ...headers }: Record<string, string>, now: number): number | undefined {
  const control = headers['cache-control']?.toLowerCase() ?? '';
  if (!expires && !/max-?age|no-cache|no-store/.test(control)) return undefined;
  // Who may keep a copy is not what is asked here, and the library would take these for "not at all".
  const times = control.split(',').filter((one) => !/^\s*(?:private|proxy-revalidate)\b/.test(one));
  // Of what is said twice the first counts (RFC 9111, 4.2.1); with the library it is the last.
  const first = new Map(times.toReversed().map((one) => [one.split('=', 1)[0]!.trim(), one]));
  const policy = new CachePolicy(
    { headers: {} },
    {
      status: 200,
      headers: {
        'cache-control': [...first.values()].join(),
        ...(expires && { expires }),
        date: new Date(timeOf(date) ?? now).toUTCString(),
      },
    },
  );
  return policy.maxAge() - Math.max(0, Number.parseInt(age ?? '', 10) || 0);
}

/**
 * Seconds that a `Retry-After` asks for, at most the ceiling.
 *
 * @param now Milliseconds.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter({ 'retry-after': value, date }: Record<string, string>, now: number): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : ((timeOf(value) ?? now) - (timeOf(date) ?? now)) / 1000;
  return Math.min(Math.max(0, seconds), ceiling);
}

/** Milliseconds. */
function timeOf(date: string | undefined): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}
