import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { parts } from '../element.js';
import { keepTheVisitorOnThePage, opensInANewTab, pressToLoad } from '../plays.js';
import { at, figuresLate } from '../site.js';

/** What a visitor does. */
const meta: Meta = { id: 'key-figures', title: 'key-figures/Interactions', component: 'key-figures', args: { src: at('figures') } };
export default meta;

type Story = StoryObj;

export const PressTryAgain: Story = {
  args: { src: figuresLate },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'value')[0]).toHaveTextContent('18,420'));
  },
};

export const PressToLoad: Story = pressToLoad;

export const KeepTheVisitorOnThePage: Story = keepTheVisitorOnThePage;

export const OpensInANewTab: Story = opensInANewTab;

/** What the line shows is read with its dates. */
export const ATrendHasWords: Story = {
  args: { trend: 2 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'trend').length).toBeGreaterThan(0));
    const image = parts(canvasElement, 'trend')[0]!.querySelector('[role=img]');
    expect(image).toHaveAccessibleName(/^Passengers: 17,911 \(.*2021\), 17,678 .* 18,420/);
  },
};
