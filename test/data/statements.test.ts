import { expect } from '@open-wc/testing';
import { extractStatements } from '../../src/data/statements/index.js';
import type { Span, Statement } from '../../src/data/statements/index.js';

/** Every span of every result must be what the text holds at its offsets, and nothing may wear its own marks. */
function statements(text: string, lang?: string): Statement[] {
  const found = extractStatements(text, lang === undefined ? {} : { lang });
  for (const { quote, speaker, cue, role, occasion, confidence } of found) {
    for (const span of [quote, speaker, cue, role, occasion].filter((span): span is Span => span !== undefined))
      expect(text.slice(span.start, span.end)).to.equal(span.text);
    expect(text[quote.start - 1]).to.match(/[“「"„]/);
    expect(text[quote.end]).to.match(/[”」"“]/);
    expect(confidence).to.be.within(0, 1);
  }
  return found;
}

const brief = (text: string, lang?: string): string[] =>
  statements(text, lang).map(({ quote, speaker }) => `${speaker?.name ?? 'nobody'}: ${quote.text}`);

const only = (text: string, lang?: string): Statement => {
  const found = statements(text, lang);
  expect(found).to.have.length(1);
  return found[0]!;
};

describe('statements in English', () => {
  it('names who spoke, behind the verb', () => {
    const { quote, speaker, cue, confidence } = only('“The harbour will open in spring,” said Anna Weber.');
    expect(quote.text).to.equal('The harbour will open in spring,');
    expect(speaker).to.include({ text: 'Anna Weber', name: 'Anna Weber' });
    expect(cue?.text).to.equal('said');
    expect(confidence).to.be.above(0.8);
  });

  it('names who spoke, before the verb', () => {
    expect(brief('“We sold every ticket,” Tomás Ruiz explained.')).to.deep.equal(['Tomás Ruiz: We sold every ticket,']);
    expect(brief('“Nobody was hurt,” Ursula von der Berg told reporters.')).to.deep.equal(['Ursula von der Berg: Nobody was hurt,']);
  });

  it('names who spoke, in front of the quotation', () => {
    expect(brief('The ferry is late. Marta Olsen said: “It will sail tonight.”')).to.deep.equal(['Marta Olsen: It will sail tonight.']);
    expect(brief('Marta Olsen said, “It will sail tonight”.')).to.deep.equal(['Marta Olsen: It will sail tonight']);
  });

  it('takes "according to" on either side', () => {
    expect(only('According to Peter Falk, “The bridge needs new cables.”')).to.deep.include({
      cue: { start: 0, end: 12, text: 'According to' },
    });
    expect(brief('“The bridge needs new cables,” according to Peter Falk.')).to.deep.equal(['Peter Falk: The bridge needs new cables,']);
  });

  it('tells the role behind the name and the occasion', () => {
    const { speaker, role, occasion } = only(
      '“These masks cannot be used,” said Lin Anyu, an official at the Ministry of Commerce, at a press briefing on Thursday.',
    );
    expect(speaker?.name).to.equal('Lin Anyu');
    expect(role?.text).to.equal('an official at the Ministry of Commerce');
    expect(occasion?.text).to.equal('at a press briefing on Thursday');
  });

  it('tells the role in front of the name', () => {
    const { speaker, role } = only('Foreign Ministry spokesperson Hua Lan said: “We have taken note of the report.”');
    expect([role?.text, speaker?.name]).to.deep.equal(['Foreign Ministry spokesperson', 'Hua Lan']);
  });

  it('tells a whole office, with the name of the event', () => {
    const { role, speaker, occasion } = only('“We keep our word,” U.S. President Ray Moss said in an interview with Harbour News.');
    expect([role?.text, speaker?.name, occasion?.text]).to.deep.equal(['U.S. President', 'Ray Moss', 'in an interview with Harbour News']);
  });

  it('tells the role between the name and the verb', () => {
    const { speaker, role } = only('Ida Brand, director of the U.S. Salt Museum, said in an interview: “Salt made this town rich.”');
    expect([role?.text, speaker?.name]).to.deep.equal(['director of the U.S. Salt Museum', 'Ida Brand']);
  });

  it('takes the whole apposition for the role, whatever the trade', () => {
    for (const [name, role] of [
      ['Sun Haoran', 'logistics manager of the importer Meuse-Orient'],
      ['Luc Fontaine', 'shift leader at the terminal'],
      ['Zhao Min', 'coordinator of the volunteers'],
      ['Pieter Vandenbroeck', 'secretary general of the association'],
    ]) {
      const statement = only(`“Nobody shared a cabin, if there had been one at all,” said ${name}, ${role}.`);
      expect([statement.speaker?.name, statement.role?.text]).to.deep.equal([name, role]);
    }
  });

  it('keeps forms of address out of the name', () => {
    expect(only('“You must rest more,” said Dr. Emil Stone.').speaker?.name).to.equal('Emil Stone');
    expect(only('It rained. Mrs. Ada Stone said: “We stayed at home.”').speaker?.name).to.equal('Ada Stone');
  });

  it('lets a body speak', () => {
    expect(only('“The river is clean again,” the Ministry of Water said.').speaker?.name).to.equal('the Ministry of Water');
    expect(brief('“The river is clean again,” the World River Fund said.')).to.deep.equal(['World River Fund: The river is clean again,']);
  });

  it('gives a surname and a pronoun the full name, and is not sure of one that nobody has introduced', () => {
    const named = (text: string) => statements(text).map(({ speaker, confidence }) => [speaker?.text, speaker?.name, confidence >= 0.9]);
    expect(named('Mayor Clara Jensen opened the library.\n“Every child gets a card,” Jensen said.')).to.deep.equal([
      ['Jensen', 'Clara Jensen', true],
    ]);
    expect(named('Mayor Clara Jensen met Tom Reed. Mrs. Jensen was late. “Every child gets a card,” she said.')).to.deep.equal([
      ['she', 'Clara Jensen', false],
    ]);
    for (const [text, mention] of [
      ['“Every child gets a card,” Jensen said.', 'Jensen'],
      ['“We lost the whole crop,” she said.', 'she'],
      ['He added: “We lost the whole crop.”', 'He'],
    ] as const) {
      const { speaker, confidence } = only(text);
      expect([speaker?.text, speaker?.name]).to.deep.equal([mention, mention]);
      expect(confidence).to.be.at.most(0.5);
    }
  });

  it('keeps two speakers of one paragraph apart', () => {
    expect(
      brief('“We will build it here,” said Ann Lee. “Then we will stop you,” said Bob Ray. Carl Orff said: “Let us talk first.”'),
    ).to.deep.equal(['Ann Lee: We will build it here,', 'Bob Ray: Then we will stop you,', 'Carl Orff: Let us talk first.']);
  });

  it('names nobody with confidence who is not the one', () => {
    const sure = (text: string, lang = 'en') =>
      statements(text, lang).flatMap(({ speaker, confidence }) => (confidence < 0.9 ? [] : speaker!.name));
    const judge = '“You took what was left to them,” District Judge Paul Reed told Ann Moss, who wept.\n“That is nerve,” the judge said.';
    expect(sure(judge)).to.deep.equal(['Paul Reed', 'Paul Reed']);
    expect(
      sure('Both are at Mercy General, the Calloway Police Department said.\n“There is no threat,” the department said.'),
    ).to.deep.equal([]);
    expect(sure('“We are open today,” said Tanya Dorn.\n“Everyone here knows it,” Mr. Dorn said.')).to.deep.equal(['Tanya Dorn']);
    expect(sure('“We gave them time,” said Senior Minister of State for Labour Koh Bee Leng on Monday.')).to.deep.equal(['Koh Bee Leng']);
    expect(sure('Deputy Minister of Trade Joseph Roy spoke. “I have read it,” Roy said.')).to.deep.equal(['Joseph Roy']);
    expect(sure('Co-author Professor Owen Tudor said: “We are not asking anyone.”')).to.deep.equal(['Owen Tudor']);
    expect(sure('„Das reicht nicht aus“, sagte die Verhandlungsführerin Beate Korn der Nachrichtenagentur.', 'de')).to.deep.equal([
      'Beate Korn',
    ]);
    expect(sure('Dessen Präsidentin Ulla Sieben erklärte: „Wer heute putzt, hat davon nichts.“', 'de')).to.deep.equal(['Ulla Sieben']);
  });

  it('does not give a question to the one who answers it', () => {
    expect(brief('A reporter asked: “Will the mine close?” Ann Lee said, “It will close in May.”')).to.deep.equal([
      'A reporter: Will the mine close?',
      'Ann Lee: It will close in May.',
    ]);
  });

  it('takes both parts of a split quotation', () => {
    expect(brief('“We came by night,” Ann Lee said, “and left by day.”')).to.deep.equal([
      'Ann Lee: We came by night,',
      'Ann Lee: and left by day.',
    ]);
  });

  it('reads straight marks, also with inches about', () => {
    expect(brief('"The new ferry is faster," said Ann Lee. A 6" pipe broke. "Nobody was hurt," said Bob Ray.')).to.deep.equal([
      'Ann Lee: The new ferry is faster,',
      'Bob Ray: Nobody was hurt,',
    ]);
  });

  it('keeps a nested quotation inside its own', () => {
    expect(brief('“My father always said ‘never sell the boat’ to us,” said Ann Lee.')).to.deep.equal([
      'Ann Lee: My father always said ‘never sell the boat’ to us,',
    ]);
    expect(brief('“It was late. Bob Ray said: "We must go." So we went,” said Ann Lee.')).to.deep.equal([
      'Ann Lee: It was late. Bob Ray said: "We must go." So we went,',
    ]);
  });

  it('passes over scare quotes and terms', () => {
    expect(brief('The so-called “smart harbour” is late, said Ann Lee.')).to.deep.equal([]);
    expect(brief('The plan would build a “smart harbour,” said Ann Lee.')).to.deep.equal([]);
    expect(brief('“Green growth,” said Ann Lee, is a myth.')).to.deep.equal([]);
    expect(brief('Ann Lee said “no deal” was better.')).to.deep.equal([]);
  });

  it('passes over titles', () => {
    expect(brief('Ann Lee said: “War and Peace” is her favourite book.')).to.deep.equal([]);
    expect(brief('“The Wind in the Willows,” said Ann Lee.')).to.deep.equal([]);
  });

  it('passes over quotations that an excerpt cut', () => {
    expect(brief('Ann Lee said: “We will build the bridge and then')).to.deep.equal([]);
    expect(brief('Ann Lee said: “We will build the bridge and…”')).to.deep.equal([]);
    expect(brief('Ann Lee said: “We will build the bridge and […]”.')).to.deep.equal([]);
    expect(brief('“We will build the bridge...,” said Ann Lee.')).to.deep.equal([]);
  });

  it('passes over names that an excerpt cut', () => {
    for (const end of ['', '…', ' […]', '...']) expect(brief(`“We will build the bridge,” said Ann${end}`)).to.deep.equal([]);
  });

  it('does not close a forgotten mark with one of the next paragraph', () => {
    expect(brief('“We will build it, said Ann Lee.\n“We will not pay for it,” said Bob Ray.')).to.deep.equal([
      'Bob Ray: We will not pay for it,',
    ]);
  });

  it('rather names nobody than the wrong one', () => {
    expect(brief('“We won,” said Ann Lee and Bob Ray.')).to.deep.equal([]);
    expect(brief('“We won the case,” said Ann Lee’s lawyer.')).to.deep.equal(['Ann Lee’s lawyer: We won the case,']);
    expect(brief('When Ann Lee said: “It is a bad law.” nobody spoke.')).to.deep.equal([]);
    expect(brief('“Is it a bad law?” Ann Lee said she was not sure.')).to.deep.equal([]);
    expect(brief('“It is a bad law.” Ann Lee said nothing.')).to.deep.equal([]);
    expect(brief('“Is it a bad law?” Ann Lee said in an interview that she was not sure.')).to.deep.equal([]);
    expect(brief('Then Ann Lee said: “It is a bad law.”')).to.deep.equal(['Ann Lee: It is a bad law.']);
    for (const who of ['Critics of President Ray Moss', 'Farmers under Ann Lee'])
      for (const { confidence, speaker } of statements(`${who} said: “It is a bad law.”`)) {
        expect(confidence).to.be.below(0.9);
        expect(speaker?.name).to.not.match(/^(?:Ray Moss|Ann Lee)$/);
      }
  });

  it('takes no event and no claim for a role', () => {
    for (const rest of [
      'a claim that Bob Ray denies',
      'speaking at the court',
      'a week ahead of the vote',
      'after the president of France left',
    ])
      expect(only(`“We won the case,” said Ann Lee, ${rest}.`).role).to.equal(undefined);
  });

  it('keeps offsets with hard spaces and letters outside the basic plane', () => {
    expect(brief('🦀 𝒳\n“The crab is\u00a0back,” said\u00a0Ann Lee.')).to.deep.equal(['Ann Lee: The crab is\u00a0back,']);
  });
});

describe('statements as newsrooms write them', () => {
  const who = (text: string, lang = 'en') => statements(text, lang).map(({ speaker, quote }) => `${speaker!.text}: ${quote.text}`);

  it('takes the speaker of the main clause, whatever stands in front of it', () => {
    expect(who('In a letter to the Observer, her adviser, Jake Moss, said: “We will sail.”')).to.deep.equal(['Jake Moss: We will sail.']);
    expect(who('After reading the card, Ann Lee said, “We will sail.”')).to.deep.equal(['Ann Lee: We will sail.']);
    expect(who('Ann Lee wrote to Bob Ray last year, saying: “We will sail.”')).to.deep.equal(['Ann Lee: We will sail.']);
    expect(who('Bob Ray will sail, Ann Lee said, adding: “We will all sail.”')).to.deep.equal(['Ann Lee: We will all sail.']);
    expect(who('The band played, and then Ann Lee said: “We will sail.”')).to.deep.equal(['Ann Lee: We will sail.']);
    expect(who('NEWTOWN, 3 May (Agency) — Ann Lee said: “We will sail.”')).to.deep.equal(['Ann Lee: We will sail.']);
  });

  it('gives no question to the one who was asked', () => {
    expect(who('Ann Lee was asked by Bob Ray: “Will you sail?”')).to.deep.equal(['Bob Ray: Will you sail?']);
    expect(who('Ann Lee was asked, “Will you sail?”')).to.deep.equal([]);
  });

  it('reads a mark that closes with the wrong sign', () => {
    expect(who('“Will you sail?“ Ann Lee asked. “We will,” said Bob Ray.')).to.deep.equal(['Ann Lee: Will you sail?', 'Bob Ray: We will,']);
    expect(who('“We will sail," Ann Lee said. "We will sail far.”')).to.have.length(2);
  });

  it('finds the name behind an office with its place, and the office', () => {
    const { speaker, role } = only('“Nous partons”, plaide l’adjointe au commerce, Dalila Meziane.', 'fr');
    expect([speaker?.name, role?.text]).to.deep.equal(['Dalila Meziane', 'l’adjointe au commerce']);
  });

  it('rather tells the office behind a name than a form of address in front of it', () => {
    expect(only('“You must rest,” said Dr. Emil Stone, head of the clinic.').role?.text).to.equal('head of the clinic');
    expect(only('“You must rest,” said Emil Stone, 52, a former nurse.').role?.text).to.equal('a former nurse');
  });

  it('tells where and when it was said, in front and behind', () => {
    const where = (text: string, lang?: string) => only(text, lang).occasion?.text;
    expect(where('Outside the court, Ann Lee said: “We will sail.”')).to.equal('Outside the court');
    expect(where('“We will sail,” Ann Lee told a news conference on Friday.')).to.equal('a news conference on Friday');
    expect(where('“Nous partons”, a déclaré Anne Lee lors d’une conférence de presse jeudi.', 'fr')).to.equal(
      'lors d’une conférence de presse jeudi',
    );
    expect(where('“Wij vertrekken”, zei Anne Lee tijdens een persconferentie.', 'nl')).to.equal('tijdens een persconferentie');
    expect(where('„Wir fahren ab“, sagte Anne Lee auf einer Pressekonferenz am Donnerstag.', 'de')).to.equal(
      'auf einer Pressekonferenz am Donnerstag',
    );
    expect(where('“We will sail,” said Ann Lee, who spent years in a boat.')).to.equal(undefined);
  });

  it('takes no German noun for somebody', () => {
    expect(who('Als Begründung sagte ein Sprecher der Stadt: „Das Tor bleibt zu.“', 'de')).to.deep.equal([
      'ein Sprecher der Stadt: Das Tor bleibt zu.',
    ]);
    expect(who('Gestern hatte Anna Weber in einer Rede verkündet: „Das Tor bleibt zu.“', 'de')).to.deep.equal([
      'Anna Weber: Das Tor bleibt zu.',
    ]);
    expect(who('„Das Tor bleibt zu“, sagte Anna Weber der Hafenpost. Zweifel kamen auf.', 'de')).to.deep.equal([
      'Anna Weber: Das Tor bleibt zu',
    ]);
  });

  it('keeps Dutch names whole where a sentence is under way', () => {
    const { speaker } = only('Karin van der Laan komt langs. “Wachten kan niet”, zei Van der Laan donderdag.', 'nl');
    expect([speaker?.text, speaker?.name]).to.deep.equal(['Van der Laan', 'Karin van der Laan']);
  });

  it('knows the office from the person who was introduced with it', () => {
    expect(only('Minister Olga Brandt came by train. “We will build it,” the minister said.').speaker?.name).to.equal('Olga Brandt');
  });

  it('is surer of plain forms than of odd ones', () => {
    expect(only('“We will build the bridge,” said Ann Lee.').confidence).to.be.at.least(0.9);
    expect(only('Nobody saw it. “Bridges!” beamed Ann Lee.').confidence).to.be.below(0.9);
  });
});

describe('statements whose sentence goes on', () => {
  it('takes whoever a whole sentence is by, when the words only begin it', () => {
    expect(brief('“We have lost a good boat” because nobody looked at the sky, said Ann Lee.')).to.deep.equal([
      'Ann Lee: We have lost a good boat',
    ]);
    expect(brief('“The Wind in the Willows” is a book about boats, said Ann Lee.')).to.deep.equal([]);
  });

  it('goes on behind a scrap with whoever said that', () => {
    expect(brief('The mast was “as good as new,” said Ann Lee. “We will sail on Monday.”')).to.deep.equal([
      'Ann Lee: We will sail on Monday.',
    ]);
  });

  it('tells a sentence from a title', () => {
    expect(brief('“That’s the way it is, Nicole,” said Ann Lee.')).to.have.length(1);
    expect(brief('“Happy Birthday Captain Lee!” said Bob Ray.')).to.have.length(1);
  });

  it('reads verbs of saying that are no common ones where the words are a sentence', () => {
    expect(brief('Ann Lee boomed: “We will sail on Monday.”')).to.deep.equal(['Ann Lee: We will sail on Monday.']);
    expect(brief('The lamps went out, with Ann Lee shouting: “We will sail on Monday.”')).to.deep.equal([
      'Ann Lee: We will sail on Monday.',
    ]);
  });

  it('lets no sign speak', () => {
    expect(brief('A sign in the window read: “Back in five minutes.”')).to.deep.equal([]);
  });

  it('takes no scrap at the end of a paraphrase', () => {
    expect(brief('Ann Lee said the storm was not the fault of the pilots, “not by a long shot.”')).to.deep.equal([]);
  });

  it('is sure of plain forms in front and behind, short ones too, and less so of what others report', () => {
    for (const text of ['“Nobody was hurt,” Ann Lee explained.', 'Ann Lee said: “Nobody was hurt in the storm.”'])
      expect(only(text).confidence, text).to.be.at.least(0.9);
    expect(only('Anne Lee explique : “Personne n’est blessé dans le port.”', 'fr').confidence).to.be.at.least(0.9);
    expect(only('“Nobody was hurt,” Ann Lee said, according to the Harbour Post.').confidence).to.be.below(0.9);
  });

  it('finds the German subject where no verb of saying leads up', () => {
    for (const text of [
      'Im Rathaus warb Anna Weber für die Brücke: „Sie bleibt noch lange.“',
      'Anna Weber lobte die Brücke: „Sie bleibt noch lange.“',
    ])
      expect(only(text, 'de').speaker?.text).to.equal('Anna Weber');
    expect(brief('„Das Tor bleibt zu“, hieß es vom Verband.', 'de')[0]).to.match(/Verband:/);
  });
});

describe('statements in Chinese', () => {
  it('names who spoke, in front of the quotation', () => {
    const { quote, speaker, cue } = only('刘安宇表示，“这批口罩不能用于重症病房。”');
    expect([quote.text, speaker?.name, cue?.text]).to.deep.equal(['这批口罩不能用于重症病房。', '刘安宇', '表示']);
    expect(brief('王毅还说：“我们欢迎各国朋友，随时都可以来。”')).to.deep.equal(['王毅: 我们欢迎各国朋友，随时都可以来。']);
  });

  it('names who spoke, behind the quotation', () => {
    expect(brief('“港口明年春天开放。”陈一鸣说。')).to.deep.equal(['陈一鸣: 港口明年春天开放。']);
    expect(brief('“今年的收成很好，”林小云告诉记者，“大家都满意”。')).to.deep.equal(['林小云: 今年的收成很好，']);
  });

  it('tells the role in front of the name', () => {
    const { speaker, role } = only('据商务部官员刘安宇介绍，“出口的口罩都要检验。”');
    expect([role?.text, speaker?.name]).to.deep.equal(['商务部官员', '刘安宇']);
  });

  it('tells the occasion', () => {
    const { role, speaker, occasion, cue } = only('外交部发言人华兰4月2日在例行记者会上表示：“我们注意到有关报道。”');
    expect([role?.text, speaker?.name, occasion?.text, cue?.text]).to.deep.equal(['外交部发言人', '华兰', '在例行记者会上', '表示']);
    expect(only('在例行记者会上，外交部发言人华兰指出，“我们注意到有关报道。”').occasion?.text).to.equal('在例行记者会上');
  });

  it('reads foreign names and corner brackets', () => {
    const { role, speaker, occasion } = only('布鲁塞尔大区卫生专员安内莉丝·范霍夫在周六的记者会上表示，“我们先保住学校，再谈餐馆。”');
    expect([role?.text, speaker?.name, occasion?.text]).to.deep.equal(['布鲁塞尔大区卫生专员', '安内莉丝·范霍夫', '在周六的记者会上']);
    expect(brief('德国总理安娜·韦伯强调：「大桥明年必须完工。」')).to.deep.equal(['安娜·韦伯: 大桥明年必须完工。']);
  });

  it('keeps two speakers of one paragraph apart', () => {
    expect(brief('“我们要在这里建桥。”陈一鸣说。赵大海回应称：“那我们就去告你们。”')).to.deep.equal([
      '陈一鸣: 我们要在这里建桥。',
      '赵大海: 那我们就去告你们。',
    ]);
  });

  it('is not sure of a pronoun that stands for nobody', () => {
    const { speaker, confidence } = only('他表示，“今年的收成很好。”');
    expect(speaker?.name).to.equal('他');
    expect(confidence).to.be.below(0.5);
  });

  it('passes over terms, titles and cut quotations', () => {
    expect(brief('王毅表示，“一带一路”倡议欢迎各国参加。')).to.deep.equal([]);
    expect(brief('所谓“智慧港口”，陈一鸣说，还没有完工。')).to.deep.equal([]);
    expect(brief('陈一鸣说：“港口明年春天……”')).to.deep.equal([]);
    expect(brief('陈一鸣说：“港口明年春天开放，大家')).to.deep.equal([]);
  });

  it('rather names nobody than the wrong one', () => {
    expect(brief('有记者问：“港口明年开放吗？”陈一鸣说，他不知道。')).to.deep.equal(['记者: 港口明年开放吗？']);
    for (const who of ['马上', '周三', '郑重', '他告诉商务部官员刘安宇'])
      for (const { confidence } of statements(`${who}说：“港口明年开放，没有变化。”`)) expect(confidence, who).to.be.below(0.9);
  });
});

describe('statements in any text', () => {
  const english = '“The harbour will open in spring,” said Anna Weber.';

  it('believes the language it is told, by its primary subtag', () => {
    expect(brief(english, 'EN-gb')).to.have.length(1);
    expect(brief(english, 'zh-Hans')).to.deep.equal([]);
    expect(brief(english, 'fi')).to.deep.equal([]);
    expect(brief('“港口明年春天开放。”陈一鸣说。', 'zh-Hans-CN')).to.have.length(1);
  });

  it('goes by the script when it is told nothing', () => {
    expect(brief(english, '')).to.have.length(1);
    expect(brief('„Das Tor bleibt zu“, sagte der Sprecher der Stadt, Jens Vogt.')).to.deep.equal(['Jens Vogt: Das Tor bleibt zu']);
    expect(brief('陈一鸣说：“港口明年春天开放。”')).to.have.length(1);
  });

  it('finds nothing where nothing is', () => {
    for (const text of ['', '“', '”', '"', '“”', '\n', '“”said', 'No quotation at all.']) expect(brief(text)).to.deep.equal([]);
  });

  for (const piece of [
    '“',
    '”',
    '"',
    '“”',
    '「',
    'said ',
    '\n',
    ' ',
    'A',
    'Ann ',
    'A. ',
    '"A b," said ',
    '“A b,” said Ann, ',
    '说',
    '在',
    '“好的呀。”王',
    '“a',
    '“a“',
    '“A b c d,” the ',
  ])
    for (const lang of ['en', 'zh'])
      it(`gets through a megabyte of ${JSON.stringify(piece)} in ${lang}`, () => {
        const text = `${english}\n${piece.repeat(Math.ceil(1e6 / piece.length))}`;
        expect(extractStatements(text, { lang })).to.have.length.at.least(lang === 'en' ? 1 : 0);
      }).timeout(60_000);
});
