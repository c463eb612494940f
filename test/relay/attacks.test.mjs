// A stranger who means harm: with what they ask, and with what their feeds and pages hold. The relay stays up, answers the others, and passes nothing on.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { loopback, serve } from './origin-servers.mjs';
import { source } from './source.mjs';
import { startOrigin, startRelay } from './start.mjs';

const { createHandler } = await source('handler.ts');
const { nodeParts } = await source('node.ts');
const { timesOf } = await source('content.ts');

const rss = (items, title = 'Ferries') => `<rss version="2.0"><channel><title>${title}</title><link>/</link>${items}</channel></rss>`;
const item = '<item><title>Ferry</title><link>/ferry</link><description>Sailings doubled on the coast.</description></item>';
const hang = () => {};

const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));
after(() => assert.deepEqual(unhandled, []));

let origin;
let relay;
const pages = new Map();
before(async () => {
  origin = await startOrigin(({ url }, response) => {
    const page = pages.get(url.split('?')[0]);
    if (page) response.end(page);
    else response.writeHead(404).end();
  });
  pages.set('/feed.xml', rss(item));
  relay = await startRelay({ allow: ['127.0.0.1', '127.0.0.2', '127.0.0.3'] });
});
after(() => Promise.all([relay.close(), origin.close()]));

/** Bytes to the relay's socket, and what comes back until it is closed. */
function send(text, { address } = relay) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(new URL(address).port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1').on('data', (part) => (answer += part));
    socket.on('error', hang).on('close', () => resolve(answer));
  });
}

const ask = (target, headers = '', method = 'GET') =>
  send(`${method} ${target} HTTP/1.1\r\nhost: a.example\r\n${headers}connection: close\r\n\r\n`);
const embed = (tag, url, more = '') => `/embed/${tag}?src=${encodeURIComponent(url)}${more}`;
const discover = async (path) => (await relay.get(`/discover?url=${encodeURIComponent(origin.address + path)}`)).json();
const tags = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'];

describe('A request', () => {
  for (const [what, target, method] of [
    ['a path of another host', '//evil.example/feed', 'GET'],
    ['encoded slashes', '/embed%2frecent-posts', 'GET'],
    ['an encoded null', '/%00', 'GET'],
    ['a way up', '/builder/../../package.json', 'GET'],
    ['an encoded way up', '/themes/%2e%2e%2f%2e%2e%2fpackage.json', 'GET'],
    ['an element with a prototype’s name', '/embed/__proto__?src=a', 'GET'],
    ['an element of nothing', '/embed/', 'GET'],
    ['an attribute with a prototype’s name', '/embed/recent-posts?src=http://127.0.0.1/&__proto__=1', 'GET'],
    ['very many parameters', `/embed/recent-posts?${'src&'.repeat(1900)}`, 'GET'],
    ['more items than /feed has', '/embed/recent-posts?src=http://127.0.0.1/&limit=1001', 'GET'],
    ['TRACE', '/feed', 'TRACE'],
    ['a method with quotes in the path', '/"}x 1', 'POST'],
  ])
    it(`with ${what} is refused`, async () => assert.match(await ask(target, '', method), /^HTTP\/1\.1 4\d\d /));

  it('for a tunnel or another protocol gets none', async () => {
    assert.match(await send('CONNECT 127.0.0.1:22 HTTP/1.1\r\nhost: a.example\r\n\r\n'), /^HTTP\/1\.1 405 /);
    assert.match(await ask('/healthz', 'upgrade: websocket\r\n'), /^HTTP\/1\.1 200 /);
  });

  it('names the relay’s own address by nothing but a host', async () => {
    for (const host of ['a">x', 'a/b', 'a b', 'u@a', 'a\\b', `${'a'.repeat(300)}`, 'a\xe9', '[::1', ''])
      for (const path of [embed('recent-posts', `${origin.address}/feed.xml`), '/feed'])
        assert.match(await send(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`), /^HTTP\/1\.1 400 /, host);
    for (const host of ['a.example:8080', '[::1]:80', '127.0.0.1'])
      assert.match(await send(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`), /^HTTP\/1\.1 200 /, host);
  });

  it('has no say by headers of proxies in what a page holds, but for its scheme', async () => {
    const path = embed('recent-posts', `${origin.address}/feed.xml`);
    const headers = [
      'x-forwarded-host',
      'x-host',
      'forwarded',
      'x-original-url',
      'x-rewrite-url',
      'x-forwarded-prefix',
      'referer',
      'origin',
    ];
    const answer = await ask(path, headers.map((name) => `${name}: host=evil.example\r\n`).join('') + 'x-forwarded-proto: javascript\r\n');
    assert.match(answer, /^HTTP\/1\.1 200 /);
    assert.doesNotMatch(answer, /evil|javascript:/);
  });

  it('adds nothing to the figures but its route and status', async () => {
    const routes = async () => new Set((await (await relay.get('/metrics')).text()).match(/route=.*(?=,status)/g));
    await ask('/feed', '', 'POST');
    await ask('/nowhere', '', 'POST');
    await ask('/embed/recent-posts');
    await ask('/builder/0');
    await routes();
    const before = await routes();
    for (let at = 0; at < 20; at++) {
      await ask(`/nowhere/${at}"}`, '', 'POST');
      await ask(`/embed/${at}`, '', 'POST');
      await ask(`/builder/${at}`, '', 'POST');
      await ask(`/${at}${'a'.repeat(9000)}`);
    }
    assert.deepEqual(await routes(), before);
  });

  it('that leaves at any moment does no harm', async () => {
    const paths = ['/feed?url=', '/discover?url=', '/embed/recent-posts?src=', '/oembed?url='];
    const sockets = Array.from({ length: 400 }, async (_, at) => {
      const url = encodeURIComponent(`${origin.address}/feed.xml?${at >> 3}`);
      const socket = connect(new URL(relay.address).port, '127.0.0.1');
      socket.on('error', hang);
      await once(socket, 'connect');
      socket.write(`GET ${paths[at % 4]}${url} HTTP/1.1\r\nhost: a.example\r\n\r\n`);
      await new Promise((resolve) => setTimeout(resolve, at % 40));
      socket.resetAndDestroy();
    });
    await Promise.all(sockets);
    assert.equal((await relay.feed(`${origin.address}/feed.xml`)).status, 200);
    assert.deepEqual(relay.lines, []);
  });
});

