// What names and words tell of a person, in all our languages: few of them mean something else in another.

/** A word that tells a woman, in front of a name or behind it. */
export const female =
  /\b(?:M(?:r?s|iss|me|lle|evr(?:ouw)?)|mevr(?:ouw)?|Frau|Sister|Lady|Dame|Queen|Princess|la|(?:grand)?mother|mère|moeder|Mutter|daughter|fille|dochter|Tochter|wife|épouse|sister|sœur|zus|Schwester|widow)\b|(?:wom[ae]n|vrouw|(?<!ni|ma)ster|ct?resse?|trice|ière|euse|(?:er|ist|ent|or|eur|log|rät|wirt|ärzt|wält)in)\b/;
export const male =
  /\b(?:M[r.]?|dhr|[Mm]eneer|Herr|Sir|Lord|King|Prin[cs]e?|Pope|Cardinal|le|father|père|vader|Vater|son|fils|zoon|Sohn|husband|brother|frère|broer|Bruder|himself)\b|[a-z](?<!wo)man\b|(?:sprecher|minister|präsident|kanzler|meister|chef|leiter|direktor|trainer|teur)\b/;

/** In front of a name: that it is somebody's relative, colleague or the like. */
export const relative =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[SsMm](?:on|a)|[Ll]eur|[Zz]ijn|[Hh]aar|[Hh]un|[Mm]ijn|[SsMm]eine?|[Ii]hre?)|['’]s) (?:[A-Za-zà-ÿ-]+,? ){1,2}$/;

/** Women's first names, or how they end. */
export const girls =
  /(?:[^ou]a|[rlny]ah|ie|ine|[^u]elle|ette|yn|(?<!Ste[pv]h?|Ow|Rub|Sv|rg|ch|rb|ro|rj|rt|K|B|[Gr]l?)en|[hr]in|ice|[lr]ey|eth|get|n[eè][sz]?|[rl]en|[rk]ke|tje|lies|trud|ild|lse|ance|ique)$|^(?:A(?:gnes|mber|nn|pril|my|strid)|Beth|Birgit|Carol|Claire|Doris|El[ks]e?|Grace|Gree?t|H(?:annah|eather|ope)|I(?:ngrid|ris|n[eé]s)|J(?:ill|oan|oy|ud(?:y|ith)|ane)|K(?:ate|athy|ay|im)|Lotte|Lu?i[sz]|Lucy|M(?:argaret|argot|arion|ary|ay|eg|erel|olly|ei.*)|N(?:ancy|oor)|P(?:at|eggy|olly|enny)|R(?:achel|oos|ose|uth)|S(?:arah|haron|andy|ally|usan)|All?ison|Mer[ei]dith|Meg.*|Marian|Robin|Dawn|Lynn|(?:Wini|Mild)f?red|Ute|Wendy)$/;

/** How the first names of men rather than of women end. */
export const boys = /(?:[bcdfgjkmpsvwxzo]|er|[rsn]t|[aáo]n)$/;

/** Words of names that no person has. */
export const body =
  /(?:^|[ -])(?:(?:North|New|South|East|West|Nord|Süd|Noord|Zuid|Oost|Post|Times|News|Court|Street|City|War|Road|Clube?|Rat|Town|Hall|Board|Bank|Valley|Springs|Health|GmbH|Jahr|Uhr|Meter|France|Land)(?![a-zà-ÿ])|Universi|Minist[eè]r|Part(?:y|ei|n)|Comm|Banque|Gro?[ue]p|Union|Uni[eé]|Institu|Agen|Offic|Stad|Land[ek]|Verb|Bundes|Europ|Count[ry]|Stat|Colleg|School|Depart|Congress|Senat|Company|Assoc|Cent[er]|Nation|Internat|Federa|United|Americ|Hospital|Polic|Project|Trust|Fund|[A-Z][a-z]+tag|Euro)/;

/** What bears words that it doesn't say. */
export const bearer =
  /(?:^|[ -])(?:[Ss]igns?|[Bb]anners?|[Pp]lacards?|[Pp]osters?|stickers?|[Ss]hirts?|songs?|headlines?|pancartes?|banderoles?|bord|spandoek|Schild|Plakate?|Lied)(?: |$)/;
