// Time to the last item painted: the widget and the hand-written page in turn, each visit by a browser that has nothing cached.
import { launch } from 'puppeteer-core';
import { chromeArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from './server.mjs';
import { normalised, styles, visit } from './visit.mjs';

/** Items that are shown of how many, pairs of visits, and the ratio that is wanted. The first is short enough for the page below it to be seen to move. */
const cases = [
  { shown: 5, of: 20, pairs: 15, target: 1.3 },
  { shown: 20, of: 20, pairs: 15, target: 1.3 },
  { shown: 5, of: 500, pairs: 15, target: 1 },
  { shown: 500, of: 500, pairs: 15, target: 1.25 },
];
const warmUps = 2;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const row = (...cells) => `  ${cells.map((cell, at) => String(cell).padStart(at ? 12 : 10)).join('')}`;

export async function printSpeed() {
  const server = await serve(cases.map(({ shown, of }) => [shown, of]));
  const browser = await launch({ executablePath: await findChromium(), args: chromeArgs });
  const go = (page, { shown, of }, read) => visit(browser, `${server.url}/${page}-${shown}-${of}`, shown, read);
  try {
    server.style((await go('widget', cases[0], styles)).result);
    await compare(go);
    console.log(
      `Ms from the start of the navigation to the last item painted, medians of pairs of visits with a cold cache, and layout shift,`,
    );
    console.log('of which "late" is after the list first took up its room. CLS is to be 0.\n');
    console.log(row('items', 'widget', 'by hand', 'ratio', 'wanted', 'CLS widget', 'late', 'CLS by hand', 'late'));
    for (const one of cases) console.log(row(`${one.shown} of ${one.of}`, ...(await race(go, one))));
  } finally {
    await browser.close();
    server.close();
  }
}

/** The times mean something only as long as both pages build the same DOM. */
async function compare(go) {
  const { result: ours } = await go('widget', cases[0], normalised);
  const { result: theirs } = await go('handwritten', cases[0], normalised);
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex((_, line) => ours[line] !== theirs[line]);
  if (at >= 0)
    console.log(
      `The pages differ, so pages/handwritten.js has to follow: the widget has\n${ours[at]}\nwhere the other has\n${theirs[at]}\n`,
    );
}

async function race(go, one) {
  const runs = [];
  for (let i = -warmUps; i < one.pairs; i++) {
    const run = { widget: await go('widget', one), byHand: await go('handwritten', one) };
    if (i >= 0) runs.push(run);
  }
  const of = (read, digits) => median(runs.map(read)).toFixed(digits);
  return [
    of(({ widget }) => widget.time, 0),
    of(({ byHand }) => byHand.time, 0),
    of(({ widget, byHand }) => widget.time / byHand.time, 2),
    one.target,
    of(({ widget }) => widget.shift, 3),
    of(({ widget }) => widget.late, 3),
    of(({ byHand }) => byHand.shift, 3),
    of(({ byHand }) => byHand.late, 3),
  ];
}
