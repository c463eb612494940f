import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { ArticleCard } from '../../src/components/article-card.js';
import type { RecentPosts } from '../../src/components/recent-posts.js';
import type { FeedElement } from '../../src/components/feed-element.js';
import {
  counted,
  feedAt,
  feedWith,
  isSeen,
  newId,
  part,
  parts,
  put,
  rssOf,
  settled,
  tags,
  text,
  texts,
  until,
  whenSettled,
  withFeed,
} from './helpers.js';

const posts = (attributes: string): Promise<RecentPosts> =>
  settled(`<recent-posts src="${feedAt('rss.xml')}" ${attributes}></recent-posts>`);

const titles = (count: number, from = 1): string[] => Array.from({ length: count }, (_, at) => `Post number ${at + from}`);

/** attribute, property, default, a good value as text and as itself, bad ones */
const shared: [string, string, unknown, string, unknown, string[]][] = [
  ['loading', 'loading', 'lazy', 'eager', 'eager', ['nonsense', '', 'toString']],
  ['refresh', 'refresh', 0, '90', 90, ['never', '-5', 'Infinity', '', '1e999']],
  ['heading-level', 'headingLevel', 2, '4', 4, ['9', '0', '-1', '2.5', 'two', '']],
  ['date-style', 'dateStyle', 'medium', 'relative', 'relative', ['nonsense', '']],
  ['images', 'images', 'direct', 'none', 'none', ['nonsense', '']],
];

const own: Record<string, [string, string, unknown, string, unknown, string[]][]> = {
  'recent-posts': [
    ['limit', 'limit', 5, '3', 3, ['-3', '0', '1.5', 'many', '', '1e400']],
    ['offset', 'offset', 0, '2', 2, ['-2', '0.5', 'x']],
    ['summary-lines', 'summaryLines', 2, '0', 0, ['-1', 'x', '1000']],
    ['layout', 'layout', 'list', 'GRID', 'grid', ['nonsense', '']],
  ],
  'article-card': [['layout', 'layout', 'vertical', 'hero', 'hero', ['nonsense', '', 'grid']]],
  'statement-quote': [
    ['statement', 'statement', -1, '1', 1, ['-7', '1.5', 'first']],
    ['limit', 'limit', 1, '3', 3, ['-3', '0', '1.5', 'many', '', '1e400']],
  ],
  'article-view': [],
  'key-figures': [['trend', 'trend', 0, '7', 7, ['-7', '1.5', 'many', '']]],
};

const values = (element: FeedElement) => element as unknown as Record<string, unknown>;

for (const tag of tags)
  describe(`<${tag}> and its attributes`, () => {
    for (const [attribute, property, byDefault, good, value, bad] of [...shared, ...own[tag]!]) {
      it(`takes ${attribute} as an attribute, and goes back to the default without it`, async () => {
        const element = await put(`<${tag} ${attribute}="${good}"></${tag}>`);
        expect(values(element)[property]).to.equal(value);
        element.removeAttribute(attribute);
        expect(values(element)[property]).to.equal(byDefault);
      });

      it(`takes a bad ${attribute} for the default`, async () => {
        for (const text of bad) {
          const element = await settled(`<${tag} src="${feedAt('statement.xml')}" ${attribute}="${text}"></${tag}>`);
          element.remove();
          expect(values(element)[property], `${attribute}="${text}"`).to.equal(byDefault);
          if (attribute !== 'statement') expect(parts(element, 'item'), `${attribute}="${text}"`).to.not.be.empty;
        }
      });
    }

    it('asks no more often than once a minute', async () => {
      expect((await put(`<${tag} refresh="5"></${tag}>`)).refresh).to.equal(60);
    });

    for (const [name, value] of [
      ['src', '/feed.xml'],
      ['relay', 'https://relay.example/'],
      ['timeZone', 'Asia/Shanghai'],
      ['target', '_top'],
      ['category', 'Harbour'],
      ['match', 'ferry'],
      ['exclude', 'train'],
    ] as const)
      it(`has ${name} as a property too`, async () => {
        const attribute = name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
        const element = await put(`<${tag} loading="click" ${attribute}="${value}"></${tag}>`);
        expect(values(element)[name]).to.equal(value);
      });

    it('shows its content whatever nonsense a framework sets as properties', async () => {
      const element = await settled(`<${tag} src="${feedAt('statement.xml')}"></${tag}>`);
      for (const [, property] of [...shared, ...own[tag]!])
        if (!['statement', 'loading', 'refresh'].includes(property)) values(element)[property] = 'nonsense';
      element.timeZone = 'Mars/Olympus';
      await element.updateComplete;
      expect(parts(element, 'item')).to.not.be.empty;
      expect(parts(element, 'link')).to.not.be.empty;
    });

    it('takes a time zone that there is not for the visitor’s', async () => {
      const src = feedAt('statement.xml');
      const there = await settled(`<${tag} src="${src}" time-zone="Mars/Olympus"></${tag}>`);
      const here = await settled(`<${tag} src="${src}"></${tag}>`);
      expect(texts(there, 'date')).to.not.be.empty;
      expect(texts(there, 'date')).to.deep.equal(texts(here, 'date'));
    });
  });

