import { expect, nextFrame } from '@open-wc/testing';
import { FeedStore, type FeedState } from '../../src/data/feed-store.js';
import { loadFeed } from '../../src/data/load-feed.js';
import { isWebKit } from '../engine.js';
import { refusal } from './helpers.js';

const feed = (title: string) => `<rss><channel><title>${title}</title></channel></rss>`;
const newId = () => crypto.randomUUID();
const feedAt = (path: string, parameters: Record<string, string> = {}) =>
  `/__feeds/${path}?${new URLSearchParams({ id: newId(), ...parameters })}`;
const absolute = (path: string) => new URL(path, location.href).href;

async function counted(id: string): Promise<{ asked: number; closed: number; sent: number }> {
  return (await fetch(`/__feeds/count?id=${id}`)).json();
}

async function untilServer(id: string, what: 'asked' | 'closed'): Promise<void> {
  const end = performance.now() + 8000;
  while (!(await counted(id))[what]) if (performance.now() > end) throw new Error(`The server was never ${what}`);
}

describe('loadFeed', () => {
  it('reads a feed beside the page', async () => {
    const feed = await loadFeed(feedAt('rss.xml'));
    expect(feed.title).to.equal('Harbour News');
    expect(feed.items).to.have.length(8);
  });

  it('resolves what stands in the feed against its address', async () => {
    const body = '<rss><channel><item><link>post</link></item></channel></rss>';
    expect((await loadFeed(feedAt('given', { body }))).items[0]!.url).to.equal(absolute('/__feeds/post'));
  });

  it('asks a relay when there is one', async () => {
    let asked = '';
    const answer = async (input: unknown) => {
      asked = String(input);
      return new Response('{"version":"https://jsonfeed.org/version/1.1","title":"Relayed","items":[]}');
    };
    for (const relay of ['https://relay.example', 'https://relay.example/', 'https://relay.example/base/'])
      expect((await loadFeed('https://example.org/feed?a=1&b=2#c', { relay, fetch: answer })).title).to.equal('Relayed');
    expect(asked).to.equal('https://relay.example/base/feed?url=https%3A%2F%2Fexample.org%2Ffeed%3Fa%3D1%26b%3D2');
  });

  it('tells the status of an answer that is a failure', async () => {
    const url = feedAt('503');
    const error = await refusal(loadFeed(url));
    expect(error).to.include({ name: 'FeedError', code: 'http', status: 503, url: absolute(url) });
    expect(error.message).to.include('503');
  });

  it('tells when nobody answers, with the cause', async () => {
    const error = await refusal(loadFeed('http://127.0.0.1:9/feed.xml'));
    expect(error).to.include({ code: 'network', url: 'http://127.0.0.1:9/feed.xml' });
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('tells when what came is no feed', async () => {
    const url = feedAt('html');
    const error = await refusal(loadFeed(url));
    expect(error).to.include({ code: 'not-a-feed', url: absolute(url) });
    expect(error.message).to.include('The harbour’s home page');
  });

  for (const url of ['http://[', 'ftp://example.org/feed', 'javascript:alert(1)', 'data:text/xml,<rss/>', 'file:///etc/passwd', 'blob:x'])
    it(`asks for nothing at the address "${url}"`, async () => {
      const fetch = (() => Promise.reject(new Error('asked'))) as typeof globalThis.fetch;
      expect(await refusal(loadFeed(url, { fetch }))).to.include({ code: 'malformed', url });
    });

  it('takes a bad relay for a malformed address', async () => {
    expect((await refusal(loadFeed('https://example.org/feed', { relay: 'http://[' }))).code).to.equal('malformed');
  });

  it('gives up after ten seconds', async function () {
    this.timeout(15_000);
    const id = newId();
    const url = feedAt('never', { id });
    const error = await refusal(loadFeed(url));
    expect(error).to.include({ code: 'timeout', url: absolute(url) });
    await untilServer(id, 'closed');
  });

  it('stops reading at 15 MB', async () => {
    const id = newId();
    const error = await refusal(loadFeed(feedAt('huge', { id })));
    expect(error.code).to.equal('too-large');
    await untilServer(id, 'closed');
    expect((await counted(id)).sent).to.be.below(30 * 1024 * 1024);
  });

  it('counts a body in bytes, however it comes', async () => {
    const mega = new Uint8Array(1024 * 1024).fill(32);
    let given = 0;
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          given++;
          controller.enqueue(mega);
        },
      });
    const error = await refusal(loadFeed('https://example.org/', { fetch: async () => new Response(body()) }));
    expect(error.code).to.equal('too-large');
    expect(given).to.be.within(15, 18);
  });

  it('ends with the reason of whoever calls it off', async () => {
    const controller = new AbortController();
    const id = newId();
    const loading = loadFeed(feedAt('never', { id }), { signal: controller.signal });
    await untilServer(id, 'asked');
    const reason = new Error('Changed my mind');
    controller.abort(reason);
    let thrown: unknown;
    await loading.catch((error: unknown) => (thrown = error));
    expect(thrown).to.equal(reason);
    await untilServer(id, 'closed');
  });

  it('asks once more when the network fails, and only then', async () => {
    let asked = 0;
    const answer = async () => {
      if (!asked++) throw new TypeError('Failed to fetch');
      return new Response('<rss><channel><title>Late</title></channel></rss>');
    };
    expect((await loadFeed('https://example.org/feed', { fetch: answer })).title).to.equal('Late');
    expect(asked).to.equal(2);
    const id = newId();
    await refusal(loadFeed(feedAt('503', { id })));
    expect((await counted(id)).asked).to.equal(1);
  });

  it('tells a webmaster what to do where the browser keeps the answer from us', async () => {
    expect((await refusal(loadFeed('http://127.0.0.1:9/feed.xml'))).message).to.match(/CORS.*relay.*snapshot/);
  });

  it('is malformed when it broke off before anything of use', async () => {
    const body = '<rss><channel><title>News</title><item><title>Th';
    expect((await refusal(loadFeed(feedAt('given', { body })))).code).to.equal('malformed');
  });

  it('asks once, however many want the same at the same time', async () => {
    const id = newId();
    const url = feedAt('slow', { id, ms: '100' });
    const [one, two] = await Promise.all([loadFeed(url), loadFeed(url)]);
    expect(one).to.equal(two);
    expect((await counted(id)).asked).to.equal(1);
    await loadFeed(url);
    expect((await counted(id)).asked).to.equal(2);
  });

  it('hangs up when the last who asked has left, and not before', async () => {
    const id = newId();
    const url = feedAt('never', { id });
    const [one, two] = [new AbortController(), new AbortController()];
    const loading = [one, two].map(({ signal }) => loadFeed(url, { signal }).catch((reason: unknown) => reason));
    await untilServer(id, 'asked');
    one.abort('first');
    expect(await loading[0]).to.equal('first');
    await nextFrame();
    expect((await counted(id)).closed).to.equal(0);
    two.abort('second');
    expect(await loading[1]).to.equal('second');
    await untilServer(id, 'closed');
  });

  it('asks for nothing when it was called off before', async () => {
    const id = newId();
    let thrown: unknown;
    await loadFeed(feedAt('counted', { id }), { signal: AbortSignal.abort('no') }).catch((error: unknown) => (thrown = error));
    expect(thrown).to.equal('no');
    expect((await counted(id)).asked).to.equal(0);
  });

  it('never sends cookies to another origin, nor asks for leave first', async () => {
    let init: RequestInit | undefined;
    const fetch = (async (_: unknown, given: RequestInit) => {
      init = given;
      return new Response('<rss><channel/></rss>');
    }) as typeof globalThis.fetch;
    await loadFeed('https://example.org/', { fetch });
    expect(init?.credentials ?? 'same-origin').to.not.equal('include');
    expect(init?.headers ?? {}).to.deep.equal({});
    expect(init?.method ?? 'GET').to.equal('GET');
  });
});

