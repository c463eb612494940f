import type { Plugin } from 'vite';

/** In each file of Lit, what a guest in somebody's page doesn't do, and what it does instead. */
const manners: Record<string, [RegExp, string][]> = {
  'lit-html/lit-html.js': [
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [
      /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/,
      '(r=>({createHTML:t=>{try{r??=$1.createPolicy("lit-html",$2)}catch{r=$2}return r.createHTML(t)}}))($1?null:$2)',
    ],
    [/(\w+)(\.createElement\("template"\))/, '($1.contentType=="text/html"?$1:$1.implementation.createHTMLDocument())$2'],
  ],
  'lit-element/lit-element.js': [[/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0']],
  '@lit/reactive-element/reactive-element.js': [
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]*this\.elementProperties\.set\(\w,\w\)\}/, ''],
  ],
};

/**
 * Lit leaves three arrays of version numbers and a map for standard decorators (which we don't use) on `globalThis`, asks for its Trusted Types policy even when it never
 * renders, and throws where that is refused, as for a second copy. In somebody's page our elements are all that we leave, and nothing may throw. A Lit whose text no longer matches stops the build.
 *
 * @see docs/decisions/lit-as-guest.md
 */
export const litAsGuest = (): Plugin => ({
  name: 'lit-as-guest',
  apply: 'build',
  transform: {
    filter: { id: /(lit-html\/lit-html|lit-element\/lit-element|reactive-element\/reactive-element)\.js$/ },
    handler(code, id) {
      for (const [found, instead] of Object.entries(manners).find(([file]) => id.endsWith(file))![1]) {
        if (!found.test(code)) this.error(`${id}: nothing matches ${found}`);
        code = code.replace(found, instead);
      }
      return { code, map: null };
    },
  },
});
