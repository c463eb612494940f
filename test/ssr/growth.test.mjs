// What an article costs grows with its length, not with the square of it. Counted is what lists of nodes are searched and shifted.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { source } from '../relay/source.mjs';

const { renderElement } = await source('../ssr/index.ts');

/** Entries that are looked at or moved while something is done. */
async function movesIn(act) {
  const { indexOf, splice, shift, unshift } = Array.prototype;
  let moves = 0;
  Array.prototype.indexOf = function (...found) {
    const at = indexOf.apply(this, found);
    moves += at < 0 ? this.length : at;
    return at;
  };
  Array.prototype.splice = function (...change) {
    moves += Math.max(0, this.length - change[0]);
    return splice.apply(this, change);
  };
  for (const [name, method] of Object.entries({ shift, unshift }))
    Array.prototype[name] = function (...change) {
      moves += this.length;
      return method.apply(this, change);
    };
  try {
    await act();
  } finally {
    Object.assign(Array.prototype, { indexOf, splice, shift, unshift });
  }
  return moves;
}

const show = (content_html) =>
  renderElement('article-view', { src: 'https://a.example/feed.json' }, [
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [{ id: '1', title: 'Ferries', url: 'https://a.example/1', content_html }],
    },
  ]);

describe('An article of very many', () => {
  for (const [what, piece] of Object.entries({
    paragraphs: '<p>x',
    pictures: '<img src="/x.jpg">',
    'pictures of a pixel': '<img src="/x.gif" width="1" height="1">',
    tables: '<table><tr><td>x</td></tr></table>',
    'headings like its title': '<h2>Ferries</h2>',
    'words that a table doesn’t hold': '<table>x<b>',
    lists: '<ul>x<li>y</ul>',
    frames: '<iframe src="/x"></iframe>',
  }))
    it(`${what} costs twice as much when there are twice as many`, async () => {
      await show(piece);
      const [once, twice] = [await movesIn(() => show(piece.repeat(1000))), await movesIn(() => show(piece.repeat(2000)))];
      assert.ok(twice < 3 * once + 10_000, `${once} moves, then ${twice}`);
    });
});
