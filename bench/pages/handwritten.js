// What a good front-end developer would write for this one page and this one feed: no library, no states, no languages, nothing checked twice.
// It builds the very DOM of <recent-posts>, from a template and in one piece; `css`, which the server puts in front, is the widget's own.
const place = document.createElement('template');
place.innerHTML = `<div part="base" class="ready" aria-busy="false" style="--_lines: 2">
  <div class="head">
    <h2 part="heading" class="heading"><slot name="heading">Recent posts</slot></h2>
    <slot name="see-all"><a part="see-all">See all</a></slot>
  </div>
  <div class="stage">
    <slot hidden></slot>
    <div>
      <ul role="list" part="list" class="list"></ul>
      <p part="rights" class="rights" dir="auto"></p>
    </div>
  </div>
  <div class="notice"><div part="status" role="status"></div></div>
  <slot name="footer"></slot>
</div>`;

const row = document.createElement('template');
row.innerHTML =
  '<li part="item"><div class="picture"><img part="image" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"></div>' +
  '<div class="body" dir="ltr"><h3 part="title" class="title" dir="auto"><a part="link"></a></h3>' +
  '<p class="meta"><time part="date" dir="auto"></time></p><p part="summary" class="summary" dir="auto"></p></div></li>';

// An inert document: nothing in it loads or runs.
const scratch = document.createElement('template');
function textOf(html) {
  scratch.innerHTML = html;
  return scratch.content.textContent.replace(/\s+/g, ' ').trim();
}

function shortened(text, length = 320) {
  if (text.length <= length) return text;
  const head = text.slice(0, text.lastIndexOf(' ', length));
  return head.replace(/[\s,;:]+$/, '') + '…';
}

const childrenOf = (element) => Object.fromEntries(Array.from(element.children, (child) => [child.nodeName, child]));

function rowFor(item, language, dates) {
  const { title, link, pubDate, description, enclosure } = childrenOf(item);
  const li = row.content.cloneNode(true).firstChild;
  const [picture, body] = li.children;
  const [heading, meta, summary] = body.children;
  const a = heading.firstChild;
  const time = meta.firstChild;
  const date = new Date(pubDate.textContent);
  li.lang = language;
  picture.firstChild.src = new URL(enclosure.getAttribute('url'), location);
  if (/^https?:/.test(link.textContent)) a.href = link.textContent;
  a.textContent = textOf(title.textContent);
  time.dateTime = date.toISOString().replace('.000', '');
  time.textContent = dates.format(date);
  summary.textContent = shortened(textOf(description.textContent));
  return li;
}

async function show() {
  const list = document.querySelector('#list');
  const response = await fetch(list.dataset.src);
  const xml = new DOMParser().parseFromString(await response.text(), 'text/xml');
  const { language, link, copyright } = childrenOf(xml.querySelector('channel'));
  const dates = new Intl.DateTimeFormat(language.textContent, { dateStyle: 'medium' });

  const rows = new DocumentFragment();
  for (const item of [...xml.querySelectorAll('item')].slice(0, list.dataset.limit)) rows.append(rowFor(item, language.textContent, dates));

  const base = place.content.cloneNode(true);
  base.querySelector('[part=see-all]').href = link.textContent;
  base.querySelector('.rights').textContent = copyright.textContent;
  base.querySelector('.list').append(rows);
  const root = list.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.append(base);
}

if (document.querySelector('#list')) show();
else document.addEventListener('DOMContentLoaded', show);
