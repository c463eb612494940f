import type { Span } from '../statements/statement.js';
import { spanOf } from './numbers.js';
import { type Token, trimmed } from './english-words.js';
import { participles, reporting, subjects } from './english-patterns.js';

/** The words of a sentence as labels. */
export class Phrases {
  constructor(
    readonly text: string,
    readonly tokens: Token[],
    readonly tags: string,
  ) {}

  /** Whom the verb at this token tells about. */
  subject(start: number, at: number): Span | undefined {
    const left = this.tags.slice(start, at);
    if (/,q[bhy]*$/.test(left)) return undefined;
    // "Exports suffered more: they declined"
    if (/q[hy]*$/.test(left) && /\b(?:they|it) (?:\w+ )?$/i.test(this.text.slice(this.tokens[0]!.start, this.tokens[at]!.start))) {
      const verb = left.search(/[blvUDE]/);
      return verb > 0 ? this.subject(start, start + verb) : undefined;
    }
    let tags = left
      .replace(/,[qy][^,;:]*,[bhy]*$/, '')
      .replace(/(?:[bhyv,c]|\([^()]*\))+$/, '')
      .replace(/(?<=gy*)Q/, 'X');
    let from = start;
    const skip = (length: number) => {
      from += length;
      tags = tags.slice(length);
    };
    const clause = /^.*(?:[;:(-]|,c|[vc]q(?=[^,]*$)|(?<=[UDEblvQ].*)c(?!v))/.exec(tags);
    if (clause) skip(clause[0].length);
    for (let said = tags.length; said > 0; said--)
      if (tags[said] === 'v' && /[nN]/.test(tags.slice(said)) && reporting.test(this.words(from + said, from + said + 1).text)) {
        skip(said + 1);
        break;
      }
    // What stands between commas tells about the subject.
    for (
      let comma = tags.indexOf(',');
      (comma >= 0 && /^(?:[iyqcg)]|$|v)|^[^nN]*,/.test(tags)) || (!/,[bhyv]*$/.test(left) && /^[nN]{1,3},[^c]*[nN][^c,]*$/.test(tags));
      comma = tags.indexOf(',')
    )
      skip(comma + 1);
    const own = tags.lastIndexOf(',') + 1;
    if (own && /[UDElb]/.test(tags.slice(0, own)) && /[nN]/.test(tags.slice(own))) skip(own);
    skip(/^[cy)]*(?:ia?[nN]+(?=a))?[acyi]*/.exec(tags)![0].length);
    if (/[x]/.test(tags)) return undefined;
    tags = (/c[bhy]*$/.test(left) ? subjects : participles).exec(tags)![0].replace(/[^nNXgl)]+$/, '');
    // "Collection costs amounted to"
    if (tags.endsWith('l') && !this.words(from + tags.length - 1, from + tags.length).text.endsWith('s')) tags = tags.slice(0, -1);
    if (/r.*r|[QE]|^[or]/.test(tags) || !/[nNg]/.test(tags)) return undefined;
    return this.#within(from, tags);
  }

  /** A phrase without what tells at length where, or from whom to whom. */
  #within(from: number, tags: string): Span {
    const whole = this.words(from, from + tags.length);
    const tail = /(?:(?<=[nNX])[tr]|(?<=[nNgX])i)(.*)/.exec(tags);
    if (!tail) return whole;
    const head = this.words(from, from + tail.index);
    const rest = (whole.end - head.end) / (head.end - head.start);
    if (/^N+[it]/.test(tags) && from) return whole;
    return (/[tr]/.test(tail[0][0]!) && tags.length > 4 && !this.text.startsWith(' at ', head.end)) ||
      rest > (/^[aNoX]*$/.test(tail[1]!) ? 2 : /[itr]/.test(tail[1]!) ? 4 : 9)
      ? head
      : whole;
  }

  words(from: number, to: number): Span {
    return trimmed(this.text, this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0) ?? spanOf(this.text, 0, 0);
  }

  /** What a pattern has found in its first brackets, of the tags from this token on. */
  part(start: number, { 0: whole, 1: part, index }: RegExpExecArray): Span {
    const from = start + index + whole.lastIndexOf(part!);
    return this.words(from, from + part!.length);
  }
}
