// What a server writes: the element's content as declarative shadow DOM, and of a page nothing else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { source } from '../relay/source.mjs';

const { attributesOf, renderElement, renderPage } = await source('../ssr/index.ts');

const src = 'https://example.org/feed.json';
const item = (n, more = {}) => ({
  id: `${n}`,
  url: `https://example.org/${n}`,
  title: `Post number ${n}`,
  date_published: new Date(Date.UTC(2026, 2, 20 - n, 23, 30)).toISOString(),
  content_text: `The ferry number ${n} left on time.`,
  ...more,
});
const feedWith = (...items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour News',
  language: 'en',
  home_page_url: 'https://example.org/',
  items,
});
const three = feedWith(item(1), item(2), item(3));

/** Elements, each with its attributes and what is inside; text as it is read. Of a style only that it is there. */
function treeOf(html) {
  const nodes = (parent) =>
    (parent.content ?? parent).childNodes.flatMap((node) => {
      if (node.nodeName === '#comment') return [];
      if (node.nodeName === '#text') return node.value.trim() ? [node.value.trim()] : [];
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      return [{ tag: node.tagName, attributes, inside: node.tagName === 'style' ? [] : nodes(node) }];
    });
  return nodes(parseFragment(html));
}

function all(tree, test) {
  return tree.flatMap((node) => (typeof node === 'string' ? [] : [...(test(node) ? [node] : []), ...all(node.inside, test)]));
}
const partsOf = (html, part) => all(treeOf(html), ({ attributes }) => attributes.part === part);
const text = (node) => (typeof node === 'string' ? node : node.inside.map(text).join(' '));
const textsOf = (html, part) => partsOf(html, part).map(text);

