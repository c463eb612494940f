// @ts-check
// What the relay is asked. Addresses are relative to the page, which may stand below a path.

/** @typedef {{ url: string, title: string }} Found A feed that an address leads to. */
/** @typedef {{ url: string, title: string, home: string, items: { id: string, title: string }[] }} Read A feed that was read. */

/** As somebody types or copies it, as the relay wants it. @param {string} typed */
export function addressOf(typed) {
  const text = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  return text.includes('://') ? text : `https://${text}`;
}

/**
 * The feeds of a site, or the one that the address is of.
 *
 * @param {string} address @param {AbortSignal} signal @returns {Promise<Found[]>}
 * @throws {Error} with a sentence to show
 */
export async function findFeeds(address, signal) {
  const { feeds } = await ask(`discover?url=${encodeURIComponent(address)}`, signal);
  return feeds.map((/** @type {{ url: string, title?: string }} */ { url, title = '' }) => ({ url, title }));
}

/**
 * @param {string} url @param {AbortSignal} signal @returns {Promise<Read>}
 * @throws {Error} with a sentence to show
 */
export async function readFeed(url, signal) {
  // What the element asks for, letter by letter, so that one answer is enough for both.
  const { title = '', home_page_url: home = '', items = [] } = await ask(`feed?url=${encodeURIComponent(url.replace(/#.*/, ''))}`, signal);
  return {
    url,
    title,
    home: /^https?:/i.test(home) ? home : '',
    items: items.map((/** @type {{ id: string, title?: string, summary?: string }} */ { id, title, summary }) => ({
      id,
      title: title || summary || id,
    })),
  };
}

/** @param {string} path @param {AbortSignal} signal @returns {Promise<any>} */
async function ask(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Error('The relay did not answer. Are you online?', { cause });
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail ?? `The relay answered ${response.status}.`);
  return answer;
}
