import type { Language } from './language.js';
import { capitals, letters, name } from './letters.js';

const abbreviation =
  '\\b(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|St|Jr|Sr|No|vs|Rev|Hon|Atty|Del|Supt|Det|M|Mme|Me|dhr|mevr|drs|ir|Nr|bzw|[A-Z])';
const capitalsOnly = `[${capitals}]\\.`;

/** The patterns of a language, made once. */
export function patternsOf(language: Language) {
  const { cue, loose, inversion, that, helpers, source, he, she, they, determiner, stop, title, bodies } = language;
  const words = `[${letters}\\d'’&./-]+`;
  const whole = (source: string) => `(?<![${letters}'’-])(?:${source})(?![${letters}'’-])`;
  const pronoun = `(?:${he}|${she}|${they})(?![${letters}'’])`;
  const other = `(?!(?:${stop})|(?:${cue}) )${words}`;
  const nominal = `(?:${determiner}|(?:[${capitals}][${letters}-]+ )?[${capitals}][${letters}-]+['’]s?) ${other}(?: ${other}){0,11}`;
  return {
    cueAt: new RegExp(`^(?:${cue})(?![${letters}'’-])`),
    looseAt: new RegExp(`^(?:${loose}) (?!${stop})`),
    inversionAt: inversion ? new RegExp(`^${inversion}`) : undefined,
    impersonal: language.impersonal ? new RegExp(`^${language.impersonal}`) : undefined,
    that: new RegExp(`(?<![${letters}])(?:${that})$`),
    inside: new RegExp(
      `[,?!…] (?=${inversion ? `${inversion.replaceAll('?<who>', '').replaceAll('?<who2>', '')}|` : ''}(?:${cue}) (?!${stop}))`,
      'g',
    ),
    verbs: new RegExp(whole(`${cue}|${loose}`), 'g'),
    cues: new RegExp(whole(cue), 'g'),
    helper: new RegExp(`^(?:${helpers}) `),
    helperEnd: new RegExp(` (?:${helpers})$`),
    source: new RegExp(`(?:^|[ ,])(?:${source}) ([^.;:“”"«»]{2,150}?),? ?[,:]? ?$`),
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
    name: new RegExp(`^${name}$`),
    titlesIn: new RegExp(`^.*(?:${title}) (?=\\S+ \\S)`),
    nameAt: new RegExp(`^${name}`),
    nameOf: new RegExp(`^(${name}) (?:of|from|at|for|van|von|uit|aus|du|des) `),
    nameEnd: new RegExp(`(?:^|[ ‘“"'(])(${name})$`),
    stop: new RegExp(
      ` (?=${stop}|(?:(?:${helpers}) )*(?:${cue})(?![${letters}'’-]))|[,;:—–(“”"«»„\\n]|(?<!${abbreviation})\\.(?!${capitalsOnly})|$`,
    ),
    clause: new RegExp(`^(?:[^.;:!?\\n]|(?<=${abbreviation})\\.|\\.(?=[^ \\n]))*`),
    sentenceEnd: new RegExp(`(?<!${abbreviation})[.!?…]["”’)»]* +(?=["“‘«(]?[${capitals}])`, 'g'),
    leads: new RegExp(`(?:${whole(cue)}|(?<![${letters}])(?:${that})) ?["“‘]?$`),
    going: new RegExp(`^[^.!?\\n]{0,120},? ?[,–—-] ?$`),
    apposition: new RegExp(`^, (?=(?:${determiner})? ?[a-z${letters}])([^,.;:“”"«»\\n]{2,100}?)(?= ?[,.;(]|$)`),
    forgotten: new RegExp(`[,?!] (?:${cue}) [^.,\\n]{2,60}\\.\\n`),
    predicate: /^, (?:is|was|are|were|has|had|would|could|will|can|est|sont|était|is|zijn|ist|sind|war) /,
    subordinate: /^(?:When|If|While|After|Before|Because|Though|Quand|Si|Lorsque|Als|Toen|Wenn|Nachdem|Wanneer) /,
    noName: new RegExp(`^${language.noName}$`),
    occasion: new RegExp(language.occasion),
    isCapital: new RegExp(`^[^${letters}]{0,2}[${capitals}\\d]`),
    begins: new RegExp(`^[${capitals}]`),
    /** Words right in front of a mark, or a figure behind words. */
    inWords: new RegExp(`[${letters}%’'“]$|[${letters}].*\\d$`),
    /** What may stand between a subject and its verb. */
    gap: /^(?:,[^,;:]{1,120}(?:,[^,;:]{1,60})?)?,?(?: [^ ,]+){0,7} ?$/,
  };
}

export type Patterns = ReturnType<typeof patternsOf>;
