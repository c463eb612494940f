import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { FeedElement } from '../../src/components/feed-element.js';
import {
  counted,
  feedAt,
  feedWith,
  isSeen,
  newId,
  parts,
  put,
  release,
  settled,
  tags,
  text,
  texts,
  until,
  untilServer,
} from './helpers.js';

const fallback = '<b>All our news</b>';
const shows = (element: Element) => until(() => parts(element, 'item').length, 'nothing came');

/** Of every property a value that is not its default. */
const samples: Record<string, unknown> = {
  ...Object.fromEntries(
    'src relay timeZone target category match exclude heading show seeAll item headline href image summary date source speaker speakerRole role occasion figures'
      .split(' ')
      .map((name) => [name, `some ${name}`]),
  ),
  loading: 'click',
  refresh: 90,
  headingLevel: 4,
  dateStyle: 'long',
  images: 'none',
  limit: 7,
  offset: 1,
  layout: 'grid',
  summaryLines: 1,
  more: true,
  statement: 2,
  trend: 3,
};

/** A feed in which every element finds something, with its title. */
const feed = (title: string) =>
  feedWith({ title, url: 'https://example.org/set', content_text: '“The ferry will sail,” said Anna Weber.\nPassengers: 1,204 (+3%)' });

/** An element of a document in which it is not defined yet, as a page has it before the script has come. */
function early(markup: string): FeedElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild as FeedElement;
  expect(element.shadowRoot, 'it is defined already').to.equal(null);
  return element;
}

const home = () => fixture<HTMLElement>('<div></div>');

for (const tag of tags)
  describe(`<${tag}> comes into a page`, () => {
    const src = feedAt('statement.xml');
    const markup = `<${tag} src="${src}" heading-level="4">${fallback}</${tag}>`;
    let shown: string[];
    before(async () => {
      shown = texts(await settled(markup), 'item');
      expect(shown).to.not.be.empty;
    });

    const isWhole = async (element: Element) => {
      await shows(element);
      expect(texts(element, 'item')).to.deep.equal(shown);
      expect(isSeen(element.querySelector('b'))).to.equal(false);
    };

    it('as a copy of one that shows its feed', async () => {
      const element = await settled(markup);
      const copy = element.cloneNode(true) as FeedElement;
      element.after(copy);
      await isWhole(copy);
      await isWhole(element);
      expect(copy.attributes).to.have.length(element.attributes.length);
    });

    it('as a copy of one that never was in a page', async () => {
      const element = document.createElement(tag);
      element.setAttribute('src', src);
      element.innerHTML = fallback;
      const place = await home();
      place.append(element.cloneNode(true));
      await isWhole(place.firstElementChild!);
    });

    it('out of a template', async () => {
      const place = await home();
      const template = document.createElement('template');
      template.innerHTML = markup;
      expect(template.content.firstElementChild!.shadowRoot).to.equal(null);
      place.append(template.content.cloneNode(true), document.importNode(template.content, true), template.content);
      expect(place.children).to.have.length(3);
      for (const element of place.children) await isWhole(element);
    });

    it('out of another document', async () => {
      const place = await home();
      const other = new DOMParser().parseFromString(`<div>${markup}${markup}</div>`, 'text/html');
      place.append(document.importNode(other.body.firstElementChild!.firstElementChild!, true));
      place.append(document.adoptNode(other.body.firstElementChild!.lastElementChild!));
      for (const element of place.children) await isWhole(element);
    });

    it('as markup', async () => {
      const place = await home();
      place.innerHTML = `<p>${markup}</p>`;
      await isWhole(place.querySelector(tag)!);
      place.insertAdjacentHTML('afterbegin', markup);
      await isWhole(place.firstElementChild!);
    });

    for (const mode of ['open', 'closed'] as const)
      it(`inside another shadow root, which is ${mode}`, async () => {
        const place = await home();
        const root = place.attachShadow({ mode });
        root.innerHTML = `<section><slot></slot>${markup}</section>`;
        await isWhole(root.querySelector(tag)!);
        place.innerHTML = markup;
        await isWhole(place.firstElementChild!);
      });

    it('with what it was told before it was defined', async () => {
      const element = early(`<${tag} src="${feedAt('404')}">${fallback}</${tag}>`);
      const given = { src, headingLevel: 4, dateStyle: 'none', lang: 'fr', timeZone: 'UTC', target: '_blank', images: 'none', refresh: 90 };
      Object.assign(element, given);
      (await home()).append(element);
      await shows(element);
      for (const [name, value] of Object.entries(given)) expect(element[name as keyof FeedElement], name).to.equal(value);
      expect(texts(element, 'date')).to.be.empty;
      expect(element.shadowRoot!.querySelector('[part=link]')!.getAttribute('target')).to.equal('_blank');
    });

    it('with every property that it was given before it was defined', async () => {
      const { elementProperties } = customElements.get(tag) as unknown as { elementProperties: Map<string, unknown> };
      const given = Object.fromEntries(
        [...elementProperties.keys()].filter((name) => name !== 'feed').map((name) => [name, samples[name]]),
      );
      if (tag === 'article-card') given.layout = 'hero';
      const element = early(`<${tag}></${tag}>`);
      Object.assign(element, given);
      (await home()).append(element);
      await element.updateComplete;
      for (const [name, value] of Object.entries(given)) {
        expect(value, `no sample of ${name}`).to.not.equal(undefined);
        expect(element[name as keyof FeedElement], name).to.equal(value);
      }
    });

    it('and fetches nothing when it was given a feed before it was defined', async () => {
      const id = newId();
      const element = early(`<${tag} src="${feedAt('counted', { id })}"></${tag}>`);
      element.feed = feed('Set');
      (await home()).append(element);
      await shows(element);
      expect(texts(element, 'link')).to.deep.equal(['Set']);
      expect((await counted(id)).asked).to.equal(0);
    });

    it('and fetches nothing when it was told to ask first before it was defined', async () => {
      const id = newId();
      const element = early(`<${tag} src="${feedAt('counted', { id })}">${fallback}</${tag}>`);
      element.loading = 'click';
      (await home()).append(element);
      await element.updateComplete;
      await nextFrame();
      expect(text(element, 'more')).to.equal('Load the content');
      expect((await counted(id)).asked).to.equal(0);
    });

    it('and asks for the feed that it was given last, alone', async () => {
      const [first, second] = [newId(), newId()];
      const element = early(`<${tag} src="${feedAt('counted', { id: first })}"></${tag}>`);
      element.src = feedAt('counted', { id: second, feed: 'statement.xml' });
      (await home()).append(element);
      await shows(element);
      expect((await counted(first)).asked).to.equal(0);
      expect((await counted(second)).asked).to.equal(1);
    });

    it('and asks for nothing when it goes in the same task', async () => {
      const id = newId();
      const element = document.createElement(tag);
      Object.assign(element, { src: feedAt('counted', { id }), loading: 'eager' });
      const place = await home();
      for (let times = 0; times < 10; times++) {
        place.append(element);
        element.remove();
      }
      await nextFrame();
      expect((await counted(id)).asked).to.equal(0);
      place.append(element);
      await untilServer(id, 'asked');
      expect((await counted(id)).asked).to.equal(1);
    });

    it('and asks for nothing while it is out of it, told to or not', async () => {
      const id = newId();
      const element = document.createElement(tag);
      element.src = feedAt('counted', { id, feed: 'statement.xml' });
      await element.reload();
      const place = await home();
      place.append(element);
      void element.reload();
      element.remove();
      await nextFrame();
      await element.reload();
      expect((await counted(id)).asked).to.equal(0);
      place.append(element);
      await shows(element);
      expect((await counted(id)).asked).to.equal(1);
    });

    it('and loads again what it loads, also when it is far away', async () => {
      const place = await fixture<HTMLElement>('<div style="padding-block-start: 5000px"></div>');
      const element = document.createElement(tag);
      element.src = src;
      place.append(element);
      await element.reload();
      expect(texts(element, 'item')).to.not.be.empty;
    });
  });

