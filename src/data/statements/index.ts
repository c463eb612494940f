import { chinese } from './chinese.js';
import { english } from './english.js';
import type { Span, Statement } from './statement.js';

export type { Span, Statement } from './statement.js';

/**
 * The forms that an attribution takes in a language, as sources of regular expressions, the likeliest first. Groups:
 * `speaker`, `cue`, `occasion`, and `role` in front of the name or `apposition` behind it.
 * As they see some hundred characters, they may backtrack.
 */
const LANGUAGES = Object.entries({ en: english, zh: chinese });

/** How many UTF-16 units on either side of a mark are read. It bounds the work, however the text is made. */
const REACH = 200;

/**
 * The outermost quotations, in order: marks inside one are part of its words, and its own paragraph closes it.
 * It must begin like a sentence rather than a term or a title: `and`, `for` and `the` stand small in titles too.
 * A straight mark tells no direction: it opens where a word could begin, so `6"` and `won,"` do not.
 * Words that end in an ellipsis were cut. Without a ceiling a hostile text would fill the stack of the expression.
 */
const QUOTATION =
  /(?=[“「"](?:\P{L}{0,2}\p{Lu}[^“”「」"\n]{0,200} (?!and|for|the)\p{Ll}{3}|[^“”「」"\n]{3,200}[，。！？]))(?:“(?:[^“”\n]|“[^“”\n]*”){1,5000}”|「[^「」\n]*」|(?<![^\s(：，。—–])"(?=\S)[^"\n]*(?<!\s)")(?<!(?:…|\.{3})[\])）】\s.,。，]*.)/gu;

/** Where one sentence ends and the next begins. */
const SENTENCE_END = /(?:\n|[.!?,。！？，][”」"]|[。！？]|(?<!\b(?:Mrs?|Ms|Dr|St|Prof|\p{Lu}))[.!?] ) */u;

// Around an attribution. In front of it: the end of the words, where it follows them.
const LINK = '^“(?:[,!?。！？，][”」"]|[^.,。][”」"][,，]) ?';
// Behind it: anything else means that the sentence goes on and the words are only a part of it, or that an excerpt cut the name.
const STOP = '(?=[.;](?!\\.)|[\\n，。；]|,? ["“]|, (?:\\d|(?:an?|the|who|whose|\\p{Ll}+ing)\\b))';
// Behind one that leads up to the words: they end its sentence too.
const COLON = ' ?[,:，：] ?“(?:[.!?。！？]|.[”」"][.!?。！？])';

/**
 * The direct quotations of a text that it plainly attributes to somebody, in their order.
 * A wrong speaker or wrong words are worse than nothing: terms in quotation marks, titles, and quotations that an excerpt cut are left out.
 *
 * English and Chinese for now; a text in another language has no statements.
 *
 * @param text plain text, paragraphs separated by newlines. Offsets in the result are UTF-16 into it.
 * @param options.lang BCP 47; by default each language is tried.
 */
export function extractStatements(text: string, { lang }: { lang?: string } = {}): Statement[] {
  // Made for each text: engines keep what they compile.
  const patterns = LANGUAGES.filter(([tag]) => !lang || lang.toLowerCase().split('-')[0] === tag)
    .flatMap(([, forms]) => forms.flatMap((form) => [LINK + form + STOP, `^${form}${COLON}`]))
    .map((source) => new RegExp(source, 'du'));

  // As long as the text, so that offsets hold.
  const plain = text.replace(/[^\S\n]/g, ' ').replace(/’/g, "'");
  return [...plain.matchAll(QUOTATION)].flatMap(({ 0: { length }, index }) => {
    const end = index + length - 1;
    const from = Math.max(0, index - REACH);
    const heads = plain.slice(from, index).split(SENTENCE_END);
    const head = heads.pop()!;
    // The subject of a sentence that begins out of reach is unknown.
    if (from && !heads.length) return [];

    // The sentence around the words, of which only the last character is left.
    const around = `${head}“${plain.slice(end - 1, end + REACH)}`;
    const offset = head ? index - head.length : end - 2;
    const span = (range?: [number, number], shift = offset): Span | undefined =>
      range && { start: range[0] + shift, end: range[1] + shift, text: text.slice(range[0] + shift, range[1] + shift) };
    for (const pattern of patterns) {
      const groups = pattern.exec(around)?.indices!.groups;
      if (!groups) continue;
      const speaker = span(groups.speaker);
      return {
        quote: span([index + 1, end], 0)!,
        speaker: speaker && { ...speaker, name: speaker.text },
        cue: span(groups.cue),
        role: span(groups.role ?? groups.apposition),
        occasion: span(groups.occasion),
        // A surname, "Critics", or a pronoun says too little.
        confidence: speaker && /\s|\p{sc=Han}/u.test(speaker.text) ? 0.9 : 0.3,
      };
    }
    return [];
  });
}