describe('all elements', () => {
  for (const tag of tags)
    it(`put <${tag}> dates in the time zone that is asked for`, async () => {
      const feed = feedWith({
        title: 'Late',
        url: 'https://example.org/late',
        language: 'en-GB',
        date_published: '2026-03-19T23:30:00Z',
        content_text: '“The ferry will sail again tonight,” said Anna Weber.\nPassengers: 1,204 (+3%)',
      });
      expect(text(await withFeed(feed, `<${tag} time-zone="Asia/Shanghai"></${tag}>`), 'date')).to.equal('20 Mar 2026');
      expect(text(await withFeed(feed, `<${tag} time-zone="America/New_York"></${tag}>`), 'date')).to.equal('19 Mar 2026');
    });

  for (const [style, shown] of [
    ['full', /^Thursday,? 19 March 2026$/],
    ['long', /^19 March 2026$/],
    ['medium', /^19 Mar 2026$/],
    ['short', /^19\/03\/2026$/],
  ] as const)
    it(`write dates ${style}`, async () => {
      const feed = feedWith({ title: 'News', language: 'en-GB', date_published: '2026-03-19T12:00:00Z' });
      expect(text(await withFeed(feed, `<recent-posts time-zone="UTC" date-style="${style}"></recent-posts>`), 'date')).to.match(shown);
    });

  it('write dates relative to now', async () => {
    const ago = new Date(Date.now() - 3 * 86_400_000 - 3_600_000).toISOString();
    const feed = feedWith({ title: 'News', language: 'en', date_published: ago });
    const element = await withFeed(feed, '<recent-posts date-style="relative"></recent-posts>');
    expect(text(element, 'date')).to.equal('3 days ago');
    expect(part(element, 'date')?.getAttribute('datetime')).to.equal(ago);
  });

  it('leave a date without a time the day that it is, wherever the visitor is', async () => {
    for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
      const shared = `time-zone="${zone}" lang="en-GB"`;
      const feed = feedWith({ title: 'News', language: 'en-GB', date_published: '2026-01-02' });
      expect(text(await withFeed(feed, `<recent-posts ${shared}></recent-posts>`), 'date')).to.equal('2 Jan 2026');
      const quote = await put(`<statement-quote ${shared} speaker="Ann Lee" date="2020-04-02">Words.</statement-quote>`);
      expect(text(quote, 'date')).to.equal('2 Apr 2020');
      const card = await put(`<article-card ${shared} headline="News" date="2026-01-02"></article-card>`);
      expect(text(card, 'date')).to.equal('2 Jan 2026');
    }
  });

  it('count from a date without a time in whole days', async () => {
    const today = new Date();
    const dayBefore = (days: number) =>
      new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() - days)).toISOString().slice(0, 10);
    for (const [days, words] of [
      [0, 'today'],
      [1, 'yesterday'],
      [3, '3 days ago'],
      [-1, 'tomorrow'],
      [14, '2 weeks ago'],
    ] as const) {
      const card = await put(`<article-card lang="en" headline="News" date="${dayBefore(days)}" date-style="relative"></article-card>`);
      expect(text(card, 'date'), `${days}`).to.equal(words);
    }
  });

  it('write no dates when none are wanted', async () => {
    expect(parts(await posts('date-style="none"'), 'date')).to.be.empty;
  });
});