describe('the page’s store of feeds', () => {
  /** What a subscriber is told, and a way to wait for it. */
  function subscriber(store: FeedStore, url: string) {
    const told: FeedState[] = [];
    let wake = () => {};
    const leave = store.subscribe(absolute(url), (state) => {
      told.push(state);
      wake();
    });
    const until = async (count: number) => {
      while (told.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return told[count - 1]!;
    };
    return { told, until, leave };
  }

  it('asks once, whoever wants a feed', async () => {
    const store = new FeedStore();
    const id = newId();
    const url = feedAt('counted', { id });
    const [one, two] = [subscriber(store, url), subscriber(store, url)];
    const [first, second] = await Promise.all([one.until(1), two.until(1)]);
    expect(first.feed).to.equal(second.feed);
    const late = subscriber(store, url);
    expect(late.told).to.have.length(1);
    expect((await counted(id)).asked).to.equal(1);
    for (const { leave } of [one, two, late]) leave();
  });

  for (const [what, mood, error] of [
    ['a failed refresh', 'flaky', { code: 'http', status: 503 }],
    ['a new one that breaks off', 'breaking', { code: 'malformed' }],
  ] as const)
    it(`keeps the last good feed beside the error of ${what}`, async () => {
      const store = new FeedStore();
      const url = feedAt(mood);
      const { until, leave } = subscriber(store, url);
      const { feed } = await until(1);
      await store.refresh(absolute(url));
      const state = await until(2);
      expect(state.feed).to.equal(feed);
      expect(state.error).to.include(error);
      leave();
    });

  /** A feed of 60 items and 200 KB, a day older each, with changes. */
  const longFeed = (change: (item: string, at: number) => string = (item) => item) =>
    feedAt('given', {
      type: 'application/rss+xml',
      fill: '3500',
      body: `<rss version="2.0"><channel><title>Long</title>${Array.from({ length: 60 }, (_, at) =>
        change(
          `<item><guid>${at}</guid><title>Post ${at}</title><pubDate>${new Date(Date.UTC(2026, 2, 60 - at)).toUTCString()}</pubDate><description>#</description></item>\n`,
          at,
        ),
      ).join('')}<copyright>© Long</copyright></channel></rss>`,
    });

  it('shows the newest items of a long feed before it has read the others', async () => {
    const { told, until, leave } = subscriber(new FeedStore(), longFeed());
    const { feed, isBeginning } = await until(1);
    expect([isBeginning, feed!.items.length, feed!.title, feed!._feed_elements!.rights]).to.deep.equal([true, 24, 'Long', '© Long']);
    const whole = await until(2);
    expect([whole.isBeginning, whole.feed!.items.length]).to.deep.equal([undefined, 60]);
    expect(whole.feed!.items.slice(0, 24)).to.deep.equal(feed!.items);
    expect(told).to.have.length(2);
    leave();
  });

  for (const [what, change] of [
    ['is in no order', (item: string, at: number) => item.replace(/[A-Z][a-z]{2}, \d\d/, `Fri, ${10 + (at % 7)}`)],
    [
      'has its oldest items first',
      (item: string, at: number) =>
        item.replace(/<pubDate>.*<\/pubDate>/, `<pubDate>${new Date(Date.UTC(2026, 2, at)).toUTCString()}</pubDate>`),
    ],
    ['has a newer item at its end', (item: string, at: number) => (at === 59 ? item.replace(/20\d\d /, '2027 ') : item)],
    ['has dates that nobody can read', (item: string, at: number) => (at === 40 ? item.replace(/<pubDate>/, '$&some ') : item)],
    ['has no dates', (item: string) => item.replace(/<pubDate>.*<\/pubDate>/, '')],
    ['names an item twice', (item: string, at: number) => (at === 3 ? item.replace('<guid>3', '<guid>2') : item)],
    ['says something of itself between its items', (item: string, at: number) => (at === 30 ? `${item}<ttl>60</ttl>` : item)],
  ] as const)
    it(`shows no beginning of a long feed that ${what}`, async () => {
      const { until, leave } = subscriber(new FeedStore(), longFeed(change));
      const { feed, isBeginning } = await until(1);
      expect([isBeginning, feed!.items.length]).to.deep.equal([undefined, 60]);
      leave();
    });

  it('takes one that breaks off for another that did', async () => {
    const store = new FeedStore();
    const url = feedAt('growing');
    const { until, leave } = subscriber(store, url);
    expect((await until(1)).feed!.items).to.have.length(1);
    await store.refresh(absolute(url));
    const { feed, error } = await until(2);
    expect([feed!.items.length, error]).to.deep.equal([2, undefined]);
    leave();
  });

  it('is not asked again by whoever comes shortly after another', async () => {
    const store = new FeedStore();
    const id = newId();
    const url = feedAt('counted', { id });
    const { until, leave } = subscriber(store, url);
    await until(1);
    await store.refresh(absolute(url), 'default', 60_000);
    expect((await counted(id)).asked).to.equal(1);
    leave();
  });

  it('says nothing when a refresh brings what is known', async () => {
    const store = new FeedStore();
    const id = newId();
    const url = feedAt('counted', { id });
    const { told, until, leave } = subscriber(store, url);
    await until(1);
    await store.refresh(absolute(url));
    expect((await counted(id)).asked).to.equal(2);
    expect(told).to.have.length(1);
    leave();
  });

  it('hangs up when nobody waits any more, and not before', async () => {
    const store = new FeedStore();
    const id = newId();
    const url = feedAt('never', { id });
    const [one, two] = [subscriber(store, url), subscriber(store, url)];
    await untilServer(id, 'asked');
    one.leave();
    await nextFrame();
    expect((await counted(id)).closed).to.equal(0);
    two.leave();
    await untilServer(id, 'closed');
    expect([...one.told, ...two.told]).to.deep.equal([]);
  });

  it('asks anew after a failure that nobody waits for any more', async () => {
    const store = new FeedStore();
    const id = newId();
    const url = feedAt('broken', { id });
    const first = subscriber(store, url);
    expect((await first.until(1)).error?.code).to.equal('http');
    first.leave();
    await new Promise((resolve) => setTimeout(resolve));
    await fetch(`/__feeds/mend?id=${id}`);
    const second = subscriber(store, url);
    expect((await second.until(1)).feed?.title).to.equal('Harbour News');
    second.leave();
  });

  it('shows on the next page view what the browser has kept, without asking', async function () {
    // Under its driver WebKit is a private window, which keeps nothing.
    if (isWebKit) this.skip();
    const id = newId();
    const url = feedAt('cached', { id });
    const first = subscriber(new FeedStore(), url);
    await first.until(1);
    const second = subscriber(new FeedStore(), url);
    expect((await second.until(1)).feed?.title).to.equal('Harbour News');
    expect((await counted(id)).asked).to.equal(1);
    first.leave();
    second.leave();
  });

  it('never takes a failure that the browser has kept for today’s answer', async () => {
    const real = globalThis.fetch;
    const caches: (RequestCache | undefined)[] = [];
    globalThis.fetch = async (_, init) => {
      caches.push(init?.cache);
      return init?.cache === 'force-cache'
        ? new Response('gone', { status: 404 })
        : new Response('<rss><channel><title>Back</title></channel></rss>');
    };
    try {
      const { until, leave } = subscriber(new FeedStore(), feedAt('nowhere'));
      const state = await until(1);
      expect(state.feed?.title).to.equal('Back');
      expect(state.error).to.equal(undefined);
      expect(caches).to.deep.equal(['force-cache', 'no-cache']);
      leave();
    } finally {
      globalThis.fetch = real;
    }
  });

  it('shows an old answer at once and a new one behind it', async () => {
    const real = globalThis.fetch;
    globalThis.fetch = async (_, init) =>
      init?.cache === 'force-cache'
        ? new Response(feed('Old'), { headers: { 'cache-control': 'max-age=60' } })
        : new Response(feed('New'), { headers: { 'cache-control': 'max-age=60' } });
    try {
      const { until, leave } = subscriber(new FeedStore(), feedAt('nowhere'));
      expect((await until(1)).feed?.title).to.equal('Old');
      expect((await until(2)).feed?.title).to.equal('New');
      leave();
    } finally {
      globalThis.fetch = real;
    }
  });
});
