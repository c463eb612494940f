import { expect } from '@open-wc/testing';
import type { ArticleCard } from '../../src/components/article-card.js';
import type { FeedItem } from '../../src/data/feed.js';
import { feedAt, feedOf, feedWith, isSeen, part, parts, put, rssOf, settled, skeleton, text, texts, withFeed } from './helpers.js';

const image = new URL('/__feeds/image.png', location.href).href;
const post = { title: 'News', url: 'https://example.org/1', date_published: '2026-03-19T12:00:00Z', content_text: 'The ferry is on time.' };

for (const tag of ['recent-posts', 'article-card'] as const)
  describe(`an item in <${tag}>`, () => {
    const show = (...items: Parameters<typeof feedWith>) => withFeed(feedWith(...items), `<${tag}></${tag}>`);

    it('without a title is called by the beginning of its text', async () => {
      const { title: _, ...untitled } = post;
      expect(text(await show(untitled), 'link')).to.equal('The ferry is on time.');
    });

    it('with nothing but an address is called by that', async () => {
      expect(text(await show({ url: 'https://www.example.org/posts/1' }), 'link')).to.equal('example.org/posts/1');
    });

    it('without an address is no link', async () => {
      const element = await show({ title: 'News' });
      expect(text(element, 'title')).to.equal('News');
      expect(parts(element, 'link')).to.be.empty;
    });

    it('without a date shows none', async () => {
      const element = await show({ title: 'News', url: post.url });
      expect(parts(element, 'date')).to.be.empty;
      expect(part(element, 'item')!.textContent).to.not.match(/Invalid|NaN|undefined|1970/);
    });

    it('with a date that is none shows none', async () => {
      expect(parts(await show({ ...post, date_published: 'last week' }), 'date')).to.be.empty;
    });

    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc',
    ])
      it(`with the address ${url} is no link`, async () => {
        const element = await show({ title: 'Click me', url });
        expect(text(element, 'title')).to.equal('Click me');
        expect(element.shadowRoot!.querySelectorAll('a[href]')).to.be.empty;
      });

    it('from a feed with a script for an address is no link either', async () => {
      const src = rssOf(
        '<item><title>Click me</title><link>javascript:alert(1)</link></item>',
        '<title>T</title><link>javascript:alert(2)</link>',
      );
      const element = await settled(`<${tag} src="${src}"></${tag}>`);
      expect(text(element, 'title')).to.equal('Click me');
      expect(element.shadowRoot!.querySelectorAll('a[href]')).to.be.empty;
    });

    for (const [what, written, read] of [
      ['tags', '&lt;b&gt;Bold&lt;/b&gt; and &lt;i&gt;calm&lt;/i&gt;', 'Bold and calm'],
      ['entities that were escaped twice', 'Tom &amp;amp; Jerry&amp;#8217;s &amp;mdash; caf&amp;eacute;', 'Tom & Jerry’s — café'],
      ['a script', 'News&lt;script&gt;alert(1)&lt;/script&gt;', 'News'],
      ['a picture that fails', 'News &lt;img src=x onerror=alert(1)&gt;', 'News'],
      ['a lonely bracket', '1 &amp;lt; 2 &lt; 3', '1 < 2 < 3'],
      ['many blanks', ' \n  Much \t room\n ', 'Much room'],
    ] as const)
      it(`whose title holds ${what} shows its words`, async () => {
        const element = await settled(`<${tag} src="${rssOf(`<item><title>${written}</title></item>`)}"></${tag}>`);
        expect(text(element, 'title')).to.equal(read);
        expect(part(element, 'title')!.querySelector('b, i, img, script')).to.equal(null);
      });

    it('shows its picture, asked for with no more than needed', async () => {
      const element = await show({ ...post, image });
      const picture = part(element, 'image') as HTMLImageElement;
      expect(picture.src).to.equal(image);
      expect(picture).to.include({ loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer', alt: '' });
    });

    it('shows the first picture of its text when it names none', async () => {
      const content_html = `<img src="https://count.example/p.gif" width="1" height="1"><p>News</p><img src="${image}">`;
      expect((part(await show({ ...post, content_html }), 'image') as HTMLImageElement).src).to.equal(image);
    });

    for (const url of ['javascript:alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>', 'file:///etc/passwd', 'blob:null/1'])
      it(`never asks for the picture ${url}`, async () => {
        expect((await show({ ...post, image: url })).shadowRoot!.querySelector('img')).to.equal(null);
      });

    it('shows no picture where the page wants none, or only those of a relay', async () => {
      for (const images of ['none', 'proxy']) {
        const element = await withFeed(feedWith({ ...post, image }), `<${tag} images="${images}"></${tag}>`);
        expect(element.shadowRoot!.querySelector('img'), images).to.equal(null);
        expect(text(element, 'title')).to.equal('News');
      }
    });

    it('takes pictures through the relay, and from nowhere else', async () => {
      const through = async (proxied_image: unknown, relay = 'relay="https://relay.test/feeds"') => {
        const item = { ...post, image, _feed_elements: { proxied_image } } as FeedItem;
        return (await withFeed(feedWith(item), `<${tag} images="proxy" ${relay}></${tag}>`)).shadowRoot!.querySelector('img')?.src;
      };
      expect(await through('image?url=x&s=y')).to.equal('https://relay.test/feeds/image?url=x&s=y');
      for (const other of ['https://evil.test/image?url=x', '//evil.test/image?x', '/image?x', '../image?x', 'javascript:1', 1, null])
        expect(await through(other), `${other}`).to.equal(undefined);
      expect(await through('image?url=x&s=y', '')).to.equal(undefined);
    });

    it('keeps the room of a picture that does not come', async () => {
      const element = await show({ ...post, image: new URL(feedAt('404'), location.href).href });
      const picture = part(element, 'image') as HTMLImageElement;
      const { height } = picture.parentElement!.getBoundingClientRect();
      await new Promise((resolve) => picture.addEventListener('error', resolve));
      expect(isSeen(picture)).to.equal(false);
      expect(picture.parentElement!.getBoundingClientRect().height).to.equal(height);
    });

    it('is marked with its language, its dates written in it', async () => {
      const item = { ...post, title: '口罩进口数量统计', language: 'zh-Hans' };
      const element = await withFeed(feedWith(item), `<${tag} time-zone="UTC"></${tag}>`);
      expect(part(element, 'item')!.lang).to.equal('zh-Hans');
      expect(text(element, 'date')).to.equal('2026年3月19日');
    });

    it('has the language of its feed when it names none', async () => {
      const element = await withFeed({ ...feedWith(post), language: 'fr' }, `<${tag} time-zone="UTC"></${tag}>`);
      expect(part(element, 'item')!.lang).to.equal('fr');
      expect(text(element, 'date')).to.equal('19 mars 2026');
    });

    it('shows with a language that is none', async () => {
      expect(text(await show({ ...post, language: 'not a language!' }), 'title')).to.equal('News');
    });

    it('has our own words in the language of the page', async () => {
      const item = { ...post, title: 'The ferry is on time', language: 'en-GB' };
      const element = await withFeed(feedWith(item), `<${tag} lang="zh-Hans" show="reading-time"></${tag}>`);
      const ours = [...part(element, 'item')!.querySelectorAll('span')].find(({ textContent }) => textContent.includes('阅读约'))!;
      expect(ours.closest('[lang]')!.getAttribute('lang')).to.equal('zh-Hans');
    });

    it('is read from right to left when its words are', async () => {
      const element = await show({ ...post, title: 'وصلت العبارة في الموعد', language: 'ar' });
      expect(getComputedStyle(part(element, 'link')!).direction).to.equal('rtl');
    });

    it('never widens the page, however long its words are', async () => {
      const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(9);
      const element = await withFeed(
        feedWith({ ...post, title: long, summary: long, tags: [long], authors: [{ name: long }] }),
        `<${tag} show="image date source author summary categories" style="inline-size: 280px"></${tag}>`,
      );
      expect(element.scrollWidth).to.be.at.most(280);
    });
  });

