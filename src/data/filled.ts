/** The object without the fields that say nothing: undefined, an empty text, an empty list (but not `items`), an empty object. */
export function filled<T extends object>(fields: { [Key in keyof T]: T[Key] | undefined }): T {
  const result: Partial<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value == null || (value as unknown) === '' || (typeof value === 'object' && key !== 'items' && !Object.keys(value).length))
      continue;
    result[key] = value as T[typeof key];
  }
  return result as T;
}
