import { expect, fixture } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { FeedItemClickEvent } from '../../src/components/events.js';
import type { FeedElement } from '../../src/components/feed-element.js';
import { feedWith, part, put, record, withFeed } from './helpers.js';

const item = {
  title: 'The ferry is on time',
  url: 'https://example.org/1',
  language: 'en-GB',
  date_published: '2026-03-19T12:00:00Z',
  content_text: 'The ferry left the harbour on time, and came back a little late because of the wind.',
};

const at = (rect: DOMRect, x: number): [number, number] => [Math.round(rect.left + x), Math.round(rect.top + rect.height / 2)];

/** What a visitor's mouse opens, and whether it is a new window: no link is followed. */
async function opened(element: FeedElement, act: () => Promise<void>): Promise<string[]> {
  const clicks: string[] = [];
  const stay = (event: MouseEvent) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (link) clicks.push(`${event.ctrlKey ? 'aside ' : ''}${link.href}`);
    event.preventDefault();
  };
  document.addEventListener('click', stay);
  element.scrollIntoView({ block: 'center' });
  await act();
  document.removeEventListener('click', stay);
  return clicks;
}

const click = (element: FeedElement, name: string) =>
  opened(element, () => sendMouse({ type: 'click', position: at(part(element, name)!.getBoundingClientRect(), 12) }));

for (const markup of ['<article-card></article-card>', '<recent-posts layout="grid" show="date summary"></recent-posts>'])
  describe(`a card: ${markup}`, () => {
    it('opens its article wherever it is clicked, once', async () => {
      const element = await withFeed(feedWith(item), markup);
      const events = record(element, 'feed-item-click') as FeedItemClickEvent[];
      for (const name of ['title', 'date', 'summary']) expect(await click(element, name), name).to.deep.equal([item.url]);
      expect(events.map((event) => event.item.url)).to.deep.equal([item.url, item.url, item.url]);
    });

    it('opens nothing where its words are being selected', async () => {
      const element = await withFeed(feedWith(item), markup);
      const clicks = await opened(element, async () => {
        const rect = part(element, 'summary')!.getBoundingClientRect();
        const line = rect.top + 10 - rect.height / 2;
        const [x, y] = [Math.round(rect.left), Math.round(line + rect.height / 2)];
        await sendMouse({ type: 'move', position: [x + 4, y] });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: [x + 120, y] });
        await sendMouse({ type: 'up' });
      });
      expect(clicks).to.deep.equal([]);
      expect(getSelection()!.toString().length, 'what is selected').to.be.above(3);
      getSelection()!.removeAllRanges();
    });

    it('opens nothing without an address', async () => {
      const element = await withFeed(feedWith({ ...item, url: undefined }), markup);
      expect(await click(element, 'summary')).to.deep.equal([]);
    });
  });

describe('a card of the page', () => {
  it('leaves to themselves the links and buttons that the page puts on it', async () => {
    const element = await put(
      `<article-card headline="News" href="https://example.org/1"><a href="https://example.org/other">Other</a> and <button>Press</button> or so</article-card>`,
    );
    const clickOn = (selector: string) =>
      opened(element, async () => {
        await sendMouse({ type: 'click', position: at(element.querySelector(selector)!.getBoundingClientRect(), 5) });
      });
    expect(await clickOn('a')).to.deep.equal(['https://example.org/other']);
    expect(await clickOn('button')).to.deep.equal([]);
    expect(await click(element, 'summary')).to.deep.equal(['https://example.org/other']);
  });
});

describe('a row of a list', () => {
  it('opens nothing beside its title', async () => {
    const page = await fixture('<div><recent-posts></recent-posts></div>');
    const element = page.querySelector<FeedElement>('recent-posts')!;
    element.feed = feedWith(item);
    await element.updateComplete;
    expect(await click(element, 'summary')).to.deep.equal([]);
  });
});
