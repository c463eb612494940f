import type { Span } from '../statements/statement.js';
import { acts, apart, clause, leads, ranks, statistic, tail } from './chinese-patterns.js';
import { findPeriod, isNumbered, lex, type Words } from './chinese-words.js';
import type { Change, Draft } from './draft.js';
import { isCutAt, type Quantity, spanOf } from './numbers.js';

/** So many words in front of a number, and behind it, are read for it. */
const reach = 60;

const directions = { U: 'up', D: 'down', E: 'same' } as const;
const directionOf = (tag: string) => directions[tag as keyof typeof directions];

/** A sentence, or a line: what a number is, the words in front of it tell. */
export class Sentence {
  readonly #text: string;
  readonly #simple: string;
  readonly #from: number;
  readonly #words: Words;
  readonly #tags: string;
  readonly #drafts: Draft[] = [];
  readonly #above: Draft | undefined;
  /** The figure that is told about. */
  #last: Draft | undefined;
  /** Up to which word they are accounted for. */
  #read = 0;
  /** Up to which word numbers are. */
  #shared = 0;

  constructor(text: string, simple: string, from: number, to: number, above: Draft | undefined) {
    this.#text = text;
    this.#simple = simple;
    this.#from = from;
    this.#words = lex(text, simple, from, to);
    this.#tags = this.#words.tags;
    this.#above = above;
    // In a table the change may be in a cell of its own.
    if (above?.isLine && /^\n+$/.test(text.slice(above.quantity.to, from))) this.#last = above;
  }

