// The demo as a visitor's browser meets it: a page, and from another origin the feeds, their images and the script.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveDemo } from '../demo/server.mjs';

const feedNames = ['news.xml', 'bulletins.xml', 'posts.json'];

/** Runs the body with a demo of its own, and closes it whatever happens. */
async function withDemo(options, body) {
  const demo = await serveDemo({ port: 0, ...options });
  try {
    await body(demo);
  } finally {
    await demo.close();
  }
}

/** Every element that is opened is closed, in order; all that these hand-written feeds can get wrong. */
function assertBalanced(xml) {
  const open = [];
  for (const [, slash, name, empty] of xml
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g))
    if (slash) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  assert.deepEqual(open, []);
}

describe('the demo', () => {
  let demo;
  let feeds;
  before(async () => {
    demo = await serveDemo({ port: 0 });
    feeds = new URL(demo.feedUrl).origin;
  });
  after(() => demo.close());

  it('serves the page and the feeds from different origins', () => {
    assert.notEqual(new URL(demo.pageUrl).origin, feeds);
  });

  it('shows a page with the script line of the feed origin and no placeholder left', async () => {
    const answer = await fetch(demo.pageUrl);
    const page = await answer.text();
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.ok(page.includes(`<script async src="${feeds}/feed-elements.js"></script>`));
    assert.doesNotMatch(page, /\{\{/);
  });

  it('shows every element with a fallback link in it', async () => {
    const page = await (await fetch(demo.pageUrl)).text();
    for (const tag of ['recent-posts', 'article-card', 'statement-quote', 'article-view'])
      assert.match(page, new RegExp(`<${tag}[^>]* src="${feeds}/[^>]*>\\s*<a href="https:`));
  });

  for (const [name, type] of [
    ['news.xml', 'application/rss+xml; charset=utf-8'],
    ['bulletins.xml', 'application/atom+xml; charset=utf-8'],
    ['posts.json', 'application/feed+json'],
    ['images/harbour.webp', 'image/webp'],
  ])
    it(`gives ${name} its type to any origin, and 304 to whoever has it`, async () => {
      const answer = await fetch(`${feeds}/${name}`);
      await answer.arrayBuffer();
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), type);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.equal(answer.headers.get('cache-control'), 'max-age=60');
      const again = await fetch(`${feeds}/${name}`, { headers: { 'if-none-match': answer.headers.get('etag') } });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
    });

  it('has nothing at other paths, above its folder least of all', async () => {
    for (const path of ['nothing.xml', '../package.json', '%2e%2e/package.json', 'images/..%2f..%2fserver.mjs', 'feed', '/etc/passwd'])
      assert.equal((await fetch(`${feeds}/${path}`)).status, 404, path);
    assert.equal((await fetch(`${demo.pageUrl}server.mjs`)).status, 404);
  });

  it('takes the next free port when one is taken', async () => {
    const port = Number(new URL(demo.pageUrl).port);
    await withDemo({ port }, (second) => assert.ok(Number(new URL(second.pageUrl).port) > port));
  });

  for (const name of feedNames)
    it(`has in ${name} a well-formed feed whose images all exist`, async () => {
      const text = await (await fetch(`${feeds}/${name}`)).text();
      assert.doesNotMatch(text, /\{\{/);
      if (name.endsWith('.json')) JSON.parse(text);
      else assertBalanced(text);
      const images = [...text.matchAll(/[\w:/.-]*images\/[\w.-]+/g)].map(([url]) => new URL(url, `${feeds}/`).href);
      assert.ok(images.length > 0);
      for (const image of new Set(images)) assert.equal((await fetch(image)).status, 200, image);
    });

  it('has an article in which six people speak, three of them twice as “he” and “she”, and each is known', async () => {
    const { extractStatements, parseFeed } = await import('../dist/node/data.js');
    const { items } = await parseFeed(await (await fetch(`${feeds}/news.xml`)).text());
    const blocks = items[0].content_html.replace(/\s+/g, ' ').split(/<\/?(?:p|h2|ul|li)>/);
    const text = blocks
      .map((block) => block.trim())
      .filter(Boolean)
      .join('\n');
    const statements = extractStatements(text, { lang: 'en' });
    assert.deepEqual(
      statements.map(({ quote, speaker }) => `${speaker.name}: ${quote.text.split(' ', 3).join(' ')}`),
      [
        'Lin Wenhua: A mask made',
        'Lin Wenhua: The papers named',
        'Guo Ruilin: Since yesterday our',
        'Pieter Vandenbroeck: We advise our',
        'Pieter Vandenbroeck: A photograph is',
        'Thomas Reding: The number takes',
        'Thomas Reding: and nobody has',
        'Els Claessens: We load nothing',
        'Marijke de Waal: Our own tests',
        'Marijke de Waal: Whoever wears these',
      ],
    );
    assert.deepEqual(
      statements.map(({ speaker }) => speaker.text).filter((mention) => /^s?he$/.test(mention)),
      ['she', 'he', 'she'],
    );
    const shown = statements.filter(({ confidence }) => confidence >= 0.9);
    assert.equal(new Set(shown.map(({ speaker }) => speaker.name)).size, 6);
    for (const { quote } of statements) assert.ok(text.includes(`“${quote.text}”`), quote.text);
  });

  it('has no image above 30 KB, and tells the true length of those that it encloses', () => {
    const folder = new URL('../demo/feeds/', import.meta.url);
    const length = (name) => readFileSync(new URL(`images/${name}`, folder)).length;
    for (const name of readdirSync(new URL('images/', folder))) assert.ok(length(name) <= 30_000, name);
    const news = readFileSync(new URL('news.xml', folder), 'utf8');
    for (const [, name, told] of news.matchAll(/<enclosure url="\{\{feeds\}\}\/images\/(.*?)".*length="(\d+)"/g))
      assert.equal(length(name), Number(told));
  });
});

describe('the demo with a feed named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feed-elements-'));
  after(() => rmSync(folder, { recursive: true }));

  const file = (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('serves a local file as it is, its type told by its root', async () => {
    const rss = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Caf\xe9 {{feeds}}</title></channel></rss>',
      'latin1',
    );
    await withDemo({ feed: file('news.txt', rss) }, async ({ feedUrl }) => {
      const answer = await fetch(feedUrl);
      assert.equal(answer.headers.get('content-type'), 'application/rss+xml');
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), rss);
    });
  });

  for (const [what, content, type] of [
    ['Atom', '<?xml version="1.0"?><!-- <rss> or not --><feed xmlns="http://www.w3.org/2005/Atom"/>', 'application/atom+xml'],
    ['RSS 1.0', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', 'application/rdf+xml'],
    ['JSON Feed after a BOM', '\ufeff{ "version": "https://jsonfeed.org/version/1.1" }', 'application/feed+json'],
    ['UTF-16', Buffer.from('\ufeff<rss version="2.0"/>', 'utf16le'), 'application/rss+xml'],
  ])
    it(`knows ${what}`, () =>
      withDemo({ feed: file('feed', content) }, async ({ feedUrl }) =>
        assert.equal((await fetch(feedUrl)).headers.get('content-type'), type),
      ));

  it('shows a page for that feed, its name escaped', () =>
    withDemo({ feed: file('a&b.xml', '<rss/>') }, async ({ pageUrl, feedUrl }) => {
      const page = await (await fetch(pageUrl)).text();
      assert.ok(page.includes(`<recent-posts src="${feedUrl}">`));
      assert.ok(page.includes('a&#38;b.xml'));
      assert.doesNotMatch(page, /\{\{|a&b/);
    }));

  describe('at an address', () => {
    let site;
    let address;
    before(async () => {
      site = createServer((request, response) => {
        if (request.url === '/feed') response.writeHead(200, { 'Content-Type': 'text/xml; charset=gbk' }).end('<rss/>');
        else if (request.url === '/moved') response.writeHead(302, { Location: '/feed' }).end();
        else if (request.url === '/large') response.end(Buffer.alloc(16_000_000, ' '));
        else response.writeHead(404).end('gone');
      }).listen(0, '127.0.0.1');
      await once(site, 'listening');
      address = `http://127.0.0.1:${site.address().port}`;
    });
    after(() => site.close());

    for (const path of ['/feed', '/moved'])
      it(`passes ${path} on, open to any origin`, () =>
        withDemo({ feed: address + path }, async ({ feedUrl }) => {
          const answer = await fetch(feedUrl);
          assert.equal(answer.headers.get('content-type'), 'text/xml; charset=gbk');
          assert.equal(answer.headers.get('access-control-allow-origin'), '*');
          assert.equal(await answer.text(), '<rss/>');
        }));

    it('passes a failure on, and lets nobody keep it', () =>
      withDemo({ feed: `${address}/gone` }, async ({ feedUrl }) => {
        const answer = await fetch(feedUrl);
        assert.equal(answer.status, 404);
        assert.equal(answer.headers.get('cache-control'), 'no-store');
        assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      }));

    it('answers 502 for what is too large or not there', async () => {
      for (const [feed, reason] of [
        [`${address}/large`, /more than 15 MB/],
        ['http://127.0.0.1:1/', /Could not fetch/],
      ])
        await withDemo({ feed }, async ({ feedUrl }) => {
          const answer = await fetch(feedUrl);
          assert.equal(answer.status, 502);
          assert.match(await answer.text(), reason);
        });
    });
  });
});

describe('npm start', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const start = (...args) =>
    spawnSync(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: root } });

  it('tells how it is used', () => {
    const { status, stdout } = start('--help');
    assert.equal(status, 0);
    assert.match(stdout, /npm start/);
  });

  for (const [what, args, line] of [
    ['a missing file', ['nofile.xml'], /^No such file: nofile\.xml .*\n$/],
    ['a folder', ['demo'], /^Not a file: demo\n$/],
    ['another scheme', ['ftp://example.org/feed.xml'], /^Not an http\(s\) address: .*\n$/],
    ['two feeds', ['a.xml', 'b.xml'], /^One feed at a time.*\n$/],
    ['a port that is none', ['--port', 'x'], /^Not a port: x .*\n$/],
    ['an unknown option', ['--nonsense'], /^Unknown option .*\n$/],
  ])
    it(`ends with code 2 and one line on ${what}, before anything is installed or built`, () => {
      const { status, stdout, stderr } = start(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, line);
    });
});
