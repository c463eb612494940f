// Names that lead to private places, now or the next time they are asked about: nothing of the kind is ever connected to. The guard is the real
// one, and so are the connections.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import test from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { inInternet, serveAll, serveNames, unreachable } from './internet.mjs';

const ours = { 4: '93.184.216.34', other: '151.101.1.69', 6: '2606:2800:220:1::1' };

/** Where a name may lead that somebody has bought to look around inside. */
const inward = `
  0.0.0.0 0.0.0.1 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 127.0.0.1 127.0.0.53 127.1.2.3 127.255.255.254 168.63.129.16 169.254.0.23 169.254.169.253
  169.254.169.254 169.254.170.2 172.16.0.1 172.17.0.1 172.31.255.254 192.0.0.8 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1
  192.168.1.254 192.175.48.1 198.18.0.1 198.19.255.254 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.254 255.255.255.255
  :: ::1 ::2 ::127.0.0.1 ::10.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:93.184.216.34 ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1
  64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b:1::1 64:ff9b:1::10.0.0.1 100::1 2001::1 2001:0:4136:e378:8000:63bf:80ff:fffe 2001:2::1 2001:10::1
  2001:20::1 2001:db8::1 2002:7f00:1::1 2002:a00:1::1 2002:a9fe:a9fe::1 2002:5db8:d822::1 2620:4f:8000::1 3ffe::1 3fff::1 4000::1 5f00::1 fc00::1 fd00::1
  fd00:ec2::254 fd20:ce::254 fe80::1 fec0::1 ff02::1 ff05::2 2606:4700::5efe:7f00:1 2606:4700::200:5efe:10.0.0.1`.trim().split(/\s+/); // prettier-ignore

