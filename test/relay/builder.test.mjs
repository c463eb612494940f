// The builder page as a webmaster uses it: a relay that may reach this machine, a site with feeds, and a page on another origin that gets the code.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../scripts/browsers.mjs';
import { serveFeeds } from '../feeds-server.mjs';
import { source } from './source.mjs';
import { startOrigin, startRelay } from './start.mjs';

const { accepts, elements, fieldsOf, languages, themes } = await source('builder/elements.js');
const { printChoice, readChoice } = await source('builder/choice.js');
const { places } = await source('builder/places.js');

const dist = new URL('../../dist/', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = Object.keys(places);

/** With the scripts of `dist/`, unless a test says otherwise. */
const openRelay = (script = (name) => readFile(new URL(name, dist)).catch(() => undefined)) => startRelay({}, { script });

const link = (href, title, type = 'application/rss+xml') => `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

/** A site whose pages declare feeds of another server, and whose `/pasted` is whatever was put there. */
async function openSite(feeds) {
  const pages = {
    '/': link(`${feeds}/rss.xml`, 'Harbour News'),
    '/several': link(`${feeds}/rss.xml`, 'Harbour News') + link(`${feeds}/atom.xml`, 'Station Notes') + link(`${feeds}/404`, 'Gone'),
    '/none': '<p>Hello.</p>',
    '/elsewhere': link('https://feeds.example/rss.xml', 'Elsewhere'),
  };
  const { address, close } = await startOrigin((request, response) => {
    const page = pages[request.url];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A site</title>${page ?? ''}`);
  });
  return { origin: address, close, paste: (html) => (pages['/pasted'] = html) };
}

let relay, feeds, site, browser;
/** The builder in a tab, with all that it asked for and all that was refused. */
async function open(fragment = '', { width = 1000, scheme = 'light', address = relay.address } = {}) {
  const page = await browser.newPage();
  const [asked, said] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 800 });
  await page.goto(`${address}/${fragment}`, { waitUntil: 'load' });
  return Object.assign(page, { asked, said });
}

const find = async (page, address) => {
  await page.$eval('#address', (input) => (input.value = ''));
  await page.type('#address', address);
  await page.keyboard.press('Enter');
};
const message = (page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('#message').textContent),
    { timeout: 8000 },
    pattern.source,
  );
const titles = async (page, selector = '#stage > *') => {
  await page.waitForFunction((css) => document.querySelector(css)?.shadowRoot?.querySelector('[part=title]'), { timeout: 8000 }, selector);
  return page.$eval(selector, (element) =>
    [...element.shadowRoot.querySelectorAll('[part=title]')].map((title) => title.textContent.trim()),
  );
};
const codes = (page) => page.$$eval('#steps pre', (list) => list.map(({ textContent }) => textContent));
const choose = (page, name, value) => page.click(`[name="${name}"][value="${value}"]`);
const post = (n) => `Post number ${n}`;

const fragmentOf = (more = {}, feed = 'rss.xml') => `#${new URLSearchParams({ src: `${feeds.origin}/${feed}`, ...more })}`;

