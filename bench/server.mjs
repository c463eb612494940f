// Serves the bench: the two pages for any number of items, their scripts, the feeds and a picture. Everything is made before it is asked for.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { feed } from './feed.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const picture = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'); // 1 × 1, WebP

/**
 * The same page for both: one script in the head, and one place for the list between a heading and a footer.
 * Both keep room for the list until the script is there, as the README advises: 7.8 em a row, and the heading and the line of rights.
 */
const page = (script, place, limit) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bench</title>
    <link rel="icon" href="data:," />
    <style>#list { display: block; min-block-size: ${limit * 7.8 + 7}em }</style>
    <script async src="${script}"></script>
  </head>
  <body>
    <h1>A page with a list</h1>
    ${place}
    <p>What stands below moves when the list has not kept its place.</p>
  </body>
</html>`;

/**
 * @param {[number, number][]} cases how many items are shown of how many: for each there are `/widget-<shown>-<all>` and `/handwritten-<shown>-<all>`;
 *   `/blank` is a page with neither
 * @returns {Promise<{ url: string, style(css: string): void, add(path: string, html: string): void, close(): void }>}
 *   `style` gives the hand-written page its style sheet, `add` another page
 */
export async function serve(cases) {
  const html = 'text/html; charset=utf-8';
  const script = 'text/javascript; charset=utf-8';
  const routes = new Map([['/feed-elements.js', [script, read('../dist/feed-elements.js')]]]);
  routes.set('/blank', [html, page('data:text/javascript,', '', 0)]);
  for (const [limit, length] of cases) {
    const source = `/feed-${length}.xml`;
    routes.set(source, ['application/rss+xml; charset=utf-8', Buffer.from(feed(length))]);
    routes.set(`/widget-${limit}-${length}`, [
      html,
      page('/feed-elements.js', `<recent-posts id="list" src="${source}" limit="${limit}"></recent-posts>`, limit),
    ]);
    routes.set(`/handwritten-${limit}-${length}`, [
      html,
      page('/handwritten.js', `<div id="list" data-src="${source}" data-limit="${limit}"></div>`, limit),
    ]);
  }
  const server = createServer(({ url }, response) => {
    const [type, body] = url.startsWith('/images/') ? ['image/webp', picture] : (routes.get(url) ?? []);
    response.writeHead(
      body ? 200 : 404,
      body && { 'Content-Type': type, 'Cache-Control': 'max-age=60', 'Content-Length': Buffer.byteLength(body) },
    );
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    style: (css) => routes.set('/handwritten.js', [script, `const css = ${JSON.stringify(css)};\n${read('pages/handwritten.js')}`]),
    add: (path, content) => routes.set(path, [html, content]),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
