import type { parseFeed } from '../../src/data/parse-feed.js';

export interface Hostile {
  name: string;
  text: () => string;
  code?: string;
}
export const hostile: Hostile[];
export function outcome(parse: typeof parseFeed, hostile: Hostile): Promise<string>;
