import type { Span } from '../statements/statement.js';
import { type Change, type Draft, figureOf } from './draft.js';
import * as words from './english-words.js';
import type { Figure } from './figure.js';
import { hidden, hide, isCutAt, numberOf, type Quantity, spanOf } from './numbers.js';

/** UTF-16 units in front of a number, and behind it, that are read for it. */
const reach = 250;

const directionOf = ({ up, down }: Record<string, string | undefined>): Change['direction'] => (up ? 'up' : down ? 'down' : 'same');

/** What words like "rose", "higher" or "flat" tell: the last of them in a text. */
function lastDirection(text: string) {
  const last = Array.from(text.matchAll(words.direction)).at(-1);
  return last && { index: last.index, end: last.index + last[0].length, direction: directionOf(last.groups!) };
}

function quantities(text: string, plain: string): Quantity[] {
  return Array.from(plain.matchAll(words.quantity), ({ 0: whole, 1: sign = '', 2: currency = '', 3: number, 4: multiplier, index }) => {
    const start = index + sign.length + currency.length;
    let end = index + whole.length;
    let times = 1;
    // A level of 3.42m is no millions.
    if (multiplier === 'm' && !currency && words.inMetres.test(plain.slice(Math.max(0, index - 40), index))) end--;
    else if (multiplier) times = words.times[multiplier.trim().slice(0, 2).toLowerCase()] ?? 1;
    words.unit.lastIndex = end;
    const behind = words.unit.exec(plain)?.[0] ?? '';
    const to = end + behind.length;
    const counted = behind || currency ? undefined : words.plural.exec(plain.slice(end, end + 24))?.[0];
    return {
      from: index,
      to,
      value: { ...spanOf(text, start, end), number: numberOf(number!, times) },
      unit: behind
        ? spanOf(text, to - behind.trimStart().length, to)
        : currency
          ? spanOf(text, index + sign.length, index + sign.length + currency.trimEnd().length)
          : undefined,
      counted: counted ? spanOf(text, end + 1, end + counted.length) : undefined,
      sign: sign && (/[-−–]/.test(sign) ? '-' : '+'),
    };
  });
}

/** The figures of a text in English. */
export function extractEnglishFigures(text: string): Figure[] {
  const plain = hide(text, words.noQuantity);
  const all = quantities(text, plain);
  const drafts: Draft[] = [];
  let at = 0;
  let from = 0;
  /** The date above a list. */
  let heading: Span | undefined;
  while (at < all.length) {
    words.sentenceEnd.lastIndex = from;
    const end = words.sentenceEnd.exec(plain);
    const to = end ? end.index + end[0].length : plain.length;
    const first = at;
    while (at < all.length && all[at]!.from < to) at++;
    if (at > first) {
      const found = new Sentence(text, plain, from, end?.index ?? to, all.slice(first, at)).read();
      let told = found[0]?.isLine ? heading : undefined;
      for (const draft of found) {
        told = draft.period ??= told;
        drafts.push(draft);
      }
      if (!found[0]?.isLine) heading = undefined;
    } else if (to - from < 120 && plain.slice(from, to).includes(hidden)) {
      const found = words.heading.exec(text.slice(from, to));
      if (found) heading = spanOf(text, from + found.index, from + found.index + found[0].length);
    }
    from = to;
  }
  return drafts.map((draft) => figureOf(text, draft));
}

/** A sentence is read from number to number: what a number is, the words since the last one tell, and some behind it. */
class Sentence {
  readonly #text: string;
  readonly #plain: string;
  readonly #from: number;
  readonly #to: number;
  readonly #quantities: Quantity[];
  readonly #drafts: Draft[] = [];
  /** Up to where words are accounted for. */
  #read: number;
  /** The subject of "rose from 2.9%", until "to 3.1%" comes. */
  #waiting: Pick<Draft, 'label' | 'change'> | undefined;
  /** Whether the last number stands in front of its label, so that others like it may follow. */
  #isList = false;
  #isLineForm = false;
  #periods: Span[] | undefined;

  constructor(text: string, plain: string, from: number, to: number, all: Quantity[]) {
    this.#text = text;
    this.#plain = plain;
    this.#from = this.#read = from;
    this.#to = to;
    this.#quantities = all;
  }

