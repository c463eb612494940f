import type { Language } from './attribution.js';

// The commonest family names. Without a dictionary they are what tells a name from other words.
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈吕苏卢蒋蔡贾丁魏薛叶潘杜戴夏汪田姜姚谭陆毛秦华耿]';

const OFFICE = '(?:官员|发言人|部长|主任|主席|总统|总理|教授|书记|[司局院校市省会]长|研究员|专家|负责人|经理|总裁|记者)';

// 许多人说, 郑重表示, 韩方称, 王主任说, 王毅还说: what begins like a name and is none, or ends in a word that belongs to the verb.
const NAME =
  `(?<speaker>(?!许多|郑重|高[兴调层]|马上|何时|周[一二三四五六日]|.{1,2}(?:${OFFICE}|女士|先生))${SURNAME}(?![人方者])\\p{sc=Han}` +
  `(?:(?![人方者还也则曾又再就都却并才在对向将今昨笑回坚声自])\\p{sc=Han})??|(?:(?<=${OFFICE})\\p{sc=Han}{1,8}|\\p{sc=Han}{1,3})(?:·\\p{sc=Han}{1,8}?)+)`;

// Without verbs and prepositions, which would put a second person in front of the name: 他告诉商务部官员…
const ROLE = `(?:(?<role>[^，。：、“”「」\\n对向与和跟让被把给问说了采告及同据]{0,30}${OFFICE}))?`;

const DAY = '(?:[\\d月]*日|周[一-龥]|[今昨]天|日前)?';
const OCCASION = '(?:(?<occasion>在[^，。：“”「」\\n]{0,40}?(?:会|论坛|采访|演讲|声明|讲话|提问)[上中时])，?)?';
const CUE = '[还也则]?(?<cue>表示|指出|强调|认为|告诉记者|(?:介绍|回应)[说称]?|说道?|称)';

const SAYING = DAY + OCCASION + DAY + CUE;
const LEAD = '^(?:对此，|据|[\\d月]+日，)?';
const COLON = ' ?[，：,:] ?$';
const LINK = '^(?:[。！？，][”」"]|[^。][”」"]，)';
const STOP = '(?=[。，；\\n]|$)';

const expression = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'du');

/** Chinese: `X表示，“…”`, `“…。”X说`, with offices in front of the name and occasions in front of the verb or the sentence. */
export const chinese = (): Language => ({
  sentenceEnd: /\n|[。！？，][”」"] *|[。！？] */u,
  sentence: /^.{3,}?[，。！？]/u,
  complete: /^[。！？]|^.[”」"][。！？]/u,
  before: [
    [expression(LEAD, ROLE, NAME, SAYING, COLON), 0.8],
    [expression('^', OCCASION, ROLE, NAME, DAY, CUE, COLON), 0.8],
    [expression(LEAD, '[他她]们?', SAYING, COLON), 0.3],
  ],
  after: [
    [expression(LINK, ROLE, NAME, SAYING, STOP), 0.8],
    [expression(LINK, '[他她]们?', SAYING, STOP), 0.3],
  ],
});
