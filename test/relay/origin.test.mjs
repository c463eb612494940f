// What comes back from a feed's server, good or bad, within the limits. Where it is is another matter: guard.test.mjs, rebinding.test.mjs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { loopback, loopbackOrigin, serve, serveRaw } from './origin-servers.mjs';
import { source } from './source.mjs';

const { createOrigin } = await source('origin/create-origin.ts');
const { createNodeTransport } = await source('origin/node-transport.ts');
const { createFetchTransport } = await source('origin/fetch-transport.ts');
const { version } = await source('../version.ts');

const feed = '<rss version="2.0"><channel><title>Bürgerblatt</title></channel></rss>';
const text = (answer) => new TextDecoder().decode(answer.body);
const problem = (status, detail = /./) => ({ name: 'Problem', status, detail });
const get = (origin, url, options) => origin.fetch(new URL(url), options);

test('an answer: status, headers, body, address', async (t) => {
  const { url } = await serve(t, (request, response) => {
    response.writeHead(200, [['Content-Type', 'application/rss+xml'], ['ETag', '"é-1"'], ['Link', '<a>'], ['link', '<b>'], ['__proto__', 'x'], ['constructor', 'y'], ['Set-Cookie', 'a=b']].flat()); // prettier-ignore
    response.end(feed);
  });
  const answer = await get(loopbackOrigin(t), `${url}/feed?a=b#c`);
  assert.equal(answer.status, 200);
  assert.equal(text(answer), feed);
  assert.equal(answer.url, `${url}/feed?a=b`);
  assert.equal(answer.moved, undefined);
  assert.equal(answer.headers['content-type'], 'application/rss+xml');
  assert.equal(answer.headers['link'], '<a>, <b>');
  assert.equal(answer.headers['constructor'], 'y');
  assert.ok(Object.hasOwn(answer.headers, '__proto__'));
});

test('what is asked: who asks, what for, the validators; no cookie, no referrer', async (t) => {
  const asked = [];
  const { url } = await serve(t, (request, response) => {
    asked.push(request);
    response.writeHead(request.headers['if-none-match'] ? 304 : 200, { etag: '"é"', 'set-cookie': 'a=b' }).end();
  });
  const origin = loopbackOrigin(t, { contact: 'https://relay.example/about' });
  const first = await get(origin, `${url}/ü?q=ü`);
  const second = await get(origin, `${url}/feed`, { headers: { 'If-None-Match': first.headers['etag'], accept: 'image/*' } });
  assert.equal(second.status, 304);
  const [one, two] = asked;
  assert.equal(one.method, 'GET');
  assert.equal(one.url, '/%C3%BC?q=%C3%BC');
  assert.equal(one.headers['host'], new URL(url).host);
  assert.equal(one.headers['user-agent'], `feed-elements/${version} (+https://relay.example/about)`);
  assert.match(one.headers['accept'], /rss\+xml.*atom|atom.*rss\+xml/);
  assert.equal(one.headers['accept-encoding'], 'gzip, br, deflate');
  assert.equal(two.headers['if-none-match'], first.headers['etag']);
  assert.equal(two.headers['accept'], 'image/*');
  for (const { headers } of asked) for (const name of ['cookie', 'referer', 'origin']) assert.equal(headers[name], undefined);
});

test('a proxy of the environment is not asked', async (t) => {
  let asked = 0;
  const proxy = await serve(t, (request, response) => response.end(`${asked++}`));
  const { url } = await serve(t, (request, response) => response.end(feed));
  for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']) {
    process.env[name] = proxy.url;
    t.after(() => delete process.env[name]);
  }
  assert.equal(text(await get(loopbackOrigin(t), url)), feed);
  assert.equal(asked, 0);
});

