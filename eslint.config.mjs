import tsParser from '@typescript-eslint/parser';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

// oxlint judges the TypeScript; this run knows what oxlint does not: templates, custom elements and their accessibility.
export default [
  { ignores: ['dist/**', 'dist-storybook/**', 'coverage/**'] },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parser: tsParser },
    plugins: { lit, wc, 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'FeedElement'] } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      // Safari takes a list without bullets for no list, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
];
