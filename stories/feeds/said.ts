import type { Feed, FeedItem, Statement } from '../../src/data/index.js';
import { feed } from './feed.js';

/** An article of few words, told apart by the form in which it quotes somebody. */
const article = (form: string, language: string, title: string, content_text: string, day: number): FeedItem => ({
  id: form,
  url: `https://voices.example/${form}`,
  title,
  language,
  content_text,
  date_published: `2021-03-${String(day).padStart(2, '0')}T09:00:00Z`,
});

/** The same with what a relay has found in it: who said the words, by what mention, in which role. */
function withStatement(item: FeedItem, words: string, mention: string, name: string, role?: string): FeedItem {
  const span = (text: string) => {
    const start = item.content_text!.indexOf(text);
    return { start, end: start + text.length, text };
  };
  const statement: Statement = {
    quote: span(words),
    speaker: { ...span(mention), name },
    ...(role && { role: span(role) }),
    confidence: 0.95,
  };
  return { ...item, _feed_elements: { statements: [statement] } };
}

/** One article for each form in which a text says who said what. */
export const said: Feed = feed('https://voices.example/', {
  title: 'Harbour Voices',
  items: [
    article(
      'after',
      'en',
      'Night trains to the coast return',
      'The first sleeper left at twenty to ten.\n“We sold the last berth before we had printed the timetable,” said Mira Holt, head of the railway’s night service, at a press conference on Tuesday.',
      28,
    ),
    withStatement(
      article(
        'before',
        'en',
        'The oldest crane becomes a viewpoint',
        'Jonas Maes, director of the port museum, said: “Nobody wanted to be the one who scrapped it.”',
        27,
      ),
      'Nobody wanted to be the one who scrapped it.',
      'Jonas Maes',
      'Jonas Maes',
      'director of the port museum',
    ),
    article(
      'split',
      'en',
      'Empty shop windows turn into galleries',
      '“The keys hang at the library,” said Anna Verbeek, who looks after the galleries, “and nobody has lost one yet.”',
      26,
    ),
    article(
      'paragraphs',
      'en',
      'One hundred and sixty-eight steps',
      '“We counted the steps on Monday, and there were one hundred and sixty-eight.\n“We counted them again on Tuesday, and there were two more,” said Jonas Maes, director of the port museum.',
      25,
    ),
    article(
      'nested',
      'en',
      'What the neighbours call it',
      '“My grandmother called the crane ‘the old lady’ and waved at it every morning,” said Els Marten, a crane driver.',
      24,
    ),
    article(
      'collective',
      'en',
      'How high may the new quarter grow?',
      '“The limit of twelve storeys stays in force until the council has voted,” the Ministry of Housing said in a statement on Thursday.',
      23,
    ),
    withStatement(
      article(
        'pronoun',
        'en',
        'The cheapest hotel on the coast',
        'Mira Holt, head of the railway’s night service, opened the line on Tuesday.\n“The night is the cheapest hotel that we can offer,” she said.',
        22,
      ),
      'The night is the cheapest hotel that we can offer,',
      'she',
      'Mira Holt',
      'head of the railway’s night service',
    ),
    withStatement(
      article(
        'headline',
        'en',
        'Museum director: “The crane stays where it is”',
        'Jonas Maes: “The crane stays where it is”\nThe oldest crane of the port will not be moved.',
        21,
      ),
      'The crane stays where it is',
      'Jonas Maes',
      'Jonas Maes',
    ),
    withStatement(
      article(
        'interview',
        'en',
        'Six questions to the director of the museum',
        'Courier: Will the crane be moved?\nJonas Maes: It stays where it is. We shall paint it and let people climb.',
        20,
      ),
      'It stays where it is. We shall paint it and let people climb.',
      'Jonas Maes',
      'Jonas Maes',
    ),
    article(
      'zh-before',
      'zh-Hans',
      '开往海滨的夜行列车恢复运行',
      '首班卧铺列车于晚间九时四十分驶离中央车站。铁路公司夜行部门负责人林珂在站台发布会上表示，“夜晚是我们能提供的最便宜的旅馆，票在时刻表印好之前就卖完了。”',
      19,
    ),
    article('zh-after', 'zh-Hans', '首班列车满员', '“票在时刻表印好之前就卖完了。”铁路公司夜行部门负责人林珂说。', 18),
    article('zh-split', 'zh-Hans', '空置橱窗变画廊', '“钥匙挂在图书馆，”画廊负责人陈雨林说，“到现在一把也没有丢。”', 17),
    article(
      'zh-nested',
      'zh-Hans',
      '起重机留在原地',
      '港口博物馆馆长马约恩表示：“我的祖母把这台起重机叫作‘老太太’，每天早上向它挥手。”',
      16,
    ),
    article(
      'zh-hant',
      'zh-Hant',
      '開往海濱的夜行列車恢復運行',
      '鐵路公司夜行部門負責人林珂在月台記者會上表示：「夜晚是我們能提供的最便宜的旅館，車票在時刻表印好之前就賣完了。」',
      15,
    ),
    article(
      'fr-after',
      'fr',
      'Les trains de nuit reviennent',
      '« Nous avons vendu la dernière couchette avant d’imprimer les horaires », a déclaré Maëlle Garçon, directrice des trains de nuit, lors de l’inauguration mardi.',
      14,
    ),
    withStatement(
      article(
        'fr-within',
        'fr',
        'La plus vieille grue du port devient un belvédère',
        '« La grue reste où elle est, assure Jeanne Marchal, directrice du musée du port. Nous allons la repeindre et laisser monter les visiteurs. »',
        13,
      ),
      'La grue reste où elle est,',
      'Jeanne Marchal',
      'Jeanne Marchal',
      'directrice du musée du port',
    ),
    article(
      'nl-after',
      'nl',
      'Nachttreinen naar de kust zijn terug',
      '‘We hadden de laatste slaapplaats verkocht voor de dienstregeling gedrukt was’, zei Els Claessens, hoofd van de nachttreinen, dinsdag op een persconferentie.',
      12,
    ),
    withStatement(
      article(
        'nl-bare',
        'nl',
        'De oudste kraan wordt een uitkijktoren',
        'Jonas Maes, directeur van het havenmuseum: ‘Niemand wilde degene zijn die haar naar de schroot bracht.’',
        11,
      ),
      'Niemand wilde degene zijn die haar naar de schroot bracht.',
      'Jonas Maes',
      'Jonas Maes',
      'directeur van het havenmuseum',
    ),
    article(
      'de-after',
      'de',
      'Nachtzüge an die Küste fahren wieder',
      '„Wir hatten das letzte Bett verkauft, bevor der Fahrplan gedruckt war“, sagte Jördis Kühn, Leiterin der Nachtzüge, am Dienstag.',
      10,
    ),
    article(
      'de-inverted',
      'de',
      'Der älteste Kran wird zum Aussichtsturm',
      'Am Dienstag sagte Jonas Maes, der Direktor des Hafenmuseums: „Niemand wollte derjenige sein, der ihn verschrottet.“',
      9,
    ),
    article(
      'doubtful',
      'en',
      'A walk along the quay',
      'Mira Holt met Jonas Maes at the harbour, and Anna Verbeek came along.\n“It stays where it is.”\nNobody wanted to have said it.',
      8,
    ),
    withStatement(
      article(
        'long',
        'de',
        'Hafenschlepperbesatzungsverordnung: Warum der Ausschuss für Schifffahrt, Wasserstraßen und Küstenschutz sich ein weiteres Mal vertagt hat',
        'Prof. Dr. Friederike-Charlotte von Hohenthal-Wittgenstein, stellvertretende Vorsitzende des Ausschusses für Schifffahrt, Wasserstraßen und Küstenschutz: „Wir haben zwölf Änderungsanträge gelesen, neun davon zur Länge des Namens, und wir werden im Mai von vorn beginnen, denn gründlich ist besser als schnell.“',
        7,
      ),
      'Wir haben zwölf Änderungsanträge gelesen, neun davon zur Länge des Namens, und wir werden im Mai von vorn beginnen, denn gründlich ist besser als schnell.',
      'Prof. Dr. Friederike-Charlotte von Hohenthal-Wittgenstein',
      'Prof. Dr. Friederike-Charlotte von Hohenthal-Wittgenstein',
      'stellvertretende Vorsitzende des Ausschusses für Schifffahrt, Wasserstraßen und Küstenschutz',
    ),
  ],
});
