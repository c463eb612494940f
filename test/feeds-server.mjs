// A feed server with every mood that servers have. The component tests meet it on their own origin, the page tests on another one.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const item = (n) => `<item>
<guid isPermaLink="false">post-${n}</guid>
<link>https://example.org/posts/${n}</link>
<title>Post number ${n}</title>
<pubDate>${new Date(Date.UTC(2026, 2, 20 - n, 9)).toUTCString()}</pubDate>
<category>Harbour</category><category>${n % 2 ? 'Odd' : 'Even'}</category>
<description>The ferry number ${n} left the harbour on time.</description>
</item>`;

/** Eight short posts of a newspaper that there is not, number 1 the newest. */
const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>Harbour News</title>
<link>https://example.org/news</link>
<description>What the harbour does</description>
<language>en-GB</language>
<copyright>© 2026 Harbour News</copyright>
${[1, 2, 3, 4, 5, 6, 7, 8].map(item).join('\n')}
</channel></rss>`;

const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Station Notes</title>
<id>urn:station</id>
<updated>2026-03-30T08:00:00Z</updated>
<link href="https://station.example/"/>
<entry><id>urn:station:1</id><title>The night train is back</title><link href="https://station.example/1"/><updated>2026-03-30T08:00:00Z</updated><summary>It leaves at ten.</summary></entry>
<entry><id>urn:station:2</id><title>A new clock</title><link href="https://station.example/2"/><updated>2026-01-02T08:00:00Z</updated><summary>It is right twice a day.</summary></entry>
</feed>`;

const statement = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>Harbour News</title>
<link>https://example.org/news</link>
<language>en</language>
<item><guid isPermaLink="false">plain</guid><link>https://example.org/plain</link><title>No one said a word</title><pubDate>Fri, 20 Mar 2026 09:00:00 GMT</pubDate>
<description>The ferry left the harbour on time.</description></item>
<item><guid isPermaLink="false">said</guid><link>https://example.org/said</link><title>The ferry sails again</title><pubDate>Thu, 19 Mar 2026 09:00:00 GMT</pubDate>
<description><![CDATA[<p>“The ferry will sail again tonight,” said Anna Weber, a spokeswoman of the Harbour Office, at a press briefing on Thursday.</p><p>“Nobody was hurt,” Tomas Ruiz explained.</p><p>Passengers: 1,204 (+3%).</p>]]></description></item>
</channel></rss>`;

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bakery Notes',
  home_page_url: 'https://bakery.example/',
  items: [
    {
      id: '1',
      url: 'https://bakery.example/1',
      title: 'Rye on Mondays',
      content_text: 'We bake it at four.',
      date_published: '2026-03-01T04:00:00Z',
    },
  ],
});

const page = '<!doctype html><html lang="en"><head><title>The harbour’s home page</title></head><body><p>Hello.</p></body></html>';
const noItems = '<rss version="2.0"><channel><title>Quiet News</title><link>https://example.org/quiet</link></channel></rss>';

const documents = {
  '/rss.xml': ['application/rss+xml', rss],
  '/atom.xml': ['application/atom+xml', atom],
  '/posts.json': ['application/feed+json', json],
  '/statement.xml': ['application/rss+xml', statement],
  '/html': ['text/html; charset=utf-8', page],
  '/empty': ['application/rss+xml', ''],
  '/no-items': ['application/rss+xml', noItems],
  '/half': ['application/rss+xml', rss.slice(0, rss.indexOf('Post number 3'))],
  '/image.png': ['image/png', pixel],
  '/relay/feed': ['application/feed+json', json],
};

/**
 * The routes. `id` in a query names a client's own thread of a story, so that tests do not meet each other:
 *
 * - the documents above · `/404` · `/503` · `/given?body=…&type=…` whatever the test wrote; `>#<` in it is filled up with `&fill=…` letters
 * - `/never` no answer, ever · `/slow?ms=…` · `/held?id=…` answers when `/release?id=…` is asked · `/huge` 30 MB, streamed
 * - `/growing?id=…` always breaks off, an item later each time
 * - `/flaky?id=…` good at first, 503 ever after · `/broken?id=…` 503 until `/mend?id=…` is asked
 * - `/relay/feed?url=…` as a relay answers · `/cached?id=…` may be kept for an hour · `/count?id=…` → `{ asked, closed, sent }` of the requests that had this id
 */
