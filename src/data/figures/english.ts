import type { Span } from '../statements/statement.js';
import { type Change, type Draft, figureOf } from './draft.js';
import { lineOf } from './english-lines.js';
import {
  acted,
  begins,
  brought,
  byAmount,
  casualties,
  changed,
  compared,
  compound,
  count,
  fromLevel,
  listed,
  measured,
  moved,
  nounOf,
  ofThese,
  plural,
  reached,
  remark,
  remarkBehind,
  thenTo,
  toLevel,
  which,
} from './english-patterns.js';
import { headingPeriod, isNumbered, isPeriod, lex, type Token, trimmed } from './english-words.js';
import type { Figure } from './figure.js';
import { isCutAt, type Quantity, spanOf } from './numbers.js';

/** UTF-16 units of what is read in one go. */
const longest = 1000;
/** So many words in front of a number, and behind it, are read for it. */
const reach = 40;

const sentenceEnd = /\n|[!?•;]|(?<![\s.]|\b(?:No|vs|St|Mr|Mrs|Dr|approx|[A-Z]))\.["”’)]*(?= +["“‘(]?[A-Z\dÀ-Þ]|\s*$|\n)/;

const directions = { U: 'up', A: 'up', D: 'down', B: 'down', E: 'same' } as const;
const directionOf = (tag: string) => directions[tag as keyof typeof directions];

/** The figures of a text in English. */
export function extractEnglishFigures(text: string): Figure[] {
  const drafts: Draft[] = [];
  /** The period that the heading of a list tells. */
  let heading: Span | undefined;
  for (let from = 0; from < text.length;) {
    const end = sentenceEnd.exec(text.slice(from, from + longest));
    const to = end ? from + end.index + end[0].length : Math.min(text.length, from + longest);
    const sentence = /\d/.test(text.slice(from, to)) ? new Sentence(text, from, end ? from + end.index : to, drafts.at(-1)) : undefined;
    const found = sentence?.read() ?? [];
    for (const draft of found) {
      if (draft.isLine) draft.period ??= heading;
      drafts.push(draft);
    }
    if (!found.length && to - from > 1 && to - from < 120) {
      const told = headingPeriod.exec(text.slice(from, to));
      // A row of column heads ("Change in 24 h") doesn't overrule the heading above it.
      if (told && (!heading || (drafts.at(-1)?.quantity.from ?? 0) > heading.end))
        heading = spanOf(text, from + told.index, from + told.index + told[0].length);
    } else if (found.length && !found[0]!.isLine) heading = undefined;
    from = to;
  }
  return drafts.map((draft) => figureOf(text, draft));
}

/** A sentence, or a line: what a number is, the words around it tell. */
class Sentence {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #tokens: Token[];
  readonly #tags: string;
  readonly #periods: Token[];
  readonly #drafts: Draft[] = [];
  /** The figure of the line above. */
  readonly #above: Draft | undefined;
  /** Up to which token words are accounted for, and where the last figure's number is. */
  #read = 0;
  #last = -1;
  /** The subject of "rose from 2.9%", until "to 3.1%" comes. */
  #waiting: Pick<Draft, 'label' | 'change'> | undefined;
  /** Whether the last number stands in front of its label, or its label in front of it without a verb: others like it may follow. */
  #isList = false;

  constructor(text: string, from: number, to: number, above: Draft | undefined) {
    const tokens = lex(text, from, to);
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.#above = above;
    this.#periods = tokens.filter(({ tag }) => tag === 'P');
    this.#tokens = tokens.filter(({ tag }) => tag !== 'P');
    this.#tags = this.#tokens.map(({ tag }) => tag).join('');
  }

