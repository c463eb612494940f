import { expect, fixture, nextFrame } from '@open-wc/testing';
import { feedAt, feedWith, part, parts, put, tags, text, texts, until, withFeed } from './helpers.js';

describe('words that the page wrote', () => {
  const box = (element: Element) => element.getBoundingClientRect();

  it('have quotation marks around all paragraphs of a quotation, unless they bring their own', async () => {
    const marks = async (inside: string) => {
      const quote = await put(`<statement-quote lang="en" speaker="Ann Lee">${inside}</statement-quote>`);
      const inShadow = part(quote, 'quote')!.textContent.trim();
      const [first, last] = [quote.firstElementChild!, [...quote.children].filter(({ slot }) => !slot).at(-1)!];
      return [inShadow, getComputedStyle(first, '::before').content, getComputedStyle(last, '::after').content];
    };
    expect(await marks('<p>We sail.</p>')).to.deep.equal(['“”', 'none', 'none']);
    expect(await marks('<p>We sail.</p><p>And we come back.</p>')).to.deep.equal(['', 'open-quote', 'close-quote']);
    expect(await marks('<p>We sail.</p><p>And we come back.</p><i slot="footer">Foot</i>')).to.deep.equal([
      '',
      'open-quote',
      'close-quote',
    ]);
    expect(await marks('<p>“We sail.</p><p>And we come back.”</p>')).to.deep.equal(['', 'none', 'none']);
  });

  it('keep no margins of the page’s that would make a quotation or a card uneven', async () => {
    const page = await fixture<HTMLElement>(`<div><style>.wide :is(p, h3) { margin: 40px 0 }</style><div class="wide">
      <statement-quote speaker="Ann Lee"><p>We sail.</p><p>And we come back.</p></statement-quote>
      <article-card headline="News"><p>We sail.</p></article-card><article-card headline="News" summary="We sail."></article-card>
      <article-card><h3 slot="heading">News</h3><p>We sail.</p></article-card></div></div>`);
    const [quote, plain, attributes, slotted] = page.lastElementChild!.children as unknown as [Element, Element, Element, Element];
    await nextFrame();
    expect(box(part(quote, 'quote')!).top).to.be.closeTo(box(quote.firstElementChild!).top, 1);
    expect(box(quote.lastElementChild!).top - box(quote.firstElementChild!).bottom).to.be.within(4, 16);
    expect(box(plain).height).to.be.closeTo(box(attributes).height, 1);
    expect(box(part(slotted, 'summary')!).top - box(slotted.firstElementChild!).bottom).to.be.closeTo(8, 2);
  });
});

it('an item with nothing but an id is not shown, and one without words has no heading', async () => {
  const image = new URL('/__feeds/image.png', location.href).href;
  const list = await withFeed(feedWith({}, { title: 'News' }, { image }));
  expect(texts(list, 'title')).to.deep.equal(['News']);
  expect(parts(list, 'item')).to.have.length(2);
  expect(list.shadowRoot!.querySelectorAll('h3')).to.have.length(1);
  expect((await withFeed(feedWith({}))).matches(':state(empty)')).to.equal(true);
  expect(text(await withFeed(feedWith({}, { title: 'News' }), '<article-card></article-card>'), 'title')).to.equal('News');
});

describe('on any ground', () => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

  /** Colours as they are seen, each on those before. */
  const luminance = (...colours: string[]) => {
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  for (const [colour, ground] of [
    ['#000', '#fff'],
    ['#444', '#fff'],
    ['#555', '#fff'],
    ['#666', '#fff'],
    ['#5b4636', '#f4ecd8'],
    ['#234d20', '#fff8e7'],
    ['#333', '#ddd'],
    ['rgb(0 0 0 / 0.6)', '#fff'],
    ['rgb(0 0 0 / 0.87)', '#fff'],
    ['#eee', '#111'],
    ['#bbb', '#111'],
    ['#fff', '#0b2447'],
    ['#fff', '#333'],
    ['rgb(255 255 255 / 0.7)', '#121212'],
  ] as const)
    for (const scheme of ['normal', 'light dark'])
      it(`everything can be read: ${colour} on ${ground}, color-scheme ${scheme}`, async () => {
        const page = await fixture<HTMLElement>(`<div style="color: ${colour}; background: ${ground}; color-scheme: ${scheme}"></div>`);
        const element = document.createElement('recent-posts');
        element.show = 'date summary categories rights';
        element.seeAll = '/news';
        page.append(element);
        element.feed = {
          ...feedWith({ title: 'News', summary: 'On time.', tags: ['Ferry'], date_published: '2026-03-19T12:00:00Z' }),
          _feed_elements: { rights: '© 2026 Harbour News' },
        };
        await element.updateComplete;
        for (const name of ['title', 'date', 'summary', 'rights', 'category', 'see-all']) {
          const shades = [luminance('#fff', ground), luminance('#fff', ground, getComputedStyle(part(element, name)!).color)];
          expect((Math.max(...shades) + 0.05) / (Math.min(...shades) + 0.05), name).to.be.at.least(4.5);
        }
      });

  for (const theme of ['association', 'high-contrast', 'minimal', 'newspaper'])
    for (const [scheme, colour, ground] of [
      ['light', '#222', '#fff'],
      ['dark', '#ddd', '#111'],
    ] as const)
      it(`the theme ${theme} is ${scheme} where the page is`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(new URL(`../../themes/${theme}.css`, import.meta.url))).text());
        document.adoptedStyleSheets.push(sheet);
        try {
          const src = feedAt('statement.xml');
          const show = 'date source author summary categories rights';
          const page = await fixture<HTMLElement>(`<div style="color-scheme: ${scheme}; color: ${colour}; background: ${ground}">
            ${['list', 'grid', 'headlines'].map((layout) => `<recent-posts more limit="1" loading="eager" layout="${layout}" show="${show}" src="${src}"></recent-posts>`).join('')}
            ${tags.map((tag) => `<${tag} loading="eager" src="${src}"></${tag}>`).join('')}<recent-posts loading="eager" src="${feedAt('404')}"></recent-posts></div>`);
          await until(
            () => [...page.children].every((element) => !element.matches(':state(loading)') && parts(element, 'base').length),
            'never settled',
          );
          await expect(page).to.be.accessible();
        } finally {
          document.adoptedStyleSheets.pop();
        }
      });
});
