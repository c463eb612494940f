/** Traditional characters that our lists have, and marks that are rare, each followed by what it is here. */
const variants =
  '張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯於于蕭萧鄧邓許许呂吕蘇苏盧卢蔣蒋賈贾葉叶鍾钟譚谭鄒邹陸陆顧顾龍龙萬万錢钱湯汤喬乔賀贺賴赖龔龚龐庞顏颜嚴严溫温齊齐莊庄區区歐欧簡简駱骆鮑鲍關关藍蓝車车寧宁麥麦費费紀纪衛卫榮荣陽阳諸诸東东聞闻連连長长員员記记統统師师帥帅監监農农親亲編编總总經经參参贊赞問问練练機机書书幹干導导兒儿將将領领當当隨随後后間间訴诉諾诺斷断評评價价應应詢询強强調调認认爲为紹绍復复補补釋释嘆叹論论質质議议說说責责報报話话確确辭辞寫写稱称續续堅坚聲声講讲過过體体時时繼继終终別别開开這这樣样淚泪則则還还對对與与從从給给聽听沒没來来帶带內内會会場场網网臺台環环節节現现針针談谈採采訪访專专賽赛發发點点轉转頭头邊边卻却並并爺爷媽妈醫医處处縣县鎮镇隊队團团業业級级麗丽靜静該该負负們们語语號号標标題题掛挂貼贴謂谓臉脸黨党衆众讓让為为著着裡里眾众衞卫讚赞闆板覆复';
const marks = '＂"〝“〞”〟”﹁「﹂」﹃『﹄』';
const simple = new Map((variants + marks).match(/../g)!.map(([from, to]) => [from!, to!]));
const anyVariant = new RegExp(`[${[...simple.keys()].join('')}]`, 'g');

/**
 * The text as the rules read it, with its length: simplified characters, and round quotation marks that open and close
 * where a paragraph has straight ones, or has them the wrong way round.
 */
export const normalised = (text: string): string =>
  text
    .replace(/[^\S\n]/g, ' ')
    .replace(anyVariant, (character) => simple.get(character)!)
    .replace(/^(?:[^“”"\n]*[：:，,]”|[^"\n]*").*/gm, (paragraph) => {
      let isOpen = false;
      return paragraph.replace(/[“”"]/g, () => {
        isOpen = !isOpen;
        return isOpen ? '“' : '”';
      });
    });

/** Words of two characters in a row. */
const either = (words: string) => words.match(/../g)!.join('|');

export const han = '\\u3400-\\u9FFF';
/** Anything inside of a clause. */
export const inside = '[^，,。：:；！？“”「」『』\\n]';

export const family =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰施陶洪颜倪严温季俞鲁葛毕聂焦柳邢岳齐沐梅庄辛管祝游区欧简阮詹尚凌翁霍骆苗裴鲍邝关牛穆景盛柯郎童包丛褚蓝娄车冼靳桑蒲卜宁翟喻甄麦费柏纪宫莫祁席仲舒殷巫滕卫戚裘米屈项宗左荣荀储甘卓贡翁习艾耿冷岑佟丘伍湛池祁景冉蔺晏窦狄';
export const compound = '欧阳|司[马徒空]|诸葛|上官|东方|皇甫|公孙|慕容|尉迟|夏侯|端木|闻人|令狐|赫连|申屠|范姜';

/** What a role ends with. */
export const office = `(?:[长员人任授记裁统使官家师生民手友帅者监农客亲席]|主(?![席任管编教持播])|${either('主席总理经理助理参赞董事顾问主编教练老板司机总召大臣支书干事立委政委代表院士博士导演主管秘书妻子丈夫儿子女儿同事股东太太将领')})`;
/** What a body, a paper or a group of people ends with, and no name. */
export const body = '[部局委会院司社团报店校府方馆队署厅行组盟们书产知告士]';

export const time = `(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日[晚早上下午]{0,2}|[昨今当前隔次同翌](?:[日天晚早]|[上下]午)|昨(?!天)|(?:周|星期)[一二三四五六日]|${either('近日日前随后晚间此前事后最后')})`;

/** Verbs that take those who listen behind them. */
const told = '告诉|提醒|打断|安慰|评价|回答|回应|反?问|追问|询问|鼓励|叮嘱|告知|批评|回|劝';
const said = either(
  '表示指出强调认为告诉介绍回应回复回答坦言坦承透露补充解释感叹感慨直言呼吁警告反问追问宣布提出回忆评论质疑反驳承认吐槽建议提醒重申批评留言允诺承诺澄清自嘲说明谴责要求致歉道歉抱怨询问通报插话质问提问确认致辞分析评价答复',
);
export const cue = `(?:(?:${said}|写)[说道称]?|苦?[笑续直叹怒哭坚声宣][说道称]|[说讲回](?:了?一?句话?)|[应问答笑喊叹]道?|[说道称讲指])`;
/** A verb of saying at the end of a clause. */
export const saying = new RegExp(`(?<!的)(?<cue>${cue})(?:[了过]|(?<=表示)[${han}]{2})?$`);
/** One with those who listen. */
export const telling = new RegExp(`(?<!的)(?<cue>${told})了?(?:${inside}{0,10}(?:记者|媒体)|${inside}{1,6})$`);

const adverbWords = '同时接着继续随即立即连忙最终特别公开高声低声齐声当庭这样含泪只是的话私下';
/** What a clause goes on with behind a name: not all that may, but what no name ends with. */
export const goesOn = `(?:[^${han}·‧・]|$|[在则也还又对向就是的和与曾将已从把被给透通以凭拒站听走坐笑哽微没不上出来到起看受带得接]|${time}|${cue}|${either(adverbWords)}|${either('发表发布接受出席参加')}|[${han}][了着过完])`;

/** What may stand between a subject and its verb, at the end. */
export const adverbs = new RegExp(
  `(?:${time}|(?:在(?!野)|(?<=[昨今日])于)[^在]{1,30}?(?:[上中时后里内会前书场间网台文博]|环节|现场)|(?:通过|透过)${inside}{1,12}|(?<![反面相核])[对向同跟][^外]${inside}{0,11}|[就针]${inside}{2,16}|(?:接受|出席|参加|回[应答复]|应|谈[到及]|被问)${inside}{0,20}?(?:时|[采专受]访|访问|问)|[${han}]{2}(?<!同)时|(?:[会赛听看之]|散[会庭]|得知|说完)后|发[布表]?(?:声明|公[报告]|通报|提示|文章)|受访|[${han}]{2}地|[微哽]?[${han}]着${inside}{0,6}|[摇点低抬仰回转]头|一边${inside}{1,6}|${said}|[则也还又曾再就便仍却只才即都已均并亦续笑]|${either(
    adverbWords,
  )})[，,]?$`,
);
