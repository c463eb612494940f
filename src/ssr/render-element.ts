import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import type { FeedElement } from '../components/feed-element.js';
import { wordsIn } from '../components/words.js';
import type { Feed } from '../data/feed.js';
import type { FeedError } from '../data/feed-error.js';
import { elementNamed, ServedArticleView } from './elements.js';
import { escapeText } from './escape-text.js';

export interface RenderOptions {
  /** BCP 47: the nearest `lang` around the element. Its own attribute comes first. Default: `en`. */
  lang?: string | undefined;
  /** What relative addresses in attributes are relative to. Default: nothing, so that they aren't followed. */
  base?: string | undefined;
  /** Base URL of the page's relay, for `images="proxy"`. Its own attribute comes first. */
  relay?: string | undefined;
}

/** What an element is made of that only itself and its subclasses use otherwise: a server is told what a browser finds out. */
interface Inside {
  readonly room: string;
  prepare(): Promise<unknown> | undefined;
  render(): TemplateResult;
}

/** Lit's marks for taking over what a server has rendered. Ours render anew. */
const marks = /<!--\/?lit-(?:part|node)(?: [\w+/=]+)?-->/g;

/** A button does nothing before the script is there, and never where scripts are off. */
const withoutScript = '@media (scripting: none) { button { display: none } }';

/**
 * One element as HTML, its content as declarative shadow DOM. Dates are in the time zone of its `time-zone` attribute, else in UTC.
 * An element that asks its visitor first (`loading="click"`) comes without content.
 *
 * @param attributes As in HTML: all are strings. They are escaped.
 * @param feeds Those that its `src` names, in that order. When there are none, it says that they could not be loaded, or shows what is authored by attributes.
 * @param options `content` is what stands inside the element, as HTML, unescaped.
 * @throws {TypeError} for a name that is no element of ours or can't be an attribute's
 * @throws {FeedError} `malformed` when a feed is not what it has to be
 */
export async function renderElement(
  tag: string,
  attributes: Record<string, string>,
  feeds: Feed[],
  { content = '', ...options }: RenderOptions & { content?: string } = {},
): Promise<string> {
  const list = Object.entries(attributes).map(([name, value]) => {
    if (!/^[a-z][a-z\d_-]*$/i.test(name)) throw new TypeError(`“${name}” can't be the name of an attribute`);
    return ` ${name}="${escapeText(value)}"`;
  });
  const isMissing = attributes.src && !feeds.length;
  const inside = isMissing
    ? `<p slot="error">${wordsIn(attributes.lang || options.lang).error}</p>`
    : ((await renderTemplate(tag, attributes, feeds, options)) ?? '');
  return `<${tag}${list.join('')}>${inside}${content}</${tag}>`;
}

/**
 * What an element shows, as the `<template>` that a browser makes its shadow root of; undefined when it has to ask its visitor first.
 *
 * @throws as `renderElement` does
 */
export async function renderTemplate(
  tag: string,
  attributes: Record<string, string>,
  feeds: Feed[],
  { lang, base, relay }: RenderOptions = {},
): Promise<string | undefined> {
  const Element = elementNamed(tag);
  if (!Element) throw new TypeError(`There is no element <${tag}>`);
  const element = new Element();
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
    element.attributeChangedCallback(name, null, value);
  }
  if (element.loading === 'click') return undefined;

  const inside = element as unknown as Inside;
  // What it asks of the page around it: a language, a base, a relay; and nothing is inside.
  const around = { getAttribute: () => attributes.lang || lang || 'en' };
  Object.assign(inside, { baseURI: base, closest: () => around, querySelector: () => null, childNodes: [], children: [], textContent: '' });
  Object.defineProperty(inside, 'relayAddress', { value: element.relay || relay });
  // What it would tell the page is told to who asked.
  Object.assign(inside, { feeds, phase: feeds.length ? 'ready' : 'none', timeZone: zoneOf(element), fail: raise });
  await inside.prepare();
  const shown = collectResultSync(render(inside.render(), { customElementHostStack: [new FallbackRenderer(tag)] })).replace(marks, '');
  const served = element instanceof ServedArticleView ? element.served : [];
  const whole = served.reduce((page, markup) => markup.putInto(page), shown);
  const styles = [...Element.elementStyles, `[part=base] { ${inside.room} }`, withoutScript];
  return `<template shadowrootmode="open"><style>${styles.join('\n')}</style>${whole}</template>`;
}

function raise(error: FeedError): never {
  throw error;
}

/** Where the server stands is nobody's business. */
function zoneOf({ timeZone }: FeedElement): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timeZone || 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
