// What people see of a feed, and how often its server is asked, whatever that does.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, atom, Clock, content, FakeOrigin, rss, titlesOf } from './feeds.mjs';
import { source } from './source.mjs';

const { FeedCache } = await source('cache/feed-cache.ts');
const { MemoryStore } = await source('cache/memory-store.ts');
const { decodeEntry, encodeEntry } = await source('cache/entry.ts');
const { lifetime, retryAfter } = await source('cache/freshness.ts');
const { Problem } = await source('problem.ts');

const address = 'https://town.example/feed';
const url = new URL(address);
const hour = 3600;
const week = 604_800;

/** A cache with a server, a store and a clock of its own. */
function setUp(...answers) {
  const clock = new Clock();
  const origin = new FakeOrigin(...answers);
  const store = new WatchedStore({ now: clock.now });
  const options = { origin, store, content, now: clock.now };
  const cache = new FeedCache(options);
  return {
    clock,
    origin,
    store,
    cache,
    read: (signal) => cache.read(url, signal),
    /** As after a restart, or on another relay with the same store. */
    another: (more) => new FeedCache({ ...options, ...more }),
    titles: async () => titlesOf(await cache.read(url)),
    /** What is refreshed behind has ended, or waits for the server. */
    async settled() {
      do for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      while (store.held && !origin.pending);
    },
  };
}

/** Tells how many locks are held, which is how many feeds are being fetched. */
class WatchedStore extends MemoryStore {
  held = 0;

  async lock(...what) {
    const unlock = await super.lock(...what);
    if (!unlock) return undefined;
    this.held++;
    return async () => {
      await unlock();
      this.held--;
    };
  }
}

const problem = (reading) =>
  reading.then(
    () => assert.fail('It was read'),
    (error) => {
      assert.ok(error instanceof Problem, error.stack);
      assert.match(error.detail, /^[^\n]{10,300}[.”]$/);
      return { status: error.status, detail: error.detail, wait: Number(error.headers['retry-after']) };
    },
  );

describe('A feed in the cache', () => {
  it('is asked for once while it is fresh', async () => {
    const { read, origin, clock } = setUp(answer(rss('one')));
    const feed = await read();
    assert.deepEqual(titlesOf(feed), ['one']);
    assert.equal(feed.url, address);
    assert.equal(feed.maxAge, hour);
    assert.equal(feed.stale, week);
    assert.equal(feed.isStale, false);
    assert.equal(feed.changed, clock.now());
    assert.match(feed.etag, /^"[\w-]+"$/);
    clock.pass(hour - 1);
    assert.equal((await read()).maxAge, 1);
    assert.equal(origin.asked.length, 1);
  });

  it('is shown old at once and refreshed behind', async () => {
    const { read, titles, origin, clock, settled } = setUp(answer(rss('old')));
    await read();
    let give;
    origin.next(() => new Promise((resolve) => (give = resolve)));
    clock.pass(hour + 5);
    for (let at = 0; at < 10; at++) {
      const feed = await read();
      assert.deepEqual(titlesOf(feed), ['old']);
      assert.equal(feed.isStale, true);
      assert.equal(feed.maxAge, 0);
      assert.equal(feed.stale, week - 5);
    }
    await settled();
    give(answer(rss('new', 'old')));
    await settled();
    assert.deepEqual(await titles(), ['new', 'old']);
    assert.equal(origin.asked.length, 2);
  });

  it('is waited for when the copy is too old to be shown', async () => {
    const { titles, origin, clock } = setUp(answer(rss('old')));
    await titles();
    origin.next(answer(rss('new')));
    clock.pass(hour + week + 1);
    assert.deepEqual(await titles(), ['new']);
  });

  it('is there after a restart', async () => {
    const { read, another, origin } = setUp(answer(rss('one')));
    const feed = await read();
    assert.deepEqual(await another().read(url), feed);
    assert.equal(origin.asked.length, 1);
  });

  it('has one key for all spellings of its address, and the order of its query counts', async () => {
    const { cache, origin } = setUp(answer(rss('one')));
    for (const spelling of ['https://TOWN.example/feed', 'https://town.example:443/feed#top', 'https://town.example/a/../feed'])
      await cache.read(new URL(spelling));
    assert.equal(origin.asked.length, 1);
    await cache.read(new URL('https://town.example'));
    await cache.read(new URL('https://town.example/#x'));
    assert.equal(origin.asked.length, 2);
    await cache.read(new URL('https://town.example/?a=1&b=2'));
    await cache.read(new URL('https://town.example/?b=2&a=1'));
    assert.equal(origin.asked.length, 4);
    assert.equal(origin.asked[0].url, address);
  });

  it('is seen within seconds when another relay has a newer one', async () => {
    const { read, titles, another, origin, clock } = setUp(answer(rss('old')));
    await read();
    clock.pass(hour + 1);
    origin.next(answer(rss('new')));
    const other = another({ stale: 0 });
    assert.deepEqual(titlesOf(await other.read(url)), ['new']);
    clock.pass(3);
    assert.deepEqual(await titles(), ['new']);
    assert.equal(origin.asked.length, 2);
  });
});

