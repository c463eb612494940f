// `npm start`: installs, builds and serves the demo. Uses Node's own modules only, so that it runs on a fresh clone.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resolveFeed } from '../demo/feed.mjs';
import { serveDemo } from '../demo/server.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';

const usage = `npm start [-- [options] [feed]]

Shows the elements on a demo page; with a feed, a file or an http(s) address, that feed instead of the demo's own.

  --port <n>   first port to try (default: PORT, else 8000); the feeds come from the next free one
  --help       this text`;

/** Says what went wrong in one line and ends. */
function fail(error, code) {
  console.error(error.message);
  process.exit(code);
}

/** The command line as `{ help, port, feed }`; throws on what cannot be meant. */
function readArguments() {
  const options = { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const given = values.port ?? (process.env.PORT || '8000');
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65000) throw new Error(`Not a port: ${given} (0 to 65000)`);
  if (positionals.length > 1) throw new Error(`One feed at a time, please: ${positionals.join(' ')}`);
  // npm runs this in the project's folder; a relative path is meant from where npm was called.
  const feed = positionals[0] && resolveFeed(positionals[0], process.env.INIT_CWD);
  return { help: values.help, port, feed };
}

let wanted;
try {
  wanted = readArguments();
} catch (error) {
  fail(error, 2);
}
if (wanted.help) {
  console.log(usage);
  process.exit();
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
install();
console.log('Building …');
build();

const demo = await serveDemo(wanted).catch((error) => fail(error, 1));
console.log(`
The demo:      ${demo.pageUrl}   (Ctrl-C ends it)
Another feed:  npm start -- https://example.org/feed.xml   (an address or a file)`);

// Not `once`: Ctrl-C arrives twice, from the terminal and from npm, and the second must not cut the first short.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await demo.close();
    process.exit();
  });
