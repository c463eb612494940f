// `node bench/relay/memory.mjs`: what the relay as it is shipped holds in memory, idle and with 10,000 feeds. Needs Linux, root or user namespaces, and dist/.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { inInternet, serveAll, serveNames } from '../../test/relay/internet.mjs';

const count = Number(process.env.FEEDS ?? 10_000);
const hosts = 50;
const clients = 32;
/** 60 make some 8 KB of JSON. */
const wordsInItem = Number(process.env.WORDS ?? 60);

/** Words of no language, for each feed others, so that they compress no better than those of one. */
function* words(seed) {
  for (let state = seed + 1; ;) {
    let word = '';
    for (let at = 0; at < 3; at++) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      word += ['ka', 'lo', 'mer', 'ti', 'sun', 'e', 'ro', 'va', 'nel', 'do', 'pi', 'ster', 'a', 'gu', 'fen', 'li'][(state >> 16) % 16];
    }
    yield word;
  }
}

function rss(seed) {
  const source = words(seed);
  const text = (length) => Array.from({ length }, () => source.next().value).join(' ');
  const item = () =>
    `<item><title>${text(6)}</title><link>/${text(1)}</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><description><![CDATA[<p>${text(wordsInItem)}</p>]]></description></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${text(2)}</title><link>http://example.net/</link>${Array.from({ length: 12 }, item).join('')}</channel></rss>`;
}

if (await inInternet(import.meta.filename)) {
  const names = await serveNames((name, type) => (name.endsWith('.example.net') ? (type === 'A' ? ['93.184.216.34'] : []) : 'NXDOMAIN'));
  const web = await serveAll(
    ({ url }, response) => response.writeHead(200, { 'cache-control': 'max-age=86400' }).end(rss(Number(url.slice(1)))),
    [80],
  );
  const relay = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../dist/node/cli.js'), 'relay', '--allow', '*.example.net', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(relay.stdout, 'data');
  const address = /http:\S+/.exec(`${line}`)[0];
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const megabytes = (field) =>
    (Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${relay.pid}/status`, 'utf8'))[1]) / 1024).toFixed(0);
  const ask = (seed) =>
    new Promise((resolve, reject) => {
      const url = `${address}/feed?url=${encodeURIComponent(`http://host-${seed % hosts}.example.net/${seed}`)}`;
      get(url, { agent }, (response) => {
        let bytes = 0;
        response.on('data', (chunk) => (bytes += chunk.length));
        response.on('end', () =>
          response.statusCode === 200 ? resolve(bytes) : reject(new Error(`Status ${response.statusCode} for ${url}`)),
        );
      }).on('error', reject);
    });
  const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

  await pause(2);
  console.log(`idle, just started                    ${megabytes('VmRSS')} MB`);
  let bytes = 0;
  let next = 0;
  const client = async () => {
    while (next < count) {
      const length = await ask(next++);
      bytes += length;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  console.log(
    `${count} feeds of ${(bytes / count / 1000).toFixed(1)} KB of JSON each     ${megabytes('VmRSS')} MB, ${megabytes('VmHWM')} MB at most`,
  );
  await pause(10);
  const before = web.reached.length;
  next = 0;
  await Promise.all(Array.from({ length: clients }, client));
  console.log(
    `all of them asked for once more       ${megabytes('VmRSS')} MB, ${megabytes('VmHWM')} MB at most; new connections to their servers: ${web.reached.length - before}`,
  );
  agent.destroy();
  relay.kill();
  names.close();
  web.close();
}
