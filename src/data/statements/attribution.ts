import { Ahead } from './ahead.js';
import { Behind } from './behind.js';
import { certaintyOf, type Kind } from './certainty.js';
import { type Found, reach } from './found.js';
import type { Language } from './language.js';
import { lineEnd, lineStart } from './lines.js';
import { endOf, Mentions } from './mentions.js';
import { bearer } from './names.js';
import { type Patterns, patternsOf } from './patterns.js';
import { People } from './people.js';
import { findQuotations, type Quotation } from './quotations.js';
import type { Span, Statement } from './statement.js';
import { isCapitalised, isGoing, isInWords, isName, isPredicate, isSecondHand } from './shapes.js';

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

/** Whom a mention means. */
interface Who {
  name: string;
  kind: Kind;
}

/** The statement in front of a quotation. */
interface Before {
  found: Found;
  quotation: Quotation;
}

export class Attribution {
  readonly #patterns: Patterns;
  readonly #ahead: Ahead;
  readonly #behind: Behind;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
    this.#patterns = patternsOf(language);
    const mentions = new Mentions(this.#patterns);
    this.#ahead = new Ahead(this.#patterns, mentions);
    this.#behind = new Behind(this.#patterns, mentions);
  }

  extract(text: string): Statement[] {
    // As long as the text, so that offsets hold.
    const plain = text.replace(/[^\S\n ]/g, ' ').replace(/''(?!'(?!\w))/g, '"\0');
    const quotations = this.#language.inversion ? withLines(plain, findQuotations(plain)) : findQuotations(plain);
    if (!quotations.length) return [];
    let next = 0;
    const people = new People(plain, this.#patterns, (at) => {
      while (next < quotations.length && quotations[next]!.to <= at) next++;
      return next < quotations.length && quotations[next]!.from <= at;
    });
    const span = ([start, end]: [number, number]): Span => ({ start, end, text: text.slice(start, end) });
    const statements: Statement[] = [];
    let before: (Before & Who & { confidence: number }) | undefined;
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
      const goesOn = found.form.startsWith('same') ? before : undefined;
      const { name, kind } = goesOn ?? this.#who(plain, mention, people, quotation, quotations[at - 1], before?.name);
      const certain = certaintyOf(found.form, kind, this.#doubts(plain, found, quotation));
      const confidence = Math.min(certain, goesOn?.confidence ?? 1);
      before = { found, name, kind, quotation, confidence };
      if (found.form === 'scrap') continue;
      statements.push({
        quote: span(unpadded(text, quotation)),
        speaker: { ...mention, name },
        cue: found.cue && span(found.cue),
        role: found.role && span(found.role),
        occasion: this.#occasion(plain, found, quotation, span),
        confidence,
      });
    }
    return statements;
  }

  /** Where nouns have small letters, words of which all but the smallest have capitals are a title, unless somebody calls them out. */
  #isTitle(words: string): boolean {
    const parts = words.split(' ');
    return (
      !this.#language.verbSecond &&
      parts.length > 2 &&
      parts.filter((part) => part.length > 3).length > 1 &&
      !/[!?]/.test(words) &&
      this.#patterns.title.test(words)
    );
  }

  /** It is a sign that says so, an excerpt cut the name, there are two of them, or the words are only the subject of the sentence: “Green growth,” said X, is a myth. */
  #isDoubtful(text: string, found: Found, { to }: Quotation): boolean {
    if (bearer.test(text.slice(...found.speaker))) return true;
    if (found.speaker[0] < to) return false;
    const end = endOf(found);
    const behind = text.slice(found.speaker[1], found.speaker[1] + 20);
    return (
      end >= text.trimEnd().length ||
      /^ ?(?:…|\.{3}|\[)|^ (?:and|et|en|und|&) [A-ZÀ-Þ]/.test(behind) ||
      isPredicate.test(text.slice(end, end + 20))
    );
  }

