import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/data/parse-feed.js';
import { differences } from './compare.mjs';
import { hostile, outcome } from './hostile.mjs';

interface Case {
  name: string;
  /** Base64. */
  input: string;
  url: string;
  contentType: string;
  expected: { error?: string };
}

const cases = (await (await fetch('/corpus.json')).json()) as Case[];

describe('The corpus in the browser', () => {
  for (const { name, input, url, contentType, expected } of cases) {
    it(name, async () => {
      const bytes = Uint8Array.from(atob(input), (byte) => byte.charCodeAt(0));
      const feed = await parseFeed(bytes, { url, contentType }).catch((error: { code: string }) => ({ error: error.code }));
      expect(differences(expected, feed)).to.deep.equal([]);
    });
  }
});

describe('Hostile documents in the browser', () => {
  for (const one of hostile) it(one.name, async () => expect(await outcome(parseFeed, one)).to.equal(''));
});
