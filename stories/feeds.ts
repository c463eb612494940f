import type { Feed, FeedItem } from '../src/data/index.js';

// Feeds for the stories. Papers, persons, statements and figures are invented.

const image = (name: string) => new URL(`images/${name}.webp`, document.baseURI).href;

const feed = (home: string, rest: Partial<Feed> & Pick<Feed, 'title' | 'items'>): Feed => ({
  version: 'https://jsonfeed.org/version/1.1',
  home_page_url: home,
  ...rest,
});

export const news: Feed = feed('https://courier.example/news', {
  title: 'Harbour Courier',
  language: 'en',
  _feed_elements: { rights: '© 2021 Harbour Courier. Short quotations with a link are welcome.' },
  items: [
    {
      id: 'night-trains',
      url: 'https://courier.example/news/night-trains',
      title: 'Night trains to the coast return after eleven years',
      summary: 'Three departures a week until October, every day from next summer. Bicycles travel free of charge, dogs pay half.',
      content_text:
        'The first sleeper left the central station at 21:40 with 212 passengers on board.\n“We sold the last berth before we had printed the timetable,” said Mira Holt, head of the railway’s night service, at a press conference on the platform. “The night is the cheapest hotel that we can offer,” Mira Holt said.\nThree departures a week are planned until October.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'Anna Verbeek' }, { name: 'Tom Lindqvist' }],
      tags: ['Transport', 'Travel'],
    },
    {
      id: 'cranes',
      url: 'https://courier.example/news/cranes',
      title: 'The harbour’s oldest crane becomes a viewpoint',
      summary: 'Visitors climb 168 steps and see as far as the lighthouse when the weather is kind.',
      content_text:
        '“Nobody wanted to be the one who scrapped it,” said Jonas Maes, director of the port museum.\nThe climb opens on Saturday at ten.',
      image: image('harbour'),
      date_published: '2021-03-02T14:30:00Z',
      authors: [{ name: 'Anna Verbeek' }],
      tags: ['Harbour'],
    },
    {
      id: 'helpline',
      url: 'https://courier.example/news/helpline',
      title: 'Helpline for small firms answers its ten-thousandth call',
      summary: 'Most callers ask about rent, permits and late invoices; the average conversation lasts nine minutes.',
      content_text: 'The line is open from eight to six on working days. It speaks six languages.',
      image: image('helpline'),
      date_published: '2021-03-01T09:15:00Z',
      authors: [{ name: 'Tom Lindqvist' }],
      tags: ['Business'],
    },
    {
      id: 'certificates',
      url: 'https://courier.example/news/certificates',
      title: 'Customs papers in one day, on trial until June',
      summary: 'Forwarders who file before noon get their certificate by six in the evening, or their fee back.',
      content_text: 'Forty-one firms take part in the trial.',
      image: image('certificate'),
      date_published: '2021-02-28T10:00:00Z',
      authors: [{ name: 'Mei Castellan' }],
      tags: ['Trade', 'Rules'],
    },
    {
      id: 'windows',
      url: 'https://courier.example/news/windows',
      title: 'Empty shop windows turn into galleries',
      summary: 'Twenty-two painters share the high street this spring. The keys hang at the library.',
      content_text: 'The pictures stay until the shops are let.',
      image: image('windows'),
      date_published: '2021-02-26T16:45:00Z',
      authors: [{ name: 'Mei Castellan' }],
      tags: ['Culture'],
    },
    {
      id: 'skyline',
      url: 'https://courier.example/news/skyline',
      title: 'How high may the new quarter grow?',
      summary: 'The council votes on a limit of twelve storeys; residents have collected 4,300 signatures for eight.',
      content_text: 'The vote is on Thursday. Both sides expect a narrow result.',
      image: image('skyline'),
      date_published: '2021-02-25T07:20:00Z',
      authors: [{ name: 'Tom Lindqvist' }],
      tags: ['City'],
    },
    {
      id: 'curve',
      url: 'https://courier.example/news/curve',
      title: 'Fewer cars on the ring road for the third month',
      summary: 'Counts fell by four per cent in February, most of all on Fridays.',
      content_text: 'The counters stand at nine exits.',
      image: image('curve'),
      date_published: '2021-02-24T11:00:00Z',
      tags: ['Transport'],
    },
  ],
});

export const bulletins: Feed = feed('https://bulletin.example/zh', {
  title: '港口简报',
  language: 'zh-Hans',
  _feed_elements: { rights: '© 2021 港口简报编辑部，转载请注明出处。' },
  items: [
    {
      id: 'zh-trains',
      url: 'https://bulletin.example/zh/trains',
      title: '开往海滨的夜行列车时隔十一年恢复运行',
      summary: '十月前每周三班，明年夏季起每日开行。自行车免费托运，宠物犬半价。首班列车载客二百一十二人，车票在时刻表印好之前已经售罄。',
      content_text:
        '首班卧铺列车于晚间九时四十分驶离中央车站。铁路公司夜行部门负责人林珂在站台发布会上表示，“夜晚是我们能提供的最便宜的旅馆，票在时刻表印好之前就卖完了。”\n十月前每周开行三班。',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: '陈雨林' }],
      tags: ['交通', '旅行'],
    },
    {
      id: 'zh-masks',
      url: 'https://bulletin.example/zh/masks',
      title: '社区药房今起可领取口罩：每户两盒，凭门牌号登记',
      summary: '领取时间为周一至周五上午九时至下午五时，请自备购物袋。',
      content_text: '领取时间为周一至周五上午九时至下午五时，请自备购物袋。',
      image: image('masks'),
      date_published: '2021-03-02T09:30:00Z',
      tags: ['生活'],
    },
    {
      id: 'zh-curve',
      url: 'https://bulletin.example/zh/curve',
      title: '环城公路车流量连续三个月下降',
      summary: '二月车流量减少百分之四，周五降幅最大。',
      content_text: '九个出口设有计数器。',
      image: image('curve'),
      date_published: '2021-03-01T11:00:00Z',
      tags: ['交通'],
    },
    {
      id: 'zh-windows',
      url: 'https://bulletin.example/zh/windows',
      title: '空置橱窗变画廊，二十二位画家共用一条街',
      summary: '钥匙挂在图书馆服务台，参观免费。',
      content_text: '作品将展出至店铺重新出租为止。',
      image: image('windows'),
      date_published: '2021-02-26T16:45:00Z',
      tags: ['文化'],
    },
  ],
});

