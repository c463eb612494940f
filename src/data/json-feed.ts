import { compact, languageOf } from './compact.js';
import { readDate } from './date.js';
import type { Attachment, Author, Feed, FeedItem, Hub } from './feed.js';
import { FeedError } from './feed-error.js';
import { absoluteMarkup, collapse } from './markup.js';
import { absoluteUrl } from './url.js';

type Json = Record<string, unknown>;

/**
 * JSON Feed 1.0 and 1.1. What has the wrong type is left out, `null` is absent, keys that start with `_` are kept.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 * @throws {FeedError} `malformed` when it is no JSON, `not-a-feed` when it is some other JSON
 */
export function readJsonFeed(text: string, url?: string): Feed {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\s*\uFEFF/, ''));
  } catch (cause) {
    throw new FeedError('malformed', 'The document begins like JSON but is none', { url, cause });
  }
  const feed = asObject(json);
  if (!feed || !Array.isArray(feed.items) || !/jsonfeed\.org/.test(String(feed.version)))
    throw new FeedError('not-a-feed', 'Found JSON that is no JSON Feed', { url });
  return compact<Feed>({
    ...extensions(feed),
    version: 'https://jsonfeed.org/version/1.1',
    title: string(feed.title) ?? '',
    home_page_url: absoluteUrl(string(feed.home_page_url), url),
    feed_url: absoluteUrl(string(feed.feed_url), url),
    description: string(feed.description),
    user_comment: string(feed.user_comment),
    next_url: absoluteUrl(string(feed.next_url), url),
    icon: absoluteUrl(string(feed.icon), url),
    favicon: absoluteUrl(string(feed.favicon), url),
    authors: authors(feed, url),
    language: languageOf(string(feed.language)),
    expired: feed.expired === true || undefined,
    hubs: list(feed.hubs).flatMap((hub) => hubOf(hub)),
    items: list(feed.items).map((item) => readItem(item, url)),
    _feed_elements: { format: 'json', ...asObject(feed._feed_elements) },
  });
}

function readItem(item: Json, base: string | undefined): FeedItem {
  const url = absoluteUrl(string(item.url), base);
  const html = string(item.content_html);
  return compact<FeedItem>({
    ...extensions(item),
    id: string(item.id) ?? url ?? '',
    url,
    external_url: absoluteUrl(string(item.external_url), base),
    title: string(item.title) && collapse(string(item.title)!),
    content_html: html && absoluteMarkup(html, base),
    content_text: string(item.content_text),
    summary: string(item.summary),
    image: absoluteUrl(string(item.image), base),
    banner_image: absoluteUrl(string(item.banner_image), base),
    date_published: readDate(string(item.date_published)),
    date_modified: readDate(string(item.date_modified)),
    authors: authors(item, base),
    tags: Array.isArray(item.tags) ? item.tags.flatMap((tag) => string(tag) ?? []) : undefined,
    language: languageOf(string(item.language)),
    attachments: list(item.attachments).flatMap((attachment) => attachmentOf(attachment, base)),
    _feed_elements: asObject(item._feed_elements),
  });
}

const asObject = (value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : undefined);

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(asObject).filter((entry) => entry !== undefined) : []);

/** Text as it is; a number, as many ids are, as text. */
const string = (value: unknown) => (typeof value === 'number' ? String(value) : typeof value === 'string' && value ? value : undefined);

const number = (value: unknown) => (typeof value === 'number' && value > 0 ? value : undefined);

const extensions = (value: Json) => Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('_')));

/** Version 1.0 had one `author`. */
function authors(value: Json, base: string | undefined): Author[] | undefined {
  const all = Array.isArray(value.authors) ? list(value.authors) : list([value.author]);
  return all
    .map((author) =>
      compact<Author>({ name: string(author.name), url: absoluteUrl(string(author.url), base), avatar: absoluteUrl(string(author.avatar), base) }),
    )
    .filter((author) => author.name || author.url || author.avatar);
}

function hubOf(hub: Json): Hub[] {
  const url = string(hub.url);
  return url ? [{ type: string(hub.type) ?? '', url }] : [];
}

function attachmentOf(attachment: Json, base: string | undefined): Attachment[] {
  const url = absoluteUrl(string(attachment.url), base);
  if (!url) return [];
  return [
    compact<Attachment>({
      url,
      mime_type: string(attachment.mime_type) ?? 'application/octet-stream',
      title: string(attachment.title),
      size_in_bytes: number(attachment.size_in_bytes),
      duration_in_seconds: number(attachment.duration_in_seconds),
    }),
  ];
}
