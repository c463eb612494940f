import type { Attachment } from './feed.js';
import { filled } from './filled.js';
import { addressOf, relatedLinks } from './links.js';
import type { Children } from './names.js';
import type { XmlElement } from './xml-element.js';

/**
 * Everything that comes with an item, each address once: enclosures of RSS and Atom, and Media RSS.
 *
 * @param media The item's children and those of its media groups.
 */
export function readAttachments(inside: Children, media: Children, base: string | undefined): Attachment[] {
  const found = new Map<string, Attachment>();
  const duration = inside.read((one) => seconds(one.textContent), 'itunes:duration');
  for (const element of [...inside.all('enclosure'), ...relatedLinks(inside, 'enclosure'), ...media.all('media:content')]) {
    const url = hasAddress(element) && addressOf(element, base);
    if (!url) continue;
    const attachment = filled<Attachment>({
      url,
      mime_type: element.attribute('type')?.trim() || undefined,
      size_in_bytes: Number(/^\s*\d+\s*$/.exec(element.attribute('length') ?? element.attribute('filesize') ?? '')?.[0]) || undefined,
      duration_in_seconds: seconds(element.attribute('duration')) ?? (isImage(element, url) ? undefined : duration),
    });
    found.set(url, { ...attachment, ...found.get(url) });
  }
  return [...found.values()];
}

const hasAddress = (element: XmlElement) => element.attribute('url') ?? element.attribute('href');

const isImage = (element: XmlElement, url: string) =>
  /^image|^\S+\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(element.attribute('medium') || element.attribute('type') || url);

/** The picture that stands for the item. */
export const readImage = (inside: Children, media: Children, base: string | undefined): string | undefined =>
  media.read((one) => addressOf(one, base), 'itunes:image', 'media:thumbnail') ??
  [...media.all('media:content'), ...inside.all('enclosure'), ...relatedLinks(inside, 'enclosure')]
    .map((one) => ({ one, url: hasAddress(one) ? addressOf(one, base) : undefined }))
    .find(({ one, url }) => url && isImage(one, url))?.url;

/** `90`, `1:30` and `0:01:30` are all 90 seconds. */
const seconds = (text: string | undefined) =>
  /^\s*[\d:.]{1,20}\s*$/.test(text ?? '')
    ? Math.round(text!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)) || undefined
    : undefined;
