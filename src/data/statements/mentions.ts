import type { Patterns } from './patterns.js';

/** Somebody in a text: where the mention is, and what is said of the person there. */
export interface Mention {
  speaker: [number, number];
  role?: [number, number] | undefined;
}

const trimmed = (text: string) => text.trimEnd().length;

/** A clause or a time behind a name says nothing of the person. */
const noRole =
  /(?:^| )(?:that|who|which|whose|qui|que)(?: |$)|^(?:[a-z]+ing|is|was|are|were|has|had)\b|^an? (?:week|day|month|year|claim)\b/;

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
    const who = this.at(text, start) ?? this.named(start, text.slice(start, to));
    return who && this.#patterns.gap.test(text.slice(endOf(who), to)) ? who : undefined;
  }

  /** A name with whatever stands in front of it, where a clause begins. */
  named(at: number, clause: string): Mention | undefined {
    const phrase = clause.slice(0, this.#patterns.stop.exec(clause)?.index);
    return this.#split(phrase, at);
  }

  /** Somebody whose mention begins at a place. */
  at(text: string, at: number): Mention | undefined {
    const { pronounAt, nameAt, nominalAt, bodyAt, stop, apposition, titles } = this.#patterns;
    const rest = text.slice(at, at + 160);
    const pronoun = pronounAt.exec(rest);
    if (pronoun) {
      // Klinkt het bij de bond, heißt es beim Verband, dit-on à la mairie.
      const place = this.#patterns.impersonal?.exec(rest);
      return (place && this.at(text, at + place[0].length)) ?? { speaker: [at, at + pronoun[0].length] };
    }
    const phrase = rest.slice(0, stop.exec(rest)!.index);
    const who = this.#split(phrase, at);
    if (who) {
      const behind = apposition.exec(text.slice(who.speaker[1], who.speaker[1] + 160));
      const isRole = behind && !nameAt.test(behind[1]!) && !noRole.test(behind[1]!) && stop.exec(` ${behind[1]!}`)?.index !== 0;
      if (behind && who.isNominal && nameAt.test(behind[1]!) && !titles.test(behind[1]!)) {
        // The head of the service, Mira Holt.
        const named = nameAt.exec(behind[1]!)![0];
        if (named.length > behind[1]!.length - 3) {
          const start = who.speaker[1] + 2;
          return { speaker: [start, start + named.length], role: who.speaker };
        }
      }
      return {
        speaker: who.speaker,
        role: who.role ?? (isRole ? [who.speaker[1] + 2, who.speaker[1] + 2 + behind[1]!.length] : undefined),
      };
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
    const phrase = chunk.slice(begin).replace(/^[ –—-]+/, '');
    const at = from + chunk.length - phrase.length;
    const who = this.#split(phrase, at);
    if (who && !noName.test(text.slice(...who.speaker))) return { speaker: who.speaker, role: who.role ?? role };
    for (const pattern of [nominalEnd, bodyEnd]) {
      const found = pattern.exec(phrase);
      if (found) return { speaker: [at + found.index + found[0].length - found[1]!.length, at + phrase.length], role };
    }
    // X shook his head and said: whoever the sentence begins with.
    return begin || !/ (?:and|but|et|en|und|y) /.test(` ${phrase} `) ? undefined : this.at(text, at);
  }

  /** A phrase as a role and a name, if it ends in a name; or as a nameless somebody. */
  #split(phrase: string, at: number): { speaker: [number, number]; role?: [number, number] | undefined; isNominal?: boolean } | undefined {
    const { nameEnd, titles, noName, nominalAt } = this.#patterns;
    const end = at + trimmed(phrase);
    // Hugh Penrose of Castle & Quay
    const ahead = this.#patterns.nameOf.exec(phrase);
    if (ahead && !noName.test(ahead[1]!.split(' ')[0]!) && !titles.test(ahead[0])) return { speaker: [at, at + ahead[1]!.length] };
    const found = nameEnd.exec(phrase.trimEnd());
    if (!found) {
      const nominal = nominalAt.exec(phrase);
      return nominal ? { speaker: [at, at + trimmed(nominal[0])], isNominal: true } : undefined;
    }
    let named = found[1]!;
    let first = phrase.slice(0, phrase.trimEnd().length - named.length);
    const title = this.#patterns.titlesIn.exec(named)?.[0] ?? titles.exec(named)?.[0] ?? '';
    if (title.length < named.length) named = named.slice(title.length);
    for (let word; (word = /^\S+ /.exec(named)) && noName.test(word[0].trim());) {
      named = named.slice(word[0].length);
      first = '';
    }
    if (noName.test(named)) return undefined;
    if (!this.#patterns.begins.test(named)) {
      const nominal = nominalAt.exec(phrase);
      return nominal ? { speaker: [at, at + trimmed(nominal[0])], isNominal: true } : undefined;
    }
    const before = first.trim();
    first += title;
    // “the port of Ghent” is no Ghent.
    if (
      /(?:^|[ '’])(?:of|for|at|from|in|with|and|to|by|on|under|d[eu]?|van|voor|bij|von|für|des|pour|à|au|en|et|und|l)(?: (?:the|l[ae]s?|l['’]|het|de|de[rmn]|das|die))?$/i.test(
        before,
      ) ||
      (nominalAt.test(before) && /['’]s?$/.test(before))
    ) {
      const nominal = nominalAt.exec(phrase);
      if (nominal && !/^\S+$/.test(before)) return { speaker: [at, end], isNominal: true };
      if (!/^(?:the|de|het|l[ae]s?|l['’]|der|die|das)$/i.test(before)) return undefined;
      return { speaker: [at, end], isNominal: true };
    }
    return {
      speaker: [end - named.length, end],
      role: first.trim() ? [at, at + trimmed(phrase.slice(0, phrase.trimEnd().length - named.length))] : undefined,
    };
  }
}
