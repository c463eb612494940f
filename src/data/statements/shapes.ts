// Patterns that are the same in all our languages.
import { capitals, letters, name } from './letters.js';

export const isGoing = new RegExp(`^[^.!?\\n]{0,120},? ?[,–—-] ?$`);

/** NEWTOWN, 3 May (Agency) — / SPORT: */
export const labelAt = new RegExp(
  `^(?:\\d\\d?[:.]\\d\\d |[•*] )?(?:[${capitals}][${capitals} .'’-]{2,30}(?:,? [^—–:\\n“]{1,40})?(?: ?[—–-] |: ))?`,
);

export const isPredicate = /^, (?:is|was|are|were|has|had|would|could|will|can|est|sont|était|is|zijn|ist|sind|war) /;

/** Somebody else reports that it was said. */
export const isSecondHand = /^[^.!?\n“"„«]* (?:according to|selon|d['’]après|volgens|laut) /;

/** A verb where it is the second part of a sentence, by how it ends. */
export const finiteVerb = /(?<=[A-Za-zÀ-ÿ)] )[a-zà-ÿ]+(?:te?n?|ie[bfß]|ah|[aui]eht|[aoi]nd|arb|iff|ing|am) (?:sich |zich )?/;

/** What stands for nobody in front of or behind a verb. */
export const isNoOne = /^(?:[Ee]s|[Hh]et)$/;

/** In front of a verb: that somebody is asked or told. */
export const isPassive = /(?:^| )(?:was|were|is|are|be|been|being|été|est)(?: [a-z]+ly)? $/;

/** A body without an article, behind a preposition. */
export const bareAt = new RegExp(`^[${letters}-]+(?: [${capitals}][${letters}-]+)*`);

/** What a clause may begin with in front of its subject. */
export const clauseOpens =
  /^(?:[ –—-]+|(?:and|but|et|mais) (?:then |later )?|.*(?:^| )(?:as|[Ww]hen|while|which|because|though|where|if) )/;

/** In front of somebody: a clause begins. */
export const clauseJoins = / (?:as|when|while|which|because|though|where|and|but|et|mais|comme|quand)(?: then| later)? $/;

export const isAsking = /^(?:ask|shout|exclaim|joke|wonder|went on|repl|tweet|told)/i;

export const isSubordinate = /^(?:When|If|While|After|Before|Because|Though|Quand|Si|Lorsque|Als|Toen|Wenn|Nachdem|Wanneer) /;

export const isCapitalised = new RegExp(`^[^${letters}]{0,2}[${capitals}\\d]`);

export const beginsName = new RegExp(`^[${capitals}]`);

/** Words right in front of a mark, or a figure behind words. */
export const isInWords = new RegExp(`[${letters}%’'“]$|[${letters}].*\\d$`);

/** What may stand between a subject and its verb. */
export const isGap = /^(?:,[^,;:]{1,120}(?:,[^,;:]{1,60})?)?,?(?: [^ ,]+){0,7} ?$/;

export const nameAt = new RegExp(`^${name}`);

export const isName = new RegExp(`^${name}$`);

export const nameWith = new RegExp(`^(${name}) (?:of|from|at|for|van|von|uit|aus|du|des) `);
