import type { Span } from '../statements/statement.js';
import { month, noPeriod, periodAt, spell, weekday } from './english-periods.js';
import { digits, numberOf, type Quantity, spanOf } from './numbers.js';

/**
 * What a word does in a bulletin, as one character, so that a sentence is a string that patterns can be laid on:
 * Q a quantity, X another number, P a period, U up, D down, E unchanged, A above, B below, b to be, l reaches, v another verb, h has,
 * t to or at, o of, i another preposition, r what it is compared with, x what is wanted or expected, a an article, q a relative pronoun, c a conjunction, y an adverb,
 * z there, g a form in -ing, N a name, n any other word. Marks stand for themselves.
 */
export interface Token {
  tag: string;
  start: number;
  end: number;
  quantity?: Quantity;
}

/** Of verbs that reach a level the other forms are nouns: "average", "numbers". */
const forms = (stems: string, tag: string): string[] =>
  stems
    .split(' ')
    .flatMap((stem) =>
      (tag === 'l' ? ['ed', 'ing'] : ['', 's', 'es', 'ed', 'ing']).map(
        (end) => (end.startsWith('e') || end === 'ing' ? stem.replace(/e$/, '') : stem) + end,
      ),
    );

const kinds: [tag: string, words: string, regular?: string][] = [
  [
    'U',
    'rose risen grew grown higher more up dearer costlier rallied doubled tripled quadrupled heavier faster longer better warmer swollen improvement',
    'rise grow increase climb gain jump surge soar advance add widen lengthen expand improve accelerate rebound recover strengthen swell upturn uptick spike',
  ],
  [
    'D',
    'fell fallen dropped dropping slipped slipping slid shrank shrunk dipped dipping shed lost lose sank sunk lower fewer less down minus plummeted cut reduction contraction contracted lighter cooler cheaper trimmed',
    'fall drop decline decrease slip slide shrink narrow ease dip plunge tumble slump shorten weaken cool slow retreat sink reduce plummet dwindle lag lower',
  ],
  ['A', 'above'],
  ['B', 'below'],
  ['E', 'unchanged changed flat steady stable held stayed no', 'remain'],
  ['b', 'is was are were be been being stood stands stand remains'],
  [
    'l',
    'hit hits came comes come put puts set reaches totals exceeds equals represents accounts amounts costs cost fetches averages',
    'reach total totall average amount number exceed top account represent settle end close finish open trade equal measure fix estimate value surpass pass fetch peak bottom contribute',
  ],
  [
    'v',
    'went gone saw sold built made took take ran run found paid pays spent sent won met led shot bought caught drew gave kept read told left brought made makes bring brings carries cover covers holds sees employs employ serves lent sang taught fed wrote broke flew drove stole threw grew heard dealt drove takes gives keeps leaves beat rang ate wore held kept lay sat swam wound struck bore cast spread',
    'report show say said',
  ],
  ['z', 'there'],
  ['g', 'excluding'],
  ['n', 'unemployed self-employed hundred injured wounded infected feed seed breed speed bed red'],
  ['h', 'has have had having'],
  ['t', 'to at'],
  ['o', 'of'],
  ['i', 'in for on by with during over across among through within into under before since without near per around about as'],
  ['r', 'from than after aged following versus vs against between compared'],
  [
    'x',
    'will must should may might could can expect expects expected forecast forecasts predict predicted projected target limit threshold beating allowed minimum involve involves involved involving comprise comprises comprised spans spanned surveyed polled visited needs requires required offers plans planned',
  ],
  ['a', 'the a an its their our his her this these another each every all'],
  ['q', 'those which that who whom whose where when it they he she we you i'],
  ['c', 'including include includes and or but while whereas as plus so because if'],
  [
    'y',
    'out off away nearly almost some roughly approximately just around about not also still now currently again meanwhile only already further however yet far little worth even so ago earlier then would could last fully well running ahead',
  ],
];
const tags = new Map<string, string>();
for (const [tag, words, regular] of kinds)
  for (const word of [...words.split(' '), ...(regular ? forms(regular, tag) : [])]) if (!tags.has(word)) tags.set(word, tag);

