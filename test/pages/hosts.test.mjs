// The places that pages have for a widget: in none it breaks, and whatever they say of the element itself holds.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from './helpers.mjs';
import { looks } from './look.mjs';

const tags = 'recent-posts, article-card, statement-quote, article-view, key-figures';
const host = (style) => (markup) => `<style>${tags} { ${style} }</style><div style="width: 480px">${markup}</div>`;
const inside =
  (style, before = '', behind = '') =>
  (markup) =>
    `<div style="${style}">${before}${markup}${behind}</div>`;
const words = 'Words of the page that are long enough to fill more than a line of it, and then some. '.repeat(4);

/** What is around an element, and the least width (px) that it then has on a page of 800 px. */
const places = {
  'a column of 200 px': [inside('width: 200px'), 200],
  'a column of 120 px': [inside('width: 120px'), 120],
  'a row': [inside('display: flex'), 600],
  'a row of 200 px': [inside('display: flex; width: 200px'), 200],
  'a row beside other words': [inside('display: flex', '', `<p>${words}</p>`), 100],
  'a row beside what does not shrink': [inside('display: flex; gap: 1em', '', '<div style="flex: none; width: 500px">Fixed</div>'), 200],
  'a row that centers': [inside('display: flex; justify-content: center; align-items: center'), 600],
  'a row that wraps': [inside('display: flex; flex-wrap: wrap', '<p>First</p>'), 600],
  'a column that centers': [inside('display: flex; flex-direction: column; align-items: center'), 600],
  'a column that starts': [inside('display: flex; flex-direction: column; align-items: flex-start'), 600],
  'a grid': [inside('display: grid'), 600],
  'a grid of content': [inside('display: grid; grid-template-columns: auto 1fr', '', `<p>${words}</p>`), 100],
  'a grid of narrow columns': [inside('display: grid; grid-template-columns: repeat(4, 1fr)'), 150],
  'a grid that starts': [inside('display: grid; justify-items: start'), 600],
  'a grid that centers': [inside('display: grid; place-items: center'), 600],
  'a table’s cell': [(markup) => `<table><tr><td>${markup}</td></tr></table>`, 600],
  'a table’s cell beside words': [(markup) => `<table><tr><td>${markup}</td><td>${words}</td></tr></table>`, 100],
  'a narrow table’s cell': [(markup) => `<table style="width: 200px"><tr><td>${markup}</td></tr></table>`, 180],
  'a box in a line': [inside('display: inline-block'), 600],
  'a box in a line of 200 px': [(markup) => inside('width: 200px')(inside('display: inline-block')(markup)), 200],
  'a box that floats': [inside('float: left'), 600],
  'a box that floats in 200 px': [(markup) => inside('width: 200px')(inside('float: right')(markup)), 200],
  'a box that is placed': [inside('position: absolute'), 600],
  'a box as wide as its content': [inside('width: fit-content'), 600],
  'a box of the least width': [inside('min-width: 300px; width: min-content'), 300],
  'a fieldset': [(markup) => `<fieldset><legend>News</legend>${markup}</fieldset>`, 600],
  'a fieldset of 200 px': [(markup) => `<fieldset style="width: 200px; box-sizing: border-box">${markup}</fieldset>`, 150],
  'a dialog': [(markup) => `<dialog open style="position: static">${markup}</dialog>`, 600],
  'a list': [(markup) => `<ul><li>${markup}</li></ul>`, 600],
  'two columns': [inside('columns: 2'), 300],
  'a box that clips': [inside('overflow: hidden; width: 300px; border-radius: 1em'), 300],
  'a box that contains': [inside('contain: content; width: 300px'), 300],
  'a box that is rendered late': [inside('content-visibility: auto; width: 300px'), 300],
  'a box of fixed size': [inside('contain: strict; width: 300px; height: 900px'), 300],
  'a magnified page': [inside('zoom: 2; width: 300px'), 600],
  'a small page': [inside('zoom: 0.5; width: 400px'), 200],
  'a page from right to left': [(markup) => `<div dir="rtl" lang="ar" style="width: 200px">${markup}</div>`, 200],
  'a page from right to left, in a row': [(markup) => `<div dir="rtl" lang="ar" style="display: flex">${markup}</div>`, 600],
  'a page without selection': [inside('user-select: none; width: 300px'), 300],
  'a page in small type': [inside('font-size: 9px; width: 300px'), 300],
  'a page in large type': [inside('font-size: 40px; width: 480px'), 480],
  'an element in a line': [host('display: inline'), 480],
  'an element that is a box in a line': [host('display: inline-block'), 480],
  'an element that is a row': [host('display: flex'), 480],
  'an element that is a column': [host('display: flex; flex-direction: column; align-items: center'), 480],
  'an element that is a grid': [host('display: grid; place-items: center'), 480],
  'an element that is a table': [host('display: table'), 480],
  'an element without a box': [host('display: contents'), 480],
  'an element that floats': [host('float: left'), 480],
  'an element that is placed': [host('position: absolute'), 480],
  'an element that contains': [host('contain: content'), 480],
  'an element of its own width': [host('width: 200px; padding: 10px; box-sizing: border-box'), 180],
  'an element without a box, in a row': [(markup) => `<style>${tags} { display: contents }</style>${inside('display: flex')(markup)}`, 600],
  'an element without a box, in a grid': [
    (markup) => `<style>${tags} { display: contents }</style>${inside('display: grid; justify-items: start')(markup)}`,
    600,
  ],
};

