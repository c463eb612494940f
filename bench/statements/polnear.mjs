// PolNeAR's direct quotations, from a folder with its `text` and `attributions` (one compartment). Nothing of it is kept here.
// @see Newell et al., "An attribution relations corpus for political news", LREC 2018
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An attribution whose content begins with a mark is a direct quotation; marks inside other contents are fragments of a paraphrase. */
export function polnear(folder) {
  return readdirSync(join(folder, 'attributions')).flatMap((file) => {
    const base = file.replace(/_[^_]*\.ann$/, '');
    const text = readFileSync(join(folder, 'text', `${base}.txt`), 'utf8');
    // Offsets are in code points.
    const points = Array.from(text);
    const offsets = [0];
    for (const point of points) offsets.push(offsets.at(-1) + point.length);
    const spans = new Map();
    const gold = [];
    const not = [];
    for (const line of readFileSync(join(folder, 'attributions', file), 'utf8').split('\n')) {
      const span = /^(T\d+)\t\w+ ([\d ;]+)\t/.exec(line);
      if (span)
        spans.set(
          span[1],
          span[2].split(';').map((one) => one.split(' ').map((at) => offsets[at])),
        );
      if (!/^E\d+\t/.test(line)) continue;
      const pairs = line
        .split('\t')[1]
        .split(' ')
        .map((pair) => pair.split(':'));
      const of = (role) => pairs.filter(([name]) => name.replace(/\d+$/, '') === role).flatMap(([, id]) => spans.get(id) ?? []);
      const sources = of('Source').map(([start, end]) => ({ start, end, text: text.slice(start, end) }));
      for (const [from, to] of of('Content')) {
        const content = text.slice(from, to);
        const isDirect = /^\s*(?:["“]|'')/.test(content);
        for (const { 0: marked, 1: open, 3: close, index } of content.matchAll(/(["“]|'')((?:[^"“”']|'(?!'))*)(["”]|''|$)/g)) {
          const quote = { start: from + index + open.length, end: from + index + marked.length - close.length };
          if (isDirect && sources.length) gold.push({ quote, speaker: sources[0], sources, name: sources[0].text });
          else not.push(quote);
        }
      }
    }
    return { name: base, text, gold, not };
  });
}
