import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { configure, waitFor } from 'storybook/test';
import '../src/index.js';
import { renderElement } from '../stories/element.js';
import { answerStories } from '../stories/site.js';
import { argTypes, description } from './arg-types.js';

// A second, the default, is short on a busy machine.
configure({ asyncUtilTimeout: 5000 });

const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  lb: 'Lëtzebuergesch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  pl: 'Polski',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
};

/** A page around the story: its language, colours and font, and the width of the column that the element stands in. */
const page: NonNullable<Preview['decorators']> = (story, { globals, parameters, viewMode }) => {
  const { language, scheme } = globals as { language: string; scheme: string };
  const root = document.createElement('div');
  root.className = 'story';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
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
  column.style.maxInlineSize = String(parameters.width ?? '');
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

const states = ['loading', 'empty', 'error', 'stale'];

/** Every story is a test: it has to come to the state that its parameters name, or to none of them. The check of accessibility comes after. */
const arrives: Preview['afterEach'] = async ({ canvasElement, parameters }) => {
  const element = canvasElement.querySelector('recent-posts, article-card, statement-quote');
  await waitFor(() => {
    const now = states.filter((state) => element?.matches(`:state(${state})`)).join(' ');
    if (now !== (parameters.state ?? '')) throw new Error(`The element is ${now || 'ready'}, not ${parameters.state ?? 'ready'}.`);
  });
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractArgTypes: argTypes, extractComponentDescription: description },
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', dynamicTitle: true, items: Object.entries(languages).map(([value, title]) => ({ value, title })) },
    },
  },
  initialGlobals: { scheme: 'light', language: 'en' },
  render: renderElement,
  decorators: page,
  beforeAll: answerStories,
  afterEach: arrives,
};

export default preview;
