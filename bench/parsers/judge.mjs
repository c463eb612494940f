import { differences } from '../../test/corpus/compare.mjs';

/** JSON Feed alone: `_feed_elements` holds what it has no key for, so nobody else can have it. */
const withoutOurs = ({ _feed_elements, items, ...feed }) => ({
  ...feed,
  ...(items && { items: items.map(({ _feed_elements, ...item }) => item) }),
});

/** What is wrong with a feed, or with `{ error }`, as lines. Any refusal is a refusal, whatever its reason. */
export function judge(expected, feed) {
  if (expected.error) return feed.error ? [] : ['read, but should be refused'];
  return feed.error ? [`refused: ${feed.error}`] : differences(withoutOurs(expected), withoutOurs(feed));
}
