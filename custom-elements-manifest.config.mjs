import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** What a page's author can't use is no part of the manifest. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules)
      for (const declaration of declarations ?? []) {
        const isPublic = ({ name, privacy, description }) =>
          !name.startsWith('#') &&
          (privacy ?? 'public') === 'public' &&
          !description?.includes('@internal') &&
          !['request', 'feedSettled'].includes(name);
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
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
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', componentTypePath: (_name, tag) => `./types/components/${tag}.js` }),
  ],
};
