// What may be fetched at all, said of texts alone; rebinding.test.mjs says it of connections.
import assert from 'node:assert/strict';
import test from 'node:test';
import { source } from './source.mjs';

const { isPublic } = await source('guard/address.ts');
const { allowList } = await source('guard/allow-list.ts');
const { vetUrl } = await source('guard/vet.ts');

const words = (text) => text.trim().split(/\s+/);
const lines = (text) => text.trim().split('\n').map((line) => line.trim()); // prettier-ignore

/** The status with which an address is refused, or the address in its vetted form. */
function vetted(text, allow = ['*']) {
  try {
    return vetUrl(text, allow).href;
  } catch (error) {
    assert.equal(error.name, 'Problem', `${text}: ${error.stack}`);
    assert.match(error.detail, /^[^\n]{10,300}\.$/, text);
    return error.status;
  }
}

/** First and last addresses, and some between, of what is nobody's or somebody's own. */
const privateIPv4 = words(`
  0.0.0.0 0.0.0.1 0.1.2.3 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255 127.0.0.0 127.0.0.1 127.0.0.53
  127.1.2.3 127.255.255.255 168.63.129.16 169.254.0.0 169.254.0.23 169.254.169.123 169.254.169.253 169.254.169.254 169.254.170.2 169.254.255.255
  172.16.0.0 172.17.0.1 172.31.255.255 192.0.0.0 192.0.0.8 192.0.0.9 192.0.0.10 192.0.0.170 192.0.0.192 192.0.0.255 192.0.2.0 192.0.2.255 192.31.196.1
  192.52.193.1 192.88.99.0 192.88.99.2 192.168.0.0 192.168.0.1 192.168.1.254 192.168.255.255 192.175.48.6 198.18.0.0 198.19.255.255 198.51.100.0
  198.51.100.255 203.0.113.0 203.0.113.255 224.0.0.0 224.0.0.1 232.0.0.1 233.252.0.1 239.255.255.250 239.255.255.255 240.0.0.0 250.1.2.3
  255.255.255.254 255.255.255.255`);

const privateIPv6 = words(`
  :: ::1 ::2 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 ::7f00:1 ::127.0.0.1 ::8.8.8.8 ::808:808 ::ffff:127.0.0.1 ::ffff:7f00:1
  ::FFFF:10.0.0.1 ::ffff:8.8.8.8 ::ffff:808:808 0:0:0:0:0:ffff:a9fe:a9fe ::ffff:0:127.0.0.1 ::ffff:0:8.8.8.8 64:ff9b::127.0.0.1 64:ff9b::7f00:1
  64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b::a9fe:a9fe 64:ff9b::192.168.1.1 64:ff9b::0.0.0.0 64:ff9b::255.255.255.255 64:ff9b::168.63.129.16
  64:ff9b::1:808:808 64:ff9b:1::8.8.8.8 64:ff9b:1::1 64:ff9b:1:ffff::808:808 64:ff9c::808:808 100::1 100:0:0:1::1 1::1 1fff:ffff::1 2001::1
  2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:1::1 2001:1::3 2001:2::1 2001:3::1 2001:4:112::1 2001:10::1 2001:1f:ffff::1 2001:20::1 2001:2f::1 2001:30::1
  2001:db8::1 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2001:0db8:85a3:0000:0000:8a2e:0370:7334 2002::1 2002:7f00:1::1 2002:a00:1:: 2002:808:808::1
  2002:ffff:ffff::1 2620:4f:8000::1 3ffe::1 3fff::1 3fff:fff:ffff::1 4000::1 5f00::1 8000::1 e000::1 fc00::1 fd00::1 fd00:ec2::254 fd00:ec2::23
  fd20:ce::254 fdff:ffff::1 fe00::1 fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 feff::1 ff01::1 ff02::1 ff02::fb ff05::2 ff0e::1
  ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2606:4700::5efe:a00:1 2606:4700::200:5efe:10.0.0.1 2606:4700:0:0:100:5efe:7f00:1`);

