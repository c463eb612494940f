// `feed-elements render` on pages as they lie on a disk. dist/ has to be built.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { run } from './command.mjs';

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>https://harbour.example.org/</link>
  <item><title>Ferries in «fog»</title><link>/ferries</link><description>They wait.</description></item></channel></rss>`;

/** As somebody's editor has left it: a byte order mark, mixed ends of lines, open tags, what looks like an element and is none. */
const page = `\ufeff<!DOCTYPE html>\r\n<html lang=fr>\n<head><title>Café &amp; port</title>\r<script>let a = '<recent-posts src=feed.xml>';</script>
<!-- <recent-posts src="feed.xml"></recent-posts> -->
<body>\t<P CLASS='x' class=y>Une &eacute;t&eacute\r\n
<recent-posts   SRC = feed.xml limit='1'><a href="/news">Tout</a></recent-posts>
<article-card src='http://127.0.0.1:PORT/feed.xml'></article-card><textarea><recent-posts src=feed.xml></textarea>
<p>fin 🛳`;

let folder;
let server;
let html;
before(async () => {
  server = createServer(({ url }, response) => {
    response.writeHead(url.endsWith('/feed.xml') ? 200 : 404).end(rss);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  html = page.replace('PORT', `${server.address().port}`);
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'render-'));
  writeFileSync(join(folder, 'feed.xml'), rss);
  writeFileSync(join(folder, 'page.html'), html);
});

const at = (name) => join(folder, name);
const render = (...args) => run(['render', ...args], { cwd: folder });
const templates = (text) => text.match(/<template shadowrootmode="open">[^]*?<\/template>/g) ?? [];
const without = (text) => templates(text).reduce((rest, template) => rest.replace(template, ''), text);

describe('feed-elements render', () => {
  it('fills the elements, from files and from servers, and changes no other byte', async () => {
    const { code, out, err } = await render('page.html');
    assert.equal(code, 0, err);
    assert.match(err, /feed\.xml: 1 item\n.*feed\.xml: 1 item\npage\.html: 2 elements filled\n$/);
    assert.equal(templates(out).length, 2);
    for (const template of templates(out)) assert.match(template, /Ferries in «fog»/);
    // Where the feed's file lies is nobody's business.
    assert.doesNotMatch(out, /file:/);
    assert.equal(without(out), html);
    assert.equal(readFileSync(at('page.html'), 'utf8'), html);
  });

  it('writes the page itself, as often as it is asked', async () => {
    for (let round = 0; round < 2; round++) {
      const { code, out } = await render('page.html', '-o', 'page.html');
      assert.deepEqual([code, out], [0, '']);
    }
    const filled = readFileSync(at('page.html'), 'utf8');
    assert.equal(templates(filled).length, 2);
    assert.equal(without(filled), html);
    assert.deepEqual(readdirSync(folder), ['feed.xml', 'page.html']);
  });

  it('leaves elements as they were whose feed can’t be had', async () => {
    await render('page.html', '-o', 'page.html');
    const old = templates(readFileSync(at('page.html'), 'utf8'))[0];
    rmSync(at('feed.xml'));
    const { code, err } = await render('page.html', '-o', 'page.html');
    assert.equal(code, 1);
    assert.match(err, /\/feed\.xml: no such file or directory\npage\.html: 1 element filled\n$/);
    const filled = readFileSync(at('page.html'), 'utf8');
    assert.equal(templates(filled)[0], old);
    assert.equal(without(filled), html);
  });

  it('finds relative feeds where it is told', async () => {
    writeFileSync(at('page.html'), '<recent-posts src="sub/feed.xml"></recent-posts>');
    const base = `http://127.0.0.1:${server.address().port}/somewhere/page.html`;
    const { code, out, err } = await render('page.html', '--base', base);
    assert.equal(code, 0, err);
    assert.equal(templates(out).length, 1);
    assert.match(err, /:\d+\/somewhere\/sub\/feed\.xml: 1 item/);
  });

  it('has nothing to do on a page without elements', async () => {
    writeFileSync(at('page.html'), '<p>Nothing');
    assert.deepEqual(await render('page.html'), { code: 0, out: '<p>Nothing', err: 'page.html: 0 elements filled\n' });
  });

  it('touches no page in another encoding', async () => {
    for (const bytes of [
      Buffer.from('<p>caf\xe9 <recent-posts src=feed.xml>', 'latin1'),
      '<meta charset="gb18030"><recent-posts src=feed.xml>',
    ]) {
      writeFileSync(at('page.html'), bytes);
      const { code, err } = await render('page.html', '-o', 'page.html');
      assert.deepEqual([code, err], [2, 'feed-elements: page.html is not in UTF-8.\n']);
      assert.deepEqual(readFileSync(at('page.html')), Buffer.from(bytes));
    }
  });

  it('says when there is no such page', async () => {
    assert.deepEqual(await render('lost.html'), { code: 1, out: '', err: 'feed-elements: lost.html: no such file or directory\n' });
  });
});
