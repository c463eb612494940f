// The direct quotations of uhh-lt/german-news-quotation-attribution-2024, from a folder with one of its parts. Nothing of it is kept here.
// @see Petersen-Frey and Biemann, "Dataset of Quotation Attribution in German News Articles", LREC-COLING 2024
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function germanNews(folder) {
  return readdirSync(folder).map((file) => {
    const { annotations, originalText } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    // Offsets are in code points.
    const offsets = [0];
    for (const point of originalText) offsets.push(offsets.at(-1) + point.length);
    /** By where their words begin: a quotation may be by a person and by the paper that cites it, each annotated apart. */
    const gold = new Map();
    const not = [];
    for (const { type, quote, speaker } of annotations) {
      const [source] = speaker.spans;
      if (type !== 'Direct' || !source) continue;
      for (const { charBegin, charEnd } of quote.spans) {
        const [from, to] = [offsets[charBegin], offsets[charEnd]];
        const [, open, close] = /^([„“"»«‚]?)[^]*?([”“"»«‘]?[,.]?)$/.exec(originalText.slice(from, to));
        const words = { start: from + open.length, end: to - close.length };
        // Terms and scraps inside a paraphrase count as direct there; nouns have capitals, so that a scrap may begin with one:
        // it stands behind a word of its sentence and doesn't end one.
        const text = originalText.slice(words.start, words.end);
        const isScrap = /[\p{L}\d] *$/u.test(originalText.slice(0, from)) && !/[.!?…][”’"]?$/.test(text.trim());
        if (isScrap || !/^\P{L}{0,2}\p{Lu}.* .* /su.test(text)) {
          not.push(words);
          continue;
        }
        const span = { start: offsets[source.charBegin], end: offsets[source.charEnd], text: speaker.text };
        const same = gold.get(words.start);
        if (same) same.sources.push(span);
        else gold.set(words.start, { quote: words, speaker: span, sources: [span], name: speaker.text });
      }
    }
    return { name: file, text: originalText, gold: [...gold.values()], not };
  });
}
