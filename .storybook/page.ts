import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { waitFor } from 'storybook/test';
import { elementsIn } from '../stories/element.js';
import { directionOf } from '../stories/languages.js';
import type { Globals } from './toolbar.js';

/** A page around the story: its language, colours and font, and the column that the element stands in. */
export const page: NonNullable<Preview['decorators']> = (story, { globals, viewMode }) => {
  const { language, scheme, width } = globals as unknown as Globals;
  const root = document.createElement('div');
  root.className = 'story';
  root.lang = language;
  root.dir = directionOf(language);
  Object.assign(root.style, {
    colorScheme: scheme,
    background: 'Canvas',
    color: 'CanvasText',
    padding: '1rem',
    boxSizing: 'border-box',
    minBlockSize: viewMode === 'story' ? '100dvh' : '',
    font: "16px/1.5 'Liberation Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  });
  const column = document.createElement('div');
  column.style.maxInlineSize = width === 'full' ? '' : width;
  column.append(story() as Node);
  root.append(column);

  root.addEventListener('feed-load', ({ items }) => action('feed-load')(items.map(({ title }) => title)));
  root.addEventListener('feed-error', ({ error }) => action('feed-error')(`${error.code}: ${error.message}`));
  root.addEventListener('feed-item-click', ({ item }) => action('feed-item-click')(item.url));
  // The articles don't exist, and Storybook's frame would send the whole window there.
  root.addEventListener('click', (event) => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) event.preventDefault();
  });
  return root;
};

/** The theme's own file, linked as a page would; the story waits for it. */
export const loadTheme: NonNullable<Preview['loaders']> = async ({ globals: { theme } }) => {
  const file = `themes/${theme as string}.css`;
  const links = [...document.head.querySelectorAll<HTMLLinkElement>('link[href^="themes/"]')];
  for (const link of links) if (link.getAttribute('href') !== file) link.remove();
  if (theme === 'none' || links.some((link) => link.getAttribute('href') === file)) return;
  await new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', onload: resolve });
    link.setAttribute('href', file);
    link.onerror = () => reject(new Error(`${file} can't be had`));
    document.head.append(link);
  });
};

const states = ['loading', 'empty', 'error', 'stale'];

/**
 * Every story is a test: each element in it has to come to the state that the parameter `state` names (a list where there are several), or to none.
 * The check of accessibility comes after.
 */
export const arrives: NonNullable<Preview['afterEach']> = async ({ canvasElement, parameters }) => {
  const wanted = [parameters.state ?? []].flat() as string[];
  await waitFor(() => {
    elementsIn(canvasElement).forEach((element, place) => {
      const now = states.filter((state) => element.matches(`:state(${state})`)).join(' ') || 'ready';
      const { localName } = element;
      if (now !== (wanted[place] || 'ready')) throw new Error(`${localName} ${place} is ${now}, not ${wanted[place] || 'ready'}.`);
    });
  });
};

/** A theme that promises 7:1 is held to it, in the panel as in the tests. */
export const demandContrast: NonNullable<Preview['beforeEach']> = ({ globals: { theme }, parameters }) => {
  parameters.a11y = { ...parameters.a11y, config: { rules: [{ id: 'color-contrast-enhanced', enabled: theme === 'high-contrast' }] } };
};
