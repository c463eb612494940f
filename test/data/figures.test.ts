import { expect } from '@open-wc/testing';
import { extractFigures } from '../../src/data/figures/index.js';
import type { Figure } from '../../src/data/figures/index.js';

/** Every span of every result must be what the text holds at its offsets. */
function figures(text: string, lang?: string): Figure[] {
  const found = extractFigures(text, lang === undefined ? {} : { lang });
  for (const { label, value, unit, change, period } of found)
    for (const span of [label, value, unit, change, period]) if (span) expect(text.slice(span.start, span.end)).to.equal(span.text);
  return found;
}

interface Bulletin {
  name: string;
  lang: string;
  text: string;
  figures: { number: number; unit?: string }[];
}

const brief = (text: string, lang?: string): string[] =>
  figures(text, lang).map(({ label, value, unit }) => `${label.text}: ${value.number}${unit ? ` ${unit.text}` : ''}`);

const only = (text: string): Figure => {
  const found = figures(text);
  expect(found).to.have.length(1);
  return found[0]!;
};

describe('figures in English', () => {
  it('tells what is counted, how much, how it changed and when', () => {
    const { label, value, unit, change, period } = only('Exports rose 5.3 percent to $12.4 billion in October.');
    expect(label.text).to.equal('Exports');
    expect(value).to.deep.equal({ start: 29, end: 41, text: '12.4 billion', number: 12.4e9 });
    expect(unit?.text).to.equal('$');
    expect(change).to.include({ text: 'rose 5.3 percent', direction: 'up', number: 5.3, unit: 'percent' });
    expect(period?.text).to.equal('in October');
  });

  it('takes the new level, not the one before', () => {
    const { value, change } = only('Inflation rose to 3.1% from 2.9%.');
    expect(value.number).to.equal(3.1);
    expect(change?.direction).to.equal('up');
    expect(change?.number).to.equal(undefined);
    expect(only('The rate fell from 4.2% to 4.1%.').value.number).to.equal(4.1);
  });

  it('gives the rate of change where no level is told', () => {
    const { value, change } = only('Retail sales fell 0.4% in May.');
    expect(value.number).to.equal(0.4);
    expect(change).to.include({ direction: 'down', number: 0.4, unit: '%' });
    expect(change!.start).to.be.below(value.start);
  });

  it('reads lists of labels and values', () => {
    const found = figures('New cases: 1,204 (+12)\nDeaths: 25 (−4)\nIn hospital: 88 (unchanged)\n');
    expect(found.map(({ label, value, change }) => [label.text, value.number, change?.direction, change?.number])).to.deep.equal([
      ['New cases', 1204, 'up', 12],
      ['Deaths', 25, 'down', 4],
      ['In hospital', 88, 'same', undefined],
    ]);
  });

  it('names the parts of a sum', () => {
    expect(brief('The ministry reported 87 new cases: 45 in Berlin, 30 in Hamburg and 12 in Munich.')).to.deep.equal([
      'new cases: 87',
      'Berlin: 45',
      'Hamburg: 30',
      'Munich: 12',
    ]);
  });

  it('reads all separators of thousands and signs', () => {
    expect(brief("Wheat: 1'204 tonnes. Barley: 2 450 tonnes. Maize: 3\u202F120 tonnes. Balance: −1.2 million.")).to.deep.equal([
      'Wheat: 1204 tonnes',
      'Barley: 2450 tonnes',
      'Maize: 3120 tonnes',
      'Balance: -1200000',
    ]);
  });

  it('leaves out ranges', () => {
    expect(brief('Growth was between 2.1% and 2.4%. Visibility was 5 to 8 km. Winds reached 70–90 km/h.')).to.deep.equal([]);
  });

  it('leaves out what is no quantity', () => {
    expect(
      brief(
        'On 3 May 2024 at 9:30 the G20 met in Room 305, 12 Main Street. Call 0800 14 689. Version 2.4.1 of Article 12 is on page 14. COVID-19 and H5N1 are back.',
      ),
    ).to.deep.equal([]);
  });

  it('leaves out what an excerpt has cut', () => {
    for (const end of ['$12', '$12…', '$12 [...]', '$12.4 b', '$12.4 bil…']) expect(brief(`Exports came to ${end}`), end).to.deep.equal([]);
    expect(brief('Exports came to $12.')).to.deep.equal(['Exports: 12 $']);
  });

  it('takes the last row of a list without full stops, but no half a sentence below a title', () => {
    expect(brief('Loans: 12,408\nVisits: 9,377')).to.deep.equal(['Loans: 12408', 'Visits: 9377']);
    expect(brief('Trade in May\nExports came to $12')).to.deep.equal([]);
  });

  it('tells the words of a change with what it is measured against', () => {
    expect(only('Passengers: 18,420, up 4.2% from the week before.').change?.text).to.equal('up 4.2% from the week before');
    expect(only('Freight: 7,350 tonnes, unchanged from the week before.').change?.text).to.equal('unchanged from the week before');
  });

  it('needs no verb or noun that it knows', () => {
    expect(brief('Wind farms delivered 318 GWh and solar 46.5 GWh. Ferries on time: 96.4%.')).to.deep.equal([
      'Wind farms: 318 GWh',
      'solar: 46.5 GWh',
      'Ferries on time: 96.4 %',
    ]);
  });
});

