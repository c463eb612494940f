// How well statements are found: what was found is laid beside what is there.

/** Two spans are of the same words when they share so much of what they cover together. */
const sameWords = 0.8;

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const isSame = (a, b) => overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= sameWords;
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/’s?$|'s$/, '')
    .replace(/^(?:the|a|an|la|le|les|l['’]|de|het|een|der|die|das|ein|eine) ?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The mention beside the words: inside what the annotators marked, or the other way round; both hold the name, titles or not. */
const sameMention = (found, { speaker, sources = [speaker] }) =>
  sources.some((one) => one && overlap(found, one) > 0.5 * Math.min(found.end - found.start, one.end - one.start));

const sameName = (name, gold) => {
  const [a, b] = [plain(name), plain(gold)];
  return a === b || ` ${b} `.includes(` ${a} `) || ` ${a} `.includes(` ${b} `);
};

/** @param {{ speaker?: object, name?: string }} gold of ours has a full name; of other corpora only the mention */
const isSpeaker = ({ speaker }, gold) => !!speaker && (sameMention(speaker, gold) || sameName(speaker.name, gold.name));

const percent = (part, whole) => (whole ? ((100 * part) / whole).toFixed(1) : '–');
const f1 = (right, found, gold) => percent(2 * right, found + gold);

/**
 * @param {{ text: string, gold: object[], not: object[] }[]} passages
 * @param {(text: string) => object[]} extract
 * @param {number} shown what the element shows is at least so certain
 */
export function score(passages, extract, shown = 0.9) {
  const sum = {
    gold: 0,
    found: 0,
    quotes: 0,
    joint: 0,
    names: 0,
    nameable: 0,
    not: 0,
    wrong: 0,
    roles: 0,
    role: 0,
    occasions: 0,
    occasion: 0,
    first: 0,
    firsts: 0,
    pronouns: 0,
    pronoun: 0,
  };
  const ranked = [];
  const mistakes = [];
  for (const { name, text, gold, not } of passages) {
    const found = extract(text);
    const taken = new Set();
    sum.gold += gold.length;
    for (const one of found) {
      const match = gold.find((other) => !taken.has(other) && isSame(one.quote, other.quote));
      const right = !!match && isSpeaker(one, match);
      if (match) taken.add(match);
      const isFake = !match && not.some((other) => isSame(one.quote, other));
      if (one.speaker) sum.found++;
      if (match && one.speaker) sum.quotes++;
      if (right) sum.joint++;
      if (isFake && one.speaker) sum.wrong++;
      if (match && right) {
        if (match.name && match.speaker) {
          sum.nameable++;
          const named = plain(one.speaker.name) === plain(match.name);
          sum.names += named;
          if (
            /^(?:s?he|they|il|elle|hij|zij|ze|er|sie|他|她)$/i.test(match.speaker.text) &&
            plain(match.name) !== plain(match.speaker.text)
          ) {
            sum.pronouns++;
            sum.pronoun += named;
          }
        }
        for (const [field, total] of [
          ['role', 'roles'],
          ['occasion', 'occasions'],
        ])
          if (match[field]) {
            sum[total]++;
            sum[field] += !!one[field] && overlap(one[field], match[field]) > 0.5 * (match[field].end - match[field].start);
          }
      }
      if (one.speaker) ranked.push({ ...one, right, what: match ? 'speaker' : isFake ? 'no statement' : 'words' });
      if (one.speaker && !right) mistakes.push({ name, what: match ? 'speaker' : isFake ? 'no statement' : 'words', text, one, match });
    }
    const missed = gold.filter((other) => !taken.has(other));
    for (const match of missed) mistakes.push({ name, what: 'missed', text, match });
    sum.not += not.length;
    const best = found.filter(({ speaker }) => speaker).sort((a, b) => b.confidence - a.confidence)[0];
    if (best && best.confidence >= shown) {
      sum.firsts++;
      sum.first += gold.some((other) => isSame(best.quote, other.quote) && isSpeaker(best, other));
    }
  }
  ranked.sort((a, b) => b.confidence - a.confidence);
  const certain = ranked.filter(({ confidence }) => confidence >= shown);
  const rightOf = (list) => list.filter(({ right }) => right).length;
  // The longest beginning of the ranking, down to a whole level of confidence, that is right so often.
  let reach = 0;
  for (let i = 1, right = 0; i <= ranked.length; i++) {
    right += ranked[i - 1].right;
    if (ranked[i]?.confidence !== ranked[i - 1].confidence && right / i >= 0.98) reach = right;
  }
  return {
    mistakes,
    ranked,
    row: {
      passages: passages.length,
      statements: sum.gold,
      'quote P': percent(sum.quotes, sum.found),
      'quote R': percent(sum.quotes, sum.gold),
      'quote F1': f1(sum.quotes, sum.found, sum.gold),
      speaker: percent(sum.joint, sum.quotes),
      'joint F1': f1(sum.joint, sum.found, sum.gold),
      'scare shown': percent(sum.wrong, sum.not),
      'P at 0.9': percent(rightOf(certain), certain.length),
      'R at 0.9': percent(rightOf(certain), sum.gold),
      'R at P 98': percent(reach, sum.gold),
      first: percent(sum.first, sum.firsts),
      name: percent(sum.names, sum.nameable),
      pronoun: percent(sum.pronoun, sum.pronouns),
      role: percent(sum.role, sum.roles),
      occasion: percent(sum.occasion, sum.occasions),
    },
  };
}
