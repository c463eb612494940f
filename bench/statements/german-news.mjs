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
    const gold = [];
    const not = [];
    for (const { type, quote, speaker } of annotations) {
      const [source] = speaker.spans;
      if (type !== 'Direct' || !source) continue;
      for (const { charBegin, charEnd } of quote.spans) {
        const [from, to] = [offsets[charBegin], offsets[charEnd]];
        const [, open, close] = /^([„“"»«‚]?)[^]*?([”“"»«‘]?[,.]?)$/.exec(originalText.slice(from, to));
        const words = { start: from + open.length, end: to - close.length };
        // Terms and scraps inside a paraphrase count as direct there.
        if (!/^\P{L}{0,2}\p{Lu}.* .* /su.test(originalText.slice(words.start, words.end))) {
          not.push(words);
          continue;
        }
        const span = { start: offsets[source.charBegin], end: offsets[source.charEnd], text: speaker.text };
        gold.push({ quote: words, speaker: span, name: speaker.text });
      }
    }
    return { name: file, text: originalText, gold, not };
  });
}
