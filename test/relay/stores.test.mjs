// One suite for all stores, then what may happen to each of them.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { noRedis, startRedis, until } from './redis.mjs';
import { source } from './source.mjs';

const { MemoryStore } = await source('cache/memory-store.ts');
const { DiskStore } = await source('cache/disk-store.ts');
const { RedisStore } = await source('cache/redis-store.ts');
const { FallbackStore } = await source('cache/fallback-store.ts');
const { openStore } = await source('cache/open-store.ts');

const bytes = (text) => new TextEncoder().encode(text);
const text = (value) => value && new TextDecoder().decode(value);
const folders = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'feed-elements-')));
  return folders.at(-1);
};
const isRoot = process.getuid?.() === 0;

const redis = noRedis ? undefined : await startRedis();
after(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

const kinds = [
  { name: 'memory', open: () => new MemoryStore() },
  { name: 'disk', open: () => new DiskStore(folder()) },
  { name: 'Redis', open: () => new RedisStore(redis.url), skip: noRedis },
  { name: 'disk behind memory', open: () => openStore({ cache: folder() }) },
  { name: 'Redis behind memory', open: () => openStore({ redis: redis.url }), skip: noRedis },
];

for (const { name, open, skip = false } of kinds) {
  describe(`A store: ${name}`, { skip }, () => {
    const used = skip ? undefined : open();
    after(() => used?.close());

    it('gives back what was set, byte for byte', async () => {
      const value = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) & 255);
      await used.set('bytes', value, 60);
      assert.deepEqual(Buffer.from(await used.get('bytes')), Buffer.from(value));
      await used.set('empty', new Uint8Array(), 60);
      assert.equal((await used.get('empty')).byteLength, 0);
    });

    it('has nothing where nothing was set or it was deleted', async () => {
      assert.equal(await used.get('never'), undefined);
      await used.delete('never');
      await used.set('gone', bytes('x'), 60);
      await used.delete('gone');
      assert.equal(await used.get('gone'), undefined);
    });

    it('keeps the latest', async () => {
      await used.set('twice', bytes('one, and longer'), 60);
      await used.set('twice', bytes('two'), 60);
      assert.equal(text(await used.get('twice')), 'two');
    });

    it('takes any text for a key, and tells them apart', async () => {
      const keys = ['', 'a', 'A', '../../etc/passwd', 'a/b', 'a b\n\0', '日報', 'x'.repeat(5000), '__proto__', 'ü', 'u\u0308'];
      for (const [at, key] of keys.entries()) await used.set(key, bytes(`${at}`), 60);
      for (const [at, key] of keys.entries()) assert.equal(text(await used.get(key)), `${at}`, key);
    });

    it('keeps a part of a larger buffer for itself', async () => {
      const large = Buffer.from('....mine....');
      await used.set('part', large.subarray(4, 8), 60);
      large.fill('!');
      assert.equal(text(await used.get('part')), 'mine');
    });

    it('drops what has expired, and takes fractions of a second', async () => {
      await used.set('short', bytes('x'), 0.3);
      assert.equal(text(await used.get('short')), 'x');
      await until(async () => !(await used.get('short')));
    });

    it('gives a lock to one of many', async () => {
      const locks = await Promise.all(Array.from({ length: 50 }, () => used.lock(`one of ${name}`, 60)));
      const held = locks.filter(Boolean);
      assert.equal(held.length, 1);
      assert.equal(await used.lock(`one of ${name}`, 60), undefined);
      assert.ok(await used.lock(`another of ${name}`, 60));
      await held[0]();
      assert.ok(await used.lock(`one of ${name}`, 60));
    });

    it('ends a lock with its lease, and who comes late does not end the next', async () => {
      const late = await used.lock(`lease of ${name}`, 0.2);
      let next;
      await until(async () => (next = await used.lock(`lease of ${name}`, 60)));
      await late();
      assert.equal(await used.lock(`lease of ${name}`, 60), undefined);
      await next();
      assert.ok(await used.lock(`lease of ${name}`, 60));
    });
  });
}

