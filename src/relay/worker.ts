import { createRelay, type Context } from './index.js';

/** Variables of the runtime, by the names of the command line's environment. */
interface Variables {
  RELAY_ALLOW?: string;
  RELAY_TTL?: string;
  RELAY_STALE?: string;
  RELAY_CONTACT?: string;
  RELAY_FRAME_ANCESTORS?: string;
}

let relay: ReturnType<typeof createRelay> | undefined;

/** The relay for runtimes that want an object with `fetch`. Its options are the runtime's variables; `RELAY_ALLOW` is needed. */
export default {
  async fetch(request: Request, variables: Variables, context: Context): Promise<Response> {
    try {
      const number = (text: string | undefined) => (text ? Number(text) : undefined);
      relay ??= createRelay({
        allow: (variables.RELAY_ALLOW ?? '').split(/[\s,]+/).filter(Boolean),
        ttl: number(variables.RELAY_TTL),
        stale: number(variables.RELAY_STALE),
        contact: variables.RELAY_CONTACT,
        frameAncestors: variables.RELAY_FRAME_ANCESTORS,
      });
      return await relay(request, context);
    } catch (error) {
      return new Response(`The relay is not set up: ${(error as Error).message}\n`, { status: 500 });
    }
  },
};
