const month =
  '(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const number = '\\d{1,2}(?:st|nd|rd|th)?';
const days = `${number}(?: ?(?:[-–—]|to|and) ?${number})?`;
const year = '(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?\\b';
const date = `(?:${weekday},? )?(?:${days} ${month}(?:,? ${year})?|${month} ${days}(?!\\d|[.,]\\d)(?:,? ${year})?)|\\d{4}-\\d\\d-\\d\\d`;
const clock = '(?:\\d{1,2}:\\d\\d(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2}(?:\\.\\d\\d)? ?[ap]\\.?m\\b\\.?|midnight|noon)';
const unit = '(?:quarter|half|(?:month|week|weekend|day|night|hour|year|season|holiday|period|session)s?)';
const part = `(?:(?:end|start|close|middle) of |end-|mid-|early |late )`;
/** A day, a month, a year, or an end of one. */
const point = `(?:the )?${part}?(?:${date}|${weekday}(?: (?:morning|afternoon|evening|night))?|${month}(?: ${year})?|Q[1-4](?: ${year})?|${year}|(?:the|last|this) ${unit}|${clock}(?: (?:on )?(?:${date}|${weekday}))?)`;
const ordinal =
  '(?:first|second|third|fourth|last|past|previous|final|opening|latest|current|whole|full|same|following|whole of|calendar|financial|fiscal)';
const length = `(?:(?:\\d+|[a-z]+)[ -])?${unit}`;

/** When something was, as it stands in a sentence. */
export const period = [
  `(?![Oo](?:n|ver) the (?:day|week|month|quarter|year)\\b(?! (?:to|end)))(?:as (?:of|at)|[Uu]ntil|[Tt]hrough|[Bb]y|[Ss]ince|[Oo]n|[Aa]t|[Ii]n|[Ff]or|[Dd]uring|[Oo]ver|[Ww]ithin|[Tt]hroughout|[Bb]etween|[Ff]rom)(?: the)?(?: (?:${ordinal} )?${length} (?:to|end(?:ed|ing)|through|until|of|from)(?: on)? ${point}(?: to ${point})?| ${ordinal} ${length}(?: (?:of |to )?${point})?| (?:${month}|${year})[ -]${unit}| ${point}(?: (?:to|and|[-–—]) ${point})?| (?:\\d+|[a-z]+) (?:hours|days|weeks|months)(?: to ${point})| (?:spring|summer|autumn|winter)(?: (?:of )?${year})?)(?! in a row| running| straight)`,
  `(?:[Ll]ast|[Tt]his|[Pp]ast) (?:week|weekend|month|year|quarter|season|summer|winter|spring|autumn|${weekday}|${month})`,
  `[Ww]eek (?:of ${days} ${month}|\\d{1,2}\\b)|[Yy]esterday|[Tt]oday|[Oo]vernight(?! stays)|(?:[Ii]n the )?year to date|(?:${month} ?(?:[-–—]|to) ?)${month}(?: ${year})?|[Tt]he ${unit} (?:to|end(?:ed|ing)) ${point}|[Ss]o far this ${unit}`,
].join('|');

/** When something was, as it stands in a heading or in brackets. */
export const bare = `${date}|(?:School |Financial )?[Yy]ear ${year}|${month} ${year}|Q[1-4](?: ${year})?|${year}|${month}|(?:last|past) [a-z0-9]+ ${unit}|24 ?h(?:ours)?`;

/** Times that tell no period of anything. */
export const noPeriod = `${date}|${clock}|${month} ${year}`;
