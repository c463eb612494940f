// The cases of test/fixtures/feeds: what a document is, what came beside it, and what it must become.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../fixtures/feeds');

/** @returns {{ name: string, input: Buffer, url: string, contentType: string, expected: object }[]} Sorted by name. */
export function readCases() {
  return readdirSync(folder, { recursive: true })
    .filter((file) => /\.xml$|\.feed\.json$/.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(/\.xml$|\.feed\.json$/, '');
      const path = join(folder, `${name}.json`);
      if (!existsSync(path)) throw new Error(`${file} has no ${name}.json beside it`);
      const { _case: { url = 'https://example.org/feed.xml', contentType = '' } = {}, ...expected } = JSON.parse(
        readFileSync(path, 'utf8'),
      );
      return { name, input: readFileSync(join(folder, file)), url, contentType, expected };
    });
}

/** Gives the browser's tests the cases, the inputs in base64. */
export async function corpusMiddleware(context, next) {
  if (context.url !== '/corpus.json') return next();
  context.body = readCases().map(({ input, ...rest }) => ({ ...rest, input: input.toString('base64') }));
}
