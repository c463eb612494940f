import { digits, numberOf, type Quantity, spanOf } from './numbers.js';

/** The words, numbers and marks of a sentence. */
export interface Words {
  /**
   * What each does in a bulletin, as one character, so that patterns can be laid on a sentence:
   * Q a quantity, X another number, P a period, U up, D down, E unchanged, A what it is compared with, T up to a level, L a link to one, F to each its own,
   * r what is no level (a target, the level before), x what is ruled, f what is planned, i by how much, K per what, S who reports, C altogether, J what leads up to a label, y an adverb, n any other character.
   * Marks stand for themselves, all brackets as round ones, blanks and bars as w.
   */
  tags: string;
  /** Where each begins, and where the last ends. */
  starts: number[];
  /** Those of the Qs. */
  quantities: Map<number, Quantity>;
}

/** Traditional characters of our own lists, and what they are in simplified ones. */
const traditional =
  '達專總約與較個萬億漲長減縮擴環報間過處點變負調擬歲號樓層開線電話歐幣韓噸臺輛戶張條頭隻場來數據顯佈從為於無餘時現產額業計獲發別實維熱際錄預統劑鐘滿標盤週當兩幾佔劃準撥淨塊對應強沒測碼離種穩筆級組經繼續緩罰節營認設賽車運進隊項領頻齡軍則辦務動審將檢棟氣稅積結編請課輪並舉臨價兌爭響買賣';
const simplified =
  '达专总约与较个万亿涨长减缩扩环报间过处点变负调拟岁号楼层开线电话欧币韩吨台辆户张条头只场来数据显布从为于无余时现产额业计获发别实维热际录预统剂钟满标盘周当两几占划准拨净块对应强没测码离种稳笔级组经继续缓罚节营认设赛车运进队项领频龄军则办务动审将检栋气税积结编请课轮并举临价兑争响买卖';
const toSimplified = new Map(Array.from(traditional, (character, at) => [character, simplified[at]!]));
const anyTraditional = new RegExp(`[${traditional}]`, 'g');

/** Simplified characters of the lists, and plain digits and marks, as long as the text, so that offsets hold. */
export const simplify = (text: string): string =>
  text
    .replace(/[０-９]+(?:[，．][０-９]+)*|[％＋／－～]/g, (found) =>
      Array.from(found, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).join(''),
    )
    .replace(anyTraditional, (character) => toSimplified.get(character)!);

const dash = '(?:[-—–~～]{1,2}|[至到])';
const year = '(?:(?:19|20)\\d\\d年|民国\\d+年|[今去前当本上]年|[本上]学[年期])';
const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?';
const day = `(?:${year})?(?:\\d{1,2}月\\d{1,2}(?:${dash}(?:\\d{1,2}月)?\\d{1,2})?[日号]|(?:[12]?\\d|3[01])(?:${dash}\\d{1,2})?(?:日|号(?![元线楼])(?=[，,、）)\\d凌早上中下晚夜至到起的前后公宣录收报发表举新]|$)))`;
const hour = `(?:[\\d零]{1,2}(?:时|:\\d\\d)?(?:零分|\\d+分)?(?:${dash}(?:次日)?\\d{1,2}(?:时|:\\d\\d|日))?)`;
const quarter = '(?:[前首]|第)?[一二三四两1-4]个?季度?';
const count = '(?:\\d+|[一二两三四五六七八九十几]+)';
const period =
  `(?:截[至止]到?)?(?:${day}${hour}?(?:${dash}(?:次日|${day})?${hour}?)?(?:24时)?` +
  `|${year}?(?:\\d{1,2}${dash}\\d{1,2}月份?|[前首](?:\\d{1,2}|[一二三四五六七八九十]{1,2})个月|第\\d+周|${month}(?:${dash}${month})?)(?:[底末初]|[上中下]旬|当月)?(?![\\d日])` +
  `|${year}?(?:${quarter}(?:[末底]|累计)?|[上下]半年|全年)|${year}(?:${dash}${year})?(?:以来|全年|度|[底末初]前?)?|20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}|\\d{4}(?:(?:${dash}|\\/)\\d{2,4})?(?:[学财]?年度?|[榨赛雪]季)|全年|年初以来|[上下]半年|(?:过去|最?近)${count}个?(?:小时|天|日|周|月|年)` +
  `|[上本当]周末?|[上本当][月季旬日]度?|[昨今当][日天晚]|(?:周|星期|礼拜)[一二三四五六日天]|[国春中清端五元][庆节秋明午一旦](?:中秋)?(?:假期|黄金周|期间|假日)|[春暑寒][运假期]|假[期日]|截至目前|[年月季][末底]|(?<=截[至止]到?)(?:[上下中]午|晚上?)?\\d{1,2}(?:时|:\\d\\d)|同期(?=[，])|[春夏秋冬]季)(?:期间|当[日天]|以来|[夜晚早]间|[两二三四五六七八]天)?`;

