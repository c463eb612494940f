import type { Answer } from './ask.js';

/** Something that the relay has to say no to, with the status of the answer and one sentence for whoever reads it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param status 4xx for what the client can mend, 502 to 504 for what the feed's server did.
   * @param title One plain sentence; nothing secret, nothing of the inside.
   * @param headers Added to the answer, such as `retry-after`.
   */
  constructor(
    readonly status: number,
    readonly title: string,
    readonly headers: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(title, options);
  }
}

/**
 * A problem as an answer: JSON by RFC 9457, readable from any page.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function answerProblem({ status, title, headers }: Problem): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify({ status, title }),
  };
}
