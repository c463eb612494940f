import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { at } from './site.js';
const meta: Meta = { title: 'zz', component: 'recent-posts', args: { src: at('news'), limit: 1 } };
export default meta;
export const Good: StoryObj = {};
export const BadPlay: StoryObj = {
  play: () => {
    expect(1).toBe(2);
  },
};
export const BadState: StoryObj = { parameters: { state: 'error' } };
export const BadRender: StoryObj = {
  render: () => {
    throw new Error('render');
  },
};
export const BadA11y: StoryObj = { args: { 'slot-footer': '<img src="images/curve.webp">' } };
export const BadLater: StoryObj = {
  play: () => {
    setTimeout(() => {
      throw new Error('later');
    }, 10);
  },
};
export const Outside: StoryObj = { args: { 'slot-footer': '<img alt="x" src="https://outside.example/x.png">' } };
export const Rejects: StoryObj = {
  play: () => {
    void Promise.reject(new Error('rejected'));
  },
};
export const ConsoleError: StoryObj = {
  play: () => {
    console.error('boo');
  },
};
export const Good2: StoryObj = {};