describe('Who asks too often', () => {
  const asked = async (open, header) =>
    (await Promise.all(Array.from({ length: 70 }, (_, at) => open.get('/nowhere', { 'x-forwarded-for': header(at) })))).filter(
      ({ status }) => status === 429,
    ).length;

  for (const [what, header] of Object.entries({
    'with addresses of one network': (at) => `2001:db8:1:2::${at.toString(16)}`,
    'with what are no addresses': (at) => `stranger ${at}`,
    'with ports': (at) => `198.51.100.7:${1000 + at}`,
  }))
    it(`${what} is one client`, async () => {
      const open = await startRelay({ allow: ['*'] });
      assert.ok((await asked(open, header)) > 0);
      await open.close();
    });

  it('is told by their own address, not by others’', async () => {
    const open = await startRelay({ allow: ['*'] });
    assert.equal(await asked(open, (at) => `2001:db8:1:${at.toString(16)}::1`), 0);
    assert.equal(await asked(open, (at) => `::ffff:198.51.100.${at}`), 0);
    await open.close();
  });

  it('can’t have one host asked by redirects from others', async (t) => {
    const open = await startRelay({ allow: ['*'] });
    const victim = await serve(t, (_, response) => response.end(pages.get('/feed.xml')), '127.0.0.9');
    let asked = 0;
    const redirect = (request, response) => {
      response.writeHead(302, { location: `${victim.url}/${asked++}` }).end();
    };
    const statuses = [];
    for (let at = 10; at < 90; at++) {
      const { url } = await serve(t, redirect, `127.0.0.${at}`);
      statuses.push(
        (await fetch(`${open.address}/feed?url=${encodeURIComponent(url)}`, { headers: { 'x-forwarded-for': `198.51.100.${at}` } })).status,
      );
    }
    assert.equal(statuses[0], 200);
    assert.equal(statuses.at(-1), 429);
    await open.close();
  });
});

