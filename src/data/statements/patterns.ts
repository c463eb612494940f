import type { Language } from './language.js';
import { capitals, letters, name, office, trade } from './letters.js';

const abbreviation =
  '\\b(?:Mrs?|Ms|[Dd]r|[Pp]rof|mr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|St|Jr|Sr|No|vs|Rev|Hon|Atty|Del|Supt|Det|M|Mme|Me|dhr|mevr|drs|ir|Nr|bzw|[A-Z])';
const capitalsOnly = `[${capitals}]\\.`;

/** The patterns of a language, made once. */
export function patternsOf(language: Language) {
  const { cue, loose, inversion, that, helpers, source, he, she, they, determiner, stop, title, bodies = '(?!)' } = language;
  const words = `[${letters}\\d'’&./-]+`;
  const whole = (source: string) => `(?<![${letters}'’-])(?:${source})(?![${letters}'’-])`;
  const pronoun = `(?:${he}|${she}|${they})(?![${letters}'’])`;
  const article = "(?:the|l[ae]s?|l['’]|het|de|de[rmn]|das|die|eine[rmns]?|een|une?|an?)";
  const other = `(?!(?:${stop})|(?:${cue}) )${words}`;
  const nominal =
    language.nominal ??
    `(?:(?:${determiner})(?:(?<=['’])| )|(?:[${capitals}][${letters}-]+ )?[${capitals}][${letters}-]+['’]s? )${other}(?: ${other}){0,11}`;
  return {
    cueAt: new RegExp(`^(?:${cue})(?![${letters}'’-])`),
    looseAt: new RegExp(`^(?:${loose})(?:, [^,.;:\\n“”"«»]{3,40},)? (?!(?!(?:${determiner}) )(?:${stop}))`),
    verbSecond: language.verbSecond,
    hasInversion: !!inversion,
    inversionAt: inversion ? new RegExp(`^${inversion}`) : undefined,
    impersonal: language.impersonal ? new RegExp(`^${language.impersonal}`) : undefined,
    that: new RegExp(`(?<![${letters}])(?:${that})$`),
    /** Behind words that somebody said: the sentence goes on with something else. */
    goesOn: new RegExp(`^ (?:and|et|en|und|${stop}) `),
    inside: new RegExp(
      `[,?!…] (?=${inversion ? `${inversion.replaceAll('?<who>', '').replaceAll('?<who2>', '')}|` : ''}(?:${cue}) (?!${stop}))`,
      'g',
    ),
    verbs: new RegExp(whole(`${cue}|${loose}`), 'g'),
    cues: new RegExp(whole(cue), 'g'),
    helper: new RegExp(`^(?:${helpers}) `),
    helperEnd: new RegExp(` (?:${helpers})$`),
    source: new RegExp(`(?:^|, )(?:${source}) ([^.;:“”"«»]{2,150}?),? ?[,:]? ?$`),
    sourceAt: new RegExp(`^(?:${source}) `),
    pronounAt: new RegExp(`^${pronoun}`),
    pronounEnd: new RegExp(`(?:^| )(${pronoun})$`),
    pronoun: new RegExp(`^(?:${he}|${she}|${they})$`),
    he: new RegExp(`^(?:${he})$`),
    she: new RegExp(`^(?:${she})$`),
    titles: new RegExp(`^(?:${title} )+`),
    nominalAt: new RegExp(`^${nominal}`),
    nominalEnd: new RegExp(`(?:^|[ ,])(${nominal})$`),
    bodyAt: new RegExp(`^${bodies}(?![${letters}])`),
    bodyEnd: new RegExp(`(?:^|[ ,])(${bodies})$`),
    names: new RegExp(`(?<![${letters}’'-])(?:(?:${title}) )?${name}`, 'g'),
    /** A phrase that begins with a preposition is no subject. */
    noSubject: new RegExp(`^(?!(?:${determiner}|${he}|${she}|${they}|${title}) )(?:${stop}) `, 'i'),
    /** In front of a name: the name is only a part of a phrase. */
    inPhrase: new RegExp(
      `(?:^|[ '’])(?:of|for|and|to|by|d[eu]?|van|voor|bij|von|für|de[rs]|pour|à|au|et|l|${stop})(?: ${article})?$|^${article} .* (?:de[rs]|eine[rs])$`,
      'i',
    ),
    determiner: new RegExp(`^(?:${determiner})$`),
    /** Where nouns come first: Hirte Sepp Mair. */
    offices: language.verbSecond ? new RegExp(office) : language.inversion ? undefined : new RegExp(trade),
    titlesIn: new RegExp(`^(?:.* )?(?:${title}) (?=\\S+ \\S)`),
    nameEnd: new RegExp(`(?:^|[ ‘“"'(])((?:(?:${title}) )?${name})$`),
    stop: new RegExp(
      ` (?=${stop}|(?:(?:${helpers}) )*(?:${cue})(?![${letters}'’-]))|[,;:—–(“”"«»„\\n]|(?<!${abbreviation})\\.(?!${capitalsOnly})|$`,
    ),
    clause: new RegExp(`^(?:[^.;:!?\\n]|(?<=${abbreviation})\\.|\\.(?=[^ \\n]))*`),
    sentenceEnd: new RegExp(`(?<!${abbreviation})[.!?…]["”’)»]* +(?=["“‘«(]?[${capitals}])`, 'g'),
    leads: new RegExp(`(?:${whole(cue)}|(?<![${letters}])(?:${that})) ?["“‘]?$`),
    /** X, 52, a former teacher; X (GUE), the head of the service. */
    apposition: new RegExp(
      `^(?: \\([^)\\n]{1,20}\\))?,(?: \\d+(?: [a-z]+)?,)? (?=(?:${determiner})? ?[a-z${letters}])((?:[^,.;:“”"«»\\n]|(?<=[A-Z])\\. ?(?=[A-Z(])){2,100}?)(?= ?[,.;()\\n]|$)`,
    ),
    forgotten: new RegExp(`[,?!] (?:${cue}) [^.,\\n]{2,60}\\.\\n`),
    verbAtEnd: new RegExp(` (?:${loose})$`),
    /** Begins what stands in front of a main clause, up to a comma. */
    introduces: new RegExp(
      `^(?:(?!(?:${determiner}|${he}|${she}|${they}) )(?:${language.noName.slice(3, -1)})|[A-Z][a-z]+(?:ing|ed|ly,(?= (?:[A-Z]|s?he |the )))|[A-Z][a-z]+ (?:[a-z]+ ){0,2}(?:later|ago|earlier),)[ ,]`,
    ),
    noName: new RegExp(`^${language.noName}$`),
    occasionIn: new RegExp(
      `^(?:, (?:who|qui|die|de[rm]|dont)[^,\\n]{1,80},|(?!, (?:who|qui|die|de[rm]|dont)))(?:(?! (?:and|but|und|aber|et|mais|en|maar) )[^.;:!?\\n“"«„‘(]){0,50}?[ ,]((?:${language.occasion})(?:[^.;:!?\\n,“"«„‘(]|\\.(?=[^ \\n“"])){2,80}?)(?= (?:that|who|which|wh[ie]le|when|where|qui|que|dat|die|terwijl|dass|mit|und|and|et|mais|en|maar)(?![${letters}])|[.;:!?\\n,“"«„‘(]|$)`,
    ),
    occasionAhead: new RegExp(`(?<=^|[.!?…][”"’]? |, )((?:${language.occasion})[^.;:!?\\n,“"«„‘(]{3,80}?),? $`, 'i'),
    /** What a sentence has between words that it begins with and the verb that tells who said all of it. */
    asides: new RegExp(`^ [a-z–—-][^.;:!?\\n“”"„«]{3,150}?,(?= (?:[^.,;:!?\\n“”"„«]{1,60} )?(?:${cue})(?![${letters}'’-]))`),
    /** No small words but those that titles have. */
    title: new RegExp(
      `^(?!${pronoun})(?:(?:[${capitals}\\d][^ ]*|of|the|in|an?|and|to|for|on|at|by|with|or|from|d['’eu]|l[ae]s?|des|et|van|het|der|een|en|[&+–—-])(?: |$))+$`,
    ),
  };
}

export type Patterns = ReturnType<typeof patternsOf>;