  read(): Draft[] {
    for (let at = this.#tags.indexOf('Q'); at >= 0; at = this.#tags.indexOf('Q', at + 1)) {
      const quantity = this.#tokens[at]!.quantity!;
      if (!isCutAt(this.#text, quantity.to) && this.#take(at, quantity)) this.#read = Math.max(at + 1, this.#read);
      else this.#isList = false;
    }
    for (const [at, draft] of this.#drafts.entries())
      if (!draft.isLine) draft.period ??= this.#period(draft, this.#drafts[at - 1], this.#drafts[at + 1]);
    return this.#drafts;
  }

  /** Whether the number is one that is understood. */
  #take(at: number, quantity: Quantity): boolean {
    const start = Math.max(this.#read, at - reach);
    const left = this.#tags.slice(start, at);
    const right = this.#tags.slice(at + 1, at + reach);
    const last = this.#drafts.at(-1);
    if (this.#waiting && /^[,y]*t$/.test(left)) return this.#add(at, this.#waiting.label, quantity, this.#waiting.change);
    if (last && this.#continues(at, last, quantity, this.#tags.slice(Math.max(this.#last + 1, start), at), right)) return true;
    this.#waiting = undefined;
    if (this.#isLine(at, quantity, left, right)) return true;
    // What had been once, and the lowest there was, is no level.
    if (
      /\bhad (?:\w+ )?(?:stood|been)\b[^,;:]*$|\bas (?:low|high) as $/.test(
        this.#text.slice(Math.max(this.#from, quantity.from - 40), quantity.from),
      )
    )
      return false;
    // "2,800 and 3,300 metres" are two.
    if (!quantity.unit && right.startsWith('cQ') && this.#tokens[at + 2]!.quantity!.unit) return false;
    const verb = changed.exec(left);
    const where = start + (verb?.index ?? 0);
    if (verb) {
      const change = { start: this.#tokens[where]!.start, end: this.#tokens[where]!.end, direction: directionOf(verb[1]!) };
      const isFrom = fromLevel.test(verb[2]!);
      const isLevel = toLevel.test(verb[2]!) && !/(?:rate|pace) of $/.test(this.#text.slice(quantity.from - 8, quantity.from));
      if (isFrom || isLevel || ((byAmount.test(verb[2]!) || /ta?[nyUD]*o$/.test(verb[2]!)) && verb[1] !== 'E')) {
        // "cut its key rate to"
        const object = moved.exec(verb[2]!);
        const label = object ? this.#words(where + 1 + object[1]!.length, where + 1 + object[0].length) : this.#subject(start, where);
        if (!label) return false;
        if (isFrom) this.#waiting = { label, change };
        else if (isLevel) this.#add(at, label, quantity, change);
        else this.#add(at, label, quantity, { ...change, end: this.#compared(quantity.to), by: quantity }, true);
        return true;
      }
    }
    if (fromLevel.test(left) || /Q[ct]?$|x[^,;:]*$/.test(left)) return false;
    const rise = /^([UD])i(a?)([nNg]+)/.exec(right);
    if (rise && /(?:^|[^r])a$/.test(left)) {
      const label = this.#words(at + 3 + rise[2]!.length, at + 1 + rise[0].length);
      const change = { start: quantity.from, end: this.#tokens[at + 1]!.end, direction: directionOf(rise[1]!), by: quantity };
      this.#read = at + 1 + rise[0].length;
      return this.#add(at, label, quantity, change, true);
    }
    // "Guests from abroad booked 1.12 million of them", "schools have 210 pupils, colleges 96": who acts is what is counted.
    const acts = /[bhlv][ya]*$/.exec(left);
    if (
      acts &&
      (/^ of (?:them|these|those|which)\b/.test(this.#text.slice(quantity.to, quantity.to + 12)) ||
        /^n{1,2}(?:\(Q\))?,a?[nN]{1,4}Q(?![nN])/.test(right))
    ) {
      const label = this.#subject(start, start + acts.index);
      if (!label || !this.#add(at, label, quantity)) return false;
      this.#isList = true;
      return true;
    }
    const put = brought.exec(left);
    if (put) {
      const from = start + put.index + put[0].indexOf(put[1]!);
      const isSame = /^(?:left|kept|held)/.test(this.#text.slice(this.#tokens[start + put.index]!.start).slice(0, 5));
      return this.#add(at, this.#words(from, from + put[1]!.length), quantity, isSame ? this.#same(start + put.index) : undefined);
    }
    const level = reached.exec(left);
    if (level && !/^n?[AB]/.test(right)) {
      const label = this.#subject(start, start + level.index);
      const behind = /^([nN]?)([UD])(?!nr)/.exec(right);
      if (label && behind) {
        const end = this.#tokens[at + 1 + behind[1]!.length]!.end;
        return this.#add(at, label, quantity, { start: quantity.from, end, direction: directionOf(behind[2]!), by: quantity }, true);
      }
      if (label && (this.#isCertain(quantity) || !/b[ya]*$/.test(level[0]) || /rate|index|number|average|total|[A-Z]{3}/i.test(label.text)))
        return this.#add(at, label, quantity, level[0][0] === 'E' ? this.#same(start + level.index) : undefined);
    }
    if (this.#behind(at, quantity, left, right)) return true;
    const of = nounOf.exec(left);
    // "nine of the 11 members" are no eleven.
    if (of && (quantity.unit || !right.startsWith('n')))
      return this.#add(
        at,
        this.#words(start + of.index + of[0].indexOf(of[1]!), start + of.index + of[0].indexOf(of[1]!) + of[1]!.length),
        quantity,
      );
    if (quantity.unit && !/[$€£¥]|\bcents?\b|euro|dollar/.test(quantity.unit.text) && /(?:^|[^b])[v][ya]*$/.test(left)) {
      const label = this.#subject(start, start + left.search(/v[ya]*$/));
      if (label) return this.#add(at, label, quantity);
    }
    const inline = listed.exec(left);
    if (
      inline &&
      /^n?(?:[,;.)(-]|c|$)/.test(right) &&
      (this.#drafts.length || /:/.test(this.#tags.slice(0, at))) &&
      (this.#isList || this.#isCertain(quantity))
    ) {
      const from = start + inline.index + inline[0].indexOf(inline[1]!);
      this.#add(at, this.#words(from, from + inline[1]!.length), quantity);
      this.#isList = true;
      return true;
    }
    return false;
  }

  #isCertain({ unit, value }: Quantity): boolean {
    return !!unit || /[.,]/.test(value.text) || value.number >= 100;
  }

  #same(at: number): Change {
    const { start, end } = this.#tokens[at]!;
    return { start, end: this.#compared(end), direction: 'same' };
  }

  /** A number that tells more of the last figure: its level, or how it changed. */
  #continues(at: number, last: Draft, quantity: Quantity, gap: string, right: string): boolean {
    if (last.isGrowth && thenTo.test(gap) && !(gap === 't' && !last.quantity.unit && /%|cent/.test(quantity.unit?.text ?? ''))) {
      this.#count(at, quantity);
      last.quantity = quantity;
      last.isGrowth = false;
      return true;
    }
    if (
      gap === 't' ||
      (gap === 'c' && quantity.unit?.text === last.quantity.unit?.text && !/^[nN]/.test(right) && last.label.end < last.quantity.from)
    ) {
      // "5 to 8 km" is no single figure.
      this.#drafts.pop();
      return true;
    }
    const isAside = /^[nN]{0,2}[,(-]c?$/.test(gap);
    if (quantity.sign && (isAside || /^[nN]{0,2}[|Q]*$/.test(gap))) {
      last.change ??= { start: quantity.from, end: quantity.to, direction: quantity.sign === '+' ? 'up' : 'down', by: quantity };
      return true;
    }
    if (last.isGrowth && isAside && /^[,)]|^$/.test(right)) return true;
    if (fromLevel.test(gap) && !/[,;c][^,;c]*[nN]/.test(gap)) {
      const told = /([UDE])[^UDE]*r[ya]*$/.exec(gap);
      const start = at - gap.length + (told?.index ?? 0);
      if (told && !last.change) last.change = { start: this.#tokens[start]!.start, end: quantity.to, direction: directionOf(told[1]!) };
      return true;
    }
    const before = remark.exec(gap);
    const behind = !before && remarkBehind.test(gap) && /^[nN]{0,2}([UDAB])(?!nr|aX)/.exec(right);
    const told = before ?? behind;
    if (!told) return false;
    const from = before ? this.#tokens[at - gap.length + gap.lastIndexOf(before[1]!)]!.start : quantity.from;
    const to = before ? quantity.to : this.#tokens[at + told[0].length]!.end;
    last.change ??= { start: from, end: this.#compared(to), direction: directionOf(told[1]!), by: quantity };
    return true;
  }

  #compared(to: number): number {
    return to + (compared.exec(this.#text.slice(to, to + 60))?.[0].length ?? 0);
  }

  #isLine(at: number, quantity: Quantity, left: string, right: string): boolean {
    const line = this.#read ? undefined : lineOf(this.#text, this.#from, this.#to, quantity, left, right, this.#above?.isLine);
    if (!line || !this.#add(at, line.label, quantity)) return false;
    this.#isList = true;
    Object.assign(this.#drafts.at(-1)!, { isLine: true, period: line.period });
    return true;
  }

  /** "reported 12 new cases": what is counted stands behind the number. */
  #behind(at: number, quantity: Quantity, left: string, right: string): boolean {
    const add = (from: number, length: number) => {
      const to = at + 1 + from + length;
      if (isCutAt(this.#text, this.#tokens[to - 1]!.end) || !this.#add(at, this.#words(at + 1 + from, to), quantity)) return false;
      this.#isList = true;
      this.#read = to;
      return true;
    };
    const part = /^(?:on)?(?:[nN]{0,2}?|b?y?v?)(?=[it])([it]a?[nN]+(?:(?<=t.*)i[nN]+)?)/.exec(right);
    const skipped = (part && /^(?:ia?(?=N)|ta?)/.exec(part[1]!)?.[0].length) || 0;
    if (part && (ofThese.test(left) || right.startsWith('o') || (this.#isList && begins.test(left.replace(/^.*[vg]/, ',')))))
      return add(part[0].length - part[1]!.length + skipped, part[1]!.length - skipped);
    const whom = ofThese.test(left) && which.exec(right);
    if (whom) return add(whom[0].length - whom[1]!.length, whom[1]!.length);
    const counted = (quantity.unit ? (/%|cent/.test(quantity.unit.text) && acted.test(left) ? /$.^/ : measured) : count).exec(right);
    if (!counted) return false;
    // What somebody has a few of is no figure.
    if (/(?:^|[^z])h[ya]*$/.test(left) && !quantity.unit && quantity.value.number < 1000) return false;
    const follows = right.slice(counted[0].length);
    const isIssued = /^[nN]{1,3}i$/.test(left) && /^b(?:[ay]*)v/.test(follows) && this.#isCertain(quantity);
    if (
      isIssued ||
      (acted.test(left) && !/r[ya]*v?[ya]*$/.test(left)) ||
      (begins.test(left) && (this.#isList || /^[bhvlUD]/.test(follows) || (/^[ya]*$/.test(left) && this.#isCertain(quantity)))) ||
      (quantity.unit && !/%|cent/.test(quantity.unit.text) && /[vi][ya]*$/.test(left))
    ) {
      // "1,624 people were killed"
      const more =
        counted[2] === 'n' && casualties.test(this.#text.slice(this.#tokens[at + 1]!.start, this.#tokens[at + 1]!.start + 40))
          ? (/^h?bv/.exec(follows)?.[0].length ?? 0)
          : 0;
      return add(
        counted[0].length - counted[2]!.length,
        this.#uptoPlural(at + 1 + counted[0].length - counted[2]!.length, counted[2]!) + more,
      );
    }
    return false;
  }

  /** How many words count something: after a plural, a word like "attend" is no noun, but the verb. */
  #uptoPlural(from: number, tags: string): number {
    const words = this.#tokens.slice(from, from + tags.length).map(({ start, end }) => this.#text.slice(start, end));
    const at = words.findIndex(
      (one, index) => tags.slice(index, index + 2) === 'nn' && plural.test(one) && !plural.test(words[index + 1]!) && !compound.test(one),
    );
    return at < 0 ? tags.length : at + 1;
  }

  /** Whom the verb at this token tells about. */
  #subject(start: number, at: number): Span | undefined {
    let tags = this.#tags.slice(start, at).replace(/(?:[bhyv,c]|\([^()]*\))+$/, '');
    let from = start;
    const skip = (length: number) => {
      from += length;
      tags = tags.slice(length);
    };
    const clause = /^.*(?:[;:(-]|,c|[vc]q(?=[^,]*$)|(?<=[UDEblvQ].*)c)/.exec(tags);
    if (clause) skip(clause[0].length);
    // What stands between commas tells about the subject.
    for (let comma = tags.indexOf(','); comma >= 0 && /^(?:[iyqc)]|$|v)|^[^nN]*,/.test(tags); comma = tags.indexOf(',')) skip(comma + 1);
    const own = tags.lastIndexOf(',') + 1;
    if (own && /[UDElb]/.test(tags.slice(0, own)) && /[nN]/.test(tags.slice(own))) skip(own);
    skip(/^[cy)]*(?:iN+(?=a))?[acyi]*/.exec(tags)![0].length);
    if (/[x]/.test(tags)) return undefined;
    tags = /^(?:[^UDEblvhq,]|[UDvlh](?=[nNvgl])|l$)*/.exec(tags)![0].replace(/[^nNXgl)]+$/, '');
    // "Collection costs amounted to"
    if (tags.endsWith('l') && !this.#words(from + tags.length - 1, from + tags.length).text.endsWith('s')) tags = tags.slice(0, -1);
    if (/r.*r|[QE]|^[or]/.test(tags) || !/[nNg]/.test(tags)) return undefined;
    const tail =
      tags.length > 4 &&
      !/^(?:number|share|proportion|rate|price|index) of/i.test(this.#text.slice(this.#tokens[from]!.start, this.#tokens[from]!.start + 14))
        ? tags.search(/(?<=[nNgX])[itr]/)
        : -1;
    return this.#words(from, from + (tail > 0 ? tail : tags.length));
  }

  #words(from: number, to: number): Span {
    return trimmed(this.#text, this.#tokens[from]?.start ?? 0, this.#tokens[to - 1]?.end ?? 0) ?? spanOf(this.#text, 0, 0);
  }

  #add(at: number, label: Span, quantity: Quantity, change?: Change, isGrowth?: boolean): boolean {
    if (
      label.end - label.start > 80 ||
      !/[a-z]/i.test(label.text) ||
      isPeriod(label.text) ||
      (!quantity.unit && !/[.,]/.test(quantity.value.text) && isNumbered(label.text.split(' ').at(-1)!)) ||
      /^(?:people|persons|times|(?:.* )?(?:survey|sample|poll|panel|zone|radius))$/i.test(label.text)
    )
      return false;
    if (label.end <= quantity.from) this.#count(at, quantity);
    this.#drafts.push({ label, quantity, change, isGrowth });
    this.#last = at;
    this.#isList = false;
    this.#waiting = undefined;
    const still = !change && /^[^,(;:]{0,6}[,(]y*(?:qb)?y*(E)/.exec(this.#tags.slice(at + 1, at + 14));
    if (still) this.#drafts.at(-1)!.change = this.#same(at + still[0].length);
    return true;
  }

  /** What stands behind a number that is labelled is its unit. */
  #count(at: number, quantity: Quantity): void {
    const counted = !quantity.unit && /^n{1,2}/.exec(this.#tags.slice(at + 1, at + 3));
    if (counted) quantity.unit = this.#words(at + 1, at + 1 + counted[0].length);
  }

  /** The first period behind a number, else the last one in front of it. */
  #period({ label, quantity }: Draft, before: Draft | undefined, next: Draft | undefined): Span | undefined {
    const from = Math.max(label.end, quantity.to);
    const stop = /[,;:(]|\b(?:than|from|compared|versus|against|after|above|below)\b/.exec(
      this.#text.slice(from, next ? Math.min(next.label.start, next.quantity.from) : this.#to),
    );
    const end = stop ? from + stop.index : next ? Math.min(next.label.start, next.quantity.from) : this.#to;
    const told =
      this.#periods.find(({ start, end: to }) => start >= Math.min(label.end, quantity.to) && to <= end) ??
      this.#periods.findLast(({ start, end: to }) => to <= label.start && start >= (before?.quantity.to ?? this.#from));
    return told && spanOf(this.#text, told.start, told.end);
  }
}
