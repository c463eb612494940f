import { body, compound, cue, family, goesOn, han, inside, office } from './chinese-words.js';

/** Somebody's name in a text, at a place. */
export interface Mention {
  start: number;
  end: number;
}

const dotted = `[${han}A-Za-z-]{1,5}(?:[·‧・][${han}A-Za-z]{1,8}){1,3}`;
/** From its first dot on: looking for what may stand in front of one takes long. */
const foreign = new RegExp(`(?=[·‧・])(?<=(?<first>[${han}A-Za-z-]{1,8}))(?:[·‧・][${han}A-Za-z]{1,8}?){1,3}(?=${goesOn})`, 'g');
const latin = "[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){1,3}";
const surname = `(?:${compound}|[${family}])`;
const address = `(?:[${family}](?:先生|女士|小姐|太太?|大[爷妈姐叔]|阿姨|[奶爷婆].|师傅|老[师板]|医生|律师|教授|主任|经理|[局处科院校县镇村站队会董]长|书记|某[某甲乙]?)|[老小阿][${family}]|阿[${han}][姨姐哥])`;
/** A verb of saying, soon. */
const speaks = `(?=\\d|(?:[则也还又续笑直]|同时|[对向]${inside}{1,8})?${cue}(?:[，。：“「『]|记者|媒体))`;
const introduced = `(?=，${inside}{2,24}${office}[，。]|今年\\d|，?\\d+岁|退休|毕业|来自)`;
/** Words that begin like a name. */
const common = `(?!尤其|周[一二三四五六日]|[马晚]上|严[正肃格]|高[度级兴调声]|方[面法案式]|金[额融]|任[何务]|郑重)`;
const names = new RegExp(
  `(?=[${family}${compound.replace(/[|[\]]/g, '')}老小阿])(?:(?<![养最大中])${address}|(?<=${office})(?!方)${common}${surname}[${han}]{1,2}|(?<=^|[，。：；！？、”」』\\s]|据)${common}${surname}[${han}]{1,2}?(?:${speaks}|${introduced}))`,
  'gm',
);
const fresh = new RegExp(`^${common}${surname}[${han}]{1,2}`);
const doubled = new RegExp(`^(?:${compound})`);

const roleAhead = new RegExp(`^.*${office}(?=.{1,5}$)`);
const addressed = new RegExp(`^${address}`);
const ends = new RegExp(`^${goesOn}`);

/** Characters of women's names. */
const woman = /[娜丽芳娟静燕莉琳雪敏婷媛莹玲梅秀妮莎菲雅女妻母妈姐奶婆她]|阿姨|太太?$/;
const man = /先生|[父叔男他爷伯]/;

/** UTF-16 units in which whom a pronoun means is looked for, and whether a name comes again. */
const reach = 500;

interface Person {
  name: string;
  at: number;
  /** Where it was met first, what stands in front of it and it. */
  around: string;
}

/** Those whom a Chinese text names, so that 李主任, 科尔 and 她 find theirs. */
export class ChinesePeople {
  readonly #text: string;
  /** By what they are called. */
  readonly #people = new Map<string, Person>();
  /** The first of a family. */
  readonly #families = new Map<string, Person>();
  /** Names that may end elsewhere. */
  readonly #guesses = new Set<string>();
  /** How long those are that begin with a character. */
  readonly #lengths = new Map<string, Set<number>>();

  /** @param text without what somebody says in it */
  constructor(text: string) {
    this.#text = text;
    // matchAll would compile a copy of them.
    for (let match; (match = foreign.exec(text));) {
      const first = match.groups!.first!.replace(roleAhead, '');
      if (first.length < 6) this.add(match.index - first.length, match.index + match[0].length);
    }
    for (let match; (match = names.exec(text));) this.add(match.index, this.newName(match.index, true));
  }

