// What becomes of elements while pages live, sleep and die.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serveFeeds } from '../feeds-server.mjs';
import { openSite, titles } from './helpers.mjs';

const five = [1, 2, 3, 4, 5].map((n) => `Post number ${n}`);
const tags = ['recent-posts', 'article-card', 'statement-quote'];

/** What the page may keep for the way back; with `no-store` it would be loaded anew. */
const kept = { headers: { 'Cache-Control': 'max-age=0' } };

let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

const script = () => `<script src="${site.script}"></script>`;
const feed = (path = 'counted', id = randomUUID()) => `${site.feeds.origin}/${path}?feed=statement.xml&id=${id}`;
const posts = (path, id) => `${site.feeds.origin}/${path}?id=${id}`;
const count = async (id) => (await fetch(`${site.feeds.origin}/count?id=${id}`)).json();
const untilAsked = async (id, times = 1) => {
  const end = performance.now() + 8000;
  while ((await count(id)).asked < times) if (performance.now() > end) throw new Error('never asked');
};
const uncaught = (said) => said.filter((line) => line.startsWith('uncaught'));

/** Away to another page and back again. */
async function leaveAndReturn(page, meanwhile = () => {}) {
  await page.goto('data:text/html,elsewhere');
  await meanwhile();
  await page.goBack();
}

