/**
 * A date as feeds write it, as ISO 8601 in UTC, or undefined: what can't be read is absent, never "now". No zone means UTC.
 *
 * @see RFC 822 and https://www.w3.org/TR/NOTE-datetime
 */
export function readDate(text: string | null | undefined): string | undefined {
  const value = (text ?? '').trim().replace(/^(\d{4}-\d\d-\d\d) +/, '$1T');
  // Date.parse takes a time without zone for the visitor's own.
  const time = Date.parse(value.replace(/T[\d:.]+$/, '$&Z').replace(/ [\d:.]+$/, '$& UTC'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000', '');
}
