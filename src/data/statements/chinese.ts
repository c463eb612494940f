import { lineEnd, lineStart } from './attribution.js';
import { certaintyOf } from './certainty.js';
import { findQuotations, type Quotation } from './quotations.js';
import type { Span, Statement } from './statement.js';

/** Traditional characters of our own lists, and what they are in simplified ones. */
const traditional =
  '強調認為訴紹應覆補寫釋嘆籲問談憶評論質駁議總結稱證諾張陳堅譴責預詢囑規顯話說講記報對據過網書場間裡後會時內針採訪還則進隨連續並卻終別開聲邊著長員師統經領參贊監顧編輯練導賓親媽兒發劉楊趙黃吳孫鄭謝韓馮蕭許呂蘇盧蔣賈葉鄒陸龍萬錢湯賀賴龔莊歐區簡馬諸東當於臺們這該專醫業戶現兩與單傳線寧齊種氣';
const simplified =
  '强调认为诉绍应复补写释叹吁问谈忆评论质驳议总结称证诺张陈坚谴责预询嘱规显话说讲记报对据过网书场间里后会时内针采访还则进随连续并却终别开声边着长员师统经领参赞监顾编辑练导宾亲妈儿发刘杨赵黄吴孙郑谢韩冯萧许吕苏卢蒋贾叶邹陆龙万钱汤贺赖龚庄欧区简马诸东当于台们这该专医业户现两与单传线宁齐种气';
const toSimplified = new Map(Array.from(traditional, (character, at) => [character, simplified[at]!]));
const anyTraditional = new RegExp(`[${traditional}]`, 'g');

const family =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰施陶洪安颜倪严温季俞鲁葛申毕聂焦向柳邢岳齐沐梅庄辛管祝游谷房区欧简';
const compound = '欧阳|司[马徒空]|诸葛|上官|东方|皇甫|公孙|慕容|欧陽|司马';
const han = '\\u3400-\\u9FFF';
/** Words of two characters in a row. */
const either = (words: string) => words.match(/../g)!.join('|');

/** What a role ends with. */
const office = `(?:[长员人任授记裁统使官家师生民手友匠帅]|${either('主席总理经理助理理事公使领事参赞总监董事顾问编辑主编教练老板老闆司机司機旅客游客遊客代表警官院士博士导演秘书主管主播嘉宾家长母亲父亲妻子丈夫儿子女儿裁判失主业主店主摊主攤主农户農户商户住户将军司令外交首相国王大臣特使干事幹事将领书记')})`;

const cue = `(?:(?:${either('表示指出强调认为告诉介绍回应回复回答坦言坦承透露补充写道解释感叹感慨直言呼吁警告反问追问宣布谈到提到提出回忆评论质疑反驳承认吐槽建议提醒重申批评痛批调侃总结交代供述供称留言发文打断安慰保证承诺允诺主张澄清自嘲打趣说明陈述坚称声称宣称谴责要求判断预计预测致歉道歉抱怨询问叮嘱埋怨哽咽规定载明显示喊话')})[说道称]?|[应问答笑喊叹回]?[说道称讲指问答笑喊])`;
const object = '(?:[^，。：“”「」\\n]{0,12}(?:记者|媒体|媒體|本报|法庭|大家|众人|他|她))?';
const time =
  '(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|(?:昨|今|当|前|隔|次|同|翌)(?:[日天晚早]|日?[上下]午)|(?:近日|日前|随后|当晚|周[一二三四五六日]|星期[一二三四五六日]|上午|下午|晚间|此前|赛后|賽后|会后|事后|最后))';
const place = '(?:在|于|通过|透过)[^，。：“”「」\\n]{1,40}?(?:上|中|时|后|里|内|期间|会|网|博|前|书|台|文|场|间)';
const towards = '(?:(?:对|向|就|针对|对于)[^，。：“”「」\\n外]{1,20}?)';
const adverb = `(?:${time}|${place}|${towards}|接受[^，。：“”「」]{1,20}?(?:采访|访问|查询)时?时?|受[访][时]|还|也|则|又|曾|再次?|再度|进一步|随即|立即|连连|同时|接着|继续|繼续|并|仍|却|只是|只|就|便|最终|特别|公开|低声|小声|大声|高声|轻声|笑着|摇头|无奈地?|摇着头|[^，。：“”]{1,4}地|[齐][声]|[^，。：“”]{1,6}[着][^，。：“”]{0,6}|[一]边[^，。：“”]{1,6})`;

const subject = '(?<who>[^，。：；！？“”「」『』"\\n]{1,45}?)';
const lead = '(?:据|对此|其中|另外|此外|不过|但是?|而|同时|今天|[^，。：“”\\n]{0,6}[后])?[，,]?';

