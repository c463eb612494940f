import type { Feed } from '../../src/data/index.js';
import { feed, image } from './feed.js';

const rich = `
<p>The first sleeper left the central station at 21:40 with <strong>212 passengers</strong> on board, four bicycles and a dog named
<em>Signal</em>. The <a href="/news/timetable">timetable</a> lists three departures a week until October; write to
<a href="mailto:night@courier.example">the night desk</a> with what you see on the way.</p>
<h2>What a night costs</h2>
<p>Prices don’t depend on the day. A seat is cheapest, a berth in a compartment of four is what most people take.</p>
<table>
  <caption>Fares from the central station, in euros</caption>
  <thead><tr><th scope="col">To</th><th scope="col">Seat</th><th scope="col">Berth</th><th scope="col">Cabin for two</th><th scope="col">Arrival</th></tr></thead>
  <tbody>
    <tr><th scope="row">Lighthouse Bay</th><td>19.00</td><td>38.50</td><td>96.00</td><td>05:12</td></tr>
    <tr><th scope="row">Old Harbour</th><td>24.00</td><td>44.00</td><td>110.00</td><td>06:40</td></tr>
    <tr><th scope="row">Saltmarsh Halt</th><td>27.50</td><td>49.00</td><td>122.00</td><td>07:55</td></tr>
  </tbody>
</table>
<figure>
  <img src="${image('train')}" width="640" height="360" alt="A train of five coaches under a low sun.">
  <figcaption>The first train on its way to the coast. Drawing: Harbour Courier</figcaption>
</figure>
<h2>What to bring</h2>
<ul>
  <li>A reservation; there is no ticket office on board.</li>
  <li>Something to eat:
    <ol><li>supper is sold until eleven,</li><li>breakfast from half past four.</li></ol>
  </li>
  <li>Ear plugs, says everybody who has slept above the wheels.</li>
</ul>
<blockquote><p>We sold the last berth before we had printed the timetable.</p></blockquote>
<h3>For those who count</h3>
<p>The railway publishes its occupancy every morning. <code>GET /night/today</code> answers with one line a coach:</p>
<pre><code>{ "coach": 21, "berths": 40, "taken": 40, "next": "2021-03-05T21:40:00+01:00", "note": "full, as on every night of this week" }
{ "coach": 22, "berths": 40, "taken": 37 }</code></pre>
<hr>
<details><summary>How we counted</summary><p>Two reporters stood on the platform with a clicker each, and disagreed by one.</p></details>
<dl><dt>Berth</dt><dd>A bed among four or six.</dd><dt>Cabin</dt><dd>A room of its own with a basin.</dd></dl>
<p>Night trains burn about 14 g CO<sub>2</sub> a kilometre<sup>1</sup>.</p>`;

const media = `
<p>Listen to the platform, or watch the departure.</p>
<audio controls src="https://courier.example/sound/platform.mp3"></audio>
<p>The film of the departure is on another site, so that nothing of it is loaded here:</p>
<iframe src="https://films.example/embed/departure" title="The departure of the first night train"></iframe>
<iframe src="https://maps.example/embed?line=night"></iframe>`;

/** What editors, importers and trackers leave behind. */
const rough = `
<div class="wp-block-group" style="color:#fff;font-size:9px;position:fixed;inset:0"><font color="red"><p>The ferry is late&nbsp;again
<p>and nobody closed this paragraph.</font>
<h1>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</h1>
<p>https://courier.example/a/very/long/address/without/any/blank/that/could/be/broken/for/a/narrow/column/of/text.html</p>
<img src="https://courier.example/pixel.gif" width="1" height="1"><img src="data:," alt="">
<p onclick="alert(1)"><a href="javascript:alert(1)">A link that must not work</a> beside <a href="ferry?when=now">one that does</a>.</p>
<form><p>Leave your address: <input name="mail"> <button>Send</button></p></form>
<table width="1400" border="1"><tr>${'<td nowrap>a cell of many</td>'.repeat(14)}</tr></table>
<ul>Words of no item<br><li>An item that was never closed<li>and its neighbour<br></li><ul><li>whose list stands beside it</ul></ul>
<marquee>Still here.</marquee><script>alert(1)</script><style>p { color: red }</style></div>`;

