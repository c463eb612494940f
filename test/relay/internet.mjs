// An Internet of our own: a network namespace in which every address, public or private, is this machine, and names mean what a test says. So the
// real guard can be tried with real connections, and each connection to where none may go is seen.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { isIPv4 } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const inside = 'FEED_ELEMENTS_TEST_INTERNET';

/** A public address to which there is no way. */
export const unreachable = '203.0.112.1';

/** Root, or who may be it in a namespace of their own. */
const unshare = ['unshare', '--net', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];
const setUp = `
  ip link set lo up && ip route add local 0.0.0.0/0 dev lo && ip -6 route add local ::/0 dev lo && ip route add unreachable ${unreachable} table local &&
  mount --bind "$1" /etc/resolv.conf`;

/**
 * Is this process inside? From outside the file is run again inside; its tests count as if they had run here. Where that can't be, one test says so.
 *
 * @param file The test's own: `import.meta.filename`.
 */
export async function inInternet(file) {
  if (process.env[inside]) return true;
  const folder = mkdtempSync(join(tmpdir(), 'internet-'));
  const names = join(folder, 'resolv.conf');
  writeFileSync(names, 'nameserver 127.0.0.1\nsearch corp.internal\noptions ndots:5\n');
  const [command, ...rest] = unshare;
  const tried = spawnSync(command, [...rest, 'sh', '-c', setUp, 'sh', names], { encoding: 'utf8' });
  if (tried.status !== 0) {
    const reason = `no network namespace to be had here: ${tried.error?.message ?? tried.stderr.trim()}`;
    if (process.env.CI) throw new Error(reason);
    test(file, { skip: reason }, () => {});
  } else {
    const args = [...rest, 'sh', '-c', `${setUp} && shift && exec "$@"`, 'sh', names, process.execPath, file];
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, [inside]: '1' } });
    process.exitCode = (await once(child, 'exit'))[0] ?? 1;
  }
  rmSync(folder, { recursive: true });
  return false;
}

/** Types and codes of DNS. */
const types = { 1: 'A', 5: 'CNAME', 28: 'AAAA' };
const codes = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };

/**
 * The server of all names.
 *
 * @param zone Says of a name and a type (`A`, `AAAA`) which addresses there are: an array, in which a name is an alias's target; or one of `NXDOMAIN`, `SERVFAIL`, `REFUSED`, `SILENCE`.
 * @returns What has been asked, as `A example.org`; and `close`.
 */
export async function serveNames(zone) {
  const asked = [];
  const server = createSocket('udp4');
  server.on('message', (query, from) => {
    const labels = [];
    let at = 12;
    for (; query[at]; at += query[at] + 1) labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
    const question = query.subarray(12, at + 5);
    const name = labels.join('.').toLowerCase();
    const type = types[query.readUInt16BE(at + 1)];
    asked.push(`${type} ${name}`);
    const answer = zone(name, type);
    if (answer === 'SILENCE') return;
    const records = typeof answer === 'string' ? [] : answer;
    const head = Buffer.from([query[0], query[1], 0x81, 0x80 | (codes[answer] ?? 0), 0, 1, 0, records.length, 0, 0, 0, 0]);
    // An alias stands before the addresses, which are its target's.
    let owner = name;
    const parts = records.map((record) => {
      const part = resource(owner, record);
      if (part.alias) owner = record;
      return part.bytes;
    });
    server.send(Buffer.concat([head, question, ...parts]), from.port, from.address);
  });
  await once(server.bind(53, '127.0.0.1'), 'listening');
  return { asked, close: () => server.close() };
}

const encodeName = (name) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, 'latin1')),
    Buffer.from([0]),
  ]);

/** One record, without a time to live. */
function resource(owner, record) {
  const alias = !/^[\d.]+$|:/.test(record);
  const data = alias ? encodeName(record) : addressBytes(record);
  const code = alias ? 5 : isIPv4(record) ? 1 : 28;
  return { alias, bytes: Buffer.concat([encodeName(owner), Buffer.from([0, code, 0, 1, 0, 0, 0, 0, 0, data.length]), data]) };
}

function addressBytes(ip) {
  if (isIPv4(ip)) return Buffer.from(ip.split('.').map(Number));
  const [head, tail] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split('::').map((part) => part.split(':').filter(Boolean)); // prettier-ignore
  const zeros = Array(8 - head.length - (tail?.length ?? 0)).fill('0');
  return Buffer.from([...head, ...zeros, ...(tail ?? [])].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/**
 * A server on all addresses.
 *
 * @returns `reached`: to which address each connection was, IPv4 in its own form; `close`.
 */
export async function serveAll(handler, ports) {
  const reached = [];
  const servers = ports.map((port) => createServer(handler).listen(port, '::'));
  for (const server of servers) server.on('connection', ({ localAddress }) => reached.push(localAddress.replace(/^::ffff:(?=\d+\.)/, '')));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  return {
    reached,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