  read(): Draft[] {
    for (const [at, quantity] of this.#words.quantities) {
      if (at < this.#shared) continue;
      if (!this.#isPlanned(at) && !isCutAt(this.#text, quantity.to) && this.#take(at, quantity)) this.#read = Math.max(this.#read, at + 1);
      else this.#last = undefined;
    }
    return this.#drafts;
  }

  /** What is planned goes on until the text comes back to what is. */
  #isPlanned(at: number): boolean {
    const planned = this.#tags.lastIndexOf('f', at);
    return planned >= 0 && !/[；：]|，[^，]*(?:已|实[际现]|目前|截[至止])/.test(this.#simple.slice(this.#start(planned), this.#start(at)));
  }

  readonly #start = (at: number): number => this.#words.starts[at]!;

  /** Whether the number is understood: labelled, or telling more of the figure before. */
  #take(at: number, quantity: Quantity): boolean {
    const start = Math.max(this.#read, at - reach);
    const gap = this.#tags.slice(start, at);
    const right = this.#tags.slice(at + 1, at + reach);
    const last = this.#last;
    const left = clause.exec(/[：:]w*$/.test(gap) ? gap.replace(/[：:](?=w*$)/, 'w') : gap)![1]!;
    const begin = at - left.length;
    const words = this.#simple.slice(this.#start(begin), quantity.from);
    const after = this.#simple.slice(quantity.to, quantity.to + 12);
    // PMI高于50%时, 10元起售
    if (/^\d{7,}$/.test(quantity.value.text) || /^(?:时(?![间段点])|起(?!诉))/.test(after) || /[^小瓦]时$/.test(quantity.unit?.text ?? ''))
      return false;
    // 增速高于全省0.4个百分点: what tells of the figure before is none.
    if (apart.test(words)) return !!last;
    const row = /^Q(?:[J、][UD]?y*Q)*/.exec(this.#tags.slice(at))![0];
    if (left.includes('F') || (row.length > 1 && /^[wyA]*[UD][yL]*$/.test(left))) return this.#share(at, left, row);
    if (quantity.sign && last && !last.change && /^[^nrX]*$/.test(left)) {
      const from = left.startsWith('A') ? this.#start(begin) : quantity.from;
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
        start: this.#start(begin + moved.index),
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
        this.#change(change, words);
        return true;
      }
      if (/^[^，。；]{0,4}的(?:目标|预期|预测|任务|要求|标准)/.test(after)) return false;
      const label = this.#label(begin, begin + moved.index);
      const isLevel = moved[3] || moved[2] === 'E';
      return !!label && this.#add(label, quantity, at, isLevel ? { ...change, end: quantity.from, by: undefined } : change, !isLevel);
    }
    // 候选人以97,204票当选
    if (left.endsWith('i') && (quantity.value.number > 1000 || quantity.unit?.text === '%') && ranks.test(after))
      return this.#named(begin, at - 1, quantity, at);
    if (/i$|r[LyPJK]*$|^[wPyJ]*r(?!.*Q)|x/.test(left) || /^n{0,8}[xf]/.test(right)) return false;
    if (/n[LyJ]*$/.test(left) && /的[为约达近]?$/.test(words)) return !!last && quantity.unit?.text === '%';
    if (last?.isGrowth && /^[LT]+$/.test(left)) return this.#level(last, quantity);
    // What somebody has a few of is no figure.
    if (quantity.value.number < 1000 && /^[家所座处個个间間處次场場]$/.test(quantity.unit?.text ?? '') && /[现共拥设内]有/.test(words))
      return false;
    if (right.startsWith('n') && quantity.unit) return this.#counted(at, quantity, left);
    const isLine = /[：:]w*$/.test(gap) || gap.endsWith('w');
    const label = /^w*$/.test(left)
      ? this.#lineAbove(quantity, right)
      : (this.#label(begin, at) ?? (/^[wyLP]*$/.test(left) ? this.#clauseAbove(gap.slice(0, -left.length), start) : undefined));
    if (!label) return false;
    const isStatistic = statistic.test(label.text) || /[万亿萬億]$/.test(quantity.value.text);
    const isLinked = isLine || /L[yK]*$/.test(left) || !/[^w]/.test(left);
    if (!(quantity.unit || isLinked || isStatistic)) return false;
    if (!isLinked && /^[^，；：、()w,.“”；。TAUDJry]/.test(right)) return false;
    const added = this.#add(label, quantity, at);
    if (added) this.#last!.isLine = isLine || !left;
    return added;
  }

  /** 分别增长6.6%和12.1%: to each of the figures before its own, or 出口、进口分别为3亿元和2亿元. */
  #share(at: number, left: string, row: string): boolean {
    const begin = at - left.length;
    const start = this.#start(this.#read);
    const moved = /A?[ywA]*F?[ywA]*([UD])[yL]*$/.exec(left);
    const end = begin + (moved?.index ?? left.indexOf('F'));
    const shares = Array.from(row.matchAll(/([UD]?)y*Q/g), ({ 0: { length }, 1: tag, index }) => {
      const by = this.#words.quantities.get(at + index + length - 1)!;
      return { by, change: moved ? { start: this.#start(end), end: by.to, direction: directionOf(tag || moved[1]!), by } : undefined };
    });
    this.#shared = at + row.length;
    if (moved && /^[wyAF]*$/.test(left.slice(0, moved.index))) {
      const told = this.#drafts.slice(-shares.length);
      told.forEach((draft, index) => (draft.change ??= shares[index]!.change));
      return told.length === shares.length;
    }
    if (!moved && !/F[LyG]*$/.test(left)) return false;
    const titles = Array.from(this.#simple.slice(start, this.#start(end)).matchAll(/《[^》]*》/g), ({ 0: title, index }) =>
      spanOf(this.#text, start + index, start + index + title.length),
    );
    let from = begin;
    const parts = [/[J、]/, /、/, /J/]
      .map((separator) => this.#tags.slice(begin, end).split(separator))
      .find(({ length }) => length === shares.length);
    const labels = titles.length === shares.length ? titles : parts?.map(({ length }) => this.#label(from, (from += length + 1) - 1));
    labels?.forEach((label, index) => label && this.#add(label, shares[index]!.by, at, shares[index]!.change, !!moved));
    return !!labels;
  }

  #named(from: number, to: number, quantity: Quantity, at: number, change?: Change): boolean {
    const label = this.#label(from, to);
    return !!label && this.#add(label, quantity, at, change, !!change);
  }

  /** The change of the figure that is told about, or of all before it. */
  #change(change: Change, words: string): void {
    for (let at = this.#drafts.length; at--;) {
      const draft = this.#drafts[at]!;
      if (draft.change) return;
      draft.change = change;
      if (!/[均都]/.test(words)) return;
    }
  }

  /** 新增12例确诊病例: the label stands behind. */
  #counted(at: number, quantity: Quantity, left: string): boolean {
    const noun = /^n{2,10}(?=[，；、()J]|$)/.exec(this.#tags.slice(at + 1, at + 14));
    if (!noun || !/[^wPyX]/.test(left) || /[rXAi]$/.test(left)) return false;
    if (/^[个個种種]$/.test(quantity.unit!.text) && !/[有增共成]/.test(this.#simple[quantity.from - 1]!)) return false;
    const label = spanOf(this.#text, quantity.to, this.#start(at + noun[0].length + 1));
    if (isCutAt(this.#text, label.end) || /^的|^[者性年]/.test(label.text) || isNumbered(this.#simple.slice(label.start, label.end)))
      return false;
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
    let first = this.#start(from);
    let last = this.#start(from + tags.length);
    const told = this.#simple.slice(first, last);
    // 最大点雨量为白石站238毫米
    const most = /^(最[^为是]{2,8})[为是出达][^为是]{2,8}$/.exec(told);
    if (most) last = first + most[1]!.length;
    else first += (/^(?:经(?!营)|按|扣除)[^的]*的/.exec(told) ?? acts.exec(told))?.[0].length ?? 0;
    // 30种蔬菜平均批发价格
    if (/\d/.test(this.#simple[first - 1] ?? '') && /[种個个家项名座所条艘批大天]/.test(this.#simple[first]!)) first++;
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

  /** 10月营业收入，达48亿元 */
  #clauseAbove(gap: string, start: number): Span | undefined {
    const end = start + gap.length - 1;
    const label = gap.endsWith('，') ? this.#label(end - clause.exec(gap.slice(0, -1))![1]!.length, end) : undefined;
    return label && statistic.test(label.text) ? label : undefined;
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
    if (!quantity.unit && /K[Ly]*$/.test(this.#tags.slice(0, at))) {
      const per = this.#tags.lastIndexOf('K', at);
      quantity.unit = spanOf(this.#text, this.#start(per), this.#start(per + 1));
    }
    const draft: Draft = { label, quantity, change, isGrowth, period: this.#period(at, label) };
    this.#drafts.push(draft);
    this.#last = draft;
    const beside = /^[，（(]?([高低])于[上去前昨][^，。；（(\d]*(?=[，。；（(]|$)/.exec(this.#simple.slice(quantity.to, quantity.to + 20));
    const still = !change && /^[w，,、(]*[yLA]*E/.exec(this.#tags.slice(at + 1, at + 12));
    if (still) {
      const start = this.#start(at + 1 + still[0].search(/[AE]/));
      const end = this.#start(at + 1 + still[0].length);
      this.#change({ start, end, direction: 'same' }, this.#simple.slice(quantity.to, end));
    } else if (!change && beside) {
      const start = quantity.to + beside[0].indexOf(beside[1]!);
      draft.change = { start, end: quantity.to + beside[0].length, direction: beside[1] === '低' ? 'down' : 'up' };
    }
    return true;
  }

  #period(at: number, label: Span): Span | undefined {
    let remark: number | undefined;
    const isUntil = this.#simple[this.#start(this.#tags.indexOf('P'))] === '截';
    const isTotal = /^(?:累计|现有)/.test(this.#simple.slice(label.start, label.end));
    for (let index = this.#tags.lastIndexOf('P', at); index >= 0; index = index ? this.#tags.lastIndexOf('P', index - 1) : -1) {
      const start = this.#start(index);
      const before = this.#tags.slice(index - 2, index);
      // 截至2月17日21时，2026年春节档（2月15日—2月23日）总票房
      if (/[^P]\($/.test(before) || (isUntil && /^\d{4}年n/.test(this.#simple.slice(start, start + 5) + this.#tags[index + 1]!)))
        remark ??= index;
      else if (!before.endsWith('r') && !(isTotal && /[近过最]/.test(this.#simple[start]!)))
        return spanOf(this.#text, start, this.#start(index + 1));
    }
    return remark === undefined ? this.#carried(at) : spanOf(this.#text, this.#start(remark), this.#start(remark + 1));
  }

  /** The period of a sentence that this one goes on with, or of the heading of a list. */
  #carried(at: number): Span | undefined {
    if (this.#simple.startsWith('其中', this.#from)) return this.#above?.period;
    if (this.#drafts.length) return this.#drafts.at(-1)!.period;
    if (!/^[^，]{0,30}Q$/.test(this.#tags.slice(0, at + 1))) return undefined;
    if (this.#above && !/。/.test(this.#simple.slice(this.#above.quantity.to, this.#from)) && this.#above.quantity.to > this.#from - 60)
      return this.#above.period;
    const lines = this.#simple.slice(Math.max(0, this.#from - 80), this.#from);
    const told = lines.endsWith('\n') && !/。/.test(lines) ? Array.from(lines.matchAll(findPeriod)).at(-1) : undefined;
    const start = this.#from - lines.length + (told?.index ?? 0);
    return told && spanOf(this.#text, start, start + told[0].length);
  }
}
