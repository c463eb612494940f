// What a server has rendered stays on screen until the element has the same to show, and nothing of the page moves.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openSite } from '../pages/helpers.mjs';
import { source } from '../relay/source.mjs';

const { renderElement } = await source('../ssr/index.ts');

const words = 'It left on time, and it came back on time. ';
const markup = `<h1>The ferry</h1><h2>Why</h2><p>${words.repeat(3)}<a href="https://example.org/more">More</a></p><p><img src="{{image}}" width="600" height="200"></p><figure><img src="{{image}}"><figcaption>A ferry</figcaption></figure><table><tr><th>Day</th><td>1</td></tr></table><pre>1\n2</pre><ul><li>One</li><li>Two</li></ul><iframe src="https://video.example/1" title="A film"></iframe>`;

const feedFor = (image) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour News',
  language: 'en',
  home_page_url: 'https://example.org/',
  items: [1, 2, 3].map((n) => ({
    id: `${n}`,
    url: `https://example.org/${n}`,
    title: `The ferry sails again, number ${n}`,
    date_published: `2026-03-2${n}T12:00:00Z`,
    image,
    content_html: `<p>“The ferry will sail again tonight,” said Anna Weber, a spokeswoman of the Harbour Office.</p><p>Passenger traffic reached 1.2 million, up 3.4% year on year.</p>${markup.replaceAll('{{image}}', image)}`,
  })),
  _feed_elements: { rights: '© 2026 Harbour News' },
});

const shown = {
  'a list': '<recent-posts limit="2">',
  'a list with a button': '<recent-posts limit="2" more>',
  'a grid': '<recent-posts layout="grid">',
  'a strip': '<recent-posts layout="strip" summary-lines="3" show="image date summary author">',
  'a card': '<article-card layout="hero">',
  'a quotation': '<statement-quote>',
  quotations: '<statement-quote limit="3">',
  'an article': '<article-view target="_blank">',
  figures: '<key-figures trend="2">',
};

/** What stands in the shadow root, as text, without white space, which a build takes out of templates; with its box. */
const look = (element) => {
  const tree = (node) =>
    [...node.childNodes]
      .flatMap((child) => {
        if (child.nodeType === 3) return [child.data];
        if (child.nodeType !== 1 || child.localName === 'style') return [];
        const attributes = [...child.attributes]
          .filter(({ name }) => name !== 'style')
          // What the page has inside is hidden by then.
          .map(({ name, value }) => `${name}=${value.replace('has-fallback', '').trim()}`);
        return [`<${[child.localName, ...attributes.sort()].join(' ')}>`, tree(child)];
      })
      .join('')
      .replace(/\s+/g, '');
  const { x, y, width, height } = element.getBoundingClientRect();
  return JSON.stringify([tree(element.shadowRoot), x, y, width, height], undefined, 1);
};

