import { expect } from '@open-wc/testing';
import type { FeedElement } from '../../src/components/feed-element.js';
import { feedAt, feedOf, feedWith, newId, part, record, release, texts, until, whenSettled } from './helpers.js';

const content = '<style>p { color: gray }</style><div part="base"><p part="title">Served</p></div>';

/** An element in the page as a parser makes it of what a server has rendered; or, where the element was there before, as it leaves it. */
function serve<T extends FeedElement = FeedElement>(tag: string, attributes: string, isEarly = false): T {
  const host = document.createElement('div');
  document.body.append(host);
  after(() => host.remove());
  const html = `<${tag} ${attributes}><template shadowrootmode="open">${content}</template><a href="/all">All</a></${tag}>`;
  if (isEarly) host.innerHTML = html;
  else host.setHTMLUnsafe(html);
  return host.firstElementChild as T;
}

for (const [when, isEarly] of [
  ['a shadow root', false],
  ['a template inside', true],
] as const)
  describe(`what a server has rendered, as ${when}`, () => {
    it('stays until the feed is there, and is gone then', async () => {
      const id = newId();
      const element = serve('recent-posts', `src="${feedAt('held', { id })}" loading="eager"`, isEarly);
      await until(() => texts(element, 'title').join() === 'Served', 'it never showed');
      expect(element.matches(':state(loading)')).to.equal(false);
      expect(element.shadowRoot!.querySelector('.skeleton')).to.equal(null);
      await release(id);
      await until(() => texts(element, 'title').includes('Post number 1'), 'the feed never showed');
      expect(texts(element, 'title')).not.to.include('Served');
      expect(element.shadowRoot!.querySelectorAll('[part=base]').length).to.equal(1);
      expect(element.shadowRoot!.querySelector('style')).to.equal(null);
      expect(element.querySelector('template')).to.equal(null);
    });

    it('stays when the feed can’t be had, which the page is told', async () => {
      const element = serve('recent-posts', `src="${feedAt('404')}" loading="eager"`, isEarly);
      const events = record(element, 'feed-error');
      await until(() => events.length, 'nobody was told');
      await until(() => element.matches(':state(stale)'), 'it is not stale');
      expect(texts(element, 'title')).to.deep.equal(['Served']);
      expect(element.matches(':state(error)')).to.equal(false);
    });

    it('comes back with another feed no more', async () => {
      const element = serve('recent-posts', '', isEarly);
      element.feed = feedWith({ title: 'Own' });
      await until(() => texts(element, 'title').join() === 'Own', 'it never showed');
      element.feed = undefined;
      element.loading = 'eager';
      element.src = feedAt('held', { id: newId() });
      await element.updateComplete;
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(texts(element, 'title')).to.deep.equal([]);
    });

    it('stays until an article has its markup, also where a sanitiser has to be loaded', async () => {
      const element = serve('article-view', 'loading="eager"', isEarly);
      const seen = new Set<string>();
      new MutationObserver(() => seen.add(texts(element, 'title').join())).observe(element.shadowRoot!, { subtree: true, childList: true });
      const feed = {
        ...feedWith({ title: 'Own', content_html: '<p>Some <b>bold</b> words</p>' }),
        version: 'https://jsonfeed.org/version/1.1',
      };
      element.src = feedOf(JSON.stringify(feed), 'application/feed+json');
      await whenSettled(element);
      await until(() => part(element, 'title')?.textContent.trim() === 'Own', 'the article never showed');
      expect(element.shadowRoot!.querySelector('.content b')?.textContent, 'its markup came with it').to.equal('bold');
    });
  });
