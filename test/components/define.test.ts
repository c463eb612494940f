import { expect } from '@open-wc/testing';
import { RecentPosts } from '../../src/components/recent-posts.js';
import { FeedError } from '../../src/data/feed-error.js';

describe('a class that the page has registered by a name of its own', () => {
  it('keeps that name, and has ours beside it', async () => {
    customElements.define('our-posts', class extends RecentPosts {});
    customElements.define('their-posts', RecentPosts);
    const all = await import('../../src/index.js');
    expect(all.RecentPosts).to.equal(RecentPosts);
    expect(all.FeedError).to.equal(FeedError);
    for (const tag of ['our-posts', 'their-posts', 'recent-posts']) {
      const element = document.createElement(tag) as RecentPosts;
      expect(element, tag).to.be.instanceOf(RecentPosts);
      element.setAttribute('limit', '1');
      element.feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ title: 'One' }, { title: 'Two' }] };
      document.body.append(element);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('[part=title]'), tag).to.have.length(1);
      element.remove();
    }
    expect(customElements.get('article-card')).to.equal(all.ArticleCard);
  });
});
