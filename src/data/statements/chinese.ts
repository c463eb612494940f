import { lineEnd, lineStart } from './lines.js';
import { certaintyOf } from './certainty.js';
import {
  anyTime,
  first,
  introduces,
  isAdverbial,
  isHan,
  isOffice,
  lead,
  mayBeHe,
  nobody,
  occasion,
  ofPronoun,
  offices,
  pronoun,
  speaksOf,
  stand,
  stripped,
} from './chinese-clauses.js';
import { ChinesePeople, isBody, roleBeforeName, type Mention } from './chinese-people.js';
import { goesOn, inside, normalised, saying, telling } from './chinese-words.js';
import { findQuotations, type Quotation } from './quotations.js';
import type { Span, Statement } from './statement.js';

/** UTF-16 units beside a quotation that are read. */
const reach = 150;

type Range = [number, number];
type Kind = 'name' | 'body' | 'somebody' | 'pronoun';

interface Subject {
  speaker: Range;
  role?: Range | undefined;
  kind: Kind;
  /** Whether all between it and the verb is understood. */
  isNear: boolean;
}

interface Found extends Subject {
  form: string;
  /** The name's place, when it has been found for the same speaker before. */
  name?: Range;
  cue?: Range | undefined;
  occasion?: Range | undefined;
}

/** The statements of a Chinese text, simplified or traditional. */
export const extractChinese = (text: string): Statement[] => new Reader(text).statements();

class Reader {
  readonly #original: string;
  readonly #text: string;
  readonly #quotations: Quotation[];
  readonly #people: ChinesePeople;
  /** The statements so far. */
  readonly #said: { found: Found; quotation: Quotation }[] = [];

