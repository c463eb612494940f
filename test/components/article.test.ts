import { expect, nextFrame } from '@open-wc/testing';
import type { ArticleOptions } from '../../src/components/article-html.js';
import type { ArticleView } from '../../src/components/article-view.js';
import { safeHtml } from '../../src/components/safe-html.js';
import type { FeedItem } from '../../src/data/feed.js';
import { feedAt, feedWith, isSeen, part, parts, put, settled, skeleton, text, texts, withFeed } from './helpers.js';

const defaults: ArticleOptions = { base: 'https://example.org/news/1', level: 3, images: true };

/** The element when it shows all; where the browser has no sanitiser of its own, it shows the text until another is there. */
async function whole(element: ArticleView): Promise<ArticleView> {
  await element.updateComplete;
  await safeHtml('', defaults);
  await element.updateComplete;
  return element;
}

const article = async (item: Partial<FeedItem>, attributes = ''): Promise<ArticleView> =>
  whole(
    await withFeed<ArticleView>(
      feedWith({ url: 'https://example.org/news/1', title: 'A title', ...item }),
      `<article-view ${attributes}></article-view>`,
    ),
  );

const content = (element: Element): HTMLElement => element.shadowRoot!.querySelector('.content')!;

const markup = async (content_html: string, attributes = '', item: Partial<FeedItem> = {}): Promise<string> =>
  content(await article({ content_html, ...item }, attributes)).innerHTML.replace(/<!--.*?-->/g, '');

/** What both sanitisers make of it; the browser's own only where there is one. */
async function both(html: string, options: Partial<ArticleOptions> = {}): Promise<string[]> {
  const native = 'setHTML' in Element.prototype ? [true] : [];
  return Promise.all(
    [...native, false].map(async (isNative) => {
      const box = document.createElement('div');
      box.append(await safeHtml(html, { ...defaults, ...options }, isNative));
      return box.innerHTML;
    }),
  );
}

const image = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"';

