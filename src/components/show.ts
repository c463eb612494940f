/** The pieces that a `show` attribute names; when it names none that there is, the default. Without pictures where none are wanted. */
export function showing({ show, images }: { show?: string; images: string }, byDefault: string): ReadonlySet<string> {
  const named = show?.toLowerCase().match(/(?<!\S)(?:image|date|source|author|summary|categories|reading-time|rights)(?!\S)/g);
  const pieces = new Set<string>(named ?? byDefault.split(' '));
  if (images === 'none') pieces.delete('image');
  return pieces;
}
