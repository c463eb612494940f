// What each command says of itself, and to nonsense. dist/ has to be built.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { run, startRelay } from './command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'file');
writeFileSync(file, 'no feed');

/** One line, without a trace of the program's inside. */
const isOneLine = (text) => assert.match(text, /^feed-elements: [^\n]+\n$/);

describe('the command', { concurrency: 4 }, () => {
  it('explains itself', async () => {
    const { code, out, err } = await run(['--help']);
    assert.deepEqual([code, err], [0, '']);
    for (const name of ['relay', 'snapshot', 'render']) assert.match(out, new RegExp(`feed-elements ${name} `));
    const bare = await run([]);
    assert.deepEqual([bare.code, bare.out, bare.err], [2, '', out]);
  });

  it('tells its version', async () => assert.match((await run(['--version'])).out, /^\d+\.\d+\.\d+\n$/));

  for (const name of ['relay', 'snapshot', 'render'])
    it(`${name} explains itself`, async () => {
      const { code, out, err } = await run([name, '--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`^feed-elements ${name}: `));
      assert.deepEqual(await run([name, '-h']), { code, out, err });
    });

  const nonsense = [
    [['frobnicate'], /no command frobnicate/],
    [['toString'], /no command toString/],
    [['relay'], /--allow is needed/],
    [['relay', '--allow'], /--allow/],
    [['relay', '--allow', ' , '], /--allow is needed/],
    [['relay', '--allow', 'https://example.org/'], /no host/],
    [['relay', '--allow', 'printer.local'], /printer\.local/],
    [['relay', 'example.org'], /example\.org/],
    [['relay', '--allow', 'example.org', '--frob'], /--frob/],
    [['relay', '--allow', 'example.org', '--port', 'http'], /--port takes a whole number/],
    [['relay', '--allow', 'example.org', '--port', '65536'], /--port takes a whole number/],
    [['relay', '--allow', 'example.org', '--port', ''], /--port takes a whole number/],
    [['relay', '--allow', 'example.org', '--ttl', '-1'], /--ttl takes a whole number from 1 to \d+, not “-1”/],
    [['relay', '--allow', '127.0.0.1'], /127\.0\.0\.1 is not a public address/],
    [['relay', '--allow', 'example.org,169.254.169.254'], /169\.254\.169\.254 is not a public address/],
    [['relay', '--allow', '--port', '1'], /--allow needs a value/],
    [['relay', '--allow', 'example.org', '--ttl', '0'], /--ttl takes a whole number from 1/],
    [['relay', '--allow', 'example.org', '--stale', '1.5'], /--stale/],
    [['relay', '--allow', 'example.org', '--timeout', '1e3'], /--timeout/],
    [['relay', '--allow', 'example.org', '--max-body', '15MB'], /--max-body/],
    [['relay', '--allow', 'example.org', '--redis', 'localhost:6379'], /redis:\/\//],
    [['relay', '--allow', 'example.org', '--cache', join(file, 'folder')], /file\/folder: not a directory/],
    [['relay', '--allow', 'example.org', '--contact', 'a\nb'], /The contact stands in a header/],
    [['relay', '--allow', 'example.org', '--frame-ancestors', "*; script-src 'unsafe-inline'"], /--frame-ancestors/],
    [['snapshot'], /needs a feed/],
    [['snapshot', ''], /no http or https address/],
    [['snapshot', 'ftp://example.org/feed.xml'], /no http or https address/],
    [['snapshot', file, '--limit', 'all'], /--limit takes a whole number/],
    [['snapshot', file, '--limit', '-1'], /--limit takes a whole number/],
    [['snapshot', file, '--frob'], /--frob/],
    [['snapshot', file, '-o'], /output/],
    [['render'], /one page/],
    [['render', file, file], /one page/],
    [['render', file, '--base', 'example'], /--base takes/],
    [['render', file, '--base', 'javascript:0'], /--base takes/],
  ];
  for (const [args, expected] of nonsense)
    it(`says what is wrong with: ${args.join(' ').replace(folder, '…').replace('\n', '⏎')}`, async () => {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, '']);
      isOneLine(err);
      assert.match(err, expected);
    });

  it('names a variable of the environment when that is wrong', async () => {
    const { code, err } = await run(['relay'], { env: { RELAY_ALLOW: 'example.org', RELAY_PORT: 'eighty' } });
    assert.equal(code, 2);
    assert.match(err, /^feed-elements: RELAY_PORT takes a whole number from 0 to 65535, not “eighty”\.\n$/);
  });

  it('takes no secret that can be tried out', async () => {
    const { code, err } = await run(['relay', '--allow', 'example.org'], { env: { RELAY_SECRET: 'x' } });
    assert.deepEqual([code, err], [2, 'feed-elements: The secret is shorter than 16 characters.\n']);
  });

  it('says when the port is taken, and when the address is not this machine’s', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    for (const args of [
      ['--port', `${other.address().port}`],
      ['--port', '0', '--host', '198.51.100.7'],
    ]) {
      // A store that wants to be closed is no reason to stay.
      const { code, out, err } = await run(['relay', '--allow', 'example.org', '--redis', 'redis://127.0.0.1:9', ...args]);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^feed-elements: The relay can't listen: .+$/m);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });

  it('takes the environment where there is no option', async (t) => {
    const relay = await startRelay(t, [], { env: { RELAY_ALLOW: 'example.org,*.example.net', RELAY_HOST: '127.0.0.2', RELAY_PORT: '1' } });
    assert.match(relay.address, /^http:\/\/127\.0\.0\.2:(?!1$)\d+$/);
    const { detail } = await (await relay.feed('http://other.example.com/')).json();
    assert.match(detail, /other\.example\.com: it is not on its list/);
  });
});
