import { collapse } from './markup.js';

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Zones that feeds name, in hours from UTC. Any other name counts as UTC. */
const zones: Record<string, number> = Object.fromEntries(
  [
    ...'AT-4ET-5CT-6MT-7PT-8EST-5EDT-4CST-6CDT-5MST-7MDT-6PST-8PDT-7AST-4ADT-3HST-10BRT-3ART-3WEST1BST1IST5.5MEZ1MESZ2MET1MEST2CET1CEST2EET2EEST3MSK3SAST2HKT8SGT8PHT8AWST8JST9KST9AEST10AEDT11NZST12NZDT13AKST-9AKDT-8NST-3.5NDT-2.5ACST9.5ACDT10.5IDT3EAT3PKT5ICT7WIB7'.matchAll(
      /([A-Z]+)([\d.-]+)/g,
    ),
  ].map(([, name, hours]) => [name, Number(hours)]),
);

const clock = String.raw`(?<hour>\d\d?)(?::(?<minute>\d\d?)(?::(?<second>\d\d?)(?:[.,]\d+)?)?|(?<minute_>\d\d)(?<second_>\d\d)?(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\b\.?)?`;
const zone = String.raw`(?:(?:GMT|UTC?|Z)?\s*(?<sign>[+-])(?<hours>\d\d?):?(?<minutes>\d\d)?|(?<zone>[a-z][\w/]*))?`;
const rest = String.raw`(?:(?:[T,\s]+(?:(?:at|-)\s+)?)${clock})?\s*${zone}(?:\s+[a-z]+)?$`;
const day = String.raw`(?<day>\d\d?)(?:st|nd|rd|th)?`;
const names = months.match(/.../g)!.join('|');
const month = `(?<month>(?:${names})[a-z]*)`;
const year = String.raw`(?<year>\d{4}|\d\d)(?!\d)`;
/** A weekday says nothing new, and is often wrong. */
const weekday = String.raw`^(?:[^\s\d,]+[\s,]+)?`;

/** A field that a form can have in two places has a name with a final `_` in the second. */
const forms = [
  // W3CDTF, ISO 8601 and its basic form, and all that looks alike.
  String.raw`^(?!${names})${weekday}(?<year>\d{4})(?:[-/.]0?(?<month>\d\d?)(?:[-/.](?<day>\d\d?))?|(?<month_>\d\d)(?<day_>\d\d))?${rest}`,
  // RFC 822, 2822, 850.
  String.raw`${weekday}${day}[\s-]+${month}[.,]?[\s-]+${year}${rest}`,
  // July 22, 2026.
  String.raw`${weekday}${month}\.?\s+${day},?\s+${year}${rest}`,
  // asctime.
  String.raw`${weekday}${month}\s+${day}\s+${clock}\s+${zone}\s*${year}$`,
].map((form) => new RegExp(form, 'i'));

/**
 * A date as feeds write it, as ISO 8601 in UTC, or undefined: what can't be read is absent, never "now".
 * W3CDTF at every precision, RFC 822, 850 and 2822 with their usual damage, asctime, and dates as they are written in English and Chinese; no zone means UTC.
 *
 * @see https://www.w3.org/TR/NOTE-datetime, RFC 5322, section 3.3
 */
export function readDate(text: string | null | undefined): string | undefined {
  const written = (text ?? '').slice(0, 100);
  const value = collapse(/[^ -~]|\(/.test(written) ? plain(written) : written);
  for (const form of forms) {
    const found = form.exec(value)?.groups;
    if (found) return fromFields(found);
  }
  return undefined;
}

/** A date without comments and weekdays in Chinese, its Chinese signs as they are written elsewhere. */
const plain = (text: string) =>
  text
    .replace(/\([^()]*\)|(?:星期|周|週)[一二三四五六日天]/g, ' ')
    .replace(/[上下]午\s*(\d+:\d+(?::\d+)?)/, (found, time: string) => time + (found[0] === '上' ? 'am' : 'pm'))
    .replace(/(\d)\s*[年月]\s*(?=\d)/g, '$1-')
    .replace(/(\d)\s*[日号](?!\S*\s*[年月])/, '$1 ')
    .replace(
      /(\d)\s*[时時点]\s*(\d\d?)\s*分(?:\s*(\d\d?)\s*秒)?/,
      (_, hour, minute, second = '0') => `${hour}:${minute.padStart(2, '0')}:${second.padStart(2, '0')}`,
    );

function fromFields(found: Record<string, string | undefined>): string | undefined {
  const field = (name: string, other: string) => found[name] ?? found[`${name}_`] ?? other;
  const written = field('month', '1');
  const year = +found.year! + (found.year![2] ? 0 : +found.year! < 70 ? 2000 : 1900);
  const month = +written ? +written - 1 : months.indexOf(written.slice(0, 3).toLowerCase()) / 3;
  const day = +field('day', '1');
  const minute = +field('minute', '0');
  const second = +field('second', '0');
  let hour = +field('hour', '0');
  const { half, sign, hours = 0, minutes = 0, zone = '' } = found;
  if (half && hour < 13) hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  // Who has no date often writes the year 0. A day, month or hour that no calendar has is some other day. Midnight may be 24:00, and a second may leap.
  if (year < 100 || new Date(Date.UTC(year, month, day)).getUTCMonth() !== month) return undefined;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second)) return undefined;
  if (+hours > 23 || +minutes > 59 || (sign && !found.hour && !(found.minutes && field('day', '')))) return undefined;
  const shift = sign ? +(sign + 1) * (+hours * 60 + +minutes) : (zones[zone.toUpperCase()] ?? 0) * 60;
  const iso = new Date(Date.UTC(year, month, day, hour, minute - shift, second)).toISOString().replace('.000', '');
  // The year after 9999 has a sign.
  return /^\d/.test(iso) ? iso : undefined;
}
