import type { Feed } from '../../data/feed.js';
import { selectItems } from '../../data/select-items.js';
import { type Document, readContent } from '../content.js';
import { renderEmbed } from '../routes/embed-page.js';

/** What takes long for a large feed. What goes in and comes out can be sent from one process to another; each throws `FeedError` as `parseFeed` does. */
export const jobs = {
  /** A document as its server sent it, ready to be sent on. */
  read: (document: Document) => readContent(document),
  /** Of a JSON Feed its newest items. */
  newest: async ({ body, limit }: { body: Uint8Array; limit: number }): Promise<Uint8Array> => {
    const feed = feedIn(body);
    return new TextEncoder().encode(JSON.stringify({ ...feed, items: selectItems([feed], { limit }) }));
  },
  /** Of a JSON Feed its title. */
  title: async (body: Uint8Array): Promise<string | undefined> => feedIn(body).title,
  /** The page of an embed. */
  page: renderEmbed,
};

export const feedIn = (body: Uint8Array): Feed => JSON.parse(new TextDecoder().decode(body)) as Feed;

export type Jobs = typeof jobs;

/**
 * Does a job, here or elsewhere.
 *
 * @param bytes Of the documents that it is about.
 * @throws {FeedError} as the job does; `too-large` when it takes too much time or memory
 * @throws {Problem} 503 when there is too much to do
 */
export type Work = <Name extends keyof Jobs>(name: Name, input: Parameters<Jobs[Name]>[0], bytes: number) => ReturnType<Jobs[Name]>;

/** Does it here and now, whatever it takes. */
export const workHere = ((name: keyof Jobs, input: unknown) => jobs[name](input as never)) as Work;
