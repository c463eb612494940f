import type { Feed, FeedItem } from '../../src/data/index.js';
import { bulletins } from './chinese.js';
import { news } from './english.js';
import { feed, image } from './feed.js';

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