describe('GET /', () => {
  before(async () => {
    if (!existsSync(new URL('feed-elements.js', dist))) throw new Error('dist/ is not built: npm run build');
    feeds = await serveFeeds({ cors: false });
    [relay, site] = await Promise.all([openRelay(), openSite(feeds.origin)]);
    browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromeArgs });
  });
  after(async () => {
    await browser?.close();
    await Promise.all([relay, feeds, site].map((one) => one?.close()));
  });

  describe('the builder', () => {
    it('takes the address of a site, shows its posts and gives the code', async () => {
      const page = await open();
      await find(page, `${site.origin}/`);
      assert.deepEqual(await titles(page), [1, 2, 3, 4, 5].map(post));
      await message(page, /“Harbour News”: 8 posts\./);
      const integrity = `sha384-${createHash('sha384')
        .update(await readFile(new URL('feed-elements.js', dist)))
        .digest('base64')}`;
      const [code] = await codes(page);
      assert.equal(
        code.replace(/\?v=[\w-]{8}"/, '"'),
        `<script
  async
  src="${relay.address}/feed-elements.js"
  integrity="${integrity}"
  crossorigin="anonymous"
></script>

<recent-posts src="${feeds.origin}/rss.xml" relay="${relay.address}">
  <a href="https://example.org/news">Harbour News</a>
</recent-posts>`,
      );
      await page.close();
    });

    it('gives code that shows the posts on a page of another origin, though the feed allows none', async () => {
      const page = await open(
        fragmentOf({ element: 'recent-posts', layout: 'grid', limit: '2', theme: 'newspaper', heading: 'He said "Ahoy" & <left>' }),
      );
      await titles(page);
      await browser.defaultBrowserContext().overridePermissions(relay.address, ['clipboard-read', 'clipboard-write']);
      await page.click('#steps .copy');
      await page.waitForFunction(() => document.querySelector('#said').textContent.startsWith('Copied'));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.deepEqual([copied], await codes(page));
      site.paste(copied);
      const host = await browser.newPage();
      await host.goto(`${site.origin}/pasted`);
      assert.deepEqual(await titles(host, 'recent-posts'), [1, 2].map(post));
      const shown = await host.$eval('recent-posts', (element) => ({
        heading: element.shadowRoot.querySelector('[part=heading]').textContent.trim(),
        radius: getComputedStyle(element).getPropertyValue('--feed-radius').trim(),
      }));
      assert.deepEqual(shown, { heading: 'He said "Ahoy" & <left>', radius: '0' });
      await Promise.all([host.close(), page.close()]);
    });

    it('copies where a page has no clipboard of its own, as without https', async () => {
      const page = await open();
      await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(`${relay.address}/${fragmentOf()}`);
      await page.reload();
      await titles(page);
      await page.click('#steps .copy');
      await page.waitForFunction(() => document.querySelector('#said').textContent.startsWith('Copied'));
      const [code] = await codes(page);
      await page.focus('#address');
      await page.$eval('#address', (input) => input.select());
      // An input takes blanks for line breaks.
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      assert.equal(await page.$eval('#address', ({ value }) => value), code.replaceAll('\n', ' '));
      await page.close();
    });

    it('merges the feeds of a page that are ticked, and says which can’t be read', async () => {
      const page = await open();
      await find(page, `${site.origin}/several`);
      await message(page, /^3 feeds found/);
      assert.equal((await titles(page)).length, 5);
      await page.click(`[name=src][value="${feeds.origin}/atom.xml"]`);
      await message(page, /“Harbour News”: 8 posts\. “Station Notes”: 2 posts\./);
      await page.waitForFunction(() => /night train/.test(document.querySelector('#stage > *').shadowRoot.textContent));
      assert.ok((await codes(page))[0].includes(`src="${feeds.origin}/rss.xml ${feeds.origin}/atom.xml"`));
      await page.click(`[name=src][value="${feeds.origin}/404"]`);
      await message(page, /\/404: .*404/);
      assert.ok(!(await codes(page))[0].includes('/404'));
      for (const feed of ['rss.xml', 'atom.xml', '404']) await page.click(`[name=src][value="${feeds.origin}/${feed}"]`);
      await message(page, /Tick at least one/);
      assert.deepEqual(await codes(page), []);
      await page.close();
    });

    for (const [what, address, pattern] of [
      ['a page without feeds', () => `${site.origin}/none`, /declares no feed/],
      ['a page that is not there', () => `${site.origin}/missing`, /answered 404/],
      ['a host that the relay doesn’t read', () => 'example.org', /does not read example\.org: it is not on its list/],
      ['a feed on such a host', () => `${site.origin}/elsewhere`, /feeds\.example is not|does not read feeds\.example/],
      ['what is no address', () => 'ftp://example.org/', /not an http or https/],
      ['nothing', () => ' ', /Type or paste/],
    ])
      it(`says so of ${what}, and shows none`, async () => {
        const page = await open(fragmentOf());
        await titles(page);
        await find(page, address());
        await message(page, pattern);
        assert.equal(await page.$eval('#address', (input) => input.getAttribute('aria-invalid')), 'true');
        if (address().trim()) assert.deepEqual([await page.$('#stage > *'), ...(await codes(page))], [null]);
        await page.close();
      });

    it('says so when the relay is gone', async () => {
      const own = await openRelay();
      const page = await open('', { address: own.address });
      await own.close();
      await find(page, `${site.origin}/`);
      await message(page, /The relay did not answer/);
      await page.close();
    });

    it('shows every element with what is chosen for it, and keeps the choice in its address', async () => {
      const page = await open(fragmentOf({}, 'statement.xml'));
      for (const element of Object.keys(elements)) {
        await choose(page, 'element', element);
        await page.waitForFunction((tag) => document.querySelector('#stage > *')?.localName === tag, {}, element);
        await page.waitForFunction(() => document.querySelector('#stage > *').matches(':defined:not(:state(loading))'));
      }
      await choose(page, 'element', 'statement-quote');
      await page.select('#theme', 'association');
      await page.select('#lang', 'fr');
      await page.type('#attribute-speaker', 'Nobody');
      await page.waitForSelector('#stage > :state(empty)');
      await page.$eval('#attribute-speaker', (input) => input.select());
      await page.type('#attribute-speaker', 'Weber');
      await page.waitForSelector('#stage > :not(:state(empty))');
      const quotes = () => document.querySelector('#stage > *')?.shadowRoot?.textContent.includes('The ferry will sail again tonight');
      await page.waitForFunction(quotes);
      await choose(page, 'place', 'react');
      await page.waitForFunction(() => /speaker=Weber/.test(location.hash) && /for=react/.test(location.hash));
      assert.match(
        (await codes(page)).at(-1),
        /<statement-quote\n {6}src="[^"]+"\n {6}relay="[^"]+"\n {6}speaker="Weber"\n {6}lang="fr"\n {4}>/,
      );
      const address = page.url();
      const again = await open(new URL(address).hash);
      await again.waitForFunction(quotes);
      assert.deepEqual(await codes(again), await codes(page));
      assert.equal(again.url(), address);
      await Promise.all([page.close(), again.close()]);
    });

    it('offers the feed’s articles, and keeps the one that was chosen', async () => {
      const page = await open(fragmentOf({ element: 'article-card' }));
      await titles(page);
      await page.select('#attribute-item', 'post-3');
      await page.waitForFunction(() => /Post number 3/.test(document.querySelector('#stage > *').shadowRoot.textContent));
      assert.match((await codes(page))[0], / item="post-3"/);
      await page.close();
    });

    it('follows its address when that is changed, as by the Back button', async () => {
      const page = await open(fragmentOf());
      await titles(page);
      await page.evaluate((fragment) => (location.hash = fragment), fragmentOf({ element: 'article-card', for: 'npm' }, 'atom.xml'));
      await message(page, /“Station Notes”/);
      assert.deepEqual(await titles(page, '#stage > article-card'), ['The night train is back']);
      assert.deepEqual((await codes(page))[0], 'npm install feed-elements');
      await page.close();
    });

    it('leaves a number out that is none, and says what is wrong with it', async () => {
      const page = await open(fragmentOf());
      await titles(page);
      await page.type('#attribute-limit', '0');
      await page.keyboard.press('Tab');
      const error = await page.waitForSelector('#attribute-limit-error');
      assert.ok(await error.evaluate(({ textContent }) => textContent));
      assert.equal(await page.$eval('#attribute-limit', (input) => input.getAttribute('aria-describedby')), 'attribute-limit-error');
      assert.ok(!(await codes(page))[0].includes('limit'));
      await page.close();
    });

    it('gives a script that stays the newest when it is not to be pinned', async () => {
      const page = await open(fragmentOf());
      await titles(page);
      await page.click('#pinned');
      assert.ok((await codes(page))[0].startsWith(`<script async src="${relay.address}/feed-elements.js"></script>\n`));
      await page.close();
    });

    it('is worked by keyboard alone', async () => {
      const page = await open();
      const press = (key) => page.keyboard.press(key);
      const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.textContent.trim());
      /** Tabs on until something has the focus, and no further than there are things. */
      const goTo = async (name) => {
        for (let steps = 0; (await focused()) !== name; steps++) {
          assert.ok(steps < 60, `no way to ${name}`);
          await press('Tab');
        }
      };
      await goTo('address');
      await page.keyboard.type(`${site.origin}/several`);
      await goTo('Find feeds');
      await press('Enter');
      await message(page, /^3 feeds found/);
      await goTo('src');
      await press('Tab');
      await press('Space');
      await message(page, /Station Notes/);
      await goTo('element');
      await press('ArrowDown');
      await page.waitForSelector('#stage > article-card');
      await goTo('layout');
      await page.keyboard.type('Lar');
      await goTo('More');
      await press('Enter');
      await goTo('heading-level');
      await page.keyboard.type('3');
      await page.waitForFunction(() => document.querySelector('#stage > *').getAttribute('heading-level') === '3');
      await goTo('place');
      await press('ArrowRight');
      await goTo('Copy the frame');
      await press('Enter');
      await page.waitForFunction(() => document.querySelector('#said').textContent === 'Copied the frame.');
      assert.match((await codes(page))[0], /\/embed\/article-card\?src=\S+&amp;layout=hero&amp;heading-level=3"/);
      await page.close();
    });

    for (const scheme of ['light', 'dark'])
      for (const [state, fragment, act] of [
        ['before anything is chosen', () => ''],
        ['with posts', () => fragmentOf({ theme: 'association', for: 'wordpress' }), (page) => titles(page)],
        ['with a frame', () => fragmentOf({ theme: 'newspaper', element: 'article-card', for: 'frame' }), (page) => titles(page)],
        [
          'with a choice of feeds and a wrong number',
          () => '#limit=0',
          async (page) => {
            await find(page, `${site.origin}/several`);
            await message(page, /^3 feeds found/);
            await page.type('#attribute-limit', '0');
            await page.keyboard.press('Tab');
            await page.waitForSelector('#attribute-limit-error');
          },
        ],
        [
          'after an error',
          () => '',
          async (page) => {
            await find(page, 'example.org');
            await message(page, /does not read/);
          },
        ],
      ])
        it(`has nothing that axe complains of, ${state}, ${scheme}`, async () => {
          const page = await open(fragment(), { scheme });
          await act?.(page);
          await page.click('summary');
          const { violations } = await page.evaluate(`(() => { ${axe} })(); axe.run()`);
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
            [],
          );
          await page.close();
        });

    for (const element of Object.keys(elements))
      it(`fits a phone of 320 px with <${element}>`, async () => {
        const page = await open(fragmentOf({ element, for: 'drupal' }, 'statement.xml'), { width: 320 });
        await page.waitForFunction(() => document.querySelector('#stage > *')?.matches(':defined:not(:state(loading))'));
        await page.click('summary');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        await page.close();
      });

    it('asks nobody but its relay and offends against no rule of its policy', async () => {
      const page = await open(fragmentOf({ theme: 'minimal', element: 'article-view' }, 'statement.xml'));
      await titles(page);
      for (const element of Object.keys(elements)) await choose(page, 'element', element);
      await page.waitForFunction(() => document.querySelector('#stage > key-figures:not(:state(loading))'));
      assert.deepEqual(
        page.asked.filter((url) => !url.startsWith(`${relay.address}/`) && url !== 'data:,'),
        [],
      );
      assert.deepEqual([await page.evaluate(() => globalThis.violations), page.said], [[], []]);
      assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
      await page.close();
    });

    it('says so where the relay has no scripts, and gives the code all the same', async () => {
      const own = await openRelay(() => Promise.resolve(undefined));
      const page = await open(fragmentOf(), { address: own.address });
      await message(page, /8 posts/);
      assert.match(await page.$eval('#empty', (element) => element.checkVisibility() && element.textContent), /serves no scripts/);
      assert.match((await codes(page))[0], /^<script async src="feed-elements\.js"><\/script>\n\n<recent-posts /);
      await page.close();
      await own.close();
    });
  });

  describe('what the builder is made of', () => {
    const ask = (path, headers = {}) => fetch(relay.address + path, { headers });

    it('is sent with a tag, compressed, and again only when it has changed', async () => {
      for (const path of ['/', '/builder/page.js', '/builder/page.css', '/themes/newspaper.css']) {
        const first = await ask(path, { 'accept-encoding': 'br' });
        assert.equal(first.status, 200, path);
        assert.match(first.headers.get('cache-control'), /^public, max-age=/);
        const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': first.headers.get('etag') });
        assert.equal(again.status, 304, path);
      }
      assert.equal((await ask('/', { 'accept-encoding': 'br' })).headers.get('content-encoding'), 'br');
    });

    it('lets no other page frame it, and no script in but the relay’s', async () => {
      const policy = (await ask('/')).headers.get('content-security-policy');
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
        assert.ok(policy.includes(rule), rule);
      assert.doesNotMatch(policy, /unsafe/);
    });

    it('has the themes as the package has them, for any page', async () => {
      for (const [name] of themes.filter(([name]) => name)) {
        const answer = await ask(`/themes/${name}.css`);
        assert.equal(answer.headers.get('access-control-allow-origin'), '*');
        assert.match(answer.headers.get('content-type'), /^text\/css/);
        assert.equal(await answer.text(), readFileSync(new URL(`../../themes/${name}.css`, import.meta.url), 'utf8'));
      }
    });

    it('is nothing else of the source', async () => {
      for (const path of [
        '/builder/',
        '/builder/page.html',
        '/builder/tsconfig.json',
        '/builder/../handler.ts',
        '/themes/nothing.css',
        '/themes/',
      ])
        assert.equal((await ask(path)).status, 404, path);
    });

    const attributesOf = (tag) =>
      JSON.parse(readFileSync(new URL('custom-elements.json', dist), 'utf8'))
        .modules.flatMap(({ declarations = [] }) => declarations)
        .find(({ tagName }) => tagName === tag).attributes;
    const authored = /^Without a feed|^The same as/;

    for (const tag of Object.keys(elements))
      it(`asks for every attribute of <${tag}> that needs a feed, with values that it takes`, () => {
        const known = attributesOf(tag).filter(
          ({ name, description }) => name !== 'src' && name !== 'relay' && !authored.test(description),
        );
        assert.deepEqual(
          fieldsOf(tag)
            .map(({ name }) => name)
            .sort(),
          known.map(({ name }) => name).sort(),
        );
        for (const { name, kind, values } of fieldsOf(tag).filter(({ kind }) => kind === 'choice')) {
          const { type, default: fallback } = known.find((one) => one.name === name);
          const listed = [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
          if (listed.length)
            assert.deepEqual(values.map(([value]) => value || fallback.replaceAll("'", '')).sort(), listed.sort(), `${name} ${kind}`);
        }
      });

    it('has every language of the elements', async () => {
      const { languages: listed } = await source('../../stories/languages.ts');
      assert.deepEqual(
        languages
          .map(([tag]) => tag)
          .filter(Boolean)
          .sort(),
        Object.keys(listed).sort(),
      );
    });
  });
});