describe('an element on a server', () => {
  it('is in the page as it would be written, its content in a declarative shadow root, before what the page has inside', async () => {
    const html = await renderElement('recent-posts', { src, limit: '2' }, [three], { content: '<a href="/news">All</a>' });
    const [element, ...more] = treeOf(html);
    assert.deepEqual(more, []);
    assert.equal(element.tag, 'recent-posts');
    assert.deepEqual(element.attributes, { src, limit: '2' });
    assert.deepEqual(
      element.inside.map(({ tag, attributes }) => [tag, attributes]),
      [
        ['template', { shadowrootmode: 'open' }],
        ['a', { href: '/news' }],
      ],
    );
    assert.deepEqual(textsOf(html, 'title'), ['Post number 1', 'Post number 2']);
    assert.deepEqual(textsOf(html, 'heading'), ['Recent posts']);
    assert.doesNotMatch(html, /<!--/);
  });

  it('shows several feeds as one', async () => {
    const other = { ...feedWith(item(0, { id: 'zero', title: 'From elsewhere' })), title: 'Station Notes' };
    const html = await renderElement('recent-posts', { src: `${src} https://station.example/feed`, limit: '2' }, [three, other]);
    assert.deepEqual(textsOf(html, 'title'), ['From elsewhere', 'Post number 1']);
    assert.deepEqual(textsOf(html, 'source'), ['Station Notes', 'Harbour News']);
  });

  it('is a card', async () => {
    const html = await renderElement('article-card', { src, item: 'https://example.org/2' }, [three]);
    assert.deepEqual(textsOf(html, 'title'), ['Post number 2']);
  });

  it('is a card by its own attributes, without a feed', async () => {
    const html = await renderElement('article-card', { headline: 'By hand', href: '/hand' }, [], { base: 'https://example.org/' });
    assert.deepEqual(textsOf(html, 'title'), ['By hand']);
    assert.equal(partsOf(html, 'link')[0].attributes.href, 'https://example.org/hand');
  });

  it('is a quotation, found on the server', async () => {
    const said = item(1, { content_text: '“The ferry will sail again tonight,” said Anna Weber, a spokeswoman of the Harbour Office.' });
    const html = await renderElement('statement-quote', { src }, [feedWith(said)]);
    assert.deepEqual(textsOf(html, 'speaker'), ['Anna Weber']);
    assert.deepEqual(textsOf(html, 'quote'), ['“The ferry will sail again tonight”']);
  });

  it('is a bulletin’s figures, found on the server', async () => {
    const bulletin = item(1, {
      content_text: 'Passenger traffic reached 1.2 million, up 3.4% year on year. Exports rose 5.2% to 3.4 billion dollars.',
    });
    const html = await renderElement('key-figures', { src }, [feedWith(bulletin)]);
    assert.ok(partsOf(html, 'figure').length >= 1);
  });

  it('is an article, its markup made safe and put below its title', async () => {
    const markup =
      '<h1>Post number 1</h1><h1>Why</h1><p onclick="hit()">Words <b style="color:red">in bold</b><script>hit()</script></p><img src="/one.png" width="1" height="1"><p><img src="/wide.png" width="800" height="400" onerror="hit()"></p><table><tr><td>1</td></tr></table><a href="javascript:hit()">x</a> <a href="/there">there</a>';
    const html = await renderElement('article-view', { src, target: '_blank' }, [feedWith(item(1, { content_html: markup }))]);
    assert.doesNotMatch(html.replace(/<style>[^]*?<\/style>/, ''), /hit|javascript|color:red|one\.png/);
    const [content] = all(treeOf(html), ({ attributes }) => attributes.class === 'content');
    assert.deepEqual(
      all(content.inside, ({ tag }) => /^h\d$/.test(tag)).map((node) => [node.tag, text(node)]),
      [['h3', 'Why']],
    );
    const [image] = all(content.inside, ({ tag }) => tag === 'img');
    assert.deepEqual(image.attributes, {
      src: 'https://example.org/wide.png',
      width: '800',
      height: '400',
      alt: '',
      loading: 'lazy',
      decoding: 'async',
      referrerpolicy: 'no-referrer',
      class: 'boxed',
    });
    assert.equal(all(content.inside, ({ attributes }) => attributes.class === 'scroll')[0].inside[0].tag, 'table');
    assert.deepEqual(all(content.inside, ({ tag, attributes }) => tag === 'a' && attributes.href)[0].attributes, {
      href: 'https://example.org/there',
      target: '_blank',
      rel: 'noopener',
    });
  });

  it('shows no pictures where none are wanted', async () => {
    const feed = feedWith(
      item(1, { image: 'https://example.org/a.png', content_html: '<p>Words <img src="https://example.org/b.png"></p>' }),
    );
    for (const tag of ['recent-posts', 'article-view'])
      assert.doesNotMatch(await renderElement(tag, { src, images: 'none' }, [feed]), /<img/);
  });

  it('takes pictures through the relay that signed them, where it is told to', async () => {
    const feed = feedWith(item(1, { image: 'https://example.org/a.png', _feed_elements: { proxied_image: 'image?url=a&s=b' } }));
    const attributes = { src, images: 'proxy' };
    const image = (html) => partsOf(html, 'image')[0]?.attributes.src;
    assert.equal(
      image(await renderElement('recent-posts', attributes, [feed], { relay: 'https://relay.example/x' })),
      'https://relay.example/x/image?url=a&s=b',
    );
    assert.equal(
      image(await renderElement('recent-posts', attributes, [feed], { relay: '..', base: 'https://relay.example/embed/x' })),
      'https://relay.example/image?url=a&s=b',
    );
    assert.equal(image(await renderElement('recent-posts', attributes, [feed])), undefined);
    const page = '<meta name="feed-relay" content="/relay/"><recent-posts images="proxy" src="/feed"></recent-posts>';
    assert.equal(
      image((await renderPage(page, async () => feed, { url: 'https://site.example/' })).html),
      'https://site.example/relay/image?url=a&s=b',
    );
  });

  it('says that there is nothing', async () => {
    assert.deepEqual(textsOf(await renderElement('recent-posts', { src }, [feedWith()]), 'status'), ['Nothing here yet.']);
  });

  it('says that nothing could be had, in the page’s language, and leaves the rest to the browser', async () => {
    const html = await renderElement('recent-posts', { src }, [], { lang: 'fr' });
    assert.equal(html, `<recent-posts src="${src}"><p slot="error">Le contenu n’a pas pu être chargé.</p></recent-posts>`);
  });

  it('shows nothing before its visitor has asked', async () => {
    const html = await renderElement('recent-posts', { src, loading: 'click' }, [three], { content: 'Ask' });
    assert.equal(html, `<recent-posts src="${src}" loading="click">Ask</recent-posts>`);
  });

  it('speaks the language around it, or its own', async () => {
    const heading = async (attributes, lang) =>
      textsOf(await renderElement('recent-posts', { src, ...attributes }, [three], { lang }), 'heading');
    assert.deepEqual(await heading({}, 'de-AT'), ['Neueste Beiträge']);
    assert.deepEqual(await heading({ lang: 'fr' }, 'de'), ['Articles récents']);
    assert.deepEqual(await heading({}, 'no language'), ['Recent posts']);
  });

  it('tells dates in the zone that it names, else in UTC, wherever the server stands', () => {
    const code = `
      import { source } from './test/relay/source.mjs';
      const { renderElement } = await source('../ssr/index.ts');
      const feed = ${JSON.stringify({ ...three, language: undefined })};
      const dates = async (zone) => /<time[^>]*>([^<]*)/.exec(await renderElement('recent-posts', { src: '${src}', 'date-style': 'full', ...zone }, [feed]))[1];
      console.log(JSON.stringify([await dates({}), await dates({ 'time-zone': 'Asia/Shanghai' }), await dates({ 'time-zone': 'Nowhere' })]));
      process.exit();`;
    for (const TZ of ['America/Los_Angeles', 'Asia/Tokyo']) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: new URL('../..', import.meta.url),
        encoding: 'utf8',
        env: { ...process.env, TZ, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      });
      assert.deepEqual(JSON.parse(stdout || stderr), ['Thursday, March 19, 2026', 'Friday, March 20, 2026', 'Thursday, March 19, 2026']);
    }
  });

  it('is told at once when it is none, or an attribute can’t be one', async () => {
    await assert.rejects(renderElement('marquee', { src }, [three]), /no element <marquee>/);
    for (const name of ['', 'a b', 'x>', '"', 'on=', 'a/b'])
      await assert.rejects(renderElement('recent-posts', { [name]: 'x' }, [three]), TypeError);
  });

  it('rejects what is no feed instead of showing half of it', async () => {
    for (const items of [[null], [{ id: '1', title: {} }], [{ id: '1', tags: 5, title: 'x' }]])
      for (const tag of ['recent-posts', 'article-card', 'article-view', 'statement-quote', 'key-figures'])
        await renderElement(tag, { src, show: 'categories' }, [feedWith(...items)]).then(
          (html) => assert.equal(treeOf(html).length, 1),
          (error) => assert.equal(error.code ?? error.name, 'malformed', error.stack),
        );
  });

  it('knows its attributes', () => {
    assert.ok(attributesOf('recent-posts').includes('see-all'));
    assert.ok(attributesOf('key-figures').includes('trend'));
    assert.equal(attributesOf('marquee'), undefined);
  });
});