const pick = ({ items, ...rest }: Feed, id: string): FeedItem => ({
  ...items.find((item) => item.id === id)!,
  language: rest.language!,
  _feed_elements: { source: { title: rest.title } },
});

export const mixed: Feed = feed('https://courier.example/both', {
  title: 'Courier 港口简报',
  language: 'en',
  items: [
    pick(news, 'night-trains'),
    pick(bulletins, 'zh-trains'),
    {
      id: 'both',
      url: 'https://courier.example/both/cafe',
      language: 'en',
      title: 'Language café 语言咖啡馆 opens on the quay',
      summary: 'Mandarin 普通话 on Tuesdays, Dutch on Thursdays; 请先预约 (book first).',
      image: image('helpline'),
      date_published: '2021-03-02T12:00:00Z',
      tags: ['City', '文化'],
    },
    pick(bulletins, 'zh-masks'),
    pick(news, 'skyline'),
  ],
});

export const arabicNews: Feed = feed('https://marsa.example/akhbar', {
  title: 'بريد المرسى',
  language: 'ar',
  _feed_elements: { rights: '© 2021 بريد المرسى. جميع الحقوق محفوظة.' },
  items: [
    {
      id: 'ar-trains',
      url: 'https://marsa.example/akhbar/1',
      title: 'قطارات الليل إلى الساحل تعود بعد أحد عشر عامًا',
      summary: 'ثلاث رحلات في الأسبوع حتى تشرين الأول، ثم كل يوم من الصيف المقبل. الدراجات تسافر مجانًا.',
      content_text: 'غادر القطار الأول المحطة المركزية وعلى متنه 212 راكبًا.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'ليلى منصور' }],
      tags: ['نقل', 'سفر'],
    },
    {
      id: 'ar-cranes',
      url: 'https://marsa.example/akhbar/2',
      title: 'أقدم رافعة في الميناء تصبح شرفة للزوار',
      summary: 'يصعد الزائر 168 درجة ويرى المنارة حين يصفو الجو.',
      content_text: 'تُفتح الشرفة يوم السبت في العاشرة.',
      image: image('harbour'),
      date_published: '2021-03-02T14:30:00Z',
      tags: ['الميناء'],
    },
    {
      id: 'ar-cafe',
      url: 'https://marsa.example/akhbar/3',
      title: 'مقهى اللغات Café Babel يفتح أبوابه (الطابق 2)',
      summary: 'العربية يوم الثلاثاء والفرنسية يوم الخميس، والدخول بلا حجز.',
      content_text: 'يتسع المقهى لأربعين ضيفًا.',
      image: image('helpline'),
      date_published: '2021-03-01T12:00:00Z',
      tags: ['ثقافة'],
    },
    {
      id: 'ar-skyline',
      url: 'https://marsa.example/akhbar/4',
      title: 'إلى أي ارتفاع ينمو الحي الجديد؟',
      summary: 'يصوّت المجلس يوم الخميس على حد أقصاه اثنا عشر طابقًا.',
      content_text: 'يتوقع الطرفان نتيجة متقاربة.',
      image: image('skyline'),
      date_published: '2021-02-28T07:20:00Z',
      tags: ['المدينة'],
    },
  ],
});

/** As feeds are in life: without picture, title, date or link, and with more words than there is room for. */
export const rough: Feed = feed('https://courier.example/rough', {
  title: 'The Very Long and Venerable Harbour, Railway and Weather Courier of the Lower Coast',
  language: 'en',
  items: [
    {
      id: 'long',
      url: 'https://courier.example/rough/long',
      title:
        'Everything that was said in the nine hours of the council’s longest sitting, from the opening of the windows at noon to the last vote, which nobody who was still awake could later remember',
      summary: 'Speakers repeated what earlier speakers had repeated. '.repeat(12),
      image: image('skyline'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'Maximiliane-Charlotte van der Oudenaarde-Grünewald' }],
      tags: ['Municipal proceedings', 'Patience', 'Windows'],
    },
    {
      id: 'unbroken',
      url: 'https://courier.example/rough/unbroken',
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      summary: 'https://courier.example/a/very/long/address/without/any/blank/that/could/be/broken/for/a/narrow/column/of/text.html',
      date_published: '2021-03-02T08:00:00Z',
    },
    { id: 'untitled', url: 'https://courier.example/rough/untitled', content_text: 'A note without a title: the ferry is late again.' },
    { id: 'unlinked', title: 'A headline that leads nowhere and has no date', image: image('harbour') },
    { id: 'bare', url: 'https://courier.example/rough/bare', title: 'Rain' },
  ],
});

export const empty: Feed = feed('https://courier.example/quiet', { title: 'Quiet Corner', language: 'en', items: [] });
