// Ranges instead of Unicode's classes, which take a page milliseconds to compile.

/** Capital letters of the languages that we read, for a character class. */
export const capitals = 'A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽİȘȚ';
/** All their letters. */
export const letters = 'A-Za-zÀ-ÖØ-öø-žȘșȚț';

/** Words inside names that have no capital of their own; those of the Germans and the Dutch only behind first names. */
const particles = '(?:d[eiaou]|d[ao]s|del(?:la)?|l[ae]|bin|ibn|[ae]l|y)';
const von = "(?:(?:v[ao]n|vom)(?: de[nr]?| het| ['’]t)?|zu[rm]?|te[rn]?)";
const word = `(?:[${capitals}]\\.(?:-?[${capitals}]\\.)*|(?:[dDlLOM][ac]?['’]|[ae][lsr]-)?[${capitals}][${letters}]*(?:['’-][${letters}]+)*(?<!['’]s))`;

const rank = '(?:Gov|Sen|Rep|[MD][rs]|Gen|Col|Lt|Sgt|Rev)\\.';

/** A name, or another run of capitalised words. */
export const name = `(?:(?:V[ao]n|De|Ter)(?: de[nr]| ['’]t)? )?(?:${rank} ){0,2}${word}(?: ${von} ${word})?(?: (?:(?:${particles}|${rank}) ){0,2}${word}){0,5}(?:,? (?:Jr|Sr)\\.)?`;

/** A noun in front of a name of two. */
export const office = `^[${capitals}][${letters}-]{3,} (?=${word} (?:${von} )?${word})(?!(?:Van|De|Den|Ter|Von) )`;

/** The same in English, where only a sentence begins with one. */
export const trade = `^(?!Pet|Walt|Alex|Christ|Oliv|Vi[cn]|Jenn|Heat)[A-Z][a-z]{3,}(?:[eo]r|ist|[ae]nt|man|ian|mate|more) (?=${word} ${word})`;
