import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import type { FeedElement } from '../../src/components/feed-element.js';
import type { Feed, FeedItem } from '../../src/data/feed.js';

export const tags = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'] as const;

/** An id that no other test has. */
export const newId = (): string => crypto.randomUUID();

/** Address of a feed of the test server's; each call is another feed to the page, as the page keeps what it has. */
export function feedAt(path: string, parameters: Record<string, string> = {}): string {
  return `/__feeds/${path}?${new URLSearchParams({ id: newId(), ...parameters })}`;
}

/** Address of a feed with this text. */
export const feedOf = (body: string, type = 'application/rss+xml'): string => feedAt('given', { body, type });

/** Address of an RSS feed with these items. */
export const rssOf = (items: string, channel = '<title>Harbour News</title><link>https://example.org/news</link>'): string =>
  feedOf(`<rss version="2.0"><channel>${channel}${items}</channel></rss>`);

/** What the server has seen of the requests with this id. */
export async function counted(id: string): Promise<{ asked: number; closed: number; sent: number }> {
  return (await fetch(`/__feeds/count?id=${encodeURIComponent(id)}`)).json();
}

/** When the server has been asked with this id, or has been hung up on. */
export async function untilServer(id: string, what: 'asked' | 'closed'): Promise<void> {
  const end = performance.now() + 8000;
  while (!(await counted(id))[what]) if (performance.now() > end) throw new Error(`The server was never ${what}`);
}

export const release = (id: string): Promise<Response> => fetch(`/__feeds/release?id=${id}`);

export const feedWith = (...items: Partial<FeedItem>[]): Feed => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour News',
  items: items.map((item, at) => ({ id: String(at), ...item })),
});

export const until = (predicate: () => unknown, message: string): Promise<void> =>
  waitUntil(predicate, message, { interval: 10, timeout: 8000 });

/** The markup in the page, its first element given back. */
export const put = <T extends FeedElement = FeedElement>(markup: string): Promise<T> => fixture<T>(markup);

/** The markup in the page, as soon as the element waits for nothing more. */
export async function settled<T extends FeedElement = FeedElement>(markup: string): Promise<T> {
  const element = await put<T>(markup);
  await whenSettled(element);
  return element;
}

export async function whenSettled(element: FeedElement): Promise<void> {
  await until(() => !element.matches(':state(loading)'), `${element.localName} never stopped loading`);
  await element.updateComplete;
}

/** An element that shows the feed, which is set by property. */
export async function withFeed<T extends FeedElement = FeedElement>(feed: Feed, markup = '<recent-posts></recent-posts>'): Promise<T> {
  const element = await put<T>(markup);
  element.feed = feed;
  await element.updateComplete;
  return element;
}

export const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${name}']`),
];

export const part = (element: Element, name: string): HTMLElement | undefined => parts(element, name)[0];

/** The text of every such part, on one line each. */
export const texts = (element: Element, name: string): string[] =>
  parts(element, name).map((one) => one.textContent.replace(/\s+/g, ' ').trim());

export const text = (element: Element, name: string): string | undefined => texts(element, name)[0];

/** Whether a visitor sees it. */
export const isSeen = (element: Element | undefined | null): boolean =>
  Boolean(element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }));

export const skeleton = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector("[aria-hidden='true']");

/** What happened to an element, by the names of the events. */
export function record(element: EventTarget, ...names: string[]): Event[] {
  const events: Event[] = [];
  for (const name of names) element.addEventListener(name, (event) => events.push(event));
  return events;
}

// Nothing of ours ever speaks in a page's console, whatever a test does to it. Told at the end: a hook that fails ends all tests of its file.
const noise: string[] = [];
let title: string | undefined;
for (const name of ['error', 'warn', 'info', 'log', 'debug'] as const) {
  const own = console[name].bind(console);
  console[name] = (...words: unknown[]) => {
    if (!String(words[0]).includes('Lit is in dev mode')) noise.push(`${title}: ${String(words[0])}`);
    own(...words);
  };
}
beforeEach(function () {
  title = this.currentTest?.fullTitle();
});
after(() => expect(noise, 'what was said in the console').to.deep.equal([]));