describe('figures in Chinese', () => {
  it('tells what is counted, how much, how it changed and when', () => {
    const { label, value, unit, change, period } = only('10月份，社会消费品零售总额4.2万亿元，同比增长7.6%。');
    expect(label.text).to.equal('社会消费品零售总额');
    expect(value).to.include({ text: '4.2万亿', number: 4.2e12 });
    expect(unit?.text).to.equal('元');
    expect(change).to.include({ text: '同比增长7.6%', direction: 'up', number: 7.6, unit: '%' });
    expect(period?.text).to.equal('10月份');
  });

  it('names the parts of a sum', () => {
    expect(brief('新增本土确诊病例23例（北京12例，上海11例）。')).to.deep.equal(['新增本土确诊病例: 23 例', '北京: 12 例', '上海: 11 例']);
  });

  it('reads lists, whose heading tells the day', () => {
    const found = figures('通报 2021年3月3日\n住院：1934人，较前一日增加13人\n重症监护：417人，与前一日持平\n');
    expect(found.map(({ label, change, period }) => [label.text, change?.direction, change?.number, period?.text])).to.deep.equal([
      ['住院', 'up', 13, '2021年3月3日'],
      ['重症监护', 'same', undefined, '2021年3月3日'],
    ]);
  });

  it('reads traditional characters and full-width digits', () => {
    expect(brief('新增確診個案８，２４７宗，較昨日減少３６宗。', 'zh-Hant')).to.deep.equal(['新增確診個案: 8247 宗']);
  });

  it('reads measure words that it does not know', () => {
    expect(brief('接种疫苗12.5万剂，平均候诊15分钟，入库流量1.85万立方米每秒。')).to.deep.equal([
      '接种疫苗: 125000 剂',
      '平均候诊: 15 分钟',
      '入库流量: 18500 立方米每秒',
    ]);
  });

  it('adds up 萬 and what follows it', () => {
    expect(brief('來臺旅客61萬4,200人次。')).to.deep.equal(['來臺旅客: 614200 人次']);
  });

  it('takes the level that a change led to', () => {
    const { label, value, change } = only('创业板指涨1.05%，报1,934.6点。');
    expect([label.text, value.number, change?.direction, change?.number]).to.deep.equal(['创业板指', 1934.6, 'up', 1.05]);
    expect(brief('鲜菜价格从每公斤5.2元降至4.9元。')).to.deep.equal(['鲜菜价格: 4.9 元']);
  });

  it('leaves out what is no quantity', () => {
    expect(
      brief('2024年5月1日上午9:30，会议在中山路88号302室召开，第15条自1—3月施行，电话010-12345678，一名45岁男子以3:2获胜。'),
    ).to.deep.equal([]);
    expect(brief('毕业生预计1100万至1200万人。')).to.deep.equal([]);
  });

  it('leaves out what an excerpt has cut', () => {
    for (const end of ['48', '48…', '48万', '48万人次……']) expect(brief(`民航发送旅客${end}`), end).to.deep.equal([]);
    expect(brief('民航发送旅客48万人次。')).to.deep.equal(['民航发送旅客: 480000 人次']);
  });
});

describe('figures', () => {
  it('are told in no other language', () => {
    expect(figures('Inflation: 3,1 % (+0,2)\n', 'fr')).to.deep.equal([]);
  });

  it('come out of our bulletins as they are labelled', async () => {
    for (const language of ['en', 'zh']) {
      const file = await fetch(new URL(`../fixtures/figures/${language}/dev-1.json`, import.meta.url));
      for (const { name, lang, text, figures: gold } of (await file.json()) as Bulletin[]) {
        const found = figures(text, lang).map(({ value, unit }) => [value.number, unit?.text]);
        expect(found, name).to.deep.equal(gold.map(({ number, unit }) => [number, unit]));
      }
    }
  });
});
