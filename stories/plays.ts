import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elementIn, parts } from './element.js';

type Story = StoryObj;

// What a visitor does alike on every element that shows one item.

export const pressToLoad: Story = {
  args: { loading: 'click' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'more')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
  },
};

export const keepTheVisitorOnThePage: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    const element = elementIn(canvasElement);
    element.addEventListener('feed-item-click', (event) => event.preventDefault());
    const prevented = new Promise((resolve) => element.addEventListener('click', (event) => resolve(event.defaultPrevented)));
    await userEvent.click(parts(canvasElement, 'link')[0]!);
    expect(await prevented).toBe(true);
  },
};

export const opensInANewTab: Story = {
  args: { target: '_blank' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    expect(parts(canvasElement, 'link')[0]).toHaveAttribute('rel', 'noopener');
  },
};
