import type { Span } from '../statements/statement.js';
import { type Change, type Draft, figureOf } from './draft.js';
import type { Figure } from './figure.js';
import { digits, hidden, hide, isCutAt, numberOf, type Quantity, spanOf } from './numbers.js';

/** UTF-16 units in front of a number that are read for it. */
const reach = 60;

/** Traditional characters of our own lists, and what they are in simplified ones. */
const traditional =
  '確診達總約與較個萬億漲長減縮擴環報間過單處點變資負貶調擬輕歲號樓層開會門線電話歐幣韓鎊噸臺輛戶張條頭隻場來數據顯稱佈從轉為於無餘時現產價額規積遊業溫計獲發別實維熱後體際';
const simplified =
  '确诊达总约与较个万亿涨长减缩扩环报间过单处点变资负贬调拟轻岁号楼层开会门线电话欧币韩镑吨台辆户张条头只场来数据显称布从转为于无余时现产价额规积游业温计获发别实维热后体际';
const toSimplified = new Map(Array.from(traditional, (character, at) => [character, simplified[at]!]));
const anyTraditional = new RegExp(`[${traditional}]`, 'g');

const dash = '[-—–~～至到]';
const day = `(?:\\d{4}年|今年|去年|当年)?(?:\\d{1,2}月\\d{1,2}(?:${dash}+(?:\\d{1,2}月)?\\d{1,2})?[日号]|\\d{1,2}(?:${dash}+\\d{1,2})?日(?!元))`;
const weekday = '(?:周|星期|礼拜)[一二三四五六日天]';
const period = new RegExp(
  `(?<![较比与同从由\\d])(?:截[至止]到?)?(?:${day}(?:${dash}+${day})?(?:[\\d零]{1,2}时?(?:零分|\\d+分)?(?:${dash}+\\d{1,2}[时日])?)?(?:24时)?` +
    `|(?:\\d{4}年|今年|去年|当年)?(?:前?\\d{1,2}(?:${dash}+\\d{1,2})?个?月份?(?:[底末]|[上中下]旬)?(?![\\d日])|(?:前|第)?[一二三四1-4]个?季度?(?:[末底]|累计)?|上半年|下半年|[全年]年)` +
    `|(?:\\d{4}(?:[—–-]\\d{4})?年度?|今年|去年|全年|年初)(?:以来|全年)?|(?:过去|最近|近)(?:\\d+|[一二三七])个?(?:小时|天|日|周|月)|[上本当]周末?|[本当]月|[昨今当][日天]|${weekday}|[一-龥]{2}(?:中秋)?(?:假期|黄金周)|春运期间|截至目前|(?<=[，。；\\n]|^)同期)(?![^，。：\\n]{0,6}(?:公布|发布|通报|消息|召开|举行|电|讯))`,
  'g',
);

/** Dates, times, ranges, ordinals, telephone numbers, ages, storeys, codes; a foreign currency's unit in front of its rate. */
const noQuantity = new RegExp(
  `(?<!\\d)\\d{1,4}(?:${dash}{1,2}\\d{1,4})?(?:年|个?月份?|日(?!元)|时|号|[楼层室岁]|季度)|第\\d{1,9}|(?<!\\d)\\d{2,4}(?=指数)|(?<!\\d)\\d{1,2}(?:天|日|小时)(?=[均平内累移滚发新])|[〔（(]\\d{4,6}(?:\\.\\w+)?[〕）)]|\\d{1,2}[:：]\\d\\d?|(?<!\\d)\\d{1,12}(?:[-—]\\d{1,12})+|(?<!\\d)\\d{1,4}(?:\\.\\d{1,4}){2,}|(?<![A-Za-z])[A-Za-z]{1,9}[-.]?\\d{1,9}(?:\\.\\d{1,9})?|(?<![A-Za-z])[A-Za-z]{1,9} \\d{3,9}|(?<!\\d)\\d{1,2}[A-Z]\\b` +
    `|(?:过去|最近|未来|近|前|每|满)\\d{1,9}万?|(?<!\\d)\\d{1,5}(?=(?:美|欧|日|港|澳|韩|加|泰|新西兰|新加坡)?[元镑币铢郎布](?:[对兑合]|等于))|(?<![\\d.,])${digits}[%万亿例人元吨]{0,3}[—–~～-]{1,2}${digits}`,
  'g',
);

