import type { Preview } from '@storybook/web-components-vite';
import { languages } from '../stories/languages.js';

const themes = {
  none: 'No theme',
  newspaper: 'Newspaper',
  association: 'Association',
  'high-contrast': 'High contrast',
  minimal: 'Minimal',
};

/** With their unit, as a bare number would come back from an address as a number. */
const widths = ['280px', '360px', '480px', '640px', '900px'];

const itemsOf = (titles: Record<string, string>) => Object.entries(titles).map(([value, title]) => ({ value, title }));

/** What a designer sets for all stories at once. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Theme, from its own file in themes/',
    toolbar: { icon: 'paintbrush', dynamicTitle: true, items: itemsOf(themes) },
  },
  width: {
    description: 'Width of the column that the element stands in',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [{ value: 'full', title: 'Full width' }, ...widths.map((value) => ({ value, title: value }))],
    },
  },
  scheme: {
    description: 'Colour scheme',
    toolbar: { icon: 'contrast', dynamicTitle: true, items: itemsOf({ light: 'Light', dark: 'Dark' }) },
  },
  language: { description: 'Language of the page', toolbar: { icon: 'globe', dynamicTitle: true, items: itemsOf(languages) } },
};

export interface Globals {
  theme: string;
  width: string;
  scheme: string;
  language: string;
}

export const initialGlobals: Globals = { theme: 'none', width: 'full', scheme: 'light', language: 'en' };

const screen = (name: string, width: number, height: number, type: 'mobile' | 'tablet' | 'desktop') => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
  type,
});

/** Sizes of the window; 320 is what is left of 1280 at 400 % zoom. */
export const viewports = {
  phone: screen('Small phone, or 400 % zoom', 320, 640, 'mobile'),
  large: screen('Large phone', 414, 896, 'mobile'),
  tablet: screen('Tablet', 834, 1112, 'tablet'),
  desktop: screen('Desktop', 1280, 1024, 'desktop'),
};
