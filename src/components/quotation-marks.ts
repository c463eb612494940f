/** Opening and closing marks around a quotation, by language. @see CLDR, `delimiters` */
export function quotationMarks(tag: string): [string, string] {
  const language = tag.toLowerCase();
  if (/^zh\b.*\b(?:hant|tw|hk|mo)\b|^ja\b/.test(language)) return ['「', '」'];
  if (/^fr\b/.test(language)) return ['«\u202F', '\u202F»'];
  if (/^(?:es|it|pt-pt|ar)\b/.test(language)) return ['«', '»'];
  if (/^(?:de|lb)\b/.test(language)) return ['„', '“'];
  if (/^pl\b/.test(language)) return ['„', '”'];
  return ['“', '”'];
}