describe('a feed of a million small things', () => {
  it('shows a title of 100,000 letters and a text of as many tags', async () => {
    const element = await withFeed(feedWith({ title: 'a'.repeat(100_000), content_html: '<b>'.repeat(100_000) + 'end' }));
    expect(parts(element, 'item')).to.have.length(1);
  });

  it('shows no rows of items that hold nothing', async () => {
    const element = await withFeed(feedWith({}, {}, {}));
    expect(parts(element, 'item')).to.be.empty;
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(element.shadowRoot!.textContent).to.not.match(/undefined|null|NaN/);
  });
});

describe('<article-card>', () => {
  const card = (attributes: string) => settled<ArticleCard>(`<article-card src="${feedAt('rss.xml')}" ${attributes}></article-card>`);

  it('shows the newest article', async () => {
    const element = await card('');
    expect(texts(element, 'title')).to.deep.equal(['Post number 1']);
    expect(part(element, 'title')?.localName).to.equal('h2');
    expect(text(element, 'source')).to.equal('Harbour News');
    expect(text(element, 'summary')).to.equal('The ferry number 1 left the harbour on time.');
    for (const name of ['base', 'item', 'link', 'title', 'date', 'summary', 'source', 'status'])
      expect(parts(element, name), name).to.not.be.empty;
  });

  for (const [what, item] of [
    ['place', '2'],
    ['id', 'post-3'],
    ['address', 'https://example.org/posts/3'],
    ['address as others write it', 'http://www.example.org/posts/3/?utm_source=mail#top'],
  ] as const)
    it(`shows the one of a certain ${what}`, async () => {
      expect(texts(await card(`item="${item}"`), 'title')).to.deep.equal(['Post number 3']);
    });

  it('shows the newest again without its attribute', async () => {
    const element = await settled(`<article-card src="${feedAt('rss.xml')}" item="2"></article-card>`);
    element.removeAttribute('item');
    await element.updateComplete;
    expect(text(element, 'title')).to.equal('Post number 1');
  });

  it('shows the newest, whichever one has the number 0', async () => {
    const feed = feedWith({ id: '7', title: 'New' }, { id: '0', title: 'Old' });
    for (const tag of ['article-card', 'article-view']) {
      expect(text(await withFeed(feed, `<${tag}></${tag}>`), 'title'), tag).to.equal('New');
      expect(text(await withFeed(feed, `<${tag} item=" "></${tag}>`), 'title'), `${tag} of a blank`).to.equal('New');
    }
    expect(text(await withFeed(feed, '<article-card item="0"></article-card>'), 'title')).to.equal('Old');
  });

  it('says that there is nothing when there is no such article', async () => {
    for (const item of ['99', 'no-such-id', '-1']) expect((await card(`item="${item}"`)).matches(':state(empty)'), item).to.equal(true);
  });

  it('shows another one when the page changes its mind', async () => {
    const element = await card('');
    element.item = '4';
    await element.updateComplete;
    expect(texts(element, 'title')).to.deep.equal(['Post number 5']);
  });

  it('is compact to hero', async () => {
    const feed = feedWith({ ...post, image, tags: ['Harbour'], summary: 'It is on time.' });
    for (const [layout, seen] of [
      ['vertical', ['image', 'date', 'source', 'summary']],
      ['horizontal', ['image', 'date', 'source', 'summary']],
      ['compact', ['date', 'source']],
      ['hero', ['image', 'date', 'source', 'summary', 'category']],
    ] as const) {
      const element = await withFeed(feed, `<article-card layout="${layout}" style="inline-size: 800px"></article-card>`);
      expect(
        ['image', 'date', 'source', 'summary', 'category', 'author'].filter((name) => isSeen(part(element, name))),
        layout,
      ).to.have.members([...seen]);
      const [picture, title] = ['image', 'title'].map((name) => part(element, name)?.getBoundingClientRect());
      if (picture)
        expect(picture.right <= title!.left, `${layout}: picture beside the title`).to.equal(layout === 'horizontal' || layout === 'hero');
    }
  });

  it('can be clicked anywhere', async () => {
    const element = await card('');
    part(element, 'item')!.scrollIntoView({ block: 'end' });
    const { left, bottom } = part(element, 'item')!.getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(left + 4, bottom - 4) === part(element, 'link')).to.equal(true);
  });

  describe('written by the page', () => {
    const authored = (attributes: string, inside = '') =>
      put<ArticleCard>(`<article-card lang="en-GB" ${attributes}>${inside}</article-card>`);

    it('shows what its attributes say', async () => {
      const element = await authored(
        `headline="The night train is back" href="/train" image="/__feeds/image.png" summary="It leaves at ten." date="2026-03-19" source="Station Notes" time-zone="UTC"`,
      );
      expect(text(element, 'link')).to.equal('The night train is back');
      expect(part(element, 'link')?.getAttribute('href')).to.equal(new URL('/train', document.baseURI).href);
      expect((part(element, 'image') as HTMLImageElement).src).to.equal(image);
      expect(text(element, 'summary')).to.equal('It leaves at ten.');
      expect(text(element, 'date')).to.equal('19 Mar 2026');
      expect(text(element, 'source')).to.equal('Station Notes');
      expect(skeleton(element)).to.equal(null);
    });

    it('changes with its properties', async () => {
      const element = await authored('headline="One"');
      Object.assign(element, { headline: 'Two', href: 'https://example.org/two', summary: 'Words', date: '2026-03-19', source: 'Notes' });
      await element.updateComplete;
      expect([text(element, 'link'), text(element, 'summary'), text(element, 'source')]).to.deep.equal(['Two', 'Words', 'Notes']);
    });

    it('shows markup of the page as its summary', async () => {
      const element = await authored('headline="News"', '<p>It leaves <em>at ten</em>.</p>');
      expect(isSeen(element.querySelector('em'))).to.equal(true);
    });

    it('shows a heading of the page as its title', async () => {
      const element = await authored('href="/train"', '<span slot="heading">The <em>night</em> train</span>');
      expect(isSeen(element.querySelector('em'))).to.equal(true);
      expect(part(element, 'title')!.contains(element.querySelector('em')!.closest('[slot]')!.assignedSlot)).to.equal(true);
    });

    it('runs no script', async () => {
      const element = await authored('headline="News" href="javascript:alert(1)" image="javascript:alert(1)"');
      expect(text(element, 'title')).to.equal('News');
      expect(element.shadowRoot!.querySelectorAll('a[href], img')).to.be.empty;
    });

    it('has no empty places', async () => {
      const element = await authored('headline="News"');
      for (const name of ['image', 'date', 'source', 'link']) expect(parts(element, name), name).to.be.empty;
    });
  });
});

describe('an excerpt', () => {
  it('never splits what is one character to a reader', async () => {
    const family = '👨‍👩‍👧‍👦';
    for (const content_text of [family.repeat(200), '口罩供应充足'.repeat(200), 'e\u0301'.repeat(900), '🇱🇺'.repeat(300)]) {
      const shown = text(await withFeed(feedWith({ title: 'News', content_text })), 'summary')!;
      expect(shown.endsWith('…')).to.equal(true);
      const whole = new Set([...new Intl.Segmenter().segment(content_text)].map(({ segment }) => segment));
      for (const { segment } of new Intl.Segmenter().segment(shown.slice(0, -1))) expect(whole.has(segment), segment).to.equal(true);
    }
  });

  it('is the summary of the feed, else the beginning of the text', async () => {
    const both = `<item><title>A</title><description>In short.</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;At length.&lt;/p&gt;</content:encoded></item>`;
    const long = '<item><title>B</title><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>';
    expect(
      texts(await settled(`<recent-posts src="${feedOf(`<rss><channel>${both}${long}</channel></rss>`)}"></recent-posts>`), 'summary'),
    ).to.deep.equal(['In short.', 'One. Two.']);
  });
});
