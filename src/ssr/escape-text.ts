const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What neither HTML nor XML 1.0 can have in a document. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as HTML and XML have it, between tags or in an attribute's quotes. */
export const escapeText = (text: string): string => text.replace(impossible, '').replace(/[&<>"']/g, (character) => references[character]!);
