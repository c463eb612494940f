import type { Language } from './language.js';

export const german: Language = {
  cue: '(?:(?:sag|erklär|beton|mein|erzähl|ergänz|kritisier|forder|warn|schreib|versicher|urteil|bestätig|behaupt|verteidig|lob|bekräftig|bezeichn|klag|scherz|entgegn|erwider|kommentier|twitter|äußer|erinner|lach|mahn|argumentier|erläuter|konstatier|bericht|antwort|frag|resümier)(?:e?te?n?)|(?:teilt|kündigt|fügt|räumt|stellt|führt|gibt|gab)e?(?= .{0,80}(?:mit|an|hinzu|ein|fest|klar|aus|zu))|so(?= [A-ZÄÖÜdesi])|schrieb|heißt es|hieß es|sprach|spricht|rief(?:en)?|nann?nte?|findet|fand|verspricht|versprach)',
  loose: '[a-zäöü]{3,}(?:te?n?|en|ieb|ief|ach)',
  impersonal: 'es (?:beim?|aus|seitens) (?:der (?=[A-Z]))?',
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
  stop: '(?:a[mnu][fsch]?|aus|i[mn]|beim?|nach|vor|zu[mr]?|als|während|wenn|weil|dass|und|aber|über|gegenüber|gestern|heute|mit|seit|unter|um|gegen|hinzu|ein|fest|klar|weiter|dazu|d(?:ie|as|em|en)|laut|vom|per|via|später|zuvor|schon|noch|nun|daraufhin)(?![a-zäöü])',
  title:
    '(?:[A-ZÄÖÜ][a-zäöüß]{3,}(?:(?:er|ist|ent|or|eur|log|graf|rät|wirt)in|ärztin|arzt|mann|frau|chef|rat|loge|ist|ent|eur|graf|pfleger|führer|händler|schützer)|(?:[Dd]er |[Dd]ie )?(?:[A-ZÄÖÜ][a-zäöüß-]*?)?(?:(?:[Ss]precher|[Mm]inister|[Pp]räsident|[Kk]anzler|[Mm]eister|[Cc]hef|[Ll]eiter|[Dd]irektor|[Ss]ekretär|[Ss]enator|[Rr]ichter|[Pp]rofessor|[Ff]orscher|[Tt]rainer|[Kk]ommissar|[Ww]irt|[Ll]ehrer|[Uu]nternehmer|[Kk]önig|[Pp]farrer|[Ii]nhaber|[Mm]itarbeiter|[Bb]ewohner|[Nn]achbar|[Aa]utor|[Mm]anager)(?:in)?|[Vv]orsitzende[rn]?|[Aa]bgeordnete[rn]?|[Aa]nw[aä]lt(?:in)?|[Bb]äuerin|[Bb]auer|[Ee]xpert(?:e|in)|[Bb]eauftragte[rn]?|[Pp]apst|[Bb]ischof|[Kk]apitän)|Frau|Herr|Dr|Prof)(?![a-zäöüß])\\.?',
  female: '\\b(?:Frau|Mutter|Tochter|Schwester|Witwe|Oma)\\b|[a-zäöüß]{3}(?:er|ist|ent|or|eur|log|graf|rät|wirt|ärzt|bar|wält)in\\b',
  male: '\\b(?:Herr|Prinz|Vater|Sohn|Bruder|Opa|Papst|Bischof|König)\\b|(?:sprecher|minister|präsident|kanzler|meister|chef|leiter|direktor|richter|trainer|forscher|lehrer|farrer|utor|ponist)\\b',
  relative: '\\b(?:[Ss]eine?|[Ii]hre?|[Mm]eine?) (?:[A-Za-zäöüß-]+ ){1,3}$|, $',
  girls:
    '(?:[^u]a|ie|ine|ette|elle|ild|gard|traud|trud|lind|run|ik?e|heid|ane|anne|inde)$|^(?:A(?:ntje|strid|gnes|lice)|Birgit|Doris|Elisabeth|El?ke|Esther|Hannah|Ing(?:e|rid)|Iris|Judith|Karin|Kat[h]?rin|Kerstin|Marion|Margo?i?t|Ruth|Sarah|Susanne|Ute|Beate|Dagmar|Renate|Sigrid)$',
  body: 'Universität|Partei|Ministerium|Bundes[a-z]+|Landtag|Stadt|Land|Bank|Gruppe|Verein|Verband|Gewerkschaft|Deutschland|Europa|Europäische|Union|Nord|Süd|Ost|West|Gericht|Amt|Behörde|Kreis|Staat|Republik|Vereinigte|Polizei|Kommission|Rat|AG|GmbH|Straße|Platz|Klinik|Haus|Weiße|[CFS][DS][PU]|CDU|Jahr|Woche|[A-Z][a-z]+tag|Mittwoch|Uhr|Euro|Meter|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  occasion:
    '(?:auf|bei|in|im|während|am Rande|gegenüber) (?:eine[rm]? |der |des |dem |seine[rm]? |ihre[rm]? )?(?:[a-zäöü]+ )?(?:Presse[a-zäöü]+|Interview|Gespräch|Rede|Erklärung|Mitteilung|Brief|Sitzung|Kundgebung|Gipfels?|Podcast|Sender [A-Z][a-zäöü]+|Landtag|Bundestag|Stadtrat|Zeitung|Anhörung|Konferenz|Predigt|[A-Z][a-zäöü]+predigt)',
  bodies: '(?:[a-zäöü]+ ){0,2}(?:Anwohner|Kritiker|Experten|Forscher|Eltern|Nachbarn|Behörden|Bewohner)',
  noName:
    '(?:D(?:er|ie|as|en|em|es|iese?[rsm]?|ort|a|ann|och|enn|ass|abei|amit|azu|anach|arauf|eshalb|anke|rei)|Eine?[rmn]?|I[mnch]+|A[mnu][fsch]*|Aber|Als|Aus|Beim?|Nach|Vo[rmn]|Mit|Für|Zu[mr]?|Über|Unter|Durch|Gegen|Ohne|Um|Seit|Während|Wegen|Trotz|Laut|Und|Oder|Wenn|Weil|Ob|Er|Sie|Es|Wir|Ihre?|Man|Seine?|Unsere?|Meine?|Hier|Nun|Jetzt|Heute|Gestern|Noch|Schon|Nur|Nicht|Keine?|So|W(?:ie|as|er|o|arum|ann|ieder)|Zudem|Allerdings|Jedoch|Später|Zuvor|Zwei|Viele|Einige|Alle|Andere|Beide|Ja|Nein|Mehr|Erst|Immer|[A-Z][a-z]+tag|Mittwoch|Bis|Ab|Auch|Auf)',
};
