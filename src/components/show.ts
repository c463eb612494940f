const pieces = /^(?:image|date|source|author|summary|categories|reading-time|rights)$/;

/** The pieces that a `show` attribute names; when it names none that there is, the default. */
export function showing(asked: string | undefined, byDefault: string): ReadonlySet<string> {
  const named = (asked ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((piece) => pieces.test(piece));
  return new Set(named.length ? named : byDefault.split(' '));
}
