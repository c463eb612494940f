// How well figures are found: what was found is laid beside what is there.

const units = { percent: '%', 'per cent': '%', pct: '%', '％': '%', 百分点: '个百分点', 百分點: '個百分點', 基点: '个基点' };
const plainUnit = (unit) => units[unit?.trim()] ?? unit?.trim() ?? '';
const plainLabel = (label) =>
  label
    .toLowerCase()
    .replace(/^(?:the|an?|its|their) /, '')
    .replace(/\s+/g, ' ')
    .trim();

const isBound = (a, b) => !/[\p{L}\p{N}]/u.test(a ?? '') || !/[\p{L}\p{N}]/u.test(b ?? '') || /[\u3400-\u9fff]/.test(a + b);

/** Whether the shorter stands in the longer as whole words; Chinese has no bounds of words. */
function holds(long, short) {
  const at = long.indexOf(short);
  if (at < 0) return false;
  return isBound(long[at - 1], short[0]) && isBound(short.at(-1), long[at + short.length]);
}

/**
 * Whether a reader takes both labels for the same: they are, or one has a word more ("new" cases, 接待 in front of 游客).
 * A found one may say more in front of the noun, which is the last word, or behind a preposition ("number of annual passes", 重点企业粗钢日产 for 粗钢日产),
 * but isn't a sentence: it is at most thrice as long.
 */
function sameLabel(found, gold) {
  const [one, other] = [plainLabel(found), plainLabel(gold)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (!holds(long, short)) return false;
  const rest = long.slice(long.indexOf(short) + short.length);
  return (
    short.length / long.length >= 0.6 ||
    (long === one && short.length / long.length >= 1 / 3 && /^(?:$| (?:of|in|for|with|at|on|by|from) )/.test(rest))
  );
}

const sameNumber = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
const sameFigure = (found, gold) =>
  sameNumber(found.value.number, gold.number) &&
  plainUnit(found.unit?.text) === plainUnit(gold.unit) &&
  sameLabel(found.label.text, gold.label);
const sameChange = (a, b) =>
  a && b
    ? a.direction === b.direction &&
      (b.number === undefined ? a.number === undefined : a.number !== undefined && sameNumber(a.number, b.number))
    : !a && !b;
const samePeriod = (a, b) => (a && b ? a.text.includes(b) || b.includes(a.text) : !a && !b);

const percent = (part, whole) => (whole ? ((100 * part) / whole).toFixed(1) : '–');
const told = ({ label, value, number = value.number, unit, change, period }) =>
  `${label.text ?? label} = ${number} ${unit?.text ?? unit ?? ''}${change ? ` ${change.direction} ${change.number ?? ''}` : ''}${period ? ` [${period.text ?? period}]` : ''}`;

/**
 * @param {{ name: string, text: string, figures: object[] }[]} bulletins
 * @param {(text: string) => object[]} extract
 */
export function score(bulletins, extract) {
  const sum = { gold: 0, found: 0, right: 0, changes: 0, changesTold: 0, changesThere: 0, periods: 0, periodsTold: 0, periodsThere: 0 };
  const mistakes = [];
  for (const { name, text, figures } of bulletins) {
    const found = extract(text);
    const missed = new Set(figures);
    sum.gold += figures.length;
    sum.found += found.length;
    for (const one of found) {
      const match = [...missed].find((gold) => sameFigure(one, gold));
      if (!match) {
        mistakes.push(`${name}: no such figure: ${told(one)}`);
        continue;
      }
      missed.delete(match);
      sum.right++;
      sum.changesTold += !!one.change;
      sum.changesThere += !!match.change;
      sum.periodsTold += !!one.period;
      sum.periodsThere += !!match.period;
      if (sameChange(one.change, match.change)) sum.changes += !!match.change;
      else mistakes.push(`${name}: change: ${told(one)}, there is ${told(match)}`);
      if (samePeriod(one.period, match.period)) sum.periods += !!match.period;
      else mistakes.push(`${name}: period: ${told(one)}, there is ${told(match)}`);
    }
    for (const gold of missed) mistakes.push(`${name}: missed: ${told(gold)}`);
  }
  return {
    mistakes,
    row: {
      bulletins: bulletins.length,
      figures: sum.gold,
      precision: percent(sum.right, sum.found),
      recall: percent(sum.right, sum.gold),
      'change P': percent(sum.changes, sum.changesTold),
      'change R': percent(sum.changes, sum.changesThere),
      'period P': percent(sum.periods, sum.periodsTold),
      'period R': percent(sum.periods, sum.periodsThere),
    },
  };
}
