import { expect, fixture, nextFrame } from '@open-wc/testing';
import {
  feedAt,
  feedWith,
  newId,
  part,
  parts,
  put,
  release,
  rssOf,
  settled,
  skeleton,
  tags,
  text,
  texts,
  until,
  withFeed,
} from './helpers.js';

describe('our own words', () => {
  for (const [lang, heading, all, direction] of [
    ['en', 'Recent posts', 'See all', 'ltr'],
    ['zh', '最新动态', '查看全部', 'ltr'],
    ['zh-Hant', '最新動態', '查看全部', 'ltr'],
    ['zh-TW', '最新動態', '查看全部', 'ltr'],
    ['ar', 'أحدث المنشورات', 'عرض الكل', 'rtl'],
    ['fr-BE', 'Articles récents', 'Tout voir', 'ltr'],
    ['de', 'Neueste Beiträge', 'Alle anzeigen', 'ltr'],
    ['xx', 'Recent posts', 'See all', 'ltr'],
    ['', 'Recent posts', 'See all', 'ltr'],
    ['not a language!', 'Recent posts', 'See all', 'ltr'],
  ] as const)
    it(`are in the language of the page around: ${lang || 'none'}`, async () => {
      const page = await fixture(`<div lang="${lang}" dir="${direction}"><recent-posts src="${feedAt('rss.xml')}"></recent-posts></div>`);
      const element = page.querySelector('recent-posts')!;
      await until(() => parts(element, 'item').length, 'nothing came');
      expect([text(element, 'heading'), text(element, 'see-all')]).to.deep.equal([heading, all]);
      expect(getComputedStyle(part(element, 'base')!).direction).to.equal(direction);
    });

  it('are found across shadow roots', async () => {
    const host = await fixture<HTMLElement>('<div lang="fr"></div>');
    const element = document.createElement('recent-posts');
    host.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    element.src = feedAt('rss.xml');
    await until(() => parts(element, 'item').length, 'nothing came');
    expect(text(element, 'heading')).to.equal('Articles récents');
  });

  it('follow the nearest lang when it changes, across shadow roots', async () => {
    const page = await fixture<HTMLElement>('<div lang="fr"><div></div></div>');
    const element = document.createElement('recent-posts');
    element.loading = 'eager';
    element.src = feedAt('404');
    page.firstElementChild!.attachShadow({ mode: 'open' }).append(element);
    const heading = (words: string) => until(() => text(element, 'heading') === words, `never “${words}”`);
    await heading('Articles récents');
    page.lang = 'de';
    await heading('Neueste Beiträge');
    element.lang = 'zh';
    await heading('最新动态');
    element.removeAttribute('lang');
    await heading('Neueste Beiträge');
  });

  for (const [lang, one, five] of [
    ['en', '1 minute to read', '5 minutes to read'],
    ['pl', '1 minuta czytania', '5 minut czytania'],
    ['ar', 'مدة القراءة: دقيقة', 'مدة القراءة: 5 دقائق'],
    ['zh', '阅读约1分钟', '阅读约5分钟'],
    ['xx', '1 minute to read', '5 minutes to read'],
  ] as const)
    it(`count minutes as ${lang} does`, async () => {
      const words = 'word '.repeat(1100);
      const element = await withFeed(
        feedWith({ title: 'Short', content_text: 'word' }, { title: 'Long', content_text: words }),
        `<recent-posts lang="${lang}" show="reading-time"></recent-posts>`,
      );
      const shown = parts(element, 'item').map((item) => item.querySelector('.meta')!.textContent.trim());
      // Engines do not agree on which digits Arabic has.
      expect(shown).to.deep.equal([one, five.replace('5', new Intl.NumberFormat(lang).format(5))]);
    });

  for (const tag of tags)
    it(`of <${tag}> survive a lang that is none`, async () => {
      const element = await settled(`<${tag} lang="not a language!" date-style="relative" src="${feedAt('statement.xml')}"></${tag}>`);
      expect(parts(element, 'item')).to.not.be.empty;
    });

  it('exist in every language that was promised', async () => {
    const seen = new Set<string>();
    for (const lang of ['en', 'zh-Hans', 'zh-Hant', 'fr', 'nl', 'de', 'lb', 'es', 'it', 'pt', 'pl', 'ja', 'ko', 'ar']) {
      const element = await settled(`<recent-posts loading="eager" lang="${lang}" src="${feedAt('404')}"></recent-posts>`);
      const words = text(element, 'status')! + text(element, 'retry')!;
      expect(words.length, lang).to.be.above(4);
      seen.add(words);
    }
    expect(seen).to.have.length(14);
  });
});

