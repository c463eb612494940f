import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/data/feed-error.js';
import type { Feed, FeedItem } from '../../src/data/feed.js';
import { parseFeed } from '../../src/data/parse-feed.js';
import { refusal } from './helpers.js';

const url = 'https://example.org/feeds/news.xml';
const namespaces = `xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"`;

const rss = (inside: string): Promise<Feed> => parseFeed(`<rss version="2.0" ${namespaces}><channel>${inside}</channel></rss>`, { url });
const rssItem = async (inside: string): Promise<FeedItem> => (await rss(`<title>T</title><item>${inside}</item>`)).items[0]!;
const atom = (inside: string): Promise<Feed> =>
  parseFeed(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">${inside}</feed>`, {
    url,
  });
const atomItem = async (inside: string): Promise<FeedItem> => (await atom(`<entry>${inside}</entry>`)).items[0]!;
const json = (fields: object): Promise<Feed> =>
  parseFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [], ...fields }), { url });

const refused = (input: string | Uint8Array): Promise<FeedError> => refusal(parseFeed(input, { url }));

describe('RSS', () => {
  it('becomes a feed with all that its channel says', async () => {
    const feed = await rss(`<title>Harbour &amp; Sea</title><link>/news</link><description>What the harbour does</description>
      <language>en-gb</language><copyright>© 2026</copyright><image><url>logo.png</url></image>
      <managingEditor>ana@example.org (Ana Novak)</managingEditor><atom:link rel="self" href="/feeds/news.xml"/><atom:link rel="hub" href="https://hub.example/"/>
      <atom:link rel="next" href="?page=2"/>`);
    expect(feed).to.deep.equal({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour & Sea',
      home_page_url: 'https://example.org/news',
      feed_url: url,
      next_url: `${url}?page=2`,
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      description: 'What the harbour does',
      language: 'en-gb',
      icon: 'https://example.org/feeds/logo.png',
      authors: [{ name: 'Ana Novak' }],
      items: [],
      _feed_elements: { format: 'rss', rights: '© 2026' },
    });
  });

  it('becomes items with all that they say', async () => {
    const item = await rssItem(`<guid isPermaLink="false">a1</guid><link>/posts/1</link><title>The ferry</title>
      <pubDate>Thu, 19 Mar 2026 14:30:00 +0200</pubDate><dc:creator>Ana Novak</dc:creator><dc:creator>Bo Lind</dc:creator>
      <category>Sea</category><category>Sea</category><category>Ferry</category><dc:language>fr</dc:language>
      <description>&lt;p&gt;In short.&lt;/p&gt;</description><content:encoded><![CDATA[<p>At <a href="/length">length</a>.</p>]]></content:encoded>
      <enclosure url="/ferry.jpg" type="image/jpeg" length="1200"/>`);
    expect(item).to.deep.equal({
      id: 'a1',
      url: 'https://example.org/posts/1',
      title: 'The ferry',
      content_html: '<p>At <a href="https://example.org/length">length</a>.</p>',
      summary: 'In short.',
      image: 'https://example.org/ferry.jpg',
      date_published: '2026-03-19T12:30:00Z',
      authors: [{ name: 'Ana Novak' }, { name: 'Bo Lind' }],
      tags: ['Sea', 'Ferry'],
      language: 'fr',
      attachments: [{ url: 'https://example.org/ferry.jpg', mime_type: 'image/jpeg', size_in_bytes: 1200 }],
    });
  });

  it('finds an item’s address in its guid when there is no link', async () => {
    expect(await rssItem('<guid>https://example.org/7</guid>')).to.include({ id: 'https://example.org/7', url: 'https://example.org/7' });
    expect((await rssItem('<guid isPermaLink="false">https://example.org/7</guid>')).url).to.equal(undefined);
    expect((await rssItem('<guid>seven</guid>')).url).to.equal(undefined);
  });

  for (const [written, read] of [
    ['Thu, 19 Mar 2026 12:30:00 GMT', '2026-03-19T12:30:00Z'],
    ['19 Mar 26 12:30 EST', '2026-03-19T17:30:00Z'],
    ['Thu, 19 March 2026 12:30:00 -0500', '2026-03-19T17:30:00Z'],
    ['Tue, 19 Mar 2026 12:30:00 Z', '2026-03-19T12:30:00Z'],
    ['2026-03-19T12:30:00+08:00', '2026-03-19T04:30:00Z'],
    ['2026-03-19', '2026-03-19T00:00:00Z'],
    ['2026-03-19 12:30:00', '2026-03-19T12:30:00Z'],
    ['31 Feb 2026 12:00 GMT', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['0', undefined],
  ] as const)
    it(`reads the date "${written}" as ${read}`, async () => {
      expect((await rssItem(`<pubDate>${written}</pubDate>`)).date_published).to.equal(read);
    });

  for (const [what, inside] of [
    ['itunes:image', '<itunes:image href="/a.png"/>'],
    ['media:thumbnail', '<media:thumbnail url="/a.png"/>'],
    ['media:content', '<media:content url="/film.mp4" type="video/mp4"/><media:content url="/a.png" medium="image"/>'],
    ['a media:group', '<media:group><media:content url="/a.png" type="image/png"/></media:group>'],
    ['a thumbnail within media:content', '<media:content url="/film.mp4" type="video/mp4"><media:thumbnail url="/a.png"/></media:content>'],
    ['an enclosure', '<enclosure url="/sound.mp3" type="audio/mpeg"/><enclosure url="/a.png" type="image/png"/>'],
    ['an enclosure without a type', '<enclosure url="/a.png"/>'],
  ] as const)
    it(`finds the picture in ${what}`, async () => {
      expect((await rssItem(inside)).image).to.equal('https://example.org/a.png');
    });

  it('keeps a sound with its length and duration', async () => {
    const { attachments, image } = await rssItem(
      '<enclosure url="/a.mp3" type="audio/mpeg" length="99"/><itunes:duration>1:30</itunes:duration>',
    );
    expect(attachments).to.deep.equal([
      { url: 'https://example.org/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 99, duration_in_seconds: 90 },
    ]);
    expect(image).to.equal(undefined);
  });

  it('reads the words of iTunes', async () => {
    const item = await rssItem(
      '<itunes:title>Episode</itunes:title><itunes:author>Ana Novak</itunes:author><itunes:subtitle>In short.</itunes:subtitle>',
    );
    expect(item).to.deep.include({ title: 'Episode', authors: [{ name: 'Ana Novak' }], summary: 'In short.' });
  });

  it('takes namespaces by their address, not by their prefix', async () => {
    const text =
      '<rss><channel><item><x:creator xmlns:x="http://purl.org/dc/elements/1.1/">Ana</x:creator><dc:creator xmlns:dc="urn:other">Bo</dc:creator></item></channel></rss>';
    expect((await parseFeed(text)).items[0]!.authors).to.deep.equal([{ name: 'Ana' }]);
  });

  it('resolves addresses against xml:base, else against the feed', async () => {
    const feed = await parseFeed('<rss xml:base="https://cdn.example/a/"><channel><item><link>b</link></item></channel></rss>', { url });
    expect(feed.items[0]!.url).to.equal('https://cdn.example/a/b');
  });

  it('reads RSS 1.0, whose items stand beside the channel', async () => {
    const feed = await parseFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link></channel>
      <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2026-03-19</dc:date></item></rdf:RDF>`,
    );
    expect(feed).to.include({ title: 'News', home_page_url: 'https://example.org/' });
    expect(feed.items).to.deep.equal([
      { id: 'https://example.org/1', url: 'https://example.org/1', title: 'One', date_published: '2026-03-19T00:00:00Z' },
    ]);
  });

  it('reads items that have no channel title, no namespace, and names in capitals', async () => {
    expect((await parseFeed('<RSS><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>')).items[0]!.title).to.equal('One');
    expect(await rssItem('<title>One</title>')).to.deep.equal({ title: 'One' });
  });
});

describe('Atom', () => {
  it('becomes a feed with all that it says', async () => {
    const feed = await atom(`<title type="html">Harbour &amp;amp; Sea</title><subtitle>What the harbour does</subtitle><id>urn:1</id>
      <link href="/"/><link rel="self" href="news.xml"/><link rel="next" href="?page=2"/><link rel="hub" href="https://hub.example/"/>
      <logo>/logo.png</logo><icon>/icon.png</icon><rights>© 2026</rights><author><name>Ana</name><uri>/ana</uri></author>`);
    expect(feed).to.deep.equal({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour & Sea',
      home_page_url: 'https://example.org/',
      feed_url: url,
      next_url: `${url}?page=2`,
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      description: 'What the harbour does',
      icon: 'https://example.org/logo.png',
      favicon: 'https://example.org/icon.png',
      authors: [{ name: 'Ana', url: 'https://example.org/ana' }],
      items: [],
      _feed_elements: { format: 'atom', rights: '© 2026' },
    });
  });

  it('becomes items with all that they say', async () => {
    const item = await atomItem(`<id>urn:2</id><title>The ferry</title><link rel="alternate" type="application/json" href="/1.json"/>
      <link rel="alternate" type="text/html" href="/1"/><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="99"/>
      <published>2026-03-19T12:00:00+01:00</published><updated>2026-03-20T12:00:00Z</updated><author><name>Ana</name></author>
      <category term="sea" label="The sea"/><category term="ferry"/><summary>In short.</summary><rights>CC0</rights>
      <content type="html" xml:lang="fr">&lt;p&gt;At length.&lt;/p&gt;</content>`);
    expect(item).to.deep.equal({
      id: 'urn:2',
      url: 'https://example.org/1',
      title: 'The ferry',
      content_html: '<p>At length.</p>',
      summary: 'In short.',
      date_published: '2026-03-19T11:00:00Z',
      date_modified: '2026-03-20T12:00:00Z',
      authors: [{ name: 'Ana' }],
      tags: ['The sea', 'ferry'],
      language: 'fr',
      attachments: [{ url: 'https://example.org/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 99 }],
      _feed_elements: { rights: 'CC0' },
    });
  });

  it('takes text to the letter, and of HTML the words', async () => {
    expect((await atomItem('<title>A &lt;b&gt; and &amp;amp;</title>')).title).to.equal('A <b> and &amp;');
    expect((await atomItem('<title type="html">A &lt;b&gt;bold&lt;/b&gt; &amp;amp; calm</title>')).title).to.equal('A bold & calm');
    expect((await atomItem('<content type="text">1 &lt; 2</content>')).content_text).to.equal('1 < 2');
  });

  it('writes XHTML as HTML, without the div around it', async () => {
    const item = await atomItem(`<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> one</div></title>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">1 &lt; 2 <a href="/a">there</a><br/></p></div></content>`);
    expect(item.title).to.equal('A bold one');
    expect(item.content_html).to.equal('<p class="x">1 &lt; 2 <a href="https://example.org/a">there</a><br></p>');
  });

  it('resolves addresses against the xml:base that is nearest', async () => {
    const feed = await atom(
      '<entry xml:base="https://a.example/x/"><link href="1"/><content type="html" xml:base="y/">&lt;img src="2.png"&gt;</content></entry>',
    );
    expect(feed.items[0]!.url).to.equal('https://a.example/x/1');
    expect(feed.items[0]!.content_html).to.equal('<img src="https://a.example/x/y/2.png">');
  });

  it('reads Atom 0.3, and Atom that forgot its namespace', async () => {
    const old =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><tagline>T</tagline><copyright>C</copyright><entry><id>1</id><issued>2026-03-19</issued><modified>2026-03-20</modified></entry></feed>';
    const feed = await parseFeed(old);
    expect(feed).to.deep.include({ title: 'Old', description: 'T', _feed_elements: { format: 'atom', rights: 'C' } });
    expect(feed.items).to.deep.equal([{ id: '1', date_published: '2026-03-19T00:00:00Z', date_modified: '2026-03-20T00:00:00Z' }]);
    expect((await parseFeed('<feed><title>None</title><entry><title>E</title></entry></feed>')).items[0]!.title).to.equal('E');
  });

  it('takes the authors of the source for those of the entry', async () => {
    expect((await atomItem('<source><author><name>Ana</name></author></source>')).authors).to.deep.equal([{ name: 'Ana' }]);
  });

  it('finds a picture', async () => {
    expect((await atomItem('<media:thumbnail url="/a.png"/>')).image).to.equal('https://example.org/a.png');
    expect((await atomItem('<link rel="enclosure" type="image/png" href="/a.png"/>')).image).to.equal('https://example.org/a.png');
  });
});

describe('An aggregator', () => {
  it('says which site an item is from', async () => {
    const { _feed_elements } = await rssItem('<source url="https://bbc.example/">The BBC</source>');
    expect(_feed_elements).to.deep.equal({ source: { title: 'The BBC' } });
    const entry = await atomItem('<source><id>s</id><title type="html">One &amp;amp; two</title></source>');
    expect(entry._feed_elements).to.deep.equal({ source: { title: 'One & two' } });
  });
});

describe('JSON Feed', () => {
  it('gives no object another prototype', async () => {
    const item = '{"id":"1","title":"A","__proto__":{"content_html":{},"summary":"B"}}';
    const feed = await parseFeed(`{"version":"https://jsonfeed.org/version/1.1","__proto__":{"title":"B"},"items":[${item}]}`, { url });
    expect(Object.getPrototypeOf(feed)).to.equal(Object.prototype);
    expect(Object.getPrototypeOf(feed.items[0])).to.equal(Object.prototype);
    expect(feed.items[0]).to.deep.equal({ id: '1', title: 'A' });
    expect(feed.title).to.equal(undefined);
  });

  it('arrives as it is, its addresses absolute', async () => {
    const feed = await json({
      home_page_url: '/',
      language: 'zh-Hans',
      description: 'D',
      authors: [{ name: 'Ana', url: '/ana', avatar: '/ana.png' }],
      items: [
        {
          id: '1',
          url: '/1',
          external_url: 'https://other.example/',
          title: 'The ferry',
          content_html: '<a href="/a">a</a>',
          content_text: 'a',
          summary: 's',
          image: '/a.png',
          banner_image: '/b.png',
          date_published: '2026-03-19T12:00:00+08:00',
          tags: ['sea'],
          language: 'en',
          attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 9 }],
          _own: { kept: true },
        },
      ],
      _feed_elements: { rights: '© 2026' },
    });
    expect(feed).to.deep.include({
      title: 'T',
      home_page_url: 'https://example.org/',
      language: 'zh-Hans',
      authors: [{ name: 'Ana', url: 'https://example.org/ana', avatar: 'https://example.org/ana.png' }],
    });
    expect(feed._feed_elements?.rights).to.equal('© 2026');
    expect(feed.items[0]).to.deep.equal({
      id: '1',
      url: 'https://example.org/1',
      external_url: 'https://other.example/',
      title: 'The ferry',
      content_html: '<a href="https://example.org/a">a</a>',
      content_text: 'a',
      summary: 's',
      image: 'https://example.org/a.png',
      banner_image: 'https://example.org/b.png',
      date_published: '2026-03-19T04:00:00Z',
      tags: ['sea'],
      language: 'en',
      attachments: [{ url: 'https://example.org/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 9 }],
      _own: { kept: true },
    });
  });

  it('of version 1.0 has one author', async () => {
    const feed = await parseFeed('{"version":"https://jsonfeed.org/version/1","title":"T","author":{"name":"Ana"},"items":[]}');
    expect(feed).to.deep.include({ version: 'https://jsonfeed.org/version/1.1', authors: [{ name: 'Ana' }] });
  });

  it('loses what has the wrong type, and nothing else', async () => {
    const feed = await json({
      title: null,
      authors: 'Ana',
      language: 7,
      items: [null, 'x', { id: 7, title: 5, tags: 'a', authors: [null, {}], image: {}, attachments: [{}] }],
    });
    expect(feed).not.to.have.property('title');
    expect(feed.items).to.deep.equal([{ id: '7', title: '5' }]);
  });

  it('is read behind a byte order mark', async () => {
    expect((await parseFeed('\uFEFF{"version":"https://jsonfeed.org/version/1","title":"T","items":[]}')).title).to.equal('T');
  });

  it('goes through our own model unchanged', async () => {
    const once = await rss('<title>T</title><item><guid>1</guid><title>One</title><category>c</category></item>');
    const twice = await parseFeed(JSON.stringify(once), { url });
    expect(twice.items).to.deep.equal(once.items);
  });
});

describe('bytes', () => {
  const read = async (bytes: Uint8Array, contentType?: string) =>
    (await parseFeed(bytes, contentType === undefined ? {} : { contentType })).title;
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const wide = (text: string, little: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
    return new Uint8Array(view.buffer);
  };
  const document = (encoding: string) =>
    `<?xml version="1.0"${encoding && ` encoding="${encoding}"`}?><rss><channel><title>Caf\xe9</title></channel></rss>`;

  it('are UTF-8 unless somebody says otherwise', async () => {
    expect(await read(new TextEncoder().encode(document('')))).to.equal('Café');
  });

  it('are what the document says, what HTTP says counting more', async () => {
    expect(await read(latin(document('iso-8859-1')))).to.equal('Café');
    expect(await read(latin(document('utf-8')), 'application/rss+xml; charset=windows-1252')).to.equal('Café');
  });

  it('are UTF-16 by their byte order mark', async () => {
    for (const little of [true, false]) expect(await read(wide('\uFEFF' + document('utf-16'), little))).to.equal('Café');
  });

  it('are GBK where Chinese feeds say gb2312', async () => {
    const bytes = new Uint8Array([
      ...latin('<?xml version="1.0" encoding="gb2312"?><rss><channel><title>'),
      0xd6,
      0xd0,
      0xb9,
      0xfa,
      ...latin('</title></channel></rss>'),
    ]);
    expect(await read(bytes)).to.equal('中国');
  });

  it('with a charset that there is not count as UTF-8', async () => {
    expect(await read(new TextEncoder().encode(document('')), 'text/xml; charset=klingon')).to.equal('Café');
  });
});

describe('damaged documents', () => {
  for (const [what, written, read] of [
    ['a bare ampersand', 'Tom & Jerry', 'Tom & Jerry'],
    ['a bare ampersand before a word', 'Q&A; R&D', 'Q&A; R&D'],
    ['named entities', 'caf&eacute; &mdash; 5&nbsp;&euro;', 'café — 5 €'],
    ['numbers of windows-1252', 'It&#146;s', 'It’s'],
    ['control characters', 'A\u0001\u0008B', 'AB'],
    ['CDATA', '<![CDATA[Tom & Jerry <3]]>', 'Tom & Jerry <3'],
  ] as const)
    it(`with ${what} are read`, async () => {
      expect((await rssItem(`<title>${written}</title>`)).title).to.equal(read);
    });

  it('with half a surrogate pair are read', async () => {
    expect((await rssItem('<title>A\uD800B</title>')).title).to.match(/^A\uFFFD?B$/);
  });

  for (const junk of ['\n\n', '\uFEFF', 'Warning: mysql said no on line 3\n', '\n<!-- cached -->\n'])
    it(`with ${JSON.stringify(junk)} before the beginning are read`, async () => {
      expect((await parseFeed(`${junk}<?xml version="1.0"?><rss><channel><title>T</title></channel></rss>`)).title).to.equal('T');
    });

  it('that break off keep their complete items', async () => {
    for (const [start, end] of [
      ['<rss><channel><title>T</title>', 'item'],
      ['<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>', 'entry'],
    ])
      for (const cut of [
        `<${end}><title>Th`,
        `<${end}>`,
        `<${end}><title>Three</title></${end}`,
        `<${end}><title>Three</title><link href="`,
      ]) {
        const feed = await parseFeed(`${start}<${end}><title>One</title></${end}><${end}><title>Two</title></${end}>${cut}`);
        expect(feed.title).to.equal('T');
        expect(
          feed.items.map(({ title }) => title),
          cut,
        ).to.deep.equal(['One', 'Two']);
      }
  });

  it('with a picture in an attribute are read to their end', async () => {
    const picture = `data:image/png;base64,${'A'.repeat(600_000)}`;
    const item = await rssItem(`<x:picture src="${picture}" alt=none/><title>One</title>`);
    expect(item.title).to.equal('One');
  });

  it('are incomplete where they break off between two items, too, and whole where just the end of the root is missing', async () => {
    const items = '<rss version="2.0"><channel><title>T</title><item><title>A</title></item>';
    const breaksOff = async (text: string) => (await parseFeed(text, { url }))._feed_elements!.incomplete;
    for (const rest of ['', '<br /><b>Fatal error</b>: Allowed memory size', '<it'])
      expect(await breaksOff(items + rest), rest).to.equal(true);
    expect(await breaksOff('<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title></entry>')).to.equal(true);
    expect(await breaksOff(`${items}</channel>`)).to.equal(undefined);
    expect(await breaksOff(`${items}<item><title>A & B</title></item></channel></rss>`)).to.equal(undefined);
  });

  it('that go on behind their end are read', async () => {
    expect((await parseFeed('<rss><channel><item><title>One</title></item></channel></rss>\n<script>x</script>')).items).to.have.length(1);
  });
});

describe('what is no feed', () => {
  it('is named when it is a web page', async () => {
    for (const page of [
      '<!DOCTYPE html><html><head><title>Harbour Home</title></head><body><p>Hello<br></body></html>',
      '\n<!-- hello --><HTML lang=en><title> Harbour Home </title>',
    ]) {
      const { code, message, url: address } = await refused(page);
      expect(code).to.equal('not-a-feed');
      expect(message).to.include('Harbour Home');
      expect(address).to.equal(url);
    }
  });

  for (const [what, text, code] of [
    ['nothing', '', 'not-a-feed'],
    ['white space', ' \n\uFEFF ', 'not-a-feed'],
    ['words', 'Not found', 'not-a-feed'],
    ['other XML', '<?xml version="1.0"?><sitemap><url/></sitemap>', 'not-a-feed'],
    ['an image', '\u0089PNG\r\n', 'not-a-feed'],
    ['other JSON', '{"posts": []}', 'not-a-feed'],
    ['a JSON list', '[1, 2]', 'not-a-feed'],
    ['half JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": [', 'malformed'],
  ] as const)
    it(`is refused: ${what}`, async () => {
      expect((await refused(text)).code).to.equal(code);
    });

  it('may also come as no bytes', async () => {
    expect((await refused(new Uint8Array())).code).to.equal('not-a-feed');
  });
});
