import type { Span } from '../statements/statement.js';
import type { Change, Draft } from './draft.js';
import { periodsOf, tellPeriods } from './english-dates.js';
import { Phrases } from './english-labels.js';
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
  beside,
  bracketed,
  earning,
  isWanted,
  onDays,
  unlike,
} from './english-patterns.js';
import { isPeriod } from './english-periods.js';
import { isNumbered, lex, type Token } from './english-words.js';
import { isCutAt, type Quantity } from './numbers.js';

/** So many words in front of a number, and behind it, are read for it. */
const reach = 40;

const directions = { U: 'up', A: 'up', D: 'down', B: 'down', E: 'same' } as const;
const directionOf = (tag: string) => directions[tag as keyof typeof directions];

/** A sentence, or a line: what a number is, the words around it tell. */
export class Sentence {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #tokens: Token[];
  readonly #tags: string;
  readonly #phrases: Phrases;
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
    this.#periods = periodsOf(text, tokens);
    this.#tokens = tokens.filter(({ tag }) => tag !== 'P');
    this.#tags = this.#tokens.map(({ tag }) => tag).join('');
    this.#phrases = new Phrases(text, this.#tokens, this.#tags);
  }

  read(): Draft[] {
    for (let at = this.#tags.indexOf('Q'); at >= 0; at = this.#tags.indexOf('Q', at + 1)) {
      const quantity = this.#tokens[at]!.quantity!;
      if (!isCutAt(this.#text, quantity.to) && this.#take(at, quantity)) this.#read = Math.max(at + 1, this.#read);
    }
    tellPeriods(this.#drafts, this.#text, this.#from, this.#to, this.#periods);
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
    // A remark on a number that isn't taken.
    const unknown = left.slice(left.lastIndexOf('Q') + 1);
    if (unknown !== left && (remark.test(unknown) || (remarkBehind.test(unknown) && /^[nN]{0,2}[UDAB]/.test(right)))) return false;
    // "(+12)" on a line of its own, "That is 2,150 or 11.1% more than": they tell more of the figure above.
    const more = /^[qa]b[ya]*$/.test(left) && /^(?:cQ)?([UD])/.exec(right);
    if (
      this.#above &&
      !this.#above.change &&
      (more || (quantity.sign && ((left === '(' && right === ')') || (!left && this.#text[this.#from - 1] === ';'))))
    ) {
      const up = more ? more[1] === 'U' : quantity.sign === '+';
      this.#above.change = { start: quantity.from, end: quantity.to, direction: up ? 'up' : 'down', by: quantity };
      return true;
    }
    // What stands in brackets in a list tells more of its line.
    if (last?.isLine && left.endsWith('(')) return false;
    if (this.#isLine(at, quantity, left, right)) return true;
    // What had been once, and the lowest there was, is no level.
    const before = this.#text.slice(Math.max(this.#from, quantity.from - 60), quantity.from);
    if ((right[0] === 'Q' && !this.#tokens[at + 1]!.quantity!.sign) || left.endsWith('Q')) return false;
    if (isWanted.test(this.#text.slice(quantity.to, Math.min(this.#to, quantity.to + 50))) || unlike.test(before)) return false;
    // "2,800 and 3,300 metres" are two.
    if (!quantity.unit && right.startsWith('cQ') && this.#tokens[at + 2]!.quantity!.unit) return false;
    // "The peak load, 11,240 MW, was recorded"
    if (/[nNXg](?:\([^()]*\))?,t?[ya]*$/.test(left) && /^(?:\([^()]*\))?,[bvUDEt]/.test(right) && this.#isCertain(quantity)) {
      const label = this.#phrases.subject(start, start + left.lastIndexOf(','));
      if (label) return this.#add(at, label, quantity);
    }
    const inside = quantity.sign && right.startsWith(')') && bracketed.exec(left);
    if (inside) {
      const label = this.#phrases.part(start, inside);
      const direction = quantity.sign === '+' ? 'up' : 'down';
      return this.#add(at, label, quantity, { start: quantity.from, end: quantity.to, direction, by: quantity }, true);
    }
    const put = brought.exec(left);
    if (put) {
      const isSame = /^(?:left|kept|held)/.test(this.#text.slice(this.#tokens[start + put.index]!.start).slice(0, 5));
      return this.#add(at, this.#phrases.part(start, put), quantity, isSame ? this.#same(start + put.index) : undefined);
    }
    const verb = onDays.test(before) ? null : changed.exec(left);
    const where = start + (verb?.index ?? 0);
    if (verb) {
      const change = { start: this.#tokens[where]!.start, end: this.#tokens[where]!.end, direction: directionOf(verb[1]!) };
      const isFrom = fromLevel.test(verb[2]!);
      const isLevel = toLevel.test(verb[2]!) && !/(?:rate|pace) of $/.test(this.#text.slice(quantity.from - 8, quantity.from));
      if (isFrom || isLevel || ((byAmount.test(verb[2]!) || /ta?[nyUD]*o$/.test(verb[2]!)) && verb[1] !== 'E')) {
        // "cut its key rate to"
        const object =
          /^(?:cut|rais|lift|lower|reduc|hik|trim|boost|slash|increas|held|kept)/.test(this.#phrases.words(where, where + 1).text) &&
          moved.exec(verb[2]!);
        const label = object
          ? this.#phrases.words(where + 1 + object[1]!.length, where + 1 + object[0].length)
          : this.#phrases.subject(start, where);
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
      const label = this.#phrases.words(at + 3 + rise[2]!.length, at + 1 + rise[0].length);
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
      const label = this.#phrases.subject(start, start + acts.index);
      if (!label || !this.#add(at, label, quantity)) return false;
      this.#isList = true;
      return true;
    }
    const level = reached.exec(left) ?? (/^n?[UD](?!nr)/.test(right) ? /v$/.exec(left) : null);
    if (level && !/^n?[AB]/.test(right) && !(level[0].startsWith('bvi') && (right[0] === 'n' || !/\bby (?:\w+ )?$/.test(before)))) {
      const label = this.#phrases.subject(start, start + level.index);
      const behind = /^([nN]?)([UD])(?!nr)/.exec(right);
      if (label && behind) {
        const end = this.#tokens[at + 1 + behind[1]!.length]!.end;
        return this.#add(at, label, quantity, { start: quantity.from, end, direction: directionOf(behind[2]!), by: quantity }, true);
      }
      if (
        label &&
        (this.#isCertain(quantity) || !/^by*t?[ya]*$/.test(level[0]) || /rate|index|number|average|total|[A-Z]{3}/i.test(label.text))
      )
        return this.#add(at, label, quantity, level[0].startsWith('Et') ? this.#same(start + level.index) : undefined);
    }
    if (this.#behind(at, quantity, left, right, before)) return true;
    if (/\bwith $/.test(before) && /^(?:$|[,.;)(])/.test(right)) {
      const one = beside.exec(left);
      const verb = left.search(/[blvUDE]/);
      const label = one
        ? this.#phrases.part(start, one)
        : verb >= 0 && (/[lvUD][iyU]*i$/.test(left) || (quantity.unit && /^[^lvUDE]*[lvE]t/.test(left)))
          ? this.#phrases.subject(start, start + verb)
          : undefined;
      if (label) return this.#add(at, label, quantity);
    }
    const of = nounOf.exec(left);
    // "nine of the 11 members" are no eleven.
    if (of && (quantity.unit || !right.startsWith('n') || /[a-z]$/.test(quantity.value.text)))
      return this.#add(at, this.#phrases.part(start, of), quantity);
    if (
      /(?:^|[^b])v[ya]*$/.test(left) &&
      (quantity.unit || (!/^[nNo]/.test(right) && this.#isCertain(quantity))) &&
      (!/[$€£¥]|\bcents?\b|euro|dollar/.test(quantity.unit?.text ?? '') || earning.test(before))
    ) {
      const label = this.#phrases.subject(start, start + left.search(/v[ya]*$/));
      if (label) return this.#add(at, label, quantity);
    }
    const inline = listed.exec(left);
    if (
      inline &&
      (/[it]$/.test(left) ? /^(?:[,;.)(-]|c|$)/ : /^n?(?:[,;.)(-]|c|$)/).test(right) &&
      (this.#drafts.length || /:/.test(this.#tags.slice(0, at))) &&
      (this.#isList || this.#isCertain(quantity))
    ) {
      this.#add(at, this.#phrases.part(start, inline), quantity);
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
      // "5 to 8 km" is no single figure; "up 1% on the month and 3% on the year" is.
      if (gap === 't' || !last.isGrowth) this.#drafts.pop();
      return true;
    }
    gap = gap.replace(/\([^()Q]*\)/, '').replace(/,[anN]{1,6}[vl],/, ',');
    const isAside = /^[nN]{0,2}[,(-]c?$/.test(gap);
    if (quantity.sign && (isAside || /^[nN]{0,2}[|/Q]*$/.test(gap) || (!last.change && /^[^Q,;:c(]{0,8}\($/.test(gap)))) {
      last.change ??= { start: quantity.from, end: quantity.to, direction: quantity.sign === '+' ? 'up' : 'down', by: quantity };
      return true;
    }
    if (last.isGrowth && isAside && /^[,)]|^$/.test(right)) return true;
    if (fromLevel.test(gap) && !/[,;c][^,;c]*[nN]/.test(gap)) {
      // Churn that "improved to 0.9% from 1.1%" is down.
      if (
        last.change &&
        last.change.direction !== 'same' &&
        !last.change.by &&
        quantity.unit?.text === last.quantity.unit?.text &&
        quantity.value.number !== last.quantity.value.number
      )
        last.change.direction = last.quantity.value.number > quantity.value.number ? 'up' : 'down';
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
    if (!last.change?.by) last.change = { start: from, end: this.#compared(to), direction: directionOf(told[1]!), by: quantity };
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
  #behind(at: number, quantity: Quantity, left: string, right: string, before: string): boolean {
    const add = (from: number, length: number) => {
      let to = at + 1 + from + length;
      const more = /^(?:i(?:[nNg]+|X)|an)/.exec(this.#tags.slice(to));
      if (
        more &&
        (more[0][0] === 'i' || !quantity.unit) &&
        /^(?:for|under|with|an?) /.test(this.#text.slice(this.#tokens[to]!.start).slice(0, 6))
      )
        to += more[0].length;
      if (isCutAt(this.#text, this.#tokens[to - 1]!.end) || !this.#add(at, this.#phrases.words(at + 1 + from, to), quantity)) return false;
      this.#isList = true;
      this.#read = to;
      return true;
    };
    const part = /^(?:on)?(?:[nN]{0,2}?|b?y?v?)(?=[it])([it]a?[nN]+(?:(?<=t.*)i[nN]+)?)/.exec(right);
    const skipped = (part && /^(?:ia?(?=N)|ta?)/.exec(part[1]!)?.[0].length) || 0;
    if (
      part &&
      (ofThese.test(left) ||
        /^ of (?:them|these|those|which)\b/.test(this.#text.slice(quantity.to, quantity.to + 10)) ||
        (this.#isList && !quantity.unit && begins.test(left.replace(/^.*[vg]/, ','))))
    )
      return add(part[0].length - part[1]!.length + skipped, part[1]!.length - skipped);
    const whom = ofThese.test(left) && which.exec(right);
    if (whom && (!whom[0].startsWith('b') || plural.test(this.#phrases.words(at + whom[0].length, at + 1 + whom[0].length).text)))
      return add(whom[0].length - whom[1]!.length, whom[1]!.length);
    if (
      /^n(?!n)/.test(right) &&
      /^ people\b/.test(this.#text.slice(quantity.to)) &&
      (!/(?:[vi]|zh?b)[ya]*$/.test(left) || /\bemploy\w* /.test(before)) &&
      !casualties.test(this.#text.slice(quantity.to + 1))
    )
      return false;
    const counted = (quantity.unit ? (/%|cent/.test(quantity.unit.text) && acted.test(left) ? /$.^/ : measured) : count).exec(right);
    if (!counted) return false;
    // What somebody has a few of is no figure.
    if (/(?:^|[^z])h[ya]*$/.test(left) && !quantity.unit && quantity.value.number < 1000) return false;
    const follows = right.slice(counted[0].length);
    const isIssued = /^[nN]{1,3}i$/.test(left) && /^b(?:[ay]*)v/.test(follows) && this.#isCertain(quantity);
    if (
      isIssued ||
      (acted.test(left) && !/r[ya]*v?[ya]*$/.test(left) && (!/i[ya]*$/.test(left) || /\bby (?:\w+ )?$/.test(before))) ||
      (begins.test(left) &&
        (this.#isList || /^[bhvlUD]/.test(follows) || (/^[ya]*$/.test(left) && this.#isCertain(quantity) && !/^the $/i.test(before)))) ||
      (quantity.unit && !/%|cent/.test(quantity.unit.text) && /[vi][ya]*$/.test(left))
    ) {
      // "1,624 people were killed"
      const more =
        counted[2] === 'n' && casualties.test(this.#text.slice(this.#tokens[at + 1]!.start, this.#tokens[at + 1]!.start + 40))
          ? (/^h?b?[vD]/.exec(follows)?.[0].length ?? 0)
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

  #add(at: number, label: Span, quantity: Quantity, change?: Change, isGrowth?: boolean): boolean {
    if (
      label.end - label.start > 80 ||
      !/[a-z]/i.test(label.text) ||
      isPeriod(label.text) ||
      (!quantity.unit && label.end <= quantity.from && !/[.,]/.test(quantity.value.text) && isNumbered(label.text.split(' ').at(-1)!)) ||
      /^(?:(?:previous|prior|last) .*|target|limit|forecast|capacity|depth|persons|times|(?:.* )?(?:survey|sample|poll|panel|zone|radius))$/i.test(
        label.text,
      )
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
    if (!counted) return;
    this.#read = at + 1 + counted[0].length;
    quantity.unit = this.#phrases.words(at + 1, at + 1 + counted[0].length);
  }
}
