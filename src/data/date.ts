const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Zones that RFC 822 names and feeds use, in hours from UTC. */
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

/**
 * A date as feeds write it, as ISO 8601 in UTC, or undefined: what can't be read is absent, never "now".
 * RFC 822/2822 with its usual damage and W3CDTF at every precision; no zone means UTC.
 */
export function readDate(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const value = text.trim().slice(0, 100);
  return readW3c(value) ?? readRfc822(value);
}

function readW3c(text: string): string | undefined {
  const found = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?)?)?\s*(.*)$/i.exec(text);
  if (!found) return undefined;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone = ''] = found;
  return moment(+year!, +month - 1, +day, +hour, +minute, +second, zone);
}

function readRfc822(text: string): string | undefined {
  const found = /(\d{1,2})[\s-]+([a-z]{3})[a-z.]*[\s,-]+(\d{4}|\d\d)(?:[\s,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?)?\s*([^\s(]*)/i.exec(
    text,
  );
  const month = found ? months.indexOf(found[2]!.toLowerCase()) : -1;
  if (!found || month % 3) return undefined;
  const [, day, , year, hour = '0', minute = '0', second = '0', zone = ''] = found;
  const century = year!.length > 2 ? 0 : +year! < 70 ? 2000 : 1900;
  return moment(+year! + century, month / 3, +day!, +hour, +minute, +second, zone);
}

/** A known moment as ISO text; fields that no calendar has give undefined. 24:00 is the next day's 0:00. */
function moment(year: number, month: number, day: number, hour: number, minute: number, second: number, zone: string): string | undefined {
  const shift = offset(zone);
  if (shift === undefined || month < 0 || month > 11 || day < 1 || day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate())
    return undefined;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second) - shift * 60_000);
  return date.toISOString().replace('.000', '');
}

/** Minutes from UTC; an unknown name counts as UTC, a text that is no zone at all is undefined. */
function offset(zone: string): number | undefined {
  const numeric = /^(?:GMT|UTC?)?([+-])(\d\d?):?(\d\d)?$/i.exec(zone);
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (+numeric[2]! * 60 + +(numeric[3] ?? 0));
  return /^[a-z]*$/i.test(zone) ? (zones[zone.toUpperCase()] ?? 0) * 60 : undefined;
}
