import { readDate } from './date.js';
import { type Author, type Feed, type FeedExtension, type FeedItem, feedVersion } from './feed.js';
import { filled } from './filled.js';
import type { Json } from './json-feed.js';
import { absoluteMarkup, collapse, textOf } from './markup.js';
import { absoluteUrl } from './url.js';

/**
 * The posts list of WordPress's REST API (`/wp-json/wp/v2/posts?_embed`), or undefined when the list is of something else.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export function readPosts(list: Json[], url: string | undefined, incomplete?: true): Feed | undefined {
  const posts = list.filter((post) => typeof at(post?.title, 'rendered') === 'string');
  const site = url && /^(.*?)(?:wp-json\/|\?rest_route=)/.exec(url)?.[1];
  // A site without posts has an empty list.
  if (!posts.length && !(site && !list.length)) return undefined;
  return filled<Feed>({
    version: feedVersion,
    home_page_url: site || undefined,
    items: posts.map((post) => readPost(post, url)),
    _feed_elements: filled<FeedExtension>({ format: 'json', incomplete }),
  });
}

/** What stands at a key, if there is an object: plug-ins put anything in the place of anything. */
const at = (value: unknown, key: string): unknown => (value as Json | null | undefined)?.[key];
const textAt = (value: unknown, key: string): string | undefined => {
  const found = at(value, key);
  return typeof found === 'string' ? found : undefined;
};
const listAt = (value: unknown, key: string): unknown[] => [at(value, key) ?? []].flat(3);
const line = (value: unknown, key: string) => collapse(textOf(textAt(value, key) ?? ''));

function readPost(post: Json, base: string | undefined): FeedItem {
  const url = absoluteUrl(textAt(post, 'link'), base);
  const author = (one: unknown) => filled<Author>({ name: line(one, 'name'), url: absoluteUrl(textAt(one, 'link'), base) });
  const picture = listAt(post._embedded, 'wp:featuredmedia').find((one) => (textAt(one, 'mime_type') ?? 'image').startsWith('image'));
  return filled<FeedItem>({
    id: textAt(post.guid, 'rendered') || url,
    url,
    title: line(post.title, 'rendered'),
    content_html: absoluteMarkup(textAt(post.content, 'rendered') ?? '', base).trim(),
    summary: line(post.excerpt, 'rendered'),
    image: absoluteUrl(textAt(picture, 'source_url'), base),
    date_published: readDate(textAt(post, 'date_gmt')) ?? readDate(textAt(post, 'date')),
    date_modified: readDate(textAt(post, 'modified_gmt')) ?? readDate(textAt(post, 'modified')),
    authors: listAt(post._embedded, 'author')
      .map(author)
      .filter(({ name }) => name),
    tags: [...new Set(listAt(post._embedded, 'wp:term').map((term) => line(term, 'name')))].filter(Boolean),
  });
}
