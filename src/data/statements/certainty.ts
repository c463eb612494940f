/**
 * How often the words and the speaker are right, by the form of the attribution: fitted on labelled text, see docs/statements.md.
 * What is not here was seen too seldom, or too often wrong, to be shown.
 */
const forms: Record<string, number> = {
  'said X': 0.98,
  'X said': 0.98,
  'same behind': 0.91,
  'same sentence': 0.86,
  within: 0.86,
  'X said,': 0.93,
  line: 0.83,
  'X said:': 0.93,
  'said X:': 0.91,
  'verbed X': 0.85,
  dash: 0.8,
  far: 0.9,
  'X verbed:': 0.75,
  'said X inside': 0.75,
  'X said inside': 0.7,
  'said X bare': 0.67,
  'same paragraph': 0.85,
  'according ahead': 0.77,
  'according after': 0.72,
  'according ahead small': 0.82,
  'X:': 0.75,
  'sentence before': 0.65,
  'X said, small': 0.7,
  'X … said:': 0.7,
  'X said ahead': 0.5,
  'X said bare': 0.5,
  'X does:': 0.5,
  'X said ahead small': 0.35,
  same: 0.35,
  'subject before': 0.4,
  'paragraph before': 0.3,
  // Chinese, where verbs have no forms.
  '表示：': 0.96,
  '表示，': 0.96,
  '”说': 0.96,
  '说。“': 0.95,
  '表示： body': 0.92,
  '表示， body': 0.92,
  '”说 body': 0.92,
  'X：': 0.93,
  'X： body': 0.85,
  'X does：': 0.92,
  接着: 0.88,
  '”X does': 0.85,
  '表示： somebody': 0.85,
  '表示， somebody': 0.85,
  '”说 somebody': 0.85,
  'same next': 0.75,
};

/** A pronoun's name is somebody else's now and then, as is one that two share; one that nobody has been named for says nothing, and a lone surname little. */
const kinds = { known: 1, pronoun: 0.912, surname: 0.5, nobody: 0.4 };

export type Kind = keyof typeof kinds;

/** @param form of the attribution  @param kind of the mention  @param doubts how many signs there are that it is not what it seems */
export const certaintyOf = (form: string, kind: Kind, doubts = 0): number =>
  Math.round((forms[form] ?? 0.4) * kinds[kind] * 0.9 ** doubts * 1000) / 1000;
