// What elements leave behind when they go: nothing; and what they weigh while they are there.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openSite } from './helpers.mjs';

const tags = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'];

/** Keeps count of all that a page has to let go of. */
function keepCount() {
  const left = { timers: new Set(), listeners: new Set(), targets: new Map() };
  globalThis.left = () => ({
    timers: left.timers.size,
    listeners: left.listeners.size,
    observed: [...left.targets.values()].reduce((sum, { size }) => sum + size, 0),
  });
  const { setTimeout: once, setInterval: often } = globalThis;
  globalThis.setTimeout = (handler, ms, ...rest) => {
    const id = once(() => {
      left.timers.delete(id);
      handler(...rest);
    }, ms);
    left.timers.add(id);
    return id;
  };
  globalThis.setInterval = (handler, ms) => {
    const id = often(handler, ms);
    left.timers.add(id);
    return id;
  };
  for (const name of ['clearTimeout', 'clearInterval']) {
    const clear = globalThis[name];
    globalThis[name] = (id) => {
      left.timers.delete(id);
      clear(id);
    };
  }
  // Those on what outlives an element.
  for (const target of [globalThis, document]) {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    target.addEventListener = (type, listener, options) => {
      left.listeners.add(listener);
      options?.signal?.addEventListener('abort', () => left.listeners.delete(listener));
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type, listener, options) => {
      left.listeners.delete(listener);
      removeEventListener.call(target, type, listener, options);
    };
  }
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver']) {
    const { observe, unobserve, disconnect } = globalThis[name].prototype;
    globalThis[name].prototype.observe = function (target, ...rest) {
      if (!left.targets.has(this)) left.targets.set(this, new Set());
      // An observer of mutations lets its targets go by itself; to keep them here would be the leak that is looked for.
      left.targets.get(this).add(name === 'MutationObserver' ? name : target);
      observe.call(this, target, ...rest);
    };
    globalThis[name].prototype.unobserve = function (target) {
      left.targets.get(this)?.delete(target);
      unobserve.call(this, target);
    };
    globalThis[name].prototype.disconnect = function () {
      left.targets.delete(this);
      disconnect.call(this);
    };
  }
}

describe('an element that is gone', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const heap = async (session) => {
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return { usedSize, all: usedSize + backingStorageSize };
  };

  /** How many elements of a kind there are in memory. */
  async function living(session, tag) {
    const { result: prototype } = await session.send('Runtime.evaluate', { expression: `customElements.get('${tag}').prototype` });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    });
    for (const { objectId } of [prototype, objects]) await session.send('Runtime.releaseObject', { objectId });
    return result.value;
  }

  /** Creates so many elements and removes each: at once, when it is rendered, or when it shows its feed. */
  const churn = (page, count, src) =>
    page.evaluate(
      async (count, src, tags) => {
        for (let n = 0; n < count; n++) {
          const element = document.createElement(tags[n % tags.length]);
          Object.assign(element, { src, refresh: 60, loading: n % 2 ? 'eager' : 'lazy' });
          element.append('All our news');
          const [home, inside] = [document.createElement('div'), document.createElement('div')];
          (n % 4 ? home : home.attachShadow({ mode: 'closed' })).append(inside);
          document.body.prepend(home);
          inside.append(element);
          if (n % 3) await element.updateComplete;
          for (let frames = 0; n % 3 > 1 && !element.feed && frames < 100; frames++)
            await new Promise((resolve) => requestAnimationFrame(resolve));
          (n % 5 ? home : element).remove();
          home.remove();
        }
      },
      count,
      src,
      tags,
    );

  // What stays may keep what went, so there are pages with and without others of its kind.
  for (const stay of [0, 1])
    it(`leaves no instance, listener, timer, observation or memory behind, a thousand times, where ${stay ? 'others stay' : 'none stays'}`, async () => {
      const src = `${site.feeds.origin}/statement.xml?id=${randomUUID()}`;
      const { page, said } = await site.open(
        `<script src="${site.script}"></script>${tags.map((tag) => `<${tag} src="${src}"></${tag}>`.repeat(stay)).join('')}`,
        { before: keepCount },
      );
      const session = await page.createCDPSession();
      await churn(page, 1000, src);
      const { usedSize: first } = await heap(session);
      await churn(page, 1000, src);
      // What was on its way has an end.
      await page.waitForFunction(() => globalThis.left().timers === 0, { timeout: 15000 });
      const grown = (await heap(session)).usedSize - first;
      for (const tag of tags) assert.equal(await living(session, tag), stay, tag);
      assert.deepEqual(await page.evaluate(() => globalThis.left()), { timers: 0, listeners: 0, observed: stay });
      assert.ok(grown < 300_000, `${grown} bytes more`);
      assert.deepEqual(said, []);
      await page.close();
    });

  it('does not stay in memory for the feeds of many', async () => {
    const { page } = await site.open(`<script src="${site.script}"></script>`);
    const session = await page.createCDPSession();
    const items = (n) =>
      `<rss><channel><title>${n}</title>${`<item><title>${n}</title><description>${'word'.repeat(2500)}</description></item>`}</channel></rss>`;
    const showFeeds = (from, count) =>
      page.evaluate(
        async (origin, body, from, count) => {
          for (let n = from; n < from + count; n++) {
            const element = document.createElement('recent-posts');
            element.src = `${origin}/given?n=${n}&body=${encodeURIComponent(body)}`;
            document.body.prepend(element);
            for (let frames = 0; !element.feed && frames < 100; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
            element.remove();
            await new Promise((resolve) => setTimeout(resolve));
          }
        },
        site.feeds.origin,
        items(from),
        from,
        count,
      );
    await showFeeds(0, 100);
    const { all: first } = await heap(session);
    await showFeeds(100, 100);
    const grown = (await heap(session)).all - first;
    assert.ok(grown < 500_000, `${grown} bytes more`);
    await page.close();
  });

  it('weighs little while it is there', async (t) => {
    /** Bytes of the heap of a page; nothing of the test's own is run in it before they are counted. */
    async function weigh(body) {
      const { page } = await site.open(body);
      const session = await page.createCDPSession();
      const expression = `document.querySelector('recent-posts')?.shadowRoot.querySelectorAll('[part=item]').length ?? 5`;
      while ((await session.send('Runtime.evaluate', { expression })).result.value !== 5);
      const { usedSize: size } = await heap(session);
      await page.close();
      return size;
    }
    const blank = await weigh('');
    const posts = await weigh(`<script src="${site.script}"></script><recent-posts src="${site.feeds.origin}/rss.xml"></recent-posts>`);
    t.diagnostic(`Heap with 5 items over a blank page: ${Math.round((posts - blank) / 1024)} KB`);
    assert.ok(posts - blank < 1_000_000, `${posts - blank} bytes`);
  });
});
