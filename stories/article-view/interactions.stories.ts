import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elementIn, parts } from '../element.js';
import { pressToLoad } from '../plays.js';
import { at, late } from '../site.js';

/** What a visitor does. */
const meta: Meta = {
  id: 'article-view',
  title: 'article-view/Interactions',
  component: 'article-view',
  args: { src: at('articles'), item: 'rich' },
};
export default meta;

type Story = StoryObj;

export const PressTryAgain: Story = {
  args: { src: late, item: '0' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'retry')).toHaveLength(1));
    await userEvent.click(parts(canvasElement, 'retry')[0]!);
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
  },
};

export const PressToLoad: Story = { ...pressToLoad, args: { ...pressToLoad.args, item: 'text' } };

export const OpensInANewTab: Story = {
  args: { target: '_blank' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
    const links = [...elementIn(canvasElement).shadowRoot!.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toHaveAttribute('rel', 'noopener');
  },
};

/** The article's headings go on where the title's level ends. */
export const HeadingLevel: Story = {
  args: { 'heading-level': 3 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'title')).toHaveLength(1));
    const levels = [...elementIn(canvasElement).shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
    expect(levels).toEqual(['h3', 'h4', 'h4', 'h5']);
  },
};

/** What is too wide scrolls within the article. */
export const NothingSticksOut: Story = {
  args: { item: 'rough' },
  globals: { width: '280px' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
    const [base] = parts(canvasElement, 'base');
    expect(base!.scrollWidth).toBeLessThanOrEqual(base!.clientWidth);
  },
};

/** No script, no style, no form, and no link that runs a script. */
export const NothingRuns: Story = {
  args: { item: 'rough' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(parts(canvasElement, 'item')).toHaveLength(1));
    const root = elementIn(canvasElement).shadowRoot!;
    expect(
      root.querySelectorAll('.content :is(script, style, form, input, button, [onclick], [style], [href^="javascript"])'),
    ).toHaveLength(0);
  },
};
