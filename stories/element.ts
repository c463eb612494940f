import type { Args, StoryContext } from '@storybook/web-components-vite';
import type { ArticleCard, RecentPosts, StatementQuote } from '../src/index.js';

type AnyElement = RecentPosts | ArticleCard | StatementQuote;

let runs = 0;

/**
 * A story's element, as the controls have it: `slot` is its content and `slot-…` that of a named slot (both markup), `--…` a custom
 * property, everything else an attribute.
 */
export function renderElement(args: Args, { component }: Pick<StoryContext, 'component'>): AnyElement {
  const element = document.createElement(component!) as AnyElement;
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === false || value === '') continue;
    if (name === 'slot') element.insertAdjacentHTML('beforeend', String(value));
    else if (name.startsWith('slot-')) {
      const content = document.createElement('span');
      content.slot = name.slice('slot-'.length);
      content.innerHTML = String(value);
      element.append(content);
    } else if (name.startsWith('--')) element.style.setProperty(name, String(value));
    // The page keeps what it has got from an address; a run that begins with a failure needs one that nobody has asked yet.
    else element.setAttribute(name, value === true ? '' : String(value).replace(/run=$/, () => `run=${++runs}`));
  }
  return element;
}

/** Shows a good answer, then asks again and gets a bad one. */
export function renderStale(args: Args, context: Pick<StoryContext, 'component'>): AnyElement {
  const element = renderElement(args, context);
  element.addEventListener('feed-load', () => void element.reload(), { once: true });
  return element;
}

/** The element of a story that has been rendered. */
export const elementIn = (canvas: HTMLElement): AnyElement =>
  canvas.querySelector<AnyElement>('recent-posts, article-card, statement-quote')!;

/** All that bears a part's name. */
export const parts = (canvas: HTMLElement, name: string): HTMLElement[] => [
  ...elementIn(canvas).shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${name}]`),
];

/** Where the page around the story is in another language, in the dark, or narrow. */
export const chinese = { globals: { language: 'zh-Hans' } };
export const arabic = { globals: { language: 'ar' } };
export const dark = { globals: { scheme: 'dark' } };
export const narrow = { parameters: { width: '320px' } };

/** What a webmaster would write into the element. */
export const fallback = '<a href="https://courier.example/news">All our news</a>';