const up =
  '增[产收速幅]|(?<!新)增(?:长|加(?!值)|多|至(?=\\d))?(?![值量设派强塑])|[上回提攀调飙拉]升|提[高速]|上[涨调浮扬行]|扩[大张]|加快|反弹|(?<![排播投释发存])放量|走[高强]|(?<!最)[高多快](?:出|于)?(?=约?\\d)|高于(?=[上去前昨])|[涨升]幅?(?![停])|净增|激增|改善|延长|翻';
const down =
  '下[降跌滑调行挫浮]|缩(?:减|小|短|窄|量)|收窄|(?<![起升])[减降]少?[产低收速]?(?:幅)?(?![水雨雪排税息准负])|回落|放缓|贬值|走[低弱]|(?<!最)[少低慢](?:于)?(?=约?\\d)|低于(?=[上去前昨])|跌(?:去|幅|至)?(?!停)|负增长|萎缩|恶化|衰退';
const same = '持平|不变|[没无]有?变化|稳定在|相同|一致';
const verb = `${up}|${down}|${same}`;
const against = `[同环]比(?:[去上][^，。；]{1,8}?(?=${verb}))?|[旬周月季年日]环比|按[年月周季]|(?<=[，、；（\\d%\\u4e00-\\u9fff])[年月](?=${up}|${down})|(?:比(?![例重率值分赛较])|较)[^，。；：、（）()]{1,14}?(?:（[^（）]{1,4}）)?(?=(?:实际|名义|大幅|小幅|略微?|净|又|再|均|已|则|微)*(?:${verb}|[+▲▼-]\\d))|[与和同跟较][^，。；：、（）()]{1,14}?(?:相比|比较|比(?=，)|(?=${same}))`;
const link =
  '收[报于盘市在]|报收|突破|站[上稳]|超过|(?<![买卖出入])超(?=\\d)|(?<![对兑])(?:人民|[新]台|[港澳])币(?=\\d)|录得|共计|总计|合计|维持在|保持在|处于|[高多]?达(?!标)到?|完成|实现|调整为|为|报(?![名考])|(?<![合公条预签])约|近|逾|仅|是|在|有(?=\\d)|共(?=\\d)|破(?=\\d)|占(?=\\d)|累计(?=[达为约\\d])|目前(?=[为达约是\\d])|平均(?=[为达约\\d])|左右';
const reference =
  '最[高低多少](?=[可约]?\\d)|前一(?:个?[日天周月年季]度?|交易日)(?=[为是])|从(?!业)|(?<![自理])由(?!于)|目标|此前|原[先定]|年初预算|上年(?:同期)?为|去年同期|临界|阈值|限值|[上下]限|不(?:超过|[少低]于|足(?!率))|至少|每满|每隔|距离?|[满经](?=\\d)';
const source = '(?<!累计)(?:报告|通报)|公布|发布|显示|表示|透露|指出|获悉|宣布|消息|数据|公告(?=[，：])';
const lead = '其中|另外|另有|此外|同时|目前|当前|截至收盘|日前|据悉|而|并|且|及|和|以及|与(?=[^，。]{0,6}\\d)|包括|我国|初步核算|初步统计';
const adverb = `实际|名义|大幅|小幅|略微?|再|继续|进一步|再度|再次|依然|净(?=[增减]|流)|(?:均|已|又|也|则|仍|微)(?=${verb}|[与较比])|了|收(?=[涨跌])|日内|盘中`;