describe('A slow server', () => {
  it('doesn’t keep others from being asked, nor copies from being shown', async (t) => {
    const slow = await serve(t, hang, '127.0.0.2');
    const quick = await serve(t, (_, response) => response.end(pages.get('/feed.xml')), '127.0.0.3');
    await relay.feed(`${origin.address}/feed.xml`);
    const controller = new AbortController();
    const waiting = Array.from({ length: 200 }, (_, at) =>
      fetch(`${relay.address}/feed?url=${encodeURIComponent(`${slow.url}/${at}`)}`, controller).catch(() => 'left'),
    );
    assert.equal((await relay.feed(`${quick.url}/feed.xml`)).status, 200);
    assert.equal((await relay.feed(`${origin.address}/feed.xml`)).status, 200);
    controller.abort();
    assert.deepEqual([...new Set(await Promise.all(waiting))], ['left']);
  });

  it('among very many makes who comes then wait no longer than a feed may take', async (t) => {
    const open = await startRelay({ allow: ['*'], timeout: 1 });
    await serve(t, (_, response) => response.end(pages.get('/feed.xml')), '127.0.0.3');
    const slow = await Promise.all(Array.from({ length: 120 }, (_, at) => serve(t, hang, `127.0.1.${at + 1}`)));
    const get = (url, at) =>
      fetch(`${open.address}/feed?url=${encodeURIComponent(url)}`, { headers: { 'x-forwarded-for': `198.51.100.${at}` } });
    const answers = await Promise.all(slow.map(({ url }, at) => get(url, at)));
    assert.deepEqual(
      [...new Set(answers.map(({ status }) => status))].sort((a, b) => a - b),
      [503, 504],
    );
    assert.ok(answers.every(({ headers }) => Number(headers.get('retry-after')) >= 1));
    await open.close();
  });

  it('can’t keep our connections open for as long as it likes', async (t) => {
    const { url, sockets } = await serve(
      t,
      (_, response) => response.writeHead(200, { 'keep-alive': 'timeout=600' }).end(pages.get('/feed.xml')),
      '127.0.0.3',
    );
    await relay.feed(`${url}/kept.xml`);
    const [socket] = sockets;
    await once(socket, 'close');
  });
});

describe('A thousand clients', () => {
  it('who want one cold feed at once are one request to its server', async (t) => {
    let asked = 0;
    const { url } = await serve(
      t,
      (_, response) => {
        asked++;
        setTimeout(() => response.end(pages.get('/feed.xml')), 300);
      },
      '127.0.0.3',
    );
    const answers = await Promise.all(Array.from({ length: 1000 }, () => ask(`/feed?url=${encodeURIComponent(`${url}/cold.xml`)}`)));
    assert.ok(answers.every((answer) => answer.startsWith('HTTP/1.1 200 ') && answer.includes('"title":"Ferries"')));
    assert.equal(asked, 1);
  });
});

