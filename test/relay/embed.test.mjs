// Embed pages as a frame shows them, and what oEmbed says of them.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { parse, parseFragment } from 'parse5';
import { openSite } from '../pages/helpers.mjs';
import { source } from './source.mjs';

const { everywhere } = await source('ask.ts');
const { EmbedRoute } = await source('routes/embed.ts');
const { workHere } = await source('work/jobs.ts');
const { OembedRoute } = await source('routes/oembed.ts');
const { Query } = await source('query.ts');
const { Problem, answerProblem } = await source('problem.ts');
const { vetUrl } = await source('guard/vet.ts');
const { etagOf } = await source('representation.ts');

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour “News” & <more>',
  language: 'en',
  home_page_url: 'https://feeds.example.org/',
  items: [1, 2, 3].map((n) => ({
    id: `${n}`,
    url: `https://feeds.example.org/${n}`,
    title: `The ferry sails again, number ${n}`,
    date_published: `2026-03-2${n}T12:00:00Z`,
    content_text: '“The ferry will sail again tonight,” said Anna Weber, a spokeswoman of the Harbour Office.',
  })),
};
const src = 'https://feeds.example.org/news.json';

/** A relay with nothing but what is tried here, over feeds that are there, or fail as they are told. */
async function openRelay() {
  const said = { feeds: new Map([[src, feed]]), read: [] };
  const embeds = new EmbedRoute({
    vet: (address) => vetUrl(address, ['feeds.example.org']),
    frameAncestors: undefined,
    work: workHere,
    read: async (url) => {
      said.read.push(url.href);
      const there = said.feeds.get(url.href);
      if (!there) throw new Problem(502, 'The feed’s server answered 404.');
      if (there instanceof Problem) throw there;
      const body = new TextEncoder().encode(JSON.stringify(there));
      return { body, etag: await etagOf(body), maxAge: 600, stale: 3600, checked: Date.now(), url: url.href, isStale: false };
    },
  });
  const oembed = new OembedRoute(embeds);
  const route = async (ask, path) => {
    const query = new Query(ask.path);
    if (path === '/oembed') return oembed.answer(ask, query);
    if (path.startsWith('/embed/')) return embeds.answer(ask, path.slice(7), query);
    if (path === '/feed') {
      const found = said.feeds.get(query.get('url'));
      if (!found || found instanceof Problem) throw new Problem(502, 'No feed.');
      return {
        status: 200,
        headers: { 'content-type': 'application/feed+json', 'access-control-allow-origin': '*' },
        body: JSON.stringify(found),
      };
    }
    if (path === '/favicon.ico') return { status: 204, headers: {} };
    if (!/^\/[\w-]+\.js$/.test(path)) throw new Problem(404, 'There is nothing here.');
    return {
      status: 200,
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
      body: readFileSync(new URL(`../../dist${path}`, import.meta.url)),
    };
  };
  const server = createServer(async (request, response) => {
    const ask = {
      method: request.method,
      path: request.url,
      header: (name) => request.headers[name],
      origin: `http://${request.headers.host}`,
      client: '',
    };
    const { status, headers, body } = await route(ask, request.url.split('?')[0]).catch((error) =>
      answerProblem(error instanceof Problem ? error : new Problem(500, error.stack)),
    );
    response.writeHead(status, { ...everywhere, ...headers }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    ...said,
    origin,
    /** The address of an embed page. */
    embed: (tag, attributes = {}) => `${origin}/embed/${tag}?${new URLSearchParams({ src, ...attributes })}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

let relay;
let site;
before(async () => {
  [relay, site] = await Promise.all([openRelay(), openSite()]);
});
after(async () => {
  relay?.close();
  await site?.close();
});

const documentOf = async (address) => {
  const answer = await fetch(address);
  return { ...answer, status: answer.status, headers: answer.headers, html: await answer.text() };
};
const elementsIn = (node) =>
  (node.childNodes ?? []).flatMap((child) => [...(child.tagName ? [child] : []), ...elementsIn(child), ...elementsIn(child.content ?? {})]);
const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

describe('an embed page', () => {
  for (const [tag, words] of Object.entries({
    'recent-posts': ['number 1', 'number 3'],
    'article-card': ['number 3'],
    'statement-quote': ['Anna Weber', 'a spokeswoman of the Harbour Office'],
    'article-view': ['number 3', 'Anna Weber'],
  }))
    it(`shows <${tag}> with scripts off`, async () => {
      const page = await site.browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(relay.embed(tag));
      const heard = JSON.stringify(await page.accessibility.snapshot());
      for (const word of words) assert.ok(heard.includes(word), word);
      await page.close();
    });

  it('stays up to date with scripts on, and violates nothing', async () => {
    const page = await site.browser.newPage();
    const said = [];
    const asked = [];
    page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluateOnNewDocument(() => {
      globalThis.loads = 0;
      document.addEventListener('feed-load', () => globalThis.loads++);
    });
    for (const tag of ['recent-posts', 'article-card', 'article-view', 'statement-quote', 'key-figures']) {
      await page.goto(relay.embed(tag, { loading: 'eager' }));
      await page.waitForFunction(() => globalThis.loads);
    }
    assert.deepEqual(said, []);
    assert.ok(asked.includes(`${relay.origin}/feed?url=${encodeURIComponent(src)}`));
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(relay.origin)),
      [],
    );
    await page.close();
  });

  it('is strict in what it may do, and lets any page frame it unless it is told otherwise', async () => {
    const { headers } = await fetch(relay.embed('recent-posts'));
    const policy = Object.fromEntries(
      headers
        .get('content-security-policy')
        .split('; ')
        .map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
    );
    assert.match(policy['style-src'], /^'sha256-[\w+/=]+' 'sha256-[\w+/=]+'$/);
    delete policy['style-src'];
    assert.deepEqual(policy, {
      'default-src': "'none'",
      'script-src': "'self'",
      'img-src': 'http: https:',
      'media-src': 'http: https:',
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': '*',
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html feed-elements',
    });
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('can be kept as long as its feed, and is known by its tag', async () => {
    const { headers } = await fetch(relay.embed('recent-posts'));
    assert.equal(headers.get('cache-control'), 'public, max-age=600, stale-while-revalidate=3600, stale-if-error=3600');
    const etag = headers.get('etag');
    assert.match(etag, /^"[\da-f]+"$/);
    assert.equal((await fetch(relay.embed('recent-posts'))).headers.get('etag'), etag);
    assert.notEqual((await fetch(relay.embed('recent-posts', { limit: '1' }))).headers.get('etag'), etag);
  });

  it('answers HEAD without a body', async () => {
    const answer = await fetch(relay.embed('recent-posts'), { method: 'HEAD' });
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), '');
  });

  it('is in the language that is asked for, else the feed’s, and runs its way', async () => {
    const start = async (attributes) => /<html[^>]*>/.exec((await documentOf(relay.embed('recent-posts', attributes))).html)[0];
    assert.equal(await start({}), '<html lang="en" dir="ltr">');
    assert.equal(await start({ lang: 'ar' }), '<html lang="ar" dir="rtl">');
    assert.equal(await start({ lang: 'ar', dir: 'ltr' }), '<html lang="ar" dir="ltr">');
    const { html } = await documentOf(relay.embed('recent-posts', { lang: 'lb' }));
    assert.match(html, /Rezent Bäiträg/);
  });

  it('opens links outside of the frame, unless it is told otherwise', async () => {
    const targets = async (attributes) => {
      const { html } = await documentOf(relay.embed('recent-posts', attributes));
      return new Set(
        elementsIn(parse(html))
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => attributesOf(link).target),
      );
    };
    assert.deepEqual(await targets(), new Set(['_blank']));
    assert.deepEqual(await targets({ target: '_top' }), new Set(['_top']));
  });

  it('is a card without a feed', async () => {
    const { status, html } = await documentOf(`${relay.origin}/embed/article-card?headline=By+hand&href=https://example.org/`);
    assert.equal(status, 200);
    assert.match(html, /By hand/);
  });

  it('refuses nonsense with a sentence', async () => {
    const query = `src=${encodeURIComponent(src)}`;
    for (const [path, status, sentence] of [
      ['/embed/marquee', 404, /no such element/],
      ['/embed/', 404, /no such element/],
      ['/embed/__proto__?src=x', 404, /no such element/],
      ['/embed/recent-posts', 400, /no src/],
      ['/embed/recent-posts?src=', 400, /no src/],
      [`/embed/recent-posts?${query}&onclick=hit()`, 400, /no such attribute/],
      [`/embed/recent-posts?${query}&style=x`, 400, /no such attribute/],
      [`/embed/recent-posts?${query}&relay=https://evil.example/`, 400, /no such attribute/],
      [`/embed/recent-posts?${query}&"><script>=1`, 400, /no such attribute/],
      [`/embed/recent-posts?${query}&limit=1&limit=2`, 400, /2 times limit/],
      ['/embed/recent-posts?src=ftp://feeds.example.org/', 400, /not an http/],
      ['/embed/recent-posts?src=http://127.0.0.1/', 403, /not a public address/],
      ['/embed/recent-posts?src=https://other.example.org/', 403, /not on its list/],
      [`/embed/recent-posts?${query}+http://127.0.0.1/`, 403, /not a public address/],
      [`/embed/recent-posts?src=${`${encodeURIComponent(src)}+`.repeat(11)}`, 400, /takes 10/],
    ]) {
      const answer = await fetch(relay.origin + path);
      const problem = await answer.json();
      assert.equal(answer.status, status, path);
      assert.match(problem.detail, sentence, path);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    }
  });

  it('says in its language that a feed can’t be had, and then tries by itself', async () => {
    const gone = 'https://feeds.example.org/gone';
    relay.feeds.set(gone, new Problem(504, 'Too slow.', { 'retry-after': '30' }));
    const address = relay.embed('recent-posts', { src: gone, lang: 'de', loading: 'eager' });
    const { status, headers, html } = await documentOf(address);
    assert.equal(status, 504);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('retry-after'), '30');
    assert.match(html, /<p slot="error">Der Inhalt konnte nicht geladen werden\.<\/p>/);
    relay.feeds.set(gone, feed);
    // It is fetched before it is there.
    const page = await site.browser.newPage();
    await page.setContent(`<iframe src="${address}" width="600" height="400"></iframe>`);
    relay.feeds.delete(gone);
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('recent-posts').matches(':state(error)'));
    relay.feeds.set(gone, feed);
    await page.$eval('recent-posts', ({ shadowRoot }) => shadowRoot.querySelector('[part=retry]').click());
    await page.waitForFunction(() => document.querySelector('recent-posts').shadowRoot.querySelector('[part=title]'));
    await page.close();
  });

  it('shows of several feeds those that can be had, for a while', async () => {
    const { status, headers, html } = await documentOf(relay.embed('recent-posts', { src: `https://feeds.example.org/lost ${src}` }));
    assert.equal(status, 200);
    assert.match(html, /number 1/);
    assert.equal(headers.get('cache-control'), 'public, max-age=60');
  });

  it('takes nothing in its query or in a feed for more than text', async () => {
    const attack = `"></title></template></html><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const hostile = 'https://feeds.example.org/hostile';
    const words = { title: attack, summary: attack, authors: [{ name: attack }], tags: [attack], content_html: `<p>${attack}</p>` };
    relay.feeds.set(hostile, {
      ...feed,
      title: attack,
      language: attack,
      home_page_url: 'javascript:alert(1)',
      items: [{ id: '1', url: 'javascript:alert(1)', ...words }],
      _feed_elements: { rights: attack },
    });
    const page = await site.browser.newPage();
    const said = [];
    page.on('dialog', (dialog) => said.push('a dialog') && dialog.dismiss());
    page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`));
    for (const tag of ['recent-posts', 'article-card', 'article-view', 'statement-quote', 'key-figures']) {
      const attributes = { src: hostile, lang: attack, dir: attack, 'time-zone': attack, category: '', match: '', loading: 'eager' };
      const address = relay.embed(
        tag,
        tag === 'recent-posts' ? { ...attributes, heading: attack, show: 'author categories summary' } : attributes,
      );
      const { html } = await documentOf(address);
      const found = elementsIn(parse(html));
      assert.equal(found.filter(({ tagName }) => tagName === 'script').length, 2, tag);
      assert.deepEqual(
        found.filter((one) => Object.keys(attributesOf(one)).some((name) => name.startsWith('on'))),
        [],
        tag,
      );
      await page.goto(address);
      await page.waitForNetworkIdle();
    }
    // A picture that isn't there is one.
    assert.deepEqual(
      said.filter((one) => !one.endsWith('/x')),
      [],
    );
    await page.close();
  });
});

