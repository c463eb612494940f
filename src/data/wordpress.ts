import { readDate } from './date.js';
import type { Feed, FeedItem } from './feed.js';
import { filled } from './filled.js';
import type { Json } from './json-feed.js';
import { absoluteMarkup, collapse, textOf } from './markup.js';
import { absoluteUrl } from './url.js';

/** As much of a post as is read here. All is optional: plug-ins and `_fields` take away what they like. */
interface Post {
  guid?: Rendered;
  link?: string;
  date?: string;
  date_gmt?: string;
  modified?: string;
  modified_gmt?: string;
  title?: Rendered;
  content?: Rendered;
  excerpt?: Rendered;
  _embedded?: {
    author?: { name?: string; link?: string }[];
    'wp:featuredmedia'?: { source_url?: string }[];
    'wp:term'?: { name?: string }[][];
  };
}

interface Rendered {
  rendered?: string;
}

/**
 * The posts list of WordPress's REST API (`/wp-json/wp/v2/posts?_embed`), or undefined when the list is of something else.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export function readPosts(list: Json[], url: string | undefined): Feed | undefined {
  const posts = list.filter((post) => typeof (post?.title as Rendered)?.rendered === 'string') as Post[];
  const site = url && /^(.*?)(?:wp-json\/|\?rest_route=)/.exec(url)?.[1];
  // A site without posts has an empty list.
  if (!posts.length && !(site && !list.length)) return undefined;
  return filled<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: site || undefined,
    items: posts.map((post) => readPost(post, url)),
    _feed_elements: { format: 'json' },
  });
}

const line = (rendered: Rendered | undefined) => collapse(textOf(String(rendered?.rendered ?? '')));

function readPost(post: Post, base: string | undefined): FeedItem {
  const { author, 'wp:featuredmedia': media, 'wp:term': terms } = post._embedded ?? {};
  const url = absoluteUrl(post.link, base);
  return filled<FeedItem>({
    id: post.guid?.rendered || url,
    url,
    title: line(post.title),
    content_html: absoluteMarkup(post.content?.rendered ?? '', base).trim(),
    summary: line(post.excerpt),
    image: absoluteUrl(media?.[0]?.source_url, base),
    date_published: readDate(post.date_gmt ?? post.date),
    date_modified: readDate(post.modified_gmt ?? post.modified),
    authors: (author ?? []).filter(({ name }) => name).map(({ name, link }) => filled({ name, url: absoluteUrl(link, base) })),
    tags: [...new Set((terms ?? []).flat().map(({ name }) => collapse(textOf(name ?? ''))))].filter(Boolean),
  });
}
