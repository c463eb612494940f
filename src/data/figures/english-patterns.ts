// What is laid on the tags of a sentence: one character a word, as `Token` tells them.

/** "about", "a record" */
export const about = '[ya]*';
export const noun = '(?:[vyUD](?=[nNvg])|[nNg])+';
export const changed = /([UDE])((?:[^UDEQ,;:(c]|,(?=t)){0,9})$/;
export const toLevel = new RegExp(`^[^r]*t${about}(?:[nUD]{0,3}o)?${about}$`);
export const fromLevel = new RegExp(`[rAB]i?${about}$`);
export const byAmount = new RegExp(`^(?:[yiantNo]*[yiao])?$`);
export const reached = new RegExp(`(?:[bh]y*[lv][iU]*t|(?<!a)l[itoU]*|h?y*by*t?|Et?)${about}$`);
export const nounOf = new RegExp(`(?:^|[^nNvg])(${noun})o${about}$`);
/** "bringing the total to", "left its key rate at" */
export const brought = new RegExp(`[vgE]a?(${noun}(?:o${noun})?)t${about}$`);
export const moved = new RegExp(`^(y*a)${noun}(?:o${noun})?(?=[it])`);
export const acted = new RegExp(`(?:[vgh]|zh?b)${about}$`);
export const measured = new RegExp(`^(o)a?(X?${noun})`);
export const count = new RegExp(`^()(${noun}(?:(?<=g)i[nN]+)?)`);
export const begins = new RegExp(`(?:^|[,;:(]|c|vq)${about}$`);
export const listed = new RegExp(`(?:^|[,(:c])[acyi]*(N[nN]*|${noun}(?:[oi]${noun})?)[:(it]?$`);
export const remark = /^[^,;:(-]{0,12}[,(-]c?(?:qb)?b?y*(?:a[yn]*)?([UDE])[nN]?[io]?[ya]*$/;
export const remarkBehind = /^[^,;:(-]{0,12}[,(-]c?(?:qb)?b?[ay]*$/;
/** What a change is measured against, behind it. */
export const compared =
  /^(?: (?:from|than|on|over|compared with|against) [^\d,.;:()\n]{3,40}(?=[,.;:)\n]|$)| (?:year|month|week|day|quarter)[ -]on[ -](?:year|month|week|day|quarter))/;
export const thenTo = new RegExp(`^,?(?![^t]*[bv,;:(])[^;:(]{0,8}?t(?:[nlv]t?)?${about}$`);

/** "of whom", "Of these," */
export const ofThese = /(?:oq|oan{0,2},)$/;
export const casualties = /^people (?:have been|were|are) (?:killed|injured|hurt|arrested|rescued|evacuated|infected)/;
export const plural = /[^sui]s$|^(?:children|people|men|women)$/;
/** Plurals that stand in front of another noun. */
export const compound = /^(?:sports|sales|savings|goods|news|customs|arms)$/;
export const which = new RegExp(`^b?[ya]*(?!v)(${noun})`);
