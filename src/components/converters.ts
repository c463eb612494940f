/** Reads an attribute that is one of a closed list, case-insensitive; anything else is the first. */
export const oneOf =
  (...values: string[]) =>
  (text: string | null) =>
    values[Math.max(0, values.indexOf(text?.trim().toLowerCase() ?? ''))];

/** Reads an attribute that is a whole number within bounds; anything else is the default. */
export const integer =
  (fallback: number, min: number, max = Infinity) =>
  (text: string | null) =>
    /^\s*\d+\s*$/.test(text ?? '') && +text! >= min && +text! <= max ? +text! : fallback;