/** `X表示：“`; the cue may be followed by whom it was said to. */
const ahead = new RegExp(`^${lead}(?:${place}[，,]?)?${subject}(?:${adverb}[，,]?){0,4}(?<cue>${cue})${object}(?:，|：|:|,|)$`);
/** A sentence that begins with who says something. */
const sentenceBefore = new RegExp(`^${lead}(?:${place}[，,]?)?${subject}(?:${adverb}[，,]?){0,4}(?<cue>${cue})${object}[，,：:]`);
const bare = new RegExp(`^${lead}${subject}[：:]$`);
const verbAtEnd = new RegExp(`${cue}$`);
/** `”X说。` */
const after = new RegExp(`^[，,]?(?:${time}+[，,])?${subject}(?:${adverb}[，,]?){0,4}(?<cue>${cue})${object}(?=[，。：；！？“”「」\\n]|$)`);
const occasion = new RegExp(
  `(?:在|于)[^，。：“”「」\\n]{1,40}?(?:上|中|时|里)(?=[，,]|[^，。]{0,30}${cue})|(?:在|于)[^，。：“”「」\\n]{1,20}?(?:声明|公告|报告|臉书|微博|网站)(?:中|上|里)?`,
);
const dash = new RegExp(`^ *(?:——|—|–|－) *(?<who>[^，。：“”\\n]{1,25})(?=\\n|$)`);
const pronoun = /^(?:他|她|它|其)们?们?$/;
const named = new RegExp(`^(?!.*的)(?:(?:${compound})[${han}]{1,2}|[${family}][${han}]{1,2}|[${han}]{1,8}(?:[·‧・][${han}]{1,8})+)$`);
const roleThenName = new RegExp(
  `^(?<role>.*${office})(?<name>(?:${compound})[${han}]{1,2}|[${family}][${han}]{1,2}|[${han}A-Za-z]{1,8}(?:[·‧・.][${han}A-Za-z]{1,8})+|[${han}]{2,4})$`,
);
const junk =
  /^(?:(?:.*告诉.*|马上|郑重|周[一二三四五六日]|老话|俗话|谚语|古人|常言).*|补充|[回应反答问才]|.{0,3}才|只是|.{0,2}声音.*|语气.*|語气.*|在.{2,}|只回.*|[他她]?问|.*[一]句|那时|当时|他们?的|我们?)$|^(?:这|那|此|该是|如果|因为|但是|而且|虽然|有人$|据悉|报道|记者獲悉)/;

const body = new RegExp(`(?:[部局委会院司社团报店校厂府方馆队]|先生|女士|小姐|${office})$`);

/** UTF-16 units beside a quotation that are read. */
const reach = 150;

interface Found {
  speaker: [number, number];
  role?: [number, number] | undefined;
  cue?: [number, number] | undefined;
  occasion?: [number, number] | undefined;
  form: string;
}

/** The statements of a Chinese text, simplified or traditional. */
export function extractChinese(text: string): Statement[] {
  // As long as the text, so that offsets hold.
  const plain = text.replace(/[^\S\n]/g, ' ').replace(anyTraditional, (character) => toSimplified.get(character)!);
  const quotations = findQuotations(plain);
  const span = ([start, end]: [number, number]): Span => ({ start, end, text: text.slice(start, end) });
  const people = new Names(plain);
  const statements: Statement[] = [];
  let before: { found: Found; name: string; quotation: Quotation } | undefined;
  for (const [at, quotation] of quotations.entries()) {
    const found = attribute(plain, quotation, quotations[at - 1], quotations[at + 1], before);
    if (!found) continue;
    const mention = span(found.speaker);
    const name = found.form.startsWith('same') && before ? before.name : people.named(mention.text, mention.start, before?.name);
    statements.push({
      quote: span([quotation.start, quotation.end]),
      speaker: { ...mention, name },
      cue: found.cue && span(found.cue),
      role: found.role && span(found.role),
      occasion: found.occasion && span(found.occasion),
      confidence: certaintyOf(
        isKnown(found, mention.text) ? found.form : `${found.form} of somebody`,
        !pronoun.test(mention.text) ? 'known' : name === mention.text ? 'nobody' : 'pronoun',
      ),
    });
    people.add(name, mention.start);
    before = { found, name, quotation };
  }
  return statements;
}

