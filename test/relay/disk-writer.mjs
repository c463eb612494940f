// Writes to a disk store without end, until it is killed: `node disk-writer.mjs FOLDER`.
import { source } from './source.mjs';

const { DiskStore } = await source('cache/disk-store.ts');
const store = new DiskStore(process.argv[2]);
for (let round = 0; ; round++) {
  await Promise.all(Array.from({ length: 20 }, (_, at) => store.set(`${at}`, new Uint8Array(300_000).fill(round * 20 + at), 3600)));
  if (!round) process.stdout.write('begun\n');
}
