// Ranges instead of Unicode's classes, which take a page milliseconds to compile.

/** Capital letters of the languages that we read, for a character class. */
export const capitals = 'A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽİȘȚ';
/** All their letters. */
export const letters = 'A-Za-zÀ-ÖØ-öø-žȘșȚț';

/** Words inside names that have no capital of their own. */
const particles = "(?:d[eiao]|d[ao]s|del|della|van|von|vom|zu[rm]?|der|den|het|ter|ten|te|l[ae]|bin|ibn|al|el|y|'t|du)";
const word = `(?:(?:[dDlLOM][ac]?['’]|[ae][lsr]-)?[${capitals}][${letters}]*(?:['’-][${letters}]+)*(?<!['’]s)|[${capitals}]\\.(?:-?[${capitals}]\\.)*)`;

/** A name, or another run of capitalised words. */
export const name = `${word}(?: (?:${particles} ){0,2}${word}){0,5}(?:,? (?:Jr|Sr)\\.)?`;
