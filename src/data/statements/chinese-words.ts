/** Traditional characters that our lists have, and marks that are rare; and what they are here. */
const traditional =
  '張劉陳楊趙黃吳孫馬羅鄭謝韓馮於蕭鄧許呂蘇盧蔣賈葉鍾譚鄒陸顧龍萬錢湯喬賀賴龔龐顏嚴溫齊莊區歐簡駱鮑關藍車寧麥費紀衛榮厲韋閔時後裡內會書場間網臺強調認為著繼續隨評論質員黨眾監農參贊機總將領團報詢問說講開當環節應復採專負責標語發現與給爺媽師闆縣鎮則卻淚陽諸東聞連長記統帥親編經練幹導兒訴諾斷價紹覆補釋嘆議話確辭寫稱聲過體別這還對從聽沒來帶談訪賽點轉頭邊並醫處隊業麗靜該們號題貼臉讓戶＂〝〞〟﹁﹂﹃﹄';
const simplified =
  '张刘陈杨赵黄吴孙马罗郑谢韩冯于萧邓许吕苏卢蒋贾叶钟谭邹陆顾龙万钱汤乔贺赖龚庞颜严温齐庄区欧简骆鲍关蓝车宁麦费纪卫荣厉韦闵时后里内会书场间网台强调认为着继续随评论质员党众监农参赞机总将领团报询问说讲开当环节应复采专负责标语发现与给爷妈师板县镇则却泪阳诸东闻连长记统帅亲编经练干导儿诉诺断价绍复补释叹议话确辞写称声过体别这还对从听没来带谈访赛点转头边并医处队业丽静该们号题贴脸让户"“””「」『』';
const simple = new Map(Array.from(traditional, (character, at) => [character, simplified[at]!]));
const anyVariant = new RegExp(`[${traditional}]`, 'g');

/**
 * The text as the rules read it, with its length: simplified characters, and round quotation marks that open and close
 * where a paragraph has straight ones, or has them the wrong way round.
 */
export const normalised = (text: string): string =>
  text
    .replace(/[^\S\n ]/g, ' ')
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

/** In the order of the simplified characters, which packs smaller. */
export const family =
  '张刘陈杨赵黄吴孙马罗郑谢韩冯于萧邓许吕苏卢蒋贾叶钟谭邹陆顾龙万钱汤乔贺赖龚庞颜严温齐庄区欧简骆鲍关蓝车宁麦费纪卫荣厉韦闵王李周徐胡朱高林何郭梁宋唐董程曹袁傅沈曾彭蔡丁魏薛阎余潘杜戴夏汪田任姜范方石姚廖熊金郝孔白崔康毛邱秦江史侯邵孟段雷尹黎易常武文樊兰施陶洪倪季俞鲁葛毕聂焦柳邢沐梅辛管祝游阮詹尚凌翁霍苗裴邝牛穆景盛柯郎童包丛褚娄冼靳桑蒲卜翟喻甄柏宫莫祁席仲舒殷巫滕戚裘米屈项宗左荀储甘卓贡习艾耿冷岑佟丘伍湛池冉蔺晏窦狄谷邬芮沙柴招符晁瞿冀仇苟栗鞠楼卞桂闫寇敖阚饶鄢匡雍郁蒙隋辜佘巩戈覃檀苑竺郜屠鄂臧茅谌楚涂荆宿束古桓封迟肖付章曲牟芦岳尤安';
export const compound = '欧阳|司[马徒空]|诸葛|上官|东方|皇甫|公孙|慕容|尉迟|夏侯|端木|闻人|令狐|赫连|申屠|范姜';

/** What a role ends with. */
export const office = `(?:员工|客服|C[EFTO]O|[长员人任授记裁统使官家师生民手友帅者监农客亲席户]|主(?![席任管编教持播帅动要张题流])|${either('主席总理经理助理参赞董事顾问主编教练老板司机总召大臣支书干事立委政委代表院士博士导演主管秘书妻子丈夫儿子女儿同事股东太太将领孙女得主主演编剧领事男孩姑娘民警')}|[男女]子)`;
/** What a body, a paper or a group of people ends with, and no name. */
export const body = '[部局委会院司社团报店校府方馆队署厅行组盟们书产知告士属]';

export const time = `(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日[晚早上下午]{0,2}|[昨今当前隔次同翌](?:[日天晚早]|[上下]午)|昨(?!天)|(?:周|星期)[一二三四五六日]|当地时间|${either('近日日前随后晚间此前事后最后')})`;

/** Verbs that take those who listen behind them. */
const told = '告诉|提醒|打断|安慰|评价|回答|回应|反?问|追问|询问|告知|批评|回|劝';
const said = either(
  '表示指出强调认为告诉介绍回应回复回答坦言坦承透露补充解释感叹感慨直言呼吁警告反问追问宣布提出回忆评论质疑反驳承认吐槽建议提醒重申批评留言允诺承诺澄清自嘲说明要求致歉道歉提到总结抱怨询问通报插话质问提问确认致辞分析评价答复',
);
export const cue = `(?:(?:${said}|写)[说道称]?|苦?[笑续直叹怒哭坚声宣][说道称]|[说讲回](?:了?一?句话?)|[应问答笑喊叹]道?|[说道称讲指])`;
/** A verb of saying at the end of a clause. */
export const saying = new RegExp(`(?<!的)(?<cue>${cue})(?:[了过]|(?<=表示)[${han}]{2})?$`);
/** One with those who listen. */
export const telling = new RegExp(`(?<!的)(?<cue>${told})了?(?:${inside}{0,10}(?:记者|媒体)|${inside}{1,6})$`);

const adverbWords = '同时接着继续随即立即连忙最终特别公开当庭这样含泪只是的话私下统一赶紧';
/** What a clause goes on with behind a name: not all that may, but what no name ends with. */
export const goesOn = `(?:[^${han}·‧・]|$|[在则也还又对向就是的和与曾将已从把被给透通以凭拒站听走坐笑哽微苦没不上出来到起看受带得接毫]|${time}|${cue}|${either(adverbWords)}|${either('发表发布接受出席参加现场')}|[${han}](?:[后了着过完声]|[${han}](?<![当实各本猛])地))`;

/** What may stand between a subject and its verb, at the end. */
export const adverbs = new RegExp(
  `(?:${time}|(?:在(?!野)|(?<=[昨今日])于)[^在]{1,30}?(?:[上中时后里内会前书场间网台文博区]|环节|现场)|(?:通过|透过)${inside}{1,12}|(?:(?<![反面相核])[对向同跟]|告诉|回[应复])[^外方]${inside}{0,11}|[就针]${inside}{2,16}|(?:接受|出席|参加|回[应答复]|会?见|应|答|谈[到及]|被问)${inside}{0,20}?(?:[时后]|[采专受]访|访问|问)|[${han}]{2}(?<!同)时|散?[${han}]后|发[布表]?(?:[声公通提长]?[${han}])?|受访|[${han}]{2}地|[高低轻大齐]声|[微哽]?[${han}]着${inside}{0,6}|[摇点低抬仰转摆挥]{1,2}[头手]|一边${inside}{1,6}|${said}|[则也还又曾再就便仍却只才即都已均并亦续笑]|${either(
    adverbWords,
  )})[，,]?$`,
);
