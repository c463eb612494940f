// Pages whose styles are made for nobody but themselves: whatever they say, a visitor sees the same widget.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openSite } from './helpers.mjs';
import { colours, differences, framed, frameStyle, pictures, viewport } from './look.mjs';

const script = readFileSync(new URL('../../dist/feed-elements.js', import.meta.url), 'utf8');

/** All that our styles call their own. */
const privateNames = [...new Set(script.match(/--_[\w-]+/g))];
const classNames =
  'head heading title meta kicker summary picture rights stage skeleton body notice list grid headlines strip scroller card';

const sheets = {
  'a reset of everything': '* { all: unset !important }',
  'rules for every element that we use': `div, span, p, a, ul, li, i, h1, h2, h3, h4, h5, h6, button, figure, figcaption, blockquote, cite, time, article, img, slot {
      margin: 50px !important; padding: 30px !important; border: 9px solid red !important; float: right !important;
      color: red !important; background: lime !important; font: 40px monospace !important; list-style: square !important; position: relative !important }
    div, h3, time { display: none !important } img { width: 2000px !important; height: 2000px !important; max-width: none !important }
    a, button { display: inline !important; text-transform: uppercase !important; text-decoration: line-through !important }
    blockquote { quotes: "<" ">" !important } a:hover, a:any-link { color: red !important }`,
  'rules for names that we use':
    `${classNames.replace(/\S+/g, '.$&,')} .item, [part], [class], [dir], [lang] > *, [role], [aria-hidden], [hidden], [tabindex] {
      display: none !important; color: red !important; margin: 40px !important }
    ${classNames.replace(/\S+/g, '#$&,')} #base { display: none !important }`.replaceAll('[lang] > *', '[lang] > i'),
  'text that inherits': `* { letter-spacing: 0.3em !important; word-spacing: 2em !important; text-transform: uppercase !important; text-align: right !important;
      text-align-last: justify !important; text-indent: 3em !important; line-height: 3 !important; white-space: nowrap !important; cursor: wait !important;
      text-shadow: 3px 3px red !important; font-weight: 900 !important; font-style: italic !important; font-variant: small-caps !important;
      font-stretch: condensed !important; font-kerning: none !important; font-feature-settings: "liga" 0, "onum" !important; font-size-adjust: 0.9 !important;
      -webkit-text-stroke: 2px red !important; -webkit-text-fill-color: red !important; text-emphasis: dot !important; word-break: break-all !important;
      line-break: anywhere !important; hyphens: auto !important; tab-size: 40 !important; list-style: square inside !important; quotes: none !important;
      text-wrap: balance !important; text-rendering: geometricPrecision !important; text-underline-offset: 1em !important; text-underline-position: under !important;
      user-select: none !important; pointer-events: none !important; border-collapse: collapse !important; border-spacing: 1em !important;
      caption-side: bottom !important; empty-cells: hide !important; image-rendering: pixelated !important; image-orientation: none !important;
      forced-color-adjust: none !important; accent-color: red !important; paint-order: stroke !important; ruby-position: under !important;
      text-orientation: upright !important; text-decoration: underline overline red !important; unicode-bidi: isolate !important; orphans: 9; widows: 9 }`,
  'boxes elsewhere':
    '* { float: left !important; position: absolute !important; box-sizing: content-box !important; clear: both !important }',
  'boxes of another kind':
    '* { display: flex !important; flex-wrap: wrap !important; align-items: center !important; justify-content: center !important }',
  'boxes in lines': '* { display: inline-block !important; vertical-align: sub !important }',
  'boxes in a grid':
    '* { display: grid !important; grid-auto-flow: column !important; place-items: start !important; gap: 3em !important }',
  'no boxes at all': ':not(html, head, head *, body, .frame, iframe) { display: contents !important }',
  'pseudo-elements everywhere': `*::before, *::after { content: "hostile" !important; display: block !important; width: 90px !important; height: 90px !important;
      background: red !important; float: left !important; position: relative !important }
    *::first-letter { font-size: 90px !important; color: red !important; float: left !important } *::first-line { color: red !important; font-size: 40px !important }
    *::marker { content: "x" !important } *::selection { color: red !important }`,
  'our private names': `:root, * { ${privateNames.map((name) => `${name}: red !important;`).join(' ')} }
    :root { ${privateNames.map((name) => `${name}: 0;`).join(' ')} }`,
  'a root of another size': 'html { font-size: 32px !important; line-height: 4; letter-spacing: 1em }',
  'movement in everything': `* { transition: all 3s !important; animation: hostile 1s infinite alternate !important }
    @keyframes hostile { from { letter-spacing: 0; line-height: 1 } to { letter-spacing: 1em; line-height: 5; word-spacing: 3em; text-indent: 3em } }`,
};
const together = Object.values(sheets).join('\n');

describe('a hostile page', () => {
  let site;
  const clean = {};

  /** What is seen of every element on a page with this style. */
  async function look(scheme, sheet, { csp, doctype } = {}) {
    const page = await site.browser.newPage();
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const head = `<style nonce="page">${frameStyle(scheme)}\n${sheet}</style>`;
    const { said, seen } = await site.open(`${framed(site.feeds.origin)}<script src="${site.script}"></script>`, {
      page,
      head,
      csp,
      doctype,
    });
    const result = await pictures(page, site.feeds.origin);
    assert.deepEqual(
      said.filter((line) => !line.includes('404')),
      [],
    );
    assert.deepEqual((await seen()).violations, []);
    await page.close();
    return result;
  }

  before(async () => {
    // A picture repaired in part has other edges than one painted whole.
    site = await openSite({ args: ['--disable-partial-raster'] });
    for (const scheme of ['light', 'dark']) clean[scheme] = await look(scheme, '');
  });
  after(() => site?.close());

  it('is compared with one where there is something to see', () => {
    for (const scheme of ['light', 'dark'])
      for (const [name, picture] of Object.entries(clean[scheme])) assert.ok(colours(picture) > 3, `${scheme}: ${name}`);
    assert.ok(Object.keys(differences(clean.light, clean.dark)).length > 10);
  });

  for (const [name, sheet] of Object.entries(sheets))
    it(`with ${name} changes no pixel`, async () => {
      assert.deepEqual(differences(clean.light, await look('light', sheet)), {});
    });

  it('with all of that in the dark changes no pixel', async () => {
    assert.deepEqual(differences(clean.dark, await look('dark', together)), {});
  });

  it('in quirks mode changes no pixel', async () => {
    assert.deepEqual(differences(clean.light, await look('light', '', { doctype: '' })), {});
  });

  it('with all of that and the strictest of policies changes no pixel', async () => {
    const csp =
      `default-src 'none'; script-src ${site.cdn}; connect-src ${site.feeds.origin}; img-src ${site.feeds.origin}; style-src 'nonce-page';
      require-trusted-types-for 'script'; trusted-types lit-html feed-elements`.replace(/\s+/g, ' ');
    assert.deepEqual(differences(clean.light, await look('light', together, { csp })), {});
  });
});
