import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { FeedErrorEvent, FeedItemClickEvent, FeedLoadEvent } from '../../src/components/events.js';
import type { FeedElement } from '../../src/components/feed-element.js';
import type { RecentPosts } from '../../src/components/recent-posts.js';
import { FeedError } from '../../src/data/feed-error.js';
import type { Feed } from '../../src/data/feed.js';
import {
  counted,
  feedAt,
  feedOf,
  feedWith,
  isSeen,
  newId,
  part,
  parts,
  put,
  record,
  release,
  rssOf,
  settled,
  skeleton,
  tags,
  text,
  texts,
  until,
  untilServer,
  whenSettled,
  withFeed,
} from './helpers.js';

const fallback = '<a href="https://example.org/news">All our news</a>';

const isState = (element: Element, name: string) => element.matches(`:state(${name})`);
const states = (element: Element) => ['loading', 'empty', 'error', 'stale'].filter((name) => isState(element, name));
const link = (element: Element) => element.querySelector('a');

for (const tag of tags)
  describe(`<${tag}> and its feed`, () => {
    it('shows the page’s own content while it loads, and its own when it is there', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'statement.xml' })}">${fallback}</${tag}>`);
      expect(states(element)).to.deep.equal(['loading']);
      expect(isSeen(link(element))).to.equal(true);
      expect(isSeen(skeleton(element)), 'a skeleton behind the page’s words').to.equal(false);
      expect(text(element, 'status')).to.equal('Loading …');
      expect(part(element, 'base')?.getAttribute('aria-busy')).to.equal('true');
      await release(id);
      await whenSettled(element);
      expect(states(element)).to.deep.equal([]);
      expect(isSeen(link(element))).to.equal(false);
      expect(parts(element, 'item')).to.not.be.empty;
      expect(text(element, 'status')).to.equal('');
      expect(part(element, 'base')?.getAttribute('aria-busy')).to.equal('false');
    });

    it('shows a skeleton where the page wrote nothing', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'statement.xml' })}"></${tag}>`);
      expect(isSeen(skeleton(element))).to.equal(true);
      expect(skeleton(element)!.offsetHeight).to.be.above(40);
      await release(id);
      await whenSettled(element);
      expect(skeleton(element)).to.equal(null);
    });

    for (const [path, code] of [
      ['404', 'http'],
      ['html', 'not-a-feed'],
      ['empty', 'not-a-feed'],
    ] as const)
      it(`shows the page’s own content and a button again when the feed is /${path}`, async () => {
        const element = await put(`<${tag} src="${feedAt(path)}">${fallback}</${tag}>`);
        const events = record(element, 'feed-load', 'feed-error') as FeedErrorEvent[];
        await until(() => events.length, 'no event');
        expect(states(element)).to.deep.equal(['error']);
        expect(isSeen(link(element))).to.equal(true);
        expect(text(element, 'status')).to.equal('The content could not be loaded.');
        expect(text(element, 'retry')).to.equal('Try again');
        expect(parts(element, 'item')).to.be.empty;
        expect(events.map(({ type }) => type)).to.deep.equal(['feed-error']);
        expect(events[0]!.error).to.be.instanceOf(FeedError);
        expect(events[0]!.error.code).to.equal(code);
        expect(events[0]!.error.url).to.include(`/__feeds/${path}`);
      });

    it('says that there is nothing when the feed has no items', async () => {
      const element = await settled(`<${tag} src="${feedAt('no-items')}"></${tag}>`);
      expect(states(element)).to.deep.equal(['empty']);
      expect(text(element, 'status')).to.equal('Nothing here yet.');
      expect(isSeen(part(element, 'status'))).to.equal(true);
      expect(parts(element, 'retry')).to.be.empty;
    });

    it('tries again when the visitor asks for it', async () => {
      const id = newId();
      const element = await settled(`<${tag} src="${feedAt('broken', { id, feed: 'statement.xml' })}">${fallback}</${tag}>`);
      expect(states(element)).to.deep.equal(['error']);
      await fetch(`/__feeds/mend?id=${id}`);
      part(element, 'retry')!.click();
      await until(() => parts(element, 'item').length, 'nothing came');
      expect(states(element)).to.deep.equal([]);
      expect(isSeen(link(element))).to.equal(false);
    });

    it('keeps what it shows when a reload fails', async () => {
      const element = await settled(`<${tag} src="${feedAt('flaky', { feed: 'statement.xml' })}"></${tag}>`);
      const before = texts(element, 'item');
      const events = record(element, 'feed-error') as FeedErrorEvent[];
      await element.reload();
      expect(states(element)).to.deep.equal(['stale']);
      expect(texts(element, 'item')).to.deep.equal(before);
      expect(text(element, 'status')).to.equal('Could not be refreshed; this is the last version loaded.');
      await until(() => events.length, 'no event');
      expect(events.map(({ error }) => [error.code, error.status])).to.deep.equal([['http', 503]]);
    });

    it('reloads past the browser’s cache, and tells when that is done', async () => {
      const id = newId();
      const element = await settled(`<${tag} src="${feedAt('counted', { id, feed: 'statement.xml' })}"></${tag}>`);
      await element.reload();
      expect((await counted(id)).asked).to.equal(2);
      expect(parts(element, 'item')).to.not.be.empty;
    });

    it('tells of the feed and of the items that are shown', async () => {
      const element = await put(`<${tag} src="${feedAt('statement.xml')}"></${tag}>`);
      const events = record(document.body, 'feed-load') as FeedLoadEvent[];
      await until(() => events.length, 'no event');
      expect(events).to.have.length(1);
      expect(events[0]!.target).to.equal(element);
      expect(events[0]!.feed.title).to.equal('Harbour News');
      expect(events[0]!.items).to.have.length(parts(element, 'item').length);
      expect(element.feed).to.equal(events[0]!.feed);
    });

    it('tells of a click on an item before the visitor leaves, and keeps the visitor if the page wants', async () => {
      const element = await settled(`<${tag} src="${feedAt('statement.xml')}"></${tag}>`);
      let prevented: boolean | undefined;
      const stay = (event: Event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      document.addEventListener('click', stay);
      const events = record(document, 'feed-item-click') as FeedItemClickEvent[];
      part(element, 'link')!.click();
      expect(events).to.have.length(1);
      expect(events[0]!.item.url).to.equal(part(element, 'link')!.getAttribute('href')!.split('#')[0]);
      expect(prevented, 'left alone').to.equal(false);
      element.addEventListener('feed-item-click', (event) => event.preventDefault());
      part(element, 'link')!.click();
      expect(prevented, 'after preventDefault()').to.equal(true);
      document.removeEventListener('click', stay);
    });

    it('fetches nothing when the page sets the feed, also with a src', async () => {
      const id = newId();
      const element = document.createElement(tag) as FeedElement;
      const feed = feedWith({
        title: 'Set',
        url: 'https://example.org/set',
        content_text: '“The ferry will sail,” said Anna Weber.\nPassengers: 1,204 (+3%)',
      });
      element.src = feedAt('counted', { id });
      element.feed = feed;
      await fixtureOf(element);
      expect(texts(element, 'link')).to.deep.equal(['Set']);
      expect(element.feed).to.equal(feed);
      expect((await counted(id)).asked).to.equal(0);
      element.feed = undefined;
      await until(() => texts(element, 'link')[0] !== 'Set' && !isState(element, 'loading'), 'never went to its src');
      expect((await counted(id)).asked).to.be.at.least(1);
    });

    it('takes a feed that was set before the element was defined', async () => {
      const template = document.createElement('template');
      template.innerHTML = `<${tag}></${tag}>`;
      const element = template.content.firstElementChild as FeedElement;
      expect(element.shadowRoot).to.equal(null);
      element.feed = feedWith({
        title: 'Set',
        url: 'https://example.org/set',
        content_text: '“The ferry will sail,” said Anna Weber.\nPassengers: 1,204 (+3%)',
      });
      await fixtureOf(element);
      expect(texts(element, 'link')).to.deep.equal(['Set']);
    });

    it('takes what is no feed for none', async () => {
      const element = await put(`<${tag}>${fallback}</${tag}>`);
      for (const nonsense of [null, {}, { items: 'none' }, 'feed', 7]) {
        element.feed = nonsense as unknown as Feed;
        await element.updateComplete;
        expect(element.feed).to.equal(undefined);
        expect(isSeen(link(element))).to.equal(true);
      }
    });

    it('keeps the page’s own content when there is neither src nor feed', async () => {
      const element = await put(`<${tag}>${fallback}</${tag}>`);
      expect(states(element)).to.deep.equal([]);
      expect(isSeen(link(element))).to.equal(true);
      expect(skeleton(element)).to.equal(null);
    });

    it('waits for a server that never answers, and hangs up when it is removed', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('never', { id })}">${fallback}</${tag}>`);
      const events = record(element, 'feed-load', 'feed-error');
      await untilServer(id, 'asked');
      expect(states(element)).to.deep.equal(['loading']);
      expect(isSeen(link(element))).to.equal(true);
      element.remove();
      await untilServer(id, 'closed');
      expect(events).to.deep.equal([]);
    });

    it('takes its feed along when it is moved in the page', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'statement.xml' })}"></${tag}>`);
      await untilServer(id, 'asked');
      const elsewhere = await fixture<HTMLElement>('<div></div>');
      elsewhere.append(element);
      await release(id);
      await until(() => parts(element, 'item').length, 'nothing came');
      expect(await counted(id)).to.include({ asked: 1, closed: 0 });
      const before = parts(element, 'item')[0];
      document.body.append(element);
      await element.updateComplete;
      expect(parts(element, 'item')[0], 'the same item after another move').to.equal(before);
      expect((await counted(id)).asked).to.equal(1);
      element.remove();
    });

    it('comes back to life when it returns after it was removed', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'statement.xml' })}"></${tag}>`);
      await untilServer(id, 'asked');
      const home = element.parentElement!;
      element.remove();
      await untilServer(id, 'closed');
      await release(id);
      home.append(element);
      await until(() => parts(element, 'item').length, 'nothing came');
    });

    it('forgets the old feed when it is given a new address on the way', async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'rss.xml' })}"></${tag}>`);
      const events = record(element, 'feed-load', 'feed-error') as FeedLoadEvent[];
      await untilServer(id, 'asked');
      element.src = feedAt('statement.xml');
      await until(() => parts(element, 'item').length, 'nothing came');
      const shown = texts(element, 'item');
      await release(id);
      await counted(id);
      await nextFrame();
      expect(texts(element, 'item')).to.deep.equal(shown);
      expect(texts(element, 'item').join()).to.not.include('Post number');
      expect(events.map(({ type }) => type)).to.deep.equal(['feed-load']);
    });

    it('shows nothing of the old feed while the new one is awaited', async () => {
      const id = newId();
      const element = await settled(`<${tag} src="${feedAt('statement.xml')}">${fallback}</${tag}>`);
      element.src = feedAt('held', { id });
      await element.updateComplete;
      expect(states(element)).to.deep.equal(['loading']);
      expect(parts(element, 'item')).to.be.empty;
      expect(isSeen(link(element))).to.equal(true);
      await release(id);
    });

    it('asks the visitor before it fetches anything with loading="click"', async () => {
      const id = newId();
      const element = await put(`<${tag} loading="click" src="${feedAt('counted', { id, feed: 'statement.xml' })}">${fallback}</${tag}>`);
      await nextFrame();
      expect(text(element, 'more')).to.equal('Load the content');
      expect(isSeen(link(element))).to.equal(true);
      expect(states(element)).to.deep.equal([]);
      expect((await counted(id)).asked).to.equal(0);
      part(element, 'more')!.click();
      await until(() => parts(element, 'item').length, 'nothing came');
      expect((await counted(id)).asked).to.equal(1);
    });

    it('fetches nothing far below the fold, and does when the visitor comes near', async () => {
      const id = newId();
      const page = await fixture(`<div>
        <div style="block-size: 5000px"></div>
        <${tag} src="${feedAt('counted', { id, feed: 'statement.xml' })}"></${tag}>
      </div>`);
      const element = page.querySelector<FeedElement>(tag)!;
      await nextFrame();
      await nextFrame();
      expect((await counted(id)).asked).to.equal(0);
      expect(states(element)).to.deep.equal(['loading']);
      element.scrollIntoView();
      await until(() => parts(element, 'item').length, 'nothing came');
      expect((await counted(id)).asked).to.equal(1);
      scrollTo(0, 0);
    });

    it('does not wait for the visitor with loading="eager"', async () => {
      const page = await fixture(`<div>
        <div style="block-size: 5000px"></div>
        <${tag} loading="eager" src="${feedAt('statement.xml')}"></${tag}>
      </div>`);
      await until(() => parts(page.querySelector(tag)!, 'item').length, 'nothing came');
    });

    it('reports an address that is none, and stays what it was', async () => {
      const events = record(document.body, 'feed-error') as FeedErrorEvent[];
      for (const address of ['http://[', 'ftp://example.org/feed', 'javascript:alert(1)', 'data:text/xml,<rss/>']) {
        const element = await put(`<${tag} src="${address}">${fallback}</${tag}>`);
        await until(() => events.length, `no event for ${address}`);
        expect(events.splice(0).map(({ error }) => [error.code, error.url])).to.deep.equal([['malformed', address]]);
        expect(isSeen(link(element))).to.equal(true);
      }
    });

    it('shows what the page puts into its slots', async () => {
      const failed = await settled(`<${tag} src="${feedAt('404')}"><b slot="error">Out of reach</b><i slot="footer">Foot</i></${tag}>`);
      expect(isSeen(failed.querySelector('b'))).to.equal(true);
      expect(isSeen(failed.querySelector('i'))).to.equal(true);
      expect(failed.querySelector('b')!.assignedSlot?.name).to.equal('error');
      const empty = await settled(`<${tag} src="${feedAt('no-items')}"><b slot="empty">Come back on Monday</b></${tag}>`);
      expect(isSeen(empty.querySelector('b'))).to.equal(true);
      const ready = await settled(
        `<${tag} src="${feedAt('statement.xml')}"><b slot="empty">No</b><b slot="error">No</b><i slot="footer">Foot</i></${tag}>`,
      );
      expect([...ready.querySelectorAll('b')].map(isSeen)).to.deep.equal([false, false]);
      expect(isSeen(ready.querySelector('i'))).to.equal(true);
    });
  });

