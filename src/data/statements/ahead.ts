import { type Found, reach } from './found.js';
import { lineStart } from './lines.js';
import { endOf, type Mention, type Mentions } from './mentions.js';
import type { Patterns } from './patterns.js';
import { clauseJoins, finiteVerb, isPassive, isSubordinate, labelAt } from './shapes.js';

/** Forms of attribution in front of the words: `X said, “…`, `X said: “…`, `According to X, “…`, `X: “…`, and sentences before. */
export class Ahead {
  readonly #patterns: Patterns;
  readonly #mentions: Mentions;

  constructor(patterns: Patterns, mentions: Mentions) {
    this.#patterns = patterns;
    this.#mentions = mentions;
  }

  /** A paragraph in front that ends with a colon leads up to the next. */
  above(text: string, paragraph: number): Found | undefined {
    const above = text.slice(Math.max(0, paragraph - reach), paragraph).trimEnd();
    if (!above.endsWith(':')) return undefined;
    const end = Math.max(0, paragraph - reach) + above.length;
    return this.find(text, end, lineStart(text, end, reach));
  }

  /** In the sentence that leads up to the words. @param from where their mark stands */
  find(text: string, from: number, leftFrom: number): Found | undefined {
    const { source, verbSecond } = this.#patterns;
    const base = this.lastSentence(text, leftFrom, from);
    const sentence = text.slice(base, from);
    if (/[.!?]["”’)]?$/.test(sentence.trimEnd())) return undefined;
    const mark = /([,:]|) *$/.exec(sentence)![1]!;
    const body = sentence.trimEnd().slice(0, sentence.trimEnd().length - mark.length);
    if (!body) return undefined;
    const according = mark ? source.exec(sentence) : undefined;
    if (according) {
      const at = base + according.index + according[0].indexOf(according[1]!);
      const who = this.#mentions.at(text, at);
      const begin = base + according.index + according[0].search(/\S/);
      if (who) return { ...who, cue: [begin, at - 1], form: 'according ahead' };
    }
    const verb = this.#lastCue(body);
    const end = base + body.length;
    if (verb) {
      const cue: [number, number] = [base + verb[0], base + verb[1]];
      if (verbSecond && mark) {
        const who = this.#around(text, base, cue, end);
        if (who) return { ...who, cue };
      } else if (mark || end - cue[1] < (/^t[eo]l/.test(body.slice(verb[0])) ? 30 : 3) || this.#patterns.that.test(body)) {
        const who = this.#subjectOf(text, base, cue, end);
        if (who) return { ...who, cue, form: mark === ':' ? 'X said:' : mark ? 'X said,' : 'X said ahead' };
      }
    }
    const any = !verbSecond && mark ? this.#patterns.verbAtEnd.exec(body) : undefined;
    if (any) {
      const cue: [number, number] = [base + any.index + 1, end];
      const who = this.#subjectOf(text, base, cue, end);
      if (who) return { ...who, cue, form: 'X verbed:' };
    }
    if (mark !== ':') return undefined;
    const start = this.#label(text, base, end);
    const whole = this.#mentions.between(text, start, end);
    if (whole && Math.min(whole.speaker[0], whole.role?.[0] ?? Infinity) <= start + 2) return { ...whole, form: 'X:' };
    const who = this.#does(text, base, end);
    return who && { ...who, form: 'X does:' };
  }

  /** Where the last whole sentence in front of a place begins. */
  lastSentence(text: string, from: number, to: number): number {
    const { sentenceEnd } = this.#patterns;
    let begin = from;
    const part = text.slice(from, to).trimEnd();
    for (const { 0: end, index } of part.matchAll(sentenceEnd)) if (index + end.length < part.length) begin = from + index + end.length;
    return begin;
  }

  /** Who a whole sentence is about, and its verb of saying. */
  subject(text: string, from: number, to: number): Omit<Found, 'form'> | undefined {
    const { cues } = this.#patterns;
    const who =
      this.#mentions.at(text, this.#main(text, from, to) ?? from) ?? (this.#patterns.verbSecond ? this.#does(text, from, to) : undefined);
    if (!who) return undefined;
    const behind = endOf(who);
    cues.lastIndex = 0;
    const verb = cues.exec(text.slice(behind, Math.min(to, behind + 120)));
    return verb ? { ...who, cue: [behind + verb.index, behind + verb.index + verb[0].length] } : who;
  }

  /** Whose verb it is, where verbs stand behind their subjects. */
  #subjectOf(text: string, base: number, [from, to]: [number, number], end: number): Mention | undefined {
    const head = text.slice(base, from);
    if (isPassive.test(head)) {
      // X was asked by Y: “…
      const by = /^ (?:by|par) /.exec(text.slice(to, end));
      return by ? this.#mentions.at(text, to + by[0].length) : undefined;
    }
    const main = this.#main(text, base, from);
    // The sign that says: “…
    if (main === undefined || / (?:that|which) $/.test(head)) return undefined;
    if (/(?:ing|ant)$/.test(text.slice(from, to))) {
      // The crowd left, with X shouting: “…
      const by = / with (?=[^,]{2,80}$)/.exec(head);
      const other = by && this.#mentions.between(text, base + by.index + by[0].length, from);
      if (other) return other;
      // It was late, X said, adding: “…
      const last = this.#lastCue(head);
      return last && /^[^,]{0,60},? (?:before )?$/.test(head.slice(last[1]))
        ? this.#subjectOf(text, base, [base + last[0], base + last[1]], end)
        : this.#mentions.at(text, main);
    }
    const near = this.#mentions.between(text, main, from);
    const before = near && text.slice(main, Math.min(near.speaker[0], near.role?.[0] ?? Infinity));
    if (near && (this.#patterns.pronoun.test(text.slice(...near.speaker)) || clauseJoins.test(before!))) return near;
    // X turned and said
    if (/ (?:and|but|et|mais) (?:[a-z]+ly |later |then )?$/.test(head)) return this.#mentions.at(text, main);
    return this.#mentions.before(text, main, from) ?? near;
  }

  /** Whose verb it is, where it may stand in front of its subject: at most one part of the sentence is in front of both. */
  #around(text: string, base: number, [from, to]: [number, number], end: number): (Mention & { form: string }) | undefined {
    const start = this.#label(text, base, from);
    const first = this.#mentions.at(text, start);
    if (first && from - endOf(first) < 3) return { ...first, form: 'X said:' };
    const who = this.#mentions.behind(text, to + 1);
    if (who && end - endOf(who) < 60) {
      return { ...who, form: 'said X:' };
    }
    const near = this.#mentions.between(text, start, from);
    if (near && near.role && from - endOf(near) < 3) return { ...near, form: 'X said:' };
    const far = this.#mentions.before(text, start, from) ?? near;
    return far && { ...far, form: 'X … said:' };
  }

  /** Who does what leads up to the words. */
  #does(text: string, base: number, end: number): Mention | undefined {
    const main = this.#main(text, base, end) ?? base;
    if (!this.#patterns.verbSecond) return this.#mentions.at(text, main);
    // Whatever stands in front of the verb, one part or none of it is its subject: X griff Y an; im Kongress warb X für Y.
    const verb = finiteVerb.exec(text.slice(main, end));
    if (!verb) return this.#mentions.at(text, main);
    const at = main + verb.index;
    const first = this.#mentions.at(text, main);
    const near = first && this.#mentions.between(text, main, at);
    if (near && Math.min(near.speaker[0], near.role?.[0] ?? Infinity) === main) return near;
    return this.#mentions.behind(text, at + verb[0].length) ?? first;
  }

  #lastCue(clause: string): [number, number] | undefined {
    const { cues } = this.#patterns;
    let last: [number, number] | undefined;
    cues.lastIndex = 0;
    for (let found; (found = cues.exec(clause));) last = [found.index, found.index + found[0].length];
    return last;
  }

  /** Behind the place of a report, or a heading of one line. */
  #label(text: string, base: number, to: number): number {
    const length = labelAt.exec(text.slice(base, base + 100))?.[0].length ?? 0;
    return base + length < to ? base + length : base;
  }

  /** Where the main clause begins, behind what introduces it; undefined where there is only a subordinate one. */
  #main(text: string, base: number, to: number): number | undefined {
    const { introduces } = this.#patterns;
    let main = this.#label(text, base, to);
    for (let step = 0; step < 3; step++) {
      const clause = text.slice(main, to);
      if (!introduces.test(clause)) break;
      const comma = clause.indexOf(', ');
      if (comma < 0) return isSubordinate.test(clause) ? undefined : main;
      main += comma + 2;
    }
    return main;
  }
}
