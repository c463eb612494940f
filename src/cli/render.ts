import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Feed } from '../data/feed.js';
import { renderPage } from '../ssr/index.js';
import { inWords, Misuse, read, tell, type Command } from './command.js';
import { write } from './file.js';
import { inItems, readFeed } from './read-feed.js';

const help = `feed-elements render: fills the elements of a page, so that they show without script and to search engines.

  feed-elements render PAGE.html [-o FILE] [--base URL]

  PAGE.html       the page, in UTF-8; every byte outside of the elements stays as it is
  -o, --output    the file to write; it may be the page itself (default: standard output)
  --base URL      what relative feed addresses are relative to (default: the page's own folder)
  --help

Ends with 0 when all elements were filled, with 1 when a feed could not be read (its elements stay as they were), with 2 when it was
asked for nonsense.
`;

/** `feed-elements render …` */
export const render: Command = async (args) => {
  const { values, positionals } = read({
    args,
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, base: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [page, ...more] = positionals;
  if (!page || more.length) throw new Misuse('render takes one page.');
  if (values.base && !/^(?:https?|file):/i.test(URL.canParse(values.base) ? values.base : ''))
    throw new Misuse(`--base takes an http, https or file address, not “${values.base}”.`);
  const { html, rendered, failed } = await renderPage(await readPage(page), load, { url: values.base ?? pathToFileURL(page).href });
  for (const { src, error } of failed) tell(`${src}: ${inWords(error, src)}`);
  await write(values.output, html);
  tell(`${page}: ${rendered} element${rendered === 1 ? '' : 's'} filled`);
  return failed.length ? 1 : 0;
};

async function load(url: string): Promise<Feed> {
  const feed = await readFeed(url);
  tell(`${url}: ${inItems(feed)}`);
  return feed;
}

/** The page with every byte in it. @throws {Misuse} when it is in another encoding: what is filled in would be garbled */
async function readPage(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path}: ${inWords(error)}`, { cause: error });
  });
  // Browsers look for it so far.
  const declared = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1];
  try {
    if (declared && !/^utf-?8$/i.test(declared)) throw new TypeError(declared);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Misuse(`${path} is not in UTF-8.`);
  }
}