describe('several feeds', () => {
  it('are merged, newest first, each with its source', async () => {
    const element = await settled(`<recent-posts limit="3" src="${feedAt('rss.xml')} ${feedAt('atom.xml')}"></recent-posts>`);
    await until(() => texts(element, 'source').includes('Station Notes'), 'the second feed never came');
    expect(texts(element, 'title')).to.deep.equal(['The night train is back', 'Post number 1', 'Post number 2']);
    expect(texts(element, 'source')).to.deep.equal(['Station Notes', 'Harbour News', 'Harbour News']);
  });

  for (const [name, space] of [
    ['lines', '\n'],
    ['tabs', '\t'],
  ] as const)
    it(`may stand on ${name} of their own`, async () => {
      const element = await settled(`<recent-posts limit="3" src="${feedAt('rss.xml')}${space}${feedAt('atom.xml')}"></recent-posts>`);
      await until(() => texts(element, 'title')[0] === 'The night train is back', 'the second feed never came');
      expect(texts(element, 'source')).to.deep.equal(['Station Notes', 'Harbour News', 'Harbour News']);
    });

  it('show no article twice', async () => {
    const same = '<item><guid>urn:1</guid><title>Once</title><link>https://example.org/once</link></item>';
    const again = '<item><guid>urn:2</guid><title>Once</title><link>http://www.example.org/once/?utm_source=feed</link></item>';
    const element = await settled(`<recent-posts src="${rssOf(same)} ${rssOf(same)} ${rssOf(again)}"></recent-posts>`);
    expect(texts(element, 'title')).to.deep.equal(['Once']);
  });

  it('show the others when some fail, and tell of each that did, once', async () => {
    const broken = [feedAt('404'), feedAt('html')];
    const element = await put(`<recent-posts src="${broken[0]} ${feedAt('rss.xml')} ${broken[1]}"></recent-posts>`);
    const events = record(element, 'feed-load', 'feed-error') as FeedErrorEvent[];
    await until(() => events.filter(({ type }) => type === 'feed-error').length >= 2, 'too few events');
    await until(() => texts(element, 'title').length === 5, 'the good feed never came');
    await nextFrame();
    expect(states(element)).to.deep.equal([]);
    expect(isSeen(part(element, 'retry'))).to.equal(false);
    const errors = events.flatMap((event) => event.error ?? []);
    expect(errors.map(({ url }) => url)).to.have.members(broken.map((url) => new URL(url, location.href).href));
    expect(errors.map(({ code }) => code)).to.have.members(['http', 'not-a-feed']);
  });

  it('fail together only when all do', async () => {
    const element = await put(`<recent-posts src="${feedAt('404')} ${feedAt('503')}">${fallback}</recent-posts>`);
    const events = record(element, 'feed-load', 'feed-error') as FeedErrorEvent[];
    await until(() => events.length >= 2, 'too few events');
    await nextFrame();
    expect(states(element)).to.deep.equal(['error']);
    expect(events.map(({ error }) => error.status)).to.have.members([404, 503]);
  });

  it('show the one that is there when another never comes', async () => {
    const element = await put(`<recent-posts src="${feedAt('never')} ${feedAt('rss.xml')}"></recent-posts>`);
    await until(() => parts(element, 'item').length, 'nothing came');
    expect(texts(element, 'title')[0]).to.equal('Post number 1');
    expect(isState(element, 'loading')).to.equal(false);
  });

  it('name an address that is none among the others', async () => {
    const events = record(document.body, 'feed-error') as FeedErrorEvent[];
    const element = await put(`<recent-posts src="${feedAt('rss.xml')} http://["></recent-posts>`);
    await until(() => events.length && texts(element, 'title').length === 5, 'no event, or no posts');
    expect(events.map(({ error }) => [error.code, error.url])).to.deep.equal([['malformed', 'http://[']]);
  });
});