describe('What HTTP says of a feed', () => {
  const date = 'Sun, 22 Nov 2026 12:00:00 GMT';
  const now = Date.parse(date);
  const cases = [
    ['says nothing', {}, hour],
    ['max-age', { 'cache-control': 'max-age=1800' }, 1800],
    ['upper case', { 'cache-control': 'Public, Max-Age=1800' }, 1800],
    ['in quotes', { 'cache-control': 'max-age="1800"' }, 1800],
    ['s-maxage first', { 'cache-control': 'max-age=900, s-maxage=7200' }, 7200],
    ['private with a time', { 'cache-control': 'private, max-age=1800' }, 1800],
    ['private alone', { 'cache-control': 'private' }, hour],
    ['public alone', { 'cache-control': 'public, must-revalidate' }, hour],
    ['less than the floor', { 'cache-control': 'max-age=10' }, 300],
    ['max-age 0', { 'cache-control': 'max-age=0' }, 300],
    ['no-cache', { 'cache-control': 'no-cache' }, 300],
    ['no-store and all its friends', { 'cache-control': 'no-store, no-cache, must-revalidate, max-age=0', expires: '0' }, 300],
    ['more than the ceiling', { 'cache-control': 'max-age=31536000, immutable' }, 86_400],
    ['more than a number holds', { 'cache-control': `max-age=${'9'.repeat(40)}` }, 86_400],
    ['nonsense', { 'cache-control': 'max-age=soon' }, 300],
    ['negative', { 'cache-control': 'max-age=-5' }, 300],
    ['Age', { 'cache-control': 'max-age=7200', age: '5000' }, 2200],
    ['Age beyond it', { 'cache-control': 'max-age=7200', age: '9000' }, 300],
    ['Age negative', { 'cache-control': 'max-age=7200', age: '-9000' }, 7200],
    ['Age nonsense', { 'cache-control': 'max-age=7200', age: 'old' }, 7200],
    ['Expires', { date, expires: 'Sun, 22 Nov 2026 14:00:00 GMT' }, 7200],
    ['Expires by a clock that is years behind', { date: 'Sun, 22 Nov 2020 12:00:00 GMT', expires: 'Sun, 22 Nov 2020 14:00:00 GMT' }, 7200],
    ['Expires by a clock that is years ahead', { date: 'Sun, 22 Nov 2037 12:00:00 GMT', expires: 'Sun, 22 Nov 2037 14:00:00 GMT' }, 7200],
    ['Expires without Date', { expires: 'Sun, 22 Nov 2026 14:00:00 GMT' }, 7200],
    ['Expires with a Date that is none', { date: 'today', expires: 'Sun, 22 Nov 2026 14:00:00 GMT' }, 7200],
    ['Expires long ago', { date, expires: 'Thu, 19 Nov 1981 08:52:00 GMT' }, 300],
    ['Expires nonsense', { date, expires: '-1' }, 300],
    ['max-age twice: the first', { 'cache-control': 'max-age=2000, max-age=4000, Max-Age=600' }, 2000],
    ['max-age before Expires', { 'cache-control': 'max-age=1800', date, expires: 'Sun, 22 Nov 2026 20:00:00 GMT' }, 1800],
    ['a cookie', { 'cache-control': 'max-age=1800', 'set-cookie': 'a=b', vary: '*' }, 1800],
    ['Last-Modified alone', { 'last-modified': 'Sun, 22 Nov 2020 12:00:00 GMT' }, hour],
  ];
  for (const [name, headers, seconds] of cases) it(`${name}: ${seconds} s`, () => assert.equal(lifetime(headers, {}, hour, now), seconds));

  it('takes the longest of what the feed and its server say', () => {
    assert.equal(lifetime({}, { ttl: 7200 }, hour, now), 7200);
    assert.equal(lifetime({}, { ttl: 600 }, hour, now), 600);
    assert.equal(lifetime({ 'cache-control': 'max-age=0' }, { ttl: 7200 }, hour, now), 7200);
    assert.equal(lifetime({ 'cache-control': 'max-age=7200' }, { ttl: 60 }, hour, now), 7200);
    assert.equal(lifetime({}, { ttl: 9_999_999 }, hour, now), 86_400);
  });

  it('has no floor above what the relay was told', () => {
    assert.equal(lifetime({}, {}, 60, now), 60);
    assert.equal(lifetime({ 'cache-control': 'no-cache' }, {}, 60, now), 60);
  });

  it('leaves out the hours in which the feed is not to be read', () => {
    assert.equal(lifetime({}, { skipHours: [0, 13, 14, 15, 23] }, hour, now), 4 * hour);
    assert.equal(lifetime({}, { skipHours: [12, 14] }, hour, now), hour);
    assert.equal(lifetime({}, { skipHours: [22, 23, 0, 1] }, hour, now + 9.5 * hour * 1000), 4.5 * hour);
    assert.equal(lifetime({}, { skipHours: Array.from({ length: 24 }, (_, at) => at) }, hour, now), 86_400);
  });

  it('reads Retry-After', () => {
    for (const [headers, seconds] of [
      [{}, undefined],
      [{ 'retry-after': '120' }, 120],
      [{ 'retry-after': '99999999999999999999999' }, 86_400],
      [{ 'retry-after': 'Sun, 22 Nov 2026 12:10:00 GMT' }, 600],
      [{ 'retry-after': 'Sun, 22 Nov 2020 12:10:00 GMT', date: 'Sun, 22 Nov 2020 12:00:00 GMT' }, 600],
      [{ 'retry-after': 'Sun, 22 Nov 2020 12:10:00 GMT' }, 0],
      [{ 'retry-after': 'later' }, 0],
      [{ 'retry-after': '-5' }, 0],
    ])
      assert.equal(retryAfter(headers, now), seconds, headers['retry-after']);
  });

  it('counts in the cache', async () => {
    const { read, another } = setUp(
      answer(rss('one').replace('<item>', '<ttl>120</ttl><item>'), { headers: { 'cache-control': 'max-age=600' } }),
    );
    assert.equal((await read()).maxAge, 7200);
    assert.equal((await another().read(url)).maxAge, 7200);
  });
});