const chinese = `
<p>首班卧铺列车于晚间九时四十分驶离中央车站，车上有<strong>二百一十二名</strong>旅客、四辆自行车和一只名叫“信号”的小狗。</p>
<h2>一夜多少钱</h2>
<p>票价每天相同。座席最便宜，多数旅客选择四人间的铺位，详见<a href="https://bulletin.example/zh/timetable">时刻表</a>。</p>
<table><thead><tr><th>到站</th><th>座席</th><th>铺位</th></tr></thead>
<tbody><tr><th>灯塔湾</th><td>19.00</td><td>38.50</td></tr><tr><th>老港口</th><td>24.00</td><td>44.00</td></tr></tbody></table>
<blockquote><p>夜晚是我们能提供的最便宜的旅馆。</p></blockquote>
<ol><li>请提前预订，车上不售票。</li><li>晚餐供应至十一时，早餐四时半开始。</li></ol>
<figure><img src="${image('train')}" width="640" height="360" alt="落日下的五节车厢"><figcaption>首班列车驶向海滨。绘图：港口简报</figcaption></figure>`;

const arabic = `
<p>غادر القطار الأول المحطة المركزية في الساعة 21:40 وعلى متنه <strong>212 راكبًا</strong> وأربع دراجات. تجدون المواعيد في
<a href="https://marsa.example/akhbar/mawaid">جدول الرحلات</a>.</p>
<h2>كم تكلّف الليلة؟</h2>
<table><thead><tr><th>إلى</th><th>مقعد</th><th>سرير</th></tr></thead>
<tbody><tr><th>خليج المنارة</th><td>19.00</td><td>38.50</td></tr><tr><th>الميناء القديم</th><td>24.00</td><td>44.00</td></tr></tbody></table>
<blockquote><p>الليل أرخص فندق نستطيع أن نقدّمه.</p></blockquote>
<ul><li>احجزوا مسبقًا، فلا تُباع التذاكر في القطار.</li><li>الفطور من الساعة 04:30.</li></ul>
<p>عنوان الواجهة البرمجية <code>GET /night/today</code> كما هو.</p>`;

const at = { date_published: '2021-03-03T08:00:00Z', image: image('train') };

export const articles: Feed = feed('https://courier.example/news', {
  title: 'Harbour Courier',
  language: 'en',
  _feed_elements: { rights: '© 2021 Harbour Courier. Short quotations with a link are welcome.' },
  items: [
    {
      ...at,
      id: 'rich',
      url: 'https://courier.example/news/night-trains',
      title: 'Night trains to the coast return after eleven years',
      content_html: rich,
      authors: [{ name: 'Anna Verbeek' }, { name: 'Tom Lindqvist' }],
      tags: ['Transport', 'Travel'],
    },
    {
      ...at,
      id: 'media',
      url: 'https://courier.example/news/platform',
      title: 'What a platform sounds like at twenty to ten',
      content_html: media,
    },
    {
      ...at,
      id: 'text',
      url: 'https://courier.example/news/text',
      title: 'A feed that sends its words without any markup',
      content_text:
        'The helpline for small firms answered its ten-thousandth call on Monday.\n\nMost callers ask about rent, permits and late invoices; the average conversation lasts nine minutes.\n\nThe line is open from eight to six on working days.',
      authors: [{ name: 'Tom Lindqvist' }],
    },
    {
      id: 'podcast',
      url: 'https://courier.example/news/podcast',
      title: 'Episode 12: the oldest crane',
      date_published: '2021-03-02T14:30:00Z',
      content_html: '<p>Jonas Maes tells why nobody wanted to scrap it.</p>',
      attachments: [{ url: 'https://courier.example/sound/crane.mp3', mime_type: 'audio/mpeg', title: 'Episode 12' }],
    },
    { id: 'rough', url: 'https://courier.example/rough/ferry', title: 'Markup as it is found in life', content_html: rough },
  ],
});

export const chineseArticles: Feed = feed('https://bulletin.example/zh', {
  title: '港口简报',
  language: 'zh-Hans',
  _feed_elements: { rights: '© 2021 港口简报编辑部，转载请注明出处。' },
  items: [
    {
      ...at,
      id: 'zh-rich',
      url: 'https://bulletin.example/zh/trains',
      title: '开往海滨的夜行列车时隔十一年恢复运行',
      content_html: chinese,
      authors: [{ name: '陈雨林' }],
      tags: ['交通', '旅行'],
    },
  ],
});

export const arabicArticles: Feed = feed('https://marsa.example/akhbar', {
  title: 'بريد المرسى',
  language: 'ar',
  _feed_elements: { rights: '© 2021 بريد المرسى. جميع الحقوق محفوظة.' },
  items: [
    {
      ...at,
      id: 'ar-rich',
      url: 'https://marsa.example/akhbar/1',
      title: 'قطارات الليل إلى الساحل تعود بعد أحد عشر عامًا',
      content_html: arabic,
      authors: [{ name: 'ليلى منصور' }],
      tags: ['نقل', 'سفر'],
    },
  ],
});
