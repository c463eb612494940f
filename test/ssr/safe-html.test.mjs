import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { source } from '../relay/source.mjs';

const { safeHtml } = await source('../ssr/safe-html.ts');
const { allowedAttributes, allowedElements } = await source('../data/allowed-markup.ts');
const base = 'https://news.example/2026/story/';
const safe = (html) => safeHtml(html, base);

describe('the markup that a relay sends on', () => {
  it('keeps what an article is made of', () => {
    const article =
      '<h2>Ports</h2><p>“We <em>have</em> it,” <q lang="fr">oui</q></p><ul><li>a</li></ul><table><tbody><tr><td colspan="2">1</td></tr></tbody></table><pre>\n\n x</pre>';
    assert.equal(safe(article), article.replace('<pre>\n\n', '<pre>\n'));
  });

  for (const [what, html, expected] of [
    ['scripts, with what is inside', 'a<script>alert(1)</script>b', 'ab'],
    ['styles and templates', '<style>p{}</style><template><p>x</p></template><p style="color:red">y</p>', '<p>y</p>'],
    ['handlers', '<p onclick="x()" onmouseover=x>y</p>', '<p>y</p>'],
    ['ids, names and classes', '<p id="a" name="b" class="c" slot="d" is="e">y</p>', '<p>y</p>'],
    ['comments', 'a<!-- b -->c', 'ac'],
    ['SVG and MathML', '<p>a<svg><a href="javascript:x"><text>b</text></a></svg><math><mi>c</mi></math>d</p>', '<p>ad</p>'],
    ['forms, but not their words', '<form action="/x"><label>Name <input name="n"></label><button>Go</button></form>', 'Name '],
    ['elements that HTML doesn’t know, but not their words', '<my-card>words</my-card>', 'words'],
    ['what nobody was meant to see', '<p hidden>a</p><p style="DISPLAY : none">b</p>c', 'c'],
    ['pictures without an address', '<img alt="x">a<img src="data:image/png;base64,AA">', 'a'],
  ])
    it(`leaves out ${what}`, () => assert.equal(safe(html), expected));

  for (const address of [
    'javascript:alert(1)',
    ' JaVa\tScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>x</script>',
    'blob:https://a/b',
    'file:///etc/passwd',
  ])
    it(`leads nowhere for ${address}`, () => assert.equal(safe(`<a href="${address}">a</a><img src="${address}">`), '<a>a</a>'));

  it('makes addresses absolute', () => {
    assert.equal(safe('<a href="../x?a=1&amp;b=2">a</a>'), '<a href="https://news.example/2026/x?a=1&amp;b=2">a</a>');
    assert.equal(safe('<img src="1.png" alt="One">'), '<img alt="One" src="https://news.example/2026/story/1.png">');
  });

  it('keeps mail and telephone links', () => {
    const links = '<a href="mailto:a@b.example">m</a><a href="tel:+1">t</a>';
    assert.equal(safe(links), links);
  });

  it('has pictures that a script would have loaded', () => {
    assert.equal(safe('<img src="data:," data-src="/a.png">'), '<img src="https://news.example/a.png">');
    assert.equal(safe('<img srcset="/s.png 1x, /l.png 2x">'), '<img src="https://news.example/l.png">');
  });

  for (const [what, html, expected] of [
    ['words and blocks', '<ul>a <b>b</b> <i>c</i><li>d</li>e</ul>', '<ul><li>a <b>b</b> <i>c</i></li><li>d</li><li>e</li></ul>'],
    ['what is left of other elements', '<ol><font>a<li>b</font>c</ol>', '<ol><li>a</li><li>bc</li></ol>'],
    [
      'line breaks and lists',
      '<ul><br><li>a</li><ul><li>b</ul> <li>c</li><br></ul>',
      '<ul><li>a<ul><li>b</li></ul></li> <li>c<br></li></ul>',
    ],
  ])
    it(`has nothing but items in a list, also of ${what}`, () => {
      assert.equal(safe(html), expected);
      assert.equal(safe(expected), expected);
    });

  it('says in words what an emoji’s picture shows', () =>
    assert.equal(safe('<p>Hi <img class="wp-smiley emoji" alt="🙂" src="/e.svg"></p>'), '<p>Hi 🙂</p>'));

  it('puts links in the place of frames', () => {
    assert.equal(
      safe('<iframe src="https://video.example/e/1" title="The film"></iframe>'),
      '<p><a href="https://video.example/e/1">The film</a></p>',
    );
    assert.equal(safe('<iframe srcdoc="<script>x</script>"></iframe>'), '');
  });

  it('has the address of a film that stands inside', () => {
    assert.equal(
      safe('<video controls><source src="/f.mp4"><track src="/t.vtt"></video>'),
      '<video controls="" src="https://news.example/f.mp4"></video>',
    );
  });

  it('has nothing that is not on the list, whatever comes in', () => {
    const hostile = [
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
      '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
      '<select><template><style><!--</style><a rel="--></style></template></select><img src=1 onerror=alert(1)>">',
      '<a href="https://a.example/&quot; onclick=&quot;x">a</a>',
      '<xmp><img src=1 onerror=x></xmp><plaintext><b>c',
      '<p title="</p><script>x</script>">a',
      '<base href="https://evil.example/"><a href="x">a</a>',
      '<meta http-equiv=refresh content="0;url=x"><link rel=stylesheet href=x><object data=x><embed src="javascript:x">',
    ];
    for (const html of hostile) {
      const open = [...parseFragment(safe(html)).childNodes];
      for (let node; (node = open.pop());) {
        if (!node.tagName) continue;
        assert.ok(allowedElements.includes(node.tagName), `${html} → <${node.tagName}>`);
        for (const { name, value } of node.attrs) {
          assert.ok(allowedAttributes.includes(name), `${html} → ${name}`);
          if (/^(?:href|src|poster)$/.test(name)) assert.match(value, /^(?:https?|mailto|tel):/);
          assert.ok(!value.startsWith('https://evil.example'), html);
        }
        open.push(...node.childNodes);
      }
    }
  });

  it('is the same when it is made safe again', () => {
    for (const html of ['<p>a<b>b<p>c</b>d', '<table>x<tr><td>y', '<a href="/x"><a href="/y">z', '<p>&lt;script&gt; &amp;amp; &nbsp;'])
      assert.equal(safe(safe(html)), safe(html));
  });

  it('keeps the words where the markup goes on without end', () => {
    const deep = '<div>'.repeat(100_000);
    assert.equal(safe(`<p>first</p>${deep}last`), 'first\nlast');
    // Each block that follows would hold all that is open, by the standard.
    const copied = Array.from({ length: 30_000 }, (_, at) => `<b id="${at}"><p>`).join('');
    assert.equal(safe(`<p>first</p>${copied}last`), 'first\nlast');
  });
});
