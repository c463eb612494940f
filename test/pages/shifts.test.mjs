// Nothing on a page moves while an element works, as long as what comes is as tall as what was announced.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openSite } from './helpers.mjs';

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** On one page, one below the other: what is not in the window shifts unseen. */
const frames = 20;
const sentence = 'It left on time, and it came back on time. ';

/** What a layout announces: lines of the title; a quotation's and an article's differ in more. */
const looks = {
  ...Object.fromEntries(['list', 'grid', 'headlines', 'strip'].map((layout) => [`posts as ${layout}`, ['recent-posts', layout, 1]])),
  ...Object.fromEntries(['vertical', 'horizontal', 'hero'].map((layout) => [`a card, ${layout}`, ['article-card', layout, 2]])),
  'a compact card': ['article-card', 'compact', 1],
  'a quotation': ['statement-quote', '', 1],
  quotations: ['statement-quote', '', 1],
  'an article': ['article-view', '', 2],
};

/** An item whose title is of so many words; a quotation's words grow with them. */
function itemOf(name, words, image) {
  const text = Array.from({ length: words }, (_, n) => ['sails', 'in', 'time', 'and', 'on'][n % 5]).join(' ');
  const item = { id: '1', url: 'https://example.org/1', title: text, date_published: '2026-03-19T12:00:00Z' };
  if (name === 'an article') {
    const paragraph = (lines) => `<p>${Array.from({ length: lines }, () => 'On time.').join('<br>')}</p>`;
    return { ...item, content_html: paragraph(4) + paragraph(5) + paragraph(3) };
  }
  if (name.includes('quotation')) return { ...item, title: 'On time', content_text: `“It ${text} in time,” said Anna Weber.` };
  return { ...item, image, content_text: sentence.repeat(12) };
}

/** Several items for a list, so that it is as long as its skeleton. */
const feedOf = (name, words, image, rights) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  language: 'en',
  home_page_url: 'https://example.org/',
  _feed_elements: { rights },
  items: (/^(?:posts|quotations)/.test(name) ? [1, 2, 3] : [1]).map((n) => ({
    ...itemOf(name, words, image),
    id: `${n}`,
    url: `https://example.org/${n}`,
  })),
});

/** Attributes that announce more, or less, than their layout does. Titles have one line. */
const announcements = {
  ...Object.fromEntries(
    ['list', 'grid', 'headlines', 'strip'].map((layout) => [`more as ${layout}`, `recent-posts more layout="${layout}"`]),
  ),
  'pictures alone': 'recent-posts show="image"',
  'pictures and dates': 'recent-posts show="image date"',
  'no lines of summary': 'recent-posts summary-lines="0"',
  tags: 'recent-posts show="date summary categories"',
  'headlines with sources': 'recent-posts layout="headlines" show="date source"',
  'headlines with summaries': 'recent-posts layout="headlines" show="date summary"',
  'headlines with tags': 'recent-posts layout="headlines" show="date categories"',
  'all small print': 'recent-posts show="image date source author summary"',
  'a grid with summaries': 'recent-posts layout="grid" show="image date summary"',
  ...Object.fromEntries(
    ['vertical', 'horizontal', 'compact', 'hero'].map((layout) => [`a ${layout} card`, `article-card layout="${layout}"`]),
  ),
};

const frame = (width, element) => `<div class="frame" style="width: ${width}px">${element}<p>Behind</p></div>`;

const markup = (name, width, src = '') => {
  const [tag, layout] = looks[name];
  // A line of small print as long as its column is wide is more than was announced.
  const attributes = `date-style="${tag === 'article-view' ? 'none' : 'short'}" ${tag === 'article-card' ? 'show="image date summary"' : ''} ${layout && `layout="${layout}"`} ${name === 'a quotation' ? '' : 'limit="3"'} loading="eager" time-zone="UTC" ${src && `src="${src}"`}`;
  return frame(width, `<${tag} ${attributes}></${tag}>`);
};

