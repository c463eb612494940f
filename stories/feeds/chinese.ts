import type { Feed } from '../../src/data/index.js';
import { feed, image } from './feed.js';

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