/** Not one address, or not in a form in which the platform hands out addresses. */
const noAddress = [
  ...words(`localhost example.org 127.1 127.0.1 1 2130706433 0x7f000001 0x7f.0.0.1 0177.0.0.1 017700000001 127.0.0.01 08.8.8.8 008.008.008.008 8.8.8
    8.8.8.8. .8.8.8.8 8.8.8.8.8 8.8..8 256.8.8.8 8.8.8.256 8.8.8.1e1 -8.8.8.8 +8.8.8.8 8,8,8,8 ８.８.８.８ 8.8.8.8/32 8.8.8.8:80 [2606:4700::1111] ::g : :::
    1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 2606:4700::1111::1 2606:4700::11111 fe80::1%eth0 fe80::1%1 2606:4700::1111%eth0 2606:4700::1111%25eth0
    2606:4700::8.8.8 2606:4700::8.8.8.256 2606:4700::08.8.8.8 2606:4700::1111/64 http://8.8.8.8 undefined null NaN`),
  '',
  ' ',
  ' 8.8.8.8',
  '8.8.8.8 ',
  '8.8.8.8\n',
  '8.8.8.8\0',
  '2606:4700::1111 ',
  '2606:4700::1111]@[::1',
];

const publicAddresses = words(`
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.216.34 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255
  172.32.0.0 191.255.255.255 192.0.1.0 192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0 223.255.255.255
  2000::1 2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2003::1 2400:cb00::1 2606:2800:220:1:248:1893:25c8:1946 2606:4700:4700::1111
  2606:4700::8.8.8.8 2A00:1450:4001:0830::200E 3ffd:ffff::1 64:ff9b::8.8.8.8 64:ff9b::5db8:d822`);

test('private, special, unknown and malformed addresses are not public', () => {
  for (const ip of [...privateIPv4, ...privateIPv6, ...noAddress]) assert.equal(isPublic(ip), false, ip);
});

test('public addresses are, up to the edges of the others', () => {
  for (const ip of publicAddresses) assert.equal(isPublic(ip), true, ip);
});

test('no URL with such an address passes, in whatever way it is spelled', () => {
  const spellings = (ip) => {
    const [a, b, c, d] = ip.split('.').map(Number);
    const number = ((a * 256 + b) * 256 + c) * 256 + d;
    const hex = number.toString(16).padStart(8, '0');
    const wide = (text) => text.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const circled = (text) => text.replace(/[1-9]/g, (digit) => String.fromCharCode(0x2460 + Number(digit) - 1));
    const percent = (text) => text.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    const octal = (value) => `0${value.toString(8)}`;
    return [
      ip,
      `${ip}.`,
      `${number}`,
      `0x${hex}`,
      `0X${hex.toUpperCase()}`,
      `0x00000${hex}`,
      octal(number),
      [a, b, c, d].map((byte) => `0x${byte.toString(16)}`).join('.'),
      [a, b, c, d].map(octal).join('.'),
      [a, b, c, d].map((byte) => `000${octal(byte)}`).join('.'),
      `${a}.${b}.${c * 256 + d}`,
      `${a}.${(b * 256 + c) * 256 + d}`,
      `0x${a.toString(16)}.${octal(b)}.${c * 256 + d}`,
      wide(ip),
      circled(ip),
      ip.replaceAll('.', '。'),
      ip.replaceAll('.', '｡'),
      percent(ip),
      percent(ip.slice(0, 1)) + ip.slice(1),
      ip.replaceAll('.', '%2e'),
      ip.replaceAll('.', '%E3%80%82'),
      `[::ffff:${ip}]`,
      `[::FFFF:${hex.slice(0, 4)}:${hex.slice(4)}]`,
      `[::${ip}]`,
      `[0:0:0:0:0:0:${hex.slice(0, 4)}:${hex.slice(4)}]`,
      `[64:ff9b::${ip}]`,
      `[2002:${hex.slice(0, 4)}:${hex.slice(4)}::1]`,
    ];
  };
  for (const ip of privateIPv4)
    for (const host of spellings(ip)) {
      assert.equal(vetted(`http://${host}/`), 403, host);
      assert.equal(vetted(`https://${host}:8443/feed?x#y`), 403, host);
    }
  for (const host of words(
    '0 00 0x 0X 0x.0x 0x0 0.0 0.0x.0 127.1 127.0.1 127.0x1 0177.1 10.1 192.168.257 %30 ０ ⓪ [::] [0::0] [::1] [::0.0.0.1]',
  ))
    assert.equal(vetted(`http://${host}/`), 403, host);
  for (const ip of privateIPv6) {
    assert.equal(vetted(`http://[${ip}]/`), 403, ip);
    assert.equal(vetted(`http://[${ip.toUpperCase()}]:8080`), 403, ip);
  }
});

