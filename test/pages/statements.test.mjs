// A quotation's link brings the visitor to the words, and what a feed brings along is not looked for once more.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { openSite } from './helpers.mjs';

describe('statements', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const feedOf = (...items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', items });
  const served = (feed) =>
    `${site.feeds.origin}/given?${new URLSearchParams({ body: JSON.stringify(feed), type: 'application/feed+json' })}`;
  const show = (feed, attributes = '') =>
    site.open(
      `<script src="${site.script}"></script><statement-quote ${attributes} src="${served(feed).replaceAll('&', '&amp;')}"></statement-quote>`,
    );
  const shown = (page, part = 'speaker') =>
    page.waitForFunction(
      (part) => document.querySelector('statement-quote').shadowRoot.querySelector(`[part=${part}]`)?.textContent,
      {},
      part,
    );

  describe('lead to their words in the article', () => {
    /** A long page, on which the browser paints what an address names in a colour that nothing else has. */
    const head = `<style>
      body { width: 600px; font: 16px/1.5 'Liberation Sans', sans-serif }
      body > div, hr { height: 3000px }
      ::target-text { background: #f0f; color: #f0f }
    </style>`;

    /** The height of what is painted in that colour, from its first row to its last. */
    async function markedHeight(page) {
      const { data, width } = PNG.sync.read(Buffer.from(await page.screenshot()));
      const rows = [];
      for (let at = 0; at < data.length; at += 4)
        if (data[at] > 240 && data[at + 1] < 16 && data[at + 2] > 240) rows.push(Math.floor(at / 4 / width));
      return rows.length ? rows.at(-1) - rows[0] + 1 : 0;
    }

    /** The text of a page's paragraphs. */
    const textOf = (html) =>
      html
        .replaceAll('</p><', '</p>\n<')
        .replace(/<[^>]+>/g, '')
        .replace('&amp;', '&')
        .replaceAll('\u202F', ' ');

    for (const [what, lang, words, html, lines, below = 2000] of [
      ['few', 'en', 'We sail tonight,', '<p>“We sail tonight,” said Anna Weber.</p>', 1],
      [
        'those with a comma and a hyphen',
        'en',
        'Weather-wise, we are 100% ready, R&D too,',
        '<p>“Weather-wise, we are 100% ready, R&amp;D too,” said Anna Weber.</p>',
        1,
      ],
      [
        'many',
        'en',
        'We have counted the steps, the rivets, the gulls and the visitors, and then we went on and counted all who came to see us,',
        '<p>“We have counted the <b>steps</b>, the rivets, the gulls and the visitors, and then we went on and counted all who came to see us,” said Anna Weber.</p>',
        2,
      ],
      [
        'two paragraphs',
        'en',
        'We began before it was light, and nobody complained.\n“And we went on until it was dark again,',
        '<p>“We began before it was light, and nobody complained.</p><p>“And we went on until it was dark again,” said Anna Weber.</p>',
        3,
      ],
      [
        'those that stand above already',
        'en',
        'We sail tonight.',
        '<p>We sail tonight. So they had hoped.</p><hr><p>A sailor, Anna Weber, said: “We sail tonight.”</p>',
        1,
        4000,
      ],
      [
        'Chinese',
        'zh-Hans',
        '夜晚是我们能提供的最便宜的旅馆，票在时刻表印好之前就卖完了。',
        '<p>铁路公司夜行部门负责人 Anna Weber 在站台发布会上表示，“夜晚是我们能提供的最便宜的旅馆，票在时刻表印好之前就卖完了。”十月前每周开行三班。</p>',
        2,
      ],
      ['Chinese ones in other marks', 'zh-Hant', '輪船今晚重新出發。', '<p>Anna Weber 表示：「輪船今晚重新出發。」</p>', 1],
      [
        'French, between narrow blanks',
        'fr',
        'Nous partons ce soir !',
        '<p>«\u202FNous partons ce soir\u202F!\u202F», a déclaré Anna Weber.</p>',
        1,
      ],
    ])
      it(`words: ${what}`, async () => {
        const path = `/article-${encodeURIComponent(what)}`;
        const { page, url } = await site.open(`<div></div><article lang="${lang}">${html}</article><div></div>`, { path, head });
        await page.close();
        const text = textOf(html);
        const span = (part) => ({ start: text.lastIndexOf(part), end: text.lastIndexOf(part) + part.length, text: part });
        const statement = { quote: span(words), speaker: { ...span('Anna Weber'), name: 'Anna Weber' }, confidence: 0.98 };
        const item = { id: '1', url, title: 'News', language: lang, content_text: text, _feed_elements: { statements: [statement] } };
        const { page: host } = await show(feedOf(item));
        await shown(host);
        await Promise.all([host.waitForNavigation(), host.locator('statement-quote >>> a').click()]);
        // The browser looks for the words when the page is there, and in its own time.
        let height = 0;
        for (const end = Date.now() + 8000; !height && Date.now() < end;) height = await markedHeight(host);
        assert.ok((await host.evaluate(() => scrollY)) > below, 'it has not scrolled so far');
        assert.equal(Math.round(height / 24 + 0.2), lines, `${height} px are marked`);
        await host.close();
      });
  });

  describe('that a feed brings', () => {
    const rules = (requests) => requests.filter((url) => url.endsWith('/statements.js'));
    const content_text = 'Anna Weber nodded: we sail, she meant.';
    const at = (text) => ({ start: content_text.indexOf(text), end: content_text.indexOf(text) + text.length, text });
    const statements = [{ quote: at('we sail'), speaker: { ...at('Anna Weber'), name: 'Anna Weber' }, confidence: 0.98 }];
    const brings = { id: '1', title: 'News', language: 'en', content_text, _feed_elements: { statements } };
    const quiet = { ...brings, id: '0', _feed_elements: { statements: [] } };
    const lacks = { id: '2', title: 'Other news', language: 'en', content_text: '“We stay in the harbour tonight,” said Mira Holt.' };

    it('are shown without the rules', async () => {
      const { page, requests, said } = await show(feedOf(quiet, brings, lacks));
      await shown(page);
      await page.waitForNetworkIdle({ idleTime: 200 });
      assert.deepEqual(rules(requests), []);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('are none where the feed says so, without the rules', async () => {
      const { page, requests } = await show(feedOf(quiet, { ...quiet, id: '3' }));
      await page.waitForFunction(() => document.querySelector('statement-quote').matches(':state(empty)'));
      await page.waitForNetworkIdle({ idleTime: 200 });
      assert.deepEqual(rules(requests), []);
      await page.close();
    });

    it('need the rules as soon as an article without any is looked at', async () => {
      const { page, requests, seen } = await show(feedOf(brings, lacks));
      await shown(page);
      assert.deepEqual(rules(requests), []);
      await page.$eval('statement-quote', (element) => element.setAttribute('speaker', 'Holt'));
      await page.waitForFunction(() => document.querySelector('statement-quote').shadowRoot.textContent.includes('We stay in the harbour'));
      assert.equal(rules(requests).length, 1);
      assert.deepEqual((await seen()).errors, []);
      await page.close();
    });

    it('are read by the rules where they are not to be trusted', async () => {
      const { page, requests, said } = await show(feedOf({ ...lacks, _feed_elements: { statements } }));
      await shown(page);
      assert.equal(rules(requests).length, 1);
      assert.deepEqual(said, []);
      await page.close();
    });
  });
});
