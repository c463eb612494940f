import type { Answer, Ask } from '../ask.js';
import type { Platform } from '../platform.js';
import { Problem } from '../problem.js';
import { etagOf, Representation } from '../representation.js';

const texts = import.meta.glob(['../builder/*.{html,css,js}', '../../../themes/*.css'], { query: '?raw', import: 'default', eager: true });

/** By the paths at which they are served: `/`, and below `/builder/` and `/themes/`. */
const files = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace(/^[./]*(?=\/)/, '').replace('/builder/page.html', '/'), text]),
);

/** Its own files and this relay's answers, and the pictures of feeds. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src http: https: data:',
  'media-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html feed-elements',
].join('; ');

const common = { 'cache-control': 'public, max-age=300' };

/**
 * `GET /`: the builder, a page on which a webmaster chooses and copies the code for theirs; its files, below `/builder/`; and the themes that it offers,
 * `GET /themes/<name>.css`. All of it is part of the build.
 */
export class BuilderRoute {
  readonly #made = new Map<string, Promise<Representation>>();

  constructor(readonly platform: Platform) {}

  /** @throws {Problem} 404 for a path that is none of these */
  async answer(ask: Ask, path: string): Promise<Answer> {
    const text = files.get(path);
    if (text === undefined) throw new Problem(404, 'There is nothing here.');
    const made = this.#made.get(path) ?? (path === '/' ? this.#page(text) : this.#file(path, text));
    this.#made.set(path, made);
    return (await made).answer(ask);
  }

  /** With the script that this relay serves, if it serves any, by its hash: its address holds a part of that, so that no cache has another one for it. */
  async #page(text: string): Promise<Representation> {
    const script = await this.platform.script?.('feed-elements.js');
    const tag = script ? scriptTag(await sha384(script)) : '';
    return this.#represent(text.replace('<!-- feed-elements.js -->', tag), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      ...common,
    });
  }

  #file(path: string, text: string): Promise<Representation> {
    const isTheme = path.startsWith('/themes/');
    return this.#represent(text, {
      'content-type': path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8',
      ...common,
      ...(isTheme && {
        'cache-control': 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
        'cross-origin-resource-policy': 'cross-origin',
      }),
    });
  }

  async #represent(text: string, headers: Record<string, string>): Promise<Representation> {
    const body = new TextEncoder().encode(text);
    return new Representation(body, await etagOf(body), headers, this.platform.compress);
  }
}

/** @param hash In base64. */
const scriptTag = (hash: string) =>
  `<script async src="feed-elements.js?v=${hash.slice(0, 8).replaceAll('+', '-').replaceAll('/', '_')}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`;

async function sha384(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', bytes as Uint8Array<ArrayBuffer>);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