const times: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 };
const timesOf = (multiplier: string) => Array.from(multiplier).reduce((product, one) => product * (times[one] ?? 1), 1);
const multiplier = '(?:[百千]?[万亿]+|兆(?=[元美欧日港])|千(?![瓦克米卡])|百(?![分帕]))';
const money = '(?:(?:人民|新?台|[美欧日港澳韩加泰])?[元币]|英镑|卢布|瑞郎|令吉)';
/** Classifiers that stand in front of a noun. */
const classifier = '[例宗人名个家户项件起级次辆台套架艘列只头羽株座条所张份册场处间篇部票笔位批粒幅块轮盏组队班枚]';
const end = '(?=(?:左右|上下)?(?:[，。；、：！？（）()\\s|,;▲▼↑↓+]|$|[和与及至到或])|同比|环比|[较比])';
const unit =
  `[%‰]|个标准[\\u3400-\\u9fff]{1,4}?${end}|个?百分点|个?基点|${money}(?=人民币)?|[℃°](?:C|F)?|摄氏度|(?!左右|以[上下内外]|上下|之间|${classifier}(?!次|里|时))(?:(?!左右|以[上下内外]|上下|之间)[\\u3400-\\u9fff]){1,5}?${end}|[人架艘车班剂场批趟]次|${classifier}|小时|分钟|(?:平方|立方|[公千毫微])?[克米升里顷斤吨亩桶剂盒]|平方[公千][里米]|千瓦时?|` +
  '[kMGTmcμµnh]?(?:Wh?|[mgLtVB]|Pa|Hz|TEU)[²³]?(?![A-Za-z])';
const quantity = `(?<![\\d.,A-Za-z])([+▲↑▼↓-] ?|零下)?((?:${digits}${multiplier})*${digits}${multiplier}?)(?:余|多(?=[\\u3400-\\u9fff]))? ?((?:${unit})(?:\\/(?:每?\\d*万?[\\u3400-\\u9fff]{1,4}?${end}|[A-Za-z]{1,4}[³3]?))?|[例人]?\\/(?:每)?10万人?)?(?:人民币)?(?![.,:/]?\\d|[A-Za-z])`;
/** Dates, times, ranges, ordinals, telephone numbers, ages, storeys, codes. */
const none =
  `${digits}[万亿千百]*[\\u3400-\\u9fff%℃]{0,4}?以[上下内外]|第(?:\\d[\\d,]*|[一二三四五六七八九十]+)[\\u3400-\\u9fff]?|${day}|\\d{4}-\\d\\d(?:-\\d\\d)?(?: \\d\\d:\\d\\d(?::\\d\\d)?)?|\\d+(?:\\.\\d+){2,}|\\d+比\\d+(?![.\\d])|\\d{1,2}:\\d{1,2}(?::\\d\\d)?|\\d+(?:-\\d+){2,}|(?<![\\d,.])\\d{1,2}时(?:\\d+分)?|${year}|${month}` +
  `|(?<![增长升涨降跌减少加了扩宽高低多约] ?)${digits}[%万亿千百]*(?:(?![升降涨跌增减加少缩扩高低])[\\u3400-\\u9fff]){0,4}?[%]?${dash} ?${digits}|\\d{1,3}年|(?<=[晚早午晨夜日])\\d{1,2}点半?|\\d+小时\\d+分钟?|\\d{1,4}[-–—]\\d[\\d-]*|\\d+(?:\\.\\d+)?(?:周?[岁楼室号层栋]|月龄|千伏|倍频)(?:以[上下内])?|[〔（(\\[]\\d{4}(?:\\.\\w+)?[〕）)\\]]|0\\d{2,3}[- ]\\d{6,8}|\\d{3,4} \\d{4}(?!\\d)` +
  `|(?:未来|连续|每|满|前|再过)\\d+[个余多]?[\\u3400-\\u9fff]{0,2}`;
