import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elementIn, parts } from '../element.js';
import { keepTheVisitorOnThePage, opensInANewTab, pressToLoad } from '../plays.js';
import { at, late } from '../site.js';

/** What a visitor does. */
const meta: Meta = {
  id: 'article-card',
  title: 'article-card/Interactions',
  component: 'article-card',
  args: { src: at('news'), layout: 'compact' },
};
export default meta;

type Story = StoryObj;

export const PressTryAgain: Story = {
  args: { src: late, layout: 'vertical' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
  },
};

export const PressToLoad: Story = pressToLoad;

export const KeepTheVisitorOnThePage: Story = keepTheVisitorOnThePage;

export const OpensInANewTab: Story = opensInANewTab;

/** The whole card is the link's: a press beside the title follows it too. */
export const PressBesideTheTitle: Story = {
  args: { layout: 'horizontal' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'link')).toHaveLength(1));
    const { left, top } = parts(canvasElement, 'item')[0]!.getBoundingClientRect();
    expect(elementIn(canvasElement).shadowRoot!.elementFromPoint(left + 20, top + 20)).toBe(parts(canvasElement, 'link')[0]);
  },
};