test('content codings', async (t) => {
  const chunked = (bytes, size) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
  const bodies = {
    '/plain': ['', feed],
    '/identity': ['identity', feed],
    '/gzip': ['gzip', gzipSync(feed)],
    '/x-gzip': ['X-GZIP', gzipSync(feed)],
    '/members': ['gzip', Buffer.concat([gzipSync(feed.slice(0, 9)), gzipSync(feed.slice(9))])],
    '/br': ['br', brotliCompressSync(feed)],
    '/zlib': ['deflate', deflateSync(feed)],
    '/raw': ['deflate', deflateRawSync(feed)],
    '/stored': ['deflate', deflateRawSync(feed, { level: 0 })],
    '/two': ['gzip, br', brotliCompressSync(gzipSync(feed))],
    '/two-deflate': ['deflate,deflate', deflateSync(deflateRawSync(feed))],
    // As in browsers: what isn't known is left to whoever reads the bytes.
    '/unknown': ['utf-8', feed],
  };
  const { url } = await serve(t, (request, response) => {
    const [coding, body] = bodies[request.url];
    response.writeHead(200, coding && { 'content-encoding': coding });
    for (const piece of chunked(Buffer.from(body), 1)) response.write(piece);
    response.end();
  });
  const origin = loopbackOrigin(t);
  for (const path of Object.keys(bodies)) {
    const answer = await get(origin, url + path);
    assert.equal(text(answer), feed, path);
    assert.equal(answer.headers['content-encoding'], undefined, path);
  }
});

test('bombs are cut, whatever they are made of', async (t) => {
  const zeros = Buffer.alloc(8_000_000);
  const empty = gzipSync(Buffer.concat(Array(200_000).fill(gzipSync(''))));
  const bombs = {
    '/plain': ['', zeros],
    '/gzip': ['gzip', gzipSync(zeros)],
    '/br': ['br', brotliCompressSync(zeros)],
    '/zlib': ['deflate', deflateSync(zeros)],
    '/raw': ['deflate', deflateRawSync(zeros)],
    '/two': ['gzip, gzip', gzipSync(gzipSync(zeros))],
    '/other': ['br, deflate', deflateSync(brotliCompressSync(zeros))],
    '/outer': ['gzip, gzip', empty],
    '/three': ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(feed)))],
  };
  const { url } = await serve(t, (request, response) => {
    const [coding, body] = bombs[request.url];
    response.writeHead(200, coding && { 'content-encoding': coding }).end(body);
  });
  const origin = loopbackOrigin(t, { maxBody: 1_000_000 });
  for (const path of Object.keys(bombs)) await assert.rejects(get(origin, url + path), problem(502, /larger|3 times/), path);
  await assert.rejects(get(loopbackOrigin(t), `${url}/gzip`, { maxBody: 10 }), problem(502, /larger than 10 bytes/));
});

test('a body of exactly the limit passes', async (t) => {
  const { url } = await serve(t, (request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(1000))),
  );
  assert.equal((await get(loopbackOrigin(t, { maxBody: 1000 }), url)).body.length, 1000);
  await assert.rejects(get(loopbackOrigin(t, { maxBody: 999 }), url), problem(502));
});

