// `npm run bench:figures`: how well and how fast figures are found, on our own labelled bulletins.
// `-- --held` also judges the bulletins that rules are not fitted to; `--mistakes` prints those of the others; `--lang` takes one language.
import { parseArgs } from 'node:util';
import { extractFigures } from '../../dist/node/data.js';
import { fixtures, languages } from './fixtures.mjs';
import { score } from './score.mjs';

const { values } = parseArgs({ options: { held: { type: 'boolean' }, mistakes: { type: 'boolean' }, lang: { type: 'string' } } });

const rows = {};
for (const lang of languages.filter((one) => !values.lang || one === values.lang)) {
  for (const part of ['dev', ...(values.held ? ['held'] : [])]) {
    const bulletins = fixtures(lang, part);
    if (!bulletins.length) continue;
    const { row, mistakes } = score(bulletins, (text) => extractFigures(text, { lang }));
    const characters = bulletins.reduce((sum, { text }) => sum + text.length, 0);
    const start = performance.now();
    let rounds = 0;
    while (performance.now() - start < 500) {
      for (const { text } of bulletins) extractFigures(text, { lang });
      rounds++;
    }
    rows[`${lang} ${part}`] = { ...row, 'M chars/s': ((characters * rounds) / (performance.now() - start) / 1000).toFixed(2) };
    // Held ones stay unread.
    if (values.mistakes && part === 'dev') console.log(mistakes.join('\n'));
  }
}
console.table(rows);