describe('a frame', () => {
  const frameOf = (page, at = 0) => page.$$eval('iframe', (frames, at) => frames[at].getBoundingClientRect().height, at);
  const contentOf = async (page) => {
    const frame = page.frames().find((one) => one.url().includes('/embed/'));
    return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  };
  const parent = () => `<script async src="${relay.origin}/embed.js"></script>`;
  const sandbox = 'sandbox="allow-scripts allow-popups"';
  const iframe = (attributes = {}, more = sandbox) =>
    `<iframe src="${relay.embed('recent-posts', { loading: 'eager', ...attributes }).replaceAll('&', '&amp;')}" ${more} style="border: 0" width="500" height="90"></iframe>`;
  const until = async (page, height, at) =>
    page.waitForFunction(
      (height, at) => document.querySelectorAll('iframe')[at ?? 0].clientHeight === height,
      { timeout: 8000 },
      height,
      at,
    );

  for (const [what, more] of [
    ['as it is', ''],
    ['in a sandbox', sandbox],
  ])
    it(`is as high as what is in it, ${what}`, async () => {
      const { page, said, seen } = await site.open(iframe({}, more) + parent());
      await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 200, { timeout: 8000 });
      assert.equal(await frameOf(page), await contentOf(page));
      // The element in it is alive.
      const frame = page.frames().find((one) => one.url().includes('/embed/'));
      await frame.waitForFunction(
        () =>
          document.querySelector('recent-posts').updateComplete &&
          !document.querySelector('recent-posts').shadowRoot.querySelector('style'),
      );
      assert.deepEqual(said, []);
      assert.deepEqual((await seen()).violations, []);
      await page.close();
    });

  it('grows and shrinks with it', async () => {
    const { page } = await site.open(iframe({}, '') + parent());
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 200);
    const height = await frameOf(page);
    const frame = page.frames().find((one) => one.url().includes('/embed/'));
    await frame.$eval('body', (body) => (body.style.paddingBlockEnd = '300px'));
    await page.waitForFunction((least) => document.querySelector('iframe').clientHeight > least, {}, height + 200);
    await frame.$eval('body', (body) => (body.style.paddingBlockEnd = ''));
    await until(page, height);
    await page.close();
  });

  it('is heard when the script comes late, and when the frame comes late', async () => {
    const { page } = await site.open(iframe());
    await page.waitForNetworkIdle();
    await page.addScriptTag({ url: `${relay.origin}/embed.js` });
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 200);
    await page.$eval('body', (body, html) => body.insertAdjacentHTML('beforeend', html), iframe({ limit: '1' }));
    await page.waitForFunction(() => document.querySelectorAll('iframe')[1].clientHeight > 100);
    assert.ok((await frameOf(page, 1)) < (await frameOf(page, 0)), 'each has its own height');
    await page.close();
  });

  it('has the height of nobody else’s telling, and no height that is none', async () => {
    const { page } = await site.open(iframe({}, '') + parent());
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 200);
    const height = await frameOf(page);
    const say = (message) => page.evaluate((data) => postMessage(data, '*'), message);
    await say({ type: 'feed-elements:height', height: 5 });
    const frame = page.frames().find((one) => one.url().includes('/embed/'));
    for (const wrong of ['5', '5px', -1, 20_001, 1e300, null, {}, [5], true, '1;position:fixed'])
      await frame.evaluate((wrong) => parent.postMessage({ type: 'feed-elements:height', height: wrong }, '*'), wrong);
    await frame.evaluate(() =>
      [NaN, Infinity, undefined].forEach((wrong) => parent.postMessage({ type: 'feed-elements:height', height: wrong }, '*')),
    );
    for (const data of [null, 'feed-elements:height', 5]) await frame.evaluate((data) => parent.postMessage(data, '*'), data);
    assert.equal(await frameOf(page), height);
    await frame.evaluate(() => parent.postMessage({ type: 'feed-elements:height', height: 321 }, '*'));
    await until(page, 321);
    await page.close();
  });

  it('leaves no name in the page', async () => {
    const { page } = await site.open('');
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis).sort().join());
    const earlier = await names();
    await page.addScriptTag({ url: `${relay.origin}/embed.js` });
    assert.equal(await names(), earlier);
    for (const name of ['type', 'frames', 'highest'])
      assert.ok(!/function|string/.test(await page.evaluate(`typeof ${name} === 'object' ? '' : typeof ${name}`)));
    await page.close();
  });

  it('costs a page less than 1 KB', () => {
    assert.ok(gzipSync(readFileSync(new URL('../../dist/embed.js', import.meta.url))).length <= 1024);
  });
});

