import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedElement } from '../../src/components/feed-element.js';
import { feedAt, part, skeleton, texts, until, whenSettled } from './helpers.js';

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
});
