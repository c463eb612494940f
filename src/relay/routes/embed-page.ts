import type { Feed } from '../../data/feed.js';
import { escapeText } from '../../ssr/escape-text.js';

const styles = `
html { color-scheme: light dark; background: transparent; font: 100%/1.5 system-ui, sans-serif }
body { margin: 0; padding: 0.25rem }
`;

/** What an embed page is made of. It can be sent to another process. */
export interface EmbedParts {
  tag: string;
  attributes: Record<string, string>;
  /** JSON Feeds. */
  bodies: Uint8Array[];
  /** The page's own. */
  address: string;
  /** The relay's. */
  origin: string;
  frameAncestors?: string | undefined;
}

/** Lit and the elements are loaded for the first page: a relay that only reads feeds does without their memory. */
export const renderer = () => import('../../ssr/index.js');

/** The page with its element drawn, and its headers. @throws {FeedError} `malformed` when a feed is not what it has to be */
export async function renderEmbed({
  tag,
  attributes,
  bodies,
  address,
  origin,
  frameAncestors,
}: EmbedParts): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
  const { renderElement } = await renderer();
  const { lang: asked, dir, ...others } = attributes;
  const feeds = bodies.map((body) => JSON.parse(new TextDecoder().decode(body)) as Feed);
  const lang = asked || feeds[0]?.language || 'en';
  const element = await renderElement(tag, others, feeds, { lang, base: address, relay: '..' });
  const { html, oembed } = embedPage({ address, origin, element, title: feeds[0]?.title, lang, dir });
  return {
    body: new TextEncoder().encode(html),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await policyFor(html, frameAncestors),
      'cross-origin-resource-policy': 'cross-origin',
      link: oembed,
    },
  };
}

interface EmbedPage {
  /** The page's own. */
  address: string;
  /** The relay's. */
  origin: string;
  /** As HTML. */
  element: string;
  title?: string | undefined;
  lang: string;
  dir?: string | undefined;
}

/**
 * A page for a frame, with nothing in it but one element. Its addresses are relative to `/embed/`.
 * Scripts stand behind the element: of one that is there already, a parser makes no declarative shadow root.
 */
function embedPage({ address, origin, element, title, lang, dir = directionOfLanguage(lang) }: EmbedPage): {
  html: string;
  oembed: string;
} {
  const offers = { json: 'application/json+oembed', xml: 'text/xml+oembed' };
  const links = Object.entries(offers).map(([format, type]) => ({
    type,
    href: `${origin}/oembed?url=${encodeURIComponent(address)}&format=${format}`,
  }));
  const html = `<!doctype html>
<html lang="${escapeText(lang)}" dir="${escapeText(dir)}">
<head>
<meta charset="utf-8">
<title>${escapeText(title ?? '')}</title>
${links.map(({ type, href }) => `<link rel="alternate" type="${type}" href="${escapeText(href)}">`).join('\n')}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="feed-relay" content="..">
<style>${styles}</style>
</head>
<body>
${element}
<script async src="../embed-frame.js"></script>
<script async src="../feed-elements.js"></script>
</body>
</html>
`;
  return { html, oembed: links.map(({ type, href }) => `<${href}>; rel="alternate"; type="${type}"`).join(', ') };
}

/** Which way a page in a language runs. */
const directionOfLanguage = (lang: string) => (/^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr');

/** What the page may do: nothing but what is in it. */
async function policyFor(html: string, frameAncestors = '*'): Promise<string> {
  // The page's own, and the element's; what a feed says stands behind both.
  const own = [styles, /<template shadowrootmode="open"><style>([^]*?)<\/style>/.exec(html)?.[1]];
  const hashes = await Promise.all(own.flatMap((text) => (text === undefined ? [] : hashOf(text))));
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${hashes.join(' ')}`,
    'img-src http: https:',
    'media-src http: https:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html feed-elements',
  ].join('; ');
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
