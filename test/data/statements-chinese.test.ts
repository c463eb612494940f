import { expect } from '@open-wc/testing';
import { extractStatements } from '../../src/data/statements/index.js';

/** Who said what; every span must be what the text holds at its offsets. */
function said(text: string): string[] {
  return extractStatements(text, { lang: 'zh' }).map(({ quote, speaker, cue, role, occasion }) => {
    for (const span of [quote, speaker, cue, role, occasion]) if (span) expect(text.slice(span.start, span.end)).to.equal(span.text);
    return `${speaker?.name}: ${quote.text}`;
  });
}

const one = (text: string) => {
  const found = extractStatements(text, { lang: 'zh' });
  expect(found).to.have.length(1);
  return found[0]!;
};

const confidences = (text: string) => extractStatements(text, { lang: 'zh' }).map(({ confidence }) => confidence);

describe('statements in Chinese', () => {
  it('tells the name, the role, the verb and the occasion, and is certain', () => {
    const { speaker, role, cue, occasion, confidence } = one('外交部发言人石静仪周四在例行记者会上表示：“大门是开着的。”');
    expect([speaker?.name, role?.text, cue?.text, occasion?.text]).to.deep.equal(['石静仪', '外交部发言人', '表示', '在例行记者会上']);
    expect(confidence).to.be.at.least(0.9);
  });

  it('finds where a name ends: before adverbs, places and what somebody does', () => {
    for (const [ahead, name] of [
      ['馆长谷峰激动地表示', '谷峰'],
      ['审判长简东升在宣判后向旁听群众说', '简东升'],
      ['反对派发言人纳赛尔则警告', '纳赛尔'],
      ['学生欧阳小雨举着灭火器说', '欧阳小雨'],
      ['欧盟贸易专员安娜·李7日接受本报采访时指出', '安娜·李'],
      ['急诊科主任 Markus Tan 补充说', 'Markus Tan'],
      ['工會理事長洪于晴步出會議室後對媒體說', '洪于晴'],
      ['袁女士走出法庭，对记者说', '袁女士'],
    ])
      expect(said(`${ahead}：“三天以后再说。”`)).to.deep.equal([`${name}: 三天以后再说。`]);
  });

  it('is not certain of anybody else where a name or a body is hard to tell', () => {
    for (const [ahead, name] of [
      ['极驰客服则统一回复称', '极驰客服'],
      ['政治分析师汉娜·索博尔认为，导火索未必是养老金', '汉娜·索博尔'],
      ['该店官方账号于14日晚致歉', '该店官方账号'],
      ['被告人汪某某说', '汪某某'],
      ['种粮大户邱长庚抹了把汗说', '邱长庚'],
      ['死者陈女的父亲说', '死者陈女的父亲'],
      ['运输局局长冯宝珊今早出席活动后向传媒表示', '冯宝珊'],
      ['乡村教师米玛卓玛听后说', '米玛卓玛'],
      ['馆长谷峰激动地说', '谷峰'],
      ['县长方建同实地查看后说', '方建同'],
    ]) {
      const { speaker, confidence } = one(`${ahead}：“三天以后再说。”`);
      if (confidence >= 0.9) expect(speaker?.name, ahead).to.equal(name);
    }
  });

  it('takes whole clauses behind a paraphrase, words right behind their verb and users for what they are', () => {
    for (const [text, name] of [
      ['湯美雲則強調，價格已經公開，「每一分錢怎麼算，網站上都查得到」。', '湯美雲'],
      ['记者追问，该工作人员回答说“这个我不清楚，你找领导”，随即挂断电话。', '该工作人员'],
      ['网友“山里的风不回头”评论道：“椅子免费，坐下另计。”', '山里的风不回头'],
    ])
      expect(one(text!).speaker?.name).to.equal(name);
    expect(said('《等》获最佳歌曲。歌里唱道：“等一阵风，把你吹回来。”')).to.deep.equal([]);
  });

  it('gives anaphors the nearest of their kind, and pronouns whom the sentence before is about', () => {
    for (const [text, name] of [
      ['一名投资者称：“没人接电话。”\n一位接近东陆的人士透露，正在谈判。该人士表示：“窟窿很大。”', '一位接近东陆的人士'],
      ['县长李国强批评王刚准备不足。“回去重来。”他说。', '李国强'],
      ['县长李国强到场。\n一位居民说：“等到了。”她补充：“不容易。”', '一位居民'],
    ])
      expect(said(text!).at(-1)).to.match(new RegExp(`^${name}: `));
  });

  it('lets bodies, papers and people without a name speak', () => {
    for (const who of ['商务部', '会场外的志愿者', '公司发言人', '一位不愿具名的官员', '金茂源地产'])
      expect(said(`${who}表示：“三天以后再说。”`)).to.deep.equal([`${who}: 三天以后再说。`]);
    expect(said('论坛发布的《滨海倡议》指出：“各方应当对话。”')).to.deep.equal(['滨海倡议: 各方应当对话。']);
  });

  it('reads attributions behind and between the words', () => {
    expect(said('“门没有关上，”谢岚说，“但走廊里很冷。”')).to.deep.equal(['谢岚: 门没有关上，', '谢岚: 但走廊里很冷。']);
    expect(said('“做晶圓像跑馬拉松，”潘冠廷最後打了個比方。')).to.deep.equal(['潘冠廷: 做晶圓像跑馬拉松，']);
    expect(said('“你敢不敢？”邱宛如追问。卓冠霖苦笑说：“我签的已经够多了。”')).to.deep.equal([
      '邱宛如: 你敢不敢？',
      '卓冠霖: 我签的已经够多了。',
    ]);
  });

  it('gives pronouns, surnames and offices the name that the text gave', () => {
    expect(said('环保局局长许国梁说：“水清了。”\n他指出：“鱼也回来了。”\n“还要再干三年。”许局长补充道。')).to.deep.equal([
      '许国梁: 水清了。',
      '许国梁: 鱼也回来了。',
      '许国梁: 还要再干三年。',
    ]);
    expect(said('财政部长丽莎·布伦南发表声明。布伦南说：“谈得不错。”')).to.deep.equal(['丽莎·布伦南: 谈得不错。']);
    expect(said('副司长闻人杰说：“一共十八条。”\n该负责人同时指出：“要看企业留不留得住。”')).to.deep.equal([
      '闻人杰: 一共十八条。',
      '闻人杰: 要看企业留不留得住。',
    ]);
  });

  it('is less certain of a pronoun, and of one that stands for nobody hardly', () => {
    const [named, pronoun] = confidences('局长许国梁说：“水清了。”\n他指出：“鱼也回来了。”');
    expect(named).to.be.at.least(0.9);
    expect(pronoun).to.be.within(0.5, 0.9);
    expect(confidences('他指出：“鱼也回来了。”')[0]).to.be.below(0.5);
  });

  it('keeps who asks and who answers apart', () => {
    expect(said('记者问：“为什么？”\n娄伟答：“路太窄。”\n问：“什么时候修？”\n答：“下个月。”')).to.deep.equal([
      '记者: 为什么？',
      '娄伟: 路太窄。',
      '记者: 什么时候修？',
      '娄伟: 下个月。',
    ]);
  });

  it('reads straight marks, marks the wrong way round and corner brackets; names keep their characters', () => {
    expect(said('院长蓝志红说:"三天来,接诊量下降了三成。"\n"请尽早接种。"蓝志红提醒道。')).to.deep.equal([
      '蓝志红: 三天来,接诊量下降了三成。',
      '蓝志红: 请尽早接种。',
    ]);
    expect(said('村支书郭满仓说：”年轻人回来，村子就活了。“')).to.deep.equal(['郭满仓: 年轻人回来，村子就活了。']);
    expect(said('縣長蔡孟璇受訪時表示：「寧可多準備。」蔡孟璇說：『不賭。』')).to.deep.equal(['蔡孟璇: 寧可多準備。', '蔡孟璇: 不賭。']);
  });

  it('shows no terms, slogans, signs, sayings, scraps or what an excerpt cut', () => {
    for (const text of [
      '共建“一带一路”，落实“双碳”目标，走好所谓“最后一公里”。',
      '会场外的横幅上写着：“企业吹哨，部门报到。”',
      '老话讲：“人勤地不懒。”',
      '李明认为报告“总体客观，个别数据值得商榷”。',
      '局长许国梁说：“对于这三个部位，我们将采取',
      '局长许国梁说：“对于这三个部位，我们将……”',
    ])
      expect(said(text), text).to.deep.equal([]);
  });

  it('reads a megabyte of anything', () => {
    for (const piece of ['“', '说', '：“', '安·', '局长王宁', '官王王王', '王说：“好。”她'])
      extractStatements(piece.repeat(2 ** 18 / piece.length), { lang: 'zh' });
  });
});
