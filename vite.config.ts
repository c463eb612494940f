import { readFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';
import { litAsGuest } from './scripts/lit-as-guest.ts';
import { version } from './src/version.ts';

const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /html`|css`/ },
    async handler(code, id) {
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result ? { code: result.code, map: result.map as never } : null;
    },
  },
});

const elements = ['recent-posts', 'article-card', 'statement-quote', 'article-view'];

/** Files with names of their own, as the one script loads them from beside itself: `statements`, and this, whose licence wants to be named. */
const purifier = 'node_modules/dompurify/dist/purify.es.mjs';
const licence = readFileSync(purifier, 'utf8').split('\n', 1)[0]!;

/** Where the same version is there already, a second copy of the script doesn't even begin. */
const once = `if(!${JSON.stringify(elements)}.every(t=>customElements.get(t)?.version===${JSON.stringify(version)}))`;

/** Four passes into one folder: `vite build` for bundlers, `--mode iife` for script tags, `--mode beside` for what the script loads, each one file, `--mode node` for servers. */
export default defineConfig(({ mode }) => ({
  plugins: [minifyTemplates(), litAsGuest()],
  publicDir: false,
  resolve: mode === 'node' || mode === 'iife' ? { conditions: [mode === 'node' ? 'node' : 'script'] } : {},
  build:
    mode === 'node'
      ? {
          target: 'node20',
          outDir: 'dist/node',
          sourcemap: true,
          lib: { entry: { data: 'src/data/index.ts' }, formats: ['es'] },
          rolldownOptions: {
            external: ['entities', 'iconv-lite', 'rss-parser'],
            output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
          },
        }
      : mode === 'beside'
        ? {
            target: 'es2022',
            emptyOutDir: false,
            sourcemap: true,
            lib: { entry: { purify: purifier, statements: 'src/data/statements/index.ts' }, formats: ['es'] },
            rolldownOptions: {
              output: { minify: true, entryFileNames: '[name].js', postBanner: ({ name }) => (name === 'purify' ? licence : '') },
            },
          }
        : mode === 'iife'
          ? {
              target: 'es2022',
              emptyOutDir: false,
              sourcemap: true,
              lib: { entry: 'src/script.ts', formats: ['iife'], name: 'feedElements', fileName: () => 'feed-elements.js' },
              rolldownOptions: { output: { minify: true, banner: once } },
            }
          : {
              target: 'es2022',
              sourcemap: true,
              lib: {
                entry: {
                  index: 'src/index.ts',
                  data: 'src/data/index.ts',
                  ...Object.fromEntries(elements.map((tag) => [tag, `src/define/${tag}.ts`])),
                  ...Object.fromEntries(elements.map((tag) => [`components/${tag}`, `src/components/${tag}.ts`])),
                },
                formats: ['es'],
              },
              rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
            },
}));
