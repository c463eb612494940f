import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { FeedLoadEvent } from '../../src/components/events.js';
import type { KeyFigures } from '../../src/components/key-figures.js';
import type { Feed, FeedItem } from '../../src/data/feed.js';
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
} from './helpers.js';

const bulletin = (passengers: string, more: Partial<FeedItem> = {}): Partial<FeedItem> => ({
  title: 'Ferry bulletin',
  url: 'https://example.org/bulletins/1',
  language: 'en-GB',
  date_published: '2026-03-19T12:00:00Z',
  content_text: `Passengers: ${passengers}\nFreight: 7,350 tonnes (-2.8%)\nPunctuality: 96.4% (unchanged)`,
  ...more,
});

const day = (number: number) => ({ date_published: `2026-03-${number}T12:00:00Z`, url: `https://example.org/bulletins/${number}` });

/** The newest first, from the 19th backwards. */
const days = (...passengers: string[]) => feedWith(...passengers.map((count, at) => bulletin(count, day(19 - at))));

async function figures(feed: Feed, attributes = ''): Promise<KeyFigures> {
  const element = await put<KeyFigures>(`<key-figures time-zone="UTC" ${attributes}></key-figures>`);
  element.feed = feed;
  await element.updateComplete;
  await whenSettled(element);
  return element;
}

const labels = (element: Element): string[] => parts(element, 'figure').map((figure) => figure.querySelector('dt > span')!.textContent);
const isEmpty = (element: Element): boolean => element.matches(':state(empty)');
const charts = (element: Element): SVGElement[] => [...element.shadowRoot!.querySelectorAll('svg')];
const words = (chart: SVGElement): string => chart.getAttribute('aria-label')!;
/** Where a line goes, in units of its drawing. */
const line = (chart: SVGElement): [number, number][] =>
  chart
    .querySelector('polyline')!
    .getAttribute('points')!
    .split(' ')
    .map((point) => point.split(',').map(Number) as [number, number]);