describe('<recent-posts>', () => {
  it('shows the five newest posts under "Recent posts", with a link to all', async () => {
    const element = await posts('');
    expect(text(element, 'heading')).to.equal('Recent posts');
    expect(part(element, 'heading')?.localName).to.equal('h2');
    expect(texts(element, 'title')).to.deep.equal(titles(5));
    expect(texts(element, 'summary')[0]).to.equal('The ferry number 1 left the harbour on time.');
    expect(part(element, 'see-all')?.getAttribute('href')).to.equal('https://example.org/news');
    expect(part(element, 'link')?.getAttribute('href')).to.equal('https://example.org/posts/1');
    expect(text(element, 'rights')).to.equal('© 2026 Harbour News');
    for (const name of ['base', 'heading', 'see-all', 'list', 'item', 'link', 'title', 'date', 'summary', 'rights', 'status'])
      expect(parts(element, name), name).to.not.be.empty;
  });

  it('shows as many posts as asked for, by attribute and by property', async () => {
    const element = await posts('limit="2"');
    expect(texts(element, 'title')).to.deep.equal(titles(2));
    element.limit = 4;
    await element.updateComplete;
    expect(texts(element, 'title')).to.deep.equal(titles(4));
  });

  it('shows all posts when there are fewer than asked for', async () => {
    expect(texts(await posts('limit="100"'), 'title')).to.deep.equal(titles(8));
  });

  it('passes over the newest ones', async () => {
    expect(texts(await posts('limit="2" offset="3"'), 'title')).to.deep.equal(titles(2, 4));
  });

  it('bears its own heading', async () => {
    const element = await posts('heading="From the harbour"');
    expect(text(element, 'heading')).to.equal('From the harbour');
    element.heading = 'News';
    await element.updateComplete;
    expect(text(element, 'heading')).to.equal('News');
  });

  it('has item titles one level below its heading', async () => {
    const element = await posts('heading-level="3"');
    expect(part(element, 'heading')?.localName).to.equal('h3');
    expect(part(element, 'title')?.localName).to.equal('h4');
    element.headingLevel = 6;
    await element.updateComplete;
    expect(part(element, 'heading')?.localName).to.equal('h6');
    expect(part(element, 'title')?.localName).to.equal('h6');
  });

  it('keeps posts of a category, in any case', async () => {
    expect(texts(await posts('category="even"'), 'title')).to.deep.equal([2, 4, 6, 8].map((n) => `Post number ${n}`));
  });

  it('keeps posts that hold one of the words', async () => {
    expect(texts(await posts('match="FERRY NUMBER 2, number 5"'), 'title')).to.deep.equal(['Post number 2', 'Post number 5']);
  });

  it('leaves out posts that hold one of the words', async () => {
    expect(texts(await posts('exclude="number 1, Number 3" limit="2"'), 'title')).to.deep.equal(['Post number 2', 'Post number 4']);
  });

  it('shows the pieces that are asked for and no others', async () => {
    const feed = feedWith({
      title: 'News',
      date_published: '2026-03-19T12:00:00Z',
      authors: [{ name: 'Ana Novak' }, { name: 'Bo Lind' }],
      tags: ['Harbour', 'Ferry'],
      summary: 'It is on time.',
      content_text: 'It is on time.',
      image: '/__feeds/image.png',
    });
    feed.items[0]!.image = new URL('/__feeds/image.png', location.href).href;
    feed._feed_elements = { rights: '© 2026 Harbour News' };
    const names = ['image', 'date', 'source', 'summary', 'author', 'category', 'rights'];
    const element = await withFeed<RecentPosts>(feed);
    for (const [show, seen] of [
      ['image', ['image']],
      ['date source', ['date', 'source']],
      ['author', ['author']],
      ['categories', ['category', 'category']],
      ['SUMMARY rights', ['summary', 'rights']],
      ['reading-time', []],
      ['nonsense', ['image', 'date', 'summary', 'rights']],
    ] as const) {
      element.show = show;
      await element.updateComplete;
      expect(
        names.flatMap((name) => parts(element, name).map(() => name)),
        show,
      ).to.have.members([...seen]);
    }
    element.show = 'author';
    await element.updateComplete;
    expect(text(element, 'author')).to.equal('Ana Novak, Bo Lind');
    element.show = 'reading-time';
    await element.updateComplete;
    expect(part(element, 'item')?.textContent).to.include('1 minute to read');
  });

  it('cuts the summary at so many lines, or leaves it out', async () => {
    const feed = feedWith({ title: 'News', summary: 'The ferry left the harbour on time. '.repeat(30) });
    const element = await withFeed<RecentPosts>(feed, '<recent-posts style="inline-size: 20em"></recent-posts>');
    const two = part(element, 'summary')!.offsetHeight;
    element.summaryLines = 4;
    await element.updateComplete;
    expect(part(element, 'summary')!.offsetHeight).to.be.closeTo(2 * two, 1);
    element.summaryLines = 0;
    await element.updateComplete;
    expect(parts(element, 'summary')).to.be.empty;
  });

  describe('see all', () => {
    for (const [what, attribute, href] of [
      ['leads where it is told to', 'https://example.org/all', 'https://example.org/all'],
      ['leads to a page beside this one', '/all', new URL('/all', document.baseURI).href],
      ['is hidden on demand', 'none', undefined],
      ['is hidden on demand, however that is written', ' NONE ', undefined],
      ['leads to the feed’s own page rather than to no address', 'http://[', 'https://example.org/news'],
      ['never runs a script', 'javascript:alert(1)', 'https://example.org/news'],
      ['never runs a script behind white space', ' java\nscript:alert(1)', 'https://example.org/news'],
    ] as const)
      it(what, async () => {
        expect(part(await posts(`see-all="${attribute}"`), 'see-all')?.getAttribute('href') ?? undefined).to.equal(href);
      });

    it('is not there when the feed names no page', async () => {
      expect(parts(await withFeed(feedWith({ title: 'News' })), 'see-all')).to.be.empty;
    });

    it('never runs a script that the feed names', async () => {
      const feed = { ...feedWith({ title: 'News' }), home_page_url: 'javascript:alert(1)' };
      expect(parts(await withFeed(feed), 'see-all')).to.be.empty;
    });
  });

  describe('show more', () => {
    it('reveals the next ones and goes when all are there', async () => {
      const element = await posts('limit="3" more');
      expect(texts(element, 'title')).to.deep.equal(titles(3));
      for (const count of [6, 8]) {
        part(element, 'more')!.click();
        await element.updateComplete;
        expect(texts(element, 'title')).to.deep.equal(titles(count));
      }
      expect(parts(element, 'more')).to.be.empty;
    });

    it('is not there unless asked for, nor without more posts', async () => {
      expect(parts(await posts('limit="3"'), 'more')).to.be.empty;
      expect(parts(await posts('limit="8" more'), 'more')).to.be.empty;
    });

    it('leaves the keyboard’s visitor in the list when the button goes', async () => {
      const element = await posts('limit="4" more');
      part(element, 'more')!.focus();
      part(element, 'more')!.click();
      await element.updateComplete;
      expect(parts(element, 'more')).to.be.empty;
      expect(element.shadowRoot!.activeElement, 'what has the focus').to.not.equal(null);
    });
  });

  describe('layouts', () => {
    const boxes = (element: Element) => parts(element, 'item').map((item) => item.getBoundingClientRect());
    const wide = (layout: string) => posts(`limit="3" style="inline-size: 700px" layout="${layout}"`);

    it('has rows in a list and in headlines', async () => {
      for (const layout of ['list', 'headlines']) {
        const [first, second] = boxes(await wide(layout));
        expect(second!.top, layout).to.be.at.least(first!.bottom - 0.01);
      }
    });

    it('has cards beside each other in a grid and in a strip', async () => {
      for (const layout of ['grid', 'strip']) {
        const [first, second] = boxes(await wide(layout));
        expect(second!.top, layout).to.be.closeTo(first!.top, 0.01);
        expect(second!.left, layout).to.be.above(first!.right);
      }
    });

    it('has one column of cards where there is no room for two', async () => {
      const [first, second] = boxes(await posts('limit="2" style="inline-size: 200px" layout="grid"'));
      expect(second!.top).to.be.above(first!.bottom);
      expect(first!.right - first!.left).to.be.at.most(200);
    });

    it('has a strip that the keyboard can scroll, and that never widens the page', async () => {
      const element = await posts('limit="8" style="inline-size: 300px" layout="strip"');
      const scroller = element.shadowRoot!.querySelector<HTMLElement>("[tabindex='0']")!;
      expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
      expect(scroller.getAttribute('aria-label')).to.equal('Recent posts');
      expect(element.scrollWidth).to.be.at.most(300);
    });

    it('changes by property', async () => {
      const element = await wide('list');
      element.layout = 'grid';
      await element.updateComplete;
      const [first, second] = boxes(element);
      expect(second!.top).to.be.closeTo(first!.top, 0.01);
    });

    it('shows no picture and no summary among headlines', async () => {
      const item = '<item><title>News</title><link>https://example.org/1</link><description>On time.</description></item>';
      const element = await settled(`<recent-posts src="${rssOf(item)}" layout="headlines"></recent-posts>`);
      expect(parts(element, 'title')).to.have.length(1);
      expect(parts(element, 'summary')).to.be.empty;
      expect(parts(element, 'image').filter(isSeen)).to.be.empty;
    });
  });

  it('opens posts where it is told to, and never lets a new window have hold of this one', async () => {
    for (const target of ['_blank', '_BLANK']) {
      const blank = await posts(`loading="eager" target="${target}"`);
      for (const name of ['link', 'see-all']) {
        expect(part(blank, name)?.getAttribute('target')).to.equal('_blank');
        expect(part(blank, name)?.getAttribute('rel')).to.equal('noopener');
      }
    }
    const content_html = '<p><a href="https://example.org/more">More</a></p>';
    const article = await withFeed(feedWith({ title: 'News', content_html }), '<article-view target="_BLANK"></article-view>');
    await until(() => article.shadowRoot!.querySelector('.content a'), 'no markup');
    expect(article.shadowRoot!.querySelector('.content a')!.getAttribute('rel')).to.equal('noopener');
    const here = await posts('loading="eager"');
    expect(part(here, 'link')?.hasAttribute('target')).to.equal(false);
  });

  it('takes its feeds through a relay: by attribute, by the page’s meta, by the script tag', async () => {
    const asked = async () => (await counted('/relay/feed')).asked;
    const through = async (attributes: string) => {
      const id = newId();
      const before = await asked();
      const element = await settled(`<recent-posts src="${feedAt('counted', { id })}" ${attributes}></recent-posts>`);
      expect(texts(element, 'title')).to.deep.equal(['Rye on Mondays']);
      expect((await counted(id)).asked, 'requests for the feed itself').to.equal(0);
      expect(await asked()).to.equal(before + 1);
    };
    await through('relay="/__feeds/relay"');
    const meta = Object.assign(document.createElement('meta'), { name: 'feed-relay', content: '/__feeds/relay/' });
    document.head.append(meta);
    await through('');
    meta.remove();
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.relay = '/__feeds/relay';
    document.head.append(script);
    await through('');
    script.remove();
  });

  for (const relay of ['javascript:1', 'http://[', 'ftp://x/', ' '])
    it(`takes no relay for one that is none: ${relay}`, async () => {
      const element = await settled(`<recent-posts limit="1" src="${feedAt('rss.xml')}" relay="${relay}"></recent-posts>`);
      expect(texts(element, 'title')).to.deep.equal(['Post number 1']);
    });

  it('has no heading of blanks', async () => {
    expect(text(await posts('heading=" "'), 'heading')).to.equal('Recent posts');
    const card = await put('<article-card headline="  "><b>Our own</b></article-card>');
    expect(isSeen(card.querySelector('b'))).to.equal(true);
    expect(parts(card, 'title')).to.be.empty;
  });
});