/** what, markup, what is left of it */
const cases: [string, string, string][] = [
  [
    'keeps what an article is made of',
    '<p>One <em>two</em> <strong>three</strong><br>four <q>five</q></p><ul><li>six</li></ul>',
    '<p>One <em>two</em> <strong>three</strong><br>four <q>five</q></p><ul><li>six</li></ul>',
  ],
  [
    'keeps tables with their spans',
    '<table><caption>Sales</caption><tr><th scope="col" colspan="2">Year</th></tr></table>',
    '<div class="scroll" tabindex="0"><table><caption>Sales</caption><tbody><tr><th scope="col" colspan="2">Year</th></tr></tbody></table></div>',
  ],
  [
    'keeps code as it is written',
    '<pre><code>if (a &lt; b)\n  c();</code></pre>',
    '<pre tabindex="0"><code>if (a &lt; b)\n  c();</code></pre>',
  ],
  [
    'keeps ruby, times and abbreviations',
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime="2026-03-19">19 March</time> <abbr title="World Trade Organization">WTO</abbr>',
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime="2026-03-19">19 March</time> <abbr title="World Trade Organization">WTO</abbr>',
  ],
  ['keeps language and direction', '<p lang="ar" dir="rtl">سلام</p>', '<p lang="ar" dir="rtl">سلام</p>'],
  [
    'keeps lists as they count',
    '<ol start="3" reversed type="a"><li value="7">x</li></ol>',
    '<ol start="3" reversed=""><li value="7">x</li></ol>',
  ],
  [
    'makes items of what stands between those of a list',
    '<ul>One <b>two</b> <i>three</i><li>four</li>five</ul><ol><p>six</p></ol>',
    '<ul><li>One <b>two</b> <i>three</i></li><li>four</li><li>five</li></ul><ol><li><p>six</p></li></ol>',
  ],
  [
    'keeps a list within a list with the item before',
    '<ul><br><li>one</li><ul><li>two</li></ul> <li>three</li><br></ul>',
    '<ul><li>one<ul><li>two</li></ul></li> <li>three<br></li></ul>',
  ],
  ['keeps details', '<details open><summary>More</summary>x</details>', '<details open=""><summary>More</summary>x</details>'],
  ['runs no script', '<p>a</p><script>globalThis.hit = 1</script><p onclick="hit()">b</p>', '<p>a</p><p>b</p>'],
  [
    'runs no script of a picture that fails',
    '<img src="https://example.org/x.png" onerror="hit()" alt="x">',
    `<img src="https://example.org/x.png" alt="x" ${image} class="boxed">`,
  ],
  ['runs no script in svg', '<svg onload="hit()"><script>hit()</script><a href="javascript:hit()">x</a></svg>y', 'y'],
  ['reads math as its words', '<math><mi>x</mi><mo>=</mo><mn>2</mn><annotation encoding="TeX">x=2</annotation></math>', 'x=2'],
  [
    'is not fooled by namespaces',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">',
    '<div class="scroll" tabindex="0"><table></table></div>',
  ],
  ['is not fooled by noscript', '<noscript><p title="</noscript><img src=x onerror=hit()>">a</p></noscript>', '<p>a</p>'],
  ['is not fooled by templates', '<template><img src=x onerror=hit()></template>a<template shadowrootmode="open"><b>x</b></template>', 'a'],
  [
    'leaves no address but of the web, mail and telephone',
    '<a href="javascript:hit()">a</a><a href=" jAvA\nscript:hit()">b</a><a href="data:text/html,x">c</a><a href="ftp://example.org/">d</a><a href="mailto:a@example.org">e</a><a href="tel:+3221">f</a>',
    'abcd<a href="mailto:a@example.org">e</a><a href="tel:+3221">f</a>',
  ],
  [
    'makes addresses absolute',
    '<a href="/x">a</a><a href="y?z=1#t">b</a><a href="//example.com/">c</a>',
    '<a href="https://example.org/x">a</a><a href="https://example.org/news/y?z=1#t">b</a><a href="https://example.com/">c</a>',
  ],
  [
    'makes the addresses of pictures absolute',
    '<img src="/a.png" width="600" height="400px">',
    `<img src="https://example.org/a.png" alt="" width="600" height="400" ${image} class="boxed">`,
  ],
  ['shows only pictures from the web', '<img src="data:image/png;base64,AAAA" alt="a"><img src="blob:x" alt="b"><img alt="c">', ''],
  [
    'shows pictures that a script would have loaded',
    '<img src="data:image/gif;base64,R0" data-src="/real.jpg" alt="a"><noscript><img src="/real.jpg"></noscript>',
    `<img src="https://example.org/real.jpg" alt="a" ${image} class="boxed">`,
  ],
  [
    'shows the largest of a set',
    '<img srcset="/s.jpg 300w, /l.jpg 900w" alt="">',
    `<img src="https://example.org/l.jpg" alt="" ${image} class="boxed">`,
  ],
  ['counts no visitors', '<p>a<img src="https://example.com/pixel" width="1" height="1"></p>', '<p>a</p>'],
  [
    'reads emoji as the characters they are',
    '<p>Good <img class="wp-smiley" src="https://s.example/1f600.png" alt="😀"></p>',
    '<p>Good 😀</p>',
  ],
  [
    'gives no names to the page',
    '<p id="location" name="x" class="y">a</p><a name="cookie">b</a><form id="f"><input name="g">c</form>',
    '<p>a</p>bc',
  ],
  [
    'has no forms',
    '<form action="/x"><label>Name <input></label><button>Go</button><select><option>1</select><textarea>t</textarea></form>',
    'Name ',
  ],
  [
    'has no styles',
    '<style>p{color:red}</style><p style="position:fixed" class="x" align="right" bgcolor="red">a</p><link rel="stylesheet" href="/x.css">',
    '<p>a</p>',
  ],
  [
    'reads unknown elements as what is inside',
    '<my-box><p>a</p></my-box><font color="red">b</font><center>c</center><st1:place>d</st1:place><o:p></o:p>',
    '<p>a</p>bcd',
  ],
  [
    'puts links in the place of frames',
    '<iframe src="https://video.example/embed/1" title="A film"></iframe><iframe src="//map.example/x"></iframe><iframe src="javascript:hit()"></iframe><embed src="/x.swf">',
    '<p><a href="https://video.example/embed/1">A film</a></p><p><a href="https://map.example/x">map.example</a></p><p><a href="https://example.org/x.swf">example.org</a></p>',
  ],
  [
    'plays only when asked to',
    '<video src="/v.mp4" autoplay loop poster="/p.jpg" width="640" height="360"></video><audio autoplay><source src="/a.mp3"></audio>',
    '<video src="https://example.org/v.mp4" controls="" preload="none" poster="https://example.org/p.jpg" width="640" height="360"></video><audio src="https://example.org/a.mp3" controls="" preload="none"></audio>',
  ],
  ['leaves out what is hidden', '<p hidden>a</p><p style="display: none">b</p><div style="color:red;display:none">c</div>d', 'd'],
  ['leaves out comments', '<p>a<!-- b --></p><!--[if mso]><p>c</p><![endif]-->', '<p>a</p>'],
  ['sets headings below the title', '<h1>a</h1><h3>b</h3><h1>c</h1>', '<h3>a</h3><h4>b</h4><h3>c</h3>'],
  [
    'has no base, meta or refresh',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><a href="x">a</a>',
    '<a href="https://example.org/news/x">a</a>',
  ],
  [
    'leaves small pictures beside words small',
    '<p>See <img src="/i.png" alt="i"> here</p><figure><img src="/f.png" alt=""><figcaption>f</figcaption></figure>',
    `<p>See <img src="https://example.org/i.png" alt="i" ${image}> here</p><figure><img src="https://example.org/f.png" alt="" ${image} class="boxed"><figcaption>f</figcaption></figure>`,
  ],
];