const money = '(?:[美欧日港澳韩加]|新台|人民)?[元币]|英镑|卢布';
const area = '平方(?:公里|米|千米)|立方米';
const strong = `[%‰℃]|个?百分点|个?基点|例次?|宗|人次|点|${money}|${area}|[吨亩斤桶]|公[斤顷里]|千[克米瓦]时?|[毫微]米|兆瓦时|度|°C|摄氏度|[毫微]克|米|标准箱|TEU|倍|辆次?|车|剂次?|分|架次|艘次|件|票|列次?|户`;
const weak = '(?:[人个家名位项起套台只头羽株座条所张份艘架场间]|小时|天|次)';
const quantity = new RegExp(
  `(?<![\\d.,A-Za-z${hidden}])([+-]?)(${digits})((?:[千百]?[万亿]+|千(?![瓦克米]))?)(?:余|多(?=[例人元吨个家辆名户]))?(?: ?([人例]?\\/(?:每)?10万人?|(?:${strong})(?:\\/(?:立方米|平方米|[吨升亩日天斤年]|公斤|美?桶|小时))?|${weak}))?(?![.:]?\\d|${hidden})`,
  'g',
);
const times: Record<string, number> = { '': 1, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12, 千万: 1e7, 百万: 1e6, 千亿: 1e11, 百亿: 1e10 };

const upVerb =
  '增产|增长|增加|增至|上升|上涨|上浮|提[高升]|扩大|加快|回升|攀升|反弹|[调升上]升|上调|升值|走[高强]|放量|[净多]增|涨|(?<![新净提回调上攀每公毫])升|(?<!新)增(?![加长])|激增';
const downVerb =
  '下[降跌滑调降]|减产|减少|回落|降低|收窄|缩[小减量]|放缓|调降|贬值|走[低弱]|净减|少增|跌|(?<!下|调)降(?!低)|(?<!缩|净)减(?!少)';
/** What it is measured against: 同比, 较前一日. */
const against =
  '同比(?:[去上]年同期)?|环比|按[年月周季]|[与和]?(?:较|相比|(?<![同环占对相百])比(?![例重率值分]))[^，。；：]{0,14}?|(?<![去今当每百全十])年|(?<!\\d|[上本])月';
const verbs = `(?:实际|名义|大幅|小幅|略?微|略|累计|再|继续)?(?:(?<up>${upVerb}|[多高](?=出?$))|(?<down>${downVerb}|[少低](?=于?$)))`;
const about = '(?:了|约|近|超过?|幅度?为|达到?|逾|出|为)*';
const changeEnd = new RegExp(`(?<against>${against})?[，,]?${verbs}${about}$`);
const levelEnd = new RegExp(`(?:${against})?${verbs}(?:至|到|为)${about}$`);
const onlyAgainst = new RegExp(`^(?:${against})?[: ：]?$`);
const rangeEnd = /^(?:至|到|[—–~～-]+)$/;
const gradeEnd = /(?<up>涨|增|升)(?:幅|速)(?:度|率)?(?:为|达|约|近|超)*$|(?<down>跌|降|减)幅(?:度)?(?:为|达|约|近|超)*$/;
/** Between a label and its number. */
const linkEnd =
  /(?:目前|平均)?(?:[:： ]|完成|实现|突破|录得|收[报于盘市在]|报收|收$|达到?|仅?[为是]|报|约|近|(?<![买卖])超过?|逾|共计?|合计|仅|在|每(?:[一美]?桶|[升吨克日股]|公[斤里]|盎司)|维持在|处于|升至|降至|(?<![对兑])(?:人民币|新台币|港币))+$/;
const noSubject = /^(?:增速|降幅|涨幅|增幅|跌幅|占比?|其中|[上前去]年|同期|上月)/;
/** What cannot be a label, or leads up to one only. */
const lead =
  /^.*\d个(?:大中|重点|监测)?(?:城市|省份?|国家|地区|站点)|^.*\d种(?:重点监测)?|^(?:经|扣除|剔除).*?(?:后|因素)|^(?:其中|另外|另有|由(?=.{2,12}转)|此外|同时|目前|今日|当日|当天|当前|[，,、；和及与是：:\s•·*-]|实现|完成|全市共|共|我国|全省共|截至收盘|日前|分别)+/;
