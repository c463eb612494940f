import type { Attachment } from './feed.js';
import { Children } from './names.js';
import { absoluteUrl } from './url.js';
import { attribute, type XmlElement } from './xml.js';

const imageType = /^image\//i;
const imageFile = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** Media RSS may stand in the item, in `media:group`, and inside `media:content`. @see https://www.rssboard.org/media-rss */
const mediaOf = (children: Children) =>
  [...children.all('media:content'), ...children.all('media:group').flatMap((group) => new Children(group).all('media:content'))] as XmlElement[];

const isImage = (element: XmlElement, url: string) =>
  attribute(element, 'medium') === 'image' || imageType.test(attribute(element, 'type') ?? '') || (!attribute(element, 'type') && imageFile.test(url));

/** The picture that a feed names for an item: iTunes' own, a thumbnail, an image among the media, an image enclosure. */
export function readImage(children: Children, base: string | undefined): string | undefined {
  const media = mediaOf(children);
  const nested = new Children(...children.all('media:group'), ...media);
  const url = (element: XmlElement) => absoluteUrl(attribute(element, 'url'), base);
  const image = (element: XmlElement) => {
    const address = url(element);
    return address && isImage(element, address) ? address : undefined;
  };
  const link = (element: XmlElement) => (imageType.test(attribute(element, 'type') ?? '') ? absoluteUrl(attribute(element, 'href'), base) : undefined);
  return (
    children.read((element) => absoluteUrl(attribute(element, 'href'), base), 'itunes:image') ??
    children.read(url, 'media:thumbnail') ??
    nested.read(url, 'media:thumbnail') ??
    media.map(image).find(Boolean) ??
    children.read(image, 'enclosure') ??
    children.all('atom:link').filter((element) => attribute(element, 'rel') === 'enclosure').map(link).find(Boolean)
  );
}

/** Everything that comes with an item: enclosures of RSS and Atom, and Media RSS, each address once. */
export function readAttachments(children: Children, base: string | undefined): Attachment[] | undefined {
  const duration = children.read((element) => seconds(element.textContent), 'itunes:duration');
  const found = new Map<string, Attachment>();
  const add = (element: XmlElement, address: string, size: string) => {
    const url = absoluteUrl(attribute(element, address), base);
    if (!url || found.has(url)) return;
    const attachment: Attachment = { url, mime_type: attribute(element, 'type') ?? 'application/octet-stream' };
    const title = attribute(element, 'title');
    const bytes = Number(attribute(element, size));
    const length = seconds(attribute(element, 'duration')) ?? (/^(?:audio|video)\//.test(attachment.mime_type) ? duration : undefined);
    if (title) attachment.title = title;
    if (bytes > 0) attachment.size_in_bytes = bytes;
    if (length) attachment.duration_in_seconds = length;
    found.set(url, attachment);
  };
  for (const element of children.all('enclosure')) add(element, 'url', 'length');
  for (const element of children.all('atom:link', 'link')) if (attribute(element, 'rel') === 'enclosure') add(element, 'href', 'length');
  for (const element of mediaOf(children)) add(element, 'url', 'fileSize');
  return found.size ? [...found.values()] : undefined;
}

/** `90`, `1:30` and `0:01:30` are all 90 seconds. */
function seconds(text: string | null | undefined): number | undefined {
  if (!text || !/^\s*\d+(?::\d+){0,2}(?:\.\d+)?\s*$/.test(text)) return undefined;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) || undefined;
}
