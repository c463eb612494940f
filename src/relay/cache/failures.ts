import { FeedError } from '../../data/feed-error.js';
import type { OriginAnswer } from '../origin/origin.js';
import { Problem } from '../problem.js';
import type { Entry, Failure } from './entry.js';
import { retryAfter } from './freshness.js';

/** Seconds before the next attempt, twice as many after each, up to a bound. What only somebody can mend can wait longer than what passes. */
const backOff = { passing: { first: 15, most: 900 }, lasting: { first: 60, most: 3600 }, gone: undefined };

/** An attempt that gave no feed. */
export class Refusal extends Problem {
  /**
   * @param lasts `passing` for what may be over in a moment, `lasting` for what somebody has to mend, `gone` for good.
   * @param wait Seconds that the server asks us to wait.
   */
  constructor(
    detail: string,
    readonly lasts: keyof typeof backOff,
    readonly wait = 0,
  ) {
    super(502, detail);
  }
}

/**
 * What an answer that is no feed means. The status for those who ask us is 502 whatever it was, because the fault is not theirs; the sentence has it.
 *
 * @param now Milliseconds.
 * @param isFinal The feed's own address answered, or one to which it has moved for good: where a redirect leads may be another place tomorrow.
 */
export function refusalOf({ status, headers }: OriginAnswer, now: number, isFinal: boolean): Refusal {
  if (status === 410 && isFinal) return new Refusal("The feed's server answered 410: the feed is gone for good.", 'gone');
  const isPassing = status >= 500 || status === 408 || status === 425 || status === 304;
  return new Refusal(`The feed's server answered ${status}.`, isPassing ? 'passing' : 'lasting', retryAfter(headers, now));
}

/**
 * An entry after an attempt that failed: the good copy stays. That the feed has moved is forgotten: it is looked for at its own address again,
 * which tells where it is, if it still is somewhere.
 *
 * @param now Milliseconds.
 */
export function afterFailure(old: Entry | undefined, error: unknown, now: number): Entry {
  const count = (old?.failure?.count ?? 0) + 1;
  const { status, detail, lasts, wait } = explain(error);
  const times = backOff[lasts];
  const until = times && now + 1000 * Math.max(Math.min(times.first * 2 ** (count - 1), times.most), wait);
  const failure: Failure = { status, detail, count, until };
  return { revision: crypto.randomUUID(), copy: old?.copy, failure };
}

function explain(error: unknown): Pick<Refusal, 'status' | 'detail' | 'lasts' | 'wait'> {
  if (error instanceof Refusal) return error;
  if (error instanceof Problem) {
    const { status, detail } = error;
    return { status, detail, lasts: status < 500 ? 'lasting' : 'passing', wait: 0 };
  }
  const detail = error instanceof FeedError ? `${sentence(error)}.` : 'The feed could not be read.';
  return { status: 502, detail, lasts: 'lasting', wait: 0 };
}

/** Without the address, which whoever asks knows. */
const sentence = ({ message, url }: FeedError) => (url && message.endsWith(` (${url})`) ? message.slice(0, -` (${url})`.length) : message);

/** @param now Milliseconds. */
export const problemOf = ({ status, detail, until }: Failure, now: number): Problem =>
  new Problem(status, detail, until === undefined ? {} : { 'retry-after': `${Math.max(1, Math.ceil((until - now) / 1000))}` });