describe('A page to be discovered', () => {
  it('costs no more for tags that are wrongly nested or very many', async () => {
    const many = (piece, count) => Array.from({ length: count }, (_, at) => piece(at)).join('');
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
    pages.set('/nested', `${link}<p>${many((at) => `<b a=${at}>`, 20_000)}${'<p>x'.repeat(20_000)}`);
    pages.set('/deep', `${link}${'<x>'.repeat(100_000)}${'</y>'.repeat(100_000)}`);
    pages.set('/wide', `${link}${'<i></i>'.repeat(150_000)}`);
    for (const path of ['/nested', '/deep', '/wide'])
      assert.deepEqual((await discover(path)).feeds, [{ url: `${origin.address}/feed.xml`, type: 'application/rss+xml' }], path);
  });

  it('can’t fill the memory, or an answer, with long titles and addresses', async () => {
    const link = (href, title) => `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
    pages.set('/long', link(`/${'a'.repeat(300_000)}`, 'a') + link('/b', 'b'.repeat(300_000)));
    const { feeds } = await discover('/long');
    assert.deepEqual(
      feeds.map(({ url, title }) => [url, title.length]),
      [[`${origin.address}/b`, 200]],
    );
    pages.set('/long.xml', rss(item, 't'.repeat(300_000)));
    assert.equal((await discover('/long.xml')).feeds[0].title.length, 200);
  });

  it('names web addresses alone', async () => {
    pages.set(
      '/odd',
      ['javascript:x', 'data:text/xml,x', 'file:///etc/passwd', '//[::1', 'ftp://a.example/']
        .map((href) => `<link rel=alternate type="application/rss+xml" href="${href}">`)
        .join(''),
    );
    assert.deepEqual((await discover('/odd')).feeds, []);
  });
});

describe('A feed', () => {
  const template = { _$litType$: 1, strings: ['<img src=x onerror=x()>'], values: [] };
  const hostile = {
    version: 'https://jsonfeed.org/version/1.1',
    title: '</title></style></template><script>x()</script>',
    language: '"><script>x()</script>',
    _feed_elements: { rights: template, format: '<b>', incomplete: 'no', statements: 5 },
    items: [
      JSON.parse('{"__proto__":{"title":"x","url":"javascript:x()"},"constructor":{"prototype":1},"toString":1,"id":"p","title":"Proto"}'),
      {
        id: '<script>x()</script>',
        url: 'javascript:x()',
        title: '<img src=x onerror=x()>',
        summary: '</template><script>x()</script>',
        content_html:
          '<p>Said<script>x()</script><style>*{}</style><a href="javascript:x()">here</a><svg><script>x()</script></svg></template><script>x()</script>',
        image: 'javascript:x()',
        _feed_elements: {
          rights: template,
          source: { title: template, url: 'javascript:x()' },
          statements: [{ quote: template }],
          proxied_image: 'https://evil.example/',
        },
      },
      { id: 'large', title: 'Large', image: `data:image/png;base64,${'A'.repeat(100_000)}`, size_in_bytes: '1e400', _feed_elements: 'no' },
      { id: 'long', title: 'Long', image: `https://pictures.example/${'a'.repeat(3000)}` },
    ],
  };

  it('passes on of our own extension what is true here alone', async () => {
    pages.set('/hostile.json', JSON.stringify(hostile));
    const answer = await relay.feed(`${origin.address}/hostile.json`);
    assert.equal(answer.status, 200);
    const { items, _feed_elements } = await answer.json();
    assert.deepEqual(_feed_elements ?? {}, {});
    const of = (id) => items.find((one) => one.id === id)._feed_elements;
    assert.deepEqual(of('<script>x()</script>'), { statements: [] });
    assert.deepEqual(of('large'), { statements: [] });
    assert.deepEqual(of('long'), { statements: [] });
  });

  for (const tag of tags)
    it(`has no script, style or handler in <${tag}>’s page`, async () => {
      for (const more of [
        '',
        '&lang=%22%3E%3Cscript%3E',
        '&lang=x-&time-zone=%00&date-style=relative',
        '&item=1&dir=%22',
        '&heading-level=9&images=proxy&target=%22x',
      ]) {
        const response = await relay.get(embed(tag, `${origin.address}/hostile.json`, more));
        assert.ok([200, 400].includes(response.status), `${more} ${response.status}`);
        if (response.status === 400) continue;
        const all = [...elementsIn(parse(await response.text()))];
        const value = (one, name) => one.attrs.find((attribute) => attribute.name === name)?.value;
        assert.deepEqual(
          all.filter(({ tagName }) => tagName === 'script').map((one) => value(one, 'src')),
          ['../embed-frame.js', '../feed-elements.js'],
        );
        assert.equal(all.filter(({ tagName }) => tagName === 'style').length, 2);
        assert.deepEqual(
          all.flatMap(({ attrs }) => attrs.filter(({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value))),
          [],
        );
        const policy = response.headers.get('content-security-policy');
        assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'sha256-\S+ 'sha256-\S+;/);
        assert.doesNotMatch(policy, /unsafe/);
      }
      assert.deepEqual(relay.lines, []);
    });

  it('of more parts than anybody writes is not read', async () => {
    pages.set('/dense.xml', rss('<item/>'.repeat(600_000)));
    pages.set('/dense.json', `{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(600_000)}{}]}`);
    for (const path of ['/dense.xml', '/dense.json']) {
      const answer = await relay.feed(origin.address + path);
      assert.equal(answer.status, 502);
      assert.match((await answer.json()).detail, /^More than 500000 tags or objects\.$/);
    }
  });

  it('that is all quotations doesn’t become many times as large', async () => {
    const said = '“We have the ships for it,” said Ann Lee. '.repeat(2000);
    pages.set(
      '/quotes.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', language: 'en', items: [{ id: 1, content_text: said }] }),
    );
    const text = await (await relay.feed(`${origin.address}/quotes.json`)).text();
    assert.ok(JSON.parse(text).items[0]._feed_elements.statements.length > 0);
    assert.ok(text.length < 2.5 * said.length, `${text.length}`);
  });

  it('with overlong fields goes on without them, with a very long article without its end', async () => {
    const long = 'é'.repeat(1_100_000);
    pages.set(
      '/overlong.xml',
      rss(
        `<language>${long}</language><copyright>${long}</copyright><item><title>Kept</title><link>/${long}</link><category>${long}</category><category>Short</category><description>${long}</description></item>`,
        long,
      ),
    );
    for (const more of ['', '&limit=5']) {
      const text = await (await relay.feed(`${origin.address}/overlong.xml`, more)).text();
      assert.ok(text.length < 3_000_000, `${text.length}`);
      const { title, language, items } = JSON.parse(text);
      assert.deepEqual([title, language], [undefined, undefined]);
      const [{ url, tags, content_html, content_text = content_html }] = items;
      assert.deepEqual([items[0].title, url, tags, content_text.length], ['Kept', undefined, ['Short'], 1_000_000]);
    }
    const page = await relay.get(embed('article-view', `${origin.address}/overlong.xml`));
    assert.ok((await page.text()).length < 3_000_000);
  });

  it('becomes no larger than elements read, whatever it becomes', async () => {
    const version = 'https://jsonfeed.org/version/1.1';
    const item = (id, content_html) => ({ id, title: id, content_html });
    const items = [item('first', '<p>One</p>'), item('swollen', '&'.repeat(1_000_000)), item('next', '<p>Two</p>')];
    // Each address becomes eight hundred times as long.
    for (let at = 0; at < 40; at++) items.push(item(`${at}`, '<a href=x>x</a>'.repeat(4000)));
    pages.set(`/${'swollen/'.repeat(100)}feed.json`, JSON.stringify({ version, title: 'Swollen', _extra: 'x'.repeat(100_000), items }));
    const answer = await relay.feed(`${origin.address}/${'swollen/'.repeat(100)}feed.json`);
    const text = await answer.text();
    assert.ok(Buffer.byteLength(text) <= 15 * 1024 * 1024, `${Buffer.byteLength(text)}`);
    const feed = JSON.parse(text);
    assert.deepEqual(
      feed.items.slice(0, 3).map(({ id }) => id),
      ['first', 'next', '0'],
    );
    assert.ok(feed.items.length > 10 && feed.items.length < 30, `${feed.items.length}`);
    assert.equal(feed._extra, undefined);
    // It is whole as far as its server is concerned.
    assert.equal(feed._feed_elements?.incomplete, undefined);
  });

  it('says with odd numbers nothing of when to be read', () => {
    const times = (text) => timesOf(new TextEncoder().encode(text));
    const { ttl, skipHours } = times(`<ttl>${'9'.repeat(400)}</ttl><skipHours><hour>${'9'.repeat(400)}</hour><hour>3</hour></skipHours>`);
    assert.equal(ttl, undefined);
    assert.ok(skipHours.every((hour) => hour >= 0 && hour < 24));
  });
});

