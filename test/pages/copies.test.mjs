// Several copies of the library in one page: nobody planned it, and it happens on every large site.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { builtVersion, openSite, titles } from './helpers.mjs';

const five = [1, 2, 3, 4, 5].map((n) => `Post number ${n}`);
const other = '9.8.7';
const tags = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'];
const all = (version) => Object.fromEntries(tags.map((tag) => [tag, version]));

describe('several copies in one page', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const from = (version) => (version === builtVersion ? site.cdn : `${site.cdn}/@${version}`);
  const classic = (version = builtVersion) => `<script src="${from(version)}/feed-elements.js?${randomUUID()}"></script>`;
  const module = (version = builtVersion) => `<script type="module" src="${from(version)}/feed-elements.js?${randomUUID()}"></script>`;
  const npm = (version = builtVersion) => `<script type="module" src="${from(version)}/index.js"></script>`;
  const one = (version = builtVersion, file = 'recent-posts') => `<script type="module" src="${from(version)}/${file}.js"></script>`;
  const strict = (more = '') =>
    `default-src 'none'; script-src ${site.cdn}; connect-src ${site.feeds.origin}; img-src https: http:; require-trusted-types-for 'script'; trusted-types lit-html feed-elements${more}`;

  /** A page with elements before, between and behind its scripts, all of one feed; with what became of it. */
  async function withCopies(scripts, { csp, tag = 'article-card' } = {}) {
    const src = `${site.feeds.origin}/counted?id=${randomUUID()}`;
    const posts = `<recent-posts loading="eager" src="${src}"><a href="/news">All our news</a></recent-posts>`;
    const { page, said, requests, seen } = await site.open(
      posts + scripts.join(posts) + posts + `<${tag} loading="eager" src="${src}"><b>Our own card</b></${tag}>`,
      { csp },
    );
    await titles(page);
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement('recent-posts'), { src, loading: 'eager' })),
      src,
    );
    await page.waitForFunction(() => [...document.querySelectorAll('recent-posts')].every((element) => element.feed), { timeout: 8000 });
    for (const element of await page.$$('recent-posts'))
      assert.deepEqual(
        await element.evaluate(({ shadowRoot }) =>
          [...shadowRoot.querySelectorAll('[part=title]')].map((title) => title.textContent.trim()),
        ),
        five,
      );
    const { errors, violations } = await seen();
    return {
      page,
      said,
      errors,
      violations,
      src,
      requests: requests.filter((url) => url === src).length,
      versions: await page.evaluate(
        (names) => Object.fromEntries(names.map((name) => [name, globalThis.customElements.get(name)?.version])),
        tags,
      ),
    };
  }

  for (const [name, scripts] of [
    ['the script twice', () => [classic(), classic()]],
    ['the script three times', () => [classic(), classic(), classic()]],
    ['the script as classic and as module', () => [classic(), module()]],
    ['the script as module, twice', () => [module(), module()]],
    ['the package beside the script', () => [npm(), module()]],
    ['the script beside the package', () => [classic(), npm()]],
    ['the script, then one element of the package', () => [classic(), one()]],
  ])
    for (const csp of [false, true])
      it(`of the same version: ${name}${csp ? ', with Trusted Types' : ''}`, async () => {
        const result = await withCopies(scripts(), csp ? { csp: strict() } : {});
        assert.deepEqual(result.said, []);
        assert.deepEqual(result.errors, []);
        assert.deepEqual(result.violations, []);
        assert.equal(result.requests, 1);
        await result.page.close();
      });

  for (const [first, second] of [
    [builtVersion, other],
    [other, builtVersion],
  ])
    for (const [name, scripts] of [
      ['the script and the script', () => [classic(first), classic(second)]],
      ['the script and a module', () => [classic(first), module(second)]],
      ['the script and the package', () => [classic(first), npm(second)]],
      ['the package and the script', () => [npm(first), module(second)]],
      ['the package and the package', () => [npm(first), npm(second)]],
      ['the script, and twice another', () => [classic(first), classic(second), classic(second)]],
      ['the script, another, and a third', () => [classic(first), classic(second), classic('4.5.6')]],
    ])
      for (const csp of [false, true])
        it(`of versions ${first} and ${second}: ${name}${csp ? ', with Trusted Types' : ''}`, async () => {
          const result = await withCopies(scripts(), csp ? { csp: strict() } : {});
          assert.deepEqual(result.versions, all(first));
          assert.equal(result.said.length, 1, result.said.join('\n'));
          assert.match(result.said[0], /^warn(?:ing)?: feed-elements: /);
          for (const version of [first, second]) assert.ok(result.said[0].includes(version), result.said[0]);
          assert.deepEqual(result.errors, []);
          assert.deepEqual(result.violations, []);
          assert.equal(result.requests, 1);
          await result.page.close();
        });

  for (const version of [builtVersion, other])
    it(`an earlier copy of version ${version} that has no <article-card> shares its feeds with a later one’s`, async () => {
      const result = await withCopies([
        classic(`${version}-article-card`).replace(from(`${version}-article-card`), `${site.cdn}/@${version}-article-card`),
        classic(),
      ]);
      assert.deepEqual(result.versions, { ...all(version), 'article-card': builtVersion });
      assert.deepEqual(await titles(result.page, 'article-card'), [five[0]]);
      assert.equal(result.said.length, version === builtVersion ? 0 : 1, result.said.join('\n'));
      assert.equal(result.requests, 1);
      await result.page.close();
    });

  for (const version of [builtVersion, other]) {
    it(`an earlier element of the package, of version ${version}, shares its feeds with a later script`, async () => {
      const result = await withCopies([one(version), module()]);
      assert.deepEqual(result.versions, { ...all(builtVersion), 'recent-posts': version });
      assert.deepEqual(await titles(result.page, 'article-card'), [five[0]]);
      assert.equal(result.said.length, version === builtVersion ? 0 : 1, result.said.join('\n'));
      assert.equal(result.requests, 1);
      await result.page.close();
    });

    it(`and does so with Trusted Types that allow it twice, ${version}`, async () => {
      const result = await withCopies([one(version), module()], { csp: strict(" 'allow-duplicates'") });
      assert.deepEqual(await titles(result.page, 'article-card'), [five[0]]);
      assert.equal(result.said.length, version === builtVersion ? 0 : 1, result.said.join('\n'));
      assert.equal(result.requests, 1);
      await result.page.close();
    });

    // To lend the policy out would hand it to everybody. So what the first copy lacks stays the page's own, and one line says why.
    it(`and leaves the page’s own content where Trusted Types allow the names only once, ${version}`, async () => {
      const result = await withCopies([one(version), module()], { csp: strict() });
      assert.deepEqual(result.versions, { 'recent-posts': version });
      assert.equal(await result.page.$eval('article-card > b', (own) => own.checkVisibility()), true);
      const ours = result.said.filter((line) => line.includes('feed-elements:'));
      assert.equal(ours.length, 1, result.said.join('\n'));
      assert.match(ours[0], /'allow-duplicates'/);
      assert.deepEqual(
        result.said.filter((line) => line.startsWith('uncaught')),
        [],
      );
      assert.deepEqual(result.errors, []);
      assert.equal(result.requests, 1);
      await result.page.close();
    });
  }
});
