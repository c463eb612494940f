import { expect } from '@open-wc/testing';
import { textFragmentUrl } from '../../src/data/text-fragment.js';

/** The fragment for these words of a page, as a reader would write it. */
function fragmentOf(page: string, text: string, start = page.indexOf(text), url = 'https://example.org/news'): string {
  const { hash } = new URL(textFragmentUrl(url, page, { start, text }));
  return decodeURI(hash);
}

describe('a text fragment', () => {
  it('names few words as they are', () => {
    expect(fragmentOf('Anna Weber said: “We sail tonight.”', 'We sail tonight.')).to.equal('#:~:text=We sail tonight.');
  });

  it('names of many the first and the last', () => {
    const words = 'We have counted the steps and the rivets and the gulls and all who came';
    expect(fragmentOf(`“${words},” said Anna Weber.`, `${words},`)).to.equal(
      '#:~:text=We have counted the steps,gulls and all who came%2c',
    );
  });

  it('never reaches from one paragraph into another', () => {
    expect(fragmentOf('“We sail.\n“And we come back,” said Anna Weber.', 'We sail.\n“And we come back,')).to.equal(
      '#:~:text=We sail.,“And we come back%2c',
    );
  });

  it('cuts no Chinese word', () => {
    const page = '林珂表示，“夜晚是我们能提供的最便宜的旅馆，票在时刻表印好之前就卖完了。”';
    expect(fragmentOf(page, page.slice(6, -1))).to.equal('#:~:text=夜晚是我们能提供,好之前就卖完了。');
  });

  it('encodes what means something in it', () => {
    const page = '“A last-minute, 100% safe R&D #1,” he said.';
    expect(new URL(textFragmentUrl('https://example.org/news', page, { start: 1, text: page.slice(1, page.indexOf('”')) })).hash).to.equal(
      '#:~:text=A%20last%2dminute%2c%20100%25%20safe%20R%26D%20%231%2c',
    );
  });

  it('names the words before where the page has the same further up', () => {
    const page = 'We will sail.\nThen, at last, Anna Weber said: “We will sail.” So it was.';
    expect(fragmentOf(page, 'We will sail.', page.lastIndexOf('We will'))).to.equal(
      '#:~:text=at last%2c Anna Weber said: “-,We will sail.',
    );
  });

  it('can name nothing before where a paragraph begins with the words', () => {
    const page = 'We will sail.\n“We will sail.” So said Anna Weber.';
    expect(fragmentOf(page, 'We will sail.', page.lastIndexOf('We will'))).to.equal('#:~:text=We will sail.');
  });

  it('holds the marks that French sets apart, as a narrow blank binds them to their words', () => {
    expect(fragmentOf('« Nous partons ce soir ! », dit-elle.', 'Nous partons ce soir !')).to.equal('#:~:text=« Nous partons ce soir ! »');
  });

  it('leaves what the address had behind its #, but other words', () => {
    const at = (url: string) => fragmentOf('“We sail,” she said.', 'We sail,', 1, url);
    expect(at('https://example.org/news#night')).to.equal('#night:~:text=We sail%2c');
    expect(at('https://example.org/news#night:~:text=day')).to.equal('#night:~:text=We sail%2c');
    expect(textFragmentUrl('https://example.org/?a=1&b=%20', '“We sail,” she said.', { start: 1, text: 'We sail,' })).to.equal(
      'https://example.org/?a=1&b=%20#:~:text=We%20sail%2c',
    );
  });

  it('is none for words that are none', () => {
    for (const text of ['', '?!', '…\nYes', 'Yes\n…'])
      expect(textFragmentUrl('https://example.org/news', `“${text}”`, { start: 1, text }), text).to.equal('https://example.org/news');
  });

  it('takes half of a character', () => {
    expect(() => fragmentOf('“\uD83D ferry,” she said.', '\uD83D ferry,', 1)).to.not.throw();
  });
});