/** Names with digits in them. */
const name = `《[^》]{1,40}》|[A-Za-z][\\w.+&'’-]*(?: \\d{1,5}(?![\\d.,%万亿]))?|\\d+[A-Z]\\w*|\\d{1,4}[美欧日港澳韩加泰新西兰坡]{0,3}[元镑币铢郎布](?=[对兑合])|\\d{2,4}(?=指数)|\\d{1,3}(?:[天年]|个月)期|\\d{1,3}[日天周年][均平内累移滚发新]`;
const kinds: [tag: string, pattern: string][] = [
  ['P', period],
  ['K', '每(?:\\d*[十百千]?[万亿]?人口?|[公千]?[斤克吨升米股桶亩人户日天月年张]|[平立]方米|盎司|美桶)(?=[报约为]?\\d)'],
  ['X', none],
  [
    'x',
    '(?<![申邀])请(?![求假愿示进])|最高可|建议|可[被处获]|应当|不得|严禁|禁止|罚款|限[速高重载购流]|核[载定]|起[步售]价|(?:影响|[拉带]动)(?=[^，。；]{2,20}百分点)',
  ],
  ['f', '预[计期测](?!.{0,6}达)|计划(?!的|生)|力争|争取|有望|明[天日晚早]|拟(?!合)|(?<![小大主即])将(?![军领近来])'],
  ['F', '分别'],
  ['i', '以(?=\\d)'],
  ['r', reference],
  ['A', against],
  ['U', up],
  ['D', down],
  ['E', same],
  ['T', '[至到](?=[了约近]{0,2}[\\d+-])|(?<=跌)破(?=\\d)'],
  ['S', source],
  ['C', '累计'],
  ['G', '合共|(?<!公)共(?!享|同|和|有产)|总共|合计|实现|完成|录得'],
  ['J', lead],
  ['y', adverb],
  ['L', link],
];
type Rule = [tag: string, pattern: RegExp];
const rules = kinds.map(([tag, pattern]): Rule => [tag, new RegExp(pattern, 'y')]);
/** Those whose words begin with a character: no others need to be tried. */
const rulesOf = new Map<number, Rule[]>();
kinds.forEach(([, pattern], at) => {
  const firsts = pattern.replace(/\(\?<?[!=][^()]*\)/g, '').match(/(?<=(?:^|[|(:?*}])(?:\[[^\]]*)?)[\u3400-\u9fff]/g);
  for (const first of new Set(firsts)) {
    const code = first.charCodeAt(0);
    rulesOf.set(code, [...(rulesOf.get(code) ?? []), rules[at]!]);
  }
});
const numerals: Rule[] = [['n', new RegExp(name, 'y')], ...rules.filter(([tag]) => /[PX]/.test(tag)), ['Q', new RegExp(quantity, 'y')]];
rulesOf.set('零'.charCodeAt(0), numerals);
const part = new RegExp(`(${digits})(${multiplier})?`, 'g');

const enumerator = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、）)]|\d{1,2}[.．](?!\d))?/;

/** The words, numbers and marks of a stretch of text, which is given in simplified characters too. */
export function lex(text: string, simple: string, from: number, to: number): Words {
  const starts: number[] = [];
  const quantities = new Map<number, Quantity>();
  let tags = '';
  const sentence = simple.slice(from, to);
  for (let at = enumerator.exec(sentence)![0].length; at < sentence.length;) {
    const code = sentence.charCodeAt(at);
    const isChinese = code >= 0x3400 && code <= 0x9fff;
    const one = isChinese ? '' : sentence[at]!;
    let tag = isChinese || /[A-Za-z\d]/.test(one) ? 'n' : (marks[one] ?? one);
    let next = at + 1;
    for (const [kind, pattern] of (isChinese ? rulesOf.get(code) : /[\w+▲▼↑↓〔[（(《-]/.test(one) && numerals) || []) {
      pattern.lastIndex = at;
      const found = pattern.exec(sentence);
      if (!found) continue;
      tag = kind;
      next = pattern.lastIndex;
      if (tag === 'Q') quantities.set(starts.length, quantityOf(text, from + at, found));
      break;
    }
    tags += tag;
    starts.push(from + at);
    at = next;
  }
  starts.push(to);
  return { tags, starts, quantities };
}

const marks: Record<string, string> = {
  '（': '(',
  '）': ')',
  ',': '，',
  ' ': 'w',
  '\u3000': 'w',
  '\t': 'w',
  '|': 'w',
  '•': 'w',
  '·': 'w',
  '●': 'w',
  '*': 'w',
};

function quantityOf(text: string, start: number, { 0: found, 1: sign = '', 2: number, 3: measured = '' }: RegExpExecArray): Quantity {
  const first = start + sign.length;
  const unit = start + found.lastIndexOf(measured);
  return {
    from: start,
    to: start + found.length,
    value: {
      ...spanOf(text, first, first + number!.length),
      number: /[万亿百千兆]./.test(number!)
        ? Array.from(number!.matchAll(part)).reduce((sum, { 1: one, 2: by }) => sum + numberOf(one!, timesOf(by ?? '')), 0)
        : numberOf(number!, timesOf(number!.at(-1)!)),
    },
    unit: measured ? spanOf(text, unit, unit + measured.length) : undefined,
    sign: sign && (/[-▼↓零]/.test(sign) ? '-' : '+'),
  };
}

/** What numbers of these name no quantity. */
export const isNumbered = (label: string): boolean =>
  /(?:电话|热线|代码|编号|邮编|地址|版本|日期|第|拨打|致电|[北南]纬|[东西]经)$|专线|^停[水电气课业]$|^(?:扣除|剔除|按|经(?!营)|据)|I(?:MO|SBN|SSN)$|到期$|[证公批文]号$|^(?!.*[均总累]).*(?:时长|[历耗]时|片长)$/.test(
    label,
  );
export const findPeriod = new RegExp(period, 'g');