describe('nothing moves when the content comes', () => {
  const picture = `<enclosure type="image/png" url="${new URL('/__feeds/image.png', location.href)}"/>`;

  const items = (count: number, words: string, more = '', title = 'Short title') =>
    Array.from(
      { length: count },
      (_, n) => `<item><guid>${n}</guid><title>${title}</title><link>https://example.org/${n}</link>
        <pubDate>Thu, 19 Mar 2026 12:00:00 GMT</pubDate><description>${words}</description>${more}</item>`,
    ).join('');

  const twoLines = 'The ferry left the harbour on time, and came back on time. '.repeat(3);

  /** Heights of the element before and after its feed has come. */
  async function heights(
    tag: string,
    attributes: string,
    words: string,
    // As announced: where a picture has a place of its own, there is one.
    { inside = '', title = 'Short title', more = /card|grid|strip/.test(tag + attributes) ? picture : '', channel = '' } = {},
  ): Promise<[number, number]> {
    const id = newId();
    const source = rssOf(items(3, words, more, title), `<title>Harbour News</title><link>https://example.org/news</link>${channel}`);
    // The document is held back by asking another address first: the element gets its src when the skeleton has been measured.
    const element = await put(`<${tag} src="${feedAt('held', { id })}" ${attributes}>${inside}</${tag}>`);
    await nextFrame();
    const before = element.getBoundingClientRect().height;
    element.src = source;
    await until(() => parts(element, 'item').length, 'nothing came');
    // What is rendered only near the viewport has its size a frame later.
    await nextFrame();
    await nextFrame();
    await release(id);
    return [before, element.getBoundingClientRect().height];
  }

  for (const width of [320, 620, 900])
    for (const layout of ['list', 'grid', 'headlines', 'strip'])
      it(`in a ${layout} of ${width} px`, async () => {
        const [before, after] = await heights('recent-posts', `limit="3" layout="${layout}" style="inline-size: ${width}px"`, twoLines);
        expect(before).to.be.above(60);
        expect(after).to.be.closeTo(before, 0.5);
      });

  it('in a list whose summaries are shorter than announced', async () => {
    const [before, after] = await heights('recent-posts', 'limit="3" style="inline-size: 620px"', 'On time.');
    expect(after).to.be.closeTo(before, 0.5);
  });

  it('in a list with other numbers of lines', async () => {
    for (const lines of [0, 1, 3]) {
      const [before, after] = await heights(
        'recent-posts',
        `limit="3" summary-lines="${lines}" style="inline-size: 300px"`,
        twoLines.repeat(2),
      );
      expect(after, `${lines} lines`).to.be.closeTo(before, 0.5);
    }
  });

  it('in a list where the page’s own content stood before', async () => {
    const [before, after] = await heights('recent-posts', 'limit="3" style="inline-size: 620px"', twoLines, {
      inside: '<a href="/news">All our news</a>',
    });
    expect(after).to.be.closeTo(before, 0.5);
  });

  for (const layout of ['grid', 'strip'])
    for (const width of [200, 320, 620])
      it(`in a ${layout} of ${width} px without any picture`, async () => {
        const attributes = `limit="3" layout="${layout}" style="inline-size: ${width}px"`;
        const [before, after] = await heights('recent-posts', attributes, twoLines.repeat(3), { more: '' });
        expect(after).to.be.closeTo(before, 0.5);
      });

  for (const layout of ['list', 'grid', 'headlines', 'strip'])
    it(`in a ${layout} of a feed that has a line of rights`, async () => {
      const channel = '<copyright>© 2026 Harbour News</copyright>';
      const [before, after] = await heights('recent-posts', `limit="3" layout="${layout}" style="inline-size: 620px"`, twoLines, {
        channel,
      });
      expect(after).to.be.closeTo(before, 0.5);
    });

  it('in a list that is longer than its skeleton', async () => {
    const id = newId();
    const element = await put(
      `<recent-posts limit="30" show="date" src="${feedAt('held', { id })}" style="inline-size: 620px"></recent-posts>`,
    );
    const before = element.getBoundingClientRect().height;
    element.src = rssOf(items(30, twoLines));
    await until(() => parts(element, 'item').length, 'nothing came');
    await nextFrame();
    await nextFrame();
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 1);
    await release(id);
  });

  // A card announces a title of two lines, a compact one of one.
  for (const [layout, width, title] of [
    ['compact', 300, 'Short title'],
    ['compact" show="image date', 300, 'Short title'],
    ['vertical', 300, 'A short title that needs two lines of the card'],
    ['horizontal', 620, 'A title that is long enough to need two lines beside its picture'],
    ['hero', 900, 'A short title that needs two lines of the card'],
  ] as const)
    it(`in a ${layout} card`, async () => {
      const [before, after] = await heights('article-card', `layout="${layout}" style="inline-size: ${width}px"`, twoLines.repeat(2), {
        title,
      });
      expect(after).to.be.closeTo(before, 0.5);
    });
});