test('what breaks off, lies or is no HTTP', async (t) => {
  const ok = 'HTTP/1.1 200 OK\r\n';
  const packed = gzipSync(feed.repeat(50));
  const unpacked = brotliCompressSync(feed.repeat(50));
  const bad = {
    'no word': '',
    'HTTP/0.9': feed,
    'half a status line': 'HTTP/1.1 2',
    'half of the headers': `${ok}Content-Type: text/x`,
    'no status': 'HTTP/1.1 \r\n\r\n',
    'a status of letters': 'HTTP/1.1 abc OK\r\n\r\n',
    'another protocol': 'SSH-2.0-OpenSSH_9.6\r\n',
    'a short body': `${ok}Content-Length: 100\r\n\r\n${feed.slice(0, 20)}`,
    'no body at all': `${ok}Content-Length: 100\r\n\r\n`,
    'a length of letters': `${ok}Content-Length: abc\r\n\r\n${feed}`,
    'a negative length': `${ok}Content-Length: -1\r\n\r\n${feed}`,
    'two lengths': `${ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${feed}`,
    'both a length and chunks': `${ok}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
    'a chunk that breaks off': `${ok}Transfer-Encoding: chunked\r\n\r\n64\r\nhello`,
    'no last chunk': `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`,
    'a chunk size of letters': `${ok}Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n`,
    'a chunk longer than it says': `${ok}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n`,
    'an endless chunk size': `${ok}Transfer-Encoding: chunked\r\n\r\n${'F'.repeat(40)}\r\nhello`,
    'a header with a zero byte': `${ok}X: a\0b\r\n\r\n`,
    'a header without a colon': `${ok}nonsense\r\n\r\n`,
    'gzip that is none': `${ok}Content-Encoding: gzip\r\nContent-Length: ${feed.length + 1}\r\n\r\n${feed}`,
    'br that is none': `${ok}Content-Encoding: br\r\n\r\n${feed}`,
    'deflate that is none': `${ok}Content-Encoding: deflate\r\n\r\n${feed}`,
    'gzip without its end': Buffer.concat([Buffer.from(`${ok}Content-Encoding: gzip\r\n\r\n`), packed.subarray(0, -8)]),
    'half of a gzip': Buffer.concat([Buffer.from(`${ok}Content-Encoding: gzip\r\n\r\n`), packed.subarray(0, packed.length / 2)]),
    'gzip with a wrong sum': Buffer.concat([
      Buffer.from(`${ok}Content-Encoding: gzip\r\n\r\n`),
      packed.subarray(0, -8),
      Buffer.alloc(8, 1),
    ]),
    'half of a br': Buffer.concat([Buffer.from(`${ok}Content-Encoding: br\r\n\r\n`), unpacked.subarray(0, unpacked.length / 2)]),
    'half of a zlib': Buffer.concat([Buffer.from(`${ok}Content-Encoding: deflate\r\n\r\n`), deflateSync(feed.repeat(50)).subarray(0, 40)]),
    'half of a deflate': Buffer.concat([
      Buffer.from(`${ok}Content-Encoding: deflate\r\n\r\n`),
      deflateRawSync(feed.repeat(50)).subarray(0, 40),
    ]),
    'a switch of protocols': 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'large headers': `${ok}X: ${'a'.repeat(40_000)}\r\n\r\n`,
    'many headers': `${ok}${'X: a\r\n'.repeat(20_000)}\r\n`,
  };
  const origin = loopbackOrigin(t);
  for (const [name, bytes] of Object.entries(bad)) {
    const { url } = await serveRaw(t, (socket) => socket.end(bytes));
    await assert.rejects(get(origin, url), problem(502), name);
  }
});

test('endless headers, endless interim answers, an endless body', async (t) => {
  const endless = (start, more) => (socket) => {
    socket.write(start);
    const write = () => !socket.destroyed && socket.write(more, () => setImmediate(write));
    write();
  };
  const origin = loopbackOrigin(t, { maxBody: 1_000_000 });
  const headers = await serveRaw(t, endless('HTTP/1.1 200 OK\r\n', 'X-Y: abc\r\n'.repeat(100)));
  await assert.rejects(get(origin, headers.url), problem(502, /headers/));
  const interim = await serveRaw(t, endless('', 'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'));
  await assert.rejects(get(loopbackOrigin(t, { timeout: 1 }), interim.url), problem(504));
  const body = await serveRaw(t, endless('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(10_000)));
  await assert.rejects(get(origin, body.url), problem(502, /larger/));
  const error = await serveRaw(t, endless('HTTP/1.1 410 Gone\r\n\r\n', 'x'.repeat(10_000)));
  assert.deepEqual(
    { ...(await get(origin, error.url)), headers: {} },
    { status: 410, headers: {}, body: new Uint8Array(), url: `${error.url}/`, moved: undefined },
  );
});

test('interim answers before the real one', async (t) => {
  const { url } = await serveRaw(t, (socket) =>
    socket.end(
      `HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok`,
    ),
  );
  assert.equal(text(await get(loopbackOrigin(t), url)), 'ok');
});

test('slow: before the headers, in them, in the body, drop by drop', async (t) => {
  const drops = (start) => (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write('x'), 50);
    socket.on('close', () => clearInterval(timer));
  };
  const origin = loopbackOrigin(t, { timeout: 0.5 });
  for (const start of [
    '',
    'HTTP/1.1 200 OK\r\nX: ',
    'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3E8\r\n',
  ]) {
    const silent = await serveRaw(t, (socket) => socket.write(start));
    await assert.rejects(get(origin, silent.url), problem(504, /0\.5 seconds/), start);
    if (!start) continue;
    const slow = await serveRaw(t, drops(start));
    await assert.rejects(get(origin, slow.url), problem(504), start);
    while (slow.sockets.size) await pause(10);
  }
});

test('the time is for all redirects together', async (t) => {
  const { url } = await serve(t, async (request, response) => {
    await pause(200);
    response.writeHead(302, { location: `${request.url}x` }).end();
  });
  await assert.rejects(get(loopbackOrigin(t, { timeout: 0.5 }), url), problem(504));
});

test('errors keep their status, whatever comes with them', async (t) => {
  const { url } = await serve(t, (request, response) => {
    response
      .writeHead(Number(request.url.slice(1)), { 'content-encoding': 'gzip', 'retry-after': '7', 'content-length': 50 })
      .write('no gzip');
    setTimeout(() => response.destroy(), 20);
  });
  const origin = loopbackOrigin(t);
  for (const status of [400, 403, 404, 410, 418, 429, 500, 503, 599]) {
    const answer = await get(origin, `${url}/${status}`);
    assert.equal(answer.status, status);
    assert.equal(answer.body.length, 0);
    assert.equal(answer.headers['retry-after'], '7');
  }
});

test('no server, no host', async (t) => {
  const { url, sockets } = await serve(t, (request, response) => response.end());
  const origin = loopbackOrigin(t);
  await assert.rejects(get(origin, url.replace(/\d+$/, '1')), problem(502, /refuses/));
  await assert.rejects(get(origin, url.replace('http', 'https')), problem(502, /encryption/));
  assert.equal(sockets.size, 0);
});

test('redirects are followed: relative, with blanks and letters, without a fragment', async (t) => {
  const targets = { '/1': '/2', '/2': '3?a=b', '/3?a=b': '//HOST/4', '/4': 'http://HOST/ü?ü ü#top', '/%C3%BC?%C3%BC%20%C3%BC': '' };
  const { url } = await serve(t, (request, response) => {
    const to = targets[request.url].replace('HOST', request.headers.host);
    // As servers send it: UTF-8, byte by byte.
    if (to) response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end();
    else response.end(feed);
  });
  const answer = await get(loopbackOrigin(t), `${url}/1`);
  assert.equal(text(answer), feed);
  assert.equal(answer.url, `${url}/%C3%BC?%C3%BC%20%C3%BC`);
});

test('where a feed has moved for good: to the end of the permanent ones', async (t) => {
  const { url } = await serve(t, (request, response) => {
    const [status, ...rest] = request.url.slice(1).split('/');
    if (Number(status)) response.writeHead(Number(status), { location: `/${rest.join('/')}` });
    response.end();
  });
  const moved = {
    '301/': '/',
    '308/301/x': '/x',
    '301/302/x': '/302/x',
    '302/301/x': undefined,
    '307/x': undefined,
    '303/308/': undefined,
    '301/307/308/x': '/307/308/x',
  };
  const origin = loopbackOrigin(t);
  for (const [path, to] of Object.entries(moved)) {
    const answer = await get(origin, `${url}/${path}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.moved, to && url + to, path);
  }
  // 300, 304, 305 and a redirect to nowhere are answers like others.
  for (const status of [300, 304, 305, 306]) assert.equal((await get(origin, `${url}/${status}/x`)).status, status);
});

