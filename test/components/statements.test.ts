import { expect } from '@open-wc/testing';
import type { FeedItemClickEvent } from '../../src/components/events.js';
import type { StatementQuote } from '../../src/components/statement-quote.js';
import type { FeedItem } from '../../src/data/feed.js';
import type { Span, Statement } from '../../src/data/statements/index.js';
import {
  feedAt,
  feedOf,
  feedWith,
  isSeen,
  part,
  parts,
  put,
  record,
  settled,
  skeleton,
  text,
  texts,
  until,
  whenSettled,
  withFeed,
} from './helpers.js';

/** An element that shows a feed with these items, as soon as it waits for nothing more. */
async function showing(items: Partial<FeedItem>[], attributes = '', inside = ''): Promise<StatementQuote> {
  const element = await withFeed<StatementQuote>(feedWith(...items), `<statement-quote ${attributes}>${inside}</statement-quote>`);
  await whenSettled(element);
  return element;
}

const url = 'https://example.org/said';

/** Where the words are in a text. */
const span = (page: string, text: string): Span => ({ start: page.indexOf(text), end: page.indexOf(text) + text.length, text });

/** A statement as a relay finds it. */
const found = (page: string, quote: string, name: string, confidence = 0.98): Statement => ({
  quote: span(page, quote),
  speaker: { ...span(page, name), name },
  confidence,
});

/** How far down the page words in an element are, in pixels. */
function topOf(element: HTMLElement, words: string): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return range.getBoundingClientRect().top;
  }
  throw new Error(`${words} is not in one text of the element`);
}

