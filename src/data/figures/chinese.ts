import type { Span } from '../statements/statement.js';
import { findPeriod, isNumbered, lex, simplify, type Token } from './chinese-words.js';
import { type Change, type Draft, figureOf } from './draft.js';
import type { Figure } from './figure.js';
import { isCutAt, type Quantity, spanOf } from './numbers.js';

/** So many words in front of a number, and behind it, are read for it. */
const reach = 60;

const sentenceEnd = /[。！？\n]/;
/** UTF-16 units of what is read in one go. */
const longest = 1000;
/** The words between the last mark and a number, with remarks in brackets. */
const clause = /(?:rK?[nP]{0,6}Q(?=[DU])|[^，；：、()Q“”「」-]|\([^()QX，]{1,16}\)|、(?=n)|(?<=n)-)*$/;
const leads = /^[wPyJL、KAG]+/;
const tail = /(?<=n)[wPyLKAJCG]+$|[wPyLKAJ]+$/;

/** What is counted stands behind these verbs, who acts in front of them. */
const acts =
  /^.{2,}?(?:已(?=.{2})|(?=(?:接待|揽收|举办|举行|开展|查[获处扣缉]|检获|缴获|出动|投入|投放|发放|抓获|破获|受理|审结|救助|培训|收[治到]|接[到获]|开行|募集|筹集|捐赠|派出|动员|安排).{2})|(?:共|拥|(?<=[县市省区国校院]))有(?![色机效限关])(?=.{2}))(?!.*[量额率数值价积均]$)/;

const directions = { U: 'up', D: 'down', E: 'same' } as const;
const directionOf = (tag: string) => directions[tag as keyof typeof directions];

/** The figures of a text in Chinese. */
export function extractChineseFigures(text: string): Figure[] {
  const simple = simplify(text);
  const drafts: Draft[] = [];
  for (let from = 0; from < text.length;) {
    const end = simple.slice(from, from + longest).search(sentenceEnd);
    const to = end < 0 ? Math.min(text.length, from + longest) : from + end;
    if (/[\d０-９]/.test(text.slice(from, to))) drafts.push(...new Sentence(text, simple, from, to, drafts.at(-1)).read());
    from = end < 0 ? to : to + 1;
  }
  return drafts.map((draft) => figureOf(text, draft));
}

/** A sentence, or a line: what a number is, the words in front of it tell. */
class Sentence {
  readonly #text: string;
  readonly #simple: string;
  readonly #from: number;
  readonly #tokens: Token[];
  readonly #tags: string;
  readonly #drafts: Draft[] = [];
  readonly #above: Draft | undefined;
  /** The figure that is told about. */
  #last: Draft | undefined;
  /** Whether the last number is one that is planned. */
  #isPlanned = false;
  /** Up to which token words are accounted for. */
  #read = 0;

  constructor(text: string, simple: string, from: number, to: number, above: Draft | undefined) {
    this.#text = text;
    this.#simple = simple;
    this.#from = from;
    this.#tokens = lex(text, simple, from, to);
    this.#tags = this.#tokens.map(({ tag }) => tag).join('');
    this.#above = above;
    // In a table the change may be in a cell of its own.
    if (above?.isLine && /^\n+$/.test(text.slice(above.quantity.to, from))) this.#last = above;
  }

  read(): Draft[] {
    for (let at = this.#tags.indexOf('Q'); at >= 0; at = this.#tags.indexOf('Q', at + 1)) {
      const quantity = this.#tokens[at]!.quantity!;
      // What is planned has planned parts.
      const isPart = this.#isPlanned && this.#simple.startsWith('其中', this.#tokens[this.#tags.lastIndexOf('，', at) + 1]!.start);
      if (!isPart && !isCutAt(this.#text, quantity.to) && this.#take(at, quantity)) {
        this.#read = Math.max(this.#read, at + 1);
        this.#isPlanned = false;
      } else {
        this.#last = undefined;
        this.#isPlanned ||= /(?:计划|目标|预[计期测]|拟|将)[^，；]*$/.test(
          this.#simple.slice(Math.max(this.#from, quantity.from - 30), quantity.from),
        );
      }
    }
    return this.#drafts;
  }