describe('pictures in their place', () => {
  it('are a quiet surface in an article where they fail', async () => {
    const markup = '<p>On time.</p><img src="/none.png" alt="The ferry" width="320" height="200"><img src="/none.png" alt="The ferry">';
    const article = await withFeed(
      feedWith({ title: 'News', url: location.href, content_html: markup }),
      '<article-view style="inline-size: 640px"></article-view>',
    );
    await until(() => article.shadowRoot!.querySelectorAll('img').length === 2, 'no pictures came');
    const images = [...article.shadowRoot!.querySelectorAll('img')];
    images.forEach((image) => (image.loading = 'eager'));
    await until(() => images.every(({ complete }) => complete), 'they never failed');
    for (const image of images) {
      expect(getComputedStyle(image).backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
      expect(image.offsetHeight).to.be.within(199, 361);
    }
  });

  const image = new URL('/__feeds/image.png', location.href).href;
  const words = 'It left on time, and it came back on time. '.repeat(9);
  const box = (element: Element, name: string) => part(element, name)!.getBoundingClientRect();

  it('give it to the first words on a card that has none', async () => {
    const feed = feedWith({ title: 'With', image, content_text: words }, { title: 'Without', content_text: words });
    for (const layout of ['grid', 'strip']) {
      const element = await withFeed(feed, `<recent-posts layout="${layout}" style="inline-size: 620px"></recent-posts>`);
      const [first, second] = parts(element, 'item') as [HTMLElement, HTMLElement];
      expect(first.textContent).to.not.include('on time');
      expect(second.textContent).to.include('It left on time');
      expect(second.offsetHeight).to.equal(first.offsetHeight);
      // The title begins where the picture of its neighbour does.
      expect(parts(element, 'title')[1]!.getBoundingClientRect().top).to.be.below(box(element, 'image').bottom);
      await expect(element).to.be.accessible();
      expect(parts(await withFeed(feed, `<recent-posts layout="${layout}" images="none"></recent-posts>`), 'summary')).to.be.empty;
    }
  });

  it('are small on a compact card', async () => {
    const compact = (show: string) =>
      withFeed(
        feedWith({ title: 'Short', image }),
        `<article-card layout="compact" show="${show}" style="inline-size: 620px"></article-card>`,
      );
    const element = await compact('image source');
    expect(box(element, 'image').width).to.be.within(60, 120);
    expect(box(element, 'image').height).to.be.closeTo(box(element, 'item').height, 2);
    expect(box(element, 'item').height).to.be.closeTo(box(await compact('source'), 'item').height, 0.5);
    expect(box(element, 'title').left).to.be.at.least(box(element, 'image').right);
  });

  it('stand above the words of a hero that is not wide enough for both', async () => {
    const hero = (width: number) =>
      withFeed(feedWith({ title: 'A title', image }), `<article-card layout="hero" style="inline-size: ${width}px"></article-card>`);
    const narrow = await hero(600);
    expect(box(narrow, 'title').top).to.be.at.least(box(narrow, 'image').bottom);
    const wide = await hero(680);
    expect(box(wide, 'title').left).to.be.at.least(box(wide, 'image').right);
  });
});

describe('an error', () => {
  it('stands at the top where nothing is above it, and apart from what is', async () => {
    const gap = async (markup: string, above: (element: Element) => number) => {
      const element = await settled(markup);
      return part(element, 'status')!.parentElement!.getBoundingClientRect().top - above(element);
    };
    const src = feedAt('404');
    const fallback = '<a href="/news">All our news</a>';
    expect(await gap(`<article-card src="${src}"></article-card>`, (element) => element.getBoundingClientRect().top)).to.equal(0);
    const below = (name: string) => (element: Element) => element.shadowRoot!.querySelector(name)!.getBoundingClientRect().bottom;
    expect(await gap(`<recent-posts src="${src}"></recent-posts>`, below('.head'))).to.be.within(10, 20);
    for (const tag of ['recent-posts', 'article-card'])
      expect(await gap(`<${tag} src="${src}">${fallback}</${tag}>`, below('.stage'))).to.be.within(10, 20);
  });
});

describe('the host page', () => {
  it('does not shrink us by the font size of its root', async () => {
    const element = await settled(`<recent-posts src="${feedAt('rss.xml')}" style="font-size: 16px; inline-size: 500px"></recent-posts>`);
    const before = element.getBoundingClientRect().height;
    document.documentElement.style.fontSize = '62.5%';
    expect(element.getBoundingClientRect().height).to.equal(before);
    document.documentElement.style.fontSize = '';
  });

  it('does not reach inside with its rules for everything', async () => {
    const element = await settled(`<recent-posts src="${feedAt('rss.xml')}" style="inline-size: 500px"></recent-posts>`);
    const look = () => {
      const { textTransform, letterSpacing, textAlign, whiteSpace } = getComputedStyle(part(element, 'title')!);
      return [textTransform, letterSpacing, textAlign, whiteSpace, element.getBoundingClientRect().height].join();
    };
    const before = look();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { text-transform: uppercase; letter-spacing: 0.3em; text-align: right; white-space: nowrap; line-height: 3 }
      a, h2, h3, li, ul, button, img { color: red !important; margin: 50px; padding: 50px; display: inline; font-size: 40px }`);
    document.adoptedStyleSheets.push(sheet);
    const after = look();
    document.adoptedStyleSheets.pop();
    expect(after).to.equal(before);
  });

  it('lends its colour and its font', async () => {
    const element = await settled(
      `<recent-posts src="${feedAt('rss.xml')}" style="color: rgb(1, 2, 3); font-family: monospace"></recent-posts>`,
    );
    const { color, fontFamily } = getComputedStyle(part(element, 'title')!);
    expect([color, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'monospace']);
  });

  it('themes us by custom properties and parts', async () => {
    const element = await settled(`<recent-posts src="${feedAt('rss.xml')}" style="--feed-accent: rgb(4, 5, 6)"></recent-posts>`);
    expect(getComputedStyle(part(element, 'see-all')!).color).to.equal('rgb(4, 5, 6)');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('recent-posts::part(title) { font-style: italic }');
    document.adoptedStyleSheets.push(sheet);
    expect(getComputedStyle(part(element, 'title')!).fontStyle).to.equal('italic');
    document.adoptedStyleSheets.pop();
  });

  for (const tag of tags)
    it(`can hide <${tag}>`, async () => {
      const element = await put(`<${tag} hidden src="${feedAt('rss.xml')}"></${tag}>`);
      expect(getComputedStyle(element).display).to.equal('none');
    });
});

describe('accessible to everybody', () => {
  const inside = '<a href="https://example.org/news">All our news</a>';

  for (const tag of tags) {
    for (const [state, path] of [
      ['loading', 'never'],
      ['ready', 'statement.xml'],
      ['empty', 'no-items'],
      ['error', '404'],
    ] as const)
      it(`<${tag}> ${state}`, async () => {
        const element = await put(`<${tag} src="${feedAt(path)}">${inside}</${tag}>`);
        if (state !== 'loading') await until(() => !element.matches(':state(loading)'), 'never settled');
        if (state !== 'ready') expect(element.matches(`:state(${state})`)).to.equal(true);
        await expect(element).to.be.accessible();
      });

    it(`<${tag}> without content of the page, in dark mode`, async () => {
      const page = await fixture<HTMLElement>(`<div style="color-scheme: dark; background: #111; color: #eee">
        <${tag} src="${feedAt('never')}"></${tag}><${tag} src="${feedAt('404')}"></${tag}><${tag} src="${feedAt('statement.xml')}"></${tag}>
      </div>`);
      await until(() => parts(page.lastElementChild!, 'item').length, 'nothing came');
      await expect(page).to.be.accessible();
    });

    it(`<${tag}> stale, and asking`, async () => {
      const stale = await settled(`<${tag} src="${feedAt('flaky', { feed: 'statement.xml' })}"></${tag}>`);
      await stale.reload();
      expect(stale.matches(':state(stale)')).to.equal(true);
      await expect(stale).to.be.accessible();
      await expect(await put(`<${tag} loading="click" src="${feedAt('rss.xml')}">${inside}</${tag}>`)).to.be.accessible();
    });
  }

  for (const layout of ['list', 'grid', 'headlines', 'strip'])
    it(`<recent-posts> as ${layout}`, async () => {
      const show = 'image date source author summary categories reading-time rights';
      await expect(
        await settled(`<recent-posts more limit="3" layout="${layout}" show="${show}" src="${feedAt('rss.xml')}"></recent-posts>`),
      ).to.be.accessible();
    });

  for (const layout of ['vertical', 'horizontal', 'compact', 'hero'])
    it(`<article-card> as ${layout}, also one that the page wrote`, async () => {
      await expect(await settled(`<article-card layout="${layout}" src="${feedAt('rss.xml')}"></article-card>`)).to.be.accessible();
      const attributes = 'headline="News" href="/news" summary="On time." date="2026-03-19" source="Harbour News"';
      await expect(await put(`<article-card layout="${layout}" ${attributes}></article-card>`)).to.be.accessible();
    });

  it('<statement-quote> that the page wrote', async () => {
    const attributes = 'speaker="Anna Weber" speaker-role="Spokeswoman" occasion="Interview" date="2026-03-19" href="/said" source="News"';
    await expect(await put(`<statement-quote ${attributes}>The ferry will sail.</statement-quote>`)).to.be.accessible();
  });

  it('Chinese posts in an English page', async () => {
    const feed = feedWith({
      title: '口罩进口数量统计',
      url: 'https://example.org/zh',
      language: 'zh-Hans',
      date_published: '2026-03-19T12:00:00Z',
    });
    await expect(await withFeed(feed)).to.be.accessible();
  });

  it('has one tab stop for each link, in the order that is seen', async () => {
    const element = await settled(`<recent-posts limit="2" more src="${feedAt('rss.xml')}"></recent-posts>`);
    const stops = [...element.shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, [tabindex]')].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
    expect(stops.map((stop) => stop.textContent.trim())).to.deep.equal(['See all', 'Post number 1', 'Post number 2', 'Show more']);
  });

  for (const tag of tags)
    it(`<${tag}> has links and buttons that are large enough to hit`, async () => {
      const sizes = (element: Element) =>
        Array.from(element.shadowRoot!.querySelectorAll('a, button'), (target) => {
          const { height, width } = target.getBoundingClientRect();
          return Math.min(height, width);
        });
      const shown = await settled(`<${tag} src="${feedAt('statement.xml')}" more limit="1"></${tag}>`);
      const failed = await settled(`<${tag} src="${feedAt('404')}"></${tag}>`);
      const asking = await put(`<${tag} loading="click" src="${feedAt('rss.xml')}"></${tag}>`);
      for (const element of [shown, failed, asking]) {
        expect(sizes(element)).to.not.be.empty;
        for (const size of sizes(element)) expect(size).to.be.at.least(24);
      }
    });

  it('puts a date beside its title in wide headlines, and below it where more is shown', async () => {
    const item = { title: 'A title', tags: ['Trade'], summary: 'In short.', date_published: '2026-03-19T12:00:00Z' };
    const headlines = (show: string) =>
      withFeed(feedWith(item), `<recent-posts layout="headlines" show="${show}" style="inline-size: 700px"></recent-posts>`);
    const box = (element: Element, name: string) => part(element, name)!.getBoundingClientRect();
    const short = await headlines('date');
    expect(box(short, 'date').left).to.be.above(box(short, 'title').right);
    expect(box(short, 'date').right).to.be.closeTo(box(short, 'item').right, 0.5);
    const long = await headlines('categories date summary');
    expect(box(long, 'date').top).to.be.at.least(box(long, 'title').bottom - 1);
    for (const name of ['category', 'summary', 'date']) expect(box(long, name).left, name).to.be.closeTo(box(long, 'title').left, 0.5);
  });

  it('hides the skeleton from screen readers, and says so politely instead', async () => {
    const element = await put(`<recent-posts src="${feedAt('never')}"></recent-posts>`);
    expect(skeleton(element)?.getAttribute('aria-hidden')).to.equal('true');
    expect(part(element, 'status')?.getAttribute('role')).to.equal('status');
    expect(texts(element, 'status')).to.deep.equal(['Loading …']);
  });
});
