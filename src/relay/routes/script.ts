import type { Answer, Ask } from '../ask.js';
import type { Platform } from '../platform.js';
import { Problem } from '../problem.js';
import { etagOf, Representation } from '../representation.js';

/** `GET /feed-elements.js`, and what the script loads from beside itself. */
export class ScriptRoute {
  readonly #read = new Map<string, Promise<Representation | undefined>>();

  constructor(readonly platform: Platform) {}

  /** @throws {Problem} 404 where the platform has no such file */
  async answer(ask: Ask, name: string): Promise<Answer> {
    const reading = this.#read.get(name) ?? this.#load(name);
    this.#read.set(name, reading);
    const script = await reading;
    if (!script) throw new Problem(404, `This relay has no ${name}.`);
    return script.answer(ask);
  }

  async #load(name: string): Promise<Representation | undefined> {
    const body = await this.platform.script?.(name);
    return (
      body &&
      new Representation(
        body,
        await etagOf(body),
        {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
          'cross-origin-resource-policy': 'cross-origin',
        },
        this.platform.compress,
      )
    );
  }
}