describe('A feed that has not changed', () => {
  const etag = 'W/"a, \\"b\\"  é"';
  const modified = 'sun, 22 nov 2026 11:00:00 gmt';
  const first = answer(rss('one'), { headers: { etag, 'last-modified': modified, 'cache-control': 'max-age=600' } });
  const unchanged = (headers = {}) => answer('', { status: 304, headers });

  it('is asked for with its validators byte for byte, and is fresh again', async () => {
    const { read, another, origin, clock, settled } = setUp(first);
    const { etag: ours, changed } = await read();
    assert.deepEqual(origin.asked[0].headers, {});
    origin.next(unchanged());
    for (let at = 2; at < 5; at++) {
      clock.pass(601);
      // After a restart too.
      await another().read(url);
      await settled();
      assert.deepEqual(origin.asked[at - 1].headers, { 'if-none-match': etag, 'if-modified-since': modified });
      clock.pass(2);
      const feed = await read();
      assert.deepEqual(titlesOf(feed), ['one']);
      assert.equal(feed.etag, ours);
      assert.equal(feed.isStale, false);
      assert.equal(feed.changed, changed);
      assert.equal(origin.asked.length, at);
    }
  });

  it('keeps the date of its change where it is sent again as it was, and has a new one where it is not', async () => {
    const { read, another, origin, clock, settled } = setUp(answer(rss('one')));
    const { changed } = await read();
    const later = async (body) => {
      origin.next(answer(body));
      clock.pass(hour + 1);
      await read();
      await settled();
      clock.pass(2);
      return (await another().read(url)).changed;
    };
    assert.equal(await later(rss('one')), changed);
    assert.equal(await later(rss('two', 'one')), clock.now() - 2000);
    assert.equal(await later(rss('two', 'one')), clock.now() - 2000 - (hour + 3) * 1000);
  });

  it('takes over what the 304 says', async () => {
    const { read, origin, clock, settled } = setUp(answer(rss('one'), { headers: { 'last-modified': modified } }));
    await read();
    origin.next(unchanged({ 'cache-control': 'max-age=7200', etag: '"new"' }));
    clock.pass(hour + 1);
    await read();
    await settled();
    assert.equal((await read()).maxAge, 7200);
    clock.pass(7201);
    await read();
    await settled();
    assert.deepEqual(origin.asked[2].headers, { 'if-none-match': '"new"', 'if-modified-since': modified });
  });

  it('is asked for again without validators where the 304 is not about our copy', async () => {
    for (const lie of [unchanged({ etag: '"other"' }), { ...unchanged(), url: 'https://elsewhere.example/feed' }]) {
      const { titles, origin, clock, settled } = setUp(first);
      await titles();
      origin.next(lie, answer(rss('two')));
      clock.pass(601);
      await titles();
      await settled();
      assert.deepEqual(await titles(), ['two']);
      assert.deepEqual(origin.asked.at(-1).headers, {});
    }
  });

  it('is no answer where there is no copy', async () => {
    const { titles } = setUp(unchanged(), answer(rss('one')));
    assert.deepEqual(await titles(), ['one']);
    const { read, origin } = setUp(unchanged());
    assert.equal((await problem(read())).detail, "The feed's server answered 304.");
    assert.equal(origin.asked.length, 2);
  });
});

