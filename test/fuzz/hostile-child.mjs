// Reads one hostile document and tells how long it took.
import { wrongInError } from './check.mjs';
import { hostile } from './hostile-documents.mjs';

const [bundle, name, size] = process.argv.slice(2);
const { parseFeed } = await import(bundle);
const input = Buffer.from(hostile[name](Number(size)));
const start = performance.now();
const outcome = await parseFeed(input, { url: 'https://example.org/feed.xml' }).then(
  ({ items }) => `feed of ${items.length}`,
  (error) => wrongInError(error)[0]?.slice(0, 120) ?? error.code,
);
process.send({ took: performance.now() - start, outcome });
process.disconnect();
