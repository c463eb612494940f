import type { FeedItem } from './feed.js';
import { collapse, firstImage, textOf } from './markup.js';

/** The whole text of an item, blocks on lines of their own. */
export function itemText(item: FeedItem): string {
  return item.content_html ? textOf(item.content_html) : (item.content_text ?? '');
}

/** What stands for an item's content in a list: its summary, else the beginning of its text, at most `length` UTF-16 units. */
export function excerpt(item: FeedItem, length: number): string {
  return cut(collapse(item.summary || itemText(item)), length);
}

/** An item's title; of one that has none, the beginning of its text, else its address. */
export function titleOf(item: FeedItem): string {
  return item.title?.trim() || excerpt(item, 80) || item.url?.replace(/^https?:\/\/(?:www\.)?/, '') || '';
}

/** The picture that the feed names, else the first one in the content. */
export function imageOf(item: FeedItem): string | undefined {
  return item.image ?? item.banner_image ?? (item.content_html ? firstImage(item.content_html) : undefined);
}

/** Whole minutes, at least 1: 230 words or 400 CJK characters a minute; undefined when there is no text to read. */
export function readingMinutes(item: FeedItem): number | undefined {
  const text = itemText(item);
  const words = text.replace(/[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g, '');
  return text ? Math.max(1, Math.round(words.split(/\s+/).length / 230 + (text.length - words.length) / 400)) : undefined;
}

/** Cuts between words where the language has blanks, between graphemes where it hasn't, and never within one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const blank = head.lastIndexOf(' ');
  if (blank > length * 0.7) return head.slice(0, blank).replace(/[\s,;:，、；：]+$/, '') + '…';
  // A grapheme may reach beyond the head: the segments are those of the text as it goes on.
  const segments = new Intl.Segmenter().segment(text.slice(0, length + 64));
  return text.slice(0, segments.containing(length)!.index) + '…';
}
