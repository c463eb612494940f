import type { Language } from './language.js';

export const german: Language = {
  cue: '(?:(?:sag|erklär|beton|mein|erzähl|ergänz|kritisier|forder|warn|schreib|versicher|urteil|bestätig|behaupt|verteidig|lob|bekräftig|bezeichn|klag|scherz|entgegn|erwider|kommentier|twitter|äußer|erinner|lach|mahn|argumentier|erläuter|konstatier|bericht|antwort|frag|resümier)(?:e?te?n?|en)|(?:teilt|kündigt|fügt|räumt|stellt|führt|gibt|gab|f[uä]hrt?|h[iä]e?lt|l(?:ie|äs)(?:ß|st)|b(?:o|iete)t|w[ai]rft?)e?(?= .{0,80}(?:mit|an|hinzu|ein|fest|fort|vor|wissen|bekannt|klar|aus|zu)(?![a-z]))|so(?= [A-ZÄÖÜdesi])|schrieb|h(?:eißt|ieß)(?= es)|w[iu]rde?(?= .{2,60}zitiert)|sprach|spricht|rief(?:en)?|nann?nte?|findet|fand|verspricht|versprach)',
  loose: '(?!zitier)[a-zäöü]{3,}(?:te?n?|en|ieb|ief|ach|and)',
  impersonal: 'es (?:dazu )?(?:beim?|aus|seitens|i[nm]|vo[nm]|auf) ',
  verbSecond: true,
  that: 'da(?:ss|ß)',
  helpers:
    '(?:ha(?:t|tte|ben|be)|ist|war|auch|noch|dann|später|zuvor|bereits|nun|jedoch|zudem|weiter|dazu|selbst|daraufhin|sich|es|er|nur|schließlich|ebenfalls|allerdings)',
  source: '[Ll]aut|[Nn]ach (?:Angaben|den Worten)(?: von| der| des)?|[Ss]o|[Ff]ür',
  he: '[Ee]r|[Dd]ieser',
  she: '[Ss]ie',
  they: '[Ee]s|[Ii]ch|[Ww]ir|[Mm]an|[Aa]ndere|[Vv]iele|[Ee]inige|[Bb]eide',
  determiner:
    '[Dd](?:er|ie|as|em|en|es|iese?[rsmn]?|rei)|[Ee]ine?[rsmn]?|[Ss]eine?[rsmn]?|[Ii]hre?[rsmn]?|[Ee]inige|[Mm]ehrere|[Vv]iele|[Zz]wei|[Uu]nsere?|[Mm]eine?|[Bb]eide|[Aa]lle',
  nominal:
    '(?:(?:[Dd](?:er|ie|as|em|en|ies[ermn]s?)|(?:[Ee]|[Ss]e|[Mm]e)in(?:e[rmn]?)?|[Ii]hre?[rmn]?|[Uu]nsere?|[Ee]inige|[Mm]ehrere|[Vv]iele|[Zz]wei|[Bb]eide|[Aa]lle|[A-ZÄÖÜ][a-zäöüß-]+s) (?:[a-zäöüß-]+ ){0,3}|[A-ZÄÖÜ][a-zäöüß-]+(?=innen|er|en) )[A-ZÄÖÜ][^ ,.;:]+(?: [A-ZÄÖÜ][^ ,.;:]+)*(?: (?:de[rs]|eine[rs]|von) (?:[a-zäöüß-]+ ){0,2}[A-ZÄÖÜ][^ ,.;:]+(?: [A-ZÄÖÜ][^ ,.;:]+)*){0,2}',
  stop: '(?:(?<=(?:[eio][nrt]|[er]f|te) [A-ZÄÖÜ][^ ]+ [A-ZÄÖÜ][^ ]+ )de[rm]|de[rm] [„»«]|der (?:Deutschen Presse-A|Nachrichtena|[A-Z][a-z]*z)(?:gentur|eitung)|a[mnu][fsch]?|aus|i[mn]|beim?|nach|vor|zu[mr]?|als|während|wenn|weil|dass|und|aber|über|gegenüber|gestern|heute|mit|seit|unter|um|gegen|hinzu|ein|fest|klar|weiter|dazu|d(?:ie|as|em|en)|laut|vom|per|via|später|zuvor|schon|noch|nun|daraufhin)(?![a-zäöü])',
  title:
    '(?:[A-ZÄÖÜ][a-zäöüß]{3,}(?:(?:er|ist|ent|or|eur|log|graf|rät|wirt)in|ärztin|arzt|mann|frau|chef|rat|loge|ist|ent|eur|graf|pfleger|führer|händler)|(?:[Dd]er |[Dd]ie )?[A-ZÄÖÜa-z][a-zäöüß-]*?(?:(?:precher|inister|räsident|anzler|eister|eiter|irektor|ekretär|enator|ichter|rofessor|orscher|rainer|ommissar|ehrer|nternehmer|önig|farrer|nhaber|itarbeiter|ewohner|achbar|utor|anager|nwält)(?:in)?|orsitzende[rn]?|bgeordnete[rn]?|nwalt|äuerin|auer|xperte|eauftragte[rn]?|apst|ischof|apitän)|Frau|Herr|Dr|Prof)(?![a-zäöüß])\\.?',
  occasion: '(?:auf|beim?|i[nm]|am|während|gegenüber|vor|nach|via|per) |(?<!vo[nm] |zu |mit )de[rm] (?=[A-ZÄÖÜ])',
  noName:
    '(?:D(?:er(?:en)?|essen|ie|as|en|em|es|iese?[rsm]?|ort|a|ann|och|enn|ass|abei|amit|azu|anach|arauf|eshalb|anke|rei)|Eine?[rmn]?|I[mnch]+|A[mnu][fsch]*|Aber|Als|Aus|Beim?|Nach|Vo[rmn]|Mit|Für|Zu[mr]?|Über|Unter|Durch|Gegen|Ohne|Um|Seit|Während|Wegen|Trotz|Laut|Und|Oder|Wenn|Weil|Ob|Er|Sie|Es|Wir|Ihre?|Man|Seine?|Unsere?|Meine?|Hier|Nun|Jetzt|Heute|Gestern|Noch|Schon|Nur|Nicht|Keine?|So|W(?:eiter|ie|as|er|o|arum|ann|ieder)|Zudem|Allerdings|Jedoch|Später|Zuvor|Zwei|Viele|Einige|Alle|Andere|Beide|Ja|Nein|Mehr|Erst|Immer|[A-Z][a-z]+tag|Mittwoch|Bis|Ab|Auch|Auf)',
};
