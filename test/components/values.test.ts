import { expect } from '@open-wc/testing';
import type { FeedElement } from '../../src/components/feed-element.js';
import { feedAt, isSeen, part, parts, skeleton, tags, until } from './helpers.js';

const shared = 'src relay loading refresh heading-level date-style time-zone target category match exclude images lang dir'.split(' ');
const own: Record<(typeof tags)[number], string> = {
  'recent-posts': 'heading limit offset layout show summary-lines see-all more',
  'article-card': 'item layout show headline href image summary date source',
  'statement-quote': 'item statement limit speaker role speaker-role occasion date href source',
  'article-view': 'item',
  'key-figures': 'item figures trend',
};

/** Attributes that ask for other content: with nonsense there may be none, but something is said. */
const asking = /^(?:src|relay|loading|category|match|exclude|item|statement|speaker|offset|feed|figures)$/;

const texts = [
  '',
  ' ',
  'nonsense',
  'none',
  '0',
  '-1',
  '-99999999999',
  '1.5',
  '1e400',
  '99999999999999999999',
  '9'.repeat(400),
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:x',
  '//',
  'http://[',
  'http://user:pass@:0/',
  '<img src=x onerror=alert(1)>',
  `"'><script>alert(1)</script>`,
  '%',
  '\u0000',
  '\uD800',
  '\u202E',
  '(',
  ','.repeat(1000),
  'x'.repeat(100_000),
];

const things: Record<string, () => unknown> = {
  null: () => null,
  undefined: () => undefined,
  'an object': () => ({}),
  'a list': () => [],
  'a list of lists': () => [[null], [undefined, {}]],
  NaN: () => NaN,
  Infinity: () => Infinity,
  '-0': () => -0,
  'a negative number': () => -5,
  'a fraction': () => 0.1,
  'a huge number': () => 1e300,
  'a big integer': () => 10n,
  true: () => true,
  false: () => false,
  'a function': () => () => 'x',
  'a symbol': () => Symbol('x'),
  'an invalid date': () => new Date(NaN),
  'an object without a prototype': () => Object.create(null) as unknown,
  'an object that is no text': () => ({
    toString() {
      throw new Error('toString was called');
    },
  }),
  'an element': () => document.createElement('p'),
  'a proxy of traps': () =>
    new Proxy(
      {},
      {
        get() {
          throw new Error('was looked into');
        },
      },
    ),
};

const property = (attribute: string) => attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Everything that goes wrong in the page without anybody's knowledge. */
function watch(): { wrong: string[]; stop: () => void } {
  const wrong: string[] = [];
  const listen = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    wrong.push(String((event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).message));
  };
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, listen, true);
  return {
    wrong,
    stop() {
      for (const type of ['error', 'unhandledrejection']) removeEventListener(type, listen, true);
    },
  };
}

/** What a visitor sees of an element: never nothing. */
const isBlank = (element: FeedElement): boolean =>
  ![...parts(element, 'item'), part(element, 'status'), part(element, 'more'), skeleton(element), element.querySelector('b')].some(
    (one) => isSeen(one) && one!.getBoundingClientRect().height > 0,
  );

describe('nonsense', () => {
  let home: HTMLElement;
  let page: ReturnType<typeof watch>;
  beforeEach(() => {
    home = document.createElement('div');
    document.body.append(home);
    page = watch();
  });
  afterEach(() => {
    home.remove();
    page.stop();
  });

  /** A rejection that nobody handles is told a task later. */
  async function expectCalm(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.wrong).to.deep.equal([]);
  }

  // Where an address is nonsense, the server of the feeds is asked for it, and has nothing there.
  const base = Object.assign(document.createElement('base'), { href: '/__feeds/' });
  before(() => document.head.append(base));
  after(() => base.remove());

  const src = feedAt('statement.xml');
  function make(tag: string): FeedElement {
    const element = document.createElement(tag) as FeedElement;
    Object.assign(element, { src, loading: 'eager', innerHTML: '<b>All our news</b>' });
    return element;
  }

  async function settle(element: FeedElement, about: string, isAsking: boolean): Promise<void> {
    await element.updateComplete;
    await until(() => !element.matches(':state(loading)') && (isAsking || parts(element, 'item').length), `${about}: nothing came`);
    await element.updateComplete;
    expect(page.wrong, about).to.deep.equal([]);
    expect(isBlank(element), `${about}: blank`).to.equal(false);
  }

  for (const tag of tags)
    for (const attribute of [...shared, ...own[tag].split(' ')]) {
      const isAsking = asking.test(attribute);

      it(`as ${attribute} of <${tag}> is no harm`, async () => {
        const element = make(tag);
        home.append(element);
        await settle(element, 'before', false);
        for (const text of texts) {
          element.setAttribute(attribute, text);
          await settle(element, `${attribute}="${text.slice(0, 40)}"`, isAsking);
        }
        element.removeAttribute(attribute);
        if (attribute === 'src') element.src = src;
        await settle(element, `without ${attribute}`, false);
        await expectCalm();
      });

      it(`of another kind as ${property(attribute)} of <${tag}> is no harm`, async () => {
        const late = make(tag);
        home.append(late);
        const values = (element: FeedElement) => element as unknown as Record<string, unknown>;
        for (const [name, thing] of Object.entries(things)) {
          const early = make(tag);
          for (const element of [early, late]) {
            // HTML's own take nothing that has no text, and say so.
            if (/^(?:lang|dir|role)$/.test(attribute) && /symbol|object|list of|proxy/.test(name)) continue;
            values(element)[property(attribute)] = thing();
          }
          home.append(early);
          await settle(early, `${name} as ${property(attribute)}, before it is in the page`, isAsking);
          await settle(late, `${name} as ${property(attribute)}`, isAsking);
          early.remove();
        }
        await expectCalm();
      });
    }
});