const source = /^.*(?:(?<!累计)报告|通报|公布|发布|显示|表示|数据|记者(?:获悉|从)|获悉|称)[，,：]?(?=.{2})/;
const noLabel =
  /^(?:第Ø|[在从到至由以按约近超达共有]|占|热线|电话|咨询|版本|文号|邮编|地址|股票|代码|房间|航班|编号|.{0,4}于$)|占(?!有率|比)|分别|(?:电话|热线|代码|编号|[由从]|预计|目标|现有|比分|造成|邀请|参加|出席|(?<!占)有)$/;
const statistic =
  /新增|累计|现有|数|量|额|值|率|价|收入|产|指|总|均|规模|余|面积|人口|吞吐|用户|病例|个案|死亡|住院|重症|出院|旅客|游客|就业|里程|温|人次|票房|治疗|在院|确诊|感染|比[重例]|[对兑]|者/;
/** What is counted, behind the number, and what stands in front of such a number. */
const countedNoun = /^[^，。；、（）()和及与的\d]{0,8}?(?:病例|个案|感染者|患者|病人|死亡|出院|住院)/;
const leadsToCount = /(?:新增?加?|另增|报告|通报|录得|包括|^[及和、与])$/;
/** What a number goes on with that is no figure. */
const noEnd = /^(?:的|以[上下内]|岁)/;
const isWeak = new RegExp(`^(?:${weak}|元|[倍米件度])$`);
const goesOn = /^(?!人民币|[和及与或左至到])[\u3400-\u9FFF]/;
const still = /^[，,、（(]?((?:[与和较比同环][^，。；（）]{0,12}?)?(?:持平|不变|没有变化))/;

/** What it was before stands behind this. */
const origin = /(?<=.)(?<!其中)(?:从|(?<![自理])由(?!于))/;

/** The figures of a text in Chinese. */
export function extractChineseFigures(text: string): Figure[] {
  // As long as the text, so that offsets hold.
  const simple = text
    .replace(/[０-９]+(?:[，．][０-９]+)*|[％＋／]/g, (found) =>
      Array.from(found, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).join(''),
    )
    .replace(anyTraditional, (character) => toSimplified.get(character)!);
  return new ChineseReader(text, simple).read().map((draft) => figureOf(text, draft));
}

/** Reads a text from number to number: what a number is, the clause in front of it tells. */
class ChineseReader {
  readonly #text: string;
  readonly #simple: string;
  readonly #plain: string;
  readonly #drafts: Draft[] = [];
  /** The figure of the same sentence that is told about. */
  #last: Draft | undefined;
  /** Where the sentence begins, and up to where its words are accounted for. */
  #sentence = 0;
  #read = 0;
  #periods: [number, number][] = [];

  /** @param simple the text in simplified characters and plain digits */
  constructor(text: string, simple: string) {
    this.#text = text;
    this.#simple = simple;
    this.#plain = hide(simple, noQuantity);
  }

  read(): Draft[] {
    let sentenceTo = 0;
    let before = 0;
    for (const { 0: whole, 1: sign = '', 2: number, 3: multiplier, 4: unit, index } of this.#plain.matchAll(quantity)) {
      const to = index + whole.length;
      const start = index + sign.length;
      if (index >= sentenceTo) sentenceTo = this.#enter(Math.max(sentenceTo, index - 4 * reach), index);
      const found: Quantity = {
        from: index,
        to,
        value: { ...spanOf(this.#text, start, start + number!.length + multiplier!.length), number: numberOf(number!, times[multiplier!]) },
        unit: unit ? spanOf(this.#text, to - unit.length, to) : undefined,
        sign: sign as Quantity['sign'],
      };
      if (this.#take(found, before)) this.#read = found.to;
      else this.#last = undefined;
      before = to;
    }
    return this.#drafts;
  }

  /** Begins the sentence that a number is in; of one without end, what is near. Returns its end. */
  #enter(near: number, at: number): number {
    this.#sentence = this.#read = at - /[^。！？\n]*$/.exec(this.#plain.slice(near, at))![0].length;
    const length = this.#plain.slice(at, at + 8 * reach).search(/[。！？\n]/);
    const end = at + (length < 0 ? 8 * reach : length);
    this.#periods = Array.from(this.#simple.slice(this.#sentence, end).matchAll(period), ({ index, 0: found }) => [
      this.#sentence + index,
      this.#sentence + index + found.length,
    ]);
    // In a table the change may be in a cell of its own.
    const cell = this.#drafts.at(-1);
    this.#last = cell?.isLine && this.#plain.slice(cell.quantity.to, at) === '\n' ? cell : undefined;
    return end;
  }

  /** Whether the number is understood: labelled, or telling more of the figure before. */
  #take(quantity: Quantity, before: number): boolean {
    const { from, to } = quantity;
    const start = this.#clause(from);
    const left = this.#plain.slice(start, from);
    const behind = this.#plain.slice(to, to + 4);
    const isCut = isCutAt(this.#text, to) && !(quantity.unit && to === this.#text.length && /[:：] ?$/.test(left));
    const last = this.#last;
    if (isCut || noEnd.test(behind) || (quantity.unit && !/[%％点點]/.test(quantity.unit.text) && goesOn.test(behind)))
      return !isCut && this.#counted(quantity, left);
    if (rangeEnd.test(this.#plain.slice(before, from))) {
      if (last?.isGrowth && last.quantity.to === before) return this.#level(last, quantity);
      if (last?.quantity.to === before) this.#drafts.pop();
      return false;
    }
    if (quantity.sign && last && !last.change && onlyAgainst.test(left)) {
      last.change = { start: from, end: to, direction: quantity.sign === '+' ? 'up' : 'down', by: quantity };
      return true;
    }
    const level = levelEnd.exec(left);
    if (level) {
      const change = { start: start + level.index, end: from, direction: directionOf(level) };
      if (last?.isGrowth && !/[^\s，,、；并]/.test(left.slice(0, level.index))) return this.#level(last, quantity);
      return this.#add(this.#label(start, start + level.index), quantity, change);
    }
    if (origin.test(left)) return false;
    const changed = changeEnd.exec(left);
    if (changed) {
      const change = { start: start + changed.index, end: to, direction: directionOf(changed), by: quantity };
      const head = left.slice(0, changed.index);
      if (noSubject.test(head)) return !!last;
      if (!/[^\s，,、；其中和并而]/.test(head)) {
        if (!last) return false;
        if (!last.change) last.change = change;
        else if (
          last.isGrowth &&
          changed.groups!.against &&
          /%/.test(last.quantity.unit?.text ?? '') &&
          /%/.test(quantity.unit?.text ?? '')
        )
          return this.#add(last.label, quantity, change, true);
        return true;
      }
      return this.#add(this.#label(start, change.start), quantity, change, true);
    }
    const grade = gradeEnd.exec(left);
    if (grade && grade.index < 4 && last) {
      last.change ??= { start: start + grade.index, end: to, direction: directionOf(grade), by: quantity };
      return true;
    }
    if (/分别/.test(left)) return false;
    const link = linkEnd.exec(left);
    if (last?.isGrowth && link?.index === 0) return this.#level(last, quantity);
    const head = left.trim() ? undefined : this.#headLine(quantity);
    const label = head ?? this.#label(start, from - (link?.[0].length ?? 0));
    if (!label) return false;
    const isStatistic = statistic.test(this.#simple.slice(label.start, label.end));
    const isSure =
      link ||
      isStatistic ||
      (quantity.unit && ((quantity.value.number >= 1e4 && /[万亿萬億]$/.test(quantity.value.text)) || !isWeak.test(quantity.unit.text))) ||
      /[（(、；]|其中/.test(this.#plain.slice(start - 1, label.start));
    if (!(head || (isSure && (quantity.unit || link || isStatistic)))) return false;
    this.#add(label, quantity);
    this.#last!.isLine = !!head || /[：:]/.test(left);
    return true;
  }

  /** 新增12例确诊病例: the label stands behind. */
  #counted(quantity: Quantity, left: string): boolean {
    const found = leadsToCount.test(left) && countedNoun.exec(this.#simple.slice(quantity.to, quantity.to + 16));
    if (!found || isCutAt(this.#text, quantity.to + found[0].length)) return false;
    const { to } = quantity;
    quantity.to += found[0].length;
    return this.#add(spanOf(this.#text, to, quantity.to), quantity);
  }

  /** Where the clause in front of a number begins; a remark in brackets that holds no number is part of it. */
  #clause(from: number): number {
    const floor = Math.max(this.#read, from - reach);
    let at = from;
    while (at > floor && /[：: ]/.test(this.#plain[at - 1]!)) at--;
    for (; at > floor; at--) {
      const mark = this.#plain[at - 1]!;
      if (mark === '）' || mark === ')') {
        const aside = /[（(][^（）()\d]{1,16}[）)]$/.exec(this.#plain.slice(Math.max(floor, at - 18), at));
        if (!aside) break;
        at -= aside[0].length - 1;
      } else if (/[，,；;：:（(“”「」。]/.test(mark)) break;
    }
    return at;
  }

  #label(start: number, end: number): Span | undefined {
    let from = start;
    for (const [periodFrom, periodTo] of this.#periods) {
      if (periodTo <= from || periodTo > end) continue;
      // 台北股市19日收盘: the label stands in front.
      if (periodFrom - from > 1 && /^(?:收盘|收市|共|累计)?$/.test(this.#simple.slice(periodTo, end).replace(linkEnd, '')))
        end = periodFrom;
      else from = periodTo;
    }
    const rest = () => this.#simple.slice(from, end);
    from += source.exec(rest())?.[0].length ?? 0;
    from += lead.exec(rest())?.[0].length ?? 0;
    let to = end - (linkEnd.exec(rest())?.[0].length ?? 0);
    const whence = this.#simple.slice(from, to).search(origin);
    if (whence > 1) to = from + whence;
    while (to > from && /[\s：:，,（(]/.test(this.#text[to - 1]!)) to--;
    if (to - from > 14) from += this.#simple.slice(from, to - 2).lastIndexOf('的') + 1;
    const words = this.#plain.slice(from, to);
    return to - from > 1 && to - from <= 26 && !/\d|的$|^[^A-Za-z\u3400-\u9FFF]+$/.test(words) && !noLabel.test(words)
      ? spanOf(this.#text, from, to)
      : undefined;
  }

  /** The line above, when the number is alone on its own. */
  #headLine({ from, to }: Quantity): Span | undefined {
    if (from !== this.#sentence || !/^ *(?:\n(?![+-]?\d[\d.,]*[^\d\n]{0,4}(?:\n|$))|\n[+-])/.test(this.#plain.slice(to, to + 24)))
      return undefined;
    const line = /(?:^|\n)([^\n，。；：:\d]{2,20})\n$/.exec(this.#plain.slice(Math.max(0, from - 24), from));
    return line ? this.#label(from - 1 - line[1]!.length, from - 1) : undefined;
  }

  #level(draft: Draft, quantity: Quantity): true {
    draft.quantity = quantity;
    draft.isGrowth = false;
    this.#tellUnchanged(draft);
    return true;
  }

  #add(label: Span | undefined, quantity: Quantity, change?: Change, isGrowth?: boolean): boolean {
    if (!label) return false;
    // A total is not one of the last hours.
    const isTotal = /^(?:累计|现有)/.test(this.#simple.slice(label.start, label.end));
    const told = this.#periods.findLast(
      ([start]) => start < quantity.from && !(isTotal && /[近去]/.test(this.#simple.slice(start, start + 2))),
    );
    const draft = { label, quantity, change, isGrowth, period: told ? spanOf(this.#text, ...told) : this.#carried(quantity) };
    this.#tellUnchanged(draft);
    this.#drafts.push(draft);
    this.#last = draft;
    return true;
  }

  /** The period of a sentence that this one goes on with, or of the heading of a list. */
  #carried({ from }: Quantity): Span | undefined {
    const start = this.#simple.slice(this.#sentence, this.#sentence + 2);
    if (start === '其中') return this.#drafts.at(-1)?.period;
    const line = /^[^：:，。\n]{2,20}[：:]/.test(this.#simple.slice(this.#sentence, from + 1));
    if (!line) return undefined;
    const last = this.#drafts.at(-1);
    if (last?.isLine && last.quantity.to > this.#sentence - 60) return last.period;
    const above = this.#simple.slice(Math.max(0, this.#sentence - 80), this.#sentence);
    if (!above.endsWith('\n')) return undefined;
    const head = above.slice(above.slice(0, -1).lastIndexOf('\n') + 1);
    const found = /[。，]/.test(head) ? undefined : Array.from(head.matchAll(period)).at(-1);
    const at = this.#sentence - head.length + (found?.index ?? 0);
    return found && spanOf(this.#text, at, at + found[0].length);
  }

  #tellUnchanged(draft: Draft): void {
    const found = !draft.change && still.exec(this.#simple.slice(draft.quantity.to, draft.quantity.to + 24));
    if (!found) return;
    const end = draft.quantity.to + found[0].length;
    draft.change = { start: end - found[1]!.length, end, direction: 'same' };
  }
}

const directionOf = ({ groups }: RegExpExecArray): Change['direction'] => (groups!.up ? 'up' : 'down');
