export const month =
  '(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const number = '\\d{1,2}(?:st|nd|rd|th)?';
const days = `${number}(?: ?(?:[-–—]|to|and) ?${number})?`;
const year = '(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?\\b';
const date = `(?:${weekday},? )?(?:${days} ${month}(?:,? ${year})?|${month} ${days}(?!\\d|[.,]\\d)(?:,? ${year})?)|\\d{4}-\\d\\d-\\d\\d`;
const clock = '(?:\\d{1,2}:\\d\\d(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2}(?:\\.\\d\\d)? ?[ap]\\.?m\\b\\.?|midnight|noon)';
export const spell = '(?:quarter|month|week|year|season)';
const unit = '(?:quarter|half|(?:month|week|weekend|day|night|hour|year|season|holiday|period|session)s?)';
const part = `(?:(?:end|start|close|middle) of |end-|mid-|early |late )`;
/** A day, a month, a year, or an end of one. */
const point = `(?:the )?${part}?(?:${date}|${weekday}(?: (?:morning|afternoon|evening|night))?|${month}(?: ${year})?|Q[1-4](?: ${year})?|${year}|(?:the|last|this) ${unit}|${clock}(?: (?:on )?(?:${date}|${weekday}))?)`;
const ordinal =
  '(?:first|second|third|fourth|last|past|previous|final|opening|latest|current|whole|full|same|following|whole of|calendar|financial|fiscal)';
const length = `(?:(?:\\d+|[A-Za-z]+)[ -])?${unit}`;

/** When something was, as it stands in a heading or in brackets. */
const bare = `${date}|(?:School |Financial )?[Yy]ear ${year}|${month} ${year}|Q[1-4](?: ${year})?|${year}|${month}|(?:last|past) [a-z0-9]+ ${unit}|24 ?h(?:ours)?`;

/** Where a pattern that matches at a place ends there, or -1. */
type Ends = (text: string, at: number) => number;
const sticky = (pattern: string): Ends => {
  const matcher = new RegExp(pattern, 'y');
  return (text, at) => {
    matcher.lastIndex = at;
    return at >= 0 && matcher.test(text) ? matcher.lastIndex : -1;
  };
};

// One pattern of all this takes an engine a second to compile: a point may stand in it seven times.
const pointAt = sticky(` ${point}`);
const nextPointAt = sticky(` ?(?:to|and|[-–—])(?= )`);
const nameAt = sticky(bare);
const introduced = sticky(
  '(?![Oo](?:n|ver) the (?:day|week|month|quarter|year)\\b(?! (?:to|end)))(?:as (?:of|at)|[Uu]ntil|[Tt]hrough|[Bb]y|[Ss]ince|[Oo]n|[Aa]t|[Ii]n|[Ff]or|[Dd]uring|[Oo]ver|[Ww]ithin|[Tt]hroughout|[Bb]etween|[Ff]rom)(?= )',
);
const articleAt = sticky(' the');
const stretchAt = sticky(` (?:${ordinal} )?${length} (?:to|end(?:ed|ing)|through|until|of|from)(?: on)?`);
const partAt = sticky(` ${ordinal} ${length}`);
const ofAt = sticky(' (?:of|to)(?= )');
const unitAt = sticky(` (?:${month}|${year})[ -]${unit}`);
const countAt = sticky(` (?:\\d+|[a-z]+) (?:hours|days|weeks|months)`);
const seasonAt = sticky(` (?:spring|summer|autumn|winter)(?: (?:of )?${year})?`);
const stretchesOn = sticky(' in a row| running| straight');
const unitTo = sticky(`[Tt]he ${unit} (?:to|end(?:ed|ing))`);
const plain = sticky(
  `(?:[Ll]ast|[Tt]his|[Pp]ast) (?:(?:school|financial|fiscal) )?(?:week|weekend|month|year|quarter|season|summer|winter|spring|autumn|${weekday}|${month})|Q[1-4] ${year}|[Ww]eek (?:of ${days} ${month}|\\d{1,2}\\b(?:,? ${year})?)|[Yy]esterday|[Tt]oday|[Oo]vernight(?! stays)|(?:[Ii]n the )?year to date|(?:${month} ?(?:[-–—]|to) ?)${month}(?: ${year})?|[Ss]o far this ${unit}`,
);

/** A point, or two with a word between, in the order in which a reader tries them. */
function pointsFrom(text: string, at: number): number[] {
  const end = pointAt(text, at);
  return end < 0 ? [] : [pointAt(text, nextPointAt(text, end)), end];
}

/** Where what follows "in", "since" and the like may end. */
function endsBehind(text: string, at: number): number[] {
  const part = partAt(text, at);
  const count = countAt(text, at);
  return [
    ...pointsFrom(text, stretchAt(text, at)),
    part < 0 ? -1 : Math.max(pointAt(text, ofAt(text, part)), pointAt(text, part)),
    part,
    unitAt(text, at),
    ...pointsFrom(text, at),
    count < 0 || text.slice(count, count + 3) !== ' to' ? -1 : pointAt(text, count + 3),
    seasonAt(text, at),
  ].filter((end) => end >= 0 && stretchesOn(text, end) < 0);
}

const follows = (text: string, end: number) => /^(?:[\w-]|['’]s)/.test(text.slice(end, end + 2));

/**
 * When something was, as it stands in a sentence: where it ends that begins here, or -1.
 *
 * @param isWhole Whether no other word goes on behind it.
 */
export function periodAt(text: string, at: number, isWhole = true): number {
  if (!/[a-z]/i.test(text[at] ?? '')) return -1;
  const start = introduced(text, at);
  const ends = start < 0 ? [] : [...endsBehind(text, articleAt(text, start)), ...endsBehind(text, start)];
  ends.push(plain(text, at), pointAt(text, unitTo(text, at)));
  return ends.find((end) => end >= 0 && !(isWhole && follows(text, end))) ?? -1;
}

/** A text that is nothing but the name of a period. */
export const isPeriod = (text: string): boolean => nameAt(text, 0) === text.length;

/** When something was, as it stands in a heading: the first that is there. */
export function periodIn(text: string): { index: number; end: number } | undefined {
  for (const { index } of text.matchAll(/(?<!\w)\w/g)) {
    const end = [periodAt(text, index, false), nameAt(text, index)].find((one) => one >= 0 && !/\w/.test(text[one] ?? ''));
    if (end !== undefined) return { index, end };
  }
  return undefined;
}

/** A period that ends a line, behind a comma or in brackets. */
export function periodBehind(text: string): string | undefined {
  const told = /^ ?[(,] ?(.*?)\)?$/.exec(text)?.[1];
  return told && (isPeriod(told) || periodAt(told, 0) === told.length) ? told : undefined;
}

/** Times that tell no period of anything. */
export const noPeriod = `${date}|${clock}|${month} ${year}`;