describe('oEmbed', () => {
  const ask = (address, more = '') => fetch(`${relay.origin}/oembed?url=${encodeURIComponent(address)}${more}`);

  it('offers a frame as JSON', async () => {
    const answer = await ask(relay.embed('recent-posts', { limit: '2' }));
    assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    const { html, ...offer } = await answer.json();
    assert.deepEqual(offer, {
      version: '1.0',
      type: 'rich',
      provider_name: 'feed-elements',
      provider_url: `${relay.origin}/`,
      title: feed.title,
      cache_age: 3600,
      width: 600,
      height: 600,
    });
    const [frame, ...more] = parseFragment(html).childNodes;
    assert.deepEqual(more, []);
    assert.deepEqual(attributesOf(frame), {
      src: relay.embed('recent-posts', { limit: '2' }),
      title: feed.title,
      width: '600',
      height: '600',
      frameborder: '0',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      loading: 'lazy',
    });
  });

  it('offers the same as XML', async () => {
    const address = relay.embed('recent-posts', { heading: `<&"'>` });
    const json = await (await ask(address, '&format=json')).json();
    const answer = await ask(address, '&format=xml');
    assert.equal(answer.headers.get('content-type'), 'text/xml; charset=utf-8');
    const page = await site.browser.newPage();
    const read = await page.evaluate(
      (text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'text/xml');
        return [
          documentElement.localName,
          Object.fromEntries([...documentElement.children].map(({ localName, textContent }) => [localName, textContent])),
        ];
      },
      await answer.text(),
    );
    assert.deepEqual(read, ['oembed', Object.fromEntries(Object.entries(json).map(([name, value]) => [name, `${value}`]))]);
    await page.close();
  });

  it('keeps to the size that there is', async () => {
    const { width, height, html } = await (await ask(relay.embed('recent-posts'), '&maxwidth=320&maxheight=240')).json();
    assert.deepEqual([width, height], [320, 240]);
    assert.match(html, /width="320" height="240"/);
  });

  it('refuses nonsense with a sentence', async () => {
    const embed = relay.embed('recent-posts');
    for (const [address, more, status] of [
      ['', '', 400],
      ['no address', '', 404],
      ['https://example.org/embed/recent-posts?src=x', '', 404],
      [`${relay.origin}/`, '', 404],
      [`${relay.origin}/embed/`, '', 404],
      [`${relay.origin}/embed/marquee`, '', 404],
      [embed.replace('http:', 'javascript:'), '', 404],
      [`${embed}&onclick=x`, '', 400],
      [relay.embed('recent-posts', { src: 'http://127.0.0.1/' }), '', 403],
      [embed, '&format=yaml', 501],
      [embed, '&maxwidth=wide', 400],
      [embed, '&maxheight=-1', 400],
      [embed, `&url=${encodeURIComponent(embed)}`, 400],
    ]) {
      const answer = await ask(address, more);
      assert.equal(answer.status, status, address + more);
      assert.ok((await answer.json()).detail.endsWith('.'));
    }
  });

  /**
   * What WordPress does with the answer of a provider that it doesn't know: these elements with these attributes alone, then the first frame,
   * in a sandbox of its own and with a secret in its address.
   *
   * @see https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
   */
  function filter(html, secret) {
    const allowed = {
      a: ['href'],
      blockquote: [],
      iframe: 'src width height frameborder marginwidth marginheight scrolling title'.split(' '),
    };
    const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const clean = (node) =>
      node.childNodes
        .map((child) => {
          if (child.nodeName === '#text') return escape(child.value);
          const inside = child.childNodes ? clean(child) : '';
          if (!(child.tagName in allowed)) return inside;
          const kept = child.attrs
            .filter(({ name }) => allowed[child.tagName].includes(name))
            .map(({ name, value }) => ` ${name}="${escape(value)}"`);
          return `<${child.tagName}${kept.join('')}>${inside}</${child.tagName}>`;
        })
        .join('');
    const frame = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(clean(parseFragment(html)))?.[2];
    return frame
      ?.replace('<iframe', `<iframe sandbox="allow-scripts" security="restricted" class="wp-embedded-content" data-secret="${secret}"`)
      .replace(/ src="([^"]*)"/, (_, address) => ` src="${address}#?secret=${secret}"`);
  }

  it('is found, fetched, filtered and shown by a WordPress that doesn’t know us', async () => {
    const address = relay.embed('recent-posts', { loading: 'eager', heading: 'News & more' });
    const { html, headers } = await documentOf(address);
    assert.match(
      headers.get('link'),
      /^<http[^>]*&format=json>; rel="alternate"; type="application\/json\+oembed", <http[^>]*&format=xml>; rel="alternate"; type="text\/xml\+oembed"$/,
    );
    // It looks for tags in the head, no further than 150 KB.
    const head = html.slice(0, Math.min(153_600, html.indexOf('</head>')));
    const links = [...head.matchAll(/<link([^<>]+)\/?>/gi)].map(([tag]) => attributesOf(parseFragment(tag).childNodes[0]));
    const { href } = links.find(({ type }) => type === 'application/json+oembed');
    const offer = await (await fetch(`${href}&maxwidth=500&maxheight=750`)).json();
    assert.equal(offer.type, 'rich');
    const shown = filter(offer.html, 'a1B2c3D4e5');
    assert.match(shown, /^<iframe sandbox="allow-scripts"/);
    // What WordPress's own script does with the height that a frame tells.
    const { page, said } = await site.open(`${shown}<script>
      addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
        if (data.message === 'height' && frame && frame.contentWindow === source) frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      });</script>`);
    const frame = page.frames().find((one) => one.url().includes('/embed/'));
    await frame.waitForFunction(() => document.querySelector('recent-posts')?.shadowRoot?.querySelectorAll('[part=title]').length === 3);
    const height = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await page.waitForFunction((height) => Number(document.querySelector('iframe').height) === height, {}, height);
    assert.deepEqual(said, []);
    await page.close();
  });
});
