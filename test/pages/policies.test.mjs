// Pages whose own policies forbid nearly everything.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { isFallbackSeen, openSite, titles } from './helpers.mjs';

const five = [1, 2, 3, 4, 5].map((n) => `Post number ${n}`);

describe('under a strict Content Security Policy', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const strict = ({ types = 'lit-html feed-elements', connect = site.feeds.origin } = {}) =>
    `default-src 'none'; script-src ${site.cdn}; connect-src ${connect}; img-src https: http:; require-trusted-types-for 'script'; trusted-types ${types}`;
  const feed = () => `${site.feeds.origin}/counted?id=${randomUUID()}`;
  const posts = (attributes = '') => `<recent-posts src="${feed()}" ${attributes}><a href="/news">All our news</a></recent-posts>`;
  const script = () => `<script src="${site.script}"></script>`;

  for (const layout of ['list', 'grid', 'headlines', 'strip'])
    it(`posts show as ${layout}, and nothing is violated`, async () => {
      const { page, said, seen } = await site.open(posts(`layout="${layout}"`) + script(), { csp: strict() });
      assert.deepEqual(await titles(page), five);
      assert.deepEqual(await seen(), { violations: [], errors: [], loads: 1 });
      assert.deepEqual(said, []);
      await page.close();
    });

  it('cards, quotes, Atom, JSON Feed and named entities show too', async () => {
    const { page, said, seen } = await site.open(
      `${script()}<article-card src="${site.feeds.origin}/statement.xml"></article-card>
      <statement-quote src="${site.feeds.origin}/statement.xml"></statement-quote>
      <recent-posts id="a" src="${site.feeds.origin}/atom.xml"></recent-posts><recent-posts id="j" src="${site.feeds.origin}/posts.json"></recent-posts>
      <recent-posts id="e" src="${site.feeds.origin}/given?body=${encodeURIComponent('<rss><channel><item><title>caf&eacute; &hellip;</title></item></channel></rss>')}"></recent-posts>`,
      { csp: strict() },
    );
    await page.evaluate(() => document.querySelectorAll('*').forEach((element) => 'loading' in element && (element.loading = 'eager')));
    assert.deepEqual(await titles(page, 'article-card'), ['No one said a word']);
    assert.deepEqual((await titles(page, '#a')).length, 2);
    assert.deepEqual(await titles(page, '#j'), ['Rye on Mondays']);
    assert.deepEqual(await titles(page, '#e'), ['café …']);
    await page.waitForFunction(() => document.querySelector('statement-quote').shadowRoot.querySelector('[part=speaker]'));
    assert.deepEqual((await seen()).violations, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  const article = () =>
    encodeURIComponent(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            id: '1',
            title: 'A title',
            content_html: `<style>p{color:red}</style><p style="color: red" onclick="hit()">Words <b style="color:red">in bold</b><script>hit()</script><img src="${site.feeds.origin}/image.png" onerror="hit()"></p><iframe src="https://video.example/"></iframe>`,
          },
        ],
      }),
    );

  for (const [sanitiser, before] of [
    ['the browser’s own sanitiser', undefined],
    ['DOMPurify from beside the script', () => delete Element.prototype.setHTML],
  ])
    for (const type of ['', 'type="module"'])
      it(`an article is shown through ${sanitiser}, by a script ${type || 'without type'}`, async () => {
        const { page, said, seen, requests } = await site.open(
          `<script ${type} src="${site.script}"></script><article-view src="${site.feeds.origin}/given?type=application/feed%2Bjson&body=${article()}"></article-view>`,
          { csp: strict(), before },
        );
        await page.waitForFunction(() => document.querySelector('article-view').shadowRoot?.querySelector('.content b'));
        const shown = await page.$eval('article-view', (element) =>
          element.shadowRoot.querySelector('.content').innerHTML.replace(/<!--.*?-->|<img[^>]*>/g, ''),
        );
        assert.equal(shown, '<p>Words <b>in bold</b></p><p><a href="https://video.example/">video.example</a></p>');
        assert.equal(requests.filter((url) => url.endsWith('/purify.js')).length, before ? 1 : 0);
        assert.deepEqual((await seen()).violations, []);
        assert.deepEqual(said, []);
        await page.close();
      });

  it('an article is shown as text where no sanitiser can be had', async () => {
    const { page, said } = await site.open(
      `<script src="${site.script}"></script><article-view src="${site.feeds.origin}/given?type=application/feed%2Bjson&body=${article()}"></article-view>`,
      { csp: strict().replace(`script-src ${site.cdn}`, `script-src ${site.script}`), before: () => delete Element.prototype.setHTML },
    );
    await titles(page, 'article-view');
    const shown = await page.$eval('article-view', (element) => element.shadowRoot.querySelector('.content').textContent.trim());
    assert.equal(shown, 'Words in bold');
    assert.deepEqual(
      said.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await page.close();
  });

  it('the script may be there twice', async () => {
    const { page, said, seen } = await site.open(`${script()}${posts()}<script src="${site.script}?again"></script>`, { csp: strict() });
    assert.deepEqual(await titles(page), five);
    assert.deepEqual((await seen()).violations, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('the page’s own content stays when no Trusted Types policy is allowed, and nothing is thrown', async () => {
    const { page, said } = await site.open(script() + posts(), { csp: strict({ types: "'none'" }) });
    assert.equal(await isFallbackSeen(page), true);
    assert.deepEqual(
      said.filter((line) => line.startsWith('uncaught')),
      [],
    );
    const ours = said.filter((line) => line.includes('feed-elements:'));
    assert.equal(ours.length, 1, said.join('\n'));
    assert.match(ours[0], /trusted-types lit-html feed-elements/);
    await page.close();
  });

  it('the page’s own content stays when our policy alone is forbidden, and the error says so', async () => {
    const { page, said, seen } = await site.open(script() + posts(), { csp: strict({ types: 'lit-html' }) });
    await page.waitForFunction(() => globalThis.seen.errors.length);
    assert.deepEqual((await seen()).errors, ['blocked']);
    assert.equal(await isFallbackSeen(page), true);
    assert.deepEqual(
      said.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await page.close();
  });

  for (const connect of ["'none'", 'https://other.example'])
    it(`a feed that connect-src ${connect} forbids is reported as blocked, and the page’s own content stays`, async () => {
      const { page, said, seen } = await site.open(script() + posts(), { csp: strict({ connect }) });
      await page.waitForFunction(() => globalThis.seen.errors.length);
      assert.deepEqual((await seen()).errors, ['blocked']);
      assert.equal((await seen()).loads, 0);
      assert.equal(await isFallbackSeen(page), true);
      assert.deepEqual(
        said.filter((line) => line.startsWith('uncaught')),
        [],
      );
      await page.close();
    });
});

describe('a second page view', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('shows the last good feed when the feed’s server is dead', async () => {
    const { serveFeeds } = await import('../feeds-server.mjs');
    for (const path of ['cached', 'counted']) {
      const server = await serveFeeds();
      const body = `<script src="${site.script}"></script><recent-posts src="${server.origin}/${path}?id=x"><a href="/news">News</a></recent-posts>`;
      const first = await site.open(body);
      if (path === 'counted') {
        // What no cache may keep is gone with its server: then the page’s own content stands.
        assert.deepEqual(await titles(first.page), five);
        await server.close();
        const again = await site.open(body, { page: first.page });
        await again.page.waitForFunction(() => globalThis.seen.errors.length);
        assert.equal(await isFallbackSeen(again.page), true);
      } else {
        assert.deepEqual(await titles(first.page), five);
        await server.close();
        const again = await site.open(body, { page: first.page });
        assert.deepEqual(await titles(again.page), five);
        assert.deepEqual((await again.seen()).errors, []);
      }
      await first.page.close();
    }
  });
});
