// What a page and a stranger get from a relay, through its socket.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get as ask, STATUS_CODES } from 'node:http';
import { startOrigin, startRelay } from './start.mjs';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const items = Array.from(
  { length: 30 },
  (
    _,
    at,
  ) => `<item><title>Ferry ${at}</title><link>/ferries/${at}</link><pubDate>${new Date(Date.UTC(2026, 0, at + 1)).toUTCString()}</pubDate>
    <description><![CDATA[<p onclick="x()">Sailings <b>doubled</b> on the coast.</p><script>x()</script><img src="/pictures/${at}.png">]]></description></item>`,
);
const rss = `<rss version="2.0"><channel><title>Ferries</title><link>/</link>${items.join('')}</channel></rss>`;
const said = `<rss version="2.0"><channel><title>Port</title><language>en</language><item><title>Port</title><link>/port</link><description><![CDATA[
  <p>“We have the ships, the crews and the harbour for it,” said Ann Lee, who runs the port of Dunmore, at a meeting on Thursday.</p><p>The first ferry leaves in May.</p>]]></description></item></channel></rss>`;

let origin;
let relay;
before(async () => {
  origin = await startOrigin(({ url }, response) => {
    const send = (type, body, status = 200) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    };
    if (url === '/feed.xml') send('application/rss+xml', rss);
    else if (url === '/said.xml') send('application/rss+xml', said);
    else if (url === '/odd.xml') send('application/rss+xml', rss.replace('<title>Ferries<', '<title>Ferries!<'));
    else if (url.startsWith('/pictures/')) send('image/png', png);
    else if (url === '/drawing.svg') send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>');
    else if (url === '/large.png') send('image/png', Buffer.concat([png, Buffer.alloc(6_000_000)]));
    else if (url === '/page')
      send(
        'text/html',
        '<!doctype html><base href="/sub/"><link rel="alternate" type="application/rss+xml" title=" All &amp; more " href="a.xml"><link rel=stylesheet href=x.css><LINK TYPE="application/feed+json" href="/b.json" rel="ALTERNATE home"><link rel="alternate" type="application/rss+xml" href="a.xml"><link rel=alternate hreflang=fr href="/fr">',
      );
    else send('text/html', '<!doctype html><title>Lost</title>', 404);
  });
  relay = await startRelay();
});
after(() => Promise.all([relay.close(), origin.close()]));

