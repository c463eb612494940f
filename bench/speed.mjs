// Time to the last item painted: the widget and the hand-written page in turn, each visit by a browser that has nothing cached.
import { launch } from 'puppeteer-core';
import { chromeArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from './server.mjs';
import { normalised, styles, visit } from './visit.mjs';

/** Pairs of visits by the number of items. A short list is there for its layout shift, which takes few: below it the page can be seen to move. */
const pairs = { 5: 5, 20: 15, 500: 15 };
const warmUps = 2;
const lengths = Object.keys(pairs).map(Number);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const row = (...cells) => `  ${cells.map((cell, at) => String(cell).padStart(at ? 12 : 5)).join('')}`;

export async function printSpeed() {
  const server = await serve(lengths);
  const browser = await launch({ executablePath: await findChromium(), args: chromeArgs });
  const go = (page, length, read) => visit(browser, `${server.url}/${page}-${length}`, length, read);
  try {
    server.style((await go('widget', lengths[0], styles)).result);
    await compare(go);
    console.log(
      `Ms from the start of the navigation to the last item painted, medians of pairs of visits with a cold cache, and layout shift,`,
    );
    console.log('of which "late" is after the list first took up its room. Targets: ratio ≤ 1.3, CLS 0.\n');
    console.log(row('items', 'widget', 'by hand', 'ratio', 'CLS widget', 'late', 'CLS by hand', 'late'));
    for (const length of lengths) console.log(row(length, ...(await race(go, length))));
  } finally {
    await browser.close();
    server.close();
  }
}

/** The times mean something only as long as both pages build the same DOM. */
async function compare(go) {
  const { result: ours } = await go('widget', lengths[0], normalised);
  const { result: theirs } = await go('handwritten', lengths[0], normalised);
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex((_, line) => ours[line] !== theirs[line]);
  if (at >= 0)
    console.log(
      `The pages differ, so pages/handwritten.js has to follow: the widget has\n${ours[at]}\nwhere the other has\n${theirs[at]}\n`,
    );
}

async function race(go, length) {
  const runs = [];
  for (let i = -warmUps; i < pairs[length]; i++) {
    const run = { widget: await go('widget', length), byHand: await go('handwritten', length) };
    if (i >= 0) runs.push(run);
  }
  const of = (read, digits) => median(runs.map(read)).toFixed(digits);
  return [
    of(({ widget }) => widget.time, 0),
    of(({ byHand }) => byHand.time, 0),
    of(({ widget, byHand }) => widget.time / byHand.time, 2),
    of(({ widget }) => widget.shift, 3),
    of(({ widget }) => widget.late, 3),
    of(({ byHand }) => byHand.shift, 3),
    of(({ byHand }) => byHand.late, 3),
  ];
}
