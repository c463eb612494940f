import { adverbs, cue, goesOn, han, inside, office, time } from './chinese-words.js';

/** What a clause begins with before it names somebody. */
export const lead = new RegExp(
  `^(?:[ 　]|（${inside}{0,20}）|${time}|据|对此|其中|但|而|也?有(?=.{2})|并|[在于]${inside}{1,24}?[上中时里](?=.{2}))*`,
);
export const pronoun = /^[他她它]们?(?!的)/;
/** 她的第一句话是： */
export const ofPronoun = new RegExp(`^[他她它]们?(?!的.{0,3}${office})`);
export const stand = new RegExp(`^(?:[该此]|[这那][位名个]|[上前]述|对方|后者|(?=发言人|负责人|官员|人士))([${han}]*)$`);
/** Nobody: a saying, a sign, a paper's headline, the passive. */
export const nobody = /[俗老]话|歌[里中词]|谚语|古[人语]|口号|标语|横幅|主题|[写刻印挂贴]着|[被誉]称|所谓/;
export const occasion = new RegExp(
  `(?:[在于](?!野)${inside}{1,40}?(?:[上中时里]|会后|府前|环节|现场|采访区|(?:声明|公告|报告)中?|脸书|微博)|(?:接受|出席|参加|回[应答复])${inside}{0,20}?(?:时|[采专]访|访问)|${inside}{0,6}受访时?|[${han}]{2}(?<!同)时(?=$|${cue}))`,
);
export const anyTime = new RegExp(time);

/** X认为不然 */
export const speaksOf = new RegExp(`^${inside}{0,6}?(?:${cue}|观察|发现)`);
/** 一名居民 may be 他, a body or who asks is not. */
export const mayBeHe = new RegExp(`(?<!记|主持)${office}$`);
export const isHan = new RegExp(`[${han}]`);
export const isOffice = new RegExp(`${office}$`);
export const introduces = new RegExp(`(?:${office}|[的、”」 ])$`);
export const offices = new RegExp(office, 'g');
/** The first words of a clause that may be somebody. */
export const first = new RegExp(
  `^(?:[^，。：“”了着]|[了着](?=[^，。：“”]{0,20}的)){0,20}?(?:(?:(?:${office})+|们)(?=${goesOn})|(?:${office})+(?![大民员党众会士]))`,
);
/** A clause without the adverbs at its end. */
export function stripped(clause: string): string {
  let rest = clause;
  for (let n = 0; n < 6; n++) {
    const adverb = adverbs.exec(rest);
    if (!adverb) break;
    rest = rest.slice(0, adverb.index);
  }
  return rest;
}

/** Whether nothing but adverbs stands between a subject and its verb. */
export const isAdverbial = (words: string) => words.length < 5 || stripped(words).length < 4;
