import type { Plugin } from 'vite';

/**
 * Lit leaves three arrays of version numbers on `globalThis`, so that it can warn of several copies. In somebody's page
 * our elements are the only thing we may leave, so the build takes those lines out. A Lit whose text no longer matches stops the build.
 */
export const litAsGuest = (): Plugin => {
  const lines: Record<string, RegExp> = {
    'lit-html/lit-html.js': /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
    'lit-element/lit-element.js': /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
    '@lit/reactive-element/reactive-element.js': /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
  };
  return {
    name: 'lit-as-guest',
    apply: 'build',
    transform: {
      filter: { id: /(lit-html\/lit-html|lit-element\/lit-element|reactive-element\/reactive-element)\.js$/ },
      handler(code, id) {
        const line = Object.entries(lines).find(([file]) => id.endsWith(file))?.[1];
        if (!line?.test(code)) this.error(`${id}: the line that lists Lit's version was not found`);
        return { code: code.replace(line!, '0'), map: null };
      },
    },
  };
};
