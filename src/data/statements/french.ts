import type { Language } from './language.js';

const verbs =
  'déclar|affirm|expliqu|ajout|indiqu|précis|estim|soulign|assur|confi|lanc|rappel|insist|regrett|dénonc|annonc|comment|racont|témoign|observ|not|constat|demand|répliqu|résum|martel|plaid|tweet|confirm|salu';

export const french: Language = {
  cue: `(?:(?:a|ont|avait) |s['’]est )?(?:(?:${verbs})é|répondu|dit|écrit|poursuivi|conclu|reconnu|prévenu|réagi|averti|admis|promis|fait (?:savoir|valoir))|(?:${verbs}|martèl|rappell|pens|lâch|concèd|alert)e(?:nt)?|répond|dit|écrit|poursuit|conclut|reconnaît|prévient|réagit|promet|maintient|soutient|soupire|sourit|s['’](?:exclam|indign|interrog|inquièt|agac|étonn)e|se (?:souvient|réjouit|félicite|défend)`,
  loose:
    "(?:(?:a|ont|avait) (?:[a-z]+ment )?)?(?:s['’](?:est )?|se )?[a-zà-ÿ]{3,}(?:é|e|it|nt|ait|ut|d|c)(?: (?:de son côté|pour sa part|[a-z]+di|hier|encore|ainsi|également|aussi|avec [a-zé]+))?",
  inversion:
    "(?:(?:a|ont|avait|ai)-(?:t-)?(?<who>il|elle|ils|elles|on)(?: [a-zà-ÿ'’]+){1,2}|(?:s['’]|se |l['’])?[a-zà-ÿ]{3,}-(?:t-)?(?<who2>il|elle|ils|elles|on|je))",
  impersonal: 'on (?:à |au |chez |aux |du côté d[eu] )',
  that: "qu(?:e|['’])",
  helpers: "(?:n[e'’]|a|ont|avait|est|également|aussi|ensuite|encore|déjà|alors|enfin|lui|leur|nous|se|y|pour sa part|de son côté|même)",
  source: "[Ss]elon|[Dd]['’]après|[Pp]our|[Aa]ux yeux d[eu]",
  he: '-?(?:t-)?[Ii]l|[Cc]e dernier|[Ll]ui',
  she: '-?(?:t-)?[Ee]lle|[Cc]ette dernière',
  they: "-?(?:t-)?[Ii]ls|[Ee]lles|-?(?:t-)?[Oo]n|[Jj]e|[Nn]ous|[Cc]ertains|[Dd]['’]autres|[Ll]['’]intéressée?",
  determiner:
    "[Ll](?:es?|a|eurs?)|[Ll]['’](?=[a-zéèA-Z])|[Uu]ne?(?: autre)?|[Dd](?:es|eux)|[Ss](?:on|a|es)|[Cc]e(?:t|s|tte)?|[Pp]lusieurs|[Tt]rois|[Qq]uelques|[Nn]otre|[Mm](?:on|a)",
  stop: '(?:lors|dans|sur|en|hier|cet?(?:te)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|après|avant|pendant|devant|auprès|à|aux?|qu[ie]|quand|alors|avec|dont|et|mais|par|car|sous)(?![a-zé])',
  title:
    "(?:(?:[Ll]a |[Ll]e |[Ll]['’])?(?:[Mm]inistre|[Pp]résidente?|maire|bourgmestre|députée?|séna(?:teur|trice)|préf(?:et|ète)|procureure?|direc(?:teur|trice)|commissaire|porte-parole|capitaine|général|juge|docteur|professeure?|avocate?|conseill(?:er|ère)|échevine?|secrétaire|entraîneur|infirmière)|MM?|Mme|Mlle|Me|[DP]r)\\b\\.?",
  female:
    '\\b(?:M(?:me|lle)|la|[a-zé]+(?:trice|ière|euse)|présidente|députée|préfète|avocate|mère|fille|épouse|sœur|femme|échevine|patronne|habitante|étudiante)\\b',
  male: '\\b(?:M|le|père|fils|époux|frère|homme|président|député|préfet|avocat|[a-zé]+(?:teur|eur|ier))\\b',
  relative: '\\b(?:[Ss](?:on|a)|[Ll]eur|[Mm](?:on|a)) (?:[a-zé-]+ ){1,3}$|, $',
  girls:
    '(?:[aey]lle|ine|ette|ie|[^u]a|ène|enne|an?ne|[lr]i?se|ance|ique|ude|yse|oise)$|^(?:Agn[eè]s|Alice|Claire|Carole?|Sarah|Judith|Édith|Esther|Inès|Man?ri?on|Margot|Agathe|[EÉ]lisabeth|Rachel|Rose|Maud)$',
  body: 'Université|Parti|Ministère|Commission|Conseil|Ville|Région|État|France|Europe|Union|Banque|Groupe|Société|Agence|Nord|Sud|Est|Ouest|Saint|Port|Radio|Place|Rue|Comité',
  occasion:
    "(?:lors d|dans|devant|au micro d|sur|à l['’]occasion d)(?:e |es |u |['’])?(?:un |une |le |la |les |l['’]|son |sa )?(?:[a-zà-ÿ]+ )?(?:conférence de presse|communiqué|entretien|interview|lettre|courrier|tribune|discours|réunion|conseil|audience|caméras|plateau|Facebook|Twitter|radio|[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*)",
  bodies: 'personne',
  noName:
    '(?:L(?:es?|a|ui|eurs?|ors)|Une?|D(?:es?|u|ans|epuis|eux)|Aux?|En(?:tre|fin)?|Sur|P(?:our|ar|uis|lus|as)|Avec|Sans|Selon|Après|Avant|Mais|Et|Ou|Or|Donc|Car|Si|Quand|Comme|Ce(?:t|s|tte)?|S(?:on|a|es)|Ils?|Elles?|On|Nous|Vous|Je|Tu|Qu[ei]|Où|Comment|Pourquoi|Interrogée?|Face|Malgré|Pourtant|Ainsi|Alors|Hier|Aujourd|[A-Z][a-z]+di|Dimanche|Ici|Là|Chez|Même|Tou[ts]e?s?|Trois|Non|Oui|Merci|[CDJLNSQ]u?)',
};