describe('markup of an article', () => {
  afterEach(() => expect((globalThis as { hit?: unknown }).hit, 'a script has run').to.equal(undefined));

  for (const [what, html, left] of cases)
    it(`${what}, whoever sanitises it`, async () => {
      // Engines differ in what they escape when they write it.
      const expected = document.createElement('div');
      expected.innerHTML = left;
      for (const result of await both(html)) expect(result).to.equal(expected.innerHTML);
    });

  it('opens links where it is told to, and never lets a new window have hold of this one', async () => {
    for (const result of await both('<a href="/x" target="_top" rel="opener">a</a>', { target: '_blank' }))
      expect(result).to.equal('<a href="https://example.org/x" target="_blank" rel="noopener">a</a>');
  });

  it('shows no pictures where the page wants none', async () => {
    for (const result of await both('<p>a<img src="/x.png"></p><video src="/v.mp4" poster="/p.jpg"></video>', { images: false }))
      expect(result).to.equal('<p>a</p><video src="https://example.org/v.mp4" controls="" preload="none"></video>');
  });

  it('does not repeat the title', async () => {
    for (const result of await both('<h1> A  title</h1><p>a</p><h2>b</h2>', { title: 'A title' }))
      expect(result).to.include('<p>a</p>').and.not.include('title');
  });

  it('is read in linear time, however deep and long', async () => {
    const deep = '<x>'.repeat(5000) + '<br>'.repeat(100_000) + '<table>'.repeat(2000) + '<a href="/x"><b>'.repeat(3000) + 'end';
    for (const result of await both(deep)) expect(result.includes('end')).to.equal(true);
  });
});

