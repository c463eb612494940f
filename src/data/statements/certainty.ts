/**
 * How often the words and the speaker are right, by the form of the attribution: fitted on labelled text, see docs/statements.md.
 * What is not here was seen too seldom, or too often wrong, to be shown.
 */
const forms: Record<string, number> = {
  'said X': 0.98,
  'X said': 0.97,
  'verbed X': 0.96,
  'sentence before': 0.95,
  same: 0.95,
  within: 0.95,
  line: 0.92,
  dash: 0.92,
  'said X:': 0.94,
  'said X bare': 0.92,
  'X said bare': 0.88,
  'same paragraph': 0.88,
  'same sentence': 0.92,
  'X said:': 0.9,
  'X said,': 0.88,
  // Chinese, where verbs have no forms.
  '表示：': 0.93,
  '表示，': 0.94,
  '”说': 0.93,
  'next to': 0.8,
  '表示： of somebody': 0.7,
  '表示， of somebody': 0.7,
  '”说 of somebody': 0.7,
  'same next': 0.75,
  'X:': 0.75,
  'according ahead': 0.7,
  'X does:': 0.55,
  'subject before': 0.4,
  'X said ahead': 0.35,
  'X said ahead small': 0.35,
};

/** A pronoun's name is somebody else's now and then; one that nobody has been named for says nothing, and a lone surname little. */
const kinds = { known: 1, pronoun: 0.88, surname: 0.5, nobody: 0.4 };

/** @param form of the attribution  @param kind of the mention */
export const certaintyOf = (form: string, kind: keyof typeof kinds): number => Math.round((forms[form] ?? 0.4) * kinds[kind] * 1000) / 1000;
