import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** What a page's author can't use is no part of the manifest: private members, those marked @internal, statics, events guessed from the code. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ name, privacy = 'public', static: isStatic, description = '' }) =>
      !name.startsWith('#') && privacy === 'public' && !isStatic && !description.includes('@internal');
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(({ name }) => name?.includes('-'));
      }
  },
});

/** The editors' data name a default of every custom property. Ours are derived from the page, so there is none to name. */
const withoutNoDefault = () => ({
  name: 'without-no-default',
  packageLinkPhase() {
    for (const path of ['dist/vscode.html-custom-data.json', 'dist/web-types.json'])
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(' _(default: undefined)_', ''));
  },
});

export default {
  globs: ['src/components/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    publicOnly(),
    customElementVsCodePlugin({ outdir: 'dist' }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false }),
    withoutNoDefault(),
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', componentTypePath: (_name, tag) => `./types/components/${tag}.js` }),
  ],
};
