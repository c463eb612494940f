import { expect } from '@open-wc/testing';
import type { Feed, FeedItem } from '../../src/data/feed.js';
import { excerpt, imageOf, itemText, readingMinutes, titleOf } from '../../src/data/item-text.js';
import { selectItems } from '../../src/data/select-items.js';

const feed = (title: string, items: Partial<FeedItem>[], more: Partial<Feed> = {}): Feed => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  items: items.map((item, at) => ({ id: `${title} ${at}`, ...item })),
  ...more,
});
const names = (items: FeedItem[]) => items.map(({ title }) => title);
const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T12:00:00Z`;

describe('selectItems', () => {
  const a = feed('A', [
    { title: 'a5', date_published: day(5) },
    { title: 'a3', date_published: day(3) },
  ]);
  const b = feed('B', [
    { title: 'b4', date_published: day(4) },
    { title: 'b2', date_modified: day(2) },
  ]);

  it('puts the newest first, from wherever they come', () => {
    expect(names(selectItems([a, b]))).to.deep.equal(['a5', 'b4', 'a3', 'b2']);
    expect(names(selectItems([b, a]))).to.deep.equal(['a5', 'b4', 'a3', 'b2']);
  });

  it('sorts one feed too, when its order is another', () => {
    expect(
      names(
        selectItems([
          feed('C', [
            { title: 'c1', date_published: day(1) },
            { title: 'c9', date_published: day(9) },
          ]),
        ]),
      ),
    ).to.deep.equal(['c9', 'c1']);
  });

  it('leaves items without dates where their feed has them', () => {
    expect(names(selectItems([feed('C', [{ title: 'x' }, { title: 'y' }, { title: 'z' }])]))).to.deep.equal(['x', 'y', 'z']);
    const mixed = feed('C', [{ title: 'c5', date_published: day(5) }, { title: 'none' }, { title: 'c3', date_published: day(3) }]);
    expect(names(selectItems([mixed]))).to.deep.equal(['c5', 'none', 'c3']);
  });

  it('compares moments, not texts', () => {
    const zones = feed('C', [
      { title: 'early', date_published: '2026-03-05T01:00:00+09:00' },
      { title: 'late', date_published: '2026-03-04T18:00:00-05:00' },
    ]);
    expect(names(selectItems([zones]))).to.deep.equal(['late', 'early']);
  });

  it('passes over, and cuts', () => {
    expect(names(selectItems([a, b], { offset: 1, limit: 2 }))).to.deep.equal(['b4', 'a3']);
    expect(selectItems([a, b], { offset: 9 })).to.deep.equal([]);
    expect(selectItems([])).to.deep.equal([]);
  });

  it('knows an article again by its id, in one feed and in two', () => {
    const twice = feed('C', [
      { id: 'x', title: 'first', date_published: day(9) },
      { id: 'x', title: 'second', date_published: day(8) },
    ]);
    expect(names(selectItems([twice, twice]))).to.deep.equal(['first']);
  });

  for (const url of [
    'https://example.org/post/',
    'http://example.org/post',
    'https://www.example.org/post',
    'https://example.org/post#comments',
    'https://example.org/post?utm_source=feed&utm_medium=rss',
    'https://example.org/post?fbclid=1',
    'https://example.org/post?UTM_Source=feed',
    'https://example.org/post?at_medium=RSS&at_campaign=KARANGA',
    'https://EXAMPLE.org:443/post',
  ])
    it(`knows an article again by its address ${url}`, () => {
      const one = feed('C', [
        { id: '1', url: 'https://example.org/post', title: 'one' },
        { id: '2', url, title: 'two' },
      ]);
      expect(names(selectItems([one]))).to.deep.equal(['one']);
    });

  for (const url of [
    'https://example.org/post?page=2',
    'https://example.org/Post',
    'https://example.com/post',
    'https://example.org/post/2',
  ])
    it(`takes ${url} for another article`, () => {
      const two = feed('C', [
        { id: '1', url: 'https://example.org/post', title: 'one' },
        { id: '2', url, title: 'two' },
      ]);
      expect(names(selectItems([two]))).to.deep.equal(['one', 'two']);
    });

  it('keeps all episodes of one feed that link to their show, and all notes of one page', () => {
    const at = (url: string, n: number) => ({ id: `${url} ${n}`, url, title: `${n}` });
    const show = 'https://example.org/show';
    expect(names(selectItems([feed('C', [at(show, 1), at(show, 2), at(show, 2)])]))).to.deep.equal(['1', '2']);
    expect(names(selectItems([feed('D', [at(`${show}#may`, 1), at(`${show}#june`, 2)])]))).to.deep.equal(['1', '2']);
    expect(names(selectItems([feed('C', [at(show, 1)]), feed('D', [at(show, 2)])]))).to.deep.equal(['1']);
  });

  it('does not take a number that two sites count by for the same article', () => {
    const [one, other] = ['https://a.example/1', 'https://b.example/1'].map((url) => feed(url, [{ id: '1', url, title: url }]));
    expect(selectItems([one!, other!])).to.have.length(2);
    expect(selectItems([one!, one!])).to.have.length(1);
  });

  it('keeps items that have neither id nor address', () => {
    expect(
      selectItems([
        feed('C', [
          { id: '', title: 'x' },
          { id: '', title: 'y' },
        ]),
      ]),
    ).to.have.length(2);
  });

  describe('keeps', () => {
    const c = feed('C', [
      { title: 'The ferry', tags: ['Sea', 'News'] },
      { title: 'The train', tags: ['Rail'], summary: 'It meets the FERRY.' },
      { title: 'The bakery', content_html: '<p>Rye &amp; wheat</p>' },
      { title: '口罩进口', tags: ['贸易'] },
    ]);
    for (const [what, selection, kept] of [
      ['a category, in any case', { category: 'sea' }, ['The ferry']],
      ['a Chinese category', { category: '贸易' }, ['口罩进口']],
      ['only whole categories', { category: 'se' }, []],
      ['words of the title and the text', { match: 'ferry' }, ['The ferry', 'The train']],
      ['one of several words', { match: 'bakery, 口罩' }, ['The bakery', '口罩进口']],
      ['words as a reader sees them', { match: 'rye & wheat' }, ['The bakery']],
      ['what does not hold the words', { exclude: 'ferry, 口罩' }, ['The bakery']],
      ['what passes all', { category: 'sea', exclude: 'ferry' }, []],
      [
        'everything when nothing is asked',
        { category: '', match: ' , ', exclude: '' },
        ['The ferry', 'The train', 'The bakery', '口罩进口'],
      ],
      ['as many as fit after the filter', { match: 'the', limit: 2 }, ['The ferry', 'The train']],
    ] as const)
      it(what, () => expect(names(selectItems([c], selection))).to.deep.equal([...kept]));
  });

  it('tells each item’s feed and language, and leaves the feeds as they are', () => {
    const d = feed('D', [{ title: 'x' }, { title: 'y', language: 'fr' }], { language: 'en', home_page_url: 'https://d.example/' });
    const before = structuredClone(d);
    const [x, y] = selectItems([d]);
    expect(x).to.deep.include({ language: 'en', _feed_elements: { source: { title: 'D', url: 'https://d.example/' } } });
    expect(y!.language).to.equal('fr');
    expect(d).to.deep.equal(before);
  });
});