test('no private, reserved or single-label name passes', () => {
  const names = words(`
    localhost LOCALHOST localhost. LocalHost.LocalDomain foo.localhost a.b.localhost. loc%61lhost %6cocalhost ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ foo。localhost localhost。 lo\u00adcalhost
    printer.local Printer.LOCAL. fritz.box.local metadata.google.internal metadata.google.internal. METADATA.google.INTERNAL metadata.goog a.metadata.goog instance-data.ec2.internal
    host.docker.internal vault.service.internal kubernetes.default.svc.cluster.local nas.lan router.home wpad.home.arpa home.arpa nas.home.arpa 1.0.0.127.in-addr.arpa
    ip6.arpa www.intranet git.corp exchange.mail dc.private srv.localdomain pc.workgroup www.domain duckduckgogg42xjoc72x3sja.onion name.alt unit.test x.test. www.example a.invalid
    com org io museum intranet router metadata xn--p1ai test。 a b-c _dns 例`);
  for (const name of names) for (const scheme of ['http', 'https']) assert.equal(vetted(`${scheme}://${name}/feed`), 403, name);
});

test('what is no address is refused as such', () => {
  const nonsense = [
    ...words(`example.org //example.org /feed feed ftp://example.org/ file:///etc/passwd gopher://example.org:80/_x data:text/xml,<rss/> javascript:alert(1) blob:https://example.org/1
      ws://example.org/ wss://example.org feed://example.org/rss feed:https://example.org/rss view-source:http://example.org dict://example.org:11211/ jar:http://example.org!/ ldap://example.org
      http http: http:/ http:// http:/// http://? http://# http:///example.org/ http:/example.org http:example.org https:////example.org http://:80/ http://@/ httpss://example.org h://example.org
      http://user@example.org/ http://user:password@example.org/ http://:password@example.org/ http://@example.org/ http://:@example.org/ http://a@b@example.org/ http://127.0.0.1@example.org/
      http://example.org@127.0.0.1/ http://example.org:80@127.0.0.1/ http://example.org%40127.0.0.1/ http://%00example.org/ http://example.org%00.evil.org/ http://example.org%0d%0aHost:x/
      http://exa%20mple.org/ http://exa%5cmple.org/ http://exa%2fmple.org/ http://example.org%23.evil.org/ http://a..org http://.example.org http://example.org.. http://.. http://. http://*.example.org
      http://ex'ample.org http://ex"ample.org http://exam\`ple.org http://ex;ample.org http://a,b.org http://(a).org http://a!b.org http://$a.org http://a~b.org http://a=b.org http://a&b.org http://a+b.org
      http://<a>.org http://a|b.org http://a^b.org http://[example.org]/ http://[] http://[:] http://[::1 http://::1/ http://[::1]x/ http://[::1%25lo]/ http://[fe80::1%25eth0]/ http://[fe80::1%eth0]/
      http://[::ffff:127.0.0.1.]/ http://[1.2.3.4]/ http://[v1.a]/ http://1.2.3.4.5/ http://256.1.1.1/ http://0x100000000/ http://4294967296/ http://127.0.0.08/ http://foo.0x7f/ http://foo.1/
      http://example.org:65536/ http://example.org:-1/ http://example.org:8o/ http://example.org:80:80/ http://example.org:８０/ http://xn--/ http://xn--a.org/ http://a\u200db.org/ http://a\uffffb.org/`),
    '',
    ' ',
    ' http://example.org/',
    'http://example.org/ ',
    'http://example.org/a b',
    'http://example.org/\u00a0',
    'http://example.org/\u3000',
    'http://example.org/\u2028',
    'http://exa\tmple.org/',
    'ht\ttp://example.org/',
    'http://example.org/\r\nHost: localhost',
    'http://example.org/\n',
    'http://example.org/\0',
    'http://example.org/\x7f',
    'http://example.org/\x85',
    'http://example.org/\ud800',
    'http:\\\\example.org\\',
    'http://example.org\\@127.0.0.1/',
    'http://127.0.0.1\\@example.org/',
    'http://example.org/a\\b',
    `http://${'a'.repeat(64)}.org/`,
    `http://${'a.'.repeat(127)}org/`,
    `http://example.org/${'a'.repeat(2030)}`,
    `http://example.org/${'ü'.repeat(400)}`,
    `http://example.org/#${'a'.repeat(9000)}`,
  ];
  for (const text of nonsense) assert.equal(vetted(text), 400, JSON.stringify(text));
});

