import type { ComplexAttributeConverter } from 'lit';

/** One of a closed list, case-insensitive; anything else is the first. */
export const oneOf = <Value extends string>(...values: [Value, ...Value[]]): ComplexAttributeConverter<Value> => ({
  fromAttribute: (text) => {
    const asked = text?.trim().toLowerCase();
    return values.find((value) => value === asked) ?? values[0];
  },
});

/** A whole number within bounds; anything else is the default. */
export const integer = (fallback: number, min: number, max = Number.MAX_SAFE_INTEGER): ComplexAttributeConverter<number> => ({
  fromAttribute: (text) => {
    const number = text?.trim() ? Number(text) : NaN;
    return Number.isInteger(number) && number >= min && number <= max ? number : fallback;
  },
});

/** Seconds between refreshes: 0 is never, and what would be more often than once a minute is once a minute. */
export const refreshSeconds: ComplexAttributeConverter<number> = {
  fromAttribute: (text) => {
    const seconds = Number(text ?? 0);
    return seconds > 0 && Number.isFinite(seconds) ? Math.max(60, seconds) : 0;
  },
};
