import type { Language } from './language.js';

export const dutch: Language = {
  cue: '(?:z(?:egt|ei|eggen|eiden|ucht)|vertel(?:t|de)|(?:laat|liet|laten)(?= .{0,80}weten)|aldus|v(?:indt|ond|raagt|roeg|ervolgt|erklaart)|schr(?:ijft|eef)|m(?:eldt|eent|oppert)|stelt|benadrukt|waarschuwt|reageert|antwoord(?:t|de)|legt(?= .{0,30}uit)|roept|riep|kl(?:inkt|onk)|luidt|erkent|bevestigt|noemt|denkt|lacht|oordeelt|herinnert|beaamt|besluit|twittert|getuigt|pleit|belooft|verzucht|nuanceert)(?:t?e)?',
  loose: '[a-z]{3,}(?:t|de|te|en|iep|eef)',
  impersonal: 'het (?:bij|in|vanuit|op) ',
  verbSecond: true,
  that: 'dat',
  helpers:
    '(?:heeft|ha(?:d|dden)|hebben|is|was|ook|nog|dan|daarna|later|eerder|toen|al|alleen|zelf|wel|er|nu|vervolgens|verder|zich|hierover|daarop)',
  source: '[Vv]olgens|[Aa]ldus',
  he: '[Hh]ij|[Dd]eze',
  she: '[Zz]ij|[Zz]e',
  they: '[Ii]k|[Mm]en|[Ww]e|[Ww]ij|[Hh]et|[Ii]emand|[Aa]nderen|[Ss]ommigen|[Vv]elen',
  determiner:
    '[Dd](?:e|eze|ie|it|at|rie)|[Hh]et|[Ee]en|[Zz]ijn|[Hh](?:aar|un)|[Ee]nkele|[Vv]eel|[Tt]wee|[Oo]nze|[Mm]ijn|[Ss]ommige|[Aa](?:nder|ll)e|[Bb]eide',
  stop: '(?:op|i[ns]|tijdens|na|voor|toen|terwijl|over|was|had|heeft|werd|wil|kan|tegen|tegenover|bij|aan|[a-z]+dag|gisteren|van(?:ochtend|middag|avond|af)|via|die|d[ao]t|wie|als|omdat|want|en|maar|met|om|door|naar|afgelopen|sinds|eerder|later|weten|uit|toe|ook|er|niet|nog|daarop|lachend)(?![a-z])',
  title:
    '(?:(?:[Dd]e )?(?:[A-Za-z-]{1,20}(?:urgemeester|ethouder|chepen|inister(?:-president)?|remier|ecretaris|oorzitter|irecteur|oordvoer(?:d|st)er|rainer|oach|rofessor|oogleraar|oeker|nspecteur|fficier|dvoca(?:at|te)|echter|oerin|oer|igena(?:ar|res)|prichter|amerlid|ewoner|uurvrouw|uurman|ouverneur|oningin|oning|oloog|conoom|urator|leider))|dhr|[Mm]evr(?:ouw)?|[Mm]eneer|[Dd]r|[Pp]rof|drs|ir|mr)\\b\\.?',
  occasion: '(?:op|in|tijdens|tegenover|bij|aan|via|na|vanuit|voor|langs) ',
  noName:
    '(?:D(?:e|at|it|eze|ie|an|aar|oor|us|rie)|Het|Een|In|Op|Aan|Bij|Na(?:ar)?|Voor|Met|Uit|Van|Om|To[te]n?|Over|Onder|Tijdens|Volgens|Maar|En|Of|Want|Als|Er|Hij|Z(?:ij|e|ijn|o|elfs?)|W(?:ij|e|ie|at|aar|aarom|anneer|el)|Ik|Je|Jij|U|Haar|Hun|Onze?|Mijn|Hoe|Ook|Nu|Nog|Al|Niet|Geen|Hier|Daarom|Toch|Later|Eerder|Gisteren|Vandaag|[A-Z][a-z]+dag|Sinds|Zonder|Tegen|Tussen|Twee|Veel|Sommige|Andere|Alle|Alleen|Ja|Nee|Aldus)',
};
