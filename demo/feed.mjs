// The one feed that `npm start -- <feed>` names: a local file, or an address that the demo fetches on the browser's behalf.
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const seconds = 10;
const ceiling = 15_000_000;

const isAddress = (feed) => /^[a-z][a-z0-9+.-]*:\/\//i.test(feed);

/**
 * The feed as an absolute path or an http(s) URL.
 * @throws {Error} whose message is one sentence for whoever typed the name
 */
export function resolveFeed(feed, folder = process.cwd()) {
  if (isAddress(feed)) {
    if (!URL.canParse(feed) || !/^https?:$/.test(new URL(feed).protocol)) throw new Error(`Not an http(s) address: ${feed}`);
    return new URL(feed).href;
  }
  const path = resolve(folder, feed);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`No such file: ${feed} (an address starts with http:// or https://)`);
  if (!stat.isFile()) throw new Error(`Not a file: ${feed}`);
  return path;
}

/** A resolved feed as `{ status?, type, body }`, its bytes untouched. Rejects when they cannot be had. */
export async function readFeed(feed) {
  if (isAddress(feed)) return fetchFeed(feed);
  const body = await readFile(feed);
  // No charset: it would overrule the encoding that the file itself declares.
  return { type: feedType(body), body };
}

/** The media type of a feed, told by its first character and then by its root element. */
export function feedType(bytes) {
  // Latin-1 without zero bytes shows the markup of every encoding that feeds come in, UTF-16 included.
  const markup = bytes.subarray(0, 8192).toString('latin1').replaceAll('\0', '');
  const first = /[!-~]/.exec(markup)?.[0];
  if (first === '{') return 'application/feed+json';
  if (first === '[') return 'application/json';
  const root = /<(?:\w+:)?(rss|rdf|feed|entry|channel|html)\b/i.exec(markup.replace(/<!--[^]*?-->/g, ''))?.[1].toLowerCase();
  if (root === 'html') return 'text/html';
  if (root === 'rss' || root === 'channel') return 'application/rss+xml';
  if (root === 'rdf') return 'application/rdf+xml';
  return root ? 'application/atom+xml' : 'application/xml';
}

async function fetchFeed(url) {
  const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(seconds * 1000),
      headers: { accept, 'user-agent': 'feed-elements demo' },
    });
    const body = await collect(answer.body ?? []);
    return { status: answer.status, type: answer.headers.get('content-type') ?? feedType(body), body };
  } catch (error) {
    const reason = error.name === 'TimeoutError' ? `no whole answer within ${seconds} s` : (error.cause?.code ?? error.message);
    throw new Error(`Could not fetch ${url}: ${reason}`, { cause: error });
  }
}

async function collect(stream) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > ceiling) throw new Error(`more than ${ceiling / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
