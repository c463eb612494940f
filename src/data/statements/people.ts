import { body, boys, female, girls, male, relative } from './names.js';
import type { Patterns } from './patterns.js';
import { isName } from './shapes.js';
import { nameIn, surname } from './titles.js';

type Sex = 'she' | 'he' | '';

interface Person {
  name: string;
  /** Where it was mentioned outside of quotations, in order. */
  at: number[];
  /** Where it was introduced. */
  from: number;
  sex: Sex;
}

/** Whom a mention means. */
export interface Meant {
  name: string;
  /** Somebody else may be meant. */
  isDoubtful?: boolean;
}

/** So far behind a name, in UTF-16 units, somebody else may be the one. */
const salient = 600;

/** Of so many who share a name, whoever was named last may be meant. */
const namesakes = 5;

/** What the words for somebody are a word for: the head of the service, Ann Lee; Ann Lee, 52, head of the service. */
const of = '(?:of|for|at|in|from|de|du|des|van|von|der|voor|bij)';
const officeAhead = new RegExp(`(\\S+)(?: ${of} [^,]*(?=,))?,? $`);
const officeBehind = new RegExp(
  `^(?: \\([^)\\n]*\\))?,(?: \\d+,)? (?:(?!who)[^ ,.;:\\n]+ ){0,4}?([^ ,.;:\\n]+)(?= (?:${of}|who|and) |[,.;:\\n])`,
);

const key = (mention: string) =>
  mention
    .replace(/,? (?:Jr|Sr)\.$/, '')
    .split(' ')
    .at(-1)!
    .replace(/\.$/, '')
    .toLowerCase();

const sexOf = (words: string): Sex => (female.test(words) ? 'she' : male.test(words) ? 'he' : '');

/** Those whom a text names, so that a surname or a pronoun finds its full name. */
export class People {
  readonly #people: Person[] = [];
  /** By full names, by last words and, where nobody else has it, by first. */
  readonly #known = new Map<string, Person[]>();
  /** By the words beside the name where it was introduced. */
  readonly #offices = new Map<string, Person[]>();

