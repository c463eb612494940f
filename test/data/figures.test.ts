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

const changes = (text: string) => figures(text).map(({ label, change }) => [label.text, change?.direction, change?.number]);

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

  it('takes a number behind a label for no year, and a year for no figure', () => {
    const [cases, ill] = figures('New cases: 2050, up 9% on last week. In hospital: 1898 (+12).');
    expect([cases?.value.number, cases?.period, ill?.value.number, ill?.period]).to.deep.equal([2050, undefined, 1898, undefined]);
    expect(brief('Report for the year: 2025\nNew cases: 120')).to.deep.equal(['New cases: 120']);
  });

  it('takes no forecast, standard or record for a level', () => {
    expect(brief('Sales came to €2.87 billion, ahead of the €2.81 billion analysts had pencilled in. The standard is 95%.')).to.deep.equal([
      'Sales: 2870000000 €',
    ]);
    expect(brief("The PMI slipped to 47.9 from October's 48.6, missing the 48.8 median forecast.")).to.deep.equal(['PMI: 47.9']);
  });

  it('keeps labels whole, and names nobody who only reports', () => {
    expect(brief('The share treated within four hours dropped to 68.3%. The minutes said unemployment had risen to 5.1%.')).to.deep.equal([
      'share treated within four hours: 68.3 %',
      'unemployment: 5.1 %',
    ]);
    expect(
      brief('Elsewhere, the Kanto 225 was flat at 39,180.30. The committee voted to cut Bank Rate by 25 basis points to 3.75%.'),
    ).to.deep.equal(['Kanto 225: 39180.3', 'Bank Rate: 3.75 %']);
  });

  it('knows a change from a count of days and from a mark', () => {
    expect(only('Rain fell on 24 days and amounted to 168.2 mm.').change).to.equal(undefined);
    expect(only('The index gave up 214.08 points to close at 16,640.95.').change?.direction).to.equal('down');
    expect(only('Churn improved to 0.9% from 1.1%.').change?.direction).to.equal('down');
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

  it('gives each its own change, or all the same', () => {
    expect(changes('完成客运量5,954万人次、货运量96.8万吨，同比分别增长6.6%和12.1%。')).to.deep.equal([
      ['客运量', 'up', 6.6],
      ['货运量', 'up', 12.1],
    ]);
    expect(changes('出口和进口分别增长14.3%和3.5%。')).to.deep.equal([
      ['出口', 'up', 14.3],
      ['进口', 'up', 3.5],
    ]);
    expect(changes('1年期LPR为3.0%，5年期以上LPR为3.5%，均与上月持平。')).to.deep.equal([
      ['1年期LPR', 'same', undefined],
      ['5年期以上LPR', 'same', undefined],
    ]);
  });

  it('tells once what a heading tells too', () => {
    expect(brief('12月用电量同比增长2.8%\n12月份，用电量9,080亿千瓦时，同比增长2.8%。')).to.deep.equal(['用电量: 908000000000 千瓦时']);
  });

  it('takes no number of a thing for a day', () => {
    expect(figures('92号汽油每升7.02元。').map(({ label, period }) => [label.text, period])).to.deep.equal([['92号汽油', undefined]]);
  });

  it('reads degrees below zero', () => {
    expect(brief('最低气温零下2.4℃。')).to.deep.equal(['最低气温: -2.4 ℃']);
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
    expect(brief('年内力争新增停车位2万个，改造道路38条。施工期间限速40公里，门票10元起售。')).to.deep.equal([]);
    expect(brief('鲜菜价格影响CPI上涨约0.31个百分点，增速高于全省0.4个百分点，占总值的55.8%，PMI高于50%时为扩张。')).to.deep.equal([]);
    expect(brief('“远航”轮（IMO 9893890）以2比2的比分离港。')).to.deep.equal([]);
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