describe('A feed that is gone', () => {
  const gone = answer('', { status: 410 });
  const year = 365 * 86_400;

  it('is never asked for again, on any relay of the store, and says so', async () => {
    const { read, another, origin, clock } = setUp(gone);
    for (const seconds of [0, 1, 86_401, week, year / 2]) {
      clock.pass(seconds);
      for (const reading of [read(), another().read(url)]) {
        const { status, detail, wait } = await problem(reading);
        assert.equal(status, 502);
        assert.match(detail, /410: the feed is gone for good/);
        assert.ok(Number.isNaN(wait));
      }
      assert.equal(origin.asked.length, 1);
    }
  });

  it('is asked for once more when nothing is known of it any more', async () => {
    const { read, titles, store, origin, clock } = setUp(gone);
    await problem(read());
    origin.next(answer(rss('back')));
    await store.delete(`feed ${address}`);
    clock.pass(3);
    assert.deepEqual(await titles(), ['back']);
  });

  it('is shown from the copy for as long as one may be', async () => {
    const { read, titles, origin, clock, settled } = setUp(answer(rss('good')));
    await read();
    origin.next(gone);
    clock.pass(hour + 1);
    for (let day = 0; day < 7; day++) {
      assert.deepEqual(await titles(), ['good']);
      await settled();
      clock.pass(86_000);
    }
    clock.pass(86_400);
    assert.match((await problem(read())).detail, /410/);
    assert.equal(origin.asked.length, 2);
  });

  it('is asked for again where it was a redirect that led there', async () => {
    const elsewhere = 'https://elsewhere.example/feed';
    for (const [name, more, asked] of [
      ['for now', { url: elsewhere }, 2],
      ['for good', { url: elsewhere, moved: elsewhere }, 1],
      ['for good, and from there for now', { url: elsewhere, moved: 'https://new.example/' }, 2],
    ]) {
      const { read, origin, clock } = setUp({ ...gone, ...more });
      await problem(read());
      clock.pass(61);
      await problem(read());
      assert.equal(origin.asked.length, asked, name);
    }
    // What is known to have moved is looked for at its own address first.
    const { read, titles, origin, clock, settled } = setUp(answer(rss('one'), { url: elsewhere, moved: elsewhere }));
    await read();
    origin.next(({ url }) => (url === address ? answer(rss('home again')) : gone));
    clock.pass(hour + 1);
    await read();
    await settled();
    clock.pass(61);
    await read();
    await settled();
    assert.deepEqual(await titles(), ['home again']);
  });
});

