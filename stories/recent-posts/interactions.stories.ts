import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elementIn, parts } from '../element.js';
import { at, late } from '../site.js';

/** What a visitor does. */
const meta: Meta = { id: 'recent-posts', title: 'recent-posts/Interactions', component: 'recent-posts', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

export const PressTryAgain: Story = {
  args: { src: late, limit: 3 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(3));
    expect(parts(canvasElement, 'retry')).toHaveLength(0);
  },
};

export const PressShowMore: Story = {
  args: { more: true, limit: 3 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(3));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(6));
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(7));
    expect(parts(canvasElement, 'more')).toHaveLength(0);
  },
};

export const PressToLoad: Story = {
  args: { loading: 'click', limit: 2 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'more')).toHaveLength(1));
    expect(parts(canvasElement, 'item')).toHaveLength(0);
    await userEvent.click(parts(canvasElement, 'more')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(2));
  },
};

export const KeepTheVisitorOnThePage: Story = {
  args: { limit: 1 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    const element = elementIn(canvasElement);
    const clicked: unknown[] = [];
    element.addEventListener('feed-item-click', (event) => {
      clicked.push(event.item.url);
      event.preventDefault();
    });
    // The page around a story cancels every link's click, but only after this listener.
    element.addEventListener('click', (event) => clicked.push(event.defaultPrevented));
    await userEvent.click(parts(canvasElement, 'link')[0]!);
    expect(clicked).toEqual(['https://courier.example/news/night-trains', true]);
  },
};

export const OpensInANewTab: Story = {
  args: { target: '_blank', limit: 1 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    for (const link of [...parts(canvasElement, 'link'), ...parts(canvasElement, 'see-all')]) {
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveAttribute('rel', 'noopener');
    }
  },
};

export const HeadingLevel: Story = {
  args: { 'heading-level': 4, limit: 1 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'title')).toHaveLength(1));
    expect(parts(canvasElement, 'heading')[0]!.localName).toBe('h4');
    expect(parts(canvasElement, 'title')[0]!.localName).toBe('h5');
  },
};