describe('an element that a server has rendered', () => {
  let site;
  let server;
  let origin;
  /** What is sent when the test lets it go, by the path. */
  const held = new Map();
  /** What writes a page, by its path. */
  const documents = new Map();

  before(async () => {
    site = await openSite();
    server = createServer(async (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Cache-Control', 'no-store');
      if (documents.has(request.url)) return documents.get(request.url)(response);
      const { feed, gate } = held.get(request.url) ?? {};
      await gate;
      if (feed) response.setHeader('Content-Type', 'application/feed+json').end(JSON.stringify(feed));
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(async () => {
    await site?.close();
    server?.close();
    server?.closeAllConnections();
  });

  /** A page with one element, filled, whose own feed is held back; none comes where `isLost`. */
  async function open(tag, { csp, front = '', behind = '', isLost = false } = {}) {
    const feed = feedFor(`${site.feeds.origin}/image.png`);
    const src = `${origin}/${held.size}`;
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    held.set(new URL(src).pathname, { gate, feed: !isLost && feed });
    const [, name, rest] = /^<([\w-]+)(.*)>$/.exec(tag);
    const own = Object.fromEntries([...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key, value]));
    const attributes = { src, loading: 'eager', 'time-zone': 'UTC', ...own };
    const element = await renderElement(name, attributes, [feed], { content: '<a href="/all">All</a>' });
    const { page, ...view } = await site.open(`${front}${element}<p>Behind</p>${behind}`, {
      csp,
      before: () => {
        globalThis.shifts = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.shifts += value;
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    return { page, name, release, ...view };
  }

  async function difference(page, picture) {
    const { data, width, height } = PNG.sync.read(await page.screenshot());
    return pixelmatch(picture.data, data, undefined, width, height);
  }

  const titlesOf = (page) =>
    page.$eval('recent-posts', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part=title]')].map((title) => title.textContent.trim()),
    );
  const script = () => `<script src="${site.script}"></script>`;
  const loaded = (page) => page.waitForFunction(() => globalThis.seen.loads > 0, { timeout: 8000 });

  for (const [what, tag] of Object.entries(shown))
    for (const [when, place] of [
      ['after', 'behind'],
      ['before', 'front'],
    ])
      it(`shows ${what}, and takes over without a trace, with the script ${when} it`, async () => {
        const { page, release, name, said, seen } = await open(tag, { [place]: script() });
        await page.waitForNetworkIdle({ concurrency: 1 });
        const served = await page.$eval(name, look);
        const picture = PNG.sync.read(await page.screenshot());
        await page.$eval(name, (element) => {
          globalThis.empty = 0;
          globalThis.old = element.shadowRoot.querySelector('[part=base]');
          const watch = () => {
            if (!element.shadowRoot.querySelector('[part=base] [part]')?.checkVisibility()) globalThis.empty++;
            requestAnimationFrame(watch);
          };
          watch();
        });
        release();
        await loaded(page);
        assert.equal(await page.$eval(name, look), served);
        assert.equal(await page.$eval(name, ({ shadowRoot }) => shadowRoot.querySelectorAll('[part=base]').length), 1);
        assert.equal(await page.$eval(name, ({ shadowRoot }) => shadowRoot.querySelectorAll('style').length), 0);
        assert.equal(await page.evaluate(() => globalThis.old.isConnected), false, 'it is the element’s own now');
        assert.equal(await page.evaluate(() => globalThis.empty), 0);
        assert.equal(await page.evaluate(() => globalThis.shifts), 0);
        await page.waitForNetworkIdle();
        assert.equal(await difference(page, picture), 0, 'pixels that are others');
        assert.deepEqual(await seen(), { violations: [], errors: [], loads: 1 });
        // Chromium says so when the element was there first.
        assert.deepEqual(
          said.filter((one) => !one.includes('second declarative shadow root')),
          [],
        );
        await page.close();
      });

  it('shows without script', async () => {
    const view = await site.browser.newPage();
    await view.setJavaScriptEnabled(false);
    const html = await renderElement('recent-posts', { src: '/none', more: '', limit: '2' }, [feedFor(`${site.feeds.origin}/image.png`)]);
    const { page } = await site.open(html + script(), { page: view });
    // Its tree of accessibility is what a reader hears, scripts or not.
    const heard = JSON.stringify(await page.accessibility.snapshot());
    assert.match(heard, /number 3/);
    assert.match(heard, /number 2/);
    assert.doesNotMatch(heard, /number 1|Show more/, 'a button that does nothing is not there');
    await page.close();
  });

  it('keeps what the server said when its feed fails, and tells the page', async () => {
    const { page, release, name, seen } = await open(shown['a list'], { isLost: true, behind: script() });
    const served = await page.$eval(name, look);
    release();
    await page.waitForFunction(() => globalThis.seen.errors.length, { timeout: 8000 });
    assert.deepEqual((await seen()).errors, ['http']);
    assert.equal(await page.$eval(name, look), served);
    assert.deepEqual(
      await page.$eval(name, (element) => ['loading', 'error', 'stale'].filter((state) => element.matches(`:state(${state})`))),
      ['stale'],
    );
    await page.close();
  });

  it('shows what is new in the feed', async () => {
    const { page, release, name } = await open(shown['a list'], { behind: script() });
    await page.$eval(name, (element) => {
      const text = element.shadowRoot.querySelector('[part=title] a').firstChild;
      text.data = 'An old title';
    });
    release();
    await loaded(page);
    assert.match(await page.$eval(name, ({ shadowRoot }) => shadowRoot.querySelector('[part=title]').textContent), /number 3/);
    await page.close();
  });

  it('is dressed by the script where the page’s policy refuses the server’s styles', async () => {
    const csp = `default-src 'none'; script-src ${site.cdn}; connect-src ${origin}; img-src http:; require-trusted-types-for 'script'; trusted-types lit-html feed-elements`;
    const { page, release, name, seen } = await open(shown['a list'], { csp, behind: script() });
    const border = () => page.$eval(name, ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.head')).borderBlockEndStyle);
    assert.equal(await border(), 'solid');
    release();
    await loaded(page);
    assert.equal(await border(), 'solid');
    assert.deepEqual(
      (await seen()).violations.filter((one) => !one.startsWith('style-src')),
      [],
    );
    await page.close();
  });

  it('asks first where it is told to, also when somebody has rendered it', async () => {
    const { page, name } = await open(shown['a list']);
    await page.$eval(name, (element) => element.setAttribute('loading', 'click'));
    await page.addScriptTag({ url: site.script });
    await page.waitForFunction((tag) => document.querySelector(tag).shadowRoot.querySelector('[part=more]'), {}, name);
    assert.equal(await page.$eval(name, ({ shadowRoot }) => shadowRoot.querySelectorAll('[part=title]').length), 0);
    await page.close();
  });

  it('shows the feed that a page sets, at once', async () => {
    const { page, name } = await open(shown['a list'], { behind: script() });
    await page.$eval(name, async (element) => {
      element.feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '9', title: 'Set by the page' }] };
      await element.updateComplete;
    });
    assert.deepEqual(await titlesOf(page), ['Set by the page']);
    await page.close();
  });

  it('takes over from what a parser is still writing', async () => {
    let finish;
    documents.set('/streamed', async (response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.write('<!doctype html><recent-posts><template shadowrootmode="open"><style>p { color: red }</style>');
      await new Promise((resolve) => (finish = resolve));
      response.end('<div part="base"><p part="title">Served</p></div></template></recent-posts>');
    });
    const page = await site.browser.newPage();
    const going = page.goto(`${origin}/streamed`);
    const isBegun = () => !!document.querySelector('recent-posts')?.shadowRoot?.querySelector('style');
    // Frames, in which puppeteer would look, don't come before the page is painted.
    while (!(await page.evaluate(isBegun).catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 20));
    await page.addScriptTag({ url: site.script });
    await page.$eval('recent-posts', (element) => element.updateComplete);
    finish();
    await going;
    assert.deepEqual(await titlesOf(page), ['Served']);
    await page.$eval('recent-posts', async (element) => {
      element.feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '9', title: 'Own' }] };
      await element.updateComplete;
    });
    assert.deepEqual(await titlesOf(page), ['Own']);
    await page.close();
  });
});
