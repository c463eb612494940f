import type { Statement } from './statements/statement.js';

export const feedVersion = 'https://jsonfeed.org/version/1.1';

/**
 * The model: JSON Feed 1.1 with its own key names, from wire to screen.
 * A relay's answer, a snapshot file, a cache entry, a fixture and an element's input are all this one shape.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export interface Feed {
  version: typeof feedVersion;
  /** Plain text. Absent in feeds that have none. */
  title?: string;
  /** The page that the feed describes. Absolute. */
  home_page_url?: string;
  /** The feed's own address. Absolute. */
  feed_url?: string;
  description?: string;
  user_comment?: string;
  next_url?: string;
  /** Large square image, as for a timeline. */
  icon?: string;
  /** Small square image, as for a source list. */
  favicon?: string;
  authors?: Author[];
  /** BCP 47. */
  language?: string;
  expired?: boolean;
  hubs?: Hub[];
  items: FeedItem[];
  _feed_elements?: FeedExtension;
}

export interface FeedItem {
  /** Unique within its feed; a URL more often than not. Absent when the feed tells nothing of the kind. */
  id?: string;
  url?: string;
  external_url?: string;
  /** Plain text. Absent in microblogs. */
  title?: string;
  /** Untrusted markup, its URLs absolute. */
  content_html?: string;
  content_text?: string;
  /** Plain text. */
  summary?: string;
  image?: string;
  banner_image?: string;
  /** ISO 8601 (RFC 3339). */
  date_published?: string;
  /** ISO 8601 (RFC 3339). */
  date_modified?: string;
  authors?: Author[];
  tags?: string[];
  /** BCP 47. In a parsed feed absent when it is the feed's; `selectItems` fills it in. */
  language?: string;
  attachments?: Attachment[];
  _feed_elements?: ItemExtension;
}

export interface Author {
  name?: string;
  url?: string;
  avatar?: string;
}

export interface Attachment {
  url: string;
  /** Absent when the feed doesn't tell. */
  mime_type?: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
}

export interface Hub {
  type: string;
  url: string;
}

/** What JSON Feed has no key for. */
export interface FeedExtension {
  /** The line of rights, copyright or licence, plain text. */
  rights?: string;
  /** What the document was before it became JSON Feed. */
  format?: 'rss' | 'atom' | 'json';
  /** The document broke off: its last item, and all behind it, is missing. */
  incomplete?: true;
}

export interface ItemExtension {
  rights?: string;
  /** Where the item came from, as it says itself; else `selectItems` fills in its feed. */
  source?: { title?: string; url?: string };
  /** What `extractStatements` finds in the item's text (`itemText`), and where in it: then nobody has to look once more. Empty where there is none. */
  statements?: Statement[];
  /** Where a relay shows the item's picture, relative to its own address. */
  proxied_image?: string;
}
