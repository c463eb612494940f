import type { Args, StoryContext } from '@storybook/web-components-vite';
import type { FeedElement } from '../src/components/feed-element.js';
import { tags } from './tags.js';

/** All elements of the library in a story or a page. */
export const elementsIn = (canvas: ParentNode): FeedElement[] => [...canvas.querySelectorAll<FeedElement>(tags.join())];

/** The element of a story that has been rendered. */
export const elementIn = (canvas: ParentNode): FeedElement => elementsIn(canvas)[0]!;

/** All that bears a part's name. */
export const parts = (canvas: ParentNode, name: string): HTMLElement[] => [
  ...elementIn(canvas).shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${name}]`),
];

let runs = 0;

/** Fills a new element as the controls have it: `slot` is its content and `slot-…` that of a named slot (both markup), `--…` a custom property, everything else an attribute. */
export function createElement(tag: string, args: Args): FeedElement {
  const element = document.createElement(tag) as FeedElement;
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

/** A story of one element. */
export const renderElement = (args: Args, { component }: Pick<StoryContext, 'component'>): FeedElement => createElement(component!, args);

/** Shows a good answer, then asks again and gets a bad one. */
export function goStale(element: FeedElement): FeedElement {
  element.addEventListener('feed-load', () => void element.reload(), { once: true });
  return element;
}

export const renderStale = (args: Args, context: Pick<StoryContext, 'component'>): FeedElement => goStale(renderElement(args, context));

/** Where the page around the story is in another language, in the dark, or narrow. */
export const inLanguage = (language: string) => ({ globals: { language } });
export const chinese = inLanguage('zh-Hans');
export const arabic = inLanguage('ar');
export const dark = { globals: { scheme: 'dark' } };
export const narrow = { globals: { width: '280px' } };

/** What a webmaster would write into the element. */
export const fallback = '<a href="https://courier.example/news">All our news</a>';

/** For `show`: each piece that an item can have. */
export const everything = 'image date source author summary categories reading-time rights';
