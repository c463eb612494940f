// PolNeAR's direct quotations, from a folder with its `text` and `attributions` (one compartment). Nothing of it is kept here.
// @see Newell et al., "An attribution relations corpus for political news", LREC 2018
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What closes a mark. */
const closing = { '“': '”"', '"': '"”', "''": "''" };

/** The quotations of a text by its marks alone: one that a paragraph leaves open goes on where the next begins with its mark. */
function marked(text) {
  const found = [];
  let open;
  for (const { 0: mark, index } of text.matchAll(/["“”]|''|\n(?=\s*(["“]|'')?)/g)) {
    if (mark === '\n') {
      if (open && text.slice(index).trimStart().startsWith(open.mark)) open.skips = true;
      else open = undefined;
    } else if (!open) open = mark in closing ? { mark, start: index + mark.length } : undefined;
    else if (open.skips) open.skips = false;
    else if (closing[open.mark].includes(mark)) {
      found.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  return found;
}

/**
 * An attribution whose content begins with a mark is a direct quotation; marks inside other contents are fragments of a paraphrase.
 * Contents often end with a sentence, or a letter too early: the marks tell where words end. What one annotator saw is there.
 */
export function polnear(folder) {
  /** Some texts have several annotators. */
  const files = new Map();
  for (const file of readdirSync(join(folder, 'attributions'))) {
    const base = file.replace(/_[^_]*\.ann$/, '');
    files.set(base, [...(files.get(base) ?? []), file]);
  }
  return Array.from(files, ([base, annotations]) => {
    const text = readFileSync(join(folder, 'text', `${base}.txt`), 'utf8');
    // Offsets are in code points.
    const offsets = [0];
    for (const point of text) offsets.push(offsets.at(-1) + point.length);
    const quotations = marked(text);
    const gold = new Map();
    const not = new Set();
    for (const file of annotations) {
      const spans = new Map();
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
        let last;
        for (const [from, to] of of('Content').sort((a, b) => a[0] - b[0])) {
          // Pieces that blanks only divide are one.
          const begin = last && !text.slice(last.to, from).trim() ? last.begin : from;
          last = { begin, to };
          const isDirect = quotations.some(({ start }) => start >= begin && start - begin < 4);
          for (const quote of quotations.filter(({ start, end }) => Math.min(to, end) - Math.max(begin, start) > (end - start) / 3)) {
            if (!isDirect) not.add(quote);
            else if (!sources.length) continue;
            else if (gold.has(quote)) gold.get(quote).sources.push(...sources);
            else gold.set(quote, { quote, speaker: sources[0], sources: [...sources], name: sources[0].text });
          }
        }
      }
    }
    return { name: base, text, gold: [...gold.values()], not: [...not].filter((quote) => !gold.has(quote)) };
  });
}
