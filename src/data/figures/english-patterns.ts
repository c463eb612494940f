// What is laid on the tags of a sentence: one character a word, as `Token` tells them.

/** "about", "a record" */
export const about = '[ya]*';
export const noun = '(?:[vyUD](?=[nNvg])|[nNg])+';
export const changed = /(?<!r[ya]*)([UDE])((?:[^UDEQ,;:(c]|,(?=[ti])){0,9})$/;
export const toLevel = new RegExp(`^[^r]*t${about}(?:[nUD]{0,3}o)?${about}$`);
export const fromLevel = new RegExp(`[rAB]i?${about}$`);
export const byAmount = new RegExp(`^(?:[yiantNo,]*[yiao])?$`);
export const reached = new RegExp(`(?:[bh]y*[lv][iU]*t|(?<!a)l[itoU]*|h?y*by*t?|Et?|v[iU]*t|bvi)${about}(?:an)?$`);
export const nounOf = new RegExp(`(?<![nNg]|[rAB]a?)((?:(?:[yUD]|(?<![nN])v)(?=[nNvg])|[nNg])+)o${about}$`);
/** "bringing the total to", "left its key rate at" */
export const brought = new RegExp(`(?<!a)[vgE]a?(${noun}(?:o${noun})?)E?t${about}$`);
export const moved = new RegExp(`^(y*a?)${noun}(?:o${noun})?(?=[it])`);
export const acted = new RegExp(`(?:[vgh]|zh?b|bvi)${about}$`);
export const measured = new RegExp(`^(o)(X?${noun})`);
export const count = new RegExp(`^()(${noun}(?:(?<=g)i[nN]+)?)`);
export const begins = new RegExp(`(?:^|[,;:(]|c|vq)${about}$`);
export const listed = new RegExp(`(?:^|[,(:c])[acyi]*(N[nN]*|${noun}(?:[oi]${noun})?)[:(it]?$`);
export const remark = /^[^,;:(-]{0,12}[,(-]c?(?:qb)?b?y*(?:a[yn]*(?=.n?[io]))?([UDE])[nN]?[io]?[ya]*$/;
export const remarkBehind = /^[^,;:(-]{0,12}[,(-]c?(?:qb)?b?[ay]*$/;
/** What a change is measured against, behind it. */
export const compared =
  /^(?: (?:from|than|on|over|compared with|against) [^\d,.;:()\n]{3,40}(?=[,.;:)\n]|$)| (?:year|month|week|day|quarter)[ -]on[ -](?:year|month|week|day|quarter))/;
export const thenTo = new RegExp(`^,?(?![^t]*[bv,;:(])[^;:(]{0,8}?t(?:[nlv]t?)?${about}[nv]?$`);

/** "of whom", "Of these," */
export const ofThese = /(?:oq|oan{0,2},)$/;
export const casualties = /^(?:people|lives|men|women|children) (?:died|(?:have been|were|are) (?:\w+ed|lost|hurt)\b)/;
export const plural = /[^sui]s$|(?:children|people|men)$/;
/** Plurals that stand in front of another noun. */
export const compound = /^(?:sports|sales|savings|goods|news|customs|arms)$/;
export const which = new RegExp(`^b?[ya]*(?!v)(${noun})`);
export const bracketed = new RegExp(`(${noun})\\($`);
/** What had been once, the lowest there was, what is only hoped for, and somebody else's. */
export const unlike =
  /\bhad (?:\w+ )?(?:stood|been)\b[^,;:]*$|\bas (?:low|high) as $|\b(?:analysts|economists|consensus|standard|revised|forecasts?|targets?|ago|previously)\b[^,;:()]*$|['’]s? $|\b(?:fine|fee|cost|grant|prize|reward|contract)s? of $|\b(?:more|less|fewer) $/i;
export const isWanted =
  /^(?:(?!\b(?:against|versus|than|compared|beating|above|below) )[^,;:()\n]){0,40}\b(?:will|must|may|should|forecasts?|expected|predicted|pencilled|targets?|projected|limit|standard|estimates|analysts)\b/;
export const onDays = /\b(?:on|in|for|with|during|after|over|within|under) $/;
export const reporting = /^(?:said|says?|show(?:s|ed)?|reported|announced|found)$/;
/** Up to the verb: all words, or none that is a verb itself. */
export const participles = /^(?:[^UDEblvhq,]|[UDvlh](?=[nNvgl])|v(?=[aitoc]|,v)|,(?=vc|v,|gn+$)|l$)*/;
export const subjects = /^(?:[^UDEblvhq,]|[UDvlh](?=[nNvgl])|,(?=gn+$)|l$)*/;
export const earning =
  /\b(?:earned|bought|made|took|gross|netted|generated|raised|brought|collected|paid|pay|grossed|fetched)(?: in)? (?:\w+ )?$/;
/** "followed by psychology with 75,943" */
export const beside = new RegExp(`(?:^|[iv,c])(${noun})i$`);
