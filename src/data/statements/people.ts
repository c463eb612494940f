import type { Language } from './language.js';
import { capitals, letters, name } from './letters.js';

interface Person {
  name: string;
  /** Where it was mentioned outside of quotations, in order; at the beginning of a sentence a little further on than it is. */
  at: number[];
  sex: 'she' | 'he' | '';
}

/** What a mention as a subject is worth, in UTF-16 units of distance. */
const subject = 120;

const key = (mention: string) =>
  mention
    .replace(/,? (?:Jr|Sr)\.$/, '')
    .split(' ')
    .at(-1)!
    .toLowerCase();

/** What tells names and persons in a language, made once. */
export const personPatterns = (language: Language) => ({
  names: new RegExp(`(?<![${letters}’'-])${name}`, 'g'),
  noName: new RegExp(`^${language.noName}$`),
  titles: new RegExp(`^(?:${language.title} )+`),
  female: new RegExp(language.female),
  male: new RegExp(language.male),
  body: new RegExp(`(?:^|[ -])(?:${language.body})(?:$|[ -])`),
  relative: new RegExp(language.relative),
  girls: new RegExp(language.girls),
  begins: new RegExp(`(?:^|[\\n.!?][”"]?) *(?:[${capitals}][a-z’']* )?(?:[a-z-]+ ){0,3}$`),
});

/** Those whom a text names, so that a surname or a pronoun finds its full name. */
export class People {
  #people: Person[] = [];
  /** By full names, by last words and, where nobody else has it, by first. */
  #known = new Map<string, Person>();
  #girls: RegExp;

  /** Reads all names of a text, in order. `inside` tells whether a place is within a quotation; it is asked in order. */
  constructor(text: string, patterns: ReturnType<typeof personPatterns>, inside: (at: number) => boolean) {
    const { names, noName, titles, female, male, body, relative, begins } = patterns;
    this.#girls = patterns.girls;
    const known = this.#known;
    for (const { 0: run, index } of text.matchAll(names)) {
      let words = run.replace(titles, '');
      for (let space; (space = words.indexOf(' ')) > 0 && noName.test(words.slice(0, space));)
        words = words.slice(space + 1).replace(titles, '');
      const isFull = words.includes(' ');
      const last = key(words);
      let person = known.get(words.toLowerCase()) ?? known.get(last);
      // A single word that has not been introduced may be anything; most are.
      const at = index + run.length - words.length;
      const ahead = isFull || person || text[index - 1] === ' ' ? text.slice(Math.max(0, at - 40), at) : '';
      if (!person && !isFull && !relative.test(ahead)) continue;
      if (!words || noName.test(words) || body.test(words)) continue;
      // Two may share a surname.
      if (isFull && person && !related(person.name, words)) person = undefined;
      if (!person) {
        person = { name: words, at: [], sex: '' };
        this.#people.push(person);
      }
      if (words.length > person.name.length && isFull) person.name = words;
      known.set(last, person).set(words.toLowerCase(), person);
      const first = person.name.split(' ')[0]!.toLowerCase();
      if (!known.has(first)) known.set(first, person);
      if (!person.sex) {
        const around = `${ahead.slice(ahead.search(/[^.,;:!?\n“”"]*$/))}${run.slice(0, -words.length)} ${/^, [^.,;:\n]{0,60}/.exec(text.slice(index + run.length, index + run.length + 64))?.[0] ?? ''}`;
        person.sex = female.test(around) ? 'she' : male.test(around) ? 'he' : '';
      }
      if (!inside(at)) person.at.push(at + (begins.test(ahead + run.slice(0, -words.length).toLowerCase()) ? subject : 0));
    }
  }

  /** The full name of a mention; of one that the text never gives in full, itself. */
  named(mention: string): string {
    const person = this.#known.get(mention.toLowerCase()) ?? this.#known.get(key(mention));
    return person && (!mention.includes(' ') || related(person.name, mention)) ? person.name : mention;
  }

  /** Whom a pronoun means at a place: who was named last of those whom it may mean. Undefined when nobody fits. */
  meant(sex: 'she' | 'he', at: number, speaker: string | undefined): string | undefined {
    let best: { name: string; score: number } | undefined;
    for (const person of this.#people) {
      const last = person.at.findLast((one) => one < at + subject);
      if (last === undefined) continue;
      const guess = person.sex || (this.#girls.test(person.name.split(' ')[0]!) ? 'she' : '');
      // Who is known to be of the other sex is not meant, unless there is nobody else.
      const unlikely = guess ? (guess === sex ? 0 : 2000) : sex === 'she' ? 400 : 0;
      const score = Math.min(last, at) - at - unlikely + (person.name === speaker ? 60 : 0) + Math.min(person.at.length, 5) * 15;
      if (!best || score > best.score) best = { name: person.name, score };
    }
    return best && best.score > -3000 ? best.name : undefined;
  }
}

/** Whether two forms may be of one name: one ends or begins with the other, or both have the first and the last word. */
function related(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const ends = (name: string) => [name.split(' ')[0], key(name)].join();
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || ends(a) === ends(b);
}