describe('<key-figures>', () => {
  it('shows once what a bulletin says in words and in a table, with the change that one of them tells', async () => {
    const content_text = 'Passengers: 18,420.\nFreight: 7,350 tonnes.\nPassengers: 18,420 (+4.2%).\nFreight: 7,350 tonnes.\nCrews: 7,350.';
    const element = await figures(feedWith(bulletin('', { content_text })));
    expect(labels(element)).to.deep.equal(['Passengers', 'Freight', 'Crews']);
    expect(texts(element, 'change')).to.deep.equal(['+4.2%']);
  });

  it('shows what is counted, how much it is, and how that has changed', async () => {
    const element = await figures(feedWith(bulletin('18,420 (+4.2%)', { _feed_elements: { rights: '© 2026 Ferry Office' } })));
    expect(text(element, 'title')).to.equal('Ferry bulletin');
    expect(part(element, 'link')!.getAttribute('href')).to.equal('https://example.org/bulletins/1');
    expect([text(element, 'date'), text(element, 'source'), text(element, 'rights')]).to.deep.equal([
      '19 Mar 2026',
      'Harbour News',
      '© 2026 Ferry Office',
    ]);
    expect(labels(element)).to.deep.equal(['Passengers', 'Freight', 'Punctuality']);
    expect(texts(element, 'value')).to.deep.equal(['18,420', '7,350 tonnes', '96.4%']);
    const changes = texts(element, 'change');
    expect(changes).to.have.length(3);
    for (const [at, words] of ['4.2%', '2.8%', 'unchanged'].entries()) expect(changes[at]).to.include(words);
    await expect(element).to.be.accessible();
  });

  it('keeps a figure’s parts together for those who hear them', async () => {
    const element = await figures(feedWith(bulletin('18,420 (+4.2%)')), 'trend="3"');
    const list = part(element, 'list')!;
    expect(list.localName).to.equal('dl');
    for (const figure of parts(element, 'figure'))
      expect(Array.from(figure.children, ({ localName }) => localName).join(' ')).to.match(/^dt dd(?: dd)*$/);
  });

  it('tells the direction of a change by a sign too, which no voice reads', async () => {
    const element = await figures(feedWith(bulletin('18,420 (+4.2%)')));
    const signs = parts(element, 'change').map((change) => getComputedStyle(change, '::before').content);
    for (const [at, sign] of ['↑', '↓', '→'].entries()) {
      expect(signs[at]).to.include(sign);
      // What is said instead of it: nothing.
      expect(signs[at]).to.match(/\/ ""$/);
    }
  });

  it('shows the newest item that has figures, and tells which', async () => {
    const element = await put<KeyFigures>('<key-figures></key-figures>');
    const events = record(element, 'feed-load') as FeedLoadEvent[];
    element.feed = feedWith(
      { title: 'A new clock', content_text: 'It is right twice a day.', ...day(20) },
      bulletin('18,420', day(19)),
      bulletin('17,678', day(18)),
    );
    await until(() => events.length, 'no event');
    expect(texts(element, 'value')[0]).to.equal('18,420');
    expect(events[0]!.items.map(({ url }) => url)).to.deep.equal(['https://example.org/bulletins/19']);
  });

  it('shows the item that it is told, by place, id or address', async () => {
    const feed = days('18,420', '17,678', '17,911');
    for (const item of ['2', 'https://example.org/bulletins/17'])
      expect(texts(await figures(feed, `item="${item}"`), 'value')[0], item).to.equal('17,911');
    const element = await figures({ ...feed, items: feed.items.map((item, at) => ({ ...item, id: `week ${at}` })) }, 'item="week 1"');
    expect(texts(element, 'value')[0]).to.equal('17,678');
    element.item = 'week 9';
    await element.updateComplete;
    expect(isEmpty(element)).to.equal(true);
  });

  it('has nothing to show of an item without figures', async () => {
    const feed = feedWith({ title: 'A new clock', content_text: 'It is right twice a day.' }, bulletin('18,420'));
    const element = await figures(feed, 'item="0"');
    expect(isEmpty(element)).to.equal(true);
    expect(text(element, 'status')).to.equal('Nothing here yet.');
  });

  it('reads a summary where there is no text', async () => {
    const { content_text: summary, ...item } = bulletin('18,420');
    expect(labels(await figures(feedWith({ ...item, summary })))).to.deep.equal(['Passengers', 'Freight', 'Punctuality']);
  });

  it('shows the feed’s words as words', async () => {
    const content_html = '<p>Passengers: 18,420 (+4.2%)</p><p>&lt;b&gt;Freight&lt;/b&gt;: 7,350</p><script>Cranes: 12</script>';
    const element = await figures(feedWith(bulletin('', { content_html, title: '<i>Ferry</i>' })));
    expect(text(element, 'title')).to.equal('<i>Ferry</i>');
    expect(labels(element)).to.not.include('Cranes');
    expect(part(element, 'item')!.querySelector('b, i, script')).to.equal(null);
  });

  it('never shows half a number where it stops reading', async () => {
    const filler = 'The sea was calm. '.repeat(6000);
    const content_text = `Passengers: 18,420\n${filler.slice(0, 99_970)}\nFreight: 7,350,125 tonnes`;
    expect(labels(await figures(feedWith(bulletin('', { content_text }))))).to.deep.equal(['Passengers']);
  });

  it('tells what a figure is counted over', async () => {
    const element = await figures(feedWith(bulletin('', { content_text: 'Exports rose 5.3 percent to $12.4 billion in October.' })));
    expect(part(element, 'figure')!.querySelector('dt')!.textContent).to.match(/Exports\s+in October/);
  });

  it('sets a currency where the bulletin sets it', async () => {
    const content_text = 'Exports rose 5.3 percent to $12.4 billion in October, while imports fell 2.1 percent to $11.9 billion.';
    const element = await figures(feedWith(bulletin('', { content_text })));
    expect(texts(element, 'value')).to.deep.equal(['$12.4 billion', '$11.9 billion']);
  });

  it('shows Chinese in Chinese on any page', async () => {
    const content_text = '疫情防控通报 2021年3月3日\n新增确诊：2050例\n七日均值：2249.3例，较上一周期上升10%\n累计治愈：12.5万例。';
    const page = await fixture<HTMLElement>('<div lang="ar" dir="rtl"><key-figures></key-figures></div>');
    const element = page.querySelector('key-figures')!;
    element.feed = feedWith(bulletin('', { title: '每日通报', language: 'zh-Hans', content_text }));
    await until(() => parts(element, 'figure').length, 'nothing came');
    expect(labels(element)).to.deep.equal(['新增确诊', '七日均值', '累计治愈']);
    expect(texts(element, 'value')).to.deep.equal(['2050例', '2249.3例', '12.5万例']);
    expect(texts(element, 'change')).to.deep.equal(['较上一周期上升10%']);
    const item = part(element, 'item')!;
    expect(item.lang).to.equal('zh-Hans');
    expect(getComputedStyle(item).direction).to.equal('ltr');
    await expect(element).to.be.accessible();
  });

  it('sets its title at the level that it is told', async () => {
    expect(part(await figures(days('18,420'), 'heading-level="4"'), 'title')!.localName).to.equal('h4');
  });
});

