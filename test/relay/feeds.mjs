// Feeds and a feed's server for tests of the cache: nothing of the network, and a clock that is set by hand.
import { source } from './source.mjs';

const { readDocument } = await source('../data/load-feed.ts');

export const rss = (...titles) =>
  `<rss version="2.0"><channel><title>Town news</title>${titles.map((title) => `<item><title>${title}</title><guid>${title}</guid></item>`).join('')}</channel></rss>`;

export const atom = (...titles) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Town news</title>${titles.map((title) => `<entry><id>${title}</id><title>${title}</title></entry>`).join('')}</feed>`;

/** As the relay reads an answer, without what it adds. */
export async function content({ body, url, headers }) {
  const feed = await readDocument({ bytes: body, url, headers: new Headers({ 'content-type': headers['content-type'] ?? '' }) });
  const ttl = /<ttl>(\d+)/.exec(new TextDecoder().decode(body))?.[1];
  return {
    body: new TextEncoder().encode(JSON.stringify(feed)),
    items: feed.items.length,
    isIncomplete: !!feed._feed_elements?.incomplete,
    ttl: ttl && ttl * 60,
  };
}

export const answer = (body, { status = 200, headers = {}, ...more } = {}) => ({
  status,
  headers,
  body: new TextEncoder().encode(body),
  ...more,
});

/** A feed's server that does what `answers` holds, one after the other, the last for ever: an answer, an error, or a function. */
export class FakeOrigin {
  asked = [];
  /** So many wait for an answer. */
  pending = 0;

  constructor(...answers) {
    this.answers = answers;
  }

  next(...answers) {
    this.answers = answers;
    return this;
  }

  async fetch(url, { conditions, signal } = {}) {
    const headers = conditions?.url === url.href ? conditions.headers : {};
    this.asked.push({ url: url.href, headers });
    const next = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    this.pending++;
    const made = await Promise.resolve(typeof next === 'function' ? next({ url: url.href, headers, signal }) : next).finally(
      () => this.pending--,
    );
    if (made instanceof Error) throw made;
    return { url: url.href, ...made };
  }
}

/** Starts at a whole second. */
export class Clock {
  time = Date.UTC(2026, 10, 22, 12);
  now = () => this.time;

  /** @param seconds By so many it goes on. */
  pass(seconds) {
    this.time += seconds * 1000;
  }
}

export const titlesOf = ({ body }) => JSON.parse(new TextDecoder().decode(body)).items.map(({ title }) => title);