describe('in', () => {
  let site;
  let page;
  before(async () => {
    site = await openSite();
    page = await site.browser.newPage();
    await page.setViewport({ width: 800, height: 14_000 });
  });
  after(() => site?.close());

  for (const [name, [around, width]] of Object.entries(places))
    it(`${name} every element has room, and stays in it`, async () => {
      const markup = Object.values(looks(site.feeds.origin)).filter((one) => !one.includes('/never'));
      await site.open(
        `<style>body { margin: 0; font: 16px 'Liberation Serif' }</style><script src="${site.script}"></script>${markup
          .map(
            (one) =>
              `<section style="display: flow-root; position: relative; min-height: 10px">${around(one.replace('loading="eager"', ''))}</section>`,
          )
          .join('')}`,
        { page },
      );
      await page.waitForFunction(
        (tags) => [...document.querySelectorAll(tags)].every((element) => element.shadowRoot && !element.matches(':state(loading)')),
        { timeout: 8000 },
        tags,
      );
      const wrong = await page.evaluate(
        (tags, width) => {
          const found = [];
          for (const element of document.querySelectorAll(tags)) {
            const about = `${element.localName} ${element.layout ?? ''} ${element.matches(':state(error)') ? 'error' : ''}`;
            const base = element.shadowRoot.querySelector('[part=base]');
            const box = base.getBoundingClientRect();
            if (box.width < width - 1) found.push(`${about} is ${box.width} px wide`);
            for (const inner of base.querySelectorAll('*')) {
              const { left, right, width, height } = inner.getBoundingClientRect();
              const isScrolled = inner.closest('.scroller, .scroll, pre, [role=status]');
              if (width && height && !isScrolled && (left < box.left - 1 || right > box.right + 1))
                found.push(
                  `${about}: <${inner.localName} class="${inner.className}"> from ${left - box.left} to ${right - box.left} of ${box.width}`,
                );
            }
          }
          if (document.scrollingElement.scrollWidth > innerWidth)
            found.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
          return found;
        },
        tags,
        width,
      );
      assert.deepEqual(wrong, []);
    });
});

describe('in a page that is XML', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('every element shows its feed', async () => {
    const names = tags.split(', ');
    const { page, said } = await site.open(
      `${names.map((tag) => `<${tag} src="${site.feeds.origin}/statement.xml"><b>Our own</b></${tag}>`).join('')}<script src="${site.script}"></script>`,
      { doctype: '<?xml version="1.0"?><!DOCTYPE html>', headers: { 'Content-Type': 'application/xhtml+xml' } },
    );
    for (const tag of names)
      await page.waitForFunction((name) => document.querySelector(name).shadowRoot?.querySelector('[part=link]'), { timeout: 8000 }, tag);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('what a page says of the element itself holds', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  /** What is computed for the element on a page with this style, when its feed has come or failed. */
  async function seenOf(style, path = 'rss.xml') {
    const { page } = await site.open(`<style>${style}</style><script src="${site.script}"></script>
      <div style="width: 600px"><recent-posts loading="eager" src="${site.feeds.origin}/${path}"></recent-posts></div>`);
    await page.waitForFunction(() => document.querySelector('recent-posts').matches(':not(:state(loading))'));
    const seen = await page.$eval('recent-posts', (element) => {
      const { display, float } = getComputedStyle(element);
      const base = element.shadowRoot.querySelector('[part=base]');
      const { left, width } = base.getBoundingClientRect();
      const target = element.shadowRoot.elementFromPoint(left + 20, base.getBoundingClientRect().top + 15);
      return {
        display,
        float,
        left,
        width,
        isVisible: base.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        isHit: base.contains(target),
      };
    });
    await page.close();
    return seen;
  }

  for (const [style, path, expected] of [
    ['recent-posts { display: none }', 'rss.xml', { display: 'none', isVisible: false }],
    ['recent-posts:state(error) { display: none }', '404', { display: 'none', isVisible: false }],
    ['recent-posts:state(error) { display: none }', 'rss.xml', { display: 'block', isVisible: true }],
    ['recent-posts:state(empty) { display: none }', 'no-items', { display: 'none', isVisible: false }],
    ['recent-posts { width: 250px }', 'rss.xml', { width: 250 }],
    ['body { margin: 0 } recent-posts { max-width: 400px; margin: 0 auto }', 'rss.xml', { width: 400, left: 100 }],
    ['body { margin: 0 } recent-posts { float: right; width: 200px }', 'rss.xml', { float: 'right', width: 200, left: 400 }],
    ['body { margin: 0 } recent-posts { padding: 20px; border: 5px solid }', 'rss.xml', { left: 25, width: 550 }],
    ['recent-posts { visibility: hidden }', 'rss.xml', { isVisible: false }],
    ['div { visibility: hidden }', 'rss.xml', { isVisible: false }],
    ['recent-posts { opacity: 0 }', 'rss.xml', { isVisible: false }],
    ['recent-posts { pointer-events: none }', 'rss.xml', { isHit: false }],
    ['div { pointer-events: none }', 'rss.xml', { isHit: false }],
    ['recent-posts { display: block }', 'rss.xml', { isVisible: true, isHit: true, width: 600 }],
  ])
    it(`${style} with ${path}`, async () => {
      const seen = await seenOf(style, path);
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, seen[key]])), expected);
    });
});