if (await inInternet(import.meta.filename)) {
  const { source } = await import('./source.mjs');
  const { createOrigin } = await source('origin/create-origin.ts');
  const { createNodeTransport } = await source('origin/node-transport.ts');

  const zone = new Map();
  const names = await serveNames((name, type) => {
    const answers = zone.get(name);
    if (!answers) return 'NXDOMAIN';
    const answer = typeof answers === 'function' ? answers(type) : answers;
    if (typeof answer === 'string') return answer;
    return answer.filter((record) => /[g-z]/.test(record) || record.includes(':') === (type === 'AAAA'));
  });
  let location;
  const asked = [];
  const web = await serveAll(
    (request, response) => {
      asked.push(request.headers.host);
      if (request.url === '/redirect') response.writeHead(302, { location: Buffer.from(location).toString('latin1') });
      response.end('<rss/>');
    },
    [80, 443, 8080],
  );

  /** Nothing is kept of the tests before. */
  const fresh = (t, settings) => {
    zone.clear();
    for (const list of [names.asked, web.reached, asked]) list.length = 0;
    const transport = createNodeTransport({ timeout: 5, ...settings });
    t.after(() => transport.close());
    const origin = createOrigin(transport, { allow: ['*'], timeout: 5, ...settings });
    return (url) => origin.fetch(new URL(url));
  };
  const refused = { name: 'Problem', status: 403 };
  const failed = { name: 'Problem', status: 502 };

  test('public names and addresses are reached', async (t) => {
    const fetch = fresh(t);
    zone.set('four.example.net', [ours[4]]).set('six.example.net', [ours[6]]).set('alias.example.net', ['four.example.net', ours[4]]);
    for (const host of ['four.example.net', 'six.example.net', 'alias.example.net', ours[4], `[${ours[6]}]`, '[64:ff9b::5db8:d822]'])
      for (const port of ['', ':443', ':8080']) assert.equal((await fetch(`http://${host}${port}/`)).status, 200, host + port);
    assert.deepEqual(new Set(web.reached), new Set([ours[4], ours[6], '64:ff9b::5db8:d822']));
    assert.deepEqual(new Set(asked.map((host) => host.replace(/:\d+$/, ''))).size, 6);
    // Nothing is looked for inside of our own network.
    assert.ok(
      names.asked.every((question) => question.endsWith('.example.net')),
      `${names.asked}`,
    );
  });

  test('no name leads to a private address', async (t) => {
    const fetch = fresh(t);
    for (const [at, ip] of inward.entries()) {
      const name = `name-${at}.example.net`;
      zone.set(name, [ip]).set(`alias-${at}.example.net`, [name, ip]);
      for (const url of [`http://${name}/`, `http://${name}:8080/`, `https://${name}/`, `http://alias-${at}.example.net/`])
        await assert.rejects(fetch(url), refused, `${url} ${ip}`);
      // Nor does the address itself.
      await assert.rejects(fetch(`http://${ip.includes(':') ? `[${ip}]` : ip}:8080/`), refused, ip);
    }
    assert.deepEqual(web.reached, []);
  });

  test('of public and private addresses of one name only the public ones are tried', async (t) => {
    const fetch = fresh(t);
    for (const [at, ip] of inward.entries()) {
      zone.set(`first-${at}.example.net`, [ip, ours[4]]).set(`last-${at}.example.net`, [ours[4], ip, ours[6]]);
      for (const name of [`first-${at}`, `last-${at}`]) assert.equal((await fetch(`http://${name}.example.net/`)).status, 200, ip);
      // Also when the public one can't be reached.
      zone.set(`dead-${at}.example.net`, [unreachable, ip]);
      await assert.rejects(fetch(`http://dead-${at}.example.net/`), failed, ip);
    }
    for (const ip of web.reached) assert.ok(Object.values(ours).includes(ip), ip);
  });

  test('a name that leads elsewhere when it is asked about again is asked about once', async (t) => {
    const fetch = fresh(t);
    for (const [at, ip] of inward.entries()) {
      const name = `rebind-${at}.example.net`;
      const turns = { A: 0, AAAA: 0 };
      zone.set(name, (type) => (turns[type]++ ? [ip] : [ours[4], ours[6]]));
      assert.equal((await fetch(`http://${name}/`)).status, 200);
      assert.deepEqual(turns, { A: 1, AAAA: 1 });
      // Another port is another connection: now it is refused.
      await assert.rejects(fetch(`http://${name}:8080/`), refused, ip);
    }
    for (const ip of web.reached) assert.ok(Object.values(ours).includes(ip), ip);
  });

  test('a hundred at once, while the name changes with each question', async (t) => {
    const fetch = fresh(t);
    for (let at = 0; at < 100; at++) {
      let turn = at;
      zone.set(`flip-${at}.example.net`, () => [turn++ % 3 ? inward[turn % inward.length] : ours[4], inward[(turn * 7) % inward.length]]);
    }
    const results = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => fetch(`http://flip-${at}.example.net/`)));
    // Of neither family, at times.
    for (const { reason, value } of results)
      assert.ok(value?.status === 200 || reason.status === 403 || /no host/.test(reason.detail), `${reason}`);
    assert.ok(web.reached.length);
    for (const ip of web.reached) assert.equal(ip, ours[4]);
  });

  test('no redirect leads to a private address, by name or by number', async (t) => {
    const fetch = fresh(t);
    zone.set('public.example.net', [ours[4]]);
    for (const [at, ip] of inward.entries()) {
      zone.set(`target-${at}.example.net`, [ip]);
      for (location of [
        `http://target-${at}.example.net/`,
        `https://target-${at}.example.net:8080/`,
        `//${ip.includes(':') ? `[${ip}]` : ip}/`,
      ])
        await assert.rejects(fetch('http://public.example.net/redirect'), refused, location);
    }
    for (location of [
      'http://localhost/',
      'http://127.1:8080/',
      'http://0/',
      'http://0x7f000001/',
      'http://２１３０７０６４３３/',
      'http://[::ffff:7f00:1]/',
    ])
      await assert.rejects(fetch('http://public.example.net/redirect'), refused, location);
    for (const ip of web.reached) assert.equal(ip, ours[4]);
    location = 'http://public.example.net:8080/';
    assert.equal((await fetch('http://public.example.net/redirect')).url, location);
  });

  test('another address is tried when one can’t be reached', async (t) => {
    const fetch = fresh(t);
    zone.set('two.example.net', [unreachable, ours.other]);
    assert.equal((await fetch('http://two.example.net/')).status, 200);
    assert.deepEqual(web.reached, [ours.other]);
  });

  test('names that can’t be told', async (t) => {
    const fetch = fresh(t);
    await assert.rejects(fetch('http://missing.example.net/'), { ...failed, detail: 'There is no host missing.example.net.' });
    zone.set('empty.example.net', []);
    await assert.rejects(fetch('http://empty.example.net/'), { ...failed, detail: 'There is no host empty.example.net.' });
    for (const code of ['SERVFAIL', 'REFUSED']) {
      zone.set('ill.example.net', () => code);
      await assert.rejects(fetch('http://ill.example.net/'), { ...failed, detail: /at the moment/ }, code);
    }
    // Many servers know nothing of IPv6; some don't even say so.
    for (const code of ['SERVFAIL', 'NXDOMAIN', 'SILENCE']) {
      zone.set(`${code}.example.net`.toLowerCase(), (type) => (type === 'A' ? [ours[4]] : code));
      assert.equal((await fetch(`http://${code}.example.net/`)).status, 200, code);
    }
    const hasty = fresh(t, { timeout: 0.5 });
    zone.set('silent.example.net', () => 'SILENCE');
    await assert.rejects(hasty('http://silent.example.net/'), { name: 'Problem', status: 504 });
  });

  test('encryption is asked for by name', async (t) => {
    const fetch = fresh(t);
    const seen = [];
    const server = createTlsServer({ SNICallback: (name, done) => done(new Error(seen.push(name))) }).listen(8443, '::');
    server.on('tlsClientError', () => {});
    t.after(() => server.close());
    await once(server, 'listening');
    zone.set('secret.example.net', [ours[4]]);
    await assert.rejects(fetch('https://secret.example.net:8443/'), failed);
    assert.deepEqual(seen, ['secret.example.net']);
  });

  test.after(() => {
    names.close();
    web.close();
  });
}
