import type { Feed } from '../../src/data/index.js';
import { feed } from './feed.js';

/** The weeks of a bulletin, the newest first: passengers, the change to the week before in per cent, freight in tonnes, its change, punctuality in per cent, delay in minutes. */
const weeks: [number, number, number, number, number, number][] = [
  [18_420, 4.2, 7_350, -2.8, 96.4, 4.6],
  [17_678, -1.3, 7_562, 0, 95.3, 5.5],
  [17_911, 6.1, 7_562, 3.4, 94.8, 5.9],
  [16_881, -8.7, 7_313, -0.6, 91.2, 8.1],
  [18_490, 2.5, 7_357, 1.9, 95.9, 5.1],
  [18_039, 1.8, 7_220, 0.4, 96.0, 4.9],
];

const dayOf = (week: number) => new Date(Date.UTC(2021, 2, 1 - 7 * week, 8)).toISOString();

/** A number with its separators, as all of these languages set it. */
const set = (number: number) => number.toLocaleString('en');

const english = (change: number) =>
  change ? `${change > 0 ? 'up' : 'down'} ${Math.abs(change)}% from the week before` : 'unchanged from the week before';
const chinese = (change: number) => (change ? `环比${change > 0 ? '增长' : '下降'}${Math.abs(change)}%` : '环比持平');
const traditional = (change: number) => (change ? `較上週${change > 0 ? '增加' : '減少'}${Math.abs(change)}%` : '與上週持平');

export const figures: Feed = feed('https://courier.example/ferries', {
  title: 'Ferry Office',
  language: 'en',
  _feed_elements: { rights: '© 2021 Ferry Office. Figures may be used with a link.' },
  items: [
    {
      id: 'notice',
      url: 'https://courier.example/ferries/notice',
      title: 'The ticket office has moved next door',
      content_text: 'Look for the green door. Everything else stays as it was.',
      date_published: '2021-03-02T08:00:00Z',
    },
    ...weeks.map(([passengers, more, freight, heavier, punctual, delay], week) => ({
      id: `week-${9 - week}`,
      url: `https://courier.example/ferries/week-${9 - week}`,
      title: `Ferry bulletin, week ${9 - week}`,
      content_text: `Passengers: ${set(passengers)}, ${english(more)}.\nFreight: ${set(freight)} tonnes, ${english(heavier)}.\nPunctuality: ${punctual.toFixed(1)}%.\nAverage delay: ${delay} minutes.`,
      date_published: dayOf(week),
    })),
  ],
});

export const chineseFigures: Feed = feed('https://bulletin.example/zh/ferries', {
  title: '渡轮办公室',
  language: 'zh-Hans',
  _feed_elements: { rights: '© 2021 渡轮办公室，转载请注明出处。' },
  items: weeks.map(([passengers, more, freight, heavier, punctual, delay], week) => ({
    id: `zh-week-${9 - week}`,
    url: `https://bulletin.example/zh/ferries/${9 - week}`,
    title: `渡轮周报（第${9 - week}周）`,
    content_text: `旅客发送量${(passengers / 10_000).toFixed(2)}万人次，${chinese(more)}；货运量${freight}吨，${chinese(heavier)}。\n准点率${punctual.toFixed(1)}%，平均延误${delay}分钟。`,
    date_published: dayOf(week),
  })),
});

export const traditionalFigures: Feed = feed('https://haigang.example/zh-hant/ferries', {
  title: '渡輪辦公室',
  language: 'zh-Hant',
  _feed_elements: { rights: '© 2021 渡輪辦公室，轉載請註明出處。' },
  items: weeks.map(([passengers, more, freight, heavier, punctual, delay], week) => ({
    id: `hant-week-${9 - week}`,
    url: `https://haigang.example/zh-hant/ferries/${9 - week}`,
    title: `渡輪週報（第${9 - week}週）`,
    content_text: `旅客人數${(passengers / 10_000).toFixed(2)}萬人次，${traditional(more)}；貨運量${freight}噸，${traditional(heavier)}。\n準點率${punctual.toFixed(1)}%，平均延誤${delay}分鐘。`,
    date_published: dayOf(week),
  })),
});
