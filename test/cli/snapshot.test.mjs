// `feed-elements snapshot`, and a page that shows what it wrote. dist/ has to be built.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../scripts/browsers.mjs';
import { run } from './command.mjs';

const rss = (channel, items) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${channel}${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const item = (title, day, more = '') =>
  `<title>${title}</title><link>/news/${title}</link><pubDate>${String(day).padStart(2, '0')} Nov 2026 08:00:00 GMT</pubDate>${more}`;

const harbour = rss(
  '<title>Harbour</title><link>https://harbour.example.org/</link><language>en</language><copyright>© Harbour</copyright>',
  [
    item('ferries', 3),
    item(
      'pier',
      1,
      `<description><![CDATA[<p onclick="steal()">“The pier opens in May,” said Mayor Anna Weber. <img src="/pier.jpg"><script>steal()</script></p>]]></description>`,
    ),
  ],
);
const town = rss('<title>Town</title><link>https://town.example.org/</link><language>en</language><copyright>© Town</copyright>', [
  item('market', 2),
]);

let folder;
let server;
let address;
const asked = [];
before(async () => {
  server = createServer(({ url, headers }, response) => {
    asked.push(headers['user-agent']);
    const body = { '/harbour.xml': harbour, '/town.xml': town, '/page': '<!doctype html><title>No feed</title>' }[url];
    response.writeHead(body ? 200 : 500, { 'content-type': 'text/xml' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  writeFileSync(join(folder, 'town.xml'), town);
});
after(() => rmSync(folder, { recursive: true }));

const at = (name) => join(folder, name);
const snapshot = (...args) => run(['snapshot', ...args], { cwd: folder });
const titles = ({ items }) => items.map(({ title }) => title);

describe('feed-elements snapshot', () => {
  it('merges feeds of all kinds of places, newest first', async () => {
    writeFileSync(at('more.json'), JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'More', items: [{ id: 'm', title: 'more', date_published: '2026-11-04T00:00:00Z' }] })); // prettier-ignore
    const { code, out, err } = await snapshot(`${address}/harbour.xml`, 'town.xml', `file://${at('more.json')}`, '-o', 'posts.json');
    assert.deepEqual([code, out], [0, '']);
    assert.deepEqual(err.split('\n'), [
      `1/3 ${address}/harbour.xml: 2 items`,
      '2/3 town.xml: 1 item',
      `3/3 file://${at('more.json')}: 1 item`,
      '',
    ]);
    const feed = JSON.parse(readFileSync(at('posts.json'), 'utf8'));
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.title, 'Harbour · Town · More');
    assert.equal(feed._feed_elements.rights, '© Harbour · © Town');
    assert.deepEqual(titles(feed), ['more', 'ferries', 'market', 'pier']);
    assert.deepEqual(
      feed.items.map(({ _feed_elements }) => _feed_elements.source.title),
      ['More', 'Harbour', 'Town', 'Harbour'],
    );
    assert.match(asked.at(-1), /^feed-elements\/\d/);
  });

  it('takes as many items as it is told, and writes to standard output', async () => {
    for (const args of [[], ['-o', '-']]) {
      const { code, out } = await snapshot('town.xml', `${address}/harbour.xml`, '--limit', '2', ...args);
      assert.equal(code, 0);
      assert.deepEqual(titles(JSON.parse(out)), ['ferries', 'market']);
    }
    assert.deepEqual(readdirSync(folder), ['town.xml']);
  });

  it('leaves one feed what it is, its markup safe and its statements found', async () => {
    const { out } = await snapshot(`${address}/harbour.xml`);
    const feed = JSON.parse(out);
    assert.deepEqual([feed.title, feed.home_page_url, feed.language], ['Harbour', 'https://harbour.example.org/', 'en']);
    const [, pier] = feed.items;
    assert.doesNotMatch(out, /steal/);
    assert.match(pier.content_html, /<p>“The pier opens/);
    assert.equal(pier._feed_elements.statements[0].speaker.name, 'Anna Weber');
  });

  it('has the addresses of a file’s feed start where the feed says that it stands', async () => {
    writeFileSync(at('harbour.xml'), harbour);
    const feed = JSON.parse((await snapshot('harbour.xml')).out);
    assert.equal(feed.items[0].url, 'https://harbour.example.org/news/ferries');
    assert.match(feed.items[1].content_html, /src="https:\/\/harbour\.example\.org\/pier\.jpg"/);
    writeFileSync(at('harbour.xml'), harbour.replace(/<link>https:[^<]*<\/link>/, ''));
    const { out } = await snapshot('harbour.xml');
    assert.doesNotMatch(out, /file:|pier\.jpg/);
  });

  for (const [what, source, expected] of [
    ['its server fails', '/lost.xml', /Status 500/],
    ['it is no feed', '/page', /./],
  ])
    it(`keeps the old file when ${what}`, async () => {
      writeFileSync(at('posts.json'), 'old');
      const { code, out, err } = await snapshot(`${address}/harbour.xml`, address + source, '-o', 'posts.json');
      assert.deepEqual([code, out], [1, '']);
      const [, second, last] = err.split('\n');
      assert.ok(second.startsWith(`2/2 ${address}${source}: `), second);
      assert.match(second, expected);
      assert.equal(last, 'feed-elements: 1 of 2 feeds could not be read; posts.json is as it was.');
      assert.equal(readFileSync(at('posts.json'), 'utf8'), 'old');
      assert.deepEqual(readdirSync(folder), ['posts.json', 'town.xml']);
    });

  it('says what is the matter, and nothing of what only pages need', async () => {
    const { code, err } = await snapshot('lost.xml', 'http://nowhere.invalid/feed.xml', 'http://127.0.0.1:1/');
    assert.equal(code, 1);
    assert.match(err, /^1\/3 lost\.xml: no such file or directory\n2\/3 \S+: No answer: \S.*\n3\/3 \S+: No answer: \S.*\n/);
    assert.doesNotMatch(err, /CORS|relay/);
  });

  it('replaces a file where a link leads to it, and leaves it as readable as it was', async () => {
    writeFileSync(at('real.json'), 'old');
    chmodSync(at('real.json'), 0o640);
    symlinkSync('real.json', at('posts.json'));
    assert.equal((await snapshot('town.xml', '-o', 'posts.json')).code, 0);
    assert.ok(lstatSync(at('posts.json')).isSymbolicLink());
    assert.equal(statSync(at('real.json')).mode & 0o777, 0o640);
    assert.deepEqual(titles(JSON.parse(readFileSync(at('real.json'), 'utf8'))), ['market']);
  });

  it('says when it can’t write, and leaves nothing behind', async () => {
    const { code, err } = await snapshot('town.xml', '-o', 'no/posts.json');
    assert.equal(code, 1);
    assert.match(err, /\nfeed-elements: no\/posts\.json can't be written: no such file or directory\n$/);
    assert.equal((await snapshot('town.xml', '-o', '/dev/null')).code, 0);
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.deepEqual(readdirSync(folder), ['town.xml']);
  });

  it('writes what an element shows without any server but the page’s own', async (t) => {
    assert.equal((await snapshot(`${address}/harbour.xml`, 'town.xml', '-o', 'posts.json')).code, 0);
    writeFileSync(
      at('index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><script async src="/feed-elements.js"></script>
      <recent-posts src="posts.json"></recent-posts><statement-quote src="posts.json"></statement-quote>`,
    );
    const requests = [];
    const site = createServer(({ url }, response) => {
      requests.push(url);
      const file = [at(url.slice(1)), join(import.meta.dirname, '../../dist', url)].find((path) => existsSync(path));
      const type = { html: 'text/html', js: 'text/javascript', json: 'application/json' }[url.split('.').at(-1)];
      return file ? response.writeHead(200, { 'content-type': type }).end(readFileSync(file)) : response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromeArgs });
    t.after(async () => {
      await browser.close();
      site.closeAllConnections();
      site.close();
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${site.address().port}/index.html`);
    const shown = (tag, part) =>
      page
        .waitForFunction(
          (tag, part) => {
            const found = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll(`[part~=${part}]`) ?? [])];
            return found.length ? found.map(({ textContent }) => textContent.trim()) : false;
          },
          {},
          tag,
          part,
        )
        .then((handle) => handle.jsonValue());
    assert.deepEqual(await shown('recent-posts', 'title'), ['ferries', 'market', 'pier']);
    assert.match((await shown('statement-quote', 'quote'))[0], /The pier opens in May/);
    assert.match((await shown('statement-quote', 'speaker'))[0], /Anna Weber/);
    // The rules that find statements weigh more than the elements, and aren't loaded.
    assert.deepEqual(requests.filter((url) => !/favicon/.test(url)).toSorted(), ['/feed-elements.js', '/index.html', '/posts.json']);
  });
});
