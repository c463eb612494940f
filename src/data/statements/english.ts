/** A capitalised word, or initials. */
const WORD = "(?:\\p{Lu}[\\p{L}'-]+|(?:\\p{Lu}\\.)+)";

/** What people are: the last word of a title in front of a name, or the noun of an apposition. */
const OFFICE =
  '(?:(?!after|under)\\p{Ll}{3,}(?:[eo]r|man|person|[iy]st)|official|head|chief|chair|[Pp]resident|[Mm]inister|[Ss]ecretary|Mayor|Director|Professor)';

// Words with a capital that begin a sentence and no name.
const NO_NAME = '(?:When|As|I[fn]|While|After|Before|Later|But|And|Then?|This|That|On|At|For|Now|\\p{L}+day) ';

// "Of" belongs to a body behind "the" only: "critics of President Ray" names two.
const NAME = `${WORD}(?: (?:(?:de|van|von|der|la|bin|(?<=[Tt]he .*)of) ){0,2}${WORD}){0,4}`;

// A point behind a capital is an abbreviation (U.S.).
const ROLE =
  `(?:(?:an?|the|its) )?(?:(?!an? |the |as |in |who)[\\p{L}'-]+ ){0,3}${OFFICE}(?: \\p{Ll}+)?` +
  '(?: (?:of|at|for|in|with) (?:[^.,;:…\\n“”"]|(?<=\\b\\p{Lu})\\.)*)?(?=[.,;\\n])';

const WHO =
  `(?:[Ss]?[Hh]e|[Tt]hey|[Ii]t|(?:[Tt]he )?(?!${NO_NAME})(?:(?<role>(?:${WORD} ){0,4}${OFFICE}) )?(?:(?:Mrs?|Ms|Dr|Prof)\\.? )?` +
  `(?<speaker>${NAME})(?:, (?<apposition>${ROLE}),?)?)`;

const CUE = "(?<cue>sa(?:id|ys)|(?:add|not|warn|stress|explain)ed|told(?: [\\p{L}'-]+){1,2}?|[Aa]ccording to)";

const WHEN =
  "(?: (?:on )?\\p{L}+day)?(?:,? (?<occasion>(?:at|in|during) (?:[\\p{L}'-]+ ){1,5}?(?:briefing|[Cc]onference|interview|meeting|speech|statement)" +
  `(?: (?:on|in|with|the|\\d+|${WORD})){0,6}))?`;

/** `“…,” said X`, `“…,” X said`, `X said: “…”`, `According to X, “…”`, with titles, appositions and occasions. */
export const english: string[] = [`${CUE} ${WHO}${WHEN}(?:,? (?:at|in|of|on|from|after|as) [^.,;:…\\n“”"]*)?`, `${WHO} ${CUE}${WHEN}`];
