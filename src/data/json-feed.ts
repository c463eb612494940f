import { readDate } from './date.js';
import type { Feed } from './feed.js';
import { FeedError } from './feed-error.js';
import { filled } from './filled.js';
import { absoluteMarkup } from './markup.js';
import { absoluteUrl } from './url.js';

type Json = Record<string, unknown>;

/**
 * JSON Feed 1.0 and 1.1, or undefined when it is some other JSON. What has the wrong type is left out; keys that start with `_` are kept.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 * @throws {FeedError} `malformed` when it is no JSON
 */
export function readJsonFeed(text: string, url?: string): Feed | undefined {
  let feed: Json;
  try {
    feed = JSON.parse(text) as Json;
  } catch (cause) {
    throw new FeedError('malformed', 'Broken JSON', { url, cause });
  }
  if (!Array.isArray(feed.items) || !String(feed.version).includes('jsonfeed')) return undefined;
  return {
    title: '',
    ...clean(feed, url),
    version: 'https://jsonfeed.org/version/1.1',
    _feed_elements: { format: 'json', ...(feed._feed_elements as object) },
  } as unknown as Feed;
}

/** By its key alone is known what a value has to be, in the feed, its items, authors and attachments alike. */
function clean(object: Json, base: string | undefined): Json {
  const list = (value: unknown) =>
    Array.isArray(value)
      ? value
          .map((entry) => (entry && typeof entry === 'object' ? clean(entry as Json, base) : {}))
          .filter((entry) => Object.keys(entry).length)
      : undefined;
  const result: Json = {};
  for (const [key, value] of Object.entries(object)) {
    const string = typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : undefined;
    if (key.startsWith('_')) result[key] = value;
    else if (/^(?:items|authors|attachments|hubs)$/.test(key)) result[key] = list(value);
    else if (key === 'author') result.authors ??= list([value]);
    else if (key === 'tags') result.tags = Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : undefined;
    else if (/_in_/.test(key)) result[key] = Number(value) || undefined;
    else if (key.startsWith('date')) result[key] = readDate(string);
    else if (/url$|^(?:icon|favicon|avatar)$|image$/.test(key)) result[key] = absoluteUrl(string, base);
    else if (key === 'content_html') result[key] = string && absoluteMarkup(string, base);
    else if (key === 'expired') result[key] = value === true || undefined;
    else result[key] = string || undefined;
  }
  if (!('items' in result) && ('content_html' in object || 'content_text' in object)) result.id ??= result.url ?? '';
  return filled(result);
}
