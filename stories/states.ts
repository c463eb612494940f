import type { StoryObj } from '@storybook/web-components-vite';
import { renderStale } from './element.js';
import { at, missing, never, once } from './site.js';

// How an element gets into each of its states, alike for all.

export const loading: StoryObj = { args: { src: never }, parameters: { state: 'loading' } };
export const empty: StoryObj = { args: { src: at('empty') }, parameters: { state: 'empty' } };
export const error: StoryObj = { args: { src: missing }, parameters: { state: 'error' } };
export const stale: StoryObj = { args: { src: once }, render: renderStale, parameters: { state: 'stale' } };
