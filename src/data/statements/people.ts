import type { Language } from './language.js';
import { capitals, letters, name, office } from './letters.js';
import { body, boys, female, girls, male, relative } from './names.js';

interface Person {
  name: string;
  /** Where it was mentioned outside of quotations, in order, and what that is worth. */
  at: { place: number; worth: number }[];
  sex: 'she' | 'he' | '';
}

/** What a mention as a subject is worth, in UTF-16 units of distance. */
const subject = 120;

/** What a Dutch or Flemish surname may begin with. */
const surname = /^(?:V[ao]n|De[nr]?|Te[nr]?) /;

const key = (mention: string) =>
  mention
    .replace(/,? (?:Jr|Sr)\.$/, '')
    .split(' ')
    .at(-1)!
    .toLowerCase();

/** What tells names and persons in a language, made once. */
export const personPatterns = (language: Language) => ({
  names: new RegExp(`(?<![${letters}’'-])(?:(?:${language.title}) )?${name}`, 'g'),
  noName: new RegExp(`^${language.noName}$`),
  titles: new RegExp(`^(?:${language.title} )+`),
  offices: language.verbSecond && new RegExp(office),
  begins: new RegExp(`(?:^|[\\n.!?][”"]?) *(?:[${capitals}][a-z’']* )?(?:[a-z-]+ ){0,3}$`),
});

/** Those whom a text names, so that a surname or a pronoun finds its full name. */
export class People {
  #people: Person[] = [];
  /** By full names, by last words and, where nobody else has it, by first. */
  #known = new Map<string, Person>();
  /** By the words beside the name where it was introduced. */
  #offices = new Map<string, Person>();

  /** Reads all names of a text, in order. `inside` tells whether a place is within a quotation; it is asked in order. */
  constructor(text: string, patterns: ReturnType<typeof personPatterns>, inside: (at: number) => boolean) {
    const { names, noName, titles, offices, begins } = patterns;
    const known = this.#known;
    for (const { 0: run, index } of text.matchAll(names)) {
      let words = run.replace(titles, '');
      // Where nouns come first: Hirte Sepp Mair.
      if (offices) words = words.replace(offices, '');
      // Within a sentence, Van der Laan is a name; where one begins, the first word may be any.
      if (!surname.test(words) || !/[a-z,’”»'"] $/.test(text.slice(Math.max(0, index - 2), index)))
        for (let space; (space = words.indexOf(' ')) > 0 && noName.test(words.slice(0, space));)
          words = words.slice(space + 1).replace(titles, '');
      const isFull = words.includes(' ');
      const last = key(words);
      let person = known.get(words.toLowerCase()) ?? known.get(last);
      // A single word that has not been introduced may be anything; most are.
      const at = index + run.length - words.length;
      const ahead = isFull || person || text[index - 1] === ' ' ? text.slice(Math.max(0, at - 40), at) : '';
      if (!person && !isFull && !relative.test(ahead)) continue;
      if (!words || !/^[^a-zà-ÿ]/.test(words) || noName.test(words) || body.test(words)) continue;
      // Two may share a surname.
      if (isFull && person && !related(person.name, words)) person = undefined;
      if (!person) {
        person = { name: words, at: [], sex: '' };
        this.#people.push(person);
      }
      // A middle name makes it fuller, an office in front does not.
      const isSameFirst = words.split(' ', 1)[0] === person.name.split(' ', 1)[0];
      if (isFull && isSameFirst === words.length > person.name.length && !surname.test(words)) person.name = words;
      known.set(last, person).set(words.toLowerCase(), person);
      const first = person.name.split(' ')[0]!.toLowerCase();
      if (!known.has(first)) known.set(first, person);
      if (!person.sex || !person.at.length) {
        const clause = ahead.slice(ahead.search(/[^.;:!?\n“”"]*$/)) + run.slice(0, -words.length);
        // Not what is said of somebody else: her father.
        const behind =
          /^, [^.,;:\n]{0,60}?(?= (?:h[ie][rs]|seine?|ihre?|zijn|haar|s[ao]n?) |[.,;:\n]|$)/.exec(
            text.slice(index + run.length, index + run.length + 64),
          )?.[0] ?? '';
        const around = `${clause.slice(clause.lastIndexOf(',') + 1)} ${behind}`;
        if (!person.at.length) for (const word of `${clause} ${behind}`.toLowerCase().split(/[ ,]+/)) this.#offices.set(word, person);
        person.sex ||= female.test(around) ? 'she' : male.test(around) ? 'he' : '';
      }
      if (!inside(at)) {
        const isSubject = begins.test(ahead + run.slice(0, -words.length).toLowerCase());
        person.at.push({ place: at, worth: isSubject ? subject : 0 });
      }
    }
  }

  /** The full name of a mention; of one that the text never gives in full, itself. */
  named(mention: string): string {
    // The minister is whoever was introduced as one.
    const office = /^(?:(?:[Tt]he|[Dd]e|[Hh]et|[Ll][ea]) |[Ll]['’])([a-zà-ÿ-]+)$|^[Dd](?:er|ie) ([^ ]+)$/.exec(mention);
    if (office) {
      const word = (office[1] ?? office[2])!.toLowerCase();
      return this.#offices.get(word)?.name ?? mention;
    }
    const person = this.#known.get(mention.toLowerCase()) ?? this.#known.get(key(mention));
    return person && (!mention.includes(' ') || related(person.name, mention)) ? person.name : mention;
  }

  /** Whom a pronoun means at a place: who was named last of those whom it may mean. Undefined when nobody fits. */
  meant(sex: 'she' | 'he', at: number, speaker: string | undefined): string | undefined {
    let best: { name: string; score: number } | undefined;
    for (const person of this.#people) {
      const last = person.at.findLast(({ place }) => place < at);
      if (!last) continue;
      const first = person.name.split(' ')[0]!;
      const guess = person.sex || (girls.test(first) ? 'she' : '');
      // Who is known to be of the other sex is not meant, unless there is nobody else.
      const unlikely = guess ? (guess === sex ? 0 : 2000) : sex === 'she' ? (boys.test(first) ? 600 : 400) : 0;
      const score =
        Math.min(last.place + last.worth, at) - at - unlikely + (person.name === speaker ? 60 : 0) + Math.min(person.at.length, 5) * 15;
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