describe('<statement-quote>', () => {
  const quote = (attributes = '', path = 'statement.xml') =>
    settled<StatementQuote>(`<statement-quote src="${feedAt(path)}" ${attributes}></statement-quote>`);

  it('finds the statement in the newest article that has one', async () => {
    const element = await quote();
    expect(text(element, 'quote')).to.match(/^“The ferry will sail again tonight[,.]?”$/);
    expect(text(element, 'speaker')).to.equal('Anna Weber');
    expect(text(element, 'role')).to.equal('a spokeswoman of the Harbour Office');
    expect(text(element, 'occasion')).to.equal('at a press briefing on Thursday');
    expect(text(element, 'link')).to.equal('The ferry sails again');
    expect(part(element, 'link')?.getAttribute('href')).to.match(/^https:\/\/example\.org\/said#:~:text=/);
    expect(part(element, 'quote')?.localName).to.equal('blockquote');
    for (const name of ['base', 'item', 'quote', 'speaker', 'role', 'occasion', 'date', 'source', 'link', 'status'])
      expect(parts(element, name), name).to.not.be.empty;
  });

  it('shows another one of them by its place', async () => {
    expect(text(await quote('statement="1"'), 'speaker')).to.equal('Tomas Ruiz');
  });

  it('shows one by a certain speaker', async () => {
    expect(text(await quote('speaker="ruiz"'), 'quote')).to.match(/^“Nobody was hurt[,.]?”$/);
    expect((await quote('speaker="Nobody Known"')).matches(':state(empty)')).to.equal(true);
  });

  it('keeps to the item that it is told', async () => {
    expect(text(await quote('item="said"'), 'speaker')).to.equal('Anna Weber');
    expect((await quote('item="plain"')).matches(':state(empty)')).to.equal(true);
  });

  it('shows nothing rather than a quotation that the feed cut off, or one of nobody', async () => {
    for (const content_text of [
      '“The ferry will sail again …” said Anna Weber.',
      'The “Aurora” is on time.',
      '“The ferry will sail again,” he said.',
      'No one said a word.',
    ])
      expect(
        (await withFeed(feedWith({ title: 'News', content_text }), '<statement-quote></statement-quote>')).matches(':state(empty)'),
        content_text,
      ).to.equal(true);
  });

  it('sets Chinese words in Chinese marks', async () => {
    const feed = feedWith({ title: '发布会', language: 'zh-Hans', content_text: '商务部发言人何亚东表示：“口罩供应充足，价格保持稳定。”' });
    const element = await withFeed(feed, '<statement-quote></statement-quote>');
    expect(text(element, 'quote')).to.equal('“口罩供应充足，价格保持稳定。”');
    expect(text(element, 'speaker')).to.include('何亚东');
  });

  it('is marked with the language of its words, and our own words with theirs', async () => {
    const content_text = '商务部发言人何亚东表示：“口罩供应充足，价格保持稳定。”';
    const element = await showing([{ title: '发布会', url, date_published: '2026-03-19', language: 'zh-Hans', content_text }], 'lang="fr"');
    for (const name of ['quote', 'speaker', 'role', 'date', 'link', 'source'])
      for (const one of parts(element, name)) expect(one.closest('[lang]')?.getAttribute('lang'), name).to.equal('zh-Hans');
    expect(part(element, 'item')!.querySelector('[lang=fr]')?.textContent).to.equal('Extrait de');
  });

  it('says nothing of emptiness beside the words of the page', async () => {
    const said = await showing([{ title: 'News', content_text: 'No one said a word.' }], '', '<p>“Own words”</p><i slot="footer">Foot</i>');
    expect(said.matches(':state(empty)')).to.equal(true);
    expect(isSeen(said.querySelector('p'))).to.equal(true);
    expect(text(said, 'status')).to.equal('');
    const bare = await showing([{ title: 'News', content_text: 'No one said a word.' }], '', '<i slot="footer">Foot</i>');
    expect(text(bare, 'status')).to.equal('Nothing here yet.');
    const told = await showing([{ title: 'News' }], '', '<p>“Own words”</p><i slot="empty">Come back on Monday</i>');
    expect(isSeen(told.querySelector('i'))).to.equal(true);
  });

  it('shows the fallback rather than words whose speaker is not certain', async () => {
    const content_text =
      'Anna Weber and Tomas Ruiz met at the harbour. They walked for an hour. “The ferry will sail again.” Nobody answered.';
    const element = await showing([{ title: 'News', content_text }], '', '<b>Our own</b>');
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(isSeen(element.querySelector('b'))).to.equal(true);
  });

  for (const [lang, content_text, shown] of [
    ['en', '“The ferry will sail again tonight,” said Anna Weber.', '“The ferry will sail again tonight”'],
    ['fr', '« Nous partons ce soir », a déclaré Anna Weber.', '«\u202FNous partons ce soir\u202F»'],
    ['nl', '‘We varen vanavond weer uit’, zei Anna Weber.', '“We varen vanavond weer uit”'],
    ['de', '„Wir fahren heute Abend wieder“, sagte Anna Weber.', '„Wir fahren heute Abend wieder“'],
    ['zh-Hant', '林珂表示：「輪船今晚重新出發。」', '「輪船今晚重新出發。」'],
  ])
    it(`sets words in the marks of ${lang}, whatever the page’s`, async () => {
      const element = await showing([{ content_text, language: lang }], 'lang="ar"');
      expect(part(element, 'quote')!.textContent).to.equal(shown);
    });

  it('keeps the paragraphs of what was said', async () => {
    const element = await showing([
      { content_html: '<p>“We sail again tonight, whatever comes.</p><p>“And we come back,” said Anna Weber.</p>', language: 'en' },
    ]);
    const quoted = part(element, 'quote')!;
    expect(quoted.textContent).to.equal('“We sail again tonight, whatever comes.\n“And we come back”');
    // Where lines begin is measured: WebKit's `innerText` has a space for a newline that it does break at.
    const [first, second] = ['We sail', 'And we'].map((words) => topOf(quoted, words));
    expect(second).to.be.greaterThan(first!);
  });

  describe('as a list', () => {
    const said = (...names: string[]) => names.map((name) => `<p>“This is what ${name} has to say,” said ${name}, a sailor.</p>`).join('');
    const items = [
      { title: 'One', url: 'https://example.org/1', language: 'en', content_html: said('Anna Weber', 'Tomas Ruiz') },
      { title: 'Quiet', url: 'https://example.org/2', language: 'en', content_html: '<p>Nobody said a word.</p>' },
      { title: 'Two', url: 'https://example.org/3', language: 'en', content_html: said('Mira Holt', 'Jonas Maes', 'Els Claes') },
    ];

    it('has so many statements: those of the newest article, then those of the next', async () => {
      const element = await showing(items, 'limit="4"');
      expect(texts(element, 'speaker')).to.deep.equal(['Anna Weber', 'Tomas Ruiz', 'Mira Holt', 'Jonas Maes']);
      expect(texts(element, 'link')).to.deep.equal(['One', 'One', 'Two', 'Two']);
      expect(parts(element, 'list')).to.have.length(1);
      expect(
        parts(element, 'item').every(({ localName, parentElement }) => localName === 'figure' && parentElement!.localName === 'li'),
      ).to.equal(true);
    });

    it('has no more than there are', async () => {
      expect(texts(await showing(items, 'limit="99"'), 'speaker')).to.have.length(5);
      expect(texts(await showing(items, 'limit="99" item="https://example.org/1"'), 'speaker')).to.have.length(2);
    });

    it('has the most certain of an article, in the order of the article', async () => {
      const page = 'Anna Weber: “One.” Tomas Ruiz: “Two.” Mira Holt: “Three.”';
      const statements = [
        found(page, 'One.', 'Anna Weber', 0.95),
        found(page, 'Two.', 'Tomas Ruiz', 0.92),
        found(page, 'Three.', 'Mira Holt', 0.99),
      ];
      expect(texts(await showing([{ content_text: page, _feed_elements: { statements } }], 'limit="2"'), 'speaker')).to.deep.equal([
        'Anna Weber',
        'Mira Holt',
      ]);
    });

    it('of one speaker goes on until it has enough', async () => {
      const element = await showing(
        [{ ...items[0], id: 'again' }, items[0]!, { ...items[0], id: 'old', url: 'https://example.org/9' }],
        'limit="2" speaker="ruiz"',
      );
      expect(texts(element, 'speaker')).to.deep.equal(['Tomas Ruiz', 'Tomas Ruiz']);
    });

    it('is none for a statement that is named', async () => {
      const element = await showing(items, 'limit="3" statement="1"');
      expect(texts(element, 'speaker')).to.deep.equal(['Tomas Ruiz']);
      expect(parts(element, 'list')).to.be.empty;
    });

    it('is none for one', async () => {
      for (const limit of ['', '1', '0', '-3', '2.5', 'many']) {
        const element = await showing(items, `limit="${limit}"`);
        expect(texts(element, 'item'), limit).to.have.length(1);
        expect(parts(element, 'list'), limit).to.be.empty;
      }
    });

    it('grows when the page wants more', async () => {
      const element = await showing(items);
      element.limit = 3;
      await element.updateComplete;
      expect(texts(element, 'speaker')).to.have.length(3);
    });

    it('tells of the article of each, and the page of all that are shown', async () => {
      const element = await put<StatementQuote>('<statement-quote limit="3"></statement-quote>');
      const [loads, clicks] = [record(element, 'feed-load'), record(element, 'feed-item-click')];
      element.feed = feedWith(...items);
      await until(() => loads.length, 'no feed-load');
      expect((loads[0] as unknown as { items: FeedItem[] }).items.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
      element.addEventListener('feed-item-click', (event) => event.preventDefault());
      for (const link of parts(element, 'link')) link.click();
      expect(clicks.map((click) => (click as FeedItemClickEvent).item.title)).to.deep.equal(['One', 'One', 'Two']);
    });

    it('announces itself by as many rows as there will be', async () => {
      const element = await put(`<statement-quote limit="3" loading="eager" src="${feedAt('never')}"></statement-quote>`);
      expect(skeleton(element)!.querySelectorAll('figure')).to.have.length(3);
      const many = await put(`<statement-quote limit="1000000000" loading="eager" src="${feedAt('never')}"></statement-quote>`);
      expect(skeleton(many)!.querySelectorAll('figure').length).to.be.within(10, 100);
    });
  });

  describe('and its link', () => {
    const linkOf = async (item: Partial<FeedItem>) =>
      part(await showing([{ title: 'News', language: 'en', ...item }]), 'link')?.getAttribute('href');

    it('leads to the words in the article', async () => {
      expect(await linkOf({ url, content_html: '<p>“We sail, weather-wise, tonight,” said Anna Weber.</p>' })).to.equal(
        `${url}#:~:text=We%20sail%2c%20weather%2dwise%2c%20tonight%2c`,
      );
    });

    it('leads to long words by their ends', async () => {
      const content_html =
        '<p>“We have counted the steps and the rivets and the gulls.</p><p>“And in the end there was nothing more to count,” said Anna Weber.</p>';
      expect(await linkOf({ url, content_html })).to.equal(
        `${url}#:~:text=We%20have%20counted%20the%20steps,was%20nothing%20more%20to%20count%2c`,
      );
    });

    it('keeps the place that the feed names', async () => {
      expect(await linkOf({ url: `${url}?a=1#part`, content_text: '“We sail again this night,” said Anna Weber.' })).to.equal(
        `${url}?a=1#part:~:text=We%20sail%20again%20this%20night%2c`,
      );
    });

    it('leads to what the article is about when it has no address of its own', async () => {
      expect(
        await linkOf({ external_url: 'https://example.com/x', content_text: '“We sail again this night,” said Anna Weber.' }),
      ).to.equal('https://example.com/x#:~:text=We%20sail%20again%20this%20night%2c');
    });

    it('is none where nothing can be followed', async () => {
      for (const url of ['javascript:alert(1)', 'urn:news:1', undefined])
        expect(await linkOf({ url, content_text: '“We sail again this night,” said Anna Weber.' }), url).to.equal(undefined);
    });
  });

  describe('from a feed that brings its statements', () => {
    const page = 'The lamp was lit at nine. Anna Weber nodded: we sail, she meant. Then Tomas Ruiz came in.';
    const item = { title: 'News', url, language: 'en', content_text: page };
    const bringing = (...statements: unknown[]) => ({ ...item, _feed_elements: { statements: statements as Statement[] } });
    const weSail = found(page, 'we sail', 'Anna Weber');

    it('shows them, though nobody would find them', async () => {
      const role = span(page, 'lamp');
      const occasion = span(page, 'at nine');
      const element = await showing([bringing({ ...weSail, role, occasion })]);
      expect(['quote', 'speaker', 'role', 'occasion'].map((name) => text(element, name))).to.deep.equal([
        '“we sail”',
        'Anna Weber',
        'lamp',
        'at nine',
      ]);
      expect(part(element, 'link')!.getAttribute('href')).to.equal(`${url}#:~:text=we%20sail`);
    });

    it('shows them from a JSON feed that is fetched', async () => {
      const src = feedOf(JSON.stringify({ ...feedWith(), items: [bringing(weSail)] }), 'application/feed+json');
      expect(text(await settled(`<statement-quote src="${src}"></statement-quote>`), 'speaker')).to.equal('Anna Weber');
    });

    it('shows none that is not certain', async () => {
      const element = await showing([bringing({ ...weSail, confidence: 0.89 })]);
      expect(element.matches(':state(empty)')).to.equal(true);
    });

    it('takes an empty list at its word', async () => {
      const content_text = '“We sail tonight,” said Anna Weber.';
      const element = await showing([{ ...item, content_text, _feed_elements: { statements: [] } }]);
      expect(element.matches(':state(empty)')).to.equal(true);
    });

    it('chooses among them as among others', async () => {
      const other = found(page, 'Then', 'Tomas Ruiz', 0.91);
      expect(text(await showing([bringing(weSail, other)], 'statement="1"'), 'speaker')).to.equal('Tomas Ruiz');
      expect(text(await showing([bringing(weSail, other)], 'speaker="Ruiz"'), 'speaker')).to.equal('Tomas Ruiz');
    });

    it('reads itself where another article brings none', async () => {
      const second = { id: 'second', url: `${url}/2`, language: 'en', content_text: '“We stay in the harbour tonight,” said Mira Holt.' };
      expect(texts(await showing([bringing(weSail), second], 'limit="2"'), 'speaker')).to.deep.equal(['Anna Weber', 'Mira Holt']);
    });

    // Read by itself, this says something else.
    const own = '“We stay in the harbour tonight,” said Mira Holt. Anna Weber nodded.';
    const good = found(own, 'We', 'Anna Weber');
    for (const [what, statements] of Object.entries<unknown>({
      'a text': 'We',
      'an object': { 0: good },
      nothing: [null],
      'a number': [5],
      'a list': [[]],
      'no words': [{ ...good, quote: undefined }],
      'empty words': [{ ...good, quote: { start: 0, end: 0, text: '' } }],
      'words that are none': [{ ...good, quote: { start: 1, end: 3, text: ['We'] } }],
      'words that the article does not have': [{ ...good, quote: { start: 1, end: 3, text: 'He' } }],
      'words at another place': [{ ...good, quote: { start: 2, end: 4, text: 'We' } }],
      'places that are none': [{ ...good, quote: { text: 'We' } }],
      'a name that is none': [{ ...good, speaker: { ...good.speaker, name: { toLowerCase: 1 } } }],
      'a speaker that is none': [{ ...good, speaker: 0 }],
      'a role that is none': [{ ...good, role: { start: 0, end: 2, text: {} } }],
      'an occasion that is none': [{ ...good, occasion: 'tonight' }],
      'a confidence that is none': [{ ...good, confidence: 'sure' }],
      'a confidence in per cent': [{ ...good, confidence: 98 }],
      'one good and one bad': [good, {}],
    }))
      it(`reads itself where they are ${what}`, async () => {
        const element = await showing([{ ...item, content_text: own, _feed_elements: { statements: statements as Statement[] } }]);
        expect(text(element, 'quote')).to.equal('“We stay in the harbour tonight”');
        expect(texts(element, 'speaker')).to.deep.equal(['Mira Holt']);
      });
  });

  describe('written by the page', () => {
    const authored = (attributes: string, words = 'The ferry will sail.') =>
      put<StatementQuote>(`<statement-quote ${attributes}>${words}</statement-quote>`);

    it('shows the words, who said them, in which role and where', async () => {
      const element = await authored(
        'lang="en-GB" speaker="Anna Weber" role="Spokeswoman" occasion="Press briefing" date="2026-03-19" href="/said" source="Harbour News" time-zone="UTC"',
      );
      expect(text(element, 'quote')).to.match(/^“.*”$/);
      expect(
        part(element, 'quote')!
          .querySelector('slot')!
          .assignedNodes()
          .map(({ textContent }) => textContent)
          .join(''),
      ).to.equal('The ferry will sail.');
      expect(['speaker', 'role', 'occasion', 'date'].map((name) => text(element, name))).to.deep.equal([
        'Anna Weber',
        'Spokeswoman',
        'Press briefing',
        '19 Mar 2026',
      ]);
      expect(text(element, 'link')).to.equal('Harbour News');
      expect(part(element, 'link')?.getAttribute('href')).to.equal(new URL('/said', document.baseURI).href);
    });

    it('takes the role without ARIA’s attribute too, and changes with its properties', async () => {
      const element = await authored('speaker-role="Spokeswoman"');
      expect(text(element, 'role')).to.equal('Spokeswoman');
      Object.assign(element, { speaker: 'Tomas Ruiz', occasion: 'Interview', source: 'Notes' });
      await element.updateComplete;
      expect(['speaker', 'occasion', 'source'].map((name) => text(element, name))).to.deep.equal(['Tomas Ruiz', 'Interview', 'Notes']);
    });

    for (const [lang, marks] of [
      ['en', '“”'],
      ['de', '„“'],
      ['fr', '«\u202F\u202F»'],
      ['es', '«»'],
      ['pl', '„”'],
      ['zh-Hans', '“”'],
      ['zh-TW', '「」'],
      ['ja', '「」'],
    ] as const)
      it(`has the marks of ${lang}`, async () => {
        expect(
          part(await authored(`lang="${lang}"`), 'quote')!
            .textContent.replaceAll('\n', '')
            .trim(),
        ).to.equal(marks);
      });

    it('adds no marks to words that have their own', async () => {
      expect(text(await authored('lang="en"', '„Die Fähre fährt.“'), 'quote')).to.equal('');
    });

    it('leads to the article also where nobody says whose it is', async () => {
      const element = await authored('speaker="Ann Lee" href="https://www.example.org/a"');
      expect(part(element, 'link')?.getAttribute('href')).to.equal('https://www.example.org/a');
      expect(text(element, 'link')).to.equal('example.org/a');
      const bare = await authored('speaker="Ann Lee" href="javascript:alert(1)"');
      expect(text(bare, 'item')).to.not.match(/From|alert/);
    });

    it('runs no script', async () => {
      const element = await authored('source="News" href="javascript:alert(1)"');
      expect(element.shadowRoot!.querySelectorAll('a[href]')).to.be.empty;
      expect(element.shadowRoot!.textContent).to.include('News');
    });
  });
});