describe('nothing moves', () => {
  let site;
  let server;
  let origin;
  let open;
  const documents = new Map();
  /** Feeds and images are held back until these resolve. */
  const gates = {};
  const close = (kind) => {
    gates[kind] = {};
    gates[kind].promise = new Promise((resolve) => (gates[kind].resolve = resolve));
  };

  before(async () => {
    site = await openSite();
    server = createServer(async (request, response) => {
      const document = documents.get(request.url);
      const gate = gates[document ? 'feed' : 'image'];
      gate.asked = true;
      await gate.promise;
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (document) response.setHeader('Content-Type', 'application/feed+json').end(document);
      else if (request.url.startsWith('/fails')) response.writeHead(404).end();
      else response.setHeader('Content-Type', 'image/png').end(pixel);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${server.address().port}`;
    open = async (body, width) => {
      const page = await site.browser.newPage();
      await page.setViewport({ width: Math.max(500, width), height: 900 * frames });
      await site.open(
        `<style>body { font: 16px 'Liberation Sans' } .frame { position: absolute; left: 0 }
        ${Array.from({ length: frames }, (_, n) => `.frame:nth-of-type(${n + 1}) { top: ${n * 900}px }`).join(' ')}</style>
        <script src="${site.script}"></script>${body}`,
        {
          page,
          before: () => {
            globalThis.shifts = [];
            new PerformanceObserver((list) => {
              for (const { value, sources } of list.getEntries())
                globalThis.shifts.push(
                  ...sources.map(({ node, previousRect, currentRect }) => {
                    const element = node?.nodeType === 1 ? node : node?.parentElement;
                    const frame = element?.closest('.frame') ?? element?.getRootNode().host?.closest('.frame');
                    const { localName } = frame?.firstElementChild ?? {};
                    return `${localName} ${frame?.firstElementChild.layout ?? ''}: <${element?.localName} ${element?.className}> ${previousRect.y}+${previousRect.height} → ${currentRect.y}+${currentRect.height} (${value})`;
                  }),
                );
            }).observe({ type: 'layout-shift', buffered: true });
          },
        },
      );
      return page;
    };
  });
  after(async () => {
    server?.close();
    server?.closeAllConnections();
    await site?.close();
  });

  const painted = (page) =>
    page.evaluate(async () => {
      for (let n = 0; n < 3; n++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });

  /** How many words fill just the lines that a layout announces, at this width. */
  async function fitting(width) {
    const page = await open(
      Object.keys(looks)
        .map((name) => markup(name, width))
        .join(''),
      width,
    );
    const found = {};
    for (const [at, [name, [, , lines]]] of Object.entries(looks).map((look, n) => [n, look]))
      for (let words = 1; ; words++) {
        const count = await page.evaluate(
          async (at, feed, part) => {
            const element = document.querySelectorAll('.frame')[at].firstElementChild;
            element.feed = feed;
            const shown = () => element.shadowRoot.querySelector(part);
            for (let frames = 0; frames < 100 && !(await element.updateComplete, shown()); frames++)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            return Math.round(shown().getBoundingClientRect().height / parseFloat(getComputedStyle(shown()).lineHeight));
          },
          at,
          feedOf(name, words),
          name.includes('quotation') ? '[part=quote]' : '[part=title]',
        );
        if (count >= (name.includes('quotation') ? 2 : lines)) {
          found[name] = words;
          break;
        }
      }
    await page.close();
    return found;
  }

  for (const width of [200, 320, 480, 640, 900, 1200])
    describe(`at ${width} px`, () => {
      let words;
      before(async () => {
        words = await fitting(width);
      });

      for (const [path, when, names] of [
        ['comes', 'and then each picture comes', Object.keys(looks)],
        ['fails', 'and then each picture fails', Object.keys(looks)],
        ['lacks', 'with a line of rights and without pictures', Object.keys(looks).filter((name) => name.startsWith('posts'))],
      ])
        it(`when the feeds come late, ${when}`, async () => {
          const image = path === 'lacks' ? undefined : `${origin}/${path}/${width}.png`;
          const rights = path === 'lacks' ? '© 2026 Harbour News' : undefined;
          close('feed');
          close('image');
          for (const name of names)
            documents.set(`/${path}-${width}-${names.indexOf(name)}`, JSON.stringify(feedOf(name, words[name], image, rights)));
          const page = await open(
            names.map((name) => markup(name, width, `${origin}/${path}-${width}-${names.indexOf(name)}`)).join(''),
            width,
          );
          await painted(page);
          gates.feed.resolve();
          await page.waitForFunction(() =>
            [...document.querySelectorAll('.frame > :first-child')].every(({ shadowRoot }) => shadowRoot.querySelector('[part=item]')),
          );
          await painted(page);
          assert.equal(Boolean(gates.image.asked), Boolean(image), 'no picture was asked for');
          gates.image.resolve();
          await page.waitForNetworkIdle({ idleTime: 100 });
          await painted(page);
          assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
          await page.close();
        });
    });

  for (const width of [240, 320, 480, 640, 900, 1200])
    it(`whatever is announced, at ${width} px`, async () => {
      close('feed');
      close('image');
      const feed = feedOf('posts', 1, `${origin}/comes/announced-${width}.png`);
      feed.items = [...feed.items, { ...feed.items[0], id: '4' }].map((item) => ({
        ...item,
        title: 'On time',
        tags: ['Harbour', 'Ferry'],
        authors: [{ name: 'Anna Weber' }],
      }));
      const names = Object.keys(announcements);
      for (const at of names.keys()) documents.set(`/announced-${width}-${at}`, JSON.stringify(feed));
      const page = await open(
        Object.values(announcements)
          .map((element, at) => {
            const src = `${origin}/announced-${width}-${at}`;
            return frame(width, `<${element} limit="3" loading="eager" time-zone="UTC" src="${src}"></${element.split(' ')[0]}>`);
          })
          .join(''),
        width,
      );
      const bottoms = () => page.$$eval('.frame > p', (behind) => behind.map((p) => Math.round(p.getBoundingClientRect().top)));
      await painted(page);
      const before = await bottoms();
      gates.feed.resolve();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.frame > :first-child')].every(({ shadowRoot }) => shadowRoot.querySelector('[part=item]')),
      );
      gates.image.resolve();
      await painted(page);
      const moved = (await bottoms()).map((bottom, at) => [names[at], bottom - before[at]]);
      assert.deepEqual(
        moved.filter(([, by]) => by),
        [],
      );
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      await page.close();
    });

  for (const tag of ['recent-posts', 'article-card', 'statement-quote', 'article-view'])
    it(`when a <${tag}> can't be refreshed`, async () => {
      close('feed');
      close('image');
      gates.feed.resolve();
      gates.image.resolve();
      const feed = feedOf('a quotation', 3, undefined, '© 2026 Harbour News');
      documents.set(`/fails-${tag}`, JSON.stringify(feed));
      const page = await open(frame(320, `<${tag} loading="eager" src="${origin}/fails-${tag}"></${tag}>`), 640);
      await page.waitForFunction((tag) => document.querySelector(tag).shadowRoot.querySelector('[part=item]'), {}, tag);
      await painted(page);
      await page.evaluate(() => globalThis.shifts.splice(0));
      documents.delete(`/fails-${tag}`);
      await page.$eval(tag, (element) => element.reload());
      await painted(page);
      const { words, seen } = await page.$eval(tag, ({ shadowRoot }) => {
        const status = shadowRoot.querySelector('[part=status] slot');
        return { words: status.textContent, seen: status.checkVisibility() && status.getBoundingClientRect().height > 10 };
      });
      assert.match(words, /not be refreshed/);
      assert.ok(seen, 'nobody sees it');
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      await page.close();
    });

  for (const path of ['comes', 'fails'])
    it(`in an article, when each of its pictures ${path} late`, async () => {
      close('feed');
      close('image');
      const picture = (n, size = '') => `<p>On time.</p><img src="${origin}/${path}/${n}.png" ${size}>`;
      const feed = feedOf('an article', 3, `${origin}/${path}/lead.png`);
      feed.items[0].content_html = `${picture(1)}<figure>${picture(2, 'width="640" height="480"')}<figcaption>The ferry</figcaption></figure>
        <a href="/">${picture(3, 'width="100%"')}</a><table><tr><td>${picture(4)}</table><p>${picture(5, 'height="90"')} in a line</p>`;
      documents.set(`/article-${path}`, JSON.stringify(feed));
      gates.feed.resolve();
      const page = await open(markup('an article', 640, `${origin}/article-${path}`), 640);
      await page.waitForFunction(() => document.querySelector('article-view').shadowRoot.querySelector('img'));
      await painted(page);
      await page.evaluate(() => globalThis.shifts.splice(0));
      gates.image.resolve();
      await page.waitForNetworkIdle({ idleTime: 100 });
      await painted(page);
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      assert.equal(await page.$eval('article-view', ({ shadowRoot }) => shadowRoot.querySelectorAll('img').length), 5);
      await page.close();
    });
});