test('a move from https to http is followed, not remembered', async () => {
  const hops = {
    'https://a.org/': [301, 'https://b.org/'],
    'https://b.org/': [301, 'http://b.org/'],
    'http://b.org/': [301, 'http://c.org/'],
    'http://c.org/': [200],
  };
  const transport = {
    get: async ({ href }) => ({ status: hops[href][0], headers: hops[href][1] ? { location: hops[href][1] } : {}, body: new Uint8Array() }),
    close: async () => {},
  };
  const origin = createOrigin(transport, { allow: ['*'] });
  assert.deepEqual(await get(origin, 'https://a.org/'), {
    status: 200,
    headers: {},
    body: new Uint8Array(),
    url: 'http://c.org/',
    moved: 'https://b.org/',
  });
  assert.equal((await get(origin, 'http://b.org/')).moved, 'http://c.org/');
});

test('five redirects, not six, and no circles', async (t) => {
  let asked = 0;
  const { url } = await serve(t, (request, response) => {
    asked++;
    const count = Number(request.url.slice(1));
    if (request.url === '/circle') response.writeHead(302, { location: '/there#x' });
    else if (request.url === '/there') response.writeHead(302, { location: '/circle#y' });
    else if (count) response.writeHead(302, { location: `/${count - 1}` });
    response.end();
  });
  const origin = loopbackOrigin(t);
  assert.equal((await get(origin, `${url}/5`)).url, `${url}/0`);
  asked = 0;
  await assert.rejects(get(origin, `${url}/100`), problem(502, /more than 5/));
  assert.equal(asked, 6);
  asked = 0;
  await assert.rejects(get(origin, `${url}/circle`), problem(502, /circle/));
  assert.equal(asked, 2);
});

