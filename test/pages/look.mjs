// Every element in every layout, each in a frame that no rule of the page's can touch, and pictures of them.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const width = 480;
const height = 560;

const item = (n) => `<item><guid isPermaLink="false">${n}</guid><link>https://example.org/${n}</link>
  <title>The ferry number ${n} sails again from the old harbour</title><pubDate>Thu, ${20 - n} Mar 2026 09:00:00 GMT</pubDate>
  <category>Harbour</category><category>Ferry</category><author>anna@example.org (Anna Weber)</author>
  <enclosure type="image/png" url="IMAGE"/>
  <description>“The ferry will sail again tonight,” said Anna Weber, a spokeswoman of the Harbour Office, at a press briefing on Thursday. It leaves at ten, and it comes back at midnight. Passengers: 1,${n}04 (+3%). Freight: 7,${n}50 tonnes (-2.8%).</description></item>`;

/** A feed with all that an item can have. */
export const richFeed = (origin) =>
  `${origin}/given?body=${encodeURIComponent(`<rss version="2.0"><channel><title>Harbour News</title><link>https://example.org/news</link><language>en-GB</language>
    <copyright>© 2026 Harbour News</copyright>${[1, 2, 3].map(item).join('').replaceAll('IMAGE', `${origin}/image.png`)}</channel></rss>`)}`;

const all = 'image date source author summary categories reading-time rights';

/** Markup of every element in every layout and state, by name. */
export function looks(origin) {
  const src = richFeed(origin);
  const posts = (attributes) => `<recent-posts limit="2" more ${attributes}></recent-posts>`;
  const entries = [
    ...['list', 'grid', 'headlines', 'strip'].map((layout) => [`posts as ${layout}`, posts(`layout="${layout}" src="${src}"`)]),
    ['posts with everything', posts(`show="${all}" limit="1" src="${src}"`)],
    ...['vertical', 'horizontal', 'compact', 'hero'].map((layout) => [
      `a card, ${layout}`,
      `<article-card layout="${layout}" src="${src}"></article-card>`,
    ]),
    ['a card that the page wrote', '<article-card headline="News" href="/news" summary="On time." date="2026-03-19"></article-card>'],
    ['a quotation', `<statement-quote src="${src}"></statement-quote>`],
    ['an article', `<article-view src="${src}"></article-view>`],
    ['figures', `<key-figures trend="2" src="${src}"></key-figures>`],
    ['no items', posts(`src="${origin}/no-items"`)],
    ['no feed', posts(`src="${origin}/404"`)],
    ['a button before anything', posts(`loading="click" src="${src}"`)],
    ['a skeleton', posts(`src="${origin}/never"`)],
  ];
  return Object.fromEntries(entries.map(([name, markup]) => [name, markup.replace('src=', 'loading="eager" time-zone="UTC" src=')]));
}

/** A page with all of them. The frames give colour, font and width, and take nothing from the page. */
export const framed = (origin) =>
  Object.values(looks(origin))
    .map((markup) => `<div class="frame">${markup}</div>`)
    .join('');

/** Stronger than any `* { … !important }`. */
export const frameStyle = (scheme) => `
  .frame.frame.frame { all: initial !important; position: fixed !important; z-index: 9 !important; will-change: transform !important; left: 0 !important; overflow: hidden !important;
    display: block !important; width: ${width}px !important; height: ${height}px !important;
    font: 16px "Liberation Serif", serif !important; color-scheme: ${scheme} !important;
    background: ${scheme === 'dark' ? '#111' : '#fff'} !important; color: ${scheme === 'dark' ? '#dde' : '#123'} !important }
  .frame.frame.frame::before, .frame.frame.frame::after { content: none !important }
  ${Array.from({ length: 20 }, (_, at) => `.frame.frame.frame:nth-of-type(${at + 1}) { top: ${at * height}px !important }`).join('\n')}`;

export const viewport = { width, height: 17 * height };

/** A picture of each frame, by name, when everything in them has come. */
export async function pictures(page, origin) {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.frame > *')].every((element) => {
        const images = [...(element.shadowRoot?.querySelectorAll('img') ?? [])];
        const waits = element.matches(':state(loading)') && !element.src.endsWith('/never');
        return element.shadowRoot && !waits && images.every(({ complete }) => complete);
      }),
    { timeout: 15000 },
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const names = Object.keys(looks(origin));
  const picture = PNG.sync.read(Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width, height: names.length * height } })));
  return Object.fromEntries(
    names.map((name, at) => {
      const frame = new PNG({ width, height });
      PNG.bitblt(picture, frame, 0, at * height, width, height, 0, 0);
      return [name, frame];
    }),
  );
}

/** How many pixels differ, for each name where any does. */
export function differences(expected, actual) {
  const found = {};
  for (const [name, picture] of Object.entries(expected)) {
    const count = pixelmatch(picture.data, actual[name].data, undefined, width, height, { threshold: 0, includeAA: true });
    if (count) found[name] = count;
  }
  return found;
}

/** How many colours a picture has: of nothing there is one. */
export const colours = ({ data }) => new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
