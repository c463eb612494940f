import { validLanguage } from './language.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none';

/** Making a formatter costs a hundred times what using it does. A page has few languages and zones, so the map stays small. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** An ISO date in words of a language. @param language A BCP 47 tag; any other text counts as none. @param zone An IANA name; any other text counts as the visitor's. */
export function formatDate(iso: string, style: Exclude<DateStyle, 'none'>, language?: string, zone?: string): string {
  const date = new Date(iso);
  if (style === 'relative') return relative(date, language);
  const key = `${style} ${language} ${zone}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = formatterFor(style, validLanguage(language), zone)));
  return formatter.format(date);
}

function formatterFor(dateStyle: Exclude<DateStyle, 'none' | 'relative'>, language: string | undefined, timeZone: string | undefined) {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle, timeZone });
  } catch {
    return new Intl.DateTimeFormat(language, { dateStyle });
  }
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function relative(date: Date, language: string | undefined): string {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(validLanguage(language), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** A number of minutes, in the plural form that it has in the language. @param language A BCP 47 tag. */
export const formatMinutes = (minutes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
