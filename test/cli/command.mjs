// The command as it is built, run as its user runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const command = join(import.meta.dirname, '../../dist/node/cli.js');

/** What stands in the environment of whoever runs the tests is none of the command's. */
const environment = (more) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:RELAY_|REDIS_URL$)/.test(name))),
  ...more,
});

function start(args, { env, cwd, file = command } = {}) {
  const child = spawn(process.execPath, [file, ...args], { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text));
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code ?? signal, ...said }));
  return { child, said, ended };
}

/**
 * Runs it to its end.
 *
 * @returns Its exit code, or the signal that ended it, and what it said on both outputs.
 */
export const run = (args, options) => start(args, options).ended;

/** Starts a relay on a port that is free, unless another is named; resolves when it listens. It is ended after the test at the latest. */
export async function startRelay(t, args, options) {
  const { child, said, ended } = start(['relay', '--port', '0', ...args], options);
  t.after(() => child.kill('SIGKILL'));
  await Promise.race([once(child.stdout, 'data'), ended]);
  const address = /^feed-elements relay: (http:\S+)$/m.exec(said.out)?.[1];
  if (!address) throw new Error(`The relay did not start: ${said.err}`);
  return {
    address,
    pid: child.pid,
    said,
    ended,
    signal: (name) => child.kill(name),
    feed: (url, headers = {}) => fetch(`${address}/feed?url=${encodeURIComponent(url)}`, { headers }),
  };
}
