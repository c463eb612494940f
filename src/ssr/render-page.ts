import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5';
import type { Feed } from '../data/feed.js';
import { FeedError } from '../data/feed-error.js';
import { absoluteUrl } from '../data/url.js';
import { elementNamed } from './elements.js';
import { renderTemplate } from './render-element.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface RenderedPage {
  html: string;
  /** How many elements were filled. */
  rendered: number;
  /** The feeds that could not be had or shown, each once. */
  failed: { src: string; error: Error }[];
}

/** What stands in the page from one place to another, and what takes its place. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/**
 * Fills a page's elements with what their feeds say, as declarative shadow DOM: they show without script, and to search engines. What was filled before is filled anew.
 * Nothing else of the page changes by a character. An element whose feeds can't be had stays as it was; of several feeds those that can be had show.
 * So does one that asks its visitor first (`loading="click"`).
 *
 * @param load Gives the feed at an absolute address, of any scheme; asked once for each.
 * @param options `url` is the page's own address, to which relative ones are relative where no `<base>` says otherwise.
 */
export async function renderPage(
  html: string,
  load: (url: string) => Promise<Feed>,
  { url }: { url?: string } = {},
): Promise<RenderedPage> {
  const all = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const href = all
    .filter(({ tagName }) => tagName === 'base')
    .map((one) => attributesOf(one).href)
    .find((value) => value !== undefined);
  const base = (href !== undefined && absoluteUrl(href, url)) || url;
  const relay = relayOf(all);
  const failed = new Map<string, Error>();
  const feeds = new Map<string, Promise<Feed | undefined>>();

  const read = (src: string): Promise<Feed | undefined> => {
    const address = absoluteUrl(src, base);
    const known = address ?? src;
    const reading =
      feeds.get(known) ??
      (async () => {
        try {
          if (!address) throw new FeedError('malformed', 'No address', { url: src });
          return await load(address);
        } catch (error) {
          failed.set(known, error as Error);
          return undefined;
        }
      })();
    feeds.set(known, reading);
    return reading;
  };

  const fill = async (element: Element): Promise<Change[]> => {
    const attributes = attributesOf(element);
    const addresses = attributes.src?.match(/\S+/g);
    if (!addresses || attributes.loading?.trim().toLowerCase() === 'click') return [];
    const there = (await Promise.all(addresses.map(read))).flatMap((feed) => feed ?? []);
    if (!there.length) return [];
    try {
      const text = await renderTemplate(element.tagName, attributes, there, { lang: languageAround(element), base, relay });
      const { from, to } = placeIn(element);
      return text === undefined ? [] : [{ from, to, text }];
    } catch (error) {
      for (const src of addresses) failed.set(absoluteUrl(src, base) ?? src, error as Error);
      return [];
    }
  };

  const changes = (await Promise.all(all.filter(isOurs).map(fill))).flat();
  return { html: changed(html, changes), rendered: changes.length, failed: [...failed].map(([src, error]) => ({ src, error })) };
}

/** All elements, in their order. What is in a `<template>` is no part of the page; what is in a `<noscript>` is text. */
function* elementsIn(document: Node): Generator<Element> {
  const left: Node[] = [document];
  for (let node = left.pop(); node; node = left.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) for (let at = node.childNodes.length; at--;) left.push(node.childNodes[at]!);
  }
}

const attributesOf = ({ attrs }: Element): Record<string, string> => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

const isOurs = ({ tagName, namespaceURI, sourceCodeLocation }: Element) =>
  Boolean(namespaceURI === names.NS.HTML && elementNamed(tagName) && sourceCodeLocation?.startTag);

/** As the elements look for it. */
function relayOf(all: Element[]): string | undefined {
  const first = (name: string, read: (attributes: Record<string, string>) => string | undefined) =>
    all.flatMap((one) => (one.tagName === name && read(attributesOf(one))) || [])[0];
  return first('meta', ({ name, content }) => (name === 'feed-relay' ? content : '')) ?? first('script', (script) => script['data-relay']);
}

function languageAround(element: Element): string | undefined {
  for (let at: Node | null = element; at && 'tagName' in at; at = at.parentNode) {
    const { lang } = attributesOf(at);
    if (lang !== undefined) return lang;
  }
  return undefined;
}

/** Where an element's template stands, or is to stand: behind the start tag. */
function placeIn(element: Element): { from: number; to: number } {
  const there = element.childNodes.find(
    (node): node is Element => node.nodeName === 'template' && 'shadowrootmode' in attributesOf(node as Element),
  );
  const place = there?.sourceCodeLocation;
  const start = element.sourceCodeLocation!.startTag!.endOffset;
  return place ? { from: place.startOffset, to: place.endOffset } : { from: start, to: start };
}

function changed(text: string, changes: Change[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const change of changes.sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(end, change.from), change.text);
    end = change.to;
  }
  return pieces.join('') + text.slice(end);
}
