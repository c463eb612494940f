import { validLanguage } from './language.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none';

/** Making a formatter costs a hundred times what using it does. A page has few languages and zones, so the map stays small. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A date without a time: that day, wherever the visitor is. */
const isDay = (iso: string) => /^\d{4}(?:-\d\d){0,2}$/.test(iso);

/** An ISO date in words of a language. @param language A BCP 47 tag; any other text counts as none. @param zone An IANA name; any other text counts as the visitor's. */
export function formatDate(iso: string, style: Exclude<DateStyle, 'none'>, language?: string, zone?: string): string {
  if (style === 'relative') return relative(iso, language);
  const timeZone = isDay(iso) ? 'UTC' : zone;
  const key = `${style} ${language} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = formatterFor(style, validLanguage(language), timeZone)));
  return formatter.format(new Date(iso));
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

function relative(iso: string, language: string | undefined): string {
  const now = new Date();
  const today = isDay(iso) && Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const seconds = (Date.parse(iso) - (today || +now)) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (today ? ['day', 1] : ['second', 1]);
  return new Intl.RelativeTimeFormat(validLanguage(language), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** A number of minutes, in the plural form that it has in the language. @param language A BCP 47 tag. */
export const formatMinutes = (minutes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