describe('one page', () => {
  it('asks once for a feed that many elements show', async () => {
    const id = newId();
    const src = feedAt('counted', { id, feed: 'statement.xml' });
    const page = await fixture(
      `<div>${tags.map((tag) => `<${tag} loading="eager" src="${src}"></${tag}><${tag} loading="eager" src="${src}#${tag}"></${tag}>`).join('')}</div>`,
    );
    const elements = [...page.children] as FeedElement[];
    await until(() => elements.every((element) => parts(element, 'item').length), 'not all came');
    expect((await counted(id)).asked).to.equal(1);
    const late = await settled(`<recent-posts loading="eager" src="${new URL(src, location.href)}"></recent-posts>`);
    expect(parts(late, 'item')).to.not.be.empty;
    expect((await counted(id)).asked).to.equal(1);
  });

  it('keeps a request that another element still waits for', async () => {
    const id = newId();
    const src = feedAt('held', { id });
    const page = await fixture(`<div><recent-posts src="${src}"></recent-posts><article-card src="${src}"></article-card></div>`);
    const [first, second] = [...page.children] as [FeedElement, FeedElement];
    await untilServer(id, 'asked');
    first.remove();
    await nextFrame();
    await release(id);
    await until(() => parts(second, 'item').length, 'nothing came');
    expect(await counted(id)).to.include({ asked: 1, closed: 0 });
  });

  it('asks anew for a feed that failed, when a new element wants it', async () => {
    const id = newId();
    const src = feedAt('broken', { id });
    const first = await settled(`<recent-posts src="${src}"></recent-posts>`);
    expect(isState(first, 'error')).to.equal(true);
    first.remove();
    await fetch(`/__feeds/mend?id=${id}`);
    await nextFrame();
    const second = await settled(`<recent-posts src="${src}"></recent-posts>`);
    expect(texts(second, 'title')).to.have.length(5);
  });
});

