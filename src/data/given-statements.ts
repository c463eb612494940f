import type { FeedItem } from './feed.js';
import type { Span, Statement } from './statements/statement.js';

/**
 * The statements that a feed brings along for an item, as a relay or a snapshot found them; an empty list where they found none.
 * Undefined where nobody has looked, and where one of them isn't what it has to be: complete, its words in the text where it says that they are.
 *
 * @param text What `itemText` gives for the item.
 */
export function givenStatements({ _feed_elements }: FeedItem, text: string): Statement[] | undefined {
  // What is equal to a text is one.
  const isSpan = (span: Span | null | undefined) => span == null || text.slice(span.start, span.end) === span.text;
  const isStatement = (one: Partial<Statement> | null) =>
    one?.quote?.text &&
    one.confidence! <= 1 &&
    typeof (one.speaker?.name ?? '') === 'string' &&
    [one.quote, one.speaker, one.role, one.occasion].every(isSpan);
  const given = _feed_elements?.statements;
  return Array.isArray(given) && given.every(isStatement) ? given : undefined;
}
