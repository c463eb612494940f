// What names and words tell of a person, in all our languages: few of them mean something else in another.

/** A word that tells a woman, in front of a name or behind it. */
export const female =
  /\b(?:M(?:r?s|iss|me|lle|evr(?:ouw)?)|mevr(?:ouw)?|Frau|Sister|Lady|Dame|Queen|Princess|la|(?:grand)?mother|mère|moeder|Mutter|daughter|fille|dochter|Tochter|wife|épouse|sister|sœur|zus|Schwester|widow|girl|herself|aunt|femme|advocate|députée|présidente)\b|(?:wom[ae]n|vrouw|ster|ct?resse?|trice|ière|euse|(?:er|ist|ent|or|eur|log|rät|wirt|ärzt|wält)in)\b/;
export const male =
  /\b(?:M[r.]?|dhr|[Mm]eneer|Herr|Sir|Lord|King|Prin[cs]e?|Pope|Cardinal|le|father|père|vader|Vater|son|fils|zoon|Sohn|husband|brother|frère|broer|Bruder|boy|himself|uncle)\b|[a-z](?<!wo)man\b|(?:sprecher|minister|präsident|kanzler|meister|chef|leiter|direktor|trainer|teur)\b/;

/** In front of a name: that it is somebody's relative, colleague or the like. */
export const relative =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[SsMm](?:on|a)|[Ll]eur|[Zz]ijn|[Hh]aar|[Hh]un|[Mm]ijn|[SsMm]eine?|[Ii]hre?)|['’]s) (?:[A-Za-zà-ÿ-]+ ){1,3}$|, $/;

/** Women's first names, or how they end. */
export const girls =
  /(?:[^ou]a|ie|ine|[^u]elle|ette|yn|e?en|[hr]in|ice|[lr]ey|eth|get|n[eè][sz]?|[rl]en|[rk]ke|tje|lies|trud|ild|lse|ance|ique)$|^(?:A(?:gnes|mber|nn|pril|my|strid)|Beth|Birgit|Carol|Claire|Doris|El[ks]e?|Grace|Gree?t|H(?:annah|eather|ope)|I(?:ngrid|ris|n[eé]s)|J(?:ill|oan|oy|ud(?:y|ith)|ane)|K(?:ate|athy|ay|im)|Lotte|Lu?i[sz]|Lucy|M(?:argaret|argot|arion|ary|ay|eg|erel|olly|ei.*)|N(?:ancy|oor)|P(?:at|eggy|olly|enny)|R(?:achel|oos|ose|uth)|S(?:arah|haron|andy|ally)|Ute|Wendy)$/;

/** How the first names of men rather than of women end. */
export const boys = /(?:[bcdfgjkmpsvwxzo]|er|[rsn]t|[ao]n)$/;

/** Words of names that no person has. */
export const body =
  /(?:^|[ -])(?:Universi|Minist[eè]r|Part(?:y|i|ei)|Comm|Bank|Banque|Gro?[ue]p|Union|Uni[eé]|Institu|Agen|Offic|Stad|Land|Ver[be]|Bundes|Europ|North|New|South|East|West|N[o]+r[dt]|S[uü]d|Oost|Post|Times|News|Court|Street|City|Count|Stat|Colleg|School|Depart|Congress|Senat|Inc|Company|Assoc|Cent[er]|Board|Nation|Internat|Federa|United|Americ|Town|Hospital|Church|Polic|War|Road|Club|Rat|GmbH|[A-Z][a-z]+tag|Jahr|Uhr|Euro|Meter|France|Saint|Radio|Act|Hall|League|Rovers|River)/;

/** What bears words that it doesn't say. */
export const bearer =
  /(?:^|[ -])(?:[Ss]igns?|[Bb]anners?|[Pp]lacards?|[Pp]osters?|stickers?|[Ss]hirts?|songs?|headlines?|pancartes?|banderoles?|bord|spandoek|Schild|Plakate?|Lied)(?: |$)/;
