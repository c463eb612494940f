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
  // Round marks inside of straight ones, or the other way round, are of a quotation inside: “ opens one and ” ends it.
  let isInner = false;
  for (const { 0: mark, index } of text.matchAll(/["“”]|''|\n(?=\s*(["“]|'')?)/g)) {
    if (mark === '\n') {
      if (open && text.slice(index).trimStart().startsWith(open.mark)) open.skips = true;
      else open = undefined;
    } else if (!open) {
      open = mark in closing ? { mark, start: index + mark.length } : undefined;
      isInner = false;
    } else if (open.skips) open.skips = false;
    // Some close with the sign that opens: “Are you sure?“ he asked.
    else if (mark === '“' && !(open.mark === mark && /[^\s([—–-]/.test(text[index - 1]) && /[\s.,;:!?)]/.test(text[index + 1])))
      isInner = true;
    else if (mark === '”' && isInner) isInner = false;
    else if (mark === '“' || closing[open.mark].includes(mark)) {
      found.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  return found;
}

/** Whether a content begins with a mark. */
const begins = (quotations, at) => quotations.some(({ start }) => start >= at && start - at < 4);

/** A label of a source around nothing but a verb: it and the cue were exchanged. */
const isVerb = /^(?:said|says|asked|wrote|told|added|tweeted)(?: [a-z ]+)?$/;

/**
 * What a content has in marks is a direct quotation if it is a whole clause: the content begins with the mark, or “that” alone is in
 * front of it (which the guidelines count as content), or the words begin a sentence of the content: “He was late. ‘I missed the bus.’”
 * Marks anywhere else in a content are around fragments of a paraphrase, and so are few words without a capital that stand
 * for the whole of it: he called it “a disaster”. Contents often end with a sentence, or a letter too early: the marks tell
 * where words end. What one annotator saw is there.
 *
 * `not` has the fragments and all that is in marks and in no content: terms, titles, and quotations that annotators passed over.
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
        const labelled = of('Source').map(([start, end]) => ({ start, end, text: text.slice(start, end) }));
        const sources = labelled.some(({ text }) => isVerb.test(text))
          ? [...labelled, ...of('Cue').map(([start, end]) => ({ start, end, text: text.slice(start, end) }))]
          : labelled;
        let last;
        for (const [from, to] of of('Content').sort((a, b) => a[0] - b[0])) {
          // Pieces that blanks only divide are one.
          const begin = last && !text.slice(last.to, from).trim() ? last.begin : from;
          last = { begin, to };
          for (const quote of quotations.filter(({ start, end }) => Math.min(to, end) - Math.max(begin, start) > (end - start) / 3)) {
            const ahead = text.slice(begin, Math.max(begin, quote.start)).replace(/\s*(?:["“]|'')$/, '');
            const words = text.slice(quote.start, quote.end).trim();
            const isCapital = /^\P{L}{0,2}\p{Lu}/u.test(words);
            const isLong = words.split(/\s+/).length > 4;
            const isDirect =
              (begins(quotations, begin) && (isCapital || isLong)) ||
              (isLong && /^(?:that)?$/.test(ahead.trim())) ||
              (isLong && isCapital && /[.!?:,]["”’]?$/.test(ahead) && /[.!?,]["”’]?$/.test(words));
            if (!isDirect || !sources.length) continue;
            if (gold.has(quote)) gold.get(quote).sources.push(...sources);
            else gold.set(quote, { quote, speaker: sources[0], sources: [...sources], name: sources[0].text });
          }
        }
      }
    }
    return { name: base, text, gold: [...gold.values()], not: quotations.filter((quote) => !gold.has(quote)) };
  });
}