describe('The pictures of a feed', () => {
  it('that many want at once are asked for once', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    pages.set('/picture.png', png);
    pages.set('/pictures.xml', rss('<item><title>P</title><description>&lt;img src="/picture.png"&gt;</description></item>'));
    const { items } = await (await relay.feed(`${origin.address}/pictures.xml`)).json();
    const answers = await Promise.all(Array.from({ length: 50 }, () => relay.get(`/${items[0]._feed_elements.proxied_image}`)));
    for (const answer of answers) assert.ok(Buffer.from(await answer.arrayBuffer()).equals(png));
    assert.ok(origin.asked.filter((path) => path === '/picture.png').length < 50);
  });
});

describe('A store that fails', () => {
  for (const broken of ['get', 'set', 'lock'])
    it(`at ${broken} is an answer, not the end`, async () => {
      const store = nodeParts.openStore({});
      const failing = await startRelay(
        { secret: 'known to us alone' },
        { store: Object.assign(store, { [broken]: () => Promise.reject(new Error('No space')) }) },
      );
      assert.equal((await failing.feed(`${origin.address}/feed.xml`)).status, 500);
      assert.equal((await failing.get('/healthz')).status, 200);
      assert.match(failing.lines[0], /^\/feed: Error: No space/);
      await failing.close();
    });
});

describe('Options', () => {
  const parts = { ...nodeParts, reach: loopback, store: nodeParts.openStore({}), origin: { fetch: hang, close: hang } };
  for (const options of [
    { ttl: NaN },
    { stale: -1 },
    { frameAncestors: "'none'; script-src *" },
    { frameAncestors: 'https://a.example\r\nx: y' },
  ])
    it(`${JSON.stringify(options)} are refused at once`, () =>
      assert.throws(() => createHandler({ allow: ['a.example'], ...options }, parts), TypeError));
});

function* elementsIn(node) {
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) {
    if (child.tagName) yield child;
    yield* elementsIn(child);
  }
}
