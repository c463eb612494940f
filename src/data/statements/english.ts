import type { Language } from './language.js';

export const english: Language = {
  cue: 's(?:aid|ays?|aying)|t(?:old|ells?|elling)|wr(?:ote|ites?|iting)|(?:add|tweet|post|ask|answer|recall|insist|warn|shout|yell|chant|vow|claim|stat|declar|not|explain|conclud|argu|announc|acknowledg|stress|jok|report|comment|remark|suggest|continu|observ|exclaim|proclaim|assert|describ|promis|lament)(?:ed|es?|s|ing)|repl(?:ied|ies)|respond(?:ed|s)|testif(?:ied|ies)|admitt?(?:ed|s)|reads?|put it|pointed out|went on(?: to say)?|shot back|beg(?:an|ins)',
  loose: '[a-z]{3,}(?:ed|s)',
  that: 'that',
  helpers: '(?:ha[sd]|have|was|is|would|will|can|could|did|also|then|later|once|often|still|simply|just|even|first|only|again|[a-z]+ly)',
  source: '[Aa]ccording to|[Ii]n the words of|[Aa]s(?=.{2,60} (?:put|sa[iy]|wr[io]|note|told|report|explain))',
  he: '[Hh]e',
  she: '[Ss]he',
  they: '[Tt]hey|[Ii]t|[Ww]e|I|[Oo]ne|[Oo]thers?|[Aa]nother|[Ss]ome|[Mm]any|[Yy]ou|[Ww]ho',
  determiner:
    '[Tt]h(?:e|is|at|ese|ose|eir|ree)|[Aa]n?|[Oo]ne|[Aa](?:nother|ny|ll)|[Ss]ome|[Ss]everal|[Mm](?:any|ost|y)|[Bb]oth|[Tt]wo|[Hh](?:is|er)|[Ii]ts|[Oo](?:u|the)r|[Ee]very|[Nn]o',
  stop: '(?:[io]n|at|during|w(?:he[nr]e?|hile|ho|hich|ith(?:out)?)|a(?:fter|bout|s)|b(?:efore|ecause|ut|y)|last|this|next|earlier|late[rl]?y?|via|since|if|th(?:at|rough|en)|to|early|yesterday|today|following|over|under|until|just|only|again|[A-Z][a-z]+day)\\b',
  title:
    '(?:(?:Vice |Deputy |Acting |Former |Prime |Chief |State |Assistant |Shadow )?(?:President|Minister|Chancellor|Secretary(?: of State)?|Ambassador|Commissioner|Mayor|Governor|Judge|Justice|Professor|Senator|Representative|[A-Z][a-z]+(?:woman|person)|(?:Congress|Chair|Spokes|Council|Alder|Assembly|Police|Business)man|Speaker|Chair|Director|Captain|Detective|Inspector|Sergeant|Officer|Sheriff|Colonel|General|(?:Arch)?[Bb]ishop|Cardinal|Pope|King|Queen|Prince(?:ss)?|Sir|Dame|Lord|Lady|Coach|Councillor|Chief|Executive|Leader|Attorney|Manager|Sister|Opposition|Deputy|Majority)s?|Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Sgt|Lt|Col|Gen|Capt|Rev|Hon|Atty|Supt|Det|Cllr)\\b\\.?',
  occasion:
    '(?:at|in|on|during|after|outside|inside|from the|under|before|via|over) (?!(?:response|order|effort|fact|favou?r|behalf|which|an effort|what)(?![a-z]))|an? (?=.*(?:conference|briefing|hearing))',
  bodies:
    '(?:[a-z-]+ ){0,4}(?:[a-z]+(?:ists|ers|ors|ents|ants|ials|ians|ics|ates|ees)|people|women|men|police|sources|somebody|someone|everyone)',
  noName:
    '(?:The|An?|I[nfts]|On|At|For|But|And|So|When|While|As|After|Before|Since|Because|Then|Now|Yet|Still|Later|Meanwhile|However|Also|Even|Both|Some|Many|Most|One|Two|Th(?:is|at|ese|ose|ere|ree|ough|ey)|Here|Its|S?[Hh]e|We|You|I|His|Her|Their|Our|My|Wh(?:at|o|y|ere|ich)|How|With|From|To|By|Of|No(?:t|body)?|Yes|According|Asked|Speaking|Despite|During|Under|Until|Just|Only|Last|Next|Perhaps|Indeed|Although|Once|Again|Today|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|Let|All|Every|Another|Like|Well|Thanks?|Instead|Likewise|Back|Hours|Days|Weeks|Alongside|Beyond|Among|Amid|Outside|Across)',
};