export class Feeds {
  /** Whether the answers may be read from other origins. */
  cors;
  /** Every request as `METHOD /path?query`, but those for `/count`, `/release` and `/mend`. */
  log = [];
  #stories = new Map();

  constructor({ cors = true } = {}) {
    this.cors = cors;
  }

  /** Answers a request whose path (below any prefix) is `url`. */
  async answer(request, response, url) {
    const { pathname, searchParams } = new URL(url, 'http://feeds.invalid');
    const story = this.#story(searchParams.get('id') ?? pathname);
    if (this.cors) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/count')
      return send(response, 200, 'application/json', JSON.stringify({ asked: story.asked, closed: story.closed, sent: story.sent }));
    if (pathname === '/release' || pathname === '/mend') {
      story.open();
      return send(response, 204);
    }
    this.log.push(`${request.method} ${url}`);
    story.asked++;
    response.on('close', () => response.writableFinished || story.closed++);

    if (pathname === '/given') {
      const fill = Array.from({ length: Number(searchParams.get('fill') ?? 0) / 5 + 1 }, () => 'word ').join('');
      const body = (searchParams.get('body') ?? '').replaceAll('>#<', `>${fill}<`);
      return send(response, 200, searchParams.get('type') ?? 'application/rss+xml', body);
    }
    if (pathname === '/never') return undefined;
    if (pathname === '/slow') await new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('ms'))));
    if (pathname === '/held') await story.opened;
    if (pathname === '/huge') return huge(response, story);
    if (pathname === '/flaky' && story.asked > 1) return send(response, 503, 'text/plain', 'Out of order');
    if (pathname === '/breaking' && story.asked > 1) return send(response, 200, ...documents['/half']);
    if (pathname === '/growing')
      return send(response, 200, 'application/rss+xml', rss.slice(0, rss.indexOf(`Post number ${story.asked + 1}`)));
    if (pathname === '/broken' && !story.isOpen) return send(response, 503, 'text/plain', 'Out of order');
    if (pathname === '/cached') response.setHeader('Cache-Control', 'max-age=3600');
    if (pathname === '/503') return send(response, 503, 'text/plain', 'Out of order');
    const isFeed = /^\/(?:slow|held|flaky|breaking|broken|cached|counted)$/.test(pathname);
    const document = documents[isFeed ? `/${searchParams.get('feed') ?? 'rss.xml'}` : pathname];
    return document ? send(response, 200, ...document) : send(response, 404, 'text/plain', 'Nothing here');
  }

  #story(id) {
    let story = this.#stories.get(id);
    if (!story) {
      story = { asked: 0, closed: 0, sent: 0, isOpen: false };
      story.opened = new Promise((resolve) => {
        story.open = () => {
          story.isOpen = true;
          resolve();
        };
      });
      this.#stories.set(id, story);
    }
    return story;
  }
}

function send(response, status, type, body) {
  if (type) response.setHeader('Content-Type', type);
  response.writeHead(status).end(body);
}

/**
 * 30 MB that never were in memory at once; `sent` of the story tells how many bytes were written before the reader had enough.
 * The second half comes slowly: Firefox and WebKit take in all that a server has, long before a page has read it.
 */
function huge(response, story) {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml' });
  const chunk = Buffer.alloc(256 * 1024, ' ');
  async function* chunks() {
    for (; story.sent < 30 * 1024 * 1024; story.sent += chunk.length) {
      if (story.sent > 16 * 1024 * 1024) await wait(100);
      yield chunk;
    }
  }
  // A reader that hangs up is what we want.
  pipeline(Readable.from(chunks()), response, () => {});
}

/** The feeds as a middleware of the test runner's own server, below `/__feeds`. */
export function feedsMiddleware(prefix = '/__feeds') {
  const feeds = new Feeds();
  return async (context, next) => {
    if (!context.url.startsWith(`${prefix}/`)) return next();
    context.respond = false;
    context.res.statusCode = 200;
    return feeds.answer(context.req, context.res, context.url.slice(prefix.length));
  };
}

/** The feeds on an origin of their own. */
export async function serveFeeds(options) {
  const feeds = new Feeds(options);
  const server = createServer((request, response) => void feeds.answer(request, response, request.url));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { feeds, origin: `http://127.0.0.1:${server.address().port}`, close };
}