describe('<key-figures figures>', () => {
  const many = feedWith(
    bulletin('', {
      content_text:
        'Ships: 31\nCranes: 12\nPassengers: 18,420\nFreight: 7,350 tonnes\nDogs: 214\nBicycles: 1,870\nGulls: 96\nNew ships: 2 (+1)',
    }),
  );

  it('are the first six by default', async () => {
    for (const attributes of ['', 'figures=""', 'figures=" , ，、"'])
      expect(labels(await figures(many, attributes)), attributes).to.deep.equal([
        'Ships',
        'Cranes',
        'Passengers',
        'Freight',
        'Dogs',
        'Bicycles',
      ]);
  });

  it('are those that are named, in that order, whole or in part, in any case', async () => {
    expect(labels(await figures(many, 'figures="gulls, PASS , Freight"'))).to.deep.equal(['Gulls', 'Passengers', 'Freight']);
    expect(labels(await figures(many, 'figures="ships,new"'))).to.deep.equal(['Ships', 'New ships']);
  });

  it('are separated as in Chinese too', async () => {
    expect(labels(await figures(many, 'figures="Gulls，Dogs、Freight"'))).to.deep.equal(['Gulls', 'Dogs', 'Freight']);
  });

  it('are looked for in the newest item that has them', async () => {
    const feed = feedWith(bulletin('18,420', day(19)), bulletin('', { content_text: 'Whales: 3 (+1)', ...day(18) }));
    expect(labels(await figures(feed, 'figures="whales"'))).to.deep.equal(['Whales']);
    expect(isEmpty(await figures(feed, 'figures="whales" item="0"'))).to.equal(true);
    expect(isEmpty(await figures(feed, 'figures="walruses"'))).to.equal(true);
  });

  it('follow the attribute when it changes', async () => {
    const element = await figures(many, 'figures="gulls"');
    element.figures = 'dogs';
    await element.updateComplete;
    expect(labels(element)).to.deep.equal(['Dogs']);
    element.removeAttribute('figures');
    await element.updateComplete;
    expect(labels(element)).to.have.length(6);
  });
});

