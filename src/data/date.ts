const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Zones that RFC 822 names and feeds use, in hours from UTC. Any other name counts as UTC. */
const zones: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  JST: 9,
  KST: 9,
  HKT: 8,
};

const time = String.raw`(?<hour>[01]?\d|2[0-4]):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d|60)(?:[.,]\d+)?)?`;
const zone = String.raw`\s*(?:GMT|UTC?)?(?:(?<sign>[+-])(?<hours>\d\d?):?(?<minutes>\d\d)?|(?<name>[a-z]*))`;
const forms = [
  String.raw`^(?<year>\d{4})(?:[-/]?(?<month>\d\d)(?:[-/]?(?<day>\d\d)(?:[T\s]+${time})?)?)?${zone}$`,
  String.raw`(?<day>\d\d?)[\s-]+(?<month>[a-z]{3})[a-z.]*[\s,-]+(?<year>\d{4}|\d\d)(?:[\s,]+${time})?${zone}`,
].map((form) => new RegExp(form, 'i'));

/**
 * A date as feeds write it, as ISO 8601 in UTC, or undefined: what can't be read is absent, never "now".
 * W3CDTF at every precision and RFC 822/2822 with its usual damage; no zone means UTC.
 */
export function readDate(text: string | null | undefined): string | undefined {
  const value = text?.trim().slice(0, 100) ?? '';
  const found = forms.map((form) => form.exec(value)).find(Boolean)?.groups;
  if (!found) return undefined;
  const { month: written = '1', day = 1, hour = 0, minute = 0, second = 0, sign, hours = 0, minutes = 0, name = '' } = found;
  const year = +found.year! + (found.year![3] ? 0 : +found.year! < 70 ? 2000 : 1900);
  const month = +written ? +written - 1 : months.indexOf(written.toLowerCase()) / 3;
  // A day or month that no calendar has is some other day.
  if (new Date(Date.UTC(year, month, +day)).getUTCMonth() !== month) return undefined;
  const shift = sign ? +(sign + 1) * (+hours * 60 + +minutes) : (zones[name.toUpperCase()] ?? 0) * 60;
  return new Date(Date.UTC(year, month, +day, +hour, +minute - shift, +second)).toISOString().replace('.000', '');
}
