import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { createElement, elementsIn } from '../element.js';
import { directionOf, languages } from '../languages.js';
import { missing } from '../site.js';
import { TokenEditor } from './token-editor.js';

// Here, as a module that is only imported for what it does may be left out of a build.
if (!customElements.get('token-editor')) customElements.define('token-editor', TokenEditor);

/** What the pages of this book show; in the sidebar they would only stand twice. */
const meta: Meta = { title: 'Tools', tags: ['!dev'] };
export default meta;

type Story = StoryObj;

const part = (element: Element, name: string) => element.shadowRoot!.querySelector(`[part~=${name}]`)!;

export const Editor: Story = {
  render: () => new TokenEditor(),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(part(elementsIn(canvasElement)[2]!, 'speaker')).toBeVisible());
    const [grid] = elementsIn(canvasElement);
    const radius = () => getComputedStyle(part(grid!, 'item')).borderRadius;
    const before = radius();
    const [light] = canvas.getAllByLabelText('light');
    // As a browser's own dialogue would, which no test can press.
    await fireEvent.input(light!, { target: { value: '#006400' } });
    await userEvent.type(canvas.getByLabelText('--feed-radius'), '1em');
    await waitFor(() => expect(getComputedStyle(part(grid!, 'see-all')).color).toBe('rgb(0, 100, 0)'));
    expect(radius()).toBe('16px');
    expect(canvasElement.querySelector('pre')).toHaveTextContent(/--feed-accent: light-dark\(#006400, #[0-9a-f]{6}\); --feed-radius: 1em;/);
    await userEvent.click(canvas.getByText('Reset all'));
    await waitFor(() => expect(radius()).toBe(before));
  },
};

/** Our own words, quotation marks and direction, language by language. */
export const Words: Story = {
  render: () => {
    const page = document.createElement('div');
    Object.assign(page.style, { display: 'grid', gap: '2rem', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))' });
    for (const [language, name] of Object.entries(languages)) {
      const column = document.createElement('section');
      column.lang = language;
      column.dir = directionOf(language);
      Object.assign(column.style, { display: 'grid', gap: '1rem', alignContent: 'start' });
      column.append(
        createElement('recent-posts', { src: missing, loading: 'eager' }),
        createElement('statement-quote', { slot: name, href: 'https://courier.example/news', source: 'Harbour Courier' }),
      );
      page.append(column);
    }
    return page;
  },
  parameters: { state: Object.keys(languages).flatMap(() => ['error', '']) },
};