  read(): Draft[] {
    for (const [at, quantity] of this.#quantities.entries()) {
      const next = Math.min(this.#quantities[at + 1]?.from ?? this.#to, quantity.to + reach);
      const gap = this.#plain.slice(Math.max(this.#read, quantity.from - reach), quantity.from);
      const after = this.#plain.slice(quantity.to, next);
      const isLastOfLine = quantity.unit && quantity.to === this.#text.length && (this.#isLineForm || words.line.test(gap));
      if (isCutAt(this.#text, quantity.to) && !isLastOfLine) this.#isList = false;
      else if (this.#take(quantity, gap, after)) {
        this.#read = Math.max(quantity.to, this.#read);
        this.#finish(quantity, next);
      }
    }
    return this.#drafts;
  }

  /** Whether the number is one that is understood. */
  #take(quantity: Quantity, gap: string, after: string): boolean {
    const last = this.#drafts.at(-1);
    if (last && this.#continues(last, quantity, gap, after)) return true;
    const start = quantity.from - gap.length;
    if (this.#waiting && /^ to $/.test(gap)) {
      this.#add(this.#waiting.label, quantity, this.#waiting.change);
      return true;
    }
    this.#waiting = undefined;
    if (start === this.#from && this.#isLine(quantity, gap, after)) return true;
    const rise = words.riseIn.exec(after);
    if (rise && /(?<!after )\ban? $/.test(gap)) {
      const to = quantity.to + rise[0].length;
      this.#read = to;
      const change = { start: quantity.from, end: to - rise[3]!.length - 4, direction: directionOf(rise.groups!), by: quantity };
      return this.#add(spanOf(this.#text, to - rise[3]!.length, to), quantity, change, true);
    }
    const bringing = words.bringing.exec(gap);
    if (bringing) {
      const begin = start + bringing.index + bringing[0].indexOf(bringing.groups!.label!);
      const label = this.#subject(begin, begin + bringing.groups!.label!.length);
      return !!label && this.#add(label, quantity);
    }
    const found = lastDirection(gap);
    const isBehind = words.directionBehind.exec(after);
    if (found) {
      const tail = gap.slice(found.end);
      const change = { start: start + found.index, end: start + found.end, direction: found.direction };
      const isFrom = words.fromEnd.test(tail);
      const isLevel = words.toEnd.test(tail);
      if (isFrom || isLevel || words.by.test(tail)) {
        const label = this.#subject(start, start + found.index);
        if (!label) return false;
        if (isFrom) this.#waiting = { label, change };
        else if (isLevel || found.direction === 'same') this.#add(label, quantity, change);
        else this.#add(label, quantity, { ...change, end: this.#compared(quantity.to), by: quantity }, true);
        return true;
      }
    }
    if ((words.comparative.test(after) && !words.directionBehind.test(after)) || words.fromEnd.test(gap) || /\d (?:to|or|and) $/.test(gap))
      return false;
    const level = words.levelVerb.exec(gap) ?? words.at.exec(gap);
    if (level) {
      const label = this.#subject(start, start + level.index);
      if (label && isBehind && (level.groups?.change || level.groups?.be)) {
        const end = quantity.to + isBehind[0].length;
        this.#add(label, quantity, { start: quantity.from, end, direction: directionOf(isBehind.groups!), by: quantity }, true);
        return true;
      }
      const isCertain =
        !level.groups?.be ||
        quantity.unit ||
        /[.,]/.test(quantity.value.text) ||
        words.statistic.test(label?.text ?? '') ||
        /^[A-Z]{2,5}$/.test(label?.text ?? '');
      if (label && isCertain) return this.#add(label, quantity);
    }
    const aside = quantity.sign && words.placeAside.exec(gap);
    if (aside) {
      const change = { start: quantity.from, end: quantity.to, direction: quantity.sign === '+' ? 'up' : 'down', by: quantity } as const;
      const begin = start + aside.index + aside[0].length - aside[1]!.length - 2;
      return this.#add(spanOf(this.#text, begin, begin + aside[1]!.length), quantity, change, true);
    }
    const inline = words.inline.exec(gap);
    if (
      inline &&
      (inline[2] ||
        ((this.#isLineForm || /^[^,]{2,30}: /.test(gap)) && (quantity.unit || this.#isLineForm) && !words.verb.test(inline[1]!)))
    ) {
      const label = this.#trimmed(quantity.from - 1 - inline[1]!.length - inline[2]!.length, quantity.from - 1);
      if (label && !/^ [a-z-]+ [a-z]+/.test(after)) {
        this.#isLineForm = true;
        return this.#add(label, quantity);
      }
    }
    const listed = words.place.exec(gap);
    if (listed && (listed[2] === ' ' ? this.#drafts.length && /^(?:[,;).]| and )/.test(after) : after.startsWith(')'))) {
      const end = quantity.from - listed[2]!.length;
      return this.#add(spanOf(this.#text, end - listed[1]!.length, end), quantity);
    }
    const amount = words.amountOf.exec(gap);
    if (amount) return this.#add(spanOf(this.#text, start + amount.index, start + amount.index + amount[1]!.length), quantity);
    const place = words.places.exec(after);
    if (place) return this.#behind(quantity, quantity.to + place[0].length - place[1]!.length, quantity.to + place[0].length);
    if (
      words.report.test(gap) ||
      words.passive.test(after) ||
      (this.#isList && words.listed.test(gap)) ||
      (gap.endsWith(': ') && !quantity.unit)
    ) {
      const tested = words.tested.exec(after);
      if (tested) return this.#behind(quantity, quantity.to, quantity.to + tested[0].length);
      const where = words.capital.exec(after);
      if (where && this.#isList) return this.#behind(quantity, quantity.to + 4, quantity.to + where[0].length);
      const noun = (quantity.unit ? words.ofNoun : words.noun).exec(after);
      if (noun) return this.#behind(quantity, quantity.to + noun[0].length - noun[1]!.length, quantity.to + noun[0].length);
    }
    this.#isList = false;
    return false;
  }

  /** A number that tells more of the last figure: its level, or how it changed. */
  #continues(last: Draft, quantity: Quantity, gap: string, after: string): boolean {
    const start = quantity.from - gap.length;
    if (last.isGrowth && words.again.test(gap)) return true;
    if (last.isGrowth && words.levelAfter.test(gap)) {
      last.quantity = quantity;
      last.isGrowth = false;
      const higher = lastDirection(gap);
      if (higher && last.change!.end < start + higher.end) last.change!.end = start + higher.end;
      return true;
    }
    if (/^ (?:to|or) $/.test(gap)) {
      // "5 to 8 km" is no single figure.
      this.#drafts.pop();
      return true;
    }
    if (last.change) return words.fromEnd.test(gap) && !/[,;]/.test(gap);
    const change = (from: number, end: number, direction: Change['direction'], by?: Quantity) => {
      last.change = { start: from, end, direction, by };
      return true;
    };
    if (quantity.sign && /[(,|]\s*$|^\s*$/.test(gap))
      return change(quantity.from, quantity.to, quantity.sign === '+' ? 'up' : 'down', quantity);
    const found = lastDirection(gap);
    if (found && words.aside.test(gap.slice(0, found.index))) {
      const from = start + found.index;
      const tail = gap.slice(found.end);
      if (words.byAside.test(tail)) return change(from, this.#compared(quantity.to), found.direction, quantity);
      if (words.fromEnd.test(tail)) return change(from, quantity.to, found.direction);
    }
    const behind = words.directionBehind.exec(after);
    if (behind && words.aside.test(gap))
      return change(quantity.from, quantity.to + behind[0].length, directionOf(behind.groups!), quantity);
    return words.fromEnd.test(gap);
  }

  /** "Label: 12", or a label and its number on lines of their own. */
  #isLine(quantity: Quantity, gap: string, after: string): boolean {
    const before = this.#plain.slice(Math.max(0, this.#from - 80), this.#from);
    let label: Span | undefined;
    const line = words.line.exec(gap);
    if (line) label = this.#trimmed(this.#from, this.#from + line[1]!.length);
    else if (this.#from && !before.endsWith('\n')) return false;
    else if (!gap.trim() && this.#isAlone(quantity)) {
      const head = words.headLine.exec(before);
      if (head) label = this.#trimmed(this.#from - head[0].length + head[0].indexOf(head[1]!), this.#from - 1);
    } else if (
      words.lineStart.test(gap) &&
      /^ *(?:$|[(|])/.test(after) &&
      (quantity.unit || /[.,]/.test(quantity.value.text) || /^ \([+\-−]/.test(after) || this.#isRow(quantity.to))
    )
      label = this.#trimmed(this.#from, quantity.from);
    if (!label || (/^ [a-z-]+ [a-z]+/.test(after) && !quantity.unit && !quantity.counted)) return false;
    this.#isLineForm = true;
    const aside = /[(,]/.test(label.text) ? words.labelAside.exec(label.text) : undefined;
    const period =
      aside &&
      spanOf(
        this.#text,
        label.start + aside.index + aside[0].indexOf(aside[1]!),
        label.start + aside.index + aside[0].indexOf(aside[1]!) + aside[1]!.length,
      );
    if (aside) label = spanOf(this.#text, label.start, label.start + aside.index);
    this.#add(label, quantity);
    Object.assign(this.#drafts.at(-1)!, { isLine: true, period });
    return true;
  }

  /** Whether the line above or below is one of a label and a number too. */
  #isRow(to: number): boolean {
    return (
      words.row.test(this.#plain.slice(to, to + 60)) || words.rowAbove.test(this.#plain.slice(Math.max(0, this.#from - 60), this.#from))
    );
  }

  /** Whether nothing else is on the line, and no further number on the next one. */
  #isAlone({ to }: Quantity): boolean {
    return /^ *\n(?![+\-−]?[\d.,]+ *%?(?:\n|$))|^ *\n[+\-−]/.test(this.#plain.slice(to, to + 30));
  }

  #trimmed(start: number, end: number): Span | undefined {
    const [from, to] = words.trim(this.#text, start, end);
    const label = spanOf(this.#text, from, to);
    return /[a-z]/i.test(label.text) && !words.noLabel.test(label.text) ? label : undefined;
  }

  #behind(quantity: Quantity, start: number, end: number): boolean {
    const label = !isCutAt(this.#text, end) && this.#trimmed(start, end);
    if (!label) return false;
    this.#add(label, quantity);
    this.#isList = true;
    this.#read = label.end;
    return true;
  }

  #add(label: Span, quantity: Quantity, change?: Change, isGrowth?: boolean): true {
    this.#drafts.push({ label, quantity, change, isGrowth });
    this.#isList = false;
    this.#waiting = undefined;
    return true;
  }

  /** Whom a verb tells about, without what leads up to it. */
  #subject(start: number, end: number): Span | undefined {
    let from = start;
    let to = end;
    const rest = () => this.#plain.slice(from, to);
    if (this.#drafts.length) from += /^(?:.*?(?: |^)(?:and|but|while|whereas) |[), ]*)/.exec(rest())![0].length;
    const said = Array.from(rest().matchAll(words.clauseStart)).at(-1);
    if (said) from += said.index + said[0].length;
    to -= words.auxiliaries.exec(rest())?.[0].length ?? 0;
    if (/, ?$/.test(rest())) {
      // What stands between commas tells about the subject.
      const comma = rest().indexOf(', ');
      if (comma > 0) to = from + comma;
    } else from += rest().lastIndexOf(', ') + 1;
    from += words.lead.exec(rest())?.[0].length ?? 0;
    this.#periods ??= this.#findPeriods();
    for (const { start: begin, end: stop } of this.#periods) {
      if (begin > to) break;
      if (Math.abs(begin - from) < 2 && words.determiner.test(this.#plain.slice(stop, stop + 5))) from = stop;
      else if (stop === to && begin > from) to = begin;
    }
    from += words.article.exec(rest())?.[0].length ?? 0;
    const tail = words.labelTail.exec(rest());
    if (tail && rest().split(' ').length > 4) to = from + tail.index;
    return to - from <= 70 && rest().split(' ').length <= 10 && !/(?<![A-Z])\d[.,]\d|\d%|\d (?:[mb]illion|tonnes)/.test(rest())
      ? this.#trimmed(from, to)
      : undefined;
  }

  /** Where the words behind a change end that tell what it is measured against. */
  #compared(to: number): number {
    return to + (words.comparison.exec(this.#plain.slice(to, to + 80))?.[0].length ?? 0);
  }

  /** The first period of what is said in one go, or the last one of what leads up to a label. */
  #period(from: number, to: number, isClause = false): Span | undefined {
    this.#periods ??= this.#findPeriods();
    if (to <= from || !this.#periods.length) return undefined;
    const other = isClause ? this.#text.slice(from, to).search(words.otherTime) : -1;
    const end = other < 0 ? to : from + other;
    const isInside = (one: Span) => one.start >= from && one.end <= end;
    return isClause ? this.#periods.find(isInside) : this.#periods.findLast(isInside);
  }

  /** The periods that a sentence tells; of one without end, those near its beginning. */
  #findPeriods(): Span[] {
    const sentence = this.#text.slice(this.#from, Math.min(this.#to, this.#from + 8 * reach));
    return Array.from(sentence.matchAll(words.period))
      .filter(({ index }) => !words.reporting.test(sentence.slice(Math.max(0, index - 20), index)))
      .map(({ index, 0: found }) => spanOf(this.#text, this.#from + index, this.#from + index + found.length));
  }

  /** What stands behind the number and needs no other one: the period, and that nothing changed. */
  #finish(quantity: Quantity, next: number): void {
    const last = this.#drafts.at(-1);
    if (!last) return;
    const behind = this.#text.slice(quantity.to, next);
    const still = !last.change && words.still.exec(behind);
    if (still) {
      const start = quantity.to + still.index + still[0].length - still[1]!.length;
      last.change = { start, end: start + still[1]!.length, direction: still[2] ? 'up' : still[3] ? 'down' : 'same' };
    }
    if (last.period || last.quantity !== quantity) return;
    const { start } = last.label;
    const aside = words.periodAside.exec(behind);
    if (aside) last.period = spanOf(this.#text, quantity.to + aside[0].indexOf('(') + 1, quantity.to + aside[0].length - 1);
    else
      last.period =
        this.#period(quantity.to, next, true) ??
        this.#period(last.label.end, quantity.from, true) ??
        this.#period(Math.max(this.#from, start - reach), start);
    const before = this.#drafts.at(-2);
    if (
      this.#isList &&
      last.period &&
      before &&
      !before.period &&
      /^ ?(?:,|and|, and) ?$/.test(this.#text.slice(before.label.end, quantity.from))
    )
      before.period = last.period;
  }
}