describe('refresh', () => {
  /** A clock that the test puts forward; only waits of over 10 s are its own, so that everything else goes on. */
  function clock() {
    const { setTimeout: realTimeout } = globalThis;
    const realNow = performance.now.bind(performance);
    let ahead = 0;
    let waiting: { at: number; handler: () => void }[] = [];
    globalThis.setTimeout = ((handler: () => void, ms = 0) => {
      if (ms <= 10_000) return realTimeout(handler, ms);
      waiting.push({ at: realNow() + ahead + ms, handler });
      return 0;
    }) as typeof setTimeout;
    performance.now = () => realNow() + ahead;
    return {
      forward(seconds: number) {
        ahead += seconds * 1000;
        const due = waiting.filter(({ at }) => at <= performance.now());
        waiting = waiting.filter((one) => !due.includes(one));
        for (const { handler } of due) handler();
      },
      put(isHidden: boolean) {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      stop() {
        globalThis.setTimeout = realTimeout;
        delete (performance as { now?: unknown }).now;
        delete (document as { hidden?: boolean }).hidden;
      },
    };
  }

  const asked = async (id: string, count: number) => {
    const end = Date.now() + 5000;
    while ((await counted(id)).asked < count) if (Date.now() > end) throw new Error(`Not asked ${count} times`);
    // Whoever asks once too often does so at the same moment.
    await nextFrame();
    expect((await counted(id)).asked).to.equal(count);
  };

  it('asks again on time, not while nobody looks, and then as soon as somebody does', async () => {
    const time = clock();
    try {
      const id = newId();
      await settled(`<recent-posts src="${feedAt('counted', { id })}" refresh="60"></recent-posts>`);
      await asked(id, 1);
      time.forward(59);
      await asked(id, 1);
      time.put(true);
      time.forward(2);
      await asked(id, 1);
      time.put(false);
      await asked(id, 2);
      await nextFrame();
      time.forward(61);
      await asked(id, 3);
    } finally {
      time.stop();
    }
  });

  it('asks less and less often while the server is out of order, and keeps what is there', async () => {
    const time = clock();
    try {
      const id = newId();
      const element = await settled(`<recent-posts src="${feedAt('flaky', { id })}" refresh="60"></recent-posts>`);
      time.forward(61);
      await until(() => element.matches(':state(stale)'), 'never stale');
      await asked(id, 2);
      time.forward(61);
      await asked(id, 2);
      time.forward(61);
      await asked(id, 3);
      await nextFrame();
      time.forward(122);
      await asked(id, 3);
      expect(texts(element, 'title')).to.deep.equal(titles(5));
    } finally {
      time.stop();
    }
  });

  it('asks once for several elements that show the same', async () => {
    const time = clock();
    try {
      const id = newId();
      const src = feedAt('counted', { id });
      const page = await fixture(`<div>${`<recent-posts loading="eager" src="${src}" refresh="60"></recent-posts>`.repeat(3)}</div>`);
      await Promise.all(Array.from(page.querySelectorAll('recent-posts'), whenSettled));
      time.forward(61);
      await asked(id, 2);
    } finally {
      time.stop();
    }
  });

  it('does not flood the server when the time is longer than a timer can hold', async () => {
    const id = newId();
    await settled(`<recent-posts src="${feedAt('counted', { id })}" refresh="9999999"></recent-posts>`);
    for (let n = 0; n < 10; n++) await counted(id);
    expect((await counted(id)).asked).to.equal(1);
  });

  it('never comes more often than once a minute, as a property neither', async () => {
    const time = clock();
    try {
      const id = newId();
      const element = await settled<ArticleCard>(`<article-card src="${feedAt('counted', { id })}"></article-card>`);
      for (const refresh of [5, 'often' as unknown as number, NaN]) {
        element.refresh = refresh;
        await element.updateComplete;
        time.forward(19);
        await asked(id, 1);
      }
    } finally {
      time.stop();
    }
  });
});