describe('a page that is left and come back to', () => {
  const remember = () => {
    addEventListener('pageshow', ({ persisted }) => (globalThis.wasKept = persisted));
  };

  it('shows at once what it showed, without asking again', async () => {
    const id = randomUUID();
    const { page, said } = await site.open(`${script()}<recent-posts src="${posts('cached', id)}"></recent-posts>`, {
      ...kept,
      before: remember,
    });
    assert.deepEqual(await titles(page), five);
    await leaveAndReturn(page);
    assert.equal(await page.evaluate(() => globalThis.wasKept), true);
    assert.deepEqual(await titles(page), five);
    assert.equal((await count(id)).asked, 1);
    assert.deepEqual(said, []);
    await page.close();
  });

  for (const tag of tags)
    it(`and was left while <${tag}> was loading, shows it when the answer came meanwhile`, async () => {
      const id = randomUUID();
      const { page, said } = await site.open(`${script()}<${tag} src="${feed('held', id)}"></${tag}>`, { ...kept, before: remember });
      await untilAsked(id);
      await leaveAndReturn(page, () => fetch(`${site.feeds.origin}/release?id=${id}`));
      await page.waitForFunction((name) => document.querySelector(name).shadowRoot?.querySelector('[part=item]'), { timeout: 8000 }, tag);
      assert.deepEqual(uncaught(said), []);
      await page.close();
    });

  it('and whose feed was cut off meanwhile, asks again', async () => {
    const id = randomUUID();
    const first = await serveFeeds();
    const { port } = new URL(first.origin);
    const { page, said } = await site.open(`${script()}<recent-posts src="${first.origin}/held?id=${id}"></recent-posts>`, {
      ...kept,
      before: remember,
    });
    while (!first.feeds.log.length) await new Promise((resolve) => setTimeout(resolve, 10));
    const second = createServer((request, response) => void site.feeds.feeds.answer(request, response, `/rss.xml?id=${id}`));
    await leaveAndReturn(page, async () => {
      await first.close();
      second.listen(port, '127.0.0.1');
      await once(second, 'listening');
    });
    assert.deepEqual(await titles(page), five);
    assert.deepEqual(uncaught(said), []);
    await page.close();
    second.close();
    second.closeAllConnections();
  });

  it('after longer than a feed may take, still waits for its feed', async () => {
    const id = randomUUID();
    const { page, seen, said } = await site.open(`${script()}<recent-posts src="${posts('held', id)}"></recent-posts>`, {
      ...kept,
      // A page in which time runs ten times as fast.
      before: () => {
        for (const name of ['setTimeout', 'setInterval']) {
          const real = globalThis[name];
          globalThis[name] = (handler, ms, ...rest) => real(handler, ms / 10, ...rest);
        }
      },
    });
    await untilAsked(id);
    await leaveAndReturn(page, () => new Promise((resolve) => setTimeout(resolve, 1500)));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await fetch(`${site.feeds.origin}/release?id=${id}`);
    assert.deepEqual(await titles(page), five);
    assert.deepEqual((await seen()).errors, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  describe('and refreshes what it shows', () => {
    /** A page in which a minute takes 200 ms. */
    const fast = () => {
      const { setTimeout: wait } = globalThis;
      const now = performance.now.bind(performance);
      globalThis.setTimeout = (handler, ms, ...rest) => wait(handler, ms >= 60_000 ? ms / 300 : ms, ...rest);
      performance.now = () => now() * 300;
    };
    const openFresh = async (id) => {
      const { page, said } = await site.open(`${script()}<recent-posts refresh="60" src="${posts('counted', id)}"></recent-posts>`, {
        ...kept,
        before: fast,
      });
      assert.deepEqual(await titles(page), five);
      await untilAsked(id, 3);
      return { page, said };
    };
    /** How many requests there have been when a second has passed without one. */
    const settledCount = async (id) => {
      let last;
      for (let tries = 0; tries < 8; tries++) {
        const { asked } = await count(id);
        if (asked === last) return asked;
        last = asked;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      throw new Error('It asks on and on');
    };

    it('goes on with that', async () => {
      const id = randomUUID();
      const { page, said } = await openFresh(id);
      let before;
      await leaveAndReturn(page, async () => (before = await settledCount(id)));
      await untilAsked(id, before + 2);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('rests in a tab that nobody looks at', async () => {
      const id = randomUUID();
      const { page, said } = await openFresh(id);
      const other = await site.browser.newPage();
      await other.bringToFront();
      const before = await settledCount(id);
      await page.bringToFront();
      await untilAsked(id, before + 2);
      assert.deepEqual(said, []);
      await other.close();
      await page.close();
    });

    it('stops when the element goes, and when it has gone while a request was on its way', async () => {
      const id = randomUUID();
      const { page, said } = await openFresh(id);
      await page.$eval('recent-posts', (element) => {
        void element.reload();
        element.remove();
      });
      const before = await settledCount(id);
      await page.evaluate(
        (src) => document.body.append(Object.assign(document.createElement('article-card'), { src })),
        posts('counted', id),
      );
      await titles(page, 'article-card');
      assert.ok((await settledCount(id)) <= before + 1);
      assert.deepEqual(said, []);
      await page.close();
    });
  });

  it('and was frozen while it was loading, goes on', async () => {
    const id = randomUUID();
    const { page, said } = await site.open(`${script()}<recent-posts src="${posts('held', id)}"></recent-posts>`);
    await untilAsked(id);
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await fetch(`${site.feeds.origin}/release?id=${id}`);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    assert.deepEqual(await titles(page), five);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('in another tab asks for nothing that comes near meanwhile, and does when it is looked at again', async () => {
    const id = randomUUID();
    const { page, said } = await site.open(
      `${script()}<div style="height: 5000px"></div><recent-posts src="${posts('counted', id)}"></recent-posts>`,
    );
    const other = await site.browser.newPage();
    await other.bringToFront();
    assert.equal(await page.evaluate(() => document.hidden), true);
    await page.evaluate(() => scrollTo(0, 5000));
    assert.equal((await count(id)).asked, 0);
    await page.bringToFront();
    assert.deepEqual(await titles(page), five);
    assert.deepEqual(said, []);
    await other.close();
    await page.close();
  });
});

describe('documents that come and go', () => {
  it('are written anew behind the script', async () => {
    const { page, said } = await site.open(`${script()}<recent-posts src="${feed('never')}"></recent-posts>`);
    await page.evaluate(
      (src) => {
        document.open();
        document.write(`<!doctype html><title>New</title><recent-posts src="${src}">All our news</recent-posts>`);
        document.close();
      },
      posts('counted', randomUUID()),
    );
    assert.deepEqual(await titles(page), five);
    await page.evaluate(
      (src) => {
        document.open();
        document.write(
          `<!doctype html><title>New</title><div style="height: 5000px"></div><article-card src="${src}">All our news</article-card>`,
        );
        document.close();
        scrollTo(0, 4800);
      },
      posts('counted', randomUUID()),
    );
    assert.deepEqual(await titles(page, 'article-card'), ['Post number 1']);
    assert.deepEqual(said, []);
    await page.close();
  });

  /** Whether an element looks as it should: our styles are there. */
  const isStyled = (page, tag) =>
    page.waitForFunction(
      (name) => {
        const base = document.querySelector(name)?.shadowRoot.querySelector('[part=base]');
        return (
          base?.querySelector('[part=item]') &&
          getComputedStyle(base.querySelector('[part=item], p, h3')).marginTop === '0px' &&
          getComputedStyle(base).lineHeight !== 'normal'
        );
      },
      { timeout: 4000 },
      tag,
    );

  const frame = (markup) => `<iframe srcdoc="${markup.replaceAll('"', '&quot;')}"></iframe>`;

  for (const tag of tags) {
    it(`give a <${tag}> of a frame to the page around it, where it looks and works as before`, async () => {
      const element = `<${tag} src="${feed()}"></${tag}>`;
      for (const both of [false, true]) {
        const { page, said } = await site.open((both ? script() : '') + frame(script() + element));
        await page.waitForFunction((name) => document.querySelector('iframe').contentDocument.querySelector(name)?.feed, {}, tag);
        await page.evaluate((name) => document.body.append(document.querySelector('iframe').contentDocument.querySelector(name)), tag);
        await isStyled(page, tag);
        await page.$eval(tag, (moved) => moved.reload());
        await page.evaluate(() => document.querySelector('iframe').remove());
        await isStyled(page, tag);
        await page.$eval(tag, (moved) => void (moved.lang = 'fr'));
        assert.deepEqual(said, []);
        await page.close();
      }
    });

    it(`give a <${tag}> of the page to a frame and back`, async () => {
      const { page, said } = await site.open(`${script()}<${tag} src="${feed()}"></${tag}>${frame('<p>Elsewhere')}`);
      await isStyled(page, tag);
      await page.evaluate((name) => document.querySelector('iframe').contentDocument.body.append(document.querySelector(name)), tag);
      await page.evaluate((name) => document.body.append(document.querySelector('iframe').contentDocument.querySelector(name)), tag);
      await isStyled(page, tag);
      assert.deepEqual(said, []);
      await page.close();
    });

    it(`keep a <${tag}> in a template for later`, async () => {
      const { page, said } = await site.open(`${script()}<${tag} src="${feed()}"></${tag}><template></template>`);
      await isStyled(page, tag);
      await page.evaluate((name) => document.querySelector('template').content.append(document.querySelector(name)), tag);
      await page.evaluate((name) => document.body.append(document.querySelector('template').content.querySelector(name)), tag);
      await isStyled(page, tag);
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});