describe('what a stranger writes stays text', () => {
  const attacks = [
    '</template><script>hit()</script>',
    '"><img src=x onerror=hit()>',
    "'><svg onload=hit()>",
    '</recent-posts></style><script>hit()</script>',
    '<!--lit-part--><b>x</b><!--/lit-part-->',
    '--><script>hit()</script><!--',
    '{{hit()}}${hit()}',
    '&lt;script&gt;hit()&lt;/script&gt;',
    '\u0000<script>hit()</script>\uD800',
  ];

  /** The same elements, in the same order, as with harmless words. */
  const shape = (html) => all(treeOf(html), () => true).map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).sort().join()}`);

  for (const attack of attacks)
    it(`in a feed: ${JSON.stringify(attack)}`, async () => {
      const feedOf = (words) => ({
        ...feedWith(
          item(1, {
            title: `x ${words}`,
            summary: `x ${words}`,
            authors: [{ name: words }],
            tags: [words],
            content_text: `“The ferry ${words} sails tonight,” said Anna Weber.`,
          }),
        ),
        title: words,
        _feed_elements: { rights: words },
      });
      const show = 'date source author summary categories reading-time rights';
      for (const tag of ['recent-posts', 'article-card', 'article-view']) {
        const [hostile, harmless] = await Promise.all([attack, 'words'].map((words) => renderElement(tag, { src, show }, [feedOf(words)])));
        assert.deepEqual(shape(hostile), shape(harmless), tag);
      }
      const quote = await renderElement('statement-quote', { src }, [feedOf(attack)]);
      assert.deepEqual(
        all(treeOf(quote), ({ tag }) => /script|img|svg|^b$/.test(tag)),
        [],
      );
    });

  for (const attack of attacks)
    it(`in an attribute: ${JSON.stringify(attack)}`, async () => {
      const [hostile, harmless] = await Promise.all(
        [attack, 'words'].map((words) => renderElement('recent-posts', { src, heading: words, lang: words, 'time-zone': words }, [three])),
      );
      assert.deepEqual(shape(hostile), shape(harmless));
    });

  for (const attack of attacks)
    it(`in an article: ${JSON.stringify(attack)}`, async () => {
      const content_html = `<p title="${attack.replaceAll('"', '&quot;')}">Words ${attack}</p><p>Behind</p>`;
      const html = await renderElement('article-view', { src }, [feedWith(item(1, { content_html }))]);
      const [element, ...more] = treeOf(html);
      assert.deepEqual(more, []);
      assert.equal(element.inside.length, 1, 'all is inside of the template');
      assert.deepEqual(
        all([element], ({ tag, attributes }) => /script|svg/.test(tag) || Object.keys(attributes).some((name) => name.startsWith('on'))),
        [],
      );
    });

  it('in an address', async () => {
    const html = await renderElement('recent-posts', { src, 'see-all': 'javascript:hit()' }, [
      feedWith(item(1, { url: 'javascript:hit()', image: 'data:image/svg+xml,<svg onload=hit()>' })),
    ]);
    assert.doesNotMatch(html.replace(/^<recent-posts[^>]*>/, ''), /javascript|data:/);
  });

  it('however much there is', async () => {
    const content_html = '<div>'.repeat(50_000) + 'x' + '<table>'.repeat(20_000) + '<img src="https://example.org/a.png">'.repeat(5_000);
    const html = await renderElement('article-view', { src }, [feedWith(item(1, { content_html }))]);
    assert.equal(treeOf(html).length, 1);
  });
});