function tagOf(word: string): string {
  const known = tags.get(word.toLowerCase());
  if (known) return known;
  if (/^[A-Z]/.test(word)) return 'N';
  if (/[^e]ed$/.test(word)) return 'v';
  if (/[a-z]ing$/.test(word)) return 'g';
  return /[a-z]{3}ly$|-o(?:n|ver)-/.test(word) ? 'y' : 'n';
}

const times: Record<string, number> = {
  th: 1e3,
  k: 1e3,
  mi: 1e6,
  m: 1e6,
  mn: 1e6,
  ml: 1e6,
  bi: 1e9,
  bn: 1e9,
  bl: 1e9,
  b: 1e9,
  tr: 1e12,
  tn: 1e12,
};
const si = '(?:[kMGTPcmµμdhn]?(?:Wh?|[mgltLVA]|Pa|Hz|Sv|Bq|b|(?<=[kMGT])B)[²³23]?|ha|[bm]cm|bcf|TEU|pp[mbt]|bp[ds]|mph|cfs)';
const measure =
  '(?:tonn|ton|barrel|bushel|(?:kilo)?gram|kilo|(?:hecto)?lit(?:re|er)|gallon|(?:(?:square|cubic) )?(?:kilo|centi|milli)?met(?:re|er)|(?:(?:square|cubic) )?(?:mile|foot|feet)|hectare|acre|degree|hour|minute|second|day|week|month|year|euro|dollar|pound|franc|cent|(?:mega|giga|tera|kilo)watt(?:[- ]hour)?|(?:micro|milli)gram|ounce|knot|point)(?:e?s)?';
const unit =
  ` ?(?:[€£$]|[A-Za-zµ]{1,5}³?)\\/[A-Za-z]{1,4}[²³]?(?![\\w/³])|[pcCF]\\b|\\/[A-Za-z]{1,6}(?=[ ,.;)]|$)(?:\\/[a-z]+)?| ?(?:[%‰]|°[CFK]?)(?: points?)?| per ?cent(?:age points?)?| percentage points?| (?:pct|pc|ppts?|pp)\\b| basis points?| ?(?!TV)${si}(?:\\/(?:${si}|day|[hsd]))?(?![\\w/]| [A-Z])` +
  `| ${measure}(?: (?:Celsius|Fahrenheit))?(?: per (?:(?:square|cubic) )?(?!cent)[a-z]+| a day)?\\b| yuan| yen| pence| per (?:\\d[\\d,. ]*\\d|million|thousand)(?: (?:people|inhabitants|residents|population))?`;
const quantity =
  `(?<![\\w.,/:@#&=µ]|[\\w)][-−–])([+−–-])?((?:(?:US|A|C|S|HK|NT|R)?[$€£¥₹₩]|RMB|EUR|USD|CNY|GBP|CHF|JPY|INR|AUD|CAD|SEK|NOK|DKK|PLN|HKD|CZK|Rs)[ \\u00A0]?)?([+−–-])?(${digits})` +
  `([ \\u00A0]?(?:thousand|million|billion|trillion|mln|mn|bln|bn|tn)\\b|[kmMB](?![\\w²³/]))?(${unit})?(?![\\w/@]|[.,:]\\d|-[a-z\\d])`;
