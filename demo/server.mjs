// The demo on two origins, as in life: a page on one port; the feeds, their images and the script on another.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { feedType, readFeed, resolveFeed } from './feed.mjs';

const shared = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'max-age=60',
  // A feed is somebody else's text: opened as a page, it must not run here.
  'Content-Security-Policy': 'sandbox',
};

/**
 * Serves the demo page, and its feeds from another origin. Builds nothing: without dist/ the page shows its fallbacks.
 *
 * @param {object} [options]
 * @param {number} [options.port] where to look for free ports from; 0 takes any
 * @param {string} [options.feed] a file or an http(s) URL to show instead of the demo's own feeds
 * @returns {Promise<{ pageUrl: string, feedUrl: string, close(): Promise<void> }>} `feedUrl` is the feed that the page shows first
 */
export async function serveDemo({ port = 8000, feed } = {}) {
  const guest = feed && resolveFeed(feed);
  let feeds = '';
  const feedUrl = () => `${feeds}/${guest ? 'feed' : 'news.xml'}`;

  const page = await listen(port, { 'Cache-Control': 'no-cache' }, async (path) => {
    if (path !== '/') return undefined;
    const template = await readFile(new URL(guest ? 'any.html' : 'index.html', import.meta.url), 'utf8');
    return { type: 'text/html; charset=utf-8', body: fill(template, { feeds, feed: feedUrl(), name: guest ?? '' }) };
  });
  const other = await listen(port && page.address().port + 1, shared, async (path) => {
    if (path === '/feed' && guest) return readFeed(guest);
    if (/^\/(?:feed-elements|purify|statements|figures)\.js(?:\.map)?$/.test(path)) return script(path);
    if (/^\/images\/[\w-]+\.webp$/.test(path)) return { type: 'image/webp', body: await own(path) };
    if (/^\/[\w-]+\.(xml|json)$/.test(path)) return ownFeed(path, feeds);
    return undefined;
  });
  feeds = origin(other);

  return { pageUrl: `${origin(page)}/`, feedUrl: feedUrl(), close: async () => void (await Promise.all([page, other].map(close))) };
}

const own = (path) => readFile(new URL(`feeds${path}`, import.meta.url));

async function ownFeed(path, feeds) {
  const body = await own(path);
  const type = path.endsWith('.xml') ? `${feedType(body)}; charset=utf-8` : feedType(body);
  return { type, body: fill(body.toString(), { feeds }) };
}

async function script(path) {
  const type = path.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8';
  return { type, body: await readFile(new URL(`../dist${path}`, import.meta.url)) };
}

/** Puts the values, escaped, in place of `{{name}}`. */
const fill = (template, values) => template.replace(/\{\{(\w+)\}\}/g, (whole, name) => (name in values ? escape(values[name]) : whole));

const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt()};`);

const origin = (server) => `http://localhost:${server.address().port}`;

/** A server on the port or, where that is taken, on the next free one. Loopback only: a demo is not for the network. */
async function listen(port, headers, route) {
  const server = createServer((request, response) => respond(request, response, headers, route));
  for (let tries = 0; ; tries++) {
    try {
      server.listen(port + tries, '127.0.0.1');
      await once(server, 'listening');
      return server;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tries === 100) throw error;
    }
  }
}

async function close(server) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function respond(request, response, headers, route) {
  const { status = 200, type, body } = await answer(request, route);
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const ok = status < 400;
  const known = ok && request.headers['if-none-match']?.includes(etag);
  // A failure that stays in the browser's cache would outlive its cause.
  response.writeHead(known ? 304 : status, {
    ...headers,
    'Content-Type': type,
    ...(ok ? { ETag: etag } : { 'Cache-Control': 'no-store' }),
  });
  response.end(known || request.method === 'HEAD' ? undefined : body);
}

const problem = (status, body) => ({ status, type: 'text/plain; charset=utf-8', body: `${body}\n` });

/** What the route answers, or the failure as an answer. */
async function answer(request, route) {
  if (!['GET', 'HEAD'].includes(request.method)) return problem(405, 'GET and HEAD only.');
  try {
    return (await route(request.url.split('?', 1)[0])) ?? problem(404, 'Nothing here.');
  } catch (error) {
    return error.code === 'ENOENT' ? problem(404, `No such file: ${error.path}`) : problem(502, error.message);
  }
}