describe('A feed that has moved', () => {
  it('has its validators sent to the address that gave them, where it has moved for now', async () => {
    const { read, cache, origin, clock, settled } = setUp(
      answer(rss('one'), { url: 'https://elsewhere.example/feed', headers: { etag: '"b"' } }),
    );
    await read();
    const told = [];
    const { fetch } = origin;
    origin.fetch = function (url, options) {
      told.push(url.href, options.conditions);
      return fetch.call(this, url, options);
    };
    origin.next({ ...answer('', { status: 304 }), url: 'https://elsewhere.example/feed' });
    clock.pass(hour + 1);
    await read();
    await settled();
    assert.deepEqual(told, [address, { url: 'https://elsewhere.example/feed', headers: { 'if-none-match': '"b"' } }]);
    assert.equal((await cache.read(url)).isStale, false);
  });

  it('is asked for at its new address from then on, also after a restart', async () => {
    const { read, another, origin, clock } = setUp(
      answer(rss('one'), { url: 'https://new.example/feed', moved: 'https://new.example/feed', headers: { etag: '"1"' } }),
    );
    assert.equal((await read()).url, 'https://new.example/feed');
    origin.next(answer('', { status: 304 }));
    clock.pass(hour + 1);
    await another({ stale: 0 }).read(url);
    assert.deepEqual(origin.asked[1], { url: 'https://new.example/feed', headers: { 'if-none-match': '"1"' } });
    origin.next(answer(rss('two'), { moved: 'https://newer.example/feed', url: 'https://newer.example/feed' }));
    clock.pass(hour + 1);
    const cache = another({ stale: 0 });
    await cache.read(url);
    clock.pass(hour + 1);
    await cache.read(url);
    assert.deepEqual(origin.asked.map(({ url }) => new URL(url).host), ['town.example', 'new.example', 'new.example', 'newer.example']); // prettier-ignore
  });

  it('is looked for at its own address when it is not at the new one', async () => {
    const { read, titles, origin, clock, settled } = setUp(
      answer(rss('one'), { url: 'https://new.example/feed', moved: 'https://new.example/feed' }),
    );
    await read();
    origin.next(({ url }) => answer(url === address ? rss('home again') : 'gone', { status: url === address ? 200 : 404 }));
    clock.pass(hour + 1);
    await read();
    await settled();
    clock.pass(60);
    await read();
    await settled();
    assert.deepEqual(await titles(), ['home again']);
  });
});

describe('A good copy', () => {
  const worse = [
    ['an error page', answer('<h1>Oops</h1>', { status: 500 })],
    ['not found', answer('', { status: 404 })],
    ['a login', answer('<html><body>Who are you?</body></html>')],
    ['an empty body', answer('')],
    ['no content', answer('', { status: 204 })],
    ['a part', answer(rss('new'), { status: 206 })],
    ['a feed that breaks off', answer(rss('new', 'newer').slice(0, -50))],
    ['a feed that breaks off before its items', answer(rss('new').slice(0, 60))],
    ['a feed that breaks off between its items', answer(rss('new', 'newer').replace(/(<\/item>).*/, '$1'))],
    [
      'a feed that a fault breaks off',
      answer(rss('new').replace('</channel></rss>', '<br /><b>Fatal error</b>: Allowed memory size exhausted')),
    ],
    ['a feed that breaks off in a tag', answer(rss('new', 'newer').replace(/(<\/item><it).*/, '$1'))],
    ['an Atom feed that breaks off between its entries', answer(atom('new', 'newer').replace(/(<\/entry>).*/, '$1'))],
    ['a feed without items', answer(rss())],
    ['other JSON', answer('{"error": "quota"}')],
    ['bytes', answer('\0\u0001\u0002PK')],
    ['no network', new Problem(502, 'town.example can’t be reached.')],
    ['no time', new Problem(504, 'town.example gave no whole answer within 10 seconds.')],
    ['bad gzip', new Problem(502, 'The body could not be decoded.')],
    ['a redirect to a refused address', new Problem(403, 'town.example redirects to an address that is refused.')],
    ['a fault of ours', new RangeError('Maximum call stack size exceeded')],
  ];
  /** Better than nothing, when a week has passed. */
  const acceptable = /^an? (?:Atom )?feed (?!.* before )/;
  for (const [name, bad] of worse) {
    it(`is not replaced by: ${name}`, async () => {
      const { read, titles, another, origin, clock, settled } = setUp(answer(rss('good'), { headers: { etag: '"1"' } }));
      const { changed } = await read();
      origin.next(bad);
      clock.pass(hour + 1);
      for (let day = 0; day < 7; day++) {
        const feed = await read();
        await settled();
        assert.deepEqual(titlesOf(feed), ['good']);
        assert.equal(feed.changed, changed);
        clock.pass(86_000);
      }
      assert.deepEqual(titlesOf(await another().read(url)), ['good']);
      assert.ok(origin.asked.length > 3);
      // Until it is too old.
      clock.pass(86_400);
      if (acceptable.test(name)) return assert.notDeepEqual(await titles(), ['good']);
      const { status } = await problem(read());
      assert.ok([502, 504, 403].includes(status));
      clock.pass(86_400);
      origin.next(answer(rss('back')));
      assert.deepEqual(await titles(), ['back']);
    });
  }

  it('is replaced by a whole one where it was itself broken off, and soon', async () => {
    const { read, titles, origin, clock, settled } = setUp(
      answer(rss('one', 'two').slice(0, -30), { headers: { etag: '"1"', 'cache-control': 'max-age=9000' } }),
    );
    const feed = await read();
    assert.deepEqual(titlesOf(feed), ['one']);
    assert.equal(feed.maxAge, 300);
    origin.next(answer(rss('one', 'two')));
    clock.pass(301);
    await read();
    await settled();
    assert.deepEqual(origin.asked[1].headers, {});
    assert.deepEqual(await titles(), ['one', 'two']);
  });

  it('may be empty from the beginning', async () => {
    const { titles } = setUp(answer(rss()));
    assert.deepEqual(await titles(), []);
  });
});

