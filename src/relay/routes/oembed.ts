import { escapeText } from '../../ssr/escape-text.js';
import type { Answer, Ask } from '../ask.js';
import { Problem } from '../problem.js';
import { Query } from '../query.js';
import type { EmbedRoute } from './embed.js';

/** Pixels, where nobody says how many there are. */
const width = 600;
/** Pixels that an element is likely to need. A page with `/embed.js`, and WordPress, hear from the frame how many it needs. */
const heights: Record<string, number> = {
  'recent-posts': 600,
  'article-card': 480,
  'statement-quote': 240,
  'article-view': 800,
  'key-figures': 400,
};
/** Seconds for which consumers keep an answer. */
const age = 3600;

/**
 * `GET /oembed?url=…[&format=json|xml][&maxwidth=…][&maxheight=…]`: how a page shows one of this relay's embeds, as a frame and nothing else: consumers that
 * don't know us let nothing else through.
 *
 * @see https://oembed.com
 */
export class OembedRoute {
  constructor(readonly embeds: EmbedRoute) {}

  /** @throws {Problem} 400 for nonsense, 404 for what is no embed of this relay, 501 for another format; as `EmbedRoute.read` does */
  async answer(ask: Ask, query: Query): Promise<Answer> {
    const address = query.need('url', 'the address of an embed page');
    const format = query.get('format') ?? 'json';
    const maxWidth = query.integer('maxwidth', 1, 100_000) ?? width;
    const maxHeight = query.integer('maxheight', 1, 100_000) ?? Infinity;
    if (format !== 'json' && format !== 'xml') throw new Problem(501, 'There is no such format; there are json and xml.');
    const url = embedAddress(address, ask.origin);
    const tag = url?.pathname.slice('/embed/'.length);
    if (!url || !tag) throw new Problem(404, 'This is no embed page of this relay.');
    const { bodies, attributes } = await this.embeds.read(tag, new Query(url.pathname + url.search), ask.signal);
    const size = { width: Math.min(width, maxWidth), height: Math.min(heights[tag]!, maxHeight) };
    const [first] = bodies;
    const title = (first && (await this.embeds.options.work('title', first, first.length))) ?? attributes.headline ?? url.host;
    const offer = {
      version: '1.0',
      type: 'rich',
      provider_name: 'feed-elements',
      provider_url: `${ask.origin}/`,
      title,
      cache_age: age,
      ...size,
      html: frame(ask.origin + url.pathname + url.search, title, size),
    };
    return {
      status: 200,
      headers: {
        'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
        'cache-control': `public, max-age=${age}`,
      },
      body: format === 'json' ? JSON.stringify(offer) : xml(offer),
    };
  }
}

/** Of this relay, under whichever scheme its proxy is reached. */
function embedAddress(address: string, origin: string): URL | undefined {
  if (!URL.canParse(address) || !URL.canParse(origin)) return undefined;
  const url = new URL(address);
  const isOurs = /^https?:$/.test(url.protocol) && url.host === new URL(origin).host;
  return isOurs && url.pathname.startsWith('/embed/') ? url : undefined;
}

/** Popups leave the sandbox: the articles that links open are no part of it. */
const frame = (src: string, title: string, size: { width: number; height: number }) =>
  `<iframe src="${escapeText(src)}" title="${escapeText(title)}" width="${size.width}" height="${size.height}" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`;

function xml(offer: Record<string, string | number>): string {
  const elements = Object.entries(offer).map(([name, value]) => `<${name}>${escapeText(`${value}`)}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
