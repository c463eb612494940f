import type { Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import '../src/index.js';
import { renderElement } from '../stories/element.js';
import { answerStories } from '../stories/site.js';
import { snippetOf } from '../stories/snippet.js';
import { argTypes, description } from './arg-types.js';
import { DocsPage } from './docs-page.js';
import { arrives, demandContrast, loadTheme, page } from './page.js';
import { globalTypes, initialGlobals, viewports } from './toolbar.js';

// A second, the default, is short on a busy machine.
configure({ asyncUtilTimeout: 5000 });

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    viewport: { options: viewports },
    docs: {
      page: DocsPage,
      extractArgTypes: argTypes,
      extractComponentDescription: description,
      source: { transform: snippetOf, language: 'html' },
    },
    options: {
      storySort: {
        order: [
          'Start',
          'Theming',
          'States',
          'Languages',
          'Accessibility',
          'Themes',
          ['None', 'Newspaper', 'Association', 'High contrast', 'Minimal'],
          'recent-posts',
          ['Overview', 'Attributes', 'States', 'Languages', 'Places', 'Rough feeds', 'Interactions'],
          'article-card',
          ['Overview', 'Attributes', 'Authored', 'States', 'Languages', 'Places', 'Rough feeds', 'Interactions'],
          'statement-quote',
          ['Overview', 'Authored', 'States', 'Languages', 'Places', 'Interactions'],
          'article-view',
          ['Overview', 'Attributes', 'States', 'Languages', 'Places', 'Rough feeds', 'Interactions'],
          'key-figures',
          ['Overview', 'States', 'Languages', 'Places', 'Interactions'],
          '*',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals: { ...initialGlobals },
  render: renderElement,
  loaders: loadTheme,
  decorators: page,
  beforeAll: answerStories,
  beforeEach: demandContrast,
  afterEach: arrives,
};

export default preview;
