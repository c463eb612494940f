// `npm run bench:relay`: warm answers of the relay beside a bare Node server that sends the same bytes, and beside cors-anywhere, in one run.
// Counted are answers for each second of the server's processor time, so that the load's own share of the machine doesn't matter. Needs wrk.
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { feed } from '../feed.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 3);
const items = 20;

const xml = feed(items);
const origin = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml', 'cache-control': 'max-age=3600' });
  response.end(xml);
});
await new Promise((resolve) => origin.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${origin.address().port}/feed.xml`;

function start(kind, message) {
  const child = fork(join(import.meta.dirname, 'server.mjs'), [kind]);
  if (message) child.send(message);
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => resolve({ kind, child, url: `http://127.0.0.1:${port}` }));
    child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`)));
  });
}

/** Seconds of processor time that a process has had. */
function time({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function wrk(url, headers) {
  return new Promise((resolve, reject) => {
    let output = '';
    const args = ['-t1', '-c32', `-d${seconds}s`, ...headers.flatMap((header) => ['-H', header]), url];
    const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.on('error', () => reject(new Error('wrk is needed (Debian: apt install wrk)')));
    child.stdout.on('data', (text) => (output += text));
    child.on('close', () => {
      const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output);
      if (bad) reject(new Error(`${url}: ${bad[0]}`));
      else resolve(Number(/(\d+) requests in/.exec(output)[1]));
    });
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const relay = await start('relay');
const path = `/feed?url=${encodeURIComponent(address)}`;
const gzip = { 'accept-encoding': 'gzip' };
const answer = await fetch(relay.url + path, { headers: gzip });
if (!answer.ok) throw new Error(`the relay answers ${answer.status}: ${await answer.text()}`);
// fetch() decodes; what is on the wire is asked for by hand.
const { headers, body } = await raw(relay.url + path, gzip);
const bare = await start('bare', { headers, body: body.toString('base64') });
const anywhere = await start('anywhere');

async function raw(url, headers) {
  const { get } = await import('node:http');
  return new Promise((resolve) =>
    get(url, { headers }, (message) => {
      const chunks = [];
      message.on('data', (chunk) => chunks.push(chunk));
      message.on('end', () => {
        const { connection: _, 'keep-alive': __, date: ___, ...sent } = message.headers;
        resolve({ headers: sent, body: Buffer.concat(chunks) });
      });
    }),
  );
}

const accept = 'accept-encoding: gzip';
const known = `if-none-match: ${headers.etag}`;
const runs = {
  'relay, warm': [relay, path, [accept]],
  'bare server': [bare, '/', [accept]],
  'relay, 304': [relay, path, [accept, known]],
  'bare server, 304': [bare, '/', [accept, known]],
  'cors-anywhere': [anywhere, `/${address}`, [accept, 'origin: http://page.example']],
};
const results = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++)
  for (const [name, [server, path, headers]] of Object.entries(runs)) {
    const before = time(server.child);
    const count = await wrk(server.url + path, headers);
    // The first round warms up.
    if (round) results[name].push(count / (time(server.child) - before));
  }

const print = (name) =>
  console.log(`  ${name.padEnd(20)}${Math.round(median(results[name])).toLocaleString('en').padStart(10)} answers per CPU second`);
console.log(
  `${items} items, ${xml.length} bytes of RSS, ${body.length} bytes of gzip on the wire; ${rounds} rounds of ${seconds} s, medians\n`,
);
Object.keys(runs).forEach(print);
const ratio = (a, b) => median(results[a].map((value, at) => value / results[b][at])).toFixed(2);
console.log(`\n  relay : bare server            ${ratio('relay, warm', 'bare server')}   (aim: at least 0.8)`);
console.log(`  relay : bare server, 304       ${ratio('relay, 304', 'bare server, 304')}   (aim: at least 0.7)`);
console.log(`  relay : cors-anywhere          ${ratio('relay, warm', 'cors-anywhere')}   (aim: at least 30)`);
for (const { child } of [relay, bare, anywhere]) child.kill();
origin.close();
