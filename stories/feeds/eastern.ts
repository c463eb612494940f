import type { Feed } from '../../src/data/index.js';
import { feed, image } from './feed.js';

export const japanese: Feed = feed('https://minato.example/news', {
  title: '港だより',
  language: 'ja',
  _feed_elements: { rights: '© 2021 港だより編集部' },
  items: [
    {
      id: 'ja-trains',
      url: 'https://minato.example/news/yakou',
      title: '海岸行きの夜行列車、十一年ぶりに復活',
      summary: '十月までは週三便、来年の夏からは毎日運行。自転車は無料、犬は半額で乗車できる。初便は時刻表が刷り上がる前に満席となった。',
      content_text: '最初の寝台列車は午後九時四十分、二百十二人を乗せて中央駅を出発した。',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: '森田あゆみ' }],
      tags: ['交通', '旅'],
    },
    {
      id: 'ja-cranes',
      url: 'https://minato.example/news/kureen',
      title: '港でいちばん古いクレーンが展望台に——「誰も解体したくなかった」',
      summary: '百六十八段を上ると、晴れた日には灯台まで見渡せる。土曜日の午前十時から公開。',
      content_text: '入場券は港の博物館で。',
      image: image('harbour'),
      date_published: '2021-03-02T14:30:00Z',
      tags: ['港'],
    },
    {
      id: 'ja-windows',
      url: 'https://minato.example/news/shouwindou',
      title: '空き店舗のショーウィンドウが画廊になる',
      summary: 'この春、二十二人の画家が商店街を分け合う。鍵は図書館で借りられる。',
      content_text: '作品は次の店が入るまで展示される。',
      image: image('windows'),
      date_published: '2021-02-26T16:45:00Z',
      tags: ['文化'],
    },
  ],
});

export const korean: Feed = feed('https://hanggu.example/news', {
  title: '항구 소식',
  language: 'ko',
  _feed_elements: { rights: '© 2021 항구 소식. 무단 전재를 금합니다.' },
  items: [
    {
      id: 'ko-trains',
      url: 'https://hanggu.example/news/yagan',
      title: '바닷가로 가는 야간열차, 11년 만에 다시 달린다',
      summary: '10월까지는 주 3회, 내년 여름부터는 매일 운행한다. 자전거는 무료, 반려견은 반값에 함께 탈 수 있다.',
      content_text: '첫 침대열차는 밤 9시 40분 승객 212명을 태우고 중앙역을 떠났다.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: '한서윤' }],
      tags: ['교통', '여행'],
    },
    {
      id: 'ko-helpline',
      url: 'https://hanggu.example/news/sangdam',
      title: '소상공인 상담 전화, 만 번째 통화를 받다',
      summary: '임대료와 허가, 밀린 대금에 관한 문의가 가장 많으며 통화는 평균 9분이다.',
      content_text: '평일 오전 8시부터 오후 6시까지 운영한다.',
      image: image('helpline'),
      date_published: '2021-03-01T09:15:00Z',
      tags: ['경제'],
    },
    {
      id: 'ko-skyline',
      url: 'https://hanggu.example/news/godo',
      title: '새 동네의 건물은 얼마나 높아도 될까?',
      summary: '의회는 목요일에 12층 제한안을 표결한다. 주민 4,300명은 8층을 원한다고 서명했다.',
      content_text: '양쪽 모두 박빙을 예상한다.',
      image: image('skyline'),
      date_published: '2021-02-25T07:20:00Z',
      tags: ['도시'],
    },
  ],
});

export const traditional: Feed = feed('https://haigang.example/zh-hant', {
  title: '海港週報',
  language: 'zh-Hant',
  _feed_elements: { rights: '© 2021 海港週報，轉載請註明出處。' },
  items: [
    {
      id: 'hant-trains',
      url: 'https://haigang.example/zh-hant/trains',
      title: '開往海濱的夜行列車睽違十一年重新上路',
      summary: '十月前每週三班，明年夏天起每日行駛。自行車免費託運，寵物犬半價。首班車的車票在時刻表印好之前就已售罄。',
      content_text: '首班臥鋪列車於晚間九時四十分駛離中央車站，車上有二百一十二名旅客。',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: '葉蓁蓁' }],
      tags: ['交通', '旅行'],
    },
    {
      id: 'hant-masks',
      url: 'https://haigang.example/zh-hant/masks',
      title: '社區藥局今起可領口罩：每戶兩盒，憑門牌登記',
      summary: '領取時間為週一至週五上午九時至下午五時，請自備購物袋。',
      content_text: '領取時間為週一至週五上午九時至下午五時。',
      image: image('masks'),
      date_published: '2021-03-02T09:30:00Z',
      tags: ['生活'],
    },
    {
      id: 'hant-windows',
      url: 'https://haigang.example/zh-hant/windows',
      title: '空置櫥窗變畫廊，二十二位畫家共用一條街',
      summary: '鑰匙掛在圖書館服務臺，參觀免費。',
      content_text: '作品將展出至店鋪重新出租為止。',
      image: image('windows'),
      date_published: '2021-02-26T16:45:00Z',
      tags: ['文化'],
    },
  ],
});