test('only the four ports of the Web', () => {
  for (const port of ['', '80', '443', '8080', '8443', '0080', '00443'])
    for (const scheme of ['http', 'https'])
      assert.match(`${vetted(`${scheme}://example.org:${port}/`)}`, /^https?:\/\/example\.org(:(80|443|8080|8443))?\/$/, port);
  for (const port of words(
    '0 1 21 22 23 25 53 79 81 110 139 143 445 465 587 2375 3000 3306 5432 6379 6443 8000 8081 8444 9000 9200 10250 11211 27017 65535',
  ))
    assert.equal(vetted(`http://example.org:${port}/`), 403, port);
});

test('public addresses pass, in one spelling', () => {
  const spellings = lines(`
    http://example.org http://example.org/
    HTTPS://EXAMPLE.ORG./Feed?A=b#c https://example.org/Feed?A=b
    http://example。org/ http://example.org/
    http://www.example.com:80/ http://www.example.com/
    https://münchen.example.net/ https://xn--mnchen-3ya.example.net/
    https://xn--mnchen-3ya.de/ https://xn--mnchen-3ya.de/
    https://例え.jp/フィード https://xn--r8jz45g.jp/%E3%83%95%E3%82%A3%E3%83%BC%E3%83%89
    https://faß.de/ https://xn--fa-hia.de/
    http://a_b.example.org/ http://a_b.example.org/
    http://r3---sn-x.example.org/ http://r3---sn-x.example.org/
    http://www.test.org/local/localhost http://www.test.org/local/localhost
    http://localhost.example.org/ http://localhost.example.org/
    http://internal.net/ http://internal.net/
    http://1.example.org/ http://1.example.org/
    http://93.184.216.34/ http://93.184.216.34/
    http://0x5db8d822/ http://93.184.216.34/
    https://[2606:4700:4700:0::1111]:8443/ https://[2606:4700:4700::1111]:8443/
    https://[64:ff9b::8.8.8.8]/ https://[64:ff9b::808:808]/
    http://example.org/@127.0.0.1 http://example.org/@127.0.0.1
    http://example.org?url=http://127.0.0.1 http://example.org/?url=http://127.0.0.1
    http://example.org#@127.0.0.1 http://example.org/`);
  for (const [from, to] of spellings.map((line) => line.split(' '))) assert.equal(vetted(from), to, from);
});

test('the allow-list: a host, the hosts below one, or any', () => {
  const allow = ['Example.org', '*.BLOGS.example.com', 'münchen.de', '*.例え.jp', '93.184.216.34', '[2606:4700:4700::1111]'];
  const allowed =
    words(`http://example.org/ https://EXAMPLE.ORG:8443/ http://example.org./ http://a.blogs.example.com/ http://a.b.blogs.example.com/ http://MÜNCHEN.de/
    http://xn--mnchen-3ya.de/ http://a.例え.jp/ http://93.184.216.34/ http://1572395042/ http://[2606:4700:4700:0:0::1111]/`);
  const refused =
    words(`http://www.example.org/ http://example.org.evil.net/ http://evilexample.org/ http://example.orge/ http://blogs.example.com/ http://evilblogs.example.com/
    http://a.blogs.example.com.evil.net/ http://muenchen.de/ http://例え.jp/ http://93.184.216.35/ http://[2606:4700:4700::1112]/ http://evil.net/?example.org
    http://evil.net/example.org http://evil.net/#example.org http://еxample.org/`);
  for (const url of allowed) assert.match(`${vetted(url, allow)}`, /^http/, url);
  for (const url of refused) assert.equal(vetted(url, allow), 403, url);
  assert.equal(vetted('http://example.org/', []), 403);
  assert.equal(vetted('http://localhost/', ['*', 'example.org']), 403);
});

test('an entry of the allow-list that means nothing is told at once', () => {
  const wrong = [
    '',
    ' ',
    'org',
    '**',
    '*.',
    '*example.org',
    'a.*.org',
    'https://example.org',
    'example.org/',
    'example.org:80',
    'example.org:',
    'a b.org',
    'user@example.org',
  ];
  const reserved = ['localhost', 'nas.local', '*.internal', '*.corp', 'metadata.google.internal'];
  for (const entry of [...wrong, ...reserved]) assert.throws(() => allowList(['example.org', entry]), TypeError, entry);
  for (const entry of ['*', 'example.org', 'EXAMPLE.org.', '*.example.org', '*.org', 'münchen.de', '8.8.8.8', '[2606:4700::1111]'])
    allowList([entry]);
});