describe('the text of an item', () => {
  const item = (fields: Partial<FeedItem>): FeedItem => ({ id: '1', ...fields });
  const html = (content_html: string) => itemText(item({ content_html }));

  for (const [what, markup, text] of [
    ['blocks on lines of their own', '<p>One.</p><p>Two<br>three</p><ul><li>four</li></ul>', 'One.\nTwo\nthree\nfour'],
    ['words that tags stand in', 'un<b>believ</b>able, <a href="/x">a link</a>', 'unbelievable, a link'],
    ['no scripts or styles', 'a<script>x</script><style>b{}</style>b<noscript>c</noscript>', 'ab'],
    ['no comments', 'a<!-- <p>x</p> -->b', 'ab'],
    ['entities read', 'Tom &amp; Jerry &lt;3 &eacute;&#8217;&#x2014;', 'Tom & Jerry <3 é’—'],
    ['attributes that hold brackets', '<img alt="a > b" src=x>word', 'word'],
    ['a lonely bracket', '1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['words in brackets that are no tags', 'std::vector<int> and <你好>', 'std::vector<int> and <你好>'],
    ['white space as blanks', 'a \n\t b', 'a b'],
  ] as const)
    it(`has ${what}`, () => expect(html(markup)).to.equal(text));

  it('is read from plain text when there is no markup', () => {
    expect(itemText(item({ content_text: '1 < 2' }))).to.equal('1 < 2');
    expect(itemText(item({}))).to.equal('');
  });

  it('is cut between words, and never longer than asked', () => {
    const text = 'The ferry left the harbour on time, and came back. '.repeat(9);
    const cut = excerpt(item({ content_text: text }), 60);
    expect(cut.length).to.be.at.most(61);
    expect(cut).to.match(/^The ferry .*\w…$/);
    expect(text).to.match(new RegExp(`^${cut.slice(0, -1)}\\W`));
  });

  it('is not cut when it fits', () => {
    expect(excerpt(item({ content_text: 'Short.' }), 6)).to.equal('Short.');
    expect(excerpt(item({ summary: ' In \n short. ', content_text: 'Long.' }), 60)).to.equal('In short.');
  });

  for (const [what, character] of [
    ['families', '👨‍👩‍👧‍👦'],
    ['skin tones', '👍🏽'],
    ['flags', '🇱🇺'],
    ['accents', 'e\u0301'],
    ['Chinese', '罩'],
    ['rare Chinese', '𠮷'],
    ['Korean in parts', '\u1112\u1161\u11ab'],
    ['Devanagari', 'क्षि'],
  ] as const)
    it(`never splits ${what}`, () => {
      const characters = [...new Intl.Segmenter().segment(character.repeat(40))].map(({ segment }) => segment);
      for (let length = 10; length < 40; length++) {
        const cut = excerpt(item({ content_text: characters.join('') }), length);
        expect(cut.endsWith('…')).to.equal(true);
        expect(characters.join('').startsWith(cut.slice(0, -1))).to.equal(true);
        const left = [...new Intl.Segmenter().segment(cut.slice(0, -1))].map(({ segment }) => segment);
        expect(left, `${length} units`).to.deep.equal(characters.slice(0, left.length));
      }
    });

  it('gives a title to an item that has none', () => {
    expect(titleOf(item({ title: ' News ' }))).to.equal('News');
    expect(titleOf(item({ title: ' ', content_html: '<p>It is on time.</p>' }))).to.equal('It is on time.');
    expect(titleOf(item({ url: 'https://www.example.org/x' }))).to.equal('example.org/x');
    expect(titleOf(item({}))).to.equal('');
  });

  it('gives a picture: the feed’s, else the first that is no tracking pixel', () => {
    expect(imageOf(item({ image: 'https://a.example/1.png', content_html: '<img src="https://a.example/2.png">' }))).to.equal(
      'https://a.example/1.png',
    );
    expect(imageOf(item({ banner_image: 'https://a.example/b.png' }))).to.equal('https://a.example/b.png');
    expect(imageOf(item({ content_html: '<img width=1 height=1 src="t.gif"><p><IMG alt="a>b" src=\'/p.png?a=1&amp;b=2\'>' }))).to.equal(
      '/p.png?a=1&b=2',
    );
    for (const first of [
      '<img src="data:image/gif;base64,R0lGODlh" data-src="/late.jpg">',
      '<img src="">',
      '<img src="https://s.w.org/images/core/emoji/15/72x72/1f600.png" class="wp-smiley">',
    ])
      expect(imageOf(item({ content_html: `${first}<img alt="x"src="/p.png">` })), first).to.equal('/p.png');
    expect(imageOf(item({ content_html: '<p>None</p>' }))).to.equal(undefined);
  });

  it('takes as long to read as it has words', () => {
    expect(readingMinutes(item({ content_text: 'word '.repeat(690) }))).to.equal(3);
    expect(readingMinutes(item({ content_text: '字'.repeat(800) }))).to.equal(2);
    expect(readingMinutes(item({ content_text: 'word' }))).to.equal(1);
    expect(readingMinutes(item({}))).to.equal(undefined);
  });
});