  /** Reads all names of a text, in order. `inside` tells whether a place is within a quotation; it is asked in order. */
  constructor(text: string, patterns: Patterns, inside: (at: number) => boolean) {
    const { names, noName, titles } = patterns;
    const known = this.#known;
    let last = 0;
    for (const { 0: run, index } of text.matchAll(names)) {
      const words = run.slice(nameIn(text, index, run, patterns).name);
      const at = index + run.length - words.length;
      const title = run.slice(0, -words.length);
      const isFull = words.includes(' ');
      let person = this.#namesakes(words, title && sexOf(title)).at(-1);
      // A single word that has not been introduced may be anything; most are.
      const ahead = isFull || person || text[index - 1] === ' ' ? text.slice(Math.max(0, at - 40), at) : '';
      if (!person && !isFull && !relative.test(ahead)) continue;
      const isTitled = titles.test(/\S+ $/.exec(title)?.[0] ?? '');
      if (!/^[^a-zà-ÿ](?! |$)/.test(words) || noName.test(words) || (!isTitled && !person && isNobody(words, ahead))) continue;
      if (!person) {
        person = { name: words, at: [], from: at, sex: '' };
        this.#people.push(person);
      }
      // A middle name makes it fuller, an office in front does not.
      const isSameFirst = words.split(' ', 1)[0] === person.name.split(' ', 1)[0];
      if (isFull && (!person.name.includes(' ') || (!surname.test(words) && isSameFirst === words.length > person.name.length)))
        person.name = words;
      for (const one of [key(words), words.toLowerCase()])
        known.set(one, [...(known.get(one) ?? []).filter((other) => other !== person).slice(1 - namesakes), person]);
      const first = person.name.split(' ', 1)[0]!.toLowerCase();
      if (!known.has(first)) known.set(first, [person]);
      if (title || (isFull && !person.sex)) {
        const clause = ahead.slice(Math.max(ahead.search(/[^.;:!?\n“”"]*$/), last - at + ahead.length));
        const behind = officeBehind.exec(text.slice(at + words.length, at + words.length + 64));
        for (const office of [officeAhead.exec(clause), behind]) if (office) this.#introduce(person, office[1]!.toLowerCase());
        person.sex ||= sexOf(`${clause} ${behind?.[0]}`);
      }
      last = at + words.length;
      if (!inside(at)) person.at.push(at);
    }
  }

  #introduce(person: Person, office: string): void {
    const others = this.#offices.get(office) ?? [];
    if (!others.includes(person) && others.length < namesakes) this.#offices.set(office, [...others, person]);
  }

  /** Those who may be meant by a name; whoever was named last comes last. */
  #namesakes(mention: string, sex: Sex): Person[] {
    const same = this.#known.get(mention.toLowerCase()) ?? this.#known.get(key(mention)) ?? [];
    if (mention.includes(' ')) return same.filter(({ name }) => related(name, mention));
    const isOf = ({ sex: known, name }: Person, girl: boolean) => (known ? known === sex : girls.test(name.split(' ', 1)[0]!) === girl);
    if (!sex) return same;
    const likely = same.filter((one) => isOf(one, sex === 'she'));
    return likely.length || sex === 'he' ? likely : same.filter((one) => isOf(one, false));
  }

  /** The full name of a mention; of one that the text never gives in full, itself. @param title in front of it */
  named(mention: string, at: number, title: string): Meant {
    // The minister is whoever was introduced as one; a spokesman for the Herons is no Heron.
    const office = /^(?:(?:[Tt]he|[Dd]e|[Hh]et|[Ll][ea]) |[Ll]['’])([a-zà-ÿ-]+)$|^[Dd](?:er|ie) ([^ ]+)$/.exec(mention);
    const all = office
      ? this.#offices.get((office[1] ?? office[2])!.toLowerCase())
      : isName.test(mention) && this.#namesakes(mention, sexOf(title));
    const those = (all || []).filter(({ from }) => from < at);
    const one = those.at(-1) ?? (office || !all ? undefined : all[0]);
    const isFar = !!office && !one?.at.some((place) => place < at && at - place < salient);
    return { name: one && !(office && those.length > 1) ? one.name : mention, isDoubtful: isFar || those.length > 1 };
  }

  /** @param speaker who spoke last  @param about whom the sentence before is about
   *  @returns whom a pronoun means at a place: who was named last of those whom it may mean. Undefined when nobody fits. */
  meant(sex: 'she' | 'he', at: number, speaker: string | undefined, about: string | undefined): string | undefined {
    let best: { name: string; score: number } | undefined;
    for (const person of this.#people) {
      const last = person.at.findLast((place) => place < at);
      if (last === undefined) continue;
      const first = person.name.split(' ', 1)[0]!;
      // Who is known to be of the other sex is not meant, unless there is nobody else.
      const unlikely = person.sex
        ? person.sex === sex
          ? 0
          : 2000
        : girls.test(first)
          ? sex === 'she'
            ? 0
            : 1000
          : sex === 'she'
            ? boys.test(first)
              ? 600
              : 400
            : 0;
      const score =
        last - at - unlikely + (person.name === speaker ? 60 : 0) + (person.name === about ? 200 : 0) + Math.min(person.at.length, 5) * 15;
      if (!best || score > best.score) best = { name: person.name, score };
    }
    return best && best.score > -3000 ? best.name : undefined;
  }
}

/** A place, a body, or a headline. */
const isNobody = (words: string, ahead: string): boolean =>
  body.test(words) ||
  (words.length > 5 && words === words.toUpperCase()) ||
  /(?:^|[^a-zà-ÿ])(?:the|l[ae]s?|het|d(?:ie|as)|\()$/i.test(ahead.trimEnd());

/** Whether two forms may be of one name: one ends or begins with the other, or both have the first and the last word. */
function related(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const ends = (name: string) => [name.split(' ')[0], key(name)].join();
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || ends(a) === ends(b);
}