  constructor(text: string) {
    this.#original = text;
    this.#text = normalised(text);
    this.#quotations = findQuotations(this.#text);
    let outside = '';
    for (const { start, end } of this.#quotations) outside += this.#text.slice(outside.length, start) + ' '.repeat(end - start);
    this.#people = new ChinesePeople(outside + this.#text.slice(outside.length));
  }

  statements(): Statement[] {
    const span = ([start, end]: Range): Span => ({ start, end, text: this.#original.slice(start, end) });
    return this.#quotations.flatMap((quotation, at) => {
      const found = this.#attribute(quotation, at);
      if (!found) return [];
      const { speaker, kind, form, isNear, cue, role, occasion } = found;
      const name = found.name ?? this.#named(found);
      const isGuess = kind === 'name' && !this.#people.isSure({ start: speaker[0], end: speaker[1] });
      if (kind === 'name') this.#people.add(...speaker);
      this.#said.push({ found: { ...found, name }, quotation });
      return {
        quote: span([quotation.start, quotation.end]),
        speaker: { ...span(speaker), name: span(name).text },
        cue: cue && span(cue),
        role: role && span(role),
        occasion: occasion && span(occasion),
        confidence: certaintyOf(
          (isNear || form.startsWith('”X') ? form : 'X does：') + (/body/.test(kind) ? ` ${kind}` : ''),
          kind !== 'pronoun' ? 'known' : name === speaker ? 'nobody' : 'pronoun',
          +isGuess,
        ),
      };
    });
  }

  /** Where the full name of a speaker stands. */
  #named({ speaker, kind }: Found): Range {
    const [start, end] = speaker;
    const words = this.#text.slice(start, end);
    const before = this.#said.at(-1)?.found;
    let who: Mention | undefined = { start, end };
    if (/^[他她]$/.test(words)) {
      who = this.#people.meant(words, start);
      // Who spoke since then has no name.
      if (
        before?.name &&
        before.kind !== 'name' &&
        mayBeHe.test(this.#text.slice(...before.name)) &&
        !(who && who.start > before.speaker[0])
      )
        return before.name;
    }
    const full = who && this.#people.named(who);
    if (full) return [full.start, full.end];
    if (kind !== 'pronoun' || /[们方]/.test(this.#text[end - 1]!)) return speaker;
    const noun = stand.exec(words)?.[1];
    const same = noun && this.#sameKind(noun, start);
    // 该店 is no person who spoke before.
    return same || ((!noun || isOffice.test(noun)) && before?.name) || speaker;
  }

  /** 该人士: the nearest in front of it that is called so and speaks. */
  #sameKind(noun: string, before: number): Range | undefined {
    const from = Math.max(0, before - 3 * reach);
    const speaking = new RegExp(`${inside}{1,40}${noun}(?![就的])(?=${goesOn})`, 'g');
    const ranges = Array.from(this.#text.slice(from, before).matchAll(speaking), ({ 0: words, index }): Range => [
      from + index + lead.exec(words)![0].length,
      from + index + words.length,
    ]);
    return ranges.findLast((range) => !stand.test(this.#text.slice(...range)));
  }

  #attribute(quotation: Quotation, at: number): Found | undefined {
    const text = this.#text;
    const { start, end, from, to } = quotation;
    const words = text.slice(start, end).trim();
    if (/(?:…|。。|\.\.\.)$/.test(words)) return undefined;
    const isSentence = /[。！？!?，,；.～]$/.test(words);
    const before = this.#said.at(-1);
    const last = this.#quotations[at - 1];
    const next = this.#quotations[at + 1];

    const paragraph = lineStart(text, from, reach);
    // A term in marks may be a part of whom the clause names.
    const leftFrom = Math.max(paragraph, before?.quotation.to ?? 0, last && this.#isSentence(last) ? last.to : 0);
    const left = text.slice(leftFrom, from).trimEnd();
    const leftEnd = leftFrom + left.length;
    const mark = left.at(-1) ?? '';
    const isColon = /[：:]/.test(mark);
    const isComma = /[，,]/.test(mark);
    const clauseEnd = leftEnd - (isColon || isComma ? 1 : 0);
    const sentence = this.#back(leftFrom, leftEnd - 1, '。！？；;');

    // X表示：“……”
    const isWhole = (isComma || saying.test(left.slice(-8))) && words.length > 7 && /^[。；，！？,.;\s]?$/.test(text[to] ?? '');
    if (isSentence || isWhole || (isColon && words.length > 2)) {
      const found = this.#saying(sentence, clauseEnd, isColon ? '表示：' : isComma ? '表示，' : '表示');
      if (found) return found;
    }
    // X：“……”
    if (isColon) {
      const found = isSentence || words.length > 5 ? this.#subject(sentence, clauseEnd, true) : undefined;
      if (!found || nobody.test(text.slice(sentence, leftEnd))) return undefined;
      return { ...found, form: found.speaker[1] === clauseEnd ? 'X：' : 'X does：', occasion: this.#occasion(sentence, leftEnd) };
    }
    if (mark && !/[，,。！？”」』]/.test(mark)) return undefined;
    // “……”，X说
    const right = Math.min(lineEnd(text, to, reach), next && !this.#isTerm(next) ? next.from : Infinity);
    if (isSentence || /[，,]/.test(text[to] ?? '')) {
      const found = this.#afterwards(to, right, /[，,]$/.test(words));
      if (found) return found;
    }
    if (!isSentence && !isWhole) return undefined;
    const isTold = before?.found.form.startsWith('”');
    // X说，维护稳定是各方责任。“……”
    if ((isWhole || /[。！？]/.test(mark)) && !(isTold && sentence === before?.quotation.to))
      for (let begin = sentence, n = 0; n < 3 && begin < leftEnd; n++) {
        const end = begin + /^[^，,]*/.exec(text.slice(begin, leftEnd - 1))![0].length;
        const found = this.#saying(begin, end, '说。“');
        if (found) return found;
        const subject = isSentence && this.#begins(begin, end, false);
        if (subject && speaksOf.test(text.slice(subject.speaker[1], end))) return { ...subject, form: '说。“' };
        begin = end + 1;
      }
    if (!isSentence || !before || from - before.quotation.to > reach) return undefined;
    const between = text.slice(before.quotation.to, from);
    if (!between.includes('\n')) return /[，,。！？]|^$/.test(mark) ? { ...before.found, form: '接着' } : undefined;
    return right - to < 2 && !between.trim() ? { ...before.found, form: 'same next' } : undefined;
  }

  #isSentence = ({ end }: Quotation) => /[。！？!?，,；…]/.test(this.#text[end - 1]!);
  #isTerm = (quotation: Quotation) => !this.#isSentence(quotation) && isHan.test(this.#text[quotation.from - 1] ?? '');

  /** Where what a mark ends begins, if nothing ends it before. */
  #back(from: number, to: number, marks: string): number {
    let start = to;
    while (start > from && !marks.includes(this.#text[start - 1]!)) start--;
    return Math.max(from, start);
  }

  /** Who says something in the clauses between two places, the last of which ends with the verb. */
  #saying(from: number, to: number, form: string): Found | undefined {
    const tail = this.#text.slice(Math.max(from, to - 24), to);
    const verb = saying.exec(tail) ?? telling.exec(tail);
    if (!verb) return undefined;
    const start = to - tail.length + verb.index;
    const cue: Range = [start, start + verb.groups!.cue!.length];
    const found = this.#subject(from, start, false) ?? this.#turn(from, start);
    return found && !nobody.test(this.#text.slice(from, to)) ? { ...found, form, cue, occasion: this.#occasion(from, start) } : undefined;
  }

  /** 问：“……” 答：“……”: who asked and who answered before. */
  #turn(from: number, to: number): Subject | undefined {
    const before = this.#said.at(-2);
    return before && /[问答]/.test(this.#text[to]!) && !this.#text.slice(from, to).trim() ? { ...before.found, isNear: true } : undefined;
  }

  /** `isOpen`: the words go on behind. */
  #afterwards(from: number, to: number, isOpen: boolean): Found | undefined {
    const sentence = /^[^。！？；;\n]*/.exec(this.#text.slice(from, to))![0];
    // What ends with a colon leads to the next words.
    if (!isOpen && /[：:]\s*$/.test(sentence)) return undefined;
    const begin = from + (/^[，, ]/.test(sentence) ? 1 : 0);
    const clauses: Range[] = [];
    for (let start = begin; start < from + sentence.length && clauses.length < 4; start = clauses.at(-1)![1] + 1)
      clauses.push([start, start + /^[^，,：:]*/.exec(sentence.slice(start - from))![0].length]);
    for (const [, end] of clauses) {
      const found = this.#saying(begin, end, '”说');
      if (found) return found;
    }
    const subjects = clauses.map((clause) => this.#begins(...clause, false)).filter((one) => !!one);
    const subject = subjects.find(({ kind }) => kind !== 'somebody') ?? subjects[0];
    return subject && { ...subject, form: '”X does' };
  }

  /** Who the clauses between two places are about; a verb comes behind them, or nothing but the colon. */
  #subject(from: number, to: number, isColon: boolean): Subject | undefined {
    let guess: Subject | undefined;
    for (let end = to, n = 0; n < 6 && end >= from; n++) {
      const start = this.#back(from, end, '，,');
      const found = n ? this.#begins(start, end, isColon) : this.#inClause(start, end, isColon);
      if (found && found.kind !== 'somebody') return found;
      guess ??= found;
      end = start - 1;
    }
    return guess ?? this.#group(this.#back(from, to, '，,'), to, isColon);
  }

  #inClause(from: number, to: number, isColon: boolean): Subject | undefined {
    const text = this.#text;
    const start = from + lead.exec(text.slice(from, to))![0].length;
    const clause = text.slice(start, to);
    const he = (isColon ? ofPronoun : pronoun).exec(clause)?.[0];
    if (he) return { speaker: [start, start + he.length], kind: 'pronoun', isNear: isAdverbial(clause.slice(he.length)) };
    const near = this.#people
      .mentions(start, to)
      .findLast((mention) => this.#isSubject(mention) && isAdverbial(text.slice(mention.end, to)));
    if (near) return { ...this.#role(start, near), kind: 'name', isNear: true };
    const end = start + stripped(clause).trimEnd().length;
    const group = end > start ? this.#group(start, end, isColon) : undefined;
    const isGroup = group && group.kind !== 'somebody';
    if (isGroup ? !isColon : end === start && !isColon) return group;
    const found = this.#begins(from, to, isColon);
    if (isGroup && found?.kind !== 'name') return group;
    return found ? { ...found, kind: found.kind === 'somebody' ? 'body' : found.kind } : group;
  }

  /** Whom a clause begins with. */
  #begins(from: number, to: number, isColon: boolean): Subject | undefined {
    const text = this.#text;
    const start = from + lead.exec(text.slice(from, to))![0].length;
    const clause = text.slice(start, to);
    const he = (isColon ? ofPronoun : pronoun).exec(clause)?.[0];
    if (he) return { speaker: [start, start + he.length], kind: 'pronoun', isNear: false };
    const mention = this.#people.mentions(start, to).find((one) => this.#isSubject(one, isColon));
    if (mention && (mention.start === start || introduces.test(text.slice(start, mention.start))))
      return { ...this.#role(start, mention), kind: 'name', isNear: false };
    offices.lastIndex = 0;
    for (let place = 0, isOn = true; isOn; isOn = offices.test(clause), place = offices.lastIndex) {
      const end = this.#people.newName(start + place, !!place);
      const one = { start: start + place, end };
      if (end && end <= to && this.#isSubject(one, isColon)) return { ...this.#role(start, one), kind: 'name', isNear: false };
    }
    const group = first.exec(clause)?.[0];
    return group ? { speaker: [start, start + group.length], kind: 'somebody', isNear: false } : undefined;
  }

  /** Not the one who is spoken to, nor somebody's possession, but for the words themselves: X的这句话. */
  #isSubject({ start, end }: Mention, isColon = false): boolean {
    return (
      !(isColon ? /^[、和与及等]/ : /^(?:的(?!这|回答)|[、和与及等])/).test(this.#text.slice(end, end + 3)) &&
      !/[对向问和与给被让跟到于]/.test(this.#text[start - 1] ?? '')
    );
  }

  /** A name and what stands before it, as far as it says what somebody is. */
  #role(from: number, { start, end }: Mention): { speaker: Range; role?: Range | undefined } {
    // 任职文员的何先生
    const ahead = this.#text.slice(from, start).replace(/[的 “「『@]$/, '');
    if (!isOffice.test(ahead)) return { speaker: [start, end] };
    return { speaker: [start, end], role: [this.#back(from, from + ahead.length, '的'), from + ahead.length] };
  }

  /** The group of words between two places. */
  #group(from: number, to: number, isColon: boolean): Subject | undefined {
    const words = this.#text.slice(from, to);
    // 论坛发布的《倡议》
    const title = words.lastIndexOf('《') + 1;
    if (title && words.endsWith('》')) return { speaker: [from + title, to - 1], kind: 'body', isNear: true };
    // 网友“山里的风”
    const user = /(?<=[“「『@])[^”」』@]+(?=[”」』 ]?$)/.exec(words);
    if (user) {
      const start = from + user.index;
      return { ...this.#role(from, { start, end: start + user[0].length }), kind: 'body', isNear: true };
    }
    const source = /^.*(?:援引|引述)/.exec(words)?.[0].length;
    if (source) return this.#group(from + source, to, isColon);
    if (/[了着](?!.*的)/.test(words) || words.length > 45 || words.length < 2 || /^(?:这(?![位名个])|对(?!方)|[被向在就你我])/.test(words))
      return undefined;
    const tail = words.lastIndexOf('的') + 1;
    if (tail && roleBeforeName(words.slice(tail), true) !== undefined) return this.#group(from + tail, to, isColon);
    const role = roleBeforeName(words, isColon);
    if (role !== undefined) return { ...this.#role(from, { start: from + role, end: to }), kind: 'name', isNear: true };
    return { speaker: [from, to], kind: stand.test(words) ? 'pronoun' : isBody.test(words) ? 'body' : 'somebody', isNear: true };
  }

  #occasion(from: number, to: number): Range | undefined {
    const where = occasion.exec(this.#text.slice(from, to)) ?? anyTime.exec(this.#text.slice(from, to));
    return where ? [from + where.index, from + where.index + where[0].length] : undefined;
  }
}
