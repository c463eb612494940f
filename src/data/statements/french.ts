import type { Language } from './language.js';

const verbs =
  'déclar|affirm|expliqu|ajout|indiqu|précis|estim|soulign|assur|confi|lanc|rappel|insist|regrett|dénonc|annonc|comment|racont|témoign|observ|not|constat|demand|répliqu|résum|martel|plaid|tweet|confirm|salu';

export const french: Language = {
  cue: `(?:(?:a|ont|avait) |s['’]est )?(?:(?:${verbs})é|répondu|dit|écrit|poursuivi|conclu|reconnu|prévenu|réagi|averti|admis|promis|fait (?:savoir|valoir))|(?:${verbs}|martèl|rappell|pens|lâch|concèd|alert)e(?:nt)?|répond|dit|écrit|poursuit|conclut|reconnaît|prévient|réagit|promet|maintient|soutient|soupire|sourit|s['’](?!agi)[a-zà-ÿ]{4,}e|s['’]est [a-zà-ÿ]{4,}[éiu]e?|se (?:souvient|réjouit|félicite|défend)`,
  loose:
    "(?:(?:a|ont|avait) (?:[a-z]+ment )?)?(?:s['’](?:est )?|se )?[a-zà-ÿ]{3,}(?:é|e|it|nt|ait|ut|d|c)(?: (?:de son côté|pour sa part|[a-z]+di|hier|encore|ainsi|également|aussi|avec [a-zé]+))?",
  inversion:
    "(?:(?:a|ont|avait|ai)-(?:t-)?(?<who>il|elle|ils|elles|on)(?: [a-zà-ÿ'’]+){1,2}|(?:s['’]|se |l['’])?[a-zà-ÿ]{3,}-(?:t-)?(?<who2>il|elle|ils|elles|on|je))",
  impersonal: 'on (?:à |au |chez |aux |du côté d[eu] )',
  that: "qu(?:e|['’])",
  helpers:
    "(?:à l['’][A-Z]+|à la presse|aux [a-z]+s|n[e'’]|a|ont|avait|est|également|aussi|ensuite|encore|déjà|alors|enfin|lui|leur|nous|se|y|pour sa part|de son côté|même)",
  source: "[Ss]elon|[Dd]['’]après|[Pp]our|[Aa]ux yeux d[eu]",
  he: '-?(?:t-)?[Ii]l|[Cc]e dernier|[Ll]ui',
  she: '-?(?:t-)?[Ee]lle|[Cc]ette dernière',
  they: "-?(?:t-)?[Ii]ls|[Ee]lles|-?(?:t-)?[Oo]n|[Jj]e|[Nn]ous|[Cc]ertains|[Dd]['’]autres|[Ll]['’]intéressée?",
  determiner:
    "[Ll](?:es?|a|eurs?)|[Ll]['’](?=[a-zéèA-Z])|[Uu]ne?(?: autre)?|[Dd](?:es|eux)|[Ss](?:on|a|es)|[Cc]e(?:t|s|tte)?|[Pp]lusieurs|[Tt]rois|[Qq]uelques|[Nn]otre|[Mm](?:on|a)",
  stop: '(?:lors|dans|sur|en|hier|cet?(?:te)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|après|avant|pendant|devant|auprès|à|aux?|qu[ie]|quand|alors|avec|dont|et|mais|par|car|sous|ont|[a-zà-ÿ]+ai(?:en)?t)(?![a-zé])',
  title:
    "(?:(?:[Ll]a |[Ll]e |[Ll]['’])?(?:[Mm]inistre|[Pp]résidente?|maire|bourgmestre|députée?|séna(?:teur|trice)|préf(?:et|ète)|procureure?|direc(?:teur|trice)|commissaire|porte-parole|capitaine|général|juge|docteur|professeure?|avocate?|conseill(?:er|ère)|échevine?|secrétaire|entraîneur|infirmière)|MM?|Mme|Mlle|Me|[DP]r)\\b\\.?",
  occasion:
    "(?:(?:lors|auprès|au cours|au micro|en marge|à l['’]occasion|à l['’]issue) d[eu’']|dans|devant|sur|pendant|après|en (?:commission|conférence|conseil|séance|visite|interview)|à la (?:presse|radio|télé|séance|tribune|barre|sortie))",
  noName:
    '(?:L(?:es?|a|ui|eurs?|ors)|Une?|D(?:es?|u|ans|evant|epuis|eux)|Aux?|En(?:tre|fin)?|Sur|P(?:our|ar(?:mi)?|uis|lus|as)|Avec|Sans|Selon|Après|Avant|Mais|Et|Ou|Or|Donc|Car|Si|Quand|Comme|Ce(?:t|s|tte)?|S(?:on|a|es)|Ils?|Elles?|On|Nous|Vous|Je|Tu|Qu[ei]|Où|Comment|Pourquoi|Interrogée?|Jointe?|Contactée?|Face|Malgré|Pourtant|Ainsi|Alors|Hier|Aujourd|[A-Z][a-z]+di|Dimanche|Ici|Là|Chez|Même|Tou[ts]e?s?|Trois|Non|Oui|Merci|[CDJLNSQ]u?)',
};
