/** The object without its empty fields: undefined, empty lists (but not `items`), empty objects. */
export function compact<T extends object>(fields: { [Key in keyof T]: T[Key] | undefined }): T {
  const result = fields as Record<string, unknown>;
  for (const [key, value] of Object.entries(result)) {
    const empty = value === undefined || (Array.isArray(value) ? !value.length && key !== 'items' : typeof value === 'object' && !Object.keys(value as object).length);
    if (empty) delete result[key];
  }
  return result as T;
}

/** `en_GB` and ` en-gb ` as BCP 47, or undefined when it is no language tag. */
export function languageOf(text: string | null | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-');
  return tag && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined;
}