describe('GET /feed', () => {
  it('is the feed as JSON Feed 1.1, for pages of any origin', async () => {
    const response = await relay.feed(`${origin.address}/feed.xml`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    const feed = await response.json();
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.title, 'Ferries');
    assert.equal(feed.items.length, 30);
    assert.equal(feed.items[0].url, `${origin.address}/ferries/0`);
  });

  it('has only safe markup', async () => {
    const { items } = await (await relay.feed(`${origin.address}/feed.xml`)).json();
    assert.equal(items[3].content_html, `<p>Sailings <b>doubled</b> on the coast.</p><img src="${origin.address}/pictures/3.png">`);
  });

  it('has the statements that are in it', async () => {
    const { items } = await (await relay.feed(`${origin.address}/said.xml`)).json();
    const [statement] = items[0]._feed_elements.statements;
    assert.equal(statement.quote.text, 'We have the ships, the crews and the harbour for it,');
    assert.equal(statement.speaker.name, 'Ann Lee');
    assert.ok(statement.confidence >= 0.9);
  });

  it('gives the newest when only some are asked for', async () => {
    const { items } = await (await relay.feed(`${origin.address}/feed.xml`, '&limit=2')).json();
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Ferry 29', 'Ferry 28'],
    );
  });

  it('says how long it is fresh, and how long it may be shown after that', async () => {
    const control = (await relay.feed(`${origin.address}/feed.xml`)).headers.get('cache-control');
    assert.match(control, /^public, max-age=(?:3600|35\d\d), stale-while-revalidate=604800, stale-if-error=604800$/);
  });

  it('asks the feed’s server once for all who come', async () => {
    const before = origin.asked.length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => relay.feed(`${origin.address}/feed.xml`)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(origin.asked.length, before);
  });

  for (const [encoding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])
    it(`comes as ${encoding}, with a tag of its own, and the same once decoded`, async () => {
      // An odd number of bytes too: sizes are whole numbers.
      for (const path of ['/feed.xml', '/odd.xml']) {
        const url = `${relay.address}/feed?url=${encodeURIComponent(origin.address + path)}`;
        const [coded, plain] = await Promise.all([bytes(url, { 'accept-encoding': encoding }), bytes(url, {})]);
        assert.equal(coded.headers['content-encoding'], encoding);
        assert.equal(coded.headers.vary, 'accept-encoding');
        assert.notEqual(coded.headers.etag, plain.headers.etag);
        assert.doesNotMatch(coded.headers.etag, /^W/);
        assert.ok(coded.body.length < plain.body.length / 3);
        assert.equal(Number(coded.headers['content-length']), coded.body.length);
        assert.ok(decode(coded.body).equals(plain.body));
      }
    });

  it('takes br;q=0 and identity at their word', async () => {
    const url = `${relay.address}/feed?url=${encodeURIComponent(`${origin.address}/feed.xml`)}`;
    assert.equal((await bytes(url, { 'accept-encoding': 'br;q=0, gzip;q=0.1' })).headers['content-encoding'], 'gzip');
    assert.equal((await bytes(url, { 'accept-encoding': 'identity' })).headers['content-encoding'], undefined);
  });

  it('is not sent again to who has it', async () => {
    const url = `${relay.address}/feed?url=${encodeURIComponent(`${origin.address}/feed.xml`)}`;
    for (const encoding of ['br', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const { etag } = (await bytes(url, headers)).headers;
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await bytes(url, { ...headers, 'if-none-match': tag });
        assert.equal(again.status, 304, tag);
        assert.equal(again.headers.etag, etag);
        assert.match(again.headers['cache-control'], /max-age/);
        assert.equal(again.body.length, 0);
      }
      assert.equal((await bytes(url, { ...headers, 'if-none-match': '"other"' })).status, 200);
    }
  });

  it('says since when it is this one, and is not sent again to who has it since then', async () => {
    const url = `${relay.address}/feed?url=${encodeURIComponent(`${origin.address}/feed.xml`)}`;
    const { 'last-modified': modified } = (await bytes(url, {})).headers;
    const [, day, month, year, time] = modified.match(/(\d\d) (\w+) (\d+) (\S+) GMT$/);
    const later = new Date(Date.parse(modified) + 1000).toUTCString();
    const earlier = new Date(Date.parse(modified) - 1000).toUTCString();
    for (const [since, status] of [
      [modified, 304],
      [later, 304],
      [earlier, 200],
      [`Sunday, ${day}-${month}-${year.slice(2)} ${time} GMT`, 304],
      [`Sun ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`, 304],
      ['2999', 200],
      ['tomorrow', 200],
      ['', 200],
    ])
      assert.equal((await bytes(url, { 'if-modified-since': since })).status, status, since);
    assert.equal((await bytes(url, { 'if-modified-since': later, 'if-none-match': '"other"' })).status, 200);
    assert.equal((await bytes(`${relay.address}/`, { 'if-modified-since': later })).status, 200);
  });

  it('answers HEAD with the headers alone', async () => {
    const response = await fetch(`${relay.address}/feed?url=${encodeURIComponent(`${origin.address}/feed.xml`)}`, { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.ok(Number(response.headers.get('content-length')) > 100 || response.headers.get('content-encoding'));
    assert.equal(await response.text(), '');
  });
});

describe('GET /discover', () => {
  it('gives the feeds that a page declares, each once', async () => {
    const response = await relay.get(`/discover?url=${encodeURIComponent(`${origin.address}/page`)}`);
    assert.deepEqual((await response.json()).feeds, [
      { url: `${origin.address}/sub/a.xml`, title: 'All & more', type: 'application/rss+xml' },
      { url: `${origin.address}/b.json`, type: 'application/feed+json' },
    ]);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  it('asks once for a page, also for one that can’t be had', async () => {
    for (const [path, status] of [
      ['/page', 200],
      ['/lost', 502],
    ]) {
      for (let round = 0; round < 3; round++)
        assert.equal((await relay.get(`/discover?url=${encodeURIComponent(origin.address + path)}`)).status, status);
      assert.equal(origin.asked.filter((one) => one === path).length, 1, path);
    }
  });

  it('gives a feed itself', async () => {
    const { feeds } = await (await relay.get(`/discover?url=${encodeURIComponent(`${origin.address}/feed.xml`)}`)).json();
    assert.deepEqual(feeds, [{ url: `${origin.address}/feed.xml`, title: 'Ferries', type: 'application/rss+xml' }]);
  });
});

describe('GET /image', () => {
  const named = async () => (await (await relay.feed(`${origin.address}/feed.xml`)).json()).items[0]._feed_elements.proxied_image;

  it('shows a picture that a feed names', async () => {
    const response = await relay.get(`/${await named()}`);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(png));
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.match(response.headers.get('content-security-policy'), /default-src 'none'; sandbox/);
    assert.match(response.headers.get('cache-control'), /^public, max-age=86400/);
  });

  it('asks once for it, and does not send it again to who has it', async () => {
    const path = `/${await named()}`;
    const { headers } = await relay.get(path);
    assert.match(headers.get('etag'), /^"[\w-]+"$/);
    const again = await relay.get(path, { 'if-none-match': headers.get('etag') });
    assert.equal(again.status, 304);
    assert.equal(origin.asked.filter((one) => one === '/pictures/0.png').length, 1);
  });

  it('shows none that it has not signed', async () => {
    const path = await named();
    for (const forged of [
      path.replace(/pictures/, 'Pictures'),
      path.slice(0, -1),
      path.replace(/&s=.*/, ''),
      path.replace(/&s=.*/, '&s='),
      `${path}A`,
    ])
      assert.ok([400, 403].includes((await relay.get(`/${forged}`)).status), forged);
  });

  it('shows no drawings, and nothing large', async () => {
    const { createHmac } = await import('node:crypto');
    const signing = await startRelay({ secret: 'known to this test' });
    const get = (url) => {
      const s = createHmac('sha256', 'known to this test').update(url).digest().subarray(0, 16).toString('base64url');
      return signing.get(`/image?url=${encodeURIComponent(url)}&s=${s}`);
    };
    assert.equal((await get(`${origin.address}/pictures/1.png`)).status, 200);
    for (const path of ['/drawing.svg', '/large.png', '/page', '/none.png'])
      assert.equal((await get(origin.address + path)).status, 502, path);
    await signing.close();
  });
});

describe('GET /healthz and /metrics', () => {
  it('are alive', async () => assert.equal(await (await relay.get('/healthz')).text(), 'ok\n'));

  it('count what was answered', async () => {
    const count = async () =>
      Number(/feed_elements_requests_total\{route="none",status="404"\} (\d+)/.exec(await (await relay.get('/metrics')).text())?.[1] ?? 0);
    const before = await count();
    await relay.get('/nowhere');
    assert.equal(await count(), before + 1);
    assert.match(
      await (await relay.get('/metrics')).text(),
      /^# HELP feed_elements_requests_total .+\n# TYPE feed_elements_requests_total counter$/m,
    );
  });
});

describe('nonsense', () => {
  const url = 'http://127.0.0.1:1/feed.xml';
  for (const [what, path, status] of [
    ['no url', '/feed', 400],
    ['an empty url', '/feed?url=', 400],
    ['two urls', `/feed?url=${url}&url=${url}`, 400],
    ['a url that is none', '/feed?url=hello', 400],
    ['a url of 9 kB', `/feed?url=http://127.0.0.1/${'a'.repeat(9000)}`, 414],
    ['a url of 3 kB', `/feed?url=http://127.0.0.1/${'a'.repeat(3000)}`, 400],
    ['limit=abc', `/feed?url=${url}&limit=abc`, 400],
    ['limit=0', `/feed?url=${url}&limit=0`, 400],
    ['limit=-1', `/feed?url=${url}&limit=-1`, 400],
    ['limit=1e9', `/feed?url=${url}&limit=1e9`, 400],
    ['a file', '/feed?url=file:///etc/passwd', 400],
    ['another host', '/feed?url=http://other.example.org/', 403],
    ['a user', '/feed?url=http://a:b@127.0.0.1/', 400],
    ['no page to discover', '/discover', 400],
    ['no picture', '/image', 400],
    ['another path', '/feeds', 404],
    ['a way out', '/../package.json', 404],
    ['an encoded way out', '/%2e%2e/package.json', 404],
    ['a script that there isn’t', '/evil.js', 404],
  ])
    it(`${what} is a ${status}, with a sentence`, async () => {
      const { status: got, headers, body } = await bytes(relay.address + path, {});
      assert.equal(got, status);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(headers['access-control-allow-origin'], '*');
      const problem = JSON.parse(body);
      assert.equal(problem.status, status);
      assert.equal(problem.title, STATUS_CODES[status]);
      assert.match(problem.detail, /^.{10,200}[.!?]$/);
    });

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    it(`${method} is not allowed`, async () => {
      const response = await fetch(`${relay.address}/feed?url=${url}`, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    });

  it('OPTIONS allows GET from anywhere', async () => {
    const response = await fetch(`${relay.address}/feed`, { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  for (const [what, text, status] of [
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers of 20 kB', `GET /healthz HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET /feed HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET /healthz HTTP/1.1\r\nhost: a\r\nHost: a\r\n\r\n', 400],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nhost: a/b\r\n\r\n', 400],
    ['a target whose host is none', 'GET http://a@b/healthz HTTP/1.1\r\nhost: b\r\n\r\n', 400],
    ['a target of another scheme', 'GET ftp://a/healthz HTTP/1.1\r\nhost: a\r\n\r\n', 404],
    ['an expectation', 'GET /healthz HTTP/1.1\r\nhost: a\r\nexpect: nonsense\r\n\r\n', 417],
    ['CONNECT', 'CONNECT a.example:443 HTTP/1.1\r\nhost: a.example:443\r\n\r\n', 405],
    ['two lengths', 'GET /healthz HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na', 400],
  ])
    it(`${what} is a ${status}, with a sentence`, async () => {
      const [head, body] = (await raw(text.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'))).split('\r\n\r\n');
      assert.match(head, new RegExp(`^HTTP/1.1 ${status} `));
      assert.match(JSON.parse(body).detail, /^.{10,200}\.$/);
    });

  for (const [what, text] of [
    ['HTTP/1.0 without a host', 'GET /healthz HTTP/1.0\r\n\r\n'],
    ['a target with scheme and host', 'GET http://relay.example/healthz HTTP/1.1\r\nhost: other.example\r\nconnection: close\r\n\r\n'],
    ['a target with scheme and host alone', 'GET HTTP://relay.example HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
  ])
    it(`${what} is answered`, async () => assert.match(await raw(text), /^HTTP\/1.1 200 /));

  it('its own name is that of the target', async () => {
    const embed = '/embed/article-card?headline=H';
    const target = `http://relay.example/oembed?url=${encodeURIComponent(`http://relay.example${embed}`)}`;
    assert.match(
      await raw(`GET ${target} HTTP/1.1\r\nhost: other.example\r\nconnection: close\r\n\r\n`),
      /src=\\"http:\/\/relay\.example\/embed/,
    );
  });

  it('a feed that is none says what it is, and one that is lost says so', async () => {
    for (const [path, sentence] of [
      ['/page', /HTML page/],
      ['/lost.xml', /404/],
    ]) {
      const response = await relay.feed(origin.address + path);
      assert.equal(response.status, 502);
      assert.match((await response.json()).detail, sentence);
    }
  });

  it('leaves nothing in the log, and the relay alive', async () => {
    assert.deepEqual(relay.lines, []);
    assert.equal((await relay.get('/healthz')).status, 200);
  });
});

describe('a relay for any host', () => {
  it('has limits for each client, and says when to come again', async () => {
    const open = await startRelay({ allow: ['*'] });
    const answers = [];
    for (let at = 0; at < 70; at++) answers.push(await open.feed(`${origin.address}/feed.xml`));
    const last = answers.at(-1);
    assert.equal(answers[0].status, 200);
    assert.equal(last.status, 429);
    assert.ok(Number(last.headers.get('retry-after')) >= 1);
    assert.equal((await open.get('/healthz')).status, 200);
    await open.close();
  });
});

/** An answer as it is on the wire. */
function bytes(url, headers) {
  const { host, port, pathname } = new URL(url);
  const path = url.slice(url.indexOf('/', 8));
  return new Promise((resolve, reject) =>
    ask({ host: '127.0.0.1', port, path: path || pathname, headers: { host, ...headers } }, (message) => {
      const chunks = [];
      message.on('data', (chunk) => chunks.push(chunk));
      message.on('end', () => resolve({ status: message.statusCode, headers: message.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject),
  );
}

function raw(text) {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(new URL(relay.address).port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part) => (answer += part));
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.on('close', () => resolve(answer));
    setTimeout(() => socket.destroy(), 5000).unref();
  });
}