describe('A server that fails', () => {
  const cases = [
    ['404', answer('', { status: 404 }), 502, /answered 404/, 60],
    ['403', answer('', { status: 403 }), 502, /answered 403/, 60],
    ['500', answer('', { status: 500 }), 502, /answered 500/, 15],
    ['429', answer('', { status: 429 }), 502, /answered 429/, 60],
    ['429 with Retry-After', answer('', { status: 429, headers: { 'retry-after': '7000' } }), 502, /answered 429/, 7000],
    ['503 with Retry-After', answer('', { status: 503, headers: { 'retry-after': 'Sun, 22 Nov 2026 13:00:00 GMT' } }), 502, /answered 503/, 3600],
    ['503 with a Retry-After of a year', answer('', { status: 503, headers: { 'retry-after': '31536000' } }), 502, /answered 503/, 86_400],
    ['a web page', answer('<!doctype html><html><title>News</title><link rel="alternate" type="application/rss+xml" href="/rss">'), 502, /an HTML page titled “News”, which declares https:\/\/town\.example\/rss\.$/, 60],
    ['a time limit', new Problem(504, 'town.example gave no whole answer within 10 seconds.'), 504, /no whole answer/, 15],
    ['a refused redirect', new Problem(403, 'town.example redirects to an address that is refused.'), 403, /refused/, 60],
  ]; // prettier-ignore
  for (const [name, bad, status, detail, seconds] of cases) {
    it(`is left alone for a while: ${name}`, async () => {
      const { read, another, origin, clock } = setUp(bad);
      const first = await problem(read());
      assert.equal(first.status, status);
      assert.match(first.detail, detail);
      assert.equal(first.wait, seconds);
      clock.pass(seconds - 1);
      assert.deepEqual(await problem(read()), { ...first, wait: 1 });
      assert.deepEqual(await problem(another().read(url)), { ...first, wait: 1 });
      assert.equal(origin.asked.length, 1);
      clock.pass(1);
      await problem(read());
      assert.equal(origin.asked.length, 2);
    });
  }

  it('is asked less and less, with an old copy and without, and as ever when it is back', async () => {
    for (const hasCopy of [false, true]) {
      const { read, titles, origin, clock, settled } = setUp(answer(rss('good')));
      if (hasCopy) {
        await read();
        clock.pass(hour + 1);
      }
      origin.asked.length = 0;
      origin.next(answer('', { status: 503 }));
      const times = [];
      for (let second = 0; second < 4000; second += 15) {
        if (hasCopy) assert.deepEqual(await titles(), ['good']);
        else await problem(read());
        if (hasCopy) await settled();
        if (origin.asked.length > times.length) times.push(second);
        clock.pass(15);
      }
      const pauses = times.map((time, at) => time - (times[at - 1] ?? 0)).slice(1);
      assert.deepEqual(pauses, [15, 30, 60, 120, 240, 480, 900, 900, 900]);
      clock.pass(900);
      origin.next(answer(rss('back')));
      await titles();
      await settled();
      assert.deepEqual(await titles(), ['back']);
      clock.pass(hour + 1);
      origin.next(answer('', { status: 503 }));
      await read();
      await settled();
      const asked = origin.asked.length;
      clock.pass(16);
      await read();
      await settled();
      assert.equal(origin.asked.length, asked + 1);
    }
  });

  it('is not blamed for our own limits', async () => {
    const { read, titles } = setUp(
      new Problem(429, 'That site was asked too often; please wait.', { 'retry-after': '2' }),
      answer(rss('one')),
    );
    assert.equal((await problem(read())).status, 429);
    assert.deepEqual(await titles(), ['one']);
  });
});