  /** The name between two places. */
  add(at: number, end: number): void {
    const name = this.#text.slice(at, end);
    if (this.#people.has(name)) return;
    const ahead = this.#text.slice(Math.max(0, at - 16), at);
    const person = { name, at, around: /[^，。：；！？\n”]*$/.exec(ahead)![0] + name };
    if (!addressed.test(name) && !this.#families.has(name[0]!)) this.#families.set(name[0]!, person);
    // 马克·桑多瓦尔 is 桑多瓦尔 or 马克 from then on, 藤原健二 is 藤原.
    const parts = name.split(/[·‧・]/);
    for (const one of [name, ...(parts[1] ? parts : [name.slice(0, name.length > 3 ? 2 : 3)])]) {
      if (one.length < 2 || (one !== name && this.#people.has(one))) continue;
      this.#people.set(one, person);
      this.#lengths.set(one[0]!, (this.#lengths.get(one[0]!) ?? new Set()).add(one.length));
    }
  }

  /** The end of a name that the text has not introduced, at a place where one may begin; 0 when there is none. `isSure`: there must be one. */
  newName(at: number, isSure: boolean): number {
    const text = this.#text;
    const polite = addressed.exec(text.slice(at, at + 4))?.[0];
    if (polite) return at + polite.length;
    const name = fresh.exec(text.slice(at, at + 4))?.[0];
    if (!name) return 0;
    const short = doubled.test(name) ? 3 : 2;
    for (const length of [short, short + 1]) if (ends.test(text.slice(at + length, at + length + 4))) return at + length;
    const near = text.slice(Math.max(0, at - reach), at) + text.slice(at + name.length + 1, at + reach);
    for (const length of [short + 1, short])
      if (near.includes(text.slice(at, at + length))) return !isSure && near.includes(text.slice(at, at + length + 1)) ? 0 : at + length;
    if (isSure) this.#guesses.add(name);
    return isSure ? at + short + 1 : 0;
  }

  /** Whether it is known where a name ends. */
  isSure({ start, end }: Mention): boolean {
    const name = this.#text.slice(start, end);
    return this.#people.has(name) ? !this.#guesses.has(name) : end - start < 5 && ends.test(this.#text.slice(end, end + 4));
  }

  /** The mentions between two places, in order. */
  mentions(from: number, to: number): Mention[] {
    const found: Mention[] = [];
    for (let start = from; start < to; start++) {
      let end = 0;
      for (const length of this.#lengths.get(this.#text[start]!) ?? [])
        if (start + length <= to && start + length > end && this.#people.has(this.#text.slice(start, start + length))) end = start + length;
      if (!end) continue;
      found.push({ start, end });
      start = end - 1;
    }
    return found;
  }

  /** Whose name a mention at a place stands for, as a place in the text; undefined when it is its own. */
  named({ start, end }: Mention): Mention | undefined {
    const mention = this.#text.slice(start, end);
    const person =
      this.#people.get(mention) ?? (addressed.test(mention) ? this.#families.get(mention.replace(/^[老小阿]/, '')[0]!) : undefined);
    const full = (person && addressed.test(person.name) && this.#families.get(person.name.replace(/^[老小阿]/, '')[0]!)) || person;
    return full && { start: full.at, end: full.at + full.name.length };
  }

  /** Where a pronoun's person was named last: with whom the sentence begins, but for those who are known to be of the other sex. */
  meant(pronoun: string, at: number): Mention | undefined {
    const all = this.mentions(Math.max(0, at - reach), at);
    const isOfSex = ({ start, end }: Mention) => {
      const { around } = this.#people.get(this.#text.slice(start, end))!;
      return pronoun === '她' ? woman.test(around) || !man.test(around) : !woman.test(around);
    };
    const last = all.findLast(isOfSex) ?? all.at(-1);
    if (!last) return undefined;
    const sentence =
      last.end -
      this.#text
        .slice(all[0]!.start, last.end)
        .split(/[。！？\n]|  /)
        .at(-1)!.length;
    return all.find((one) => one.start >= sentence && isOfSex(one) && !/[对向与和跟给]/.test(this.#text[one.start - 1] ?? '')) ?? last;
  }
}

const pieces = new RegExp(
  `^(?:.*${office}) ?(?<name>${latin}|${dotted}|(?:${compound})[${han}]{1,2}|(?:(?![的了着过在们不对把被也就都还有他她则却于给出将向为与并之])[${han}]){2,6})$`,
);
const alone = new RegExp(`^(?:${latin}|${dotted}|${common}${surname}[${han}]{1,2}|${address})$`);
/** Ends of words for somebody who is not named. */
export const isBody = new RegExp(`(?:${office}|${body})$`);

/** How much of the beginning of some words is a role, when they end with a name; else undefined. `isStrict`: it must look like one. */
export function roleBeforeName(words: string, isStrict: boolean): number | undefined {
  if (alone.test(words)) return 0;
  const name = pieces.exec(words)?.groups!.name;
  return name && !isBody.test(name) && !(isStrict && !alone.test(name)) ? words.length - name.length : undefined;
}