function attribute(
  text: string,
  quotation: Quotation,
  last: Quotation | undefined,
  next: Quotation | undefined,
  before: { found: Found; quotation: Quotation } | undefined,
): Found | undefined {
  const { start, end, from, to } = quotation;
  const words = text.slice(start, end).trim();
  const ending = words.at(-1) ?? '';
  const paragraph = lineStart(text, from, reach);
  const leftFrom = Math.max(paragraph, last?.to ?? 0);
  const left = text.slice(leftFrom, from);
  const right = text.slice(to, Math.min(lineEnd(text, to, reach), next?.from ?? Infinity));
  if (/(?:…|。。|\.\.\.)$/.test(words)) return undefined;
  const isSentence = /[。！？!?，,；.～]$/.test(ending);
  const lead = left.trimEnd();
  const isLedUp = /[：:，,]$/.test(lead) || !lead || /[。！？]$/.test(lead);
  const sentenceFrom =
    leftFrom + Math.max(0, ...[...lead.matchAll(/[。！？；;]/g)].map(({ index }) => (index + 1 < lead.length ? index + 1 : 0)));
  const sentence = text.slice(sentenceFrom, leftFrom + lead.length);

  if (/^[，, ]*$/.test(left) && before && last === before.quotation && before.found.form !== 'said after') {
    // “……”“……”
    if (isSentence && before.quotation.to >= paragraph) return { ...before.found, form: 'next to' };
  }
  const afterwards = isSentence || /^[，,]/.test(right) ? who(text, to, right, after, '”说') : undefined;
  if (afterwards && isLedUp && (!/[：:]$/.test(lead) || !sentence)) return afterwards;
  if (/[：:，,]$/.test(lead) || verbAtEnd.test(lead)) {
    const isColon = /[：:]$/.test(lead);
    const isWhole = isSentence || words.length > 14;
    const segments = sentence.split(/(?<=[，,])/);
    // The clause with the verb, and those in front of it as long as it has no subject of its own.
    for (let n = 1; n <= Math.min(segments.length, 4) && (isColon || isSentence); n++) {
      const part = segments.slice(-n).join('');
      const at = leftFrom + lead.length - part.length;
      const found = who(text, at, part, ahead, isColon ? '表示：' : '表示，');
      if (found)
        return isWhole ? withOccasion(text, sentenceFrom, leftFrom + lead.length, found) : { ...found, form: `${found.form} short` };
    }
    if (isColon && (isSentence || (words.length > 5 && sentenceFrom === paragraph))) {
      for (let n = 1; n <= Math.min(segments.length, 3); n++) {
        const part = segments.slice(-n).join('');
        const found =
          who(text, leftFrom + lead.length - part.length, part, bare, 'X:') ?? clause(text, leftFrom + lead.length - part.length, part);
        if (found) return withOccasion(text, sentenceFrom, leftFrom + lead.length, found);
      }
    }
  }
  if (afterwards && isLedUp) return afterwards;
  const signed = dash.exec(text.slice(to, to + 40));
  if (signed && !lead) {
    const at = to + signed[0].length - signed.groups!.who!.length;
    return { ...split(text, at, to + signed[0].length), form: 'dash' };
  }
  if (isSentence && /[。！？]$/.test(lead)) {
    // 林岚说，维护稳定是各方责任。“任何国家……”
    const from_ = leftFrom + Math.max(0, ...[...lead.slice(0, -1).matchAll(/[。！？；;]/g)].map(({ index }) => index + 1));
    const found = who(text, from_, text.slice(from_, leftFrom + lead.length), sentenceBefore, 'sentence before');
    if (found) return found;
  }
  if (!before || !isSentence || words.length < 3) return undefined;
  if (from - before.quotation.to > reach) return undefined;
  const between = text.slice(before.quotation.to, from);
  if (!between.includes('\n'))
    return between.length < 120 && /[。！？，,]$|^$/.test(between.trim() || between)
      ? { ...before.found, form: /[。！？].*[。！？]/.test(between) ? 'same paragraph' : 'same' }
      : undefined;
  return !lead && !right.trim() && between.trim() === '' ? { ...before.found, form: 'same next' } : undefined;
}

/** Whether the mention looks like somebody: a name, a pronoun, an office, a body; anything else may be a piece of a sentence. */
const isKnown = ({ role }: Found, mention: string) => !!role || named.test(mention) || pronoun.test(mention) || body.test(mention);

function who(text: string, at: number, part: string, pattern: RegExp, form: string): Found | undefined {
  const found = pattern.exec(part);
  const groups = found?.groups;
  if (!groups?.who || junk.test(groups.who) || (pattern === bare && verbAtEnd.test(groups.who))) return undefined;
  const head = found![0].indexOf(groups.who, 0);
  const begin = at + head;
  const cueAt = groups.cue ? at + found![0].indexOf(groups.cue, head + groups.who.length) : 0;
  return { ...split(text, begin, begin + groups.who.length), cue: groups.cue ? [cueAt, cueAt + groups.cue.length] : undefined, form };
}

