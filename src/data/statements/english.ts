import type { Language } from './attribution.js';
import { fullNames, OFFICE, SPEAKER, WORD } from './english-names.js';

const SAID = "(?:sa(?:id|ys)|(?:add|explain|warn)(?:ed|s)|(?:note|argue)[ds]|stress(?:ed|es)|t(?:old|ells)(?: [\\p{L}'-]+){1,3}?)";
const CUE = `(?<cue>${SAID})`;

const DAY = '(?: (?:on )?(?:\\p{Lu}\\p{Ll}+day|today|yesterday))?';
const EVENT =
  "(?:at|in|during) (?:[\\p{L}'-]+ ){1,5}?(?:briefing|[Cc]onference|interview|statement|speech|meeting|[Ss]ummit|[Ff]orum)" +
  '(?: (?:on|in|with) (?:the )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,3}){0,2}';
const OCCASION = `(?:,?${DAY} (?<occasion>${EVENT}))?${DAY}`;

// A point behind a capital is an abbreviation (U.S.), and an occasion is no part of the role in front of it.
const ROLE =
  `(?:, (?<apposition>(?:(?:an?|the|its) (?:(?!the |an? |of |after |when )[\\p{L}'-]+ ){0,3}|(?:${WORD} ){0,4})` +
  `${OFFICE}(?![\\p{L}'])(?:(?! ${EVENT})(?:[^,.;:…\\n“”"]|(?<=\\b\\p{Lu})\\.))*)`;

// What may follow an attribution; anything else means that the sentence goes on, and that the quotation is only a part of it.
const END =
  '(?=[.;](?!\\.)|\\n|,? (?:["“]|(?:in|at|on|during|after|before|when|while|as|of|from)\\b)|, (?:an?|the|who|whose|and|but|\\d+|\\p{Ll}+ing)\\b)';
// A name at the very end of the text may be cut short; a verb may not.
const VERB_END = `(?:${END}|$)`;

const LINK = '^(?:[,!?][”"]|[^.,][”"],) ';

const expression = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'du');

/** English: `“…,” said X`, `“…,” X said`, `X said: “…”`, `According to X, “…”`, with titles, appositions and occasions. */
export const english = (): Language => ({
  sentenceEnd: /\n|[.!?,][”"] +|(?<!\b(?:Mrs?|Ms|Dr|St|[JS]r|Prof|Gen|Sen|\p{Lu}))[.!?] +/u,
  // With a word that begins small, and is not one of those that stand small in titles ("War and Peace").
  sentence: /^\P{L}{0,2}\p{Lu}.* (?!(?:an?|and|for|in|of|on|or|the|to)\b)\p{Ll}/u,
  complete: /^[.!?]|^.[”"][.!?]/u,
  before: [
    [expression('^', SPEAKER, ROLE, ',)? ', CUE, OCCASION, '[,:] $'), 0.9],
    [expression('^(?<cue>According to) ', SPEAKER, ROLE, ')?', OCCASION, ', $'), 0.8],
    [expression('^(?:He|She|They|It) ', CUE, OCCASION, '[,:] $'), 0.3],
  ],
  after: [
    [expression(LINK, `(?<cue>${SAID}|according to) `, SPEAKER, '(?:', ROLE, `(?=[,.;\\n]))|${END})`, OCCASION), 0.9],
    [expression(LINK, SPEAKER, ROLE, ',)? ', CUE, OCCASION, VERB_END), 0.9],
    [expression(LINK, '(?:he|she|they|it) ', CUE, OCCASION, VERB_END), 0.3],
  ],
  fullNames,
});
