// Ranges instead of Unicode's classes, which take a page milliseconds to compile.

/** Capital letters of the languages that we read, for a character class. */
export const capitals = 'A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽİȘȚ';
/** All their letters. */
export const letters = 'A-Za-zÀ-ÖØ-öø-žȘșȚț';

/** Words inside names that have no capital of their own; those of the Germans and the Dutch only behind first names. */
const particles = '(?:d[eiaou]|d[ao]s|del(?:la)?|l[ae]|bin|ibn|[ae]l|y)';
const von = "(?:(?:v[ao]n|vom)(?: de[nr]?| het| ['’]t)?|zu[rm]?|te[rn]?)";
const word = `(?:(?:[dDlLOM][ac]?['’]|[ae][lsr]-)?[${capitals}][${letters}]*(?:['’-][${letters}]+)*(?<!['’]s)|[${capitals}]\\.(?:-?[${capitals}]\\.)*)`;

/** A name, or another run of capitalised words. */
export const name = `(?:(?:V[ao]n|De|Ter)(?: de[nr]| ['’]t)? )?${word}(?: ${von} ${word})?(?: (?:${particles} ){0,2}${word}){0,5}(?:,? (?:Jr|Sr)\\.)?`;

/** A noun in front of a name of two. */
export const office = `^[${capitals}][${letters}-]{3,} (?=${word} (?:${von} )?${word})(?!(?:Van|De|Den|Ter|Von) )`;