  /** How many signs there are that a form is not what it seems: each is seen far more often where it is wrong. */
  #doubts(text: string, { form, speaker, cue }: Found, { from, to, start, end }: Quotation): number {
    const words = text.slice(start, end).trim();
    const isBehind = /^(?:said X|X said|verbed X)$/.test(form);
    const isAhead = /^X said[,:]$/.test(form);
    const gap = cue ? cue[0] - speaker[1] : 0;
    const signs = [
      words.split(' ', 3).length < 3,
      words.length > 2 * reach,
      isBehind && !/[,?!]$/.test(words) && text[to] !== ',',
      isBehind && cue && !this.#patterns.cueAt.test(text.slice(...cue)),
      isBehind && isSecondHand.test(text.slice(Math.max(speaker[1], cue![1]), to + reach)),
      (form === 'X said' || isAhead) && gap > 1,
      // Who said this, stands behind it.
      form === 'same behind' && (words.endsWith(',') || text[to] === ','),
      form === 'said X' && /[?!]$/.test(words) && text[to] !== ',' && speaker[0] > cue![1] + 1,
      isAhead && (from - cue![1] > 4 || /(?:ing|ant)$/.test(text.slice(...cue!)) || !/[.?’”]$/.test(words)),
    ];
    return signs.filter(Boolean).length;
  }

  /** Where or when it was said, if the clause that tells who said it tells that too: behind the verb and the speaker, or in front of both. */
  #occasion(text: string, found: Found, { from, to }: Quotation, span: (range: [number, number]) => Span): Span | undefined {
    const { speaker, role, cue } = found;
    if (!cue) return undefined;
    const { occasionIn, occasionAhead } = this.#patterns;
    const behind = Math.max(endOf(found), cue[1]);
    const right = text.slice(behind, Math.min(behind < from ? from : Infinity, behind + reach / 2));
    const where = occasionIn.exec(right);
    if (where) {
      const start = behind + where.index + where[0].length - where[1]!.length;
      return span([start, start + where[1]!.trimEnd().length]);
    }
    const first = Math.min(speaker[0], role?.[0] ?? Infinity, cue[0]);
    const start = first < from ? lineStart(text, first, reach / 2) : to;
    const ahead = occasionAhead.exec(text.slice(start, first));
    return ahead ? span([start + ahead.index, start + ahead.index + ahead[1]!.length]) : undefined;
  }

  /** @param speaker who spoke before */
  #who(
    text: string,
    { text: mention, start }: Span,
    people: People,
    { from }: Quotation,
    last: Quotation | undefined,
    speaker: string | undefined,
  ): Who {
    const { he, she, pronoun } = this.#patterns;
    const sex = he.test(mention) ? 'he' : she.test(mention) ? 'she' : undefined;
    if (sex) {
      const who = this.#about(text, Math.min(start, from), last);
      const about = who && text.slice(...who.speaker);
      const name = people.meant(sex, start, speaker, about && people.named(about, start, '').name);
      return { name: name ?? mention, kind: name ? 'pronoun' : 'nobody' };
    }
    if (pronoun.test(mention)) return { name: mention, kind: 'pronoun' };
    const title = /\S+ $/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
    const { name, isDoubtful } = people.named(mention, start, title);
    return { name, kind: isDoubtful ? 'pronoun' : isName.test(mention) && !name.includes(' ') ? 'surname' : 'known' };
  }

  /** Whom the sentence in front of a place is about, or the last one of the paragraph above. */
  #about(text: string, at: number, last: Quotation | undefined): Omit<Found, 'form'> | undefined {
    const begin = this.#ahead.lastSentence(text, lineStart(text, at, reach), at);
    // What a sentence begins with is no sentence of its own.
    const from = /[^.!?…»”"’)\s]\s*$/.test(text.slice(begin, at)) ? begin : at;
    const near = Math.max(0, from - reach);
    const end = near + text.slice(near, from).trimEnd().length;
    const start = this.#ahead.lastSentence(text, lineStart(text, end, reach), end);
    if (last && last.from <= start && last.to > start) return undefined;
    return this.#ahead.subject(text, start, end);
  }

  #attribute(
    text: string,
    quotation: Quotation,
    last: Quotation | undefined,
    next: Quotation | undefined,
    before: Before | undefined,
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
    const isSentence = /[.,!?…—–-]["'”’»]?$/.test(words) || /^[,.]/.test(right);
    const isCapital = isCapitalised.test(words);

    // What trails off may have been cut, and what has capitals only is a title.
    if (/(?:…|\.{3}|\[…\]|\[\.{3}\])[,.]?$/.test(words) || this.#isTitle(words)) return undefined;
    const lead = left.trimEnd();
    // In the middle of a sentence marks stand around a term, a title or a scrap of what was said, unless a verb leads up to them.
    const isInside = isInWords.test(lead.slice(-30)) && !this.#patterns.leads.test(lead);
    const hasWords = words.split(' ').length > 2 || isSentence;
    // Where nouns have small letters, one or two words with capitals are a name, unless the verb stands right beside them.
    const isName = !this.#language.verbSecond && !/[.!?]/.test(words) && words.split(' ', 3).length < 3 && this.#patterns.title.test(words);
    if (
      before &&
      last === before.quotation &&
      before.found.form !== 'scrap' &&
      from - last.to < reach &&
      before.found.speaker[0] >= last.to &&
      isGoing.test(text.slice(last.to, from))
    )
      return { ...before.found, form: 'same sentence' };
    const find = () => (lead ? this.#ahead.find(text, from, paragraph) : this.#ahead.above(text, paragraph));
    const led = lead.endsWith(':') ? find() : undefined;
    if (isCapital && hasWords && !isSentence && (!lead || /[.!?]["”’]?$/.test(lead))) {
      const far = this.#behind.far(text, to, right);
      if (far) return far;
    }
    // A reporter asked: “Will it close?” Ann Lee said, “…
    if (!isInside && !(led && right.endsWith(', ')) && (isCapital || /[,:]$/.test(lead) || !lead)) {
      const after = this.#behind.find(text, to, right, ending);
      // Klonk het, hieß es: whoever the sentence in front is about.
      if (after?.form === 'nobody') {
        const who = this.#about(text, from, last);
        return who && { ...who, cue: after.cue, form: 'sentence before' };
      }
      if (
        after &&
        !(isName && (!after.cue || !this.#patterns.cueAt.test(text.slice(...after.cue)))) &&
        (isSentence || /^ ?[-—–(]/.test(right) || (isCapital && hasWords))
      )
        return isSentence && !/[^.!?:”"’»“„«‘(–—-]$/.test(lead)
          ? after
          : { ...after, form: `${after.form} ${isSentence ? 'inside' : 'bare'}` };
    }
    const ahead = led ?? find();
    // X said it was not the fault of banks, “not by a long shot.”
    const isFar = !!ahead?.cue && ahead.form === 'X said,' && from - ahead.cue[1] > 30;
    const isClause =
      this.#patterns.that.test(lead) || ahead?.form === 'according ahead'
        ? words.split(' ').length > 4 && isSentence
        : isSentence && (lead.endsWith(':') || (ahead?.form === 'X said,' && !isFar && words.split(' ').length > 3));
    // Ann Lee said: “War and Peace” is her favourite book.
    const isSubject = !isSentence && /^ [a-zà-ÿ]/.test(right) && !this.#patterns.goesOn.test(right);
    if (ahead && !isSubject && (isCapital ? (ahead.form === 'X verbed:' ? isSentence : hasWords) : isClause))
      return isCapital ? ahead : { ...ahead, form: `${ahead.form} small` };

    const within = this.#behind.inside(text, start, end);
    if (within) return within;
    if (isInside || !isCapital || !isSentence) {
      // What goes on behind a scrap is by whoever said that.
      const who = ahead ?? this.#behind.find(text, to, right, ending);
      return who?.cue && this.#patterns.cueAt.test(text.slice(...who.cue)) ? { ...who, form: 'scrap' } : undefined;
    }
    if (before && last === before.quotation && !text.slice(last.to, from).includes('\n')) {
      // In one paragraph, whoever spoke goes on.
      const rest = text.slice(Math.max(last.to, endOf(before.found), before.found.cue?.[1] ?? 0), from);
      const goesOn = from - last.to < reach && !/[.!?] +\S|, (?:and|but|while) (?:he|she|they|his|her|the|[A-Z])/.test(rest);
      if (goesOn) return { speaker: before.found.speaker, form: endOf(before.found) > last.to ? 'same behind' : 'same' };
    }
    // Whoever the sentence in front is about, or a paragraph that nothing but words comes behind.
    const isAlone = !lead && !right.trim() && (!before || from - before.quotation.to > reach / 2);
    const about = (isAlone || /[.!…]$/.test(lead)) && words.includes(' ') ? this.#about(text, from, last) : undefined;
    if (about) return { ...about, form: isAlone ? 'paragraph before' : about.cue ? 'sentence before' : 'subject before' };
    if (!before || from - before.quotation.to > 2 * reach) return undefined;
    const between = text.slice(before.quotation.to, from);
    if (!between.includes('\n')) return between.length < reach ? { speaker: before.found.speaker, form: 'same paragraph' } : undefined;
    // A paragraph of nothing else goes on with what the one before said.
    if (before.found.form !== 'scrap' && !lead && !right.trim() && between.split('\n').filter((line) => line.trim()).length <= 1)
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
    const who = verb && this.#behind.find(text, at!, text.slice(at!, end), ',');
    if (who?.form === 'said X') {
      quotation.end = start + verb!.index + Number(/[?!]/.test(verb![0]));
      return { ...who, form: 'line' };
    }
    return this.#ahead.above(text, quotation.from);
  }
}
