import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';

/** The error that reading or loading a feed ends with; fails when it doesn't. */
export async function refusal(feed: Promise<unknown>): Promise<FeedError> {
  try {
    await feed;
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }
  throw new Error('It was read as a feed');
}
