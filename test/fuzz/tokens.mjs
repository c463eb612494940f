// What breaks readers of feeds: marks, references, names, values. Strings of bytes, as everything that mutates.

/** What stands between `~`, in UTF-8. */
const list = (text) =>
  text
    .trim()
    .split(/\s*~\s*/)
    .map((one) => Buffer.from(one).toString('latin1'));

export const marks = [
  ...list(`
    < ~ > ~ & ~ " ~ ' ~ / ~ = ~ ;`),
  '\x00',
  '\r',
  '\n',
  '\t',
  ' ',
  '\x0C',
  '\x0B',
  '\x80',
  '\x95',
  '\xFF',
  '\xC3',
  '\xED\xA0\x80',
  '\xEF\xBB\xBF',
  ...list(`
    << ~ </ ~ /> ~ </> ~ <>`),
  '< ',
  ...list(`
    <a " ~ <a ' ~ <a b=" ~ <a = ~ <a b`),
  '<\xE9 ',
  ...list(`
    <1> ~ <- ~ <:a> ~ <a:> ~ <a:b:c>`),
  '</\xE9>',
  ...list(`
    <!-- ~ --> ~ <!--> ~ <!---> ~ --!> ~ <! ~ <!x>`),
  '<!x ',
  ...list(`
    <![ ~ <![CDATA[ ~ ]]> ~ ]] ~ ]> ~ <![CDATA[]]> ~ <![cdata[x]]> ~ <? ~ ?> ~ <?xml?> ~ <!DOCTYPE [ ~ <!DOCTYPE rss [ ~
    <!DOCTYPE rss []> ~ <!DOCTYPE rss [<!ENTITY lol "lol">]> ~ <!ENTITY lol "&lol;&lol;"> ~ <!ENTITY a SYSTEM "file:///etc/passwd"> ~
    &#x0; ~ &#0; ~ &#x80; ~ &#150; ~ &#xD800; ~ &#xFFFF; ~ &#x110000; ~ &#99999999999; ~ &#x; ~ &#; ~ &lol; ~ &amp; ~ &amp;lt; ~ &lt; ~
    &lt ~ &nbsp; ~ &lt;script&gt; ~ &amp;amp;amp; ~ &eacute ~ &constructor ~ &constructor; ~ &__proto__; ~ &toString ~ &notit; ~
    &copy=1 ~ & ~ &; ~ &#38;lt; ~ &quot ~ &AMP;`),
  '\xE2\x80\xA8',
  '\xEF\xBB\xBF',
  '\xEF\xBF\xBE',
  '\xEF\xBF\xBD',
  '\xC2\x85',
  '\xC2\xA0',
  ...list(`
    👍`),
  '\xE2\x80\xAE',
  ...list(`
    年 ~ 中文 ~ { ~ } ~ [ ~ ] ~ "`),
  '\\',
  '\\u',
  '\\uD800',
  '\\u0000',
  ...list(`
    , ~ : ~ null ~ true ~ 1e999 ~ -0 ~ {"a": ~ [[ ~ "__proto__":{"x":1},`),
];

export const elements = list(`
  rss ~ channel ~ feed ~ entry ~ item ~ items ~ image ~ source ~ author ~ title ~ link ~ description ~ content ~ summary ~ guid ~
  category ~ enclosure ~ url ~ name ~ div ~ p ~ script ~ svg ~ br ~ parsererror ~ __text__ ~ cdata ~ constructor ~ __proto__ ~
  content:encoded ~ media:content ~ media:group ~ itunes:category ~ atom:link ~ dc:date ~ toString:title ~ xml:a ~ xmlns:a ~ x:y ~
  rdf:RDF`);

