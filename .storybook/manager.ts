import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';
import { SnippetPanel } from './snippet-panel.js';

addons.setConfig({ sidebar: { showRoots: true }, theme: create({ base: 'light', brandTitle: 'feed-elements' }) });

addons.register('feed-elements', () => {
  addons.add('feed-elements/snippet', {
    type: types.PANEL,
    title: 'Snippet',
    render: ({ active }) => createElement(SnippetPanel, { active: Boolean(active) }),
  });
});