/** Times, versions, telephone numbers, ranges, ages, years. */
const none =
  `${noPeriod}|\\d+(?:[.:/]\\d+){2,}|\\d\\d?:\\d\\d|(?:\\b0|\\+)\\d[\\d ()/-]{4,20}\\d|[$€£]?${digits}[%a-z°]{0,4}(?:[–—-]| [–—-] )[$€£]?${digits}|\\d+[-–—/]\\d[\\d/–—-]*` +
  `|(?<=\\b(?:[Ii]n|[Ww]ithin|[Ff]or|[Ee]very) )\\d+ (?:minutes|hours|days|weeks|months|years)\\b|(?<!(?<!ea|at|io|she|ate|inc)[a-z]: )(?:19|20)\\d\\d(?!,?\\d|%|\\.\\d| ?(?:[mb]illion|tonnes|[a-z]{3,}s\\b))|(?<=\\b(?:of|in|since|from|by|until) )1[5-8]\\d\\d(?!,?\\d|%|\\.\\d| [a-z]{3,}s\\b)|(?<=(?:child|adult|people|person|women|men|anyone|those|girls|boys|resident|patient|worker)[a-z]* (?:under|over|below|above) )\\d\\d?\\b(?!%| per)|\\d{1,4} (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Drive|Way|Place|Court|Quay|Row|Close|Hill|Park)\\b|0\\d{1,3}\\b(?!\\.)|\\d+(?:\\.\\d+)?-[A-Za-z][A-Za-z-]*|[\\d.,]+(?: ?years? (?:old|of age)|(?:st|nd|rd|th)\\b)`;
const word = `[A-Za-zÀ-ɏ][\\wÀ-ɏ]*(?:[.&'’-](?=[\\wÀ-ɏ])[\\wÀ-ɏ]+)*`;
const about =
  '(?:(?:[Aa]n? )?(?:(?:new|all-time|estimated|record|provisional|total|further|average|combined|preliminary)(?: high| low| peak)? ?){1,2}(?:of )?|(?<!\\d%? |percent |points? )(?:more|less|fewer|greater|higher|other) than |[Aa]t (?:least|most) |as (?:many|much|few) as |just (?:over|under|above|below) |well (?:over|above) |close to |in excess of |[Aa] (?:total|maximum|minimum|peak|mean|median|mere|little) (?:of|over|under) )(?=[+−–-]?[$€£¥]?\\d)';
const words = new RegExp(word, 'y');
const phrase = new RegExp(
  `(${about})|(picked up|(?<=\\ba |\\()plus\\b|ahead(?= of (?:last|the |its |a year))|(?:raised|lifted|hiked|boosted)(?= (?:its|the|their)\\b))|((?<=\\b(?:of|for|with|to|by|are|is|were|was) )up to\\b)|(g[ai]ve[sn]? (?:up|back)|behind(?= (?:last|the same|a year))|(?<=, )back(?= [$€£]?\\d))|((?:${month}|${weekday}|(?:last|this) ${spell}|a ${spell} (?:ago|earlier))['’]s)|(on (?:hold|average)|in total|(?:year|month|week|quarter|day) o(?:n|ver) (?:year|month|week|quarter|day))|(?:ma(?:de|kes?|king)|takes?|took) up\\b|(?:sold|sells?) for\\b`,
  'y',
);
/** By the groups of it. */
const phraseTags = 'yUxDay';
const noQuantity = new RegExp(`(?<![\\d$€£¥] ?|\\d[.,])(?:${none})`, 'y');
const quantities = new RegExp(quantity, 'y');

/** Names with a number: what follows them counts nothing. */
const numbered =
  /^(?:tel|phone|hotline|fax|code|version|page|no|number|room|isbn|issn|article|section|chapter|table|figure|edition|issue|volume|step|part|day|id|class|type|platform|terminal|pier|unit|level|phase|season|round|call|dial|on|until|aged?|under|over|at)\.?$/i;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The words, numbers and marks of a sentence. */