/** `林岚信心十足：“`: the first words of the clause, if they are a name or a pronoun. */
function clause(text: string, at: number, part: string): Found | undefined {
  const found = new RegExp(
    `^${lead}(?<who>(?:[^，。：“”]{0,30}${office})?(?:(?:${compound})[${han}]{1,2}|[${family}][${han}]{1,2}(?=[${han}]{2})|[他她]们?)|[^，。：“”]{2,20}${office})`,
  ).exec(part)?.groups?.who;
  if (!found) return undefined;
  const begin = at + part.indexOf(found);
  return { ...split(text, begin, begin + found.length), form: 'X does:' };
}

/** The mention and the role in what stands in front of a verb. */
function split(text: string, from: number, to: number): { speaker: [number, number]; role?: [number, number] | undefined } {
  const whole = text.slice(from, to);
  const some = /^也?有(?=[^，]{2})/.exec(whole)?.[0].length ?? 0;
  if (some) return split(text, from + some, to);
  const skip = /^(?:[一]?[名位](?=.{4})|[^，]*?的(?=.{3})|[，, ]+)/.exec(whole);
  const found = roleThenName.exec(whole);
  if (pronoun.test(whole) || (named.test(whole) && !/[·‧・]/.test(whole)) || (named.test(whole) && !found)) return { speaker: [from, to] };
  if (found) {
    const { role, name } = found.groups as { role: string; name: string };
    if (!/^(?:们|先生|女士|小姐|方面|之一|认为)/.test(name)) return { speaker: [to - name.length, to], role: [from, from + role.length] };
  }
  const tail = new RegExp(`(?:(?:${compound})[${han}]{1,2}|[${family}](?:先生|女士|小姐|阿姨|大爷|大妈|老师|[${han}]{1,2}))$`).exec(whole);
  if (tail && skip && tail[0].length < whole.length && !new RegExp(`${office}$`).test(whole)) return { speaker: [to - tail[0].length, to] };
  return { speaker: [from, to] };
}

function withOccasion(text: string, from: number, to: number, found: Found): Found {
  const where = occasion.exec(text.slice(from, to));
  return where ? { ...found, occasion: [from + where.index, from + where.index + where[0].length] } : found;
}

/** Names of a text, so that 林女士, 王主任 and 她 find theirs. */
class Names {
  #people: { name: string; at: number; sex: '她' | '他' | '' }[] = [];

  constructor(text: string) {
    const pattern = new RegExp(
      `(?:${office}|[：，。\\n、和与与及的])(?<name>(?:${compound})[${han}]{1,2}?|[${family}][${han}]{1,2}?|[${han}]{1,8}(?:[·‧・][${han}]{1,8})+)(?=[，。：、；！？“「（(]|${adverb}|${cue}|$)`,
      'g',
    );
    for (const { groups, index, 0: whole } of text.matchAll(pattern)) {
      const { name } = groups!;
      const at = index + whole.length - name!.length;
      const around = text.slice(Math.max(0, at - 12), at + name!.length + 12);
      this.#people.push({
        name: name!,
        at,
        sex: /女士|女儿|母亲|妻子|小姐|[（(]女|奶奶|阿姨|她/.test(around)
          ? '她'
          : /先生|儿子|父亲|丈夫|爷爷|他(?!们)/.test(around)
            ? '他'
            : '',
      });
    }
  }

  /** Who has spoken is known from then on. */
  add(name: string, at: number): void {
    if (named.test(name)) this.#people.push({ name, at, sex: this.#people.find((one) => one.name === name)?.sex ?? '' });
    this.#people.sort((a, b) => a.at - b.at);
  }

  named(mention: string, at: number, speaker: string | undefined): string {
    if (/^[他她]$/.test(mention)) {
      let best: { name: string; score: number } | undefined;
      for (const person of this.#people.filter((one) => one.at < at)) {
        const score = person.at - at - (person.sex && person.sex !== mention ? 400 : 0) + (person.name === speaker ? 80 : 0);
        if (!best || score > best.score) best = { name: person.name, score };
      }
      return best?.name ?? speaker ?? mention;
    }
    const short =
      new RegExp(
        `^(?:[老小阿])?([${family}])(?:女士|先生|小姐|主任|老师|教授|经理|律师|医生|师傅|[局处科院校市县区镇村厅站队会团董长总工]长?|阿姨|奶奶|爷爷|大爷|大妈|某|姓[^，]{0,4})`,
      ).exec(mention)?.[1] ?? (/^[老小阿]/.test(mention) && mention.length === 2 ? mention[1] : undefined);
    if (short) return this.#people.find(({ name }) => name.startsWith(short) && name.length > 1)?.name ?? mention;
    if (/^(?:该|这位|上述|该位|这名)/.test(mention)) return this.#people.findLast((one) => one.at < at)?.name ?? mention;
    return mention;
  }
}
