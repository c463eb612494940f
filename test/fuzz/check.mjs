// What may come of any document whatever: a Feed of the right shape, or a FeedError that isn't a mistake of ours in disguise.

const isUrl = /url$|^icon$|^favicon$|^image$|^banner_image$|^avatar$/;
const texts = /^(?:id|title|name|description|user_comment|language|content_html|content_text|summary|mime_type|type|rights)$/;
const lists = { items: 'object', authors: 'object', hubs: 'object', attachments: 'object', tags: 'string' };
const codes = new Set(['too-large', 'not-a-feed', 'malformed']);

/** What is wrong with a Feed, as `items.0.title is no text`. Keys that start with `_` are whoever's. */
export function wrongInFeed(feed) {
  const wrong = [];
  if (feed?.version !== 'https://jsonfeed.org/version/1.1') wrong.push('version');
  if (!Array.isArray(feed?.items)) wrong.push('items is no list');
  visit(feed, '', wrong);
  try {
    JSON.stringify(feed);
  } catch (error) {
    wrong.push(`no JSON: ${error.message}`);
  }
  return wrong;
}

function visit(object, path, wrong) {
  for (const [key, value] of Object.entries(object ?? {})) {
    const say = (what) => wrong.length < 5 && wrong.push(`${path}${key} ${what}: ${(JSON.stringify(value) ?? String(value)).slice(0, 80)}`);
    if (key.startsWith('_')) continue;
    if (value == null || value === '') say('is empty');
    else if (Object.hasOwn(lists, key)) {
      if (!Array.isArray(value) || value.some((one) => !one || typeof one !== lists[key])) say(`is no list of ${lists[key]}s`);
      else if (lists[key] === 'object') value.forEach((one, at) => visit(one, `${path}${key}.${at}.`, wrong));
    } else if (isUrl.test(key)) {
      if (typeof value !== 'string' || !URL.canParse(value) || new URL(value).href !== value) say('is no absolute address');
    } else if (key.startsWith('date_')) {
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) || Number.isNaN(Date.parse(value)))
        say('is no date');
    } else if (/_in_/.test(key)) {
      if (typeof value !== 'number' || !(value > 0 && value < Infinity)) say('is no size');
    } else if (texts.test(key)) {
      if (typeof value !== 'string') say('is no text');
      else if (/function \w+\(\) \{ \[native|\[object Object\]/.test(value)) say('shows our own insides');
    }
  }
}

/** What is wrong with an error: it has to be a FeedError about the document, and its cause no accident such as a TypeError. */
export function wrongInError(error) {
  if (error?.name !== 'FeedError') return [`${error?.name}: ${error?.message}`];
  if (!codes.has(error.code)) return [`code ${error.code}`];
  const { cause } = error;
  const isOurs = !cause || cause.name === 'FeedError' || cause.name === 'SyntaxError';
  return isOurs ? [] : [`behind ${error.code}: ${cause.name}: ${cause.message} ${/\(?([^\s(]+:\d+:\d+)/.exec(cause.stack)?.[1] ?? ''}`];
}
