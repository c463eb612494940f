import { certaintyOf } from './certainty.js';
import type { Language } from './language.js';
import { endOf, Mentions, type Mention } from './mentions.js';
import { type Patterns, patternsOf } from './patterns.js';
import { People, personPatterns } from './people.js';
import { findQuotations, type Quotation } from './quotations.js';
import type { Span, Statement } from './statement.js';

/** UTF-16 units beside a quotation that are read. It bounds the work, however the text is made. */
const reach = 300;

interface Found extends Mention {
  cue?: [number, number] | undefined;
  /** The form of the attribution, which tells how certain it is. */
  form: string;
}

/** Lines of French dialogue, which begin with a dash: what is said ends where it is told who says it. */
function withLines(text: string, quotations: Quotation[]): Quotation[] {
  const lines = Array.from(text.matchAll(/^ *[—–-] +([^\n“«"]+)$/gm), ({ 0: line, 1: words, index }) => {
    const to = index + line.length;
    return { start: to - words!.length, end: to, from: index, to, isLine: true };
  });
  return lines.length ? [...quotations, ...lines].sort((a, b) => a.from - b.from) : quotations;
}

/** French marks have blanks inside. */
function unpadded(text: string, { start, end }: Quotation): [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, start + words.trimEnd().length];
}

/** Where a line begins and ends, as far as is read. */
export const lineStart = (text: string, at: number, reach: number): number => {
  const from = Math.max(0, at - reach);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
};
export const lineEnd = (text: string, at: number, reach: number): number => {
  const end = text.slice(at, at + reach).indexOf('\n');
  return end < 0 ? Math.min(text.length, at + reach) : at + end;
};

export class Attribution {
  readonly #patterns: Patterns;
  readonly #mentions: Mentions;
  readonly #language: Language;
  readonly #persons: ReturnType<typeof personPatterns>;

  constructor(language: Language) {
    this.#language = language;
    this.#patterns = patternsOf(language);
    this.#mentions = new Mentions(this.#patterns);
    this.#persons = personPatterns(language);
  }

  extract(text: string): Statement[] {
    // As long as the text, so that offsets hold.
    const plain = text.replace(/[^\S\n]/g, ' ').replaceAll("''", '"\0');
    const quotations = this.#language.inversion ? withLines(plain, findQuotations(plain)) : findQuotations(plain);
    if (!quotations.length) return [];
    let next = 0;
    const people = new People(plain, this.#persons, (at) => {
      while (next < quotations.length && quotations[next]!.to <= at) next++;
      return next < quotations.length && quotations[next]!.from <= at;
    });
    const span = ([start, end]: [number, number]): Span => ({ start, end, text: text.slice(start, end) });
    const statements: Statement[] = [];
    let before: { found: Found; name: string; quotation: Quotation } | undefined;
    for (const [at, quotation] of quotations.entries()) {
      const line = quotation.from + plain.slice(quotation.from, quotation.to).lastIndexOf('\n') + 1;
      if (line > quotation.from && this.#patterns.forgotten.test(plain.slice(quotation.from, quotation.to))) {
        // The mark that should have ended the first paragraph was forgotten: only the last one is sure.
        quotation.from = line + plain.slice(line, quotation.to).search(/\S/);
        quotation.start = quotation.from + 1;
      }
      const found = this.#attribute(plain, quotation, quotations[at - 1], quotations[at + 1], before);
      if (!found || this.#isDoubtful(plain, found, quotation)) continue;
      const mention = span(found.speaker);
      const name = this.#nameOf(mention, people, found.form.startsWith('same') ? before?.name : undefined, before?.name);
      statements.push({
        quote: span(unpadded(text, quotation)),
        speaker: { ...mention, name },
        cue: found.cue && span(found.cue),
        role: found.role && span(found.role),
        occasion: this.#occasion(plain, found, quotation, span),
        confidence: certaintyOf(found.form, this.#kindOf(mention, name)),
      });
      before = { found, name, quotation };
    }
    return statements;
  }

  /** Where nouns have small letters, words of which all but the smallest have capitals are a title. */
  #isTitle(words: string): boolean {
    const large = words.split(' ').filter((word) => word.length > 3);
    return (
      !this.#language.verbSecond &&
      large.length > 1 &&
      words.split(' ').length > 2 &&
      large.every((word) => this.#patterns.begins.test(word))
    );
  }

  /** An excerpt cut the name, there are two of them, or the words are only the subject of the sentence: “Green growth,” said X, is a myth. */
  #isDoubtful(text: string, found: Found, { to }: Quotation): boolean {
    if (found.speaker[0] < to) return false;
    const end = endOf(found);
    const behind = text.slice(found.speaker[1], found.speaker[1] + 20);
    return (
      end >= text.trimEnd().length ||
      /^ ?(?:…|\.{3}|\[)|^ (?:and|et|en|und|&) [A-ZÀ-Þ]/.test(behind) ||
      this.#patterns.predicate.test(text.slice(end, end + 20))
    );
  }

  /** Where it was said, if the clause that tells who said it tells that too. */
  #occasion(text: string, found: Found, { from }: Quotation, span: (range: [number, number]) => Span): Span | undefined {
    if (!found.cue) return undefined;
    const isAhead = found.cue[0] < from;
    const start = isAhead ? lineStart(text, found.speaker[0], reach / 2) : Math.max(endOf(found), found.cue[1]);
    const clause = text.slice(start, isAhead ? from : lineEnd(text, start, reach / 2));
    const where = this.#patterns.occasion.exec(isAhead ? clause : clause.split(/[.!?] |["“«„]/)[0]!);
    return where ? span([start + where.index, start + where.index + where[0].length]) : undefined;
  }

  #kindOf({ text }: Span, name: string): 'known' | 'pronoun' | 'surname' | 'nobody' {
    const { he, she, name: isName } = this.#patterns;
    if (he.test(text) || she.test(text)) return name === text ? 'nobody' : 'pronoun';
    if (this.#patterns.pronoun.test(text)) return 'pronoun';
    return isName.test(text) && !name.includes(' ') ? 'surname' : 'known';
  }

  #nameOf(mention: Span, people: People, known: string | undefined, speaker: string | undefined): string {
    if (known) return known;
    const { he, she } = this.#patterns;
    const sex = he.test(mention.text) ? 'he' : she.test(mention.text) ? 'she' : undefined;
    return (sex ? people.meant(sex, mention.start, speaker) : people.named(mention.text)) ?? mention.text;
  }

  #attribute(
    text: string,
    quotation: Quotation,
    last: Quotation | undefined,
    next: Quotation | undefined,
    before: { found: Found; quotation: Quotation } | undefined,
  ): Found | undefined {
    const { from, to, start, end, isLine } = quotation;
    if (isLine) return this.#line(text, quotation);
    const words = text.slice(start, end).trim();
    const ending = words.at(-1) ?? '';
    const paragraph = lineStart(text, from, reach);
    const leftFrom = Math.max(paragraph, last ? last.to : 0);
    const rightTo = Math.min(lineEnd(text, to, reach), next ? next.from : Infinity);
    const left = text.slice(leftFrom, from);
    const right = text.slice(to, rightTo);
    const isSentence = /[.,!?…—–-]$/.test(ending) || /^[,.]/.test(right);
    const isCapital = this.#patterns.isCapital.test(words);

    // What trails off may have been cut, and what has capitals only is a title.
    if (/(?:…|\.{3}|\[…\]|\[\.{3}\])[,.]?$/.test(words) || this.#isTitle(words)) return undefined;
    const lead = left.trimEnd();
    // In the middle of a sentence marks stand around a term, a title or a scrap of what was said, unless a verb leads up to them.
    const isInside = this.#patterns.inWords.test(lead) && !this.#patterns.leads.test(lead);
    const hasWords = words.split(' ').length > 2 || isSentence;
    if (
      before &&
      last === before.quotation &&
      from - last.to < reach &&
      before.found.speaker[0] >= last.to &&
      this.#patterns.going.test(text.slice(last.to, from))
    )
      return { speaker: before.found.speaker, form: 'same sentence' };
    if (!isInside && (isCapital || /[,:] *$/.test(lead) || !lead)) {
      const after = this.#after(text, to, right, ending);
      if (after && (isSentence || /^ ?[-—–(]/.test(right) || (isCapital && hasWords)))
        return isSentence ? after : { ...after, form: `${after.form} bare` };
    }
    const ahead = lead ? this.#ahead(text, from, paragraph) : this.#above(text, paragraph);
    const isClause =
      this.#patterns.that.test(lead) || ahead?.form === 'according ahead'
        ? words.split(' ').length > 4 && isSentence
        : lead.endsWith(':') && isSentence;
    // Ann Lee said: “War and Peace” is her favourite book.
    const isSubject = !isSentence && /^ [a-zà-ÿ]/.test(right);
    if (ahead && !isSubject && (isCapital ? hasWords : isClause)) return isCapital ? ahead : { ...ahead, form: `${ahead.form} small` };

    const within = this.#within(text, start, end);
    if (within) return within;
    if (isInside || !isCapital || !isSentence) return undefined;
    // Whoever the sentence in front is about, if it tells of speaking.
    const sentenceAt = /[.!?…]$/.test(lead) ? this.#lastSentence(text, leftFrom, from) : undefined;
    if (sentenceAt !== undefined && sentenceAt >= leftFrom) {
      const who = this.#subject(text, sentenceAt, from);
      if (who && words.includes(' ')) return { ...who, form: who.cue ? 'sentence before' : 'subject before' };
    }
    if (!before) return undefined;
    if (from - before.quotation.to > 2 * reach) return undefined;
    const between = text.slice(before.quotation.to, from);
    if (!between.includes('\n')) {
      // In one paragraph, whoever spoke goes on.
      const done = Math.max(before.found.speaker[1], before.found.cue?.[1] ?? 0, before.found.role?.[1] ?? 0) - before.quotation.to;
      const rest = between.slice(Math.max(0, done));
      return between.length < 300 ? { speaker: before.found.speaker, form: /[.!?] +\S/.test(rest) ? 'same paragraph' : 'same' } : undefined;
    }
    // A paragraph of nothing else goes on with what the one before said.
    if (!lead && !right.trim() && between.split('\n').filter((line) => line.trim()).length <= 1)
      return { speaker: before.found.speaker, form: 'same next' };
    return undefined;
  }

  /** A line of dialogue ends where it is told who says it. */
  #line(text: string, quotation: Quotation): Found | undefined {
    const { start, end } = quotation;
    const { inside } = this.#patterns;
    inside.lastIndex = 0;
    const verb = inside.exec(text.slice(start, end));
    const at = verb && start + verb.index + verb[0].length;
    const who = verb && this.#after(text, at!, text.slice(at!, end), ',');
    if (who?.form === 'said X') {
      quotation.end = start + verb!.index + Number(/[?!]/.test(verb![0]));
      return { ...who, form: 'line' };
    }
    return this.#above(text, quotation.from);
  }

  /** « Nous partons, a-t-elle dit, et sans regret. » */
  #within(text: string, start: number, end: number): Found | undefined {
    const { inside } = this.#patterns;
    if (!this.#language.inversion) return undefined;
    inside.lastIndex = 0;
    const found = inside.exec(text.slice(start, Math.min(end, start + 400)));
    if (!found) return undefined;
    const at = start + found.index + 2;
    const who = this.#after(text, at, text.slice(at, end), ',');
    return who?.form === 'said X' && /^[^.,]{0,60}[.,»”"]|^[^.,]{0,60}$/.test(text.slice(Math.max(who.speaker[1], who.cue![1]), end))
      ? { ...who, form: 'within' }
      : undefined;
  }

  /** Where the last whole sentence in front of a place begins. */
  #lastSentence(text: string, from: number, to: number): number {
    const { sentenceEnd } = this.#patterns;
    let begin = from;
    const part = text.slice(from, to).trimEnd();
    for (const { 0: end, index } of part.matchAll(sentenceEnd)) if (index + end.length < part.length) begin = from + index + end.length;
    return begin;
  }

  /** Who a sentence is about, and its verb of saying. */
  #subject(text: string, from: number, to: number): Omit<Found, 'form'> | undefined {
    const { cues } = this.#patterns;
    const who = this.#mentions.at(text, from);
    if (!who) return undefined;
    const behind = endOf(who);
    cues.lastIndex = 0;
    const verb = cues.exec(text.slice(behind, Math.min(to, behind + 120)));
    return verb ? { ...who, cue: [behind + verb.index, behind + verb.index + verb[0].length] } : who;
  }

  /** `…,” said X` and `…,” X said`. */
  #after(text: string, to: number, right: string, ending: string): Found | undefined {
    const { cueAt, helper, sourceAt, verbs, inversionAt, looseAt } = this.#patterns;
    const lead = /^[,.]? ?(?:[-—–] ?)?/.exec(right)![0].length;
    let rest = right.slice(lead);
    if (!rest) return undefined;
    // Behind a full stop a new sentence begins, unless it has no capital.
    const isNew = /[.…?!]/.test(ending) && this.#patterns.begins.test(rest) && !right.startsWith(',');
    const at = to + lead;
    const from = sourceAt.exec(rest);
    if (from) {
      const who = this.#mentions.at(text, at + from[0].length);
      return who && { ...who, cue: [at, at + from[0].length - 1], form: 'according after' };
    }
    let skipped = 0;
    for (let help; (help = helper.exec(rest)); skipped += help[0].length) rest = rest.slice(help[0].length);
    const inverted = inversionAt?.exec(rest);
    if (inverted) {
      const who = inverted.groups!.who ?? inverted.groups!.who2!;
      const begin = at + skipped;
      const start = begin + inverted[0].lastIndexOf(`-${who}`) + 1;
      const cue: [number, number] = [begin, begin + inverted[0].length];
      return { ...(this.#mentions.at(text, start) ?? { speaker: [start, start + who.length] as [number, number] }), cue, form: 'said X' };
    }
    const cue = cueAt.exec(rest);
    if (cue) {
      const begin = at + skipped;
      const end = begin + cue[0].length;
      const who = this.#mentions.at(text, end + 1);
      if (who) return { ...who, cue: [begin, end], form: 'said X' };
    }
    const any = looseAt.exec(rest);
    if (any) {
      const begin = at + skipped;
      const who = this.#mentions.at(text, begin + any[0].length);
      if (who) return { ...who, cue: [begin, begin + any[0].length - 1], form: cue ? 'said X' : 'verbed X' };
    }
    rest = right.slice(lead);
    // X said: the speaker begins here.
    const clause = this.#patterns.clause.exec(rest)![0];
    const who = this.#mentions.at(text, at) ?? this.#mentions.named(at, clause);
    if (!who) return undefined;
    const behind = endOf(who);
    const gap = clause.slice(behind - at);
    verbs.lastIndex = 0;
    const verb = verbs.exec(gap);
    if (verb && this.#patterns.gap.test(gap.slice(0, verb.index))) {
      const start = behind + verb.index;
      // “It is over.” Holt said the plan was dead: another sentence. What ends with its verb is none.
      const ends = /[.!?\n]/.test(text[at + clause.length] ?? '\n');
      const rest = gap.slice(verb.index + verb[0].length);
      const isPlace = rest.length < 60 && this.#patterns.stop.exec(rest)?.index === 0 && !/ (?:that|dass|dat|que) /.test(rest);
      if (isNew && !(ends && (!rest.trim() || isPlace))) return undefined;
      return { ...who, cue: [start, start + verb[0].length], form: 'X said' };
    }
    // “…” – X, a grower
    return /^ ?(?:[-—–]|\() ?/.test(right) && clause.length < 80 && /^(?:, .*)?\)?$/.test(gap) ? { ...who, form: 'dash' } : undefined;
  }

  /** A paragraph in front that ends with a colon leads up to the next. */
  #above(text: string, paragraph: number): Found | undefined {
    const above = text.slice(Math.max(0, paragraph - reach), paragraph).trimEnd();
    if (!above.endsWith(':')) return undefined;
    const end = Math.max(0, paragraph - reach) + above.length;
    return this.#ahead(text, end, lineStart(text, end, reach));
  }

  /** `X said, “…`, `X said: “…`, `According to X, “…`, `X: “…`. */
  #ahead(text: string, from: number, leftFrom: number): Found | undefined {
    const { cues, source } = this.#patterns;
    const base = this.#lastSentence(text, leftFrom, from);
    const sentence = text.slice(base, from);
    if (this.#patterns.subordinate.test(sentence)) return undefined;
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
    let verb: RegExpExecArray | undefined;
    cues.lastIndex = 0;
    for (let found; (found = cues.exec(body));) verb = found;
    if (verb && mark && this.#language.verbSecond) {
      const at = base + verb.index + verb[0].length + 1;
      const who = this.#mentions.at(text, at);
      if (who && base + body.length - endOf(who) < 25) return { ...who, cue: [at - 1 - verb[0].length, at - 1], form: 'said X:' };
    }
    if (verb && (mark || body.length - verb.index - verb[0].length < 3 || body.endsWith(' that'))) {
      const who = this.#mentions.before(text, base, base + verb.index) ?? this.#mentions.between(text, base, base + verb.index);
      if (who)
        return {
          ...who,
          cue: [base + verb.index, base + verb.index + verb[0].length],
          form: mark === ':' ? 'X said:' : mark ? 'X said,' : 'X said ahead',
        };
    }
    if (mark !== ':') return undefined;
    const whole = this.#mentions.between(text, base, base + body.length);
    if (whole && Math.min(whole.speaker[0], whole.role?.[0] ?? Infinity) <= base + 2) return { ...whole, form: 'X:' };
    const who = this.#mentions.at(text, base);
    return who && { ...who, form: 'X does:' };
  }
}