describe('Many who ask for one feed', () => {
  it('share one fetch', async () => {
    const { read, origin } = setUp(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer(rss('one'));
    });
    const feeds = await Promise.all(Array.from({ length: 1000 }, () => read()));
    assert.ok(feeds.every((feed) => titlesOf(feed)[0] === 'one'));
    assert.equal(origin.asked.length, 1);
  });

  it('share one failure', async () => {
    const { read, origin } = setUp(answer('', { status: 500 }));
    await Promise.all(Array.from({ length: 1000 }, () => problem(read())));
    assert.equal(origin.asked.length, 1);
  });

  it('may leave, and the last one ends the fetch', async () => {
    let signal;
    const { read, titles, origin, settled } = setUp((request) => {
      ({ signal } = request);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const clients = Array.from({ length: 3 }, () => new AbortController());
    const reads = clients.map((client) => read(client.signal).catch((reason) => reason));
    await settled();
    clients[0].abort('left');
    clients[1].abort('left');
    await settled();
    assert.equal(signal.aborted, false);
    clients[2].abort('left');
    await settled();
    assert.equal(signal.aborted, true);
    assert.deepEqual(await Promise.all(reads), ['left', 'left', 'left']);
    // Nothing is held against the server.
    origin.next(answer(rss('one')));
    assert.deepEqual(await titles(), ['one']);
    await assert.rejects(read(AbortSignal.abort(new Error('gone already'))), /gone already/);
  });

  it('may leave while it is refreshed behind, which goes on', async () => {
    const { read, titles, origin, clock, settled } = setUp(answer(rss('old')));
    await read();
    clock.pass(hour + 1);
    let give;
    let signal;
    origin.next((request) => {
      ({ signal } = request);
      return new Promise((resolve) => (give = resolve));
    });
    const client = new AbortController();
    await read(client.signal);
    await settled();
    client.abort();
    await settled();
    assert.equal(signal.aborted, false);
    give(answer(rss('new')));
    await settled();
    assert.deepEqual(await titles(), ['new']);
  });

  it('wait in line where many feeds are asked for, and nobody is forgotten', async () => {
    let now = 0;
    let most = 0;
    const { cache, origin } = setUp(async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      return answer(rss('one'));
    });
    const client = new AbortController();
    const leaving = cache.read(new URL('https://town.example/feed/leaving'), client.signal).catch((reason) => reason);
    const reads = Array.from({ length: 200 }, (_, at) =>
      cache.read(new URL(`https://town${at % 50}.example/feed/${at}`), at === 150 ? client.signal : undefined).catch((reason) => reason),
    );
    setTimeout(() => client.abort('left'), 1);
    const feeds = await Promise.all(reads);
    assert.equal(await leaving, 'left');
    assert.equal(feeds.filter((feed) => feed === 'left').length, 1);
    assert.equal(feeds.filter((feed) => feed.body).length, 199);
    assert.equal(most, 32);
    assert.ok(origin.asked.length <= 201);
  });

  it('are not kept from their feeds by one host that is slow', async () => {
    const { cache } = setUp(({ url, signal }) =>
      url.includes('//slow')
        ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        : answer(rss('one')),
    );
    const client = new AbortController();
    const waiting = Array.from({ length: 100 }, (_, at) =>
      cache.read(new URL(`https://slow.example/${at}`), client.signal).catch((reason) => reason),
    );
    const { body } = await cache.read(new URL('https://town.example/feed'));
    assert.ok(body.length);
    client.abort('left');
    assert.ok((await Promise.all(waiting)).every((reason) => reason === 'left'));
  });
});

describe('The end of a cache', () => {
  it('gives up what is refreshed behind, and the process goes on', async () => {
    const { read, cache, origin, clock, settled } = setUp(answer(rss('old')));
    await read();
    clock.pass(hour + 1);
    origin.next(({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))));
    await read();
    await settled();
    await cache.close();
    assert.deepEqual(titlesOf(await read()), ['old']);
    await settled();
    assert.equal(origin.asked.length, 2);
  });
});

