// Parsers in Chromium: each as a script of its own, as a page would have it.
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { chromeArgs, findChromium } from '../scripts/browsers.mjs';

/**
 * A module and all that it needs as one minified script.
 *
 * @param source of the module
 * @param name of the global that has its exports
 */
export async function bundle(source, name) {
  const root = join(import.meta.dirname, '..');
  const entry = join(root, `bundle of ${name}.ts`);
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name }, rolldownOptions: { output: { minify: true } } },
  });
  return output[0].code;
}

export const ours = () => bundle(`export { parseFeed } from './src/data/parse-feed.ts';`, 'ours');

export const brotli = (script) => brotliCompressSync(script).length;

/** An empty page with these scripts, in a browser of its own, which is gone when the process is, however that ends. */
export async function openPage(scripts) {
  const browser = await launch({ executablePath: await findChromium(), args: chromeArgs });
  process.once('exit', () => browser.process()?.kill('SIGKILL'));
  const page = await browser.newPage();
  for (const content of scripts.filter(Boolean)) await page.addScriptTag({ content });
  return { page, close: () => browser.close() };
}
