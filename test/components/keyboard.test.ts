import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedElement } from '../../src/components/feed-element.js';
import { feedAt, newId, part, record, skeleton, texts, until, whenSettled } from './helpers.js';

const press = (key: string): Promise<void> => sendKeys({ press: key });

/** An element between two buttons of the page, the first of which has the focus. */
async function between(markup: string): Promise<FeedElement> {
  const page = await fixture(`<div><button>Before</button>${markup}<button>After</button></div>`);
  page.querySelector('button')!.focus();
  return page.querySelector<FeedElement>('recent-posts')!;
}

/** What has the focus, by its words. */
const focused = ({ shadowRoot }: FeedElement): string => (shadowRoot!.activeElement ?? document.activeElement)!.textContent!.trim();

describe('A visitor with a keyboard', () => {
  it('comes to every link, in the order that is seen, and out again', async () => {
    const element = await between(`<recent-posts limit="2" more src="${feedAt('rss.xml')}"></recent-posts>`);
    await whenSettled(element);
    for (const words of ['See all', 'Post number 1', 'Post number 2', 'Show more', 'After']) {
      await press('Tab');
      expect(focused(element)).to.equal(words);
    }
  });

  it('goes on reading at the first of the new items', async () => {
    const element = await between(`<recent-posts limit="2" more src="${feedAt('rss.xml')}"></recent-posts>`);
    await whenSettled(element);
    part(element, 'more')!.focus();
    await press('Enter');
    await until(() => texts(element, 'title').length === 4, 'no more came');
    await until(() => focused(element) === 'Post number 3', 'the focus stayed behind');
  });

  it('scrolls a strip', async () => {
    const element = await between(
      `<recent-posts layout="strip" limit="8" see-all="none" style="inline-size: 300px" src="${feedAt('rss.xml')}"></recent-posts>`,
    );
    await whenSettled(element);
    await press('Tab');
    const strip = element.shadowRoot!.activeElement!;
    expect(strip.getAttribute('role')).to.equal('group');
    await press('ArrowRight');
    await until(() => strip.scrollLeft > 0, 'it stands still');
  });

  it('passes over what is not there yet', async () => {
    const element = await between(
      `<recent-posts layout="strip" limit="8" style="inline-size: 300px" src="${feedAt('never')}"></recent-posts>`,
    );
    await until(() => skeleton(element), 'no skeleton');
    await press('Tab');
    expect(focused(element)).to.equal('After');
  });

  for (const [what, path, attributes, words] of [
    ['"Load the content"', 'rss.xml', 'loading="click"', 'Load the content'],
    ['"Try again"', 'broken', '', 'Try again'],
  ] as const)
    it(`goes on at the first link after ${what}`, async () => {
      const id = newId();
      const element = await between(`<recent-posts limit="2" ${attributes} src="${feedAt(path, { id })}"></recent-posts>`);
      await whenSettled(element);
      await press('Tab');
      expect(focused(element)).to.equal(words);
      await fetch(`/__feeds/mend?id=${id}`);
      await press('Enter');
      await until(() => texts(element, 'title').length === 2, 'nothing came');
      expect(document.activeElement, 'what has the focus').to.equal(element);
      await press('Tab');
      expect(focused(element)).to.equal('See all');
    });

  it('can try again and again', async () => {
    const id = newId();
    const element = await between(`<recent-posts src="${feedAt('broken', { id })}"></recent-posts>`);
    await whenSettled(element);
    const errors = record(element, 'feed-error');
    for (const attempt of [1, 2]) {
      await press('Tab');
      expect(focused(element), `${attempt}`).to.equal('Try again');
      await press('Enter');
      await until(() => errors.length === attempt, 'it tried no more');
      expect(document.activeElement, 'what has the focus').to.equal(element);
    }
  });
});
