import type { Feed } from '../../src/data/index.js';

// Papers, persons, statements and figures in the stories' feeds are invented.

/** The address of a picture that Storybook serves. */
export const image = (name: string): string => new URL(`images/${name}.webp`, document.baseURI).href;

/** A feed of a paper whose own page is `home`. */
export const feed = (home: string, rest: Partial<Feed> & Pick<Feed, 'title' | 'items'>): Feed => ({
  version: 'https://jsonfeed.org/version/1.1',
  home_page_url: home,
  ...rest,
});
