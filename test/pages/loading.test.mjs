// When feeds are asked for, and how often: never before a visitor is near, and once for all who show them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openSite, titles } from './helpers.mjs';

const tags = ['recent-posts', 'article-card', 'statement-quote'];

describe('loading', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const feed = (path = 'counted') => `${site.feeds.origin}/${path}?feed=statement.xml&id=${randomUUID()}`;
  const script = () => `<script src="${site.script}"></script>`;

  it('asks once and parses once for a hundred elements of one feed', async () => {
    const src = feed();
    const elements = Array.from({ length: 100 }, (_, n) => `<${tags[n % 3]} src="${src}#${n}"></${tags[n % 3]}>`).join('');
    const { page, requests, said } = await site.open(script() + elements, {
      before: () => {
        globalThis.parsed = 0;
        const { parseFromString } = DOMParser.prototype;
        DOMParser.prototype.parseFromString = function (text, type) {
          if (/xml/.test(type)) globalThis.parsed++;
          return parseFromString.call(this, text, type);
        };
      },
    });
    for (let n = 0; n < 100; n++)
      await page.waitForFunction(
        (at) => {
          const element = document.body.querySelectorAll('recent-posts, article-card, statement-quote')[at];
          element.scrollIntoView();
          return element.shadowRoot.querySelector('[part=item]');
        },
        { timeout: 8000 },
        n,
      );
    assert.equal(requests.filter((url) => url.startsWith(src)).length, 1);
    assert.equal(await page.evaluate(() => globalThis.parsed), 1);
    assert.deepEqual(said, []);
    await page.close();
  });

  /** Until the browser has told who is near and who is not: an observer that is asked later is answered in the same breath. */
  const observed = (page) =>
    page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await new Promise((resolve) => new IntersectionObserver(resolve).observe(document.body));
      await frame();
      await frame();
    });

  // On a page of 800 × 600, in which nothing scrolls until the test does it.
  for (const [at, [name, around, come]] of Object.entries([
    ['301 px below the fold', (element) => `<div style="height: 901px"></div>${element}`, () => scrollTo(0, 10)],
    ['under a screen of other things', (element) => `<div style="height: 5000px"></div>${element}`, () => scrollTo(0, 4500)],
    ['far to the right', (element) => `<div style="margin-left: 5000px; width: 300px">${element}</div>`, () => scrollTo(4800, 0)],
    [
      'parked to the left of the page',
      (element) => `<div id="park" style="position: absolute; left: -9999px; width: 300px">${element}</div>`,
      () => (document.querySelector('#park').style.left = 0),
    ],
    [
      'down in a scroller',
      (element) => `<div id="scroller" style="height: 100px; overflow: auto"><div style="height: 450px"></div>${element}</div>`,
      () => (document.querySelector('#scroller').scrollTop = 400),
    ],
    [
      'along in a scroller',
      (element) =>
        `<div id="scroller" style="width: 100px; overflow: auto"><div style="width: 900px; display: flex"><div style="flex: 0 0 450px"></div><div>${element}</div></div></div>`,
      () => (document.querySelector('#scroller').scrollLeft = 400),
    ],
    [
      'down in the scroller of another component',
      (element) =>
        `<div id="outer"><template shadowrootmode="open"><div id="scroller" style="height: 100px; overflow: auto"><div style="height: 450px"></div><slot></slot></div></template>${element}</div>`,
      () => (document.querySelector('#outer').shadowRoot.querySelector('#scroller').scrollTop = 400),
    ],
    [
      'in closed details',
      (element) => `<details><summary>More</summary>${element}</details>`,
      () => (document.querySelector('details').open = true),
    ],
    ['in what is not displayed', (element) => `<div hidden>${element}</div>`, () => (document.querySelector('div').hidden = false)],
    [
      'in what waits to be found',
      (element) => `<div hidden="until-found">${element}</div>`,
      () => document.querySelector('div').removeAttribute('hidden'),
    ],
    [
      'in what is not rendered',
      (element) => `<div id="skipped" style="content-visibility: hidden">${element}</div>`,
      () => (document.querySelector('#skipped').style.contentVisibility = 'visible'),
    ],
    ['in a closed dialog', (element) => `<dialog>${element}</dialog>`, () => document.querySelector('dialog').showModal()],
    ['in a closed popover', (element) => `<div popover>${element}</div>`, () => document.querySelector('div').showPopover()],
    ['hidden itself', (element) => element.replace(' ', ' hidden '), () => (document.querySelector('.late').hidden = false)],
    [
      'without a box of its own, below the fold',
      (element) => `<div style="height: 5000px"></div><div>${element.replace(' ', ' style="display: contents" ')}</div>`,
      () => scrollTo(0, 4500),
    ],
    [
      'below the fold of a frame',
      (element) =>
        `<iframe style="height: 300px" srcdoc="${`${script()}<div style='height: 2000px'></div>${element}`.replaceAll('"', '&quot;')}"></iframe>`,
      () => document.querySelector('iframe').contentWindow.scrollTo(0, 1900),
    ],
    [
      'in a frame below the fold',
      (element) => `<div style="height: 2000px"></div><iframe srcdoc="${`${script()}${element}`.replaceAll('"', '&quot;')}"></iframe>`,
      () => scrollTo(0, 1900),
    ],
  ])) {
    const tag = tags[at % tags.length];
    it(`leaves a <${tag}> alone that is ${name}, until the visitor comes`, async () => {
      const src = feed();
      const { page, said } = await site.open(
        `${script()}${around(`<${tag} class="late" src="${src}"></${tag}>`)}<article-card loading="eager" id="eager" src="${feed()}"></article-card>`,
      );
      const asked = async () => (await (await fetch(`${site.feeds.origin}/count?id=${new URL(src).searchParams.get('id')}`)).json()).asked;
      await titles(page, '#eager');
      await observed(page);
      assert.equal(await asked(), 0, 'asked too early');
      await page.evaluate(come);
      await page.waitForFunction(
        () => {
          const roots = [document, document.querySelector('iframe')?.contentDocument];
          return roots.some((root) => root?.querySelector('.late')?.shadowRoot.querySelector('[part=item]'));
        },
        { timeout: 4000 },
      );
      assert.equal(await asked(), 1);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('asks for those alone that are near once all have their room, though all begin at the top', async () => {
    const feeds = Array.from({ length: 5 }, () => `${site.feeds.origin}/counted?id=${randomUUID()}`);
    for (const place of ['before', 'behind']) {
      const elements = feeds.map((src) => `<recent-posts limit="6" src="${src}&${place}"></recent-posts>`).join('');
      const { page, requests } = await site.open(place === 'before' ? script() + elements : elements + script());
      await titles(page);
      await observed(page);
      const asked = feeds.map((src) => requests.includes(`${src}&${place}`));
      assert.deepEqual(asked, [true, true, false, false, false], place);
      await page.close();
    }
  });

  it('takes no notice of an element that was near and has gone before the browser said so', async () => {
    const { page, said } = await site.open(`${script()}<div style="height: 5000px"></div><article-card src="${feed()}"></article-card>`, {
      before: () => {
        globalThis.IntersectionObserver = class extends globalThis.IntersectionObserver {
          constructor(callback, options) {
            super(callback, options);
            globalThis.report ??= callback;
          }
        };
      },
    });
    await page.$eval('article-card', (target) => {
      target.remove();
      for (const isIntersecting of [true, false]) globalThis.report([{ isIntersecting, target }]);
      document.body.prepend(target);
    });
    assert.deepEqual(await titles(page, 'article-card'), ['No one said a word']);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('does not wait where the visitor is already', async () => {
    for (const around of [
      (element) => element,
      (element) => `<div style="display: contents">${element}</div>`,
      (element) => `<div style="height: 0">${element}</div>`,
      (element) => `<div style="height: 850px"></div>${element}`,
      (element) => `<div style="position: absolute; top: -400px; height: 150px">${element}</div>`,
      (element) => `<div>${element.replace(' ', ' style="display: contents" ')}</div>`,
      (element) => `<div style="height: 200px; overflow: auto">${element}</div>`,
      (element) => `<div style="zoom: 2">${element}</div>`,
      (element) => `<div style="transform: scale(0.5)">${element}</div>`,
    ]) {
      const { page } = await site.open(script() + around(`<article-card src="${feed()}"></article-card>`));
      assert.deepEqual(await titles(page, 'article-card'), ['No one said a word']);
      await page.close();
    }
  });

  it('shows the last good feed at once when its server takes its time the next time', async () => {
    let answers = 0;
    const rss = '<rss><channel><title>News</title><item><title>Still here</title></item></channel></rss>';
    const server = createServer((request, response) => {
      const headers = { 'Content-Type': 'application/rss+xml', 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' };
      if (!answers++) response.writeHead(200, headers).end(rss);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const body = `${script()}<recent-posts src="http://127.0.0.1:${server.address().port}/feed"></recent-posts>`;
    const { page } = await site.open(body);
    assert.deepEqual(await titles(page), ['Still here']);
    await page.goto('about:blank');
    const again = await site.open(body, { page });
    assert.deepEqual(await titles(page), ['Still here']);
    assert.deepEqual((await again.seen()).errors, []);
    await page.close();
    server.close();
    server.closeAllConnections();
  });
});
