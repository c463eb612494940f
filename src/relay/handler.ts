import { LRUCache } from 'lru-cache';
import { type Answer, type Ask, everywhere, type Handler } from './ask.js';
import { FeedCache } from './cache/feed-cache.js';
import { vetUrl } from './guard/vet.js';
import { Limit } from './limits.js';
import { Metrics } from './metrics.js';
import type { Origin } from './origin/origin.js';
import { checkOptions, type RelayOptions } from './options.js';
import type { Platform } from './platform.js';
import { answerProblem, Problem } from './problem.js';
import { Query } from './query.js';
import { isKnown } from './representation.js';
import { BuilderRoute } from './routes/builder.js';
import { DiscoverRoute } from './routes/discover.js';
import { EmbedRoute } from './routes/embed.js';
import { FeedRoute } from './routes/feed.js';
import { ImageRoute } from './routes/image.js';
import { OembedRoute } from './routes/oembed.js';
import { ScriptRoute } from './routes/script.js';
import { secretOf } from './secret.js';
import { Signature } from './signature.js';
import { workHere } from './work/jobs.js';

/** UTF-16 units of path and query: more is no address of ours. */
const longestPath = 8192;

/** Milliseconds for which an answer is given again without being looked at: its `max-age` counts in seconds. */
const moment = 1000;

/** What a path is counted as; strangers make up others, and those must not be kept. */
const routes =
  /^\/(?:(?:feed|discover|image|oembed|favicon\.ico|healthz|metrics|)$|(?:embed|builder|themes)(?=\/)|(?:feed-elements|statements|figures|purify|embed|embed-frame)\.js(?:\.map)?$)/;

type Route = (ask: Ask, query: Query, path: string) => Answer | Promise<Answer>;

export interface RelayHandler {
  /** Never rejects: what goes wrong is an answer. */
  readonly handle: Handler;
  /** Resolves when what goes on behind the answers has ended: runtimes that stop with an answer have to wait for it. */
  readonly settled: () => Promise<void>;
  /** Gives up what goes on behind the answers, and closes what the platform holds open. */
  close(): Promise<void>;
}

/**
 * The relay's routes over a platform.
 *
 * @throws {Error} for options that make no sense
 */
