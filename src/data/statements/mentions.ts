import type { Patterns } from './patterns.js';
import { nameIn } from './titles.js';
import { bareAt, beginsName, clauseOpens, isGap, nameAt, nameWith } from './shapes.js';

/** Somebody in a text: where the mention is, and what is said of the person there. */
export interface Mention {
  speaker: [number, number];
  role?: [number, number] | undefined;
}

const trimmed = (text: string) => text.trimEnd().length;

/** A clause or a time behind a name says nothing of the person. */
const noRole =
  /(?:^| )(?:that|who|which|whose|qui|que)(?: |$)|^(?:[a-z]+ing|is|was|are|were|has|had|and|but|then|asked|caught|lui|elle|eux)\b|^an? (?:week|day|month|year|claim)\b/;

/** A form of address, or a rank, says less of a person than what stands behind the name. */
const address = /^(?:[A-Z][a-z]{0,4}\.? ?)+$/;

/** Where a mention ends, with what is said of the person. */
export const endOf = ({ speaker, role }: Mention): number => Math.max(speaker[1], role?.[1] ?? 0);

/** Finds who stands in front of a verb, or behind it. */
export class Mentions {
  readonly #patterns: Patterns;

  constructor(patterns: Patterns) {
    this.#patterns = patterns;
  }

  /** Somebody whom a sentence begins with, and who is still its subject at its verb. */
  before(text: string, from: number, to: number): Mention | undefined {
    const start = from + /^[\d:.•*– -]*/.exec(text.slice(from, to))![0].length;
    const who = this.at(text, start) ?? this.named(text, start, text.slice(start, to));
    return who && isGap.test(text.slice(endOf(who), to)) ? who : undefined;
  }

  /** Somebody behind a verb, and behind an adverb of it. */
  behind(text: string, at: number): Mention | undefined {
    const adverb = this.#patterns.helper.exec(text.slice(at, at + 40));
    return this.at(text, at) ?? (adverb ? this.at(text, at + adverb[0].length) : undefined);
  }