describe('<recent-posts> and what it tells', () => {
  it('names in feed-load the items that are shown, not the one behind "Show more"', async () => {
    const element = await put<RecentPosts>(`<recent-posts limit="2" more src="${feedAt('rss.xml')}"></recent-posts>`);
    const events = record(element, 'feed-load') as FeedLoadEvent[];
    await until(() => events.length, 'no event');
    expect(events[0]!.items.map(({ title }) => title)).to.deep.equal(['Post number 1', 'Post number 2']);
    expect(events[0]!.feed.items).to.have.length(8);
  });

  it('shows the heading and the link of the page', async () => {
    const element = await settled(`<recent-posts src="${feedAt('rss.xml')}">
      <span slot="heading">From the <em>harbour</em></span><a slot="see-all" href="/all">More of it</a>
    </recent-posts>`);
    expect(isSeen(element.querySelector('em'))).to.equal(true);
    expect(isSeen(element.querySelector('a'))).to.equal(true);
    expect(part(element, 'see-all')).to.satisfy((own?: Element) => !isSeen(own));
  });

  it('has a skeleton of as many rows as will come', async () => {
    const element = await put(`<recent-posts limit="3" src="${feedAt('never')}"></recent-posts>`);
    expect(skeleton(element)!.querySelectorAll('li')).to.have.length(3);
  });

  it('shows the complete posts of a feed that broke off', async () => {
    const element = await settled(`<recent-posts src="${feedAt('half')}"></recent-posts>`);
    expect(texts(element, 'title')).to.deep.equal(['Post number 1', 'Post number 2']);
    expect(states(element)).to.deep.equal([]);
  });

  for (const [limit, shown] of [
    [3, 3],
    [40, 40],
    [100, 60],
  ] as const)
    it(`shows ${limit} items of a long feed, and tells of it once, when it is whole`, async () => {
      const items = Array.from(
        { length: 60 },
        (_, at) =>
          `<item><guid>${at}</guid><title>Post ${at}</title><pubDate>${new Date(Date.UTC(2026, 2, 60 - at)).toUTCString()}</pubDate><description>#</description></item>`,
      );
      const src = feedAt('given', { fill: '3500', body: `<rss version="2.0"><channel>${items.join('')}</channel></rss>` });
      const element = await put<RecentPosts>(`<recent-posts loading="eager" limit="${limit}"></recent-posts>`);
      const events = record(element, 'feed-load') as FeedLoadEvent[];
      element.src = src;
      await until(() => parts(element, 'item').length, 'nothing came');
      expect(parts(element, 'item')).to.have.length(shown);
      await until(() => events.length, 'never told');
      expect(events.map(({ feed, items }) => [feed.items.length, items.length])).to.deep.equal([[60, shown]]);
      expect(parts(element, 'item')).to.have.length(shown);
    });

  it('reads JSON Feed and Atom as well', async () => {
    expect(texts(await settled(`<recent-posts src="${feedAt('posts.json')}"></recent-posts>`), 'title')).to.deep.equal(['Rye on Mondays']);
    expect(texts(await settled(`<recent-posts src="${feedAt('atom.xml')}"></recent-posts>`), 'title')).to.have.length(2);
    expect(texts(await settled(`<recent-posts src="${feedOf('{"version": 1}', 'application/json')}"></recent-posts>`), 'title')).to.be
      .empty;
  });

  it('stops reading a feed that is far too large', async () => {
    const id = newId();
    const element = await put(`<recent-posts src="${feedAt('huge', { id })}">${fallback}</recent-posts>`);
    const events = record(element, 'feed-error') as FeedErrorEvent[];
    await until(() => events.length, 'no event');
    expect(events.map(({ error }) => error.code)).to.deep.equal(['too-large']);
    await untilServer(id, 'closed');
    expect((await counted(id)).sent).to.be.below(30 * 1024 * 1024);
  });

  it('selects anew when a filter changes, without another request', async () => {
    const id = newId();
    const element = await settled<RecentPosts>(`<recent-posts src="${feedAt('counted', { id })}"></recent-posts>`);
    element.match = 'number 7';
    await element.updateComplete;
    expect(texts(element, 'title')).to.deep.equal(['Post number 7']);
    element.match = 'no such word';
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['empty']);
    expect((await counted(id)).asked).to.equal(1);
  });

  it('shows a feed again when it is set anew', async () => {
    const element = await withFeed(feedWith({ title: 'One' }));
    element.feed = feedWith({ title: 'Two' });
    await element.updateComplete;
    expect(texts(element, 'title')).to.deep.equal(['Two']);
  });
});

async function fixtureOf(element: FeedElement): Promise<void> {
  const home = await fixture<HTMLElement>('<div></div>');
  home.append(element);
  await element.updateComplete;
}
