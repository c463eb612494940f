import type { Ask } from './ask.js';
import { networkOf } from './guard/address.js';
import { createHandler } from './handler.js';
import { checkOptions, type RelayOptions } from './options.js';
import { platformFor } from '#relay-platform';

/** What a Workers-style runtime gives beside a request: without it nothing goes on when the answer is sent. */
export interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

export type { RelayOptions } from './options.js';

export interface FunctionOptions extends RelayOptions {
  /**
   * The address of whoever asks, for the limits of a relay for any host (`allow: ['*']`): a `Request` doesn't tell, and a header only where something in front
   * sets it. Default: all are counted as one.
   */
  client?: ((request: Request) => string | undefined) | undefined;
}

/**
 * The relay as a function from Web `Request` to `Response`: reads the feeds of allowed hosts for pages that can't.
 *
 * What goes wrong inside goes to the console.
 *
 * @throws {Error} for options that make no sense, such as an empty `allow`
 */
export function createRelay(options: FunctionOptions): (request: Request, context?: Context) => Promise<Response> {
  checkOptions(options);
  const client = (request: Request) => options.client?.(request) ?? '';
  const { handle, settled } = createHandler(
    options,
    platformFor(options, (line) => console.error(line)),
  );
  return async (request, context) => {
    const { status, headers, body } = await handle(askOf(request, client));
    context?.waitUntil(settled());
    return new Response(request.method === 'HEAD' || status === 304 || status === 204 ? null : (body as BodyInit | undefined), {
      status,
      headers,
    });
  };
}

function askOf(request: Request, client: (request: Request) => string): Ask {
  const { origin, pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname + search,
    header: (name) => request.headers.get(name) ?? undefined,
    origin,
    get client() {
      const said = client(request);
      return networkOf(said) ?? said;
    },
    signal: request.signal,
  };
}
