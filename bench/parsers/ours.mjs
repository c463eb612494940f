import { parseFeed } from 'feed-elements/data';

export const parse = (bytes, options) => parseFeed(bytes, options);
