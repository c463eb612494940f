import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';

import { defineConfig, esmExternalRequirePlugin, type Plugin, type UserConfig } from 'vite';
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

const elements = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'];

/** Files with names of their own, as the one script loads them from beside itself: `statements`, `figures`, and this, whose licence wants to be named. */
const purifier = 'node_modules/dompurify/dist/purify.es.mjs';
const licence = readFileSync(purifier, 'utf8').split('\n', 1)[0]!;

/** Where the same version is there already, a second copy of the script doesn't even begin. */
const once = `if(!${JSON.stringify(elements)}.every(t=>customElements.get(t)?.version===${JSON.stringify(version)}))`;

/** Passes into one folder, by their `--mode`. A browser's are of es2022. */
const passes: Record<string, Pick<UserConfig, 'resolve' | 'build'>> = {
  /** `vite build`: modules, for bundlers. It comes first, and empties the folder. */
  production: {
    build: {
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
  },
  /** The one file for script tags. */
  iife: {
    resolve: { conditions: ['script'] },
    build: {
      lib: { entry: 'src/script.ts', formats: ['iife'], name: 'feedElements', fileName: () => 'feed-elements.js' },
      rolldownOptions: { output: { minify: true, banner: once } },
    },
  },
  /** What the script, and the relay's pages, load from beside it, each one file. */
  beside: {
    build: {
      lib: {
        entry: {
          purify: purifier,
          statements: 'src/data/statements/index.ts',
          figures: 'src/data/figures/index.ts',
          embed: 'src/relay/browser/embed.ts',
          'embed-frame': 'src/relay/browser/embed-frame.ts',
        },
        formats: ['es'],
      },
      rolldownOptions: {
        output: { minify: true, entryFileNames: '[name].js', postBanner: ({ name }) => (name === 'purify' ? licence : '') },
      },
    },
  },
  /** For servers: packages stay packages. */
  node: {
    resolve: { conditions: ['node'] },
    build: {
      target: 'node20',
      outDir: 'dist/node',
      lib: {
        entry: {
          data: 'src/data/index.ts',
          relay: 'src/relay/index.ts',
          work: 'src/relay/work/process.ts',
          ssr: 'src/ssr/index.ts',
          cli: 'src/cli/main.ts',
        },
        formats: ['es'],
      },
      minify: false,
      rolldownOptions: {
        external: [/^[a-z@][^:]*$/, /^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
      },
    },
  },
  /** For edge runtimes with Node's compatibility: all that is needed is in it, as they have no packages. */
  edge: {
    resolve: { conditions: ['node'], alias: { '#relay-platform': fileURLToPath(new URL('src/relay/edge.ts', import.meta.url)) } },
    build: {
      outDir: 'dist/edge',
      lib: { entry: { relay: 'src/relay/index.ts', worker: 'src/relay/worker.ts' }, formats: ['es'] },
      minify: false,
      rolldownOptions: {
        platform: 'node',
        plugins: [esmExternalRequirePlugin({ external: [...builtinModules, /^node:/] })],
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const { resolve, build } = passes[mode] ?? passes.production!;
  return {
    plugins: [minifyTemplates(), litAsGuest()],
    publicDir: false,
    resolve,
    build: { target: 'es2022', sourcemap: true, emptyOutDir: mode !== 'iife' && mode !== 'beside', ...build },
  };
});