describe('a page', () => {
  const load = async (url) => {
    if (url.includes('missing')) throw Object.assign(new Error('Status 404'), { code: 'http' });
    return three;
  };
  const fill = (html, options) => renderPage(html, load, { url: 'https://site.example/news/', ...options });
  const template = /<template shadowrootmode="open"><style>[^]*?<\/template>/g;

  const page = `\uFEFF<!DOCTYPE html>\r\n<HTML lang=de><!-- <recent-posts src="/a"></recent-posts> --><head>
<TITLE>A &amp; B</title><script>var x = '<recent-posts src="/b"></recent-posts>';</script>
<noscript><recent-posts src="/c"></recent-posts></noscript><style>a{}</style></head>\r\n<body class=a  id='b'>
<p>Not closed\t<br/><Recent-Posts  SRC='/feed'   limit=1  ><a href=x>All</a></Recent-Posts >
<template><recent-posts src="/d"></recent-posts></template><svg><recent-posts src="/e"/></svg>
<table><tr><td><article-card src=/feed></article-card><tr></table>
<p lang=fr><recent-posts src="/feed" limit=1></recent-posts>
<recent-posts>No feed</recent-posts><textarea><recent-posts src="/f"></recent-posts></textarea>
<recent-posts src="/missing"><a href=x>All</a></recent-posts><recent-posts src="/feed" loading="click"></recent-posts>
\u{1F600} <p>中文 &eacute; &notanentity; \u0000</body>\r\n</html>\n<!-- end -->  `;

  it('changes nowhere but behind the start tags of its elements', async () => {
    const { html, rendered, failed } = await fill(page);
    assert.equal(html.replace(template, ''), page);
    assert.equal(html.match(template).length, 3);
    assert.equal(rendered, 3);
    assert.deepEqual(
      failed.map(({ src, error }) => [src, error.message]),
      [['https://site.example/missing', 'Status 404']],
    );
    assert.match(html, /limit=1 {2}><template shadowrootmode="open">/);
  });

  it('gives each element its own language', async () => {
    const { html } = await fill(page);
    assert.deepEqual(textsOf(html, 'heading'), ['Neueste Beiträge', 'Articles récents']);
  });

  it('filled anew is the same page', async () => {
    const { html } = await fill(page);
    assert.equal((await fill(html)).html, html);
  });

  it('filled anew shows what is new, and keeps the old where the feed fails', async () => {
    const { html } = await fill('<p><recent-posts src="/feed"><template shadowrootmode="open"><p>Old</p></template>x</recent-posts>');
    assert.doesNotMatch(html, /Old/);
    assert.deepEqual(textsOf(html, 'title').length, 3);
    const failing = html.replace('/feed', '/missing');
    assert.equal((await fill(failing)).html, failing);
  });

  it('without our elements stays as it is', async () => {
    for (const text of [
      '',
      '<',
      '<!doctype html>',
      'plain text',
      '<p>\r\n\r</p>',
      '<recent-posts src="/feed',
      '<recent-posts '.repeat(1000),
    ]) {
      const { html } = await fill(text);
      assert.equal(html.replace(template, ''), text);
    }
  });

  it('names addresses as its base says, and asks for each once', async () => {
    const asked = [];
    const count = async (url) => {
      asked.push(url);
      return three;
    };
    const body = '<recent-posts src="feed.xml#a https://other.example/x"></recent-posts><article-card src=" feed.xml#a "></article-card>';
    await renderPage(`<base target=_top><base href="/sub/">${body}`, count, { url: 'https://site.example/news/' });
    assert.deepEqual(asked.sort(), ['https://other.example/x', 'https://site.example/sub/feed.xml#a']);
    asked.length = 0;
    await renderPage(body, count, { url: 'file:///home/page.html' });
    assert.deepEqual(asked.sort(), ['file:///home/feed.xml#a', 'https://other.example/x']);
    asked.length = 0;
    const { failed, rendered } = await renderPage(body, count);
    assert.deepEqual(asked, ['https://other.example/x']);
    assert.equal(rendered, 1);
    assert.deepEqual(
      failed.map(({ src, error }) => [src, error.code]),
      [['feed.xml#a', 'malformed']],
    );
  });

  it('shows of several feeds those that can be had', async () => {
    const { html, rendered, failed } = await fill('<recent-posts src="/missing /feed"></recent-posts>');
    assert.equal(rendered, 1);
    assert.equal(failed.length, 1);
    assert.equal(textsOf(html, 'title').length, 3);
  });

  it('reports a feed that can’t be shown, and goes on', async () => {
    const broken = async (url) => (url.endsWith('broken') ? feedWith(null) : three);
    const { html, failed } = await renderPage(
      '<recent-posts src="/broken"></recent-posts><recent-posts src="/feed"></recent-posts>',
      broken,
      { url: 'https://site.example/' },
    );
    assert.deepEqual(
      failed.map(({ src }) => src),
      ['https://site.example/broken'],
    );
    assert.equal(textsOf(html, 'title').length, 3);
  });
});