describe('The memory store', () => {
  it('holds so many bytes and lets the longest unused go', async () => {
    const store = new MemoryStore({ maxBytes: 100_000 });
    for (let at = 0; at < 20; at++) {
      await store.set(`${at}`, new Uint8Array(9000), 60);
      await store.get('0');
    }
    const there = [];
    for (let at = 0; at < 20; at++) if (await store.get(`${at}`)) there.push(at);
    assert.deepEqual(there, [0, ...Array.from({ length: 9 }, (_, at) => at + 11)]);
  });

  it('leaves what is larger than all of it', async () => {
    const store = new MemoryStore({ maxBytes: 10_000 });
    await store.set('small', bytes('x'), 60);
    await store.set('large', new Uint8Array(20_000), 60);
    assert.equal(await store.get('large'), undefined);
    assert.ok(await store.get('small'));
  });
});

describe('The disk store', () => {
  const filesOf = (path) => readdirSync(path).map((name) => join(path, name));

  it('has everything after a restart', async () => {
    const path = folder();
    await new DiskStore(path).set('a', bytes('kept'), 60);
    assert.equal(text(await new DiskStore(path).get('a')), 'kept');
  });

  it('says at once that a folder can’t be one', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    assert.throws(() => new DiskStore(file));
  });

  it('takes garbage for a miss and removes it', async () => {
    const path = folder();
    const store = new DiskStore(path);
    const harms = [
      (file) => writeFileSync(file, ''),
      (file) => writeFileSync(file, 'garbage'),
      (file) => writeFileSync(file, Buffer.alloc(200_000, 7)),
      (file, size) => truncateSync(file, size - 1),
      (file) => truncateSync(file, 40),
      (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('more')])),
      // Any one byte.
      ...[0, 15, 17, 25, 30, 59, 60, 500].map((at) => (file) => {
        const content = readFileSync(file);
        content[at] ^= 1;
        writeFileSync(file, content);
      }),
    ];
    for (const harm of harms) {
      await store.set('a', new Uint8Array(1000), 60);
      const [file] = filesOf(path);
      harm(file, readFileSync(file).length);
      assert.equal(await store.get('a'), undefined, `${harm}`);
      assert.deepEqual(filesOf(path), [], `${harm}`);
    }
    // Another's entry under this name.
    await store.set('a', bytes('of a'), 60);
    const of = readFileSync(filesOf(path)[0]);
    await store.delete('a');
    await store.set('b', bytes('of b'), 60);
    writeFileSync(filesOf(path)[0], of);
    assert.equal(await store.get('b'), undefined);
  });

  it('sweeps what has expired and what was left half written, and nothing that is not its own', async () => {
    const path = folder();
    const store = new DiskStore(path);
    await store.set('short', bytes('x'), 60);
    await store.set('long', bytes('x'), 3600);
    const [entry] = readdirSync(path);
    writeFileSync(join(path, `${entry.slice(0, 64)}.${crypto.randomUUID()}.tmp`), 'half');
    const foreign = ['notes.txt', 'a.tmp', '.hidden', 'f'.repeat(64)];
    for (const name of foreign) {
      writeFileSync(join(path, name), 'mine');
      utimesSync(join(path, name), 0, 0);
    }
    const later = new DiskStore(path, { now: () => Date.now() + 120_000 });
    await later.close();
    assert.equal(text(await later.get('long')), 'x');
    assert.equal(readdirSync(path).length, 1 + foreign.length);
    // A file that is being written stays.
    writeFileSync(join(path, `${entry.slice(0, 64)}.${crypto.randomUUID()}.tmp`), 'half');
    await new DiskStore(path).close();
    assert.equal(readdirSync(path).length, 2 + foreign.length);
  });

  it('holds so many bytes and drops what would expire first', async () => {
    const path = folder();
    const store = new DiskStore(path, { maxBytes: 100_000 });
    for (let at = 0; at < 60; at++) {
      await store.set(`${at}`, new Uint8Array(5000), 60 + at);
      if (at % 5 === 4) await store.close();
    }
    const size = filesOf(path).reduce((sum, file) => sum + readFileSync(file).length, 0);
    assert.ok(size < 120_000, `${size} bytes`);
    assert.equal(await store.get('0'), undefined);
    assert.ok(await store.get('59'));
    assert.ok(filesOf(path).length > 10);
  });

  it('is whole after being killed in the middle of writing', async () => {
    const path = folder();
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'disk-writer.mjs'), path], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 30 + 25 * round));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const store = new DiskStore(path);
      let whole = 0;
      for (let at = 0; at < 20; at++) {
        const value = await store.get(`${at}`);
        if (!value) continue;
        whole++;
        assert.ok(value.byteLength === 300_000 && value.every((byte) => byte === value[0]), `entry ${at} in round ${round}`);
      }
      assert.ok(whole > 0);
      // All that isn't an entry is a file that nobody ends any more.
      assert.equal(readdirSync(path).filter((name) => name.endsWith('.entry')).length, whole);
    }
    await new DiskStore(path, { now: () => Date.now() + 120_000 }).close();
    assert.deepEqual(readdirSync(path).filter((name) => name.endsWith('.tmp')), []); // prettier-ignore
  });

  const unlessRoot = isRoot ? false : 'only root can mount a file system';

  it('survives a full disk', { skip: unlessRoot }, async () => {
    const path = folder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path]);
    try {
      const lines = [];
      const store = new FallbackStore(new DiskStore(path), new MemoryStore(), (line) => lines.push(line));
      for (let at = 0; at < 60; at++) await store.set(`${at}`, new Uint8Array(50_000).fill(at), 3600 + at);
      for (let at = 0; at < 60; at++) assert.equal((await store.get(`${at}`))[1], at, `entry ${at}`);
      // It has made room for itself: after a restart the newest are there.
      assert.deepEqual(lines, []);
      await store.close();
      const again = new FallbackStore(new DiskStore(path), new MemoryStore(), (line) => lines.push(line));
      const there = [];
      for (let at = 0; at < 60; at++) {
        const value = await again.get(`${at}`);
        if (value) there.push(at);
        assert.ok(!value || (value.byteLength === 50_000 && value.every((byte) => byte === at)), `entry ${at}`);
      }
      assert.ok(there.length >= 5, `${there}`);
      assert.deepEqual(there.slice(-5), [55, 56, 57, 58, 59]);
      // Others have filled it.
      for (const file of filesOf(path)) rmSync(file);
      try {
        writeFileSync(join(path, 'film.bin'), new Uint8Array(2_000_000));
      } catch {
        // As meant.
      }
      await again.set('a', new Uint8Array(50_000).fill(7), 60);
      assert.equal((await again.get('a'))[0], 7);
      assert.match(lines.join(), /ENOSPC/);
      assert.deepEqual(readdirSync(path), ['film.bin']);
    } finally {
      execFileSync('umount', [path]);
    }
  });

  it('reads from a folder that it can’t write to, and writes to memory', async () => {
    const path = folder();
    if (isRoot) execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', path]);
    try {
      const before = openStore({ cache: path });
      await before.set('old', bytes('old'), 60);
      await before.close();
      if (isRoot) execFileSync('mount', ['-o', 'remount,ro', path]);
      else chmodSync(path, 0o555);
      const lines = [];
      const store = new FallbackStore(new DiskStore(path), new MemoryStore(), (line) => lines.push(line));
      assert.equal(text(await store.get('old')), 'old');
      for (const value of ['one', 'two']) await store.set('new', bytes(value), 60);
      assert.equal(text(await store.get('new')), 'two');
      assert.equal(lines.length, 1, `${lines}`);
      await store.close();
    } finally {
      if (isRoot) execFileSync('umount', [path]);
      else chmodSync(path, 0o755);
    }
  });
});