describe('<key-figures trend>', () => {
  it('draws nothing unless it is asked for', async () => {
    for (const attributes of ['', 'trend="0"', 'trend="-3"', 'trend="1.5"', 'trend="many"', 'trend=""'])
      expect(charts(await figures(days('18,420', '17,678'), attributes)), attributes).to.be.empty;
  });

  it('draws so many past values and the one that is shown, oldest first, from the lowest to the highest', async () => {
    const element = await figures(days('300', '100', '200', '900'), 'trend="2" figures="passengers"');
    const [chart] = charts(element);
    const [first, second, third, ...more] = line(chart!);
    expect(more).to.be.empty;
    const { width, height } = (chart as SVGSVGElement).viewBox.baseVal;
    for (const [x, y] of [first!, second!, third!]) {
      expect(x).to.be.within(0, width);
      expect(y).to.be.within(0, height);
    }
    expect([first![0] < second![0], second![0] < third![0]]).to.deep.equal([true, true]);
    // 200, 100, 300: the middle, the bottom, the top.
    expect(first![1]).to.be.closeTo(height / 2, 0.1);
    expect(second![1]).to.be.above(first![1]);
    expect(third![1]).to.be.below(first![1]);
    const dot = chart!.querySelector('circle')!;
    expect([+dot.getAttribute('cx')!, +dot.getAttribute('cy')!]).to.deep.equal(third);
  });

  it('draws as many as there are when there are fewer, and none from one alone', async () => {
    expect(line(charts(await figures(days('300', '100', '200'), 'trend="30" figures="passengers"'))[0]!)).to.have.length(3);
    expect(charts(await figures(days('300'), 'trend="30"'))).to.be.empty;
    expect(parts(await figures(days('300'), 'trend="30"'), 'trend')).to.be.empty;
  });

  it('has its values and dates in words', async () => {
    const element = await figures(days('300', '100', '200'), 'trend="2" figures="passengers"');
    expect(words(charts(element)[0]!)).to.equal('Passengers: 200 (17 Mar 2026), 100 (18 Mar 2026) and 300 (19 Mar 2026)');
    expect(charts(element)[0]!.getAttribute('role')).to.equal('img');
    element.dateStyle = 'none';
    await element.updateComplete;
    expect(words(charts(element)[0]!), 'dates that are not shown are still told').to.include('200 (17 Mar 2026)');
    await expect(element).to.be.accessible();
  });

  it('tells values without dates where there are none', async () => {
    const feed = feedWith(...['300', '100'].map((count, at) => bulletin(count, { ...day(at), date_published: undefined })));
    expect(words(charts(await figures(feed, 'trend="2" figures="passengers"'))[0]!)).to.equal('Passengers: 100 and 300');
  });

  it('is of the item that is shown, not of newer ones', async () => {
    const element = await figures(days('1', '2', '3', '4'), 'trend="9" figures="passengers" item="2"');
    expect(words(charts(element)[0]!)).to.include('4 (16 Mar 2026) and 3 (17 Mar 2026)');
  });

  it('is of the same label, however it is written, and of the same unit', async () => {
    const feed = feedWith(
      bulletin('', { content_text: 'Freight moved: 7,350 tonnes', ...day(19) }),
      bulletin('', { content_text: 'Freight moved: 12%', ...day(18) }),
      bulletin('', { content_text: 'Freight: 1 tonnes', ...day(17) }),
      bulletin('', { content_text: 'FREIGHT  MOVED: 7,100 tonnes', ...day(16) }),
    );
    expect(words(charts(await figures(feed, 'trend="5"'))[0]!)).to.equal(
      'Freight moved: 7,100 tonnes (16 Mar 2026) and 7,350 tonnes (19 Mar 2026)',
    );
  });

  it('is of the same figure, whether or not its change is told', async () => {
    const cases = (content_text: string, at: number) => bulletin('', { content_text, ...day(at) });
    const feed = feedWith(cases('New cases: 1,300 (+66). Deaths: 12.', 19), cases('New cases: 1,214. Deaths: 11.', 18));
    const [newCases, deaths] = charts(await figures(feed, 'trend="9"'));
    expect(words(newCases!)).to.equal('New cases: 1,214 (18 Mar 2026) and 1,300 (19 Mar 2026)');
    expect(words(deaths!)).to.equal('Deaths: 11 (18 Mar 2026) and 12 (19 Mar 2026)');
  });

  it('passes over items without the figure', async () => {
    const feed = feedWith(
      bulletin('300', day(19)),
      { title: 'A new clock', ...day(18) },
      bulletin('100', day(17)),
      bulletin('200', day(16)),
    );
    expect(line(charts(await figures(feed, 'trend="2" figures="passengers"'))[0]!)).to.have.length(3);
  });

  it('is of the feed that the item is from', async () => {
    const other = 'https://other.example';
    const json = (home_page_url: string, ...items: Partial<FeedItem>[]) =>
      feedOf(JSON.stringify({ ...feedWith(...items.map((item) => ({ ...item, id: item.url }))), home_page_url }), 'application/feed+json');
    const src = [
      json('https://example.org', bulletin('300', day(19)), bulletin('100', day(17))),
      json(other, bulletin('900', { ...day(18), url: `${other}/1` })),
    ].join(' ');
    const element = await put<KeyFigures>(`<key-figures trend="5" figures="passengers" time-zone="UTC" src="${src}"></key-figures>`);
    await until(() => charts(element).length, 'no chart');
    expect(words(charts(element)[0]!)).to.equal('Passengers: 100 (17 Mar 2026) and 300 (19 Mar 2026)');
  });

  it('runs through the middle when nothing changes', async () => {
    const [chart] = charts(await figures(days('300', '300'), 'trend="1" figures="passengers"'));
    for (const [, y] of line(chart!)) expect(y).to.equal((chart as SVGSVGElement).viewBox.baseVal.height / 2);
  });

  it('counts multipliers', async () => {
    const million = (count: string, at: number) => bulletin('', { content_text: `Turnover: $${count}`, ...day(at) });
    const [chart] = charts(await figures(feedWith(million('1.2 billion', 19), million('900 million', 18)), 'trend="1"'));
    const [before, now] = line(chart!);
    expect(now![1]).to.be.below(before![1]);
    expect(words(chart!)).to.include('$900 million').and.include('$1.2 billion');
  });

  it('goes down where only changes are told, and one is a fall', async () => {
    const gdp = (words: string, at: number) => bulletin('', { content_text: `GDP ${words} in the third quarter.`, ...day(at) });
    const [chart] = charts(await figures(feedWith(gdp('fell by 0.9%', 19), gdp('grew by 0.4%', 18)), 'trend="1"'));
    const [before, now] = line(chart!);
    expect(now![1]).to.be.above(before![1]);
    expect(words(chart!)).to.equal('GDP: grew by 0.4% (18 Mar 2026) and fell by 0.9% (19 Mar 2026)');
  });

  it('needs no style of its own that a strict page would forbid', async () => {
    const element = await figures(days('300', '100'), 'trend="1"');
    expect(part(element, 'item')!.querySelectorAll('[style], style')).to.have.length(0);
  });
});

