export { ArticleCard } from './define/article-card.js';
export { ArticleView } from './define/article-view.js';
export { KeyFigures } from './define/key-figures.js';
export { RecentPosts } from './define/recent-posts.js';
export { StatementQuote } from './define/statement-quote.js';
export { FeedErrorEvent, FeedItemClickEvent, FeedLoadEvent } from './components/events.js';
export { FeedError } from './data/feed-error.js';
export { version } from './version.js';