  /** Whether the number is understood: labelled, or telling more of the figure before. */
  #take(at: number, quantity: Quantity): boolean {
    const start = Math.max(this.#read, at - reach);
    const gap = this.#tags.slice(start, at);
    const right = this.#tags.slice(at + 1, at + reach);
    const last = this.#last;
    const left = clause.exec(/[：:]w*$/.test(gap) ? gap.replace(/[：:](?=w*$)/, 'w') : gap)![0];
    const begin = at - left.length;
    if (quantity.sign && last && !last.change && /^[^nrX]*$/.test(left)) {
      const from = left.startsWith('A') ? this.#tokens[begin]!.start : quantity.from;
      last.change = { start: from, end: quantity.to, direction: quantity.sign === '+' ? 'up' : 'down', by: quantity };
      return true;
    }
    if (/^[T-]$/.test(gap) && last) {
      if (!last.isGrowth || (/%/.test(quantity.unit?.text ?? '') && /%/.test(last.quantity.unit?.text ?? ''))) {
        this.#drafts.pop();
        this.#last = undefined;
        return false;
      }
      return this.#level(last, quantity);
    }
    const moved = /(A?)[，]?[yw]*([UDE])[yLw]*(T?)[yL]*(?:Pn?)?$/.exec(left);
    if (moved) {
      const head = left.slice(0, moved.index);
      if (/r(?!.*Q)|x/.test(head)) return false;
      const change = {
        start: this.#tokens[begin + moved.index]!.start,
        end: moved[3] ? quantity.from : quantity.to,
        direction: directionOf(moved[2]!),
        ...(!moved[3] && { by: quantity }),
      };
      if (/^[PwJyLADUC]*$/.test(head)) {
        if (!last) return false;
        if (moved[3] && last.isGrowth) return this.#level(last, quantity);
        if (moved[2] === 'E') return false;
        if (last.change?.by && last.isGrowth && moved[1] && /%/.test(last.quantity.unit?.text ?? '') && /%/.test(quantity.unit?.text ?? ''))
          return this.#add(last.label, quantity, at, change, true);
        last.change ??= change;
        return true;
      }
      if (/^[^，。；]{0,4}的(?:目标|预期|预测|任务|要求|标准)/.test(this.#simple.slice(quantity.to, quantity.to + 10))) return false;
      const label = this.#label(begin, begin + moved.index);
      const isLevel = moved[3] || moved[2] === 'E';
      return !!label && this.#add(label, quantity, at, isLevel ? { ...change, end: quantity.from, by: undefined } : change, !isLevel);
    }
    if (/r[LyPJK]*$|^[wPyJ]*r(?!.*Q)|x/.test(left) || /^n{0,8}x/.test(right)) return false;
    if (/n[LyJ]*$/.test(left) && /的[为约达近]?$/.test(this.#simple.slice(quantity.from - 2, quantity.from))) return false;
    if (last?.isGrowth && /^L+$/.test(left)) return this.#level(last, quantity);
    // What somebody has a few of is no figure.
    if (
      quantity.value.number < 1000 &&
      /^[家所座处個个间間處]$/.test(quantity.unit?.text ?? '') &&
      /[现共拥设]有[^，；。]*$/.test(this.#simple.slice(Math.max(this.#from, quantity.from - 30), quantity.from))
    )
      return false;
    if (right.startsWith('n') && quantity.unit) return this.#counted(at, quantity, left);
    const isLine = /[：:]w*$/.test(gap) || gap.endsWith('w');
    const label = left.trim() && !/^[w]*$/.test(left) ? this.#label(begin, at) : this.#lineAbove(quantity, right);
    if (!label) return false;
    const isStatistic = /[数率值量额比次]$/.test(label.text) || /[万亿萬億]$/.test(quantity.value.text);
    const isLinked = isLine || /L[yK]*$/.test(left) || !/[^w]/.test(left);
    if (!(quantity.unit || isLinked || isStatistic)) return false;
    if (!isLinked && /^[^，；：、()w,.“”；。TAUDJry]/.test(right)) return false;
    const added = this.#add(label, quantity, at);
    if (added) this.#last!.isLine = isLine || !left;
    return added;
  }

  /** 新增12例确诊病例: the label stands behind. */
  #counted(at: number, quantity: Quantity, left: string): boolean {
    const noun = /^n{2,10}(?=[，；、()J]|$)/.exec(this.#tags.slice(at + 1, at + 14));
    if (!noun || !/[^wPyX]/.test(left) || /[rXA]$/.test(left)) return false;
    if (/^[个個种種]$/.test(quantity.unit!.text) && !/[有增共成]/.test(this.#simple[quantity.from - 1]!)) return false;
    const label = spanOf(this.#text, quantity.to, this.#tokens[at + noun[0].length]!.end);
    if (isCutAt(this.#text, label.end) || /^的|^[者性年]/.test(label.text)) return false;
    this.#read = at + 1 + noun[0].length;
    return this.#add(label, quantity, at);
  }

  /** What stands in front of a number, without what leads up to it. */
  #label(start: number, end: number): Span | undefined {
    let tags = this.#tags.slice(start, end).replace(/[：:]/g, 'w');
    let from = start;
    const skip = (length: number) => {
      from += length;
      tags = tags.slice(length);
    };
    // 净利润由去年同期的29.1亿元降至
    tags = tags.replace(/r.*Q.*$/, '').replace(tail, '');
    const said = /^.*(?:S[，w]*|P\)?w*)(?=nn)/.exec(tags);
    if (said) skip(said[0].length);
    skip(leads.exec(tags)?.[0].length ?? 0);
    // 铁路累计发送旅客: what is in front is who counts.
    const whole = /^n+(?:G(?=nn)|C(?=nnnn))/.exec(tags);
    if (whole) skip(whole[0].length);
    tags = tags.replace(/T.*$|r[Ly]*$/, '').replace(tail, '');
    if (!tags || tags.includes('r')) return undefined;
    let { start: first } = this.#tokens[from]!;
    let { end: last } = this.#tokens[from + tags.length - 1]!;
    const told = this.#simple.slice(first, last);
    // 最大点雨量为白石站238毫米
    const most = /^(最[^为是]{2,8})[为是出达][^为是]{2,8}$/.exec(told);
    if (most) last = first + most[1]!.length;
    else first += (/^(?:经|按|扣除)[^的]*的/.exec(told) ?? acts.exec(told))?.[0].length ?? 0;
    // 30种蔬菜平均批发价格
    if (/\d/.test(this.#simple[first - 1] ?? '') && /[种個个家项名座所条艘批大]/.test(this.#simple[first]!)) first++;
    const label = spanOf(this.#text, first, last);
    const plain = this.#simple.slice(first, last);
    return label.text.length > 1 &&
      label.text.length <= 26 &&
      !/[的于在设]$/.test(plain) &&
      /[A-Za-z\u3400-\u9fff]{2}/.test(plain) &&
      !/^超|(?<![行作因认])为/.test(plain) &&
      !isNumbered(plain)
      ? label
      : undefined;
  }

  /** The line above, when the number is alone on its own. */
  #lineAbove({ from, to }: Quantity, right: string): Span | undefined {
    if (
      this.#simple.slice(this.#from, from).trim() ||
      !/^w*(?:$|\()/.test(right) ||
      /^[^\n]*\n+[+-]?[\d.,]+[^\n\d]{0,6}(?:\n|$)/.test(this.#simple.slice(to, to + 40))
    )
      return undefined;
    const line = /(?:^|\n)([^\n，。；：:]{2,20})\n+$/.exec(this.#simple.slice(Math.max(0, this.#from - 30), this.#from));
    if (!line) return undefined;
    const start = this.#from - line[0].length + line[0].indexOf(line[1]!);
    return isNumbered(line[1]!) ? undefined : spanOf(this.#text, start, start + line[1]!.length);
  }

  #level(draft: Draft, quantity: Quantity): true {
    draft.quantity = quantity;
    draft.isGrowth = false;
    return true;
  }

  #add(label: Span, quantity: Quantity, at: number, change?: Change, isGrowth?: boolean): boolean {
    const per = /K[Ly]*$/.test(this.#tags.slice(0, at)) && !quantity.unit && this.#tokens[this.#tags.lastIndexOf('K', at)]!;
    if (per) quantity.unit = spanOf(this.#text, per.start, per.end);
    const draft: Draft = { label, quantity, change, isGrowth, period: this.#period(at, label) };
    const still = !change && /^[w，,、(]*[yLA]*E/.exec(this.#tags.slice(at + 1, at + 12));
    if (still) {
      const tokens = this.#tokens.slice(at + 1, at + 1 + still[0].length);
      draft.change = { start: tokens.find(({ tag }) => /[AE]/.test(tag))!.start, end: tokens.at(-1)!.end, direction: 'same' };
    }
    this.#drafts.push(draft);
    this.#last = draft;
    return true;
  }

  #period(at: number, label: Span): Span | undefined {
    const isTotal = /^(?:累计|现有)/.test(this.#simple.slice(label.start, label.end));
    for (let index = this.#tags.lastIndexOf('P', at); index >= 0; index = index ? this.#tags.lastIndexOf('P', index - 1) : -1) {
      const { start, end } = this.#tokens[index]!;
      if (!isTotal || !/[近过最]/.test(this.#simple[start]!)) return spanOf(this.#text, start, end);
    }
    return this.#carried(at);
  }

  /** The period of a sentence that this one goes on with, or of the heading of a list. */
  #carried(at: number): Span | undefined {
    if (this.#simple.startsWith('其中', this.#from)) return this.#above?.period;
    if (this.#drafts.length) return this.#drafts.at(-1)!.isLine ? this.#drafts.at(-1)!.period : undefined;
    if (!/^[^，：]{1,20}[：w]?w*Q/.test(this.#tags.slice(0, at + 1))) return undefined;
    if (this.#above?.isLine && this.#above.quantity.to > this.#from - 60) return this.#above.period;
    const lines = this.#simple.slice(Math.max(0, this.#from - 80), this.#from);
    const told = lines.endsWith('\n') && !/。/.test(lines) ? Array.from(lines.matchAll(findPeriod)).at(-1) : undefined;
    const start = this.#from - lines.length + (told?.index ?? 0);
    return told && spanOf(this.#text, start, start + told[0].length);
  }
}