export const attributes = [
  ...list(`
    type="html" ~ type="xhtml" ~ type="text" ~ type="text/html" ~ type="application/xml" ~ type="image/png" ~ mode="base64" ~
    mode="xml" ~ xml:base="/a/" ~ xml:base="http://x.example/b/" ~ xml:base="javascript:1" ~ xml:base="http://[" ~ xml:base="" ~
    xml:lang="de_AT" ~ xml:lang="" ~ xmlns="" ~ xmlns="http://www.w3.org/2005/Atom" ~ xmlns="http://www.w3.org/1999/xhtml" ~
    xmlns:="a" ~ xmlns:x="" ~ xmlns:x="urn:x" ~ xmlns:xml="urn:x" ~ xmlns:xmlns="urn:x" ~ xmlns:media="urn:other" ~
    xmlns:dc="http://www.w3.org/2005/Atom" ~ xmlns:__proto__="a" ~ constructor="1" ~ __proto__="1" ~ rel="self" ~ rel="enclosure" ~
    href="a" ~ href="//" ~ href="http://a b/" ~ url="1.png" ~ length="1e999" ~ length="-1" ~ duration="9:9:9:9" ~ fileSize="NaN" ~
    isPermaLink="false" ~ label="x" ~ term="" ~ rdf:about="http://a/" ~ a ~ a=b ~ a = "b" ~ a="<" ~ a="&" ~ a=">" ~ a='"' ~ a="/>" ~
    a="]]>" ~ a="<!--" ~ srcset="a 1x, b 2x" ~ srcset="data:image/png;base64,a, b" ~ src=x> ~ src="a&amp;copy=1"`),
];

export const values = [
  ...list(`
    0 ~ -1 ~ 99999 ~ Tue, 31 Feb 2026 25:61:61 +9999 ~ 2026-07-22T24:00:00Z ~ 0000-00-00 ~ 275761-01-01 ~ 1 Jan 70 1:1 ZZZ ~
    22 July 2026 (((( ~ 2026-02-30 ~ 20260722T101010+0530 ~ 9999-12-31T23:59:60-2359 ~ 2026-1-1T1 ~ 1/1/1 ~ Jan 1 00:00:00 UTC 2026 ~
    12:00 ~ -000001-01-01 ~ me@x.org (Name) ~ Name <me@x.org> ~ <me@x.org> ~ me@x.org () ~ ((((@ ~ @ ~ mailto:@( ~ http:// ~ http://[ ~
    // ~ ? ~ # ~ http://a:99999/ ~ javascript:1 ~ data:,x ~ aGk= ~ PGI+aGk8L2I+ ~ ==== ~ a ~ /////w== ~ AAAA ~ &lt;b&gt;x&lt;/b ~
    &lt;img src=x ~ &lt;a href=&quot; ~ &lt;!-- ~ &lt;script&gt; ~ &lt;p title="&gt;"&gt; ~
    <div xmlns="http://www.w3.org/1999/xhtml"><p>x<br/>y</p></div> ~ <![CDATA[<p><a href="x">y</a><b]]> ~ <b>x</b> y ~ <![CDATA[]]> ~
    <x/> ~ <i><b></i></b>`),
  '',
];

export const labels = [
  ...list(`
    utf-8 ~ utf-16 ~ utf-16le ~ utf-16be ~ us-ascii ~ iso-8859-1 ~ windows-1251 ~ gb2312 ~ gb18030 ~ big5 ~ shift_jis ~ euc-jp ~
    euc-kr ~ iso-2022-jp ~ koi8-r ~ x-user-defined ~ x-mac-cyrillic ~ replacement ~ hz-gb-2312 ~ utf-7 ~ none ~ "utf-8`),
  '',
];

/** What a value of JSON becomes. */
export const json = [
  ...list(`
    null ~ true ~ 0 ~ -1 ~ 1e999 ~ "" ~ "x" ~ [] ~ {} ~ [null] ~ [[]] ~ [{}] ~ {"rendered":1} ~ {"toString":1} ~ "http://[" ~
    {"author":{}} ~ [{"items":[{}]}] ~ {"__proto__":null}`),
  '"\\ud800"',
];
