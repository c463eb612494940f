// A feed as blogs publish them, of any length and the same at every run.
const words =
  'port customs mask supply hospital Shanghai Liège freight weekly notice member company board test kit certificate market office winter spring train ship partner law paper border price contract of and the in to for with from after a'.split(
    ' ',
  );

/** The next pseudo-random number below 2³², from the one before. @see Numerical Recipes, "quick and dirty" generators */
const next = (seed) => (Math.imul(seed, 1664525) + 1013904223) >>> 0;

/** So many words out of a seed, the first with a capital. */
function sentence(count, seed) {
  let text = '';
  for (let i = 0, state = next(seed + 1); i < count; i++, state = next(state)) text += ' ' + words[(state >>> 16) % words.length];
  return text[1].toUpperCase() + text.slice(2);
}

const escape = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** About 3 KB of what an editor writes. */
const article = (seed) =>
  Array.from(
    { length: 6 },
    (_, at) =>
      `<p>${sentence(30, seed + at)}, <a href="https://blog.example/about/${at}?a=1&amp;b=2"><strong>${sentence(4, seed + at * 7)}</strong></a> &#8211; ${sentence(36, seed + at * 3)}.</p>\n`,
  ).join('') + '<figure class="wp-block-image"><img src="https://blog.example/inline.webp" alt="" width="640" height="360" /></figure>';

const item = (index) => {
  const seed = index * 1000;
  const address = `https://blog.example/posts/${index}/`;
  return `<item>
  <title>${sentence(7, seed)} &#8211; ${index + 1}</title>
  <link>${address}</link>
  <dc:creator><![CDATA[Editor ${index % 7}]]></dc:creator>
  <pubDate>${new Date(Date.UTC(2021, 2, 1) - index * 21_600_000).toUTCString()}</pubDate>
  <category><![CDATA[News]]></category>
  <category><![CDATA[${words[index % 20]}]]></category>
  <guid isPermaLink="false">https://blog.example/?p=${index}</guid>
  <description>${escape(`<p>${sentence(62, seed + 5)} [&#8230;]</p>`)}</description>
  <content:encoded><![CDATA[${article(seed)}]]></content:encoded>
  <enclosure url="/images/${index}.webp" type="image/webp" length="34" />
</item>`;
};

/** RSS 2.0 with so many items, newest first. */
export const feed = (length) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>The blog</title>
<link>https://blog.example/</link>
<description>News &amp; notices</description>
<language>en</language>
<copyright>© The blog</copyright>
${Array.from({ length }, (_, index) => item(index)).join('\n')}
</channel>
</rss>`;