test('a redirect is vetted like the first address', async (t) => {
  let location;
  const { url } = await serve(t, (request, response) => response.writeHead(302, { location }).end());
  const origin = loopbackOrigin(t);
  const targets = {
    403: [
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'http://0xa9fea9fe/',
      'http://localhost/',
      'http://metadata.google.internal/',
      '//192.168.1.1/',
      '\\\\10.0.0.1\\x',
    ],
    400: [
      'file:///etc/passwd',
      'ftp://127.0.0.1/',
      'javascript:alert(1)',
      'http://user:secret@127.0.0.1/',
      'data:,x',
      `/${'x'.repeat(2100)}`,
    ],
    502: ['http://', 'http://[::1', 'http://a:b:c/', 'https://exa mple/'],
  };
  for (const [status, all] of Object.entries(targets))
    for (location of all) await assert.rejects(get(origin, url), problem(Number(status), /^127\.0\.0\.1 redirects to .+\.$/), location);
  const listed = createOrigin(createNodeTransport({}, loopback), { allow: ['127.0.0.1'] }, loopback);
  location = 'http://127.0.0.2/';
  await assert.rejects(get(listed, url), problem(403, /127\.0\.0\.2.*allowed/));
  await assert.rejects(get(listed, location), problem(403));
});

test('validators go to their own address only, wherever it stands on the way', async (t) => {
  let seen;
  const record = (request) =>
    seen.push([request.headers['if-none-match'], request.headers['if-modified-since'], request.headers['accept']]);
  const other = await serve(t, (request, response) => response.end(`${record(request)}`), '127.0.0.2');
  const { url } = await serve(t, (request, response) => {
    record(request);
    response.writeHead(302, { location: request.url === '/' ? '/next' : other.url }).end();
  });
  const origin = loopbackOrigin(t);
  const own = ['"a"', 'b', 'c'];
  const none = [undefined, undefined, 'c'];
  for (const [address, expected] of [
    [`${url}/`, [own, none, none]],
    [`${url}/next`, [none, own, none]],
    [`${other.url}/`, [none, none, own]],
    [`${url}/elsewhere`, [none, none, none]],
  ]) {
    seen = [];
    const conditions = { url: address, headers: { 'if-none-match': '"a"', 'if-modified-since': 'b' } };
    await get(origin, url, { headers: { accept: 'c' }, conditions });
    assert.deepEqual(seen, expected, address);
  }
});

