import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { parts } from '../element.js';
import { keepTheVisitorOnThePage, opensInANewTab, pressToLoad } from '../plays.js';
import { at, late } from '../site.js';

/** What a visitor does. */
const meta: Meta = {
  id: 'statement-quote',
  title: 'statement-quote/Interactions',
  component: 'statement-quote',
  args: { src: at('news') },
};
export default meta;

type Story = StoryObj;

export const PressTryAgain: Story = {
  args: { src: late },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'speaker')[0]).toHaveTextContent('Mira Holt'));
  },
};

export const PressToLoad: Story = pressToLoad;

export const KeepTheVisitorOnThePage: Story = keepTheVisitorOnThePage;

export const OpensInANewTab: Story = opensInANewTab;
