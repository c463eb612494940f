// The commonest family names that seldom begin another word. Without a dictionary they are what tells a name from other words.
const SURNAME = '[王李张刘陈杨赵黄吴徐孙胡朱林何郭马罗梁宋谢唐冯董邓魏华]';

/** The last characters of offices: 部长, 官员, 发言人, 主任… */
const OFFICE = '长员人任授记裁统官';

// No name holds the end of an office (王主席说), of a group (韩方称), or what may stand between a name and its verb (王毅曾说, 韦伯随后表示).
const HAN = `(?![${OFFICE}席理总方局部女先上时后重日天期周对向在还也则曾又再只就今此笑公确调介补释告])\\p{sc=Han}`;

const NAME = `(?<speaker>${SURNAME}${HAN}(?:${HAN})??|(?:(?<=[${OFFICE}席理家])(?:${HAN}){1,8}|(?:${HAN}){1,3})(?:·(?:${HAN}){1,8}?)+)`;

// Without verbs and prepositions, which would put a second person in front of the name: 他告诉商务部官员…
const ROLE = `(?:(?<role>[^，。：“”「」\\n、对向与和让给问说告]{1,30}(?:[${OFFICE}]|主席|[总经助]理|专家)))?`;

const WHO = `(?:据|对此，)?(?:[他她]们?|${ROLE}${NAME})`;
const DAY = '(?:[\\d月]*日|[周今昨].)?';
const OCCASION = '(?:(?<occasion>在[^，。：“”「」\\n]{1,40}[上中时])，?)';
const CUE = '[还也则]?(?<cue>表示|指出|强调|认为|告诉记者|介绍|回应称?|说)';

/** `X表示，“…”`, `“…。”X说`, with offices in front of the name and occasions in front of the verb or the sentence. */
export const chinese: string[] = [`${WHO}${DAY}${OCCASION}?${CUE}`, `${OCCASION}${WHO}${DAY}${CUE}`];
