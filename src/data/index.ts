export type { Attachment, Author, Feed, FeedExtension, FeedItem, Hub, ItemExtension } from './feed.js';
export { FeedError, type FeedErrorCode } from './feed-error.js';
export { loadFeed, type LoadOptions } from './load-feed.js';
export { parseFeed, type ParseOptions } from './parse-feed.js';
export { selectItems, type Selection } from './select-items.js';
export { extractStatements, type Statement } from './statements/index.js';
export { extractFigures, type Figure } from './figures/index.js';
