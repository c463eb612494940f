import { expect, nextFrame } from '@open-wc/testing';
import type { FeedErrorEvent } from '../../src/components/events.js';
import type { Feed } from '../../src/data/feed.js';
import { feedAt, feedWith, isSeen, newId, part, parts, put, record, settled, tags, text, until } from './helpers.js';

const types = (events: Event[]): string[] => events.map(({ type }) => type);

describe('a feed', () => {
  // These come first: where no rules are loaded yet, a feed is read before it is rendered.
  for (const tag of tags)
    for (const [what, items] of [
      ['an item of numbers', [{ id: '1', title: 't', content_html: 5 }]],
      ['an item of lists', [{ id: [], title: [], content_text: {}, date_published: {}, tags: {}, authors: 'x' }]],
      ['what is no item', [null]],
      ['what is no item, before others', [null, { id: '1', title: 'News' }]],
    ] as const)
      it(`of ${what} is no more than an error to <${tag}>`, async () => {
        const wrong: unknown[] = [];
        const listen = (event: PromiseRejectionEvent) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          wrong.push(event.reason);
        };
        addEventListener('unhandledrejection', listen, true);
        const element = await put(`<${tag}><b>Our own</b></${tag}>`);
        const events = record(element, 'feed-load', 'feed-error') as FeedErrorEvent[];
        element.feed = { ...feedWith(), items } as unknown as Feed;
        await until(() => events.length || wrong.length, 'nothing was told');
        await new Promise((resolve) => setTimeout(resolve));
        removeEventListener('unhandledrejection', listen, true);
        expect(wrong).to.deep.equal([]);
        expect(events).to.have.length(1);
        if (events[0]!.error) {
          expect(events[0]!.error.code).to.equal('malformed');
          expect(element.matches(':state(error)')).to.equal(true);
          expect(isSeen(element.querySelector('b'))).to.equal(true);
        }
      });

  for (const tag of tags)
    it(`of nonsense is gone with the next feed of <${tag}>`, async () => {
      const element = await put(`<${tag}></${tag}>`);
      element.feed = { ...feedWith(), items: [null] } as unknown as Feed;
      await until(() => element.matches(':state(error)'), 'no error');
      element.feed = feedWith({ title: 'Set', content_text: '“The ferry will sail,” said Anna Weber.\nPassengers: 1,204 (+3%)' });
      await until(() => parts(element, 'item').length, 'it never came back');
    });
});

for (const tag of tags)
  describe(`what <${tag}> tells the page`, () => {
    it('when a reload fails: that alone', async () => {
      const element = await put(`<${tag} src="${feedAt('flaky', { feed: 'statement.xml' })}"></${tag}>`);
      const events = record(element, 'feed-load', 'feed-error');
      await until(() => events.length, 'nothing was told of the first load');
      await element.reload();
      await nextFrame();
      expect(types(events)).to.deep.equal(['feed-load', 'feed-error']);
    });

    it('when a reload brings the same again: that it is there, once', async () => {
      const element = await put(`<${tag} src="${feedAt('statement.xml')}"></${tag}>`);
      const events = record(element, 'feed-load', 'feed-error');
      await until(() => events.length, 'nothing was told of the first load');
      await element.reload();
      await nextFrame();
      expect(types(events)).to.deep.equal(['feed-load', 'feed-load']);
    });

    it('when a reload brings something after a failure: that it is there, once', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('broken', { id, feed: 'statement.xml' })}"></${tag}>`);
      const events = record(element, 'feed-load', 'feed-error');
      await until(() => events.length, 'nothing was told of the failure');
      await fetch(`/__feeds/mend?id=${id}`);
      await element.reload();
      await nextFrame();
      expect(types(events)).to.deep.equal(['feed-error', 'feed-load']);
    });

    it('of one feed among several, once, however late another fails', async () => {
      const element = await put(`<${tag} loading="eager" src="${feedAt('statement.xml')} ${feedAt('404')}"></${tag}>`);
      const events = record(element, 'feed-load', 'feed-error');
      await until(() => events.length >= 2, 'too little was told');
      await nextFrame();
      expect(types(events).sort()).to.deep.equal(['feed-error', 'feed-load']);
    });

    it('when it gets another feed and the first one again: of each', async () => {
      const [one, other] = [feedAt('statement.xml'), feedAt('statement.xml')];
      const element = await put(`<${tag} src="${one}"></${tag}>`);
      const events = record(element, 'feed-load', 'feed-error');
      for (const [at, src] of [one, other, '', other].entries()) {
        element.src = src;
        if (src) await until(() => events.length === at + 1 - Number(at > 2), `nothing was told of ${src}`);
        await element.updateComplete;
      }
      expect(types(events)).to.deep.equal(['feed-load', 'feed-load', 'feed-load']);
    });
  });

describe('the line of rights', () => {
  const feed = (title: string, rights: string, ...days: number[]) =>
    feedAt('given', {
      type: 'application/feed+json',
      body: JSON.stringify({
        ...feedWith(
          ...days.map((day) => ({
            id: `https://example.org/${title}/${day}`,
            title: `${title} ${day}`,
            date_published: `2026-03-${day}T12:00:00Z`,
            content_text: `Passengers: 1,2${day} (+3%)`,
          })),
        ),
        title,
        _feed_elements: { rights },
      }),
    });

  it('is of the feeds whose items are shown', async () => {
    const src = `${feed('Old', '© Old', 10, 11)} ${feed('New', '© New', 20, 21, 22)}`;
    const element = await settled(`<recent-posts limit="2" src="${src}"></recent-posts>`);
    await until(() => text(element, 'title') === 'New 22', 'the second feed never came');
    await element.updateComplete;
    expect(text(element, 'rights')).to.equal('© New');
    element.setAttribute('limit', '5');
    await element.updateComplete;
    expect(text(element, 'rights')).to.equal('© Old · © New');
  });

  it('is told once where feeds have the same', async () => {
    const element = await settled(`<recent-posts src="${feed('Old', '© All', 10)} ${feed('New', '© All', 20)}"></recent-posts>`);
    await until(() => parts(element, 'item').length === 2, 'the second feed never came');
    await element.updateComplete;
    expect(text(element, 'rights')).to.equal('© All');
  });

  for (const tag of ['article-view', 'key-figures', 'article-card'])
    it(`in <${tag}> is of the feed that the item is from`, async () => {
      const src = `${feed('Old', '© Old', 10)} ${feed('New', '© New', 20)}`;
      const element = await settled(`<${tag} show="rights" src="${src}"></${tag}>`);
      await until(() => text(element, 'title') === 'New 20', 'the second feed never came');
      await element.updateComplete;
      expect(text(element, 'rights')).to.equal('© New');
    });

  it('stands on a card only where it is asked for, and the item’s own comes first', async () => {
    const element = await settled(`<article-card src="${feedAt('rss.xml')}"></article-card>`);
    expect(parts(element, 'rights')).to.be.empty;
    element.setAttribute('show', 'date rights');
    await element.updateComplete;
    expect(text(element, 'rights')).to.equal('© 2026 Harbour News');
    element.feed = feedWith({ title: 'News', _feed_elements: { rights: '© Anna Weber' } });
    await element.updateComplete;
    expect(text(element, 'rights')).to.equal('© Anna Weber');
    expect(isSeen(part(element, 'rights'))).to.equal(true);
  });
});
