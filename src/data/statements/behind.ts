import type { Found } from './found.js';
import { endOf, type Mentions } from './mentions.js';
import type { Patterns } from './patterns.js';
import { beginsName, isAsking, isGap, isNoOne } from './shapes.js';

/** Forms of attribution behind the words: `…,” said X`, `…,” X said`, `…” – X`, and inside of one pair of marks. */
export class Behind {
  readonly #patterns: Patterns;
  readonly #mentions: Mentions;

  constructor(patterns: Patterns, mentions: Mentions) {
    this.#patterns = patterns;
    this.#mentions = mentions;
  }

  /** @param to where the words end  @param right what stands behind them  @param ending their last character */
  find(text: string, to: number, right: string, ending: string): Found | undefined {
    const { cueAt, helper, sourceAt } = this.#patterns;
    const lead = /^[,.]? ?(?:[-—–(] ?)?/.exec(right)![0].length;
    let rest = right.slice(lead);
    if (!rest) return undefined;
    const at = to + lead;
    const from = sourceAt.exec(rest);
    if (from) {
      const who = this.#mentions.at(text, at + from[0].length);
      return who && { ...who, cue: [at, at + from[0].length - 1], form: 'according after' };
    }
    let begin = at;
    for (let help; !cueAt.test(rest) && (help = helper.exec(rest)); begin += help[0].length) rest = rest.slice(help[0].length);
    return this.#verbFirst(text, begin, rest) ?? this.#verbLast(text, to, right, lead, ending);
  }

  /** “We sail at dawn” if the wind is fair, said X: a sentence that goes on behind the words, and then tells who said so. */
  far(text: string, to: number, right: string): Found | undefined {
    const { asides, cueAt } = this.#patterns;
    const aside = asides.exec(right)?.[0];
    if (!aside) return undefined;
    const who = this.find(text, to + aside.length, right.slice(aside.length), ',');
    return who?.form.endsWith('said X') || (who?.form === 'X said' && cueAt.test(text.slice(...who.cue!)))
      ? { ...who, form: 'far' }
      : undefined;
  }

  /** « Nous partons, a-t-elle dit, et sans regret. » */
  inside(text: string, start: number, end: number): Found | undefined {
    const { inside, hasInversion } = this.#patterns;
    if (!hasInversion) return undefined;
    inside.lastIndex = 0;
    const found = inside.exec(text.slice(start, Math.min(end, start + 400)));
    if (!found) return undefined;
    const at = start + found.index + 2;
    const who = this.find(text, at, text.slice(at, end), ',');
    return who?.form === 'said X' && /^[^.,]{0,60}[.,»”"]|^[^.,]{0,60}$/.test(text.slice(Math.max(who.speaker[1], who.cue![1]), end))
      ? { ...who, form: 'within' }
      : undefined;
  }

  /** `said X`, `dit-elle` */
  #verbFirst(text: string, begin: number, rest: string): Found | undefined {
    const { inversionAt, cueAt, looseAt } = this.#patterns;
    const inverted = inversionAt?.exec(rest);
    if (inverted) {
      const who = inverted.groups!.who ?? inverted.groups!.who2!;
      const start = begin + inverted[0].lastIndexOf(`-${who}`) + 1;
      const cue: [number, number] = [begin, begin + inverted[0].length];
      return { ...(this.#mentions.at(text, start) ?? { speaker: [start, start + who.length] as [number, number] }), cue, form: 'said X' };
    }
    const cue = cueAt.exec(rest);
    if (cue) {
      const end = begin + cue[0].length;
      const who = this.#mentions.behind(text, end + 1);
      const isNobody = who && isNoOne.test(text.slice(...who.speaker));
      // Weiter hieß es: somebody else may say so.
      if (isNobody && text[begin - 2] !== ',') return undefined;
      if (who) return { ...who, cue: [begin, end], form: isNobody ? 'nobody' : 'said X' };
    }
    const any = looseAt.exec(rest);
    if (!any) return undefined;
    const who = this.#mentions.behind(text, begin + any[0].length);
    return who && { ...who, cue: [begin, begin + any[0].length - 1], form: cue ? 'said X' : 'verbed X' };
  }

  /** `X said`, `– X`, `(X)` */
  #verbLast(text: string, to: number, right: string, lead: number, ending: string): Found | undefined {
    const { verbs, cues, clause: clauseAt, stop, verbSecond } = this.#patterns;
    const at = to + lead;
    const rest = right.slice(lead);
    const clause = clauseAt.exec(rest)![0];
    const who = this.#mentions.at(text, at) ?? this.#mentions.named(text, at, clause);
    if (!who) return undefined;
    const behind = endOf(who);
    const gap = clause.slice(behind - at);
    if (!verbSecond) {
      // Behind a full stop a new sentence begins, unless it has no capital.
      const isNew = /[.…?!]/.test(ending) && beginsName.test(rest) && !right.startsWith(',');
      const pattern = isNew ? cues : verbs;
      pattern.lastIndex = 0;
      const verb = pattern.exec(gap);
      if (verb && isGap.test(gap.slice(0, verb.index))) {
        const start = behind + verb.index;
        const isAsked = /[?!]/.test(ending);
        // “It is over.” Holt said the plan was dead: another sentence. What ends with its verb is none.
        const ends = /[.!?\n]/.test(text[at + clause.length] ?? '\n') || (isAsked && rest.endsWith(', '));
        const after = gap.slice(verb.index + verb[0].length).split(',', 1)[0]!;
        const isClause = / (?:that|whether|if|s?he|they|it|nothing|what) /.test(`${after} `);
        const isPlace =
          !isClause &&
          (isAsked || after.length < 60) &&
          (stop.exec(after)?.index === 0 || (isAsked && (isAsking.test(verb[0]) || / (?:of|on) /.test(after))));
        if (isNew && !(ends && (!after.trim() || isPlace))) return undefined;
        return { ...who, cue: [start, start + verb[0].length], form: 'X said' };
      }
    }
    // “…” – X, a grower; “…” (X, a grower)
    return /^ ?(?:[-—–]|\() ?/.test(right) && clause.length < 80 && /^(?:, .*|[^)]*\))?\)?$/.test(gap)
      ? { ...who, form: 'dash' }
      : undefined;
  }
}
