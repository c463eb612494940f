// The one script as webmasters paste it: every way of loading it, from another origin, into pages that want to be left alone.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openSite, titles } from './helpers.mjs';

const five = [1, 2, 3, 4, 5].map((n) => `Post number ${n}`);

describe('the script', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const feed = () => `${site.feeds.origin}/counted?id=${randomUUID()}`;
  const posts = (src = feed()) => `<recent-posts src="${src}"><a href="/news">All our news</a></recent-posts>`;

  for (const [how, attributes] of [
    ['as a classic script', ''],
    ['async', 'async'],
    ['deferred', 'defer'],
    ['as a module', 'type="module"'],
    ['as an async module', 'type="module" async'],
    ['with its integrity', 'INTEGRITY crossorigin'],
  ])
    for (const place of ['before', 'behind'])
      it(`shows posts when it is loaded ${how}, ${place} the element`, async () => {
        const script = `<script ${attributes.replace('INTEGRITY', `integrity="${site.integrity}"`)} src="${site.script}"></script>`;
        const { page, said, seen } = await site.open(place === 'before' ? script + posts() : posts() + script);
        assert.deepEqual(await titles(page), five);
        assert.deepEqual(said, []);
        assert.deepEqual((await seen()).errors, []);
        await page.close();
      });

  it('is not run with the integrity of another file, and the page’s own content stays', async () => {
    const wrong = `sha384-${Buffer.alloc(48).toString('base64')}`;
    const { page } = await site.open(`${posts()}<script integrity="${wrong}" crossorigin src="${site.script}"></script>`);
    assert.equal(await page.$eval('recent-posts > a', (link) => link.checkVisibility()), true);
    assert.equal(await page.evaluate(() => customElements.get('recent-posts')), undefined);
    await page.close();
  });

  it('may be loaded twice without a word, and still asks once', async () => {
    const src = feed();
    const { page, said, requests } = await site.open(
      `<script src="${site.script}"></script>${posts(src)}<script src="${site.script}?again"></script>${posts(src)}`,
    );
    assert.deepEqual(await titles(page), five);
    assert.deepEqual(await titles(page, 'recent-posts:last-of-type'), five);
    assert.deepEqual(said, []);
    assert.equal(requests.filter((url) => url === src).length, 1);
    await page.close();
  });

  it('stands back with one warning where other scripts have taken its names', async () => {
    const { page, said } = await site.open(`<script>
        for (const tag of ['recent-posts', 'article-card']) customElements.define(tag, class extends HTMLElement {});
      </script><script src="${site.script}"></script><statement-quote src="${feed()}"></statement-quote>`);
    assert.equal(said.length, 1);
    assert.match(said[0], /^warn(ing)?: feed-elements: /);
    assert.ok(await page.evaluate(() => customElements.get('statement-quote')));
    await page.close();
  });

  it('leaves nothing of its own in the page: no globals, no styles, no storage', async () => {
    const { page } = await site.open(posts(), {
      before: () => {
        globalThis.before = undefined;
        addEventListener('DOMContentLoaded', () => (globalThis.before = Object.getOwnPropertyNames(globalThis)));
      },
    });
    await page.evaluate(
      (src) => new Promise((resolve) => document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve }))),
      site.script,
    );
    assert.deepEqual(await titles(page), five);
    const left = await page.evaluate(async () => ({
      globals: Object.getOwnPropertyNames(globalThis).filter(
        (name) => !globalThis.before.includes(name) && !/ariaQuerySelector/.test(name),
      ),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      storage: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookie: document.cookie,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(left, { globals: [], sheets: 0, storage: 0, databases: 0, caches: 0, cookie: '', workers: 0 });
    assert.deepEqual(await page.browserContext().cookies(), []);
    await page.close();
  });

  it('asks for the page, the script, the feed, and nothing else', async () => {
    const src = feed();
    const { page, requests, url } = await site.open(`<script async src="${site.script}"></script>${posts(src)}`);
    assert.deepEqual(await titles(page), five);
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.deepEqual(new Set(requests), new Set([url, site.script, src]));
    assert.equal(requests.length, 3);
    await page.close();
  });

  it('shows every element', async () => {
    const src = `${site.feeds.origin}/statement.xml`;
    const { page, said } = await site.open(
      `<script async src="${site.script}"></script><article-card src="${src}"></article-card><statement-quote src="${src}"></statement-quote><key-figures src="${src}"></key-figures>`,
    );
    assert.deepEqual(await titles(page, 'article-card'), ['No one said a word']);
    await page.waitForFunction(() => document.querySelector('statement-quote').shadowRoot.querySelector('[part=speaker]'));
    await page.waitForFunction(() => document.querySelector('key-figures').shadowRoot.querySelector('[part=value]'));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('moves nothing on the page while it works', async () => {
    const slow = `${site.feeds.origin}/slow?ms=300&id=${randomUUID()}`;
    const { page } = await site.open(`<script src="${site.script}"></script>${posts(slow)}<p>Behind</p>`, {
      before: () => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.shift += value;
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    await page.addStyleTag({ content: 'recent-posts::part(rights) { display: none }' });
    assert.deepEqual(await titles(page), five);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    assert.equal(await page.evaluate(() => globalThis.shift), 0);
    await page.close();
  });

  it('shows the page’s own content when the feed’s server lets no other origin read it', async () => {
    site.feeds.feeds.cors = false;
    const { page, seen } = await site.open(`<script src="${site.script}"></script>${posts()}`);
    await page.waitForFunction(() => globalThis.seen.errors.length);
    site.feeds.feeds.cors = true;
    assert.deepEqual((await seen()).errors, ['network']);
    assert.equal(await page.$eval('recent-posts > a', (link) => link.checkVisibility()), true);
    await page.close();
  });
});

describe('the modules', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const defined = (page) =>
    page.evaluate(() =>
      ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'].filter((tag) => customElements.get(tag)),
    );

  for (const tag of ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures']) {
    it(`${tag}.js defines <${tag}> alone`, async () => {
      const { page, said } = await site.open('');
      await page.evaluate((url) => import(url), `${site.cdn}/${tag}.js`);
      assert.deepEqual(await defined(page), [tag]);
      assert.deepEqual(said, []);
      await page.close();
    });

    it(`components/${tag}.js defines nothing`, async () => {
      const { page } = await site.open('');
      const names = await page.evaluate(async (url) => Object.keys(await import(url)), `${site.cdn}/components/${tag}.js`);
      assert.deepEqual(await defined(page), []);
      assert.equal(names.length, 1);
      await page.close();
    });
  }

  it('index.js defines all and gives their classes', async () => {
    const { page } = await site.open('');
    const names = await page.evaluate(async (url) => Object.keys(await import(url)), `${site.cdn}/index.js`);
    assert.deepEqual(await defined(page), ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures']);
    for (const name of [
      'RecentPosts',
      'ArticleCard',
      'StatementQuote',
      'ArticleView',
      'KeyFigures',
      'FeedError',
      'FeedLoadEvent',
      'FeedErrorEvent',
      'FeedItemClickEvent',
    ])
      assert.ok(names.includes(name), name);
    await page.close();
  });

  it('data.js has the functions of the contract and touches no page', async () => {
    const { page } = await site.open('');
    const names = await page.evaluate(async (url) => Object.keys(await import(url)), `${site.cdn}/data.js`);
    for (const name of ['parseFeed', 'loadFeed', 'selectItems', 'extractStatements', 'FeedError']) assert.ok(names.includes(name), name);
    assert.deepEqual(await defined(page), []);
    await page.close();
  });

  it('beside the one script share its feeds', async () => {
    const src = `${site.feeds.origin}/counted?id=${randomUUID()}`;
    const { page, requests } = await site.open(`<script type="module" src="${site.cdn}/article-card.js"></script>
      <article-card src="${src}"></article-card><recent-posts src="${src}"></recent-posts>`);
    await titles(page, 'article-card');
    await page.addScriptTag({ url: site.script });
    assert.deepEqual(await titles(page), five);
    assert.equal(requests.filter((url) => url === src).length, 1);
    await page.close();
  });
});
