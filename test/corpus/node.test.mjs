import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from 'feed-elements/data';
import { readCases } from './cases.mjs';
import { differences } from './compare.mjs';
import { hostile, outcome } from './hostile.mjs';

describe('The corpus in Node', () => {
  for (const { name, input, url, contentType, expected } of readCases()) {
    it(name, async () => {
      const feed = await parseFeed(input, { url, contentType }).catch((error) => ({ error: error.code }));
      assert.deepEqual(differences(expected, feed), []);
    });
  }
});

describe('Hostile documents in Node', () => {
  for (const one of hostile) it(one.name, async () => assert.equal(await outcome(parseFeed, one), ''));
});