describe('the builder’s address', () => {
  it('is read as it was printed', () => {
    const choice = readChoice(
      '#src=https://example.org/a.xml&src=https://example.org/b.xml&element=article-card&layout=hero&theme=minimal&lang=ar&for=npm&pinned=no&match=a%26b',
      names,
    );
    assert.deepEqual(readChoice(printChoice(choice), names), choice);
    assert.equal(choice.attributes.match, 'a&b');
  });

  it('is short for what is so at first', () => {
    assert.equal(printChoice(readChoice('', names)), '');
  });

  it('says nothing that makes no sense', () => {
    const choice = readChoice(
      '#src=javascript:alert(1)&src=x&element=script&layout=hero&limit=abc&refresh=5&show=image+nothing&theme=../x&lang=xx&for=myspace&onclick=x',
      names,
    );
    assert.deepEqual([choice.src, choice.element, choice.theme, choice.lang, choice.place], [[], 'recent-posts', '', '', 'html']);
    assert.equal(printChoice(choice), '');
    assert.equal(accepts({ kind: 'choice', values: [['', 'None']] }, 'x'), false);
  });
});

describe('the builder’s code', () => {
  const choice = (fragment) => readChoice(`src=https://example.org/feed.xml?a=1%26b=2&${fragment}`, names);
  const setting = {
    relay: 'https://relay.example',
    script: { src: 'https://relay.example/feed-elements.js?v=x', integrity: 'sha384-x' },
    title: 'A {small} "town" & <more>',
    home: 'https://example.org/?a&b',
  };
  const codesFor = (fragment) => {
    const chosen = choice(fragment);
    return places[chosen.place].steps(chosen, setting).map(({ code }) => code);
  };

  it('for npm', () => {
    assert.deepEqual(codesFor('for=npm&theme=minimal&element=key-figures&trend=5&figures=New, "Total"'), [
      'npm install feed-elements',
      "import 'feed-elements/key-figures.js';\nimport 'feed-elements/themes/minimal.css';",
      `<key-figures
  src="https://example.org/feed.xml?a=1&amp;b=2"
  relay="https://relay.example"
  figures="New, &quot;Total&quot;"
  trend="5"
>
  <a href="https://example.org/?a&amp;b">A {small} &quot;town&quot; &amp; &lt;more&gt;</a>
</key-figures>`,
    ]);
  });

  it('for React', () => {
    assert.equal(
      codesFor('for=react&limit=3&more=true&heading={News}&lang=ar')[1],
      `import 'feed-elements/recent-posts.js';

export function RecentPosts() {
  return (
    <recent-posts
      src="https://example.org/feed.xml?a=1&amp;b=2"
      relay="https://relay.example"
      limit={3}
      heading="{News}"
      more
      lang="ar"
      dir="rtl"
    >
      <a href="https://example.org/?a&amp;b">A &#123;small&#125; &quot;town&quot; &amp; &lt;more&gt;</a>
    </recent-posts>
  );
}`,
    );
  });

  it('for React, as a compiler reads it', async () => {
    const { default: ts } = await import('typescript');
    const { outputText } = ts.transpileModule(codesFor('for=react&heading={News} "now"')[1], {
      compilerOptions: { jsx: ts.JsxEmit.React, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    assert.match(outputText, /heading: "\{News\} \\"now\\""/);
    assert.ok(outputText.includes(JSON.stringify(setting.title)), outputText);
  });

  const embed = 'https://relay.example/embed/article-card?src=https%3A%2F%2Fexample.org%2Ffeed.xml%3Fa%3D1%26b%3D2&layout=hero';

  it('for a frame', () => {
    assert.deepEqual(codesFor('for=frame&element=article-card&layout=hero&theme=newspaper'), [
      `<script async src="https://relay.example/embed.js"></script>
<iframe
  src="${embed.replaceAll('&', '&amp;')}"
  title="A {small} &quot;town&quot; &amp; &lt;more&gt;"
  width="100%" height="480" frameborder="0" loading="lazy"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
></iframe>`,
    ]);
  });

  it('for oEmbed', () => {
    assert.deepEqual(codesFor('for=oembed&element=article-card&layout=hero'), [
      embed,
      `https://relay.example/oembed?url=${encodeURIComponent(embed)}&format=json`,
    ]);
  });

  for (const [place, count] of [
    ['wordpress', 2],
    ['wix', 2],
    ['squarespace', 1],
    ['drupal', 2],
  ])
    it(`for ${place}, with what to do there`, () => {
      const chosen = choice(`for=${place}`);
      const steps = places[place].steps(chosen, setting);
      assert.equal(steps.length, count);
      assert.match(steps[0].code, /^<script\b[^]*integrity="sha384-x"[^]*<recent-posts\b/);
      for (const { says } of steps) assert.match(says, /[.:]$/);
    });
});
