// The size guard: what a visitor's browser has to fetch, against a budget. `node scripts/size.mjs --print` shows the figures.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);

/** Bytes after brotli at its best, which is how CDNs serve files that don't change. */
const budgets = {
  'feed-elements.js': 34 * 1024,
  'recent-posts.js': 30.5 * 1024,
  'article-card.js': 29.5 * 1024,
  'statement-quote.js': 30.75 * 1024,
  'article-view.js': 32 * 1024,
  'key-figures.js': 30.75 * 1024,
  // Loaded by pages that show statements.
  'statements.js': 24 * 1024,
  // Loaded by pages that show figures.
  'figures.js': 19.75 * 1024,
};

/** A module and all that it loads before it runs; an `import()` is not in it. A bare name is no file, so it fails here: nothing may be left to a bundler. */
function closure(url, found = new Set()) {
  if (found.has(url.href)) return found;
  found.add(url.href);
  for (const [, path] of readFileSync(url, 'utf8').matchAll(/\b(?:from|import)\s*["'`]([^"'`]+)["'`]/g)) closure(new URL(path, url), found);
  return found;
}

/** Sums over the files, each compressed on its own, as it is served. */
export function measure() {
  return Object.entries(budgets).map(([name, budget]) => {
    const files = [...closure(new URL(name, dist))].map((href) => readFileSync(new URL(href)));
    const sum = (size) => files.reduce((total, file) => total + size(file).length, 0);
    return {
      name,
      budget,
      files: files.length,
      raw: sum((file) => file),
      gzip: sum((file) => gzipSync(file, { level: 9 })),
      brotli: sum((file) => brotliCompressSync(file)), // its default quality is the best one, 11
    };
  });
}

export const table = (sizes) =>
  [
    ['', 'files', 'raw', 'gzip', 'brotli', 'budget'],
    ...sizes.map((one) => [one.name, one.files, one.raw, one.gzip, one.brotli, one.budget]),
  ]
    .map(([name, ...figures]) => `  ${name.padEnd(20)}${figures.map((figure) => String(figure).padStart(8)).join('')}`)
    .join('\n');

if (import.meta.filename === process.argv[1]) {
  const sizes = measure();
  if (process.argv.includes('--print')) console.log(table(sizes));
  for (const { name, brotli, budget } of sizes.filter(({ brotli, budget }) => brotli > budget)) {
    console.error(`dist/${name} is too large: ${brotli} bytes of brotli, ${brotli - budget} over its budget of ${budget}.`);
    process.exitCode = 1;
  }
}