export function lex(text: string, from: number, to: number): Token[] {
  const sentence = text.slice(from, to);
  const tokens: Token[] = [];
  for (let at = /^\s*(?:[-–—•*·]\s+)?/.exec(sentence)![0].length; at < sentence.length;) {
    const one = sentence[at]!;
    let found: RegExpExecArray | null = null;
    let tag = '';
    let number: Quantity | undefined;
    let period = -1;
    const money = /[A-Z]/.test(one) && matchAt(/(?:[A-Z]{1,2}[$€£¥]|[A-Z]{3}|Rs)[ \u00A0]?[+−–-]?\d/y, sentence, at);
    if (/[a-z]/i.test(one) && !(money && matchAt(quantities, sentence, at))) {
      found = matchAt(words, sentence, at)!;
      const word = found[0];
      const told = matchAt(phrase, sentence, at);
      period = periodAt(sentence, at);
      // "Its weakest since May 2020" tells no period.
      const isRemark = period >= 0 && /^since/i.test(word) && /(?:est|time|high|low|record|fall|rise|level) $/.test(sentence.slice(0, at));
      tag = isRemark ? 'X' : period >= 0 ? 'P' : told ? (phraseTags[told.slice(1).findIndex(Boolean)] ?? 'l') : tagOf(word);
      // "The 'Little Monsoon'" is no little.
      if (tag === 'y' && tokens.length && /[A-Z]/.test(one)) tag = 'N';
      found = told ?? found;
    } else if (money || /[\d+−–$€£¥₹₩-]/.test(one)) {
      found = matchAt(noQuantity, sentence, at);
      if (found) tag = 'X';
      else if ((found = matchAt(quantities, sentence, at))) {
        number = quantityOf(text, from + at, found);
        // "The Stoxx 600 gained": the number is part of the name.
        const last = tokens.at(-1);
        const isName =
          last?.tag === 'N' &&
          !number.unit &&
          last.end === from + at - 1 &&
          (/^\d{1,4}(?: (?!and )[A-Za-z]|["”’])/.test(sentence.slice(at, at + 9)) ||
            (/^\d{1,3}(?:[.;)]|$)/.test(sentence.slice(at, at + 5)) &&
              'oitav'.includes(tokens.findLast(({ tag: before }) => before !== 'N')?.tag ?? ' ')));
        tag = isName ? 'X' : 'Q';
      } else if ((found = matchAt(/\d+/y, sentence, at))) tag = 'X';
    }
    const end = period >= 0 ? period : at + (found?.[0].length ?? 1);
    if (!found && /[^\s\w"“”*'’]/.test(one)) tag = one === '–' || one === '—' ? '-' : one;
    if (tag) tokens.push({ tag, start: from + at, end: from + end, ...(number && { quantity: number }) });
    at = end;
  }
  return tokens;
}

function quantityOf(
  text: string,
  start: number,
  [found, before = '', currency = '', inner = '', number, multiplier = '', measured = '']: RegExpExecArray,
): Quantity {
  const end = start + found.length;
  const sign = before || inner;
  const first = start + sign.length + currency.length;
  // A level of 3.42m is no millions.
  const isMetres =
    multiplier === 'm' &&
    !currency &&
    /(?:level|river|gauge|height|depth|snow|tide|wave)/i.test(text.slice(Math.max(0, start - 40), start));
  // "€71.45/MWh"
  const unit = isMetres ? 'm' : currency && /^(?:\/| m$)/.test(measured) ? '' : measured.trim();
  return {
    from: start,
    to: end,
    value: {
      ...spanOf(text, first, first + number!.length + (isMetres ? 0 : multiplier.length)),
      number: numberOf(
        number!,
        isMetres ? 1 : (times[(currency && measured === ' m' ? 'm' : multiplier).trim().slice(0, 2).toLowerCase()] ?? 1),
      ),
    },
    unit: unit
      ? spanOf(text, end - unit.length, end)
      : currency
        ? spanOf(text, start + before.length, start + before.length + currency.trim().length)
        : undefined,
    sign: sign && (/[-−–]/.test(sign) ? '-' : '+'),
  };
}

export const isNumbered = (text: string): boolean => numbered.test(text);

/** A stretch of text without the blanks and marks around it. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && /[\s•*·,:|=–—"“”‘-]/.test(text[start]!)) start++;
  while (end > start && /[\s,:|=.…–—("“”-]/.test(text[end - 1]!)) end--;
  return end > start ? spanOf(text, start, end) : undefined;
}