describe('What stands in the store', () => {
  const key = `feed ${address}`;
  const encode = (value) => new TextEncoder().encode(value);

  it('is read again as it was written', async () => {
    const { read, store, clock } = setUp(answer(rss('one'), { headers: { etag: '"1"' }, moved: 'https://new.example/' }));
    await read();
    const entry = await decodeEntry(await store.get(key), clock.now());
    assert.deepEqual(await decodeEntry(await encodeEntry(entry), clock.now()), entry);
  });

  it('is a miss when it is anything else', async () => {
    const { read, store, another, clock, origin } = setUp(answer(rss('one'), { headers: { etag: '"1"' } }));
    await read();
    const good = await store.get(key);
    const end = good.indexOf(10);
    const head = JSON.parse(new TextDecoder().decode(good.subarray(0, end)));
    const put = (change, body = good.subarray(end + 1)) =>
      Buffer.concat([encode(`${JSON.stringify(change(structuredClone(head)))}\n`), body]);
    const copied = (more) => (one) => ({ ...one, copy: { ...one.copy, ...more } });
    const bomb = Buffer.from(
      await new Response(new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
    );
    const hostile = {
      nothing: new Uint8Array(),
      garbage: encode('garbage'),
      'a line': encode('{}\n'),
      null: encode('null\n'),
      'a list': encode('[]\n'),
      'a cut head': good.subarray(0, end - 5),
      'a cut body': good.subarray(0, -5),
      'no body': good.subarray(0, end + 1),
      'a changed body': good.map((byte, at) => (at === good.length - 12 ? byte ^ 1 : byte)),
      'a body that is not compressed': put((one) => one, encode('{"items":[]}')),
      'a bomb': put((one) => one, bomb),
      'a bomb that says so': put(copied({ length: 50_000_000 }), bomb),
      'a length beyond all': put(copied({ length: 1e308 })),
      'a negative length': put(copied({ length: -1 })),
      'another version': put((one) => ({ ...one, version: 2 })),
      'no revision': put((one) => ({ ...one, revision: undefined })),
      'neither copy nor failure': put((one) => ({ ...one, copy: undefined })),
      'a tag of another body': put(copied({ etag: '"other"' })),
      'a tag that is none': put(copied({ etag: { toString: 1 } })),
      'times that are none': put(copied({ changed: 'yesterday' })),
      'no headers': put(copied({ headers: null })),
      'hours that are none': put(copied({ wishes: { skipHours: 'all' } })),
      'headers with lines': put(copied({ headers: { etag: '"1"\r\nx: y' } })),
      'a script for an address': put(copied({ url: 'javascript:alert(1)' })),
      'moved to a file': put((one) => ({ ...one, moved: 'file:///etc/passwd' })),
      'a failure that is none': put((one) => ({ ...one, failure: { status: 200, detail: '', count: 'x', until: null } })),
    };
    for (const [name, value] of Object.entries(hostile)) {
      await store.set(key, value, 60);
      const asked = origin.asked.length;
      assert.deepEqual(titlesOf(await another().read(url)), ['one'], name);
      assert.equal(origin.asked.length, asked + 1, name);
      assert.deepEqual(origin.asked.at(-1).headers, {}, name);
    }
    // A clock far ahead wrote it: it is fresh for a day at most, and did not change tomorrow.
    await store.set(key, put(copied({ changed: 9e15, freshUntil: 9e15 })), 60);
    const feed = await another().read(url);
    assert.equal(feed.maxAge, 86_400);
    assert.equal(feed.changed, clock.now());
  });

  it('is compressed alike with Node and without', async () => {
    const node = await source('cache/gzip.ts');
    const { getBuiltinModule } = process;
    process.getBuiltinModule = undefined;
    const web = await source('cache/gzip.ts?web').finally(() => (process.getBuiltinModule = getBuiltinModule));
    const bytes = encode('news '.repeat(10_000));
    for (const [one, other] of [
      [node, web],
      [web, node],
    ]) {
      const packed = await one.gzip(bytes);
      assert.ok(packed.byteLength < 1000);
      assert.deepEqual(new Uint8Array(await other.gunzip(packed, bytes.byteLength)), bytes);
      await assert.rejects(one.gunzip(packed, bytes.byteLength - 1));
      await assert.rejects(one.gunzip(bytes, 1_000_000));
      await assert.rejects(one.gunzip(packed.subarray(0, -20), 1_000_000));
    }
    assert.notEqual(node.gzip, web.gzip);
  });

  it('goes away by itself', async () => {
    const { read, store, clock } = setUp(answer(rss('one')));
    await read();
    clock.pass(hour + week - 1);
    assert.ok(await store.get(key));
    clock.pass(2);
    assert.equal(await store.get(key), undefined);
  });
});