export function createHandler(options: RelayOptions, platform: Platform): RelayHandler {
  checkOptions(options);
  const { allow } = options;
  const isOpen = allow.includes('*');
  const perClient = isOpen ? new Limit({ burst: 60, perMinute: 120 }, 'You have') : undefined;
  const origin = isOpen ? sparing(platform.origin) : platform.origin;
  const metrics = new Metrics({
    feed_elements_requests_total: 'Requests by route and status; hot ones were answered within a second of the same one.',
    feed_elements_feeds_total: 'Answers to /feed, by whether the copy was fresh or stale.',
  });
  const count = {
    fresh: metrics.counter('feed_elements_feeds_total', { copy: 'fresh' }),
    stale: metrics.counter('feed_elements_feeds_total', { copy: 'stale' }),
    hot: metrics.counter('feed_elements_requests_total', { route: '/feed', status: 'hot' }),
  };
  const work = platform.apart?.work ?? workHere;
  const secret = secretOf(options, platform.store);
  const images = secret.then((secret) => platform.pictures && new ImageRoute(platform.pictures, new Signature(secret), platform.reach));
  const cache = new FeedCache({
    origin,
    store: platform.store,
    ttl: options.ttl,
    stale: options.stale,
    timeout: options.timeout,
    content: async ({ body, url, headers }) =>
      work('read', { body, url, contentType: headers['content-type'], secret: platform.pictures && (await secret) }, body.length),
  });
  const feeds = new FeedRoute(cache, platform.compress, work);
  const discover = new DiscoverRoute(origin);
  const script = new ScriptRoute(platform);
  const builder = new BuilderRoute(platform);
  const vet = (address: string) => vetUrl(address, allow, platform.reach);
  const embeds = new EmbedRoute({
    vet,
    read: (url, signal) => cache.read(url, signal),
    frameAncestors: options.frameAncestors,
    compress: platform.compress,
    work,
  });
  const oembed = new OembedRoute(embeds);
  const hot = new LRUCache<string, { answer: Answer; until: number }>({ max: 20_000, maxSize: 8 * 1024 * 1024, sizeCalculation: sizeOf });

  const addressIn = (query: Query) => vet(query.need('url', 'the address of a feed'));

  const page: Route = (ask, _, path) => builder.answer(ask, path);
  const file: Route = (ask, _, path) => script.answer(ask, path.slice(1));
  const answers: Record<string, Route> = {
    '/': page,
    '/builder': page,
    '/themes': page,
    '/feed': async (ask, query) => {
      const limit = query.integer('limit', 1, 1000);
      const { answer, isStale } = await feeds.answer(ask, addressIn(query), limit);
      (isStale ? count.stale : count.fresh)();
      return answer;
    },
    '/discover': ({ signal }, query) => discover.answer(addressIn(query), signal),
    '/image': async (ask, query) => {
      const route = await images;
      if (!route) throw new Problem(501, 'This relay shows no pictures: where it runs, addresses can’t be checked.');
      return route.answer(query, ask);
    },
    '/oembed': (ask, query) => oembed.answer(ask, query),
    '/embed': (ask, query, path) => embeds.answer(ask, path.slice('/embed/'.length), query),
    // Asked for by browsers that open one of our pages.
    '/favicon.ico': () => ({ status: 204, headers: { 'cache-control': 'public, max-age=86400' } }),
    '/healthz': () => plain('ok\n'),
    '/metrics': () => plain(metrics.print(), 'text/plain; version=0.0.4; charset=utf-8'),
    none: () => {
      throw new Problem(404, 'There is nothing here.');
    },
  };

  const answer = async (ask: Ask): Promise<Answer> => {
    const path = ask.path.split('?', 1)[0]!;
    const route = routes.exec(path)?.[0] ?? 'none';
    let made: Answer;
    try {
      if (ask.path.length > longestPath) throw new Problem(414, `The address is longer than ${longestPath} characters.`);
      if (ask.method === 'OPTIONS') return preflight;
      if (ask.method !== 'GET' && ask.method !== 'HEAD')
        throw new Problem(405, 'Only GET and HEAD are answered.', { allow: 'GET, HEAD, OPTIONS' });
      if (route !== '/healthz' && route !== '/metrics') perClient?.take(ask.client);
      made = await (answers[route] ?? file)(ask, new Query(ask.path), path);
    } catch (error) {
      if (error instanceof Problem) made = answerProblem(error);
      else if (ask.signal?.aborted) made = answerProblem(new Problem(499, 'The client has left.'));
      else {
        platform.log?.(`${path}: ${(error as Error).stack}`);
        made = answerProblem(new Problem(500, 'Something went wrong in the relay.'));
      }
    }
    const answer = { ...made, headers: { ...everywhere, ...made.headers } };
    if (route === '/feed' && answer.status === 200) hot.set(keyOf(ask), { answer, until: Date.now() + moment });
    metrics.counter('feed_elements_requests_total', { route, status: `${answer.status}` })();
    return ifNew(ask, answer);
  };

  return {
    handle: (ask) => {
      const found = ask.method === 'GET' && !perClient ? hot.get(keyOf(ask)) : undefined;
      if (!found || found.until < Date.now()) return answer(ask);
      count.hot();
      return ifNew(ask, found.answer);
    },
    settled: () => cache.settled(),
    close: async () => {
      platform.apart?.close();
      await cache.close();
      await Promise.all([platform.origin.close(), platform.pictures?.close(), platform.store.close()]);
    },
  };
}

/** Answers that are given again have one of these, too. */
const unchanged = new WeakMap<Answer, Answer>();

/** Who has it already is told so (RFC 9110, 15.4.5). */
function ifNew(ask: Ask, answer: Answer): Answer {
  if (answer.status !== 200 || !isKnown(ask, answer.headers)) return answer;
  let short = unchanged.get(answer);
  if (!short) {
    const { 'content-type': _, 'content-encoding': __, 'content-length': ___, ...headers } = answer.headers;
    unchanged.set(answer, (short = { status: 304, headers }));
  }
  return short;
}

/** Whoever may name any host must not make us a nuisance to one: copies cost it nothing, fetches do. */
function sparing(origin: Origin): Origin {
  const perHost = new Limit({ burst: 60, perMinute: 60 }, 'That site was');
  return {
    // Also whom a redirect leads to.
    fetch: (url, options) => origin.fetch(url, { ...options, before: ({ hostname }) => perHost.take(hostname) }),
    close: () => origin.close(),
  };
}

const keyOf = (ask: Ask) => `${ask.header('accept-encoding')} ${ask.path}`;
const sizeOf = ({ answer }: { answer: Answer }, key: string) => 1000 + 2 * key.length + (answer.body?.length ?? 0);

const preflight: Answer = {
  status: 204,
  headers: {
    ...everywhere,
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': 'if-none-match, if-modified-since, cache-control',
    'access-control-max-age': '86400',
  },
};

const plain = (body: string, type = 'text/plain; charset=utf-8'): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
  body,
});