  /** A name with whatever stands in front of it, where a clause begins. */
  named(text: string, at: number, clause: string): Mention | undefined {
    const phrase = clause.slice(0, this.#patterns.stop.exec(clause)?.index);
    return this.#split(phrase, at, text);
  }

  /** Somebody whose mention begins at a place. */
  at(text: string, at: number): Mention | undefined {
    const { pronounAt, nominalAt, bodyAt, stop, apposition, titles, determiner } = this.#patterns;
    const rest = text.slice(at, at + 160);
    if (this.#patterns.noSubject.test(rest)) return undefined;
    const phrase = rest.slice(0, stop.exec(rest)!.index);
    // One of them, het slachtoffer: some pronouns are articles too.
    const pronoun = pronounAt.exec(rest);
    if (pronoun && !(determiner.test(pronoun[0]) && nominalAt.test(phrase))) {
      // Klinkt het bij de bond, heißt es beim Verband, dit-on à la mairie.
      const place = this.#patterns.impersonal?.exec(rest);
      const start = at + (place?.[0].length ?? 0);
      const bare = place && bareAt.exec(text.slice(start, start + 60));
      return (place && this.at(text, start)) ?? { speaker: bare ? [start, start + bare[0].length] : [at, at + pronoun[0].length] };
    }
    const who = this.#split(phrase, at, text);
    if (who) {
      const behind = apposition.exec(text.slice(who.speaker[1], who.speaker[1] + 160));
      const isRole =
        behind &&
        (!nameAt.test(behind[1]!) || / (?:of|de|van|for) /.test(behind[1]!)) &&
        !noRole.test(behind[1]!) &&
        stop.exec(` ${behind[1]!}`)?.index !== 0;
      // The head of the service, Mira Holt; the deputy for trade, Mira Holt.
      const place = who.isNominal && /^(?: [^,.;:“”"«»\n]{2,50})?, /.exec(text.slice(who.speaker[1], who.speaker[1] + 60));
      if (place) {
        const start = who.speaker[1] + place[0].length;
        const named = nameAt.exec(text.slice(start, start + 60))?.[0] ?? '';
        const isWhole = /^ ?(?:[,.;(]|of |$)/.test(text.slice(start + named.length, start + named.length + 4));
        if (named && isWhole && !titles.test(`${named} `) && (place[0] === ', ' || / /.test(named)))
          return { speaker: [start, start + named.length], role: [who.speaker[0], start - 2] };
      }
      if (!isRole || (who.role && !address.test(text.slice(...who.role)))) return { speaker: who.speaker, role: who.role };
      const start = who.speaker[1] + behind.index + behind[0].length - behind[1]!.length;
      return { speaker: who.speaker, role: [start, start + behind[1]!.length] };
    }
    const named = nameAt.exec(phrase.replace(titles, (title) => ' '.repeat(title.length)).trimStart());
    const title = titles.exec(phrase)?.[0].length ?? 0;
    if (named && !this.#patterns.noName.test(named[0]) && !this.#patterns.noName.test(named[0].split(' ')[0]!))
      return { speaker: [at + title, at + title + named[0].length], role: title ? [at, at + title - 1] : undefined };
    const nominal = nominalAt.exec(phrase) ?? bodyAt.exec(phrase);
    return nominal ? { speaker: [at, at + trimmed(nominal[0])] } : undefined;
  }

  /** Somebody whose mention ends where a verb begins. */
  between(text: string, from: number, to: number): Mention | undefined {
    const { helperEnd, pronounEnd, nominalEnd, bodyEnd, nameEnd, noName } = this.#patterns;
    let chunk = text.slice(from, to).trimEnd();
    for (let help; (help = helperEnd.exec(` ${chunk}`));) chunk = chunk.slice(0, Math.max(0, chunk.length - help[0].length)).trimEnd();
    const pronoun = pronounEnd.exec(chunk);
    if (pronoun) {
      const start = from + pronoun.index + pronoun[0].length - pronoun[1]!.length;
      return { speaker: [start, start + pronoun[1]!.length] };
    }
    let role: [number, number] | undefined;
    if (chunk.endsWith(',')) {
      // X, the head of the service, said.
      const pieces = chunk.slice(0, -1).split(', ');
      let length = pieces.join(', ').length;
      for (let last = pieces.pop(); last !== undefined && pieces.length; last = pieces.pop()) {
        length -= last.length + 2;
        const head = chunk.slice(0, length);
        if (nameEnd.test(head)) {
          role = [from + length + 2, from + length + 2 + last.length];
          chunk = head;
          break;
        }
      }
      if (chunk.endsWith(',')) chunk = chunk.slice(0, -1);
    }
    const cut = Math.max(
      chunk.lastIndexOf(', '),
      chunk.lastIndexOf('; '),
      chunk.lastIndexOf(': '),
      chunk.lastIndexOf(' – '),
      chunk.lastIndexOf(' — '),
    );
    const begin = cut < 0 ? 0 : cut + 2;
    const phrase = chunk.slice(begin).replace(clauseOpens, '');
    const at = from + chunk.length - phrase.length;
    const who = this.#split(phrase, at, text);
    if (who && !noName.test(text.slice(...who.speaker))) return { speaker: who.speaker, role: who.role ?? role };
    for (const pattern of [nominalEnd, bodyEnd]) {
      const found = pattern.exec(phrase);
      if (found) return { speaker: [at + found.index + found[0].length - found[1]!.length, at + phrase.length], role };
    }
    return undefined;
  }

  /** A phrase as a role and a name, if it ends in a name; or as a nameless somebody. */
  #split(
    phrase: string,
    at: number,
    text: string,
  ): { speaker: [number, number]; role?: [number, number] | undefined; isNominal?: boolean } | undefined {
    const { nameEnd, titles, noName, nominalAt, inPhrase, determiner } = this.#patterns;
    const nobody = () => {
      const nominal = nominalAt.exec(phrase);
      return nominal ? { speaker: [at, at + trimmed(nominal[0])] as [number, number], isNominal: true } : undefined;
    };
    // Hugh Penrose of Castle & Quay
    const ahead = nameWith.exec(phrase)?.[1];
    if (ahead) {
      const words = ahead.slice(nameIn(text, at, ahead, this.#patterns).from);
      const last = words.slice(words.lastIndexOf(' ') + 1);
      if (words === ahead && !noName.test(ahead) && !titles.test(`${last} `) && (!titles.test(words) || / .* /.test(words)))
        return this.#split(ahead, at, text);
    }
    const found = nameEnd.exec(phrase.trimEnd());
    if (!found) return nobody();
    const end = at + trimmed(phrase);
    const run = found[1]!;
    const { from, name, isOver } = nameIn(text, end - run.length, run, this.#patterns);
    const named = run.slice(name);
    const title = run.slice(from, name);
    let first = from ? '' : phrase.slice(0, phrase.trimEnd().length - run.length);
    if (noName.test(named)) return undefined;
    if (!beginsName.test(named)) return nobody();
    const before = first.trim();
    // “the port of Ghent” is no Ghent.
    if (
      !isOver &&
      !(title && determiner.test(before)) &&
      (inPhrase.test(before) || (nominalAt.test(before) && !named.includes(' ') && /['’]s?$/.test(before)))
    ) {
      if (/ /.test(before) && nominalAt.test(phrase)) return { speaker: [at, end], isNominal: true };
      return undefined;
    }
    // On Sunday the developer Grant Hollis
    let start = 0;
    if (noName.test(before.split(' ', 1)[0]!) && !determiner.test(before.split(' ', 1)[0]!)) {
      start = before.search(/(?<= )(?:the|an?|l[ae]|de|der|die) /) + 1;
      if (!start) first = '';
      else start--;
    }
    return {
      speaker: [end - named.length, end],
      role: (first + title).trim() ? [at + start, at + trimmed(phrase.slice(0, phrase.trimEnd().length - named.length))] : undefined,
    };
  }
}