describe('an element that goes about in its page', () => {
  for (const tag of tags) {
    it(`as <${tag}> while it is loading asks once and shows what comes`, async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'statement.xml' })}">${fallback}</${tag}>`);
      await untilServer(id, 'asked');
      const places = [await home(), (await home()).attachShadow({ mode: 'open' }), await home()];
      for (const place of places) {
        place.append(element);
        await nextFrame();
        expect(isSeen(element.querySelector('b'))).to.equal(true);
      }
      await release(id);
      await shows(element);
      expect(await counted(id)).to.include({ asked: 1, closed: 0 });
    });

    it(`as <${tag}> has nothing to say when it was removed`, async () => {
      const id = newId();
      const element = await put(`<${tag} src="${feedAt('held', { id, feed: 'statement.xml' })}"></${tag}>`);
      await untilServer(id, 'asked');
      const events: string[] = [];
      for (const type of ['feed-load', 'feed-error']) element.addEventListener(type, () => events.push(type));
      element.remove();
      await untilServer(id, 'closed');
      await release(id);
      await nextFrame();
      expect(events).to.deep.equal([]);
      expect(parts(element, 'item')).to.be.empty;
    });

    it(`as <${tag}> takes what it is told while it is out`, async () => {
      const element = await settled(`<${tag} src="${feedAt('statement.xml')}"></${tag}>`);
      const place = element.parentElement!;
      element.remove();
      element.feed = feed('Set while out');
      place.append(element);
      await element.updateComplete;
      expect(texts(element, 'link')).to.deep.equal(['Set while out']);
      element.remove();
      element.feed = undefined;
      element.src = feedAt('404');
      place.append(element);
      await until(() => element.matches(':state(error)'), 'never failed');
    });
  }
});

describe('an element that is as wide as its content', () => {
  for (const [place, style] of [
    ['a row', 'display: flex'],
    ['a column that centers', 'display: flex; flex-direction: column; align-items: center'],
    ['a grid that starts', 'display: grid; justify-items: start'],
    ['a cell', 'display: table-cell'],
    ['a float', 'float: left'],
  ] as const)
    it(`has room in ${place}, and no more than there is`, async () => {
      for (const tag of tags)
        for (const width of [200, 500]) {
          const page = await fixture(`<div style="width: ${width}px; font-size: 16px"><div style="${style}">
            <${tag} loading="eager" src="${feedAt('statement.xml')}"></${tag}></div></div>`);
          const element = page.querySelector(tag)!;
          await shows(element);
          expect(element.getBoundingClientRect().width, `${tag} in ${width} px`).to.be.closeTo(width, 1);
          page.remove();
        }
    });
});