describe('<key-figures> in its place', () => {
  const six = 'One: 1 (+1)\nTwo: 2 (+1)\nThree: 3 (+1)\nFour: 4 (+1)\nFive: 5 (+1)\nSix: 6 (+1)';

  for (const width of [320, 720])
    for (const [attributes, content_text] of [
      ['', six],
      ['figures="two, one, six"', six],
      ['trend="1"', six],
    ] as const)
      it(`moves nothing when its figures come, in ${width} px ${attributes}`, async () => {
        const element = await put<KeyFigures>(
          `<key-figures ${attributes} src="${feedAt('never')}" style="inline-size: ${width}px"></key-figures>`,
        );
        expect(isSeen(skeleton(element))).to.equal(true);
        await nextFrame();
        const before = element.getBoundingClientRect().height;
        element.feed = feedWith(...[19, 18].map((at) => bulletin('', { content_text, ...day(at) })));
        await until(() => parts(element, 'figure').length, 'nothing came');
        expect(element.getBoundingClientRect().height).to.be.closeTo(before, 0.5);
      });

  it('is one column where it is narrow, and more where there is room', async () => {
    const columns = async (width: number) => {
      const element = await figures(feedWith(bulletin('', { content_text: six })), `style="inline-size: ${width}px"`);
      return new Set(parts(element, 'figure').map((figure) => figure.getBoundingClientRect().left)).size;
    };
    expect([await columns(320), await columns(720)]).to.deep.equal([1, 3]);
  });

  it('never widens the page', async () => {
    const content_text = `${'Donaudampfschifffahrt '.repeat(3)}: 123,456,789,012,345 (+1,234,567,890)\nFreight: 7,350 tonnes`;
    const element = await figures(feedWith(bulletin('', { content_text })), 'trend="3" style="inline-size: 200px"');
    const base = part(element, 'base')!;
    expect(base.scrollWidth).to.equal(base.clientWidth);
  });

  it('shows the page’s own content where the feed cannot be had', async () => {
    const element = await settled<KeyFigures>(`<key-figures src="${feedAt('404')}"><a href="/bulletins">All bulletins</a></key-figures>`);
    expect(isSeen(element.querySelector('a'))).to.equal(true);
    expect(text(element, 'retry')).to.equal('Try again');
  });
});
