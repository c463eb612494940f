import { type Answer, everywhere } from './ask.js';

/** What the statuses are called that the relay answers with (RFC 9110, 15). */
const phrases: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  414: 'URI Too Long',
  417: 'Expectation Failed',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Something that the relay has to say no to, with the status of the answer and one sentence for whoever reads it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param status 4xx for what the client can mend, 502 to 504 for what the feed's server did.
   * @param detail One plain sentence; nothing secret, nothing of the inside.
   * @param headers Added to the answer, such as `retry-after`.
   */
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/**
 * A problem as an answer: JSON by RFC 9457, readable from any page. It is of no type of its own, so that its title is the status's.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457#section-4.2.1
 */
export function answerProblem({ status, detail, headers }: Problem): Answer {
  return {
    status,
    headers: { ...everywhere, 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify({ status, title: phrases[status], detail }),
  };
}
