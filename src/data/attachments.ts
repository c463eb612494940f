import type { Attachment, FeedItem } from './feed.js';
import { filled } from './filled.js';
import { addressOf, relatedLinks } from './links.js';
import type { Children } from './names.js';
import type { XmlElement } from './xml-element.js';

/**
 * Everything that comes with an item, each address once: enclosures of RSS and Atom, and Media RSS; and the picture that stands for it.
 *
 * @param media The item's children and those of its media groups.
 */
export function readMedia(inside: Children, media: Children, base: string | undefined): Pick<FeedItem, 'attachments' | 'image'> {
  const files = (elements: XmlElement[]) =>
    elements.flatMap((element) => {
      const url = (element.attribute('url') ?? element.attribute('href')) && addressOf(element, base);
      return url ? { element, url, isImage: isImage(element.attribute('medium') || element.attribute('type') || url) } : [];
    });
  const enclosures = files([...inside.all('enclosure'), ...relatedLinks(inside, 'enclosure')]);
  const contents = files(media.all('media:content'));
  const duration = inside.read((one) => seconds(one.textContent), 'itunes:duration');
  const found = new Map<string, Attachment>();
  for (const { element, url, isImage } of [...enclosures, ...contents]) {
    const attachment = filled<Attachment>({
      url,
      mime_type: element.attribute('type')?.trim(),
      size_in_bytes: Number(/^\s*\d+\s*$/.exec(element.attribute('length') ?? element.attribute('filesize') ?? '')?.[0]) || undefined,
      duration_in_seconds: seconds(element.attribute('duration')) ?? (isImage ? undefined : duration),
    });
    found.set(url, { ...attachment, ...found.get(url) });
  }
  return {
    attachments: [...found.values()],
    image:
      media.read((one) => addressOf(one, base), 'itunes:image', 'media:thumbnail') ??
      [...contents, ...enclosures].find(({ isImage }) => isImage)?.url,
  };
}

/** What tells a picture: its medium, its type, or else its address. */
const isImage = (told: string) => /^image|^\S+\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(told);

/** `90`, `1:30` and `0:01:30` are all 90 seconds. */
const seconds = (text: string | undefined) =>
  /^\s*[\d:.]{1,20}\s*$/.test(text ?? '')
    ? Math.round(text!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)) || undefined
    : undefined;
