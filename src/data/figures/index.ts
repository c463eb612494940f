import { extractChineseFigures } from './chinese.js';
import { extractEnglishFigures } from './english.js';
import type { Figure } from './figure.js';

export type { Figure } from './figure.js';

/**
 * The labelled figures of a bulletin, in their order: in English and Chinese, simplified or traditional.
 * Dates, ranges, numbers without a label and what an excerpt has cut off are left out, and so is what is uncertain.
 *
 * @param text plain text, blocks on lines of their own. Offsets in the result are UTF-16 into it.
 * @param options.lang BCP 47; by default it is told by the text. Other languages have no figures.
 */
export function extractFigures(text: string, { lang }: { lang?: string | undefined } = {}): Figure[] {
  const language = (lang || (/[\u4E00-\u9FFF]{2}/.test(text) ? 'zh' : 'en')).toLowerCase().split('-')[0];
  return language === 'zh' ? extractChineseFigures(text) : language === 'en' ? extractEnglishFigures(text) : [];
}