test('an endless body of a redirect holds nobody up', async (t) => {
  const { url } = await serve(t, (request, response) => {
    if (request.url === '/') {
      response.writeHead(302, { location: '/feed' });
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(timer));
    } else response.end(feed);
  });
  assert.equal(text(await get(loopbackOrigin(t), url)), feed);
});

test('six requests at a time for each host; the others wait, and other hosts do not', async (t) => {
  const counts = { now: 0, most: 0, connections: 0 };
  const waiting = [];
  const { url, sockets } = await serve(t, (request, response) => {
    counts.most = Math.max(counts.most, ++counts.now);
    counts.connections = Math.max(counts.connections, sockets.size);
    waiting.push(() => {
      counts.now--;
      response.end(request.url);
    });
    if (waiting.length >= 6 || waiting.done) for (const answer of waiting.splice(0)) setTimeout(answer, 20);
  });
  const other = await serve(t, (request, response) => response.end(feed), '127.0.0.2');
  const origin = loopbackOrigin(t);
  const all = Promise.all(Array.from({ length: 30 }, (_, index) => get(origin, `${url}/${index}`)));
  assert.equal(text(await get(origin, other.url)), feed);
  assert.deepEqual(
    (await all).map(text),
    Array.from({ length: 30 }, (_, index) => `/${index}`),
  );
  assert.deepEqual(counts, { now: 0, most: 6, connections: 6 });
});

test('the wait for a turn has an end, and leaves the queue in order', async (t) => {
  const stuck = [];
  const { url } = await serve(t, (request, response) => (request.url === '/stuck' ? stuck.push(response) : response.end(feed)));
  const origin = loopbackOrigin(t, { timeout: 5 });
  const held = Array.from({ length: 6 }, () => get(origin, `${url}/stuck`));
  const impatient = new AbortController();
  const gone = get(origin, url, { signal: impatient.signal });
  const patient = get(origin, url);
  while (stuck.length < 6) await pause(5);
  impatient.abort(new Error('left'));
  await assert.rejects(gone, /^Error: left$/);
  for (const response of stuck) response.end();
  assert.equal(text(await patient), feed);
  await Promise.all(held);

  const transport = { get: () => new Promise(() => {}), close: async () => {} };
  const busy = createOrigin(transport, { allow: ['*'], timeout: 0.3 });
  void Promise.allSettled(Array.from({ length: 6 }, () => get(busy, 'http://example.org/')));
  await assert.rejects(get(busy, 'http://example.org/'), problem(504));
});