describe('<article-view>', () => {
  it('shows the whole article: what it is called, by whom, when, and all that it says', async () => {
    const element = await article({
      content_html: '<p>The first paragraph.</p><h2>A part</h2><p>The last.</p>',
      authors: [{ name: 'Ada' }, { name: 'Bo' }],
      date_published: '2026-03-19T12:00:00Z',
      tags: ['Trade'],
      _feed_elements: { rights: '© 2026 Harbour News', source: { title: 'Harbour News' } },
    });
    expect([
      text(element, 'title'),
      text(element, 'author'),
      text(element, 'source'),
      text(element, 'category'),
      text(element, 'rights'),
    ]).to.deep.equal(['A title', 'Ada, Bo', 'Harbour News', 'Trade', '© 2026 Harbour News']);
    expect(part(element, 'date')!.getAttribute('datetime')).to.equal('2026-03-19T12:00:00Z');
    expect(Array.from(content(element).children, ({ localName, textContent }) => `${localName} ${textContent}`)).to.deep.equal([
      'p The first paragraph.',
      'h3 A part',
      'p The last.',
    ]);
    expect(part(element, 'link')!.getAttribute('href')).to.equal('https://example.org/news/1');
    await expect(element).to.be.accessible();
  });

  it('takes the colours and fonts of its text from the page', async () => {
    const element = await article(
      {
        content_html: `<h2>a</h2><p><a href="/x">b</a></p><blockquote>c</blockquote><pre>d</pre><table><caption>e</caption><tr><td>f</td></tr></table>`,
      },
      `style="color: rgb(1, 1, 1); font: 20px monospace; --feed-accent: rgb(2, 2, 2); --feed-muted: rgb(3, 3, 3); --feed-line: rgb(4, 4, 4); --feed-surface: rgb(5, 5, 5); --feed-font-heading: fantasy; --feed-font-quote: cursive"`,
    );
    const look = (selector: string) => getComputedStyle(content(element).querySelector(selector)!);
    expect([look('p').color, look('p').fontFamily, look('p').fontSize]).to.deep.equal(['rgb(1, 1, 1)', 'monospace', '20px']);
    expect([look('a').color, look('blockquote').borderInlineStartColor]).to.deep.equal(['rgb(2, 2, 2)', 'rgb(2, 2, 2)']);
    expect([look('h3').fontFamily, look('blockquote').fontFamily]).to.deep.equal(['fantasy', 'cursive']);
    expect([look('caption').color, look('td').borderBlockEndColor, look('pre').backgroundColor]).to.deep.equal([
      'rgb(3, 3, 3)',
      'rgb(4, 4, 4)',
      'rgb(5, 5, 5)',
    ]);
  });

  it('puts no room around the paragraphs of a cell', async () => {
    const heightOf = async (cell: string) =>
      content(await article({ content_html: `<table><tr><td>${cell}</td></tr></table>` })).querySelector('td')!.offsetHeight;
    expect(await heightOf('<p>a</p>')).to.equal(await heightOf('a'));
  });

  it('has lists that readers can count, however they were written', async () => {
    const element = await article({
      content_html: '<ul>Words<li>One</li><ul><li>Two</li></ul><p>Three</p></ul><ol><br><a href="/x">Four</a></ol>',
    });
    expect(content(element).querySelectorAll('li')).to.have.length(5);
    await expect(element).to.be.accessible();
  });

  it('shows text without markup in paragraphs, and never as markup', async () => {
    const element = await article({ content_text: 'One <b>two</b>\nthree\n\nFour' });
    expect(Array.from(content(element).querySelectorAll('p'), (p) => p.textContent)).to.deep.equal(['One <b>two</b>\nthree', 'Four']);
    expect(Array.from(content(await article({ content_text: 'One\nTwo' })).querySelectorAll('p'))).to.have.length(2);
  });

  it('shows the summary where there is no text', async () => {
    expect(content(await article({ summary: 'In short.' })).textContent.trim()).to.equal('In short.');
  });

  it('shows the picture that the feed names unless the text has one', async () => {
    const pixel = new URL('/__feeds/image.png', location.href).href;
    expect(parts(await article({ content_html: '<p>a</p>', image: pixel }), 'image')).to.have.length(1);
    const element = await article({ content_html: `<p>a</p><img src="${pixel}">`, image: pixel });
    expect(parts(element, 'image')).to.have.length(0);
    // A second look must not find the text gone.
    element.dateStyle = 'full';
    await whole(element);
    expect(parts(element, 'image')).to.have.length(0);
    expect(content(element).textContent.trim()).to.equal('a');
    expect(await markup(`<p>a</p><img src="${pixel}">`, 'images="none"', { image: pixel })).to.equal('<p>a</p>');
  });

  it('plays what is attached', async () => {
    const element = await article({
      content_html: '<p>a</p>',
      attachments: [
        { url: 'https://example.org/1.mp3', mime_type: 'audio/mpeg' },
        { url: 'https://example.org/1.mp4', mime_type: 'video/mp4' },
        { url: 'javascript:alert(1)', mime_type: 'audio/mpeg' },
        { url: 'https://example.org/1.pdf', mime_type: 'application/pdf' },
      ],
    });
    expect(Array.from(element.shadowRoot!.querySelectorAll('audio, video'), (player) => player.getAttribute('src'))).to.deep.equal([
      'https://example.org/1.mp3',
      'https://example.org/1.mp4',
    ]);
  });

  it('shows the item that it is told, by place, id or address', async () => {
    for (const item of ['2', 'https://example.org/posts/3'])
      expect(text(await settled(`<article-view src="${feedAt('rss.xml')}" item="${item}"></article-view>`), 'title')).to.equal(
        'Post number 3',
      );
    const element = await settled<ArticleView>(`<article-view src="${feedAt('rss.xml')}"></article-view>`);
    expect(text(element, 'title')).to.equal('Post number 1');
    element.item = '1';
    await element.updateComplete;
    expect(text(element, 'title')).to.equal('Post number 2');
    element.removeAttribute('item');
    element.setAttribute('item', '1');
    element.removeAttribute('item');
    await element.updateComplete;
    expect(text(element, 'title')).to.equal('Post number 1');
    element.item = 'no such item';
    await element.updateComplete;
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('sets its headings below the level of its title', async () => {
    const element = await article({ content_html: '<h1>a</h1><h2>b</h2>' }, 'heading-level="5"');
    expect(part(element, 'title')!.localName).to.equal('h5');
    expect(Array.from(content(element).children, ({ localName }) => localName)).to.deep.equal(['h6', 'h6']);
    element.headingLevel = 1;
    await whole(element);
    expect(Array.from(content(element).children, ({ localName }) => localName)).to.deep.equal(['h2', 'h3']);
  });

  it('runs from right to left with its words, on a page that doesn’t', async () => {
    const element = await article({
      title: 'أخبار الميناء',
      content_html: '<p>عاد القطار الليلي.</p>',
      language: 'ar',
      date_published: '2026-03-19T12:00:00Z',
    });
    for (const one of [part(element, 'title')!, content(element), part(element, 'date')!.parentElement!])
      expect(getComputedStyle(one).direction).to.equal('rtl');
  });

  it('never widens the page: tables and code scroll by themselves', async () => {
    const cells = '<td>figure</td>'.repeat(40);
    const element = await article(
      {
        content_html: `<table><tr>${cells}</tr></table><pre>${'long '.repeat(200)}</pre><p>${'x'.repeat(3000)}</p><img width="4000" height="20" src="/__feeds/image.png">`,
      },
      'style="inline-size: 300px"',
    );
    const base = part(element, 'base')!;
    expect(base.scrollWidth).to.equal(base.clientWidth);
    for (const wide of element.shadowRoot!.querySelectorAll<HTMLElement>('.scroll, pre')) {
      expect(wide.scrollWidth).to.be.above(wide.clientWidth);
      expect(wide.tabIndex).to.equal(0);
    }
    await expect(element).to.be.accessible();
  });

  it('keeps the room of pictures that come late or never', async () => {
    const before = await article({
      content_html: '<p>a</p><img src="/__feeds/404" width="200" height="100"><p>b</p><img src="/__feeds/404?2"><p>c</p>',
      url: location.href,
    });
    const { height } = before.getBoundingClientRect();
    const sized = before.shadowRoot!.querySelector<HTMLElement>('img[width]')!;
    expect([sized.offsetWidth, sized.offsetHeight]).to.deep.equal([200, 100]);
    expect(height).to.be.above(300);
    for (const img of before.shadowRoot!.querySelectorAll('img')) {
      const failed = new Promise((resolve) => img.addEventListener('error', resolve));
      img.loading = 'eager';
      img.src += '?';
      await failed;
    }
    // What an engine shows in the place of a picture, it shows a frame later.
    await nextFrame();
    await nextFrame();
    expect(before.getBoundingClientRect().height).to.equal(height);
  });

  it('is loading, and says so', async () => {
    const element = await put(`<article-view src="${feedAt('never')}"></article-view>`);
    expect(isSeen(skeleton(element))).to.equal(true);
    expect(element.shadowRoot!.querySelector('[aria-busy=true]')).to.not.equal(null);
    expect(texts(element, 'status')).to.deep.equal(['Loading …']);
  });
});
