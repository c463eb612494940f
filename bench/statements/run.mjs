// `npm run bench:statements`: how well and how fast statements are found, on our own labelled passages and on corpora in folders.
// `-- --held` also judges the passages that rules are not fitted to; `--polnear DIR`, `--german DIR` read one part of a corpus; `--mistakes N` prints some; `--levels` prints how often each level of confidence is right.
import { parseArgs } from 'node:util';
import { extractStatements } from '../../dist/node/data.js';
import { fixtures, languages } from './fixtures.mjs';
import { germanNews } from './german-news.mjs';
import { polnear } from './polnear.mjs';
import { score } from './score.mjs';

const { values } = parseArgs({
  options: {
    held: { type: 'boolean' },
    polnear: { type: 'string' },
    german: { type: 'string' },
    mistakes: { type: 'string' },
    levels: { type: 'boolean' },
    lang: { type: 'string' },
  },
});

const sets = languages
  .filter((lang) => !values.lang || lang === values.lang)
  .flatMap((lang) =>
    ['dev', ...(values.held ? ['held'] : [])].map((part) => ({ name: `${lang} ${part}`, lang, passages: fixtures(lang, part) })),
  );
if (values.polnear) sets.push({ name: 'PolNeAR', lang: 'en', passages: polnear(values.polnear) });
if (values.german) sets.push({ name: 'German news', lang: 'de', passages: germanNews(values.german) });

const rows = {};
for (const { name, lang, passages } of sets.filter(({ passages }) => passages.length)) {
  const { row, mistakes, ranked } = score(passages, (text) => extractStatements(text, { lang }));
  const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 500) {
    for (const { text } of passages) extractStatements(text, { lang });
    rounds++;
  }
  rows[name] = { ...row, 'M chars/s': ((characters * rounds) / (performance.now() - start) / 1000).toFixed(2) };
  for (const { what, text, one, match } of mistakes.slice(0, Number(values.mistakes ?? 0))) {
    const { start, end } = (one ?? match).quote;
    console.log(
      `${name}, ${what}: ${text.slice(Math.max(0, start - 150), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 120)}`.replace(
        /\s+/g,
        ' ',
      ),
    );
    console.log(
      `    found ${one ? `${one.speaker?.text} = ${one.speaker?.name} (${one.confidence})` : 'nothing'}, there is ${match ? `${match.speaker?.text} = ${match.name}` : 'nothing'}\n`,
    );
  }
  if (values.levels) {
    const levels = {};
    for (const { confidence, right } of ranked) {
      const level = (levels[confidence] ??= { count: 0, right: 0 });
      level.count++;
      level.right += right;
    }
    console.table(
      Object.entries(levels).map(([level, { count, right }]) => ({ level, count, 'right %': ((100 * right) / count).toFixed(1) })),
    );
  }
}
const columns = Object.keys(Object.values(rows)[0] ?? {});
console.table(
  Object.fromEntries(columns.map((column) => [column, Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row[column]]))])),
);