test('an abort ends the request at once, with its reason, and the connection', async (t) => {
  for (const start of ['', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx', 'HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\nx']) {
    const { url, sockets } = await serveRaw(t, (socket) => socket.write(start));
    const controller = new AbortController();
    const fetched = get(loopbackOrigin(t), url, { signal: controller.signal });
    fetched.catch(() => {});
    while (!sockets.size) await pause(5);
    await pause(30);
    controller.abort(new Error('nobody is left'));
    await assert.rejects(fetched, /nobody is left/);
    while (sockets.size) await pause(5);
  }
  const { url } = await serve(t, () => assert.fail('asked'));
  await assert.rejects(get(loopbackOrigin(t), url, { signal: AbortSignal.abort(new Error('before')) }), /before/);
});

test('connections are kept, and a server that closes them is no harm', async (t) => {
  const seen = new Set();
  const { url, sockets } = await serve(t, (request, response) => {
    seen.add(request.socket);
    if (request.url === '/close') response.shouldKeepAlive = false;
    response.end(feed);
  });
  const origin = loopbackOrigin(t);
  for (let count = 0; count < 12; count++) await get(origin, url);
  assert.ok(seen.size <= 6, `${seen.size} connections`);
  await get(origin, `${url}/close`);
  assert.equal(text(await get(origin, url)), feed);
  for (const socket of sockets) socket.destroy();
  await pause(50);
  assert.equal(text(await get(origin, url)), feed);
});

test('an allow-list or a contact that can’t be is told at once', () => {
  const transport = createFetchTransport({ allow: [] });
  assert.throws(() => createOrigin(transport, { allow: ['https://example.org'] }), TypeError);
  assert.throws(() => createOrigin(transport, { allow: [], contact: 'a\nb' }), TypeError);
  assert.throws(() => createOrigin(transport, { allow: [], contact: '联系' }), TypeError);
});

test('addresses are refused at the socket, also where nobody vetted them', async (t) => {
  let connections = 0;
  const { url } = await serveRaw(t, () => connections++);
  const transport = createNodeTransport();
  t.after(() => transport.close());
  const { port } = new URL(url);
  for (const host of ['127.0.0.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '10.0.0.1', '169.254.169.254', '[fd00:ec2::254]']) {
    const options = { headers: {}, signal: new AbortController().signal, maxBody: 1000 };
    await assert.rejects(transport.get(new URL(`http://${host}:${port}/`), options), problem(403, /public/), host);
    await assert.rejects(transport.get(new URL(`https://${host}:${port}/`), options), problem(403, /public/), host);
  }
  assert.equal(connections, 0);
});

test('by the platform’s own fetch: a list of hosts only, no redirects by itself, the same limits', async (t) => {
  for (const entry of ['*', ' * ', '*.', '*.org'])
    assert.throws(() => createFetchTransport({ allow: ['example.org', entry] }), /allow certain hosts/);
  const { url } = await serve(t, (request, response) => {
    if (request.url === '/move') response.writeHead(301, { location: '/feed' }).end('moved');
    else if (request.url === '/away') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    else if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
    else if (request.url === '/cut') response.writeHead(200, { 'content-length': 100 }).end('x', () => request.socket.destroy());
    else if (request.url === '/no-gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(feed);
    else if (request.url === '/404') response.writeHead(404).end('no');
    else if (request.url === '/304') response.writeHead(304, { etag: '"a"' }).end();
    else if (request.url !== '/slow') response.writeHead(200, { 'content-encoding': 'gzip', etag: '"a"' }).end(gzipSync(feed));
  });
  const transport = createFetchTransport({ allow: ['127.0.0.1'] });
  const origin = createOrigin(transport, { allow: ['127.0.0.1'], maxBody: 1_000_000 }, loopback);
  const hasty = createOrigin(transport, { allow: ['127.0.0.1'], timeout: 0.5 }, loopback);
  const answer = await get(origin, `${url}/move`);
  assert.equal(text(answer), feed);
  assert.equal(answer.moved, `${url}/feed`);
  assert.equal(answer.headers['etag'], '"a"');
  assert.equal(answer.headers['content-encoding'], undefined);
  for (const status of [404, 304]) assert.deepEqual((await get(origin, `${url}/${status}`)).body, new Uint8Array());
  await assert.rejects(get(origin, `${url}/away`), problem(403));
  await assert.rejects(get(origin, `${url}/bomb`), problem(502, /larger/));
  await assert.rejects(get(origin, `${url}/cut`), problem(502));
  await assert.rejects(get(origin, `${url}/no-gzip`), problem(502));
  await assert.rejects(get(hasty, `${url}/slow`), problem(504));
  await assert.rejects(get(origin, url, { signal: AbortSignal.abort(new Error('left')) }), /left/);
  assert.throws(() => createOrigin(transport, { allow: ['127.0.0.1'] }), /not a public address/);
});
