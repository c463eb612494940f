/** Our own words: all that an element says which is not the feed's or the page's. */
export interface Words {
  heading: string;
  seeAll: string;
  loading: string;
  failed: string;
  retry: string;
  empty: string;
  stale: string;
  more: string;
  /** On the button that `loading="click"` shows. */
  load: string;
  /** `#` is the number of minutes. */
  minutes: string;
  /** Before the title of the article that a statement is from. */
  from: string;
}

const dictionaries: Record<string, Words> = {
  en: {
    heading: 'Recent posts',
    seeAll: 'See all',
    loading: 'Loading …',
    failed: 'The content could not be loaded.',
    retry: 'Try again',
    empty: 'Nothing here yet.',
    stale: 'Could not be refreshed; this is the last version loaded.',
    more: 'Show more',
    load: 'Load the content',
    minutes: '# min read',
    from: 'From',
  },
  'zh-hans': {
    heading: '最新动态',
    seeAll: '查看全部',
    loading: '正在加载…',
    failed: '内容无法加载。',
    retry: '重试',
    empty: '暂无内容。',
    stale: '未能更新，当前显示上次加载的内容。',
    more: '显示更多',
    load: '加载内容',
    minutes: '阅读约#分钟',
    from: '出自',
  },
  'zh-hant': {
    heading: '最新動態',
    seeAll: '查看全部',
    loading: '正在載入…',
    failed: '內容無法載入。',
    retry: '重試',
    empty: '尚無內容。',
    stale: '未能更新，目前顯示上次載入的內容。',
    more: '顯示更多',
    load: '載入內容',
    minutes: '閱讀約#分鐘',
    from: '出自',
  },
};

const traditional = /^zh\b.*\b(?:hant|tw|hk|mo)\b/;

/** Our words in the language of a BCP 47 tag, else English. */
export function wordsIn(tag: string): Words {
  const lower = tag.toLowerCase();
  const [primary = ''] = lower.split('-');
  return dictionaries[primary === 'zh' ? (traditional.test(lower) ? 'zh-hant' : 'zh-hans') : primary] ?? dictionaries.en!;
}