describe('The Redis store', { skip: noRedis }, () => {
  const opened = [];
  after(() => Promise.all(opened.map((store) => store.close())));

  /** With a line kept of all that it says. */
  const open = (url) => {
    const lines = [];
    opened.push(openStore({ redis: url, log: (line) => lines.push(line) }));
    return { store: opened.at(-1), lines };
  };

  it('says at once what is no address of a Redis', () => {
    for (const url of ['localhost', 'http://localhost:6379', 'redis:', 'redis://', 'redis://a b', '6379'])
      assert.throws(() => new RedisStore(url), /redis:/, url);
  });

  it('is shared', async () => {
    const [one, two] = [open(redis.url).store, open(redis.url).store];
    await one.set('shared', bytes('by one'), 60);
    assert.equal(text(await two.get('shared')), 'by one');
    await two.set('shared', bytes('by two'), 60);
    assert.equal(text(await one.get('shared')), 'by two');
    const held = await one.lock('shared', 60);
    assert.equal(await two.lock('shared', 60), undefined);
    await held();
    assert.ok(await two.lock('shared', 60));
  });

  it('costs no request when there is none, says so once, and is used as soon as it is there', async () => {
    const first = await startRedis();
    await first.kill();
    const { store, lines } = open(first.url);
    await store.set('a', bytes('kept'), 60);
    assert.equal(text(await store.get('a')), 'kept');
    const held = await store.lock('a', 60);
    assert.ok(held);
    assert.equal(await store.lock('a', 60), undefined);
    await startRedis(first.port);
    await until(async () => {
      await store.set('a', bytes('new'), 60);
      return lines.length === 2;
    });
    const other = open(first.url).store;
    await until(async () => text(await other.get('a')) === 'new');
    assert.deepEqual(lines.map((line) => /again/.test(line)), [false, true]); // prettier-ignore
  });

  for (const how of ['killed', 'frozen']) {
    it(`costs no request when it is ${how}, and nothing waits long`, async () => {
      const own = await startRedis();
      const { store, lines } = open(own.url);
      await Promise.all(Array.from({ length: 100 }, (_, at) => store.set(`${at}`, bytes(`${at}`), 60)));
      const asking = Promise.all(Array.from({ length: 2000 }, (_, at) => store.get(`${at % 100}`)));
      if (how === 'killed') await own.kill();
      else own.freeze();
      for (const [at, value] of (await asking).entries()) assert.equal(text(value), `${at % 100}`);
      for (let at = 0; at < 100; at++) {
        assert.equal(text(await store.get(`${at}`)), `${at}`);
        await store.set(`${at}`, bytes(`new ${at}`), 60);
        await (
          await store.lock(`${at}`, 60)
        )();
      }
      assert.equal(lines.length, 1, `${lines}`);
      assert.doesNotMatch(lines[0], /enableOfflineQueue/);
      if (how === 'killed') await startRedis(own.port);
      else own.thaw();
      await until(async () => {
        await store.get('5');
        await store.set('6', bytes('back'), 60);
        return lines.length === 2;
      });
      const other = open(own.url).store;
      await until(async () => text(await other.get('6')) === 'back');
    });
  }

  it('says why there is no connection, and no password', async () => {
    const { store, lines } = open(redis.url.replace('//', '//somebody:secret@'));
    assert.equal(await store.get('a'), undefined);
    assert.match(lines[0], /Redis is not connected\. WRONGPASS/);
    assert.doesNotMatch(lines.join(), /secret/);
  });

  it('takes what is no value for a miss', async () => {
    const { store } = open(redis.url);
    const { Redis } = await import('ioredis');
    const direct = new Redis(redis.url);
    await direct.lpush('feed-elements:list', 'a', 'b');
    assert.equal(await store.get('list'), undefined);
    await store.set('list', bytes('value'), 60);
    assert.equal(text(await store.get('list')), 'value');
    assert.ok((await direct.pttl('feed-elements:list')) > 50_000);
    direct.disconnect();
  });
});
