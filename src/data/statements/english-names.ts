/** A capitalised word or initials; bounded, so that a search for names stays linear. */
export const WORD = "(?:\\p{Lu}[\\p{L}'-]{1,30}|(?:\\p{Lu}\\.){1,4})";

const OFFICES =
  'official|minister|spokesman|spokeswoman|spokesperson|president|director|chief|head|professor|secretary|mayor|economist|analyst|' +
  'researcher|manager|founder|leader|member|officer|coach|CEO';
/** What people are; also the last word of a title in front of a name. */
export const OFFICE = `(?:${OFFICES.replace(/\b[a-z]/g, (initial) => `[${initial}${initial.toUpperCase()}]`)})`;

// Words with a capital that are no part of a name: the beginnings of sentences, and forms of address.
const NO_NAME =
  '(?:When|As|I[fnt]|While|After|Before|But|And|An?|The|Th[ae]t|This|On|At|For|He|She|They|We|You|I|Now|Asked|\\p{L}+day)(?!\\p{L})';
const ADDRESS = '(?:(?:Mrs?|Ms|Dr|Prof)\\.? )';

const NAME = `${WORD}(?: (?:(?:de|van|von|der|la|bin) ){0,2}${WORD}){0,4}`;

/**
 * A name with what stands in front of it: "Foreign Ministry spokesperson Hua Lan", "Dr. Weber", "the Ministry of Commerce".
 * Groups `role` and `speaker`. "Of" belongs to a body behind "the" only: "Silva of Acme" and "critics of President Ray" name two.
 */
export const SPEAKER =
  `(?!${NO_NAME} )(?:[Tt]he )?(?:(?<role>(?:(?:former|deputy|(?<=Ministry )of|${WORD}) ){0,6}${OFFICE}) )?${ADDRESS}?` +
  `(?<speaker>${NAME}|(?<=[Tt]he )${WORD}(?: (?:(?:of|for) (?:the )?)?${WORD}){0,5})`;

const TITLE = new RegExp(`^(?:.*${OFFICE} |${ADDRESS})`, 'u');
// Behind the first word of a sentence a place and a person may meet: "In Paris Macron met".
const UNTRUSTED = new RegExp(`^${NO_NAME}|'s`, 'u');

// Liu, Zhang: in names written in Chinese order the first word is the surname.
const PINYIN = /^[A-Z]h?[aeiou]+(?:ng?)? /;

/**
 * Resolves surnames by the full names that the text introduced before them.
 * A surname that two people share, or that nobody introduced, stays unresolved. The text is read once.
 */
export function fullNames(text: string): (mention: string, at: number) => string | undefined {
  const known = new Map<string, { name: string; at: number }>();
  for (const { 0: run, index } of text.matchAll(new RegExp(`(?<![\\p{L}'-])${NAME}`, 'gu'))) {
    const name = run.replace(TITLE, '');
    if (!name.includes(' ') || UNTRUSTED.test(run)) continue;
    for (const surname of name.split(' ').filter((_, i, { length }) => i === length - 1 || (!i && PINYIN.test(name)))) {
      const namesake = known.get(surname);
      if (!namesake) known.set(surname, { name, at: index });
      else if (namesake.name !== name) namesake.at = Infinity;
    }
  }
  return (mention, at) => {
    if (mention.includes(' ')) return mention;
    const person = known.get(mention);
    return person && person.at < at ? person.name : undefined;
  };
}
