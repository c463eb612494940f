// @ts-check
// The builder: an address is asked for its feeds, an element shows them, and the code for it can be copied.
import { attributesOf, printChoice, readChoice } from './choice.js';
import { copy } from './clipboard.js';
import { control, judge, make, options, tick, valueIn } from './controls.js';
import { elements, fieldsOf, languages, themes } from './elements.js';
import { addressOf, findFeeds, readFeed } from './feeds.js';
import { places } from './places.js';

/** @import { Found, Read } from './feeds.js' */

/** @param {string} selector */
const the = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const find = /** @type {HTMLFormElement} */ (the('#find'));
const address = /** @type {HTMLInputElement} */ (the('#address'));
const settings = /** @type {HTMLFormElement} */ (the('#settings'));
const code = /** @type {HTMLFormElement} */ (the('#code'));
const stage = the('#stage');
const empty = the('#empty');

const relay = new URL('.', location.href).href.replace(/\/$/, '');
/** The page has the very script tag that it gives away, so that what is seen is what is copied. */
const tag = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[integrity]'));
const script = tag ? { src: tag.src, integrity: tag.integrity } : undefined;

let choice = readChoice(location.hash, Object.keys(places));
/** @type {Read[]} */
let feeds = [];
let search = new AbortController();

// What is there to choose from -----------------------------------------------------------------------------------------------------------

/** @param {string} text @param {'plain' | 'error'} kind */
function say(text, kind = 'plain') {
  const message = the('#message');
  message.textContent = text;
  message.className = kind;
  address.setAttribute('aria-invalid', String(kind === 'error'));
}

/** Those that were found, if there is a choice. @param {Found[]} found @param {string[]} chosen */
function offer(found, chosen) {
  const list = the('#found');
  list.hidden = found.length < 2;
  the('#found-list').replaceChildren(...found.map(({ url, title }) => offerOf(url, title, chosen.includes(url))));
}

/** @param {string} url @param {string} title @param {boolean} isChosen */
function offerOf(url, title, isChosen) {
  const label = tick('src', url, title || url, isChosen);
  if (title) label.append(make('small', {}, url));
  return label;
}

/** Controls for the attributes of the chosen element. */
function ask() {
  const { fields, more } = elements[choice.element];
  const controls = (/** @type {typeof fields} */ list) => list.map((field) => control(field, choice.attributes[field.name] ?? '', feeds));
  the('#fields').replaceChildren(...controls(fields));
  the('#more').replaceChildren(...controls(more));
}

function showChoice() {
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name=element], [name=place]')))
    box.checked = box.value === choice.element || box.value === choice.place;
  the('#theme').replaceChildren(...options(themes, choice.theme));
  the('#lang').replaceChildren(...options(languages, choice.lang));
  /** @type {HTMLInputElement} */ (the('#pinned')).checked = choice.pinned;
  ask();
}

// What is shown --------------------------------------------------------------------------------------------------------------------------

function preview() {
  const { element, lang, theme } = choice;
  const src = feeds.map(({ url }) => url).join(' ');
  const sheet = document.querySelector('link[data-theme]');
  if ((sheet?.getAttribute('data-theme') ?? '') !== theme) {
    sheet?.remove();
    if (theme) document.head.append(make('link', { rel: 'stylesheet', href: `themes/${theme}.css`, 'data-theme': theme }));
  }
  empty.hidden = !!src && !!script;
  if (!src || !script) return stage.replaceChildren();
  let shown = stage.firstElementChild;
  if (shown?.localName !== element) stage.replaceChildren((shown = document.createElement(element)));
  const wanted = new Map([
    ['relay', relay],
    ['loading', 'eager'],
    ...attributesOf(choice).filter(([name]) => name !== 'loading'),
    ['src', src],
  ]);
  if (lang) wanted.set('lang', lang);
  if (lang === 'ar') wanted.set('dir', 'rtl');
  for (const name of shown.getAttributeNames()) if (!wanted.has(name)) shown.removeAttribute(name);
  for (const [name, value] of wanted) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

function printCode() {
  const isReady = feeds.length > 0;
  the('#no-code').hidden = isReady;
  const { place } = choice;
  const isFrame = place === 'frame' || place === 'oembed';
  the('#unthemed').hidden = !(isReady && isFrame && choice.theme);
  the('#unsafe').hidden = !(isReady && location.protocol === 'http:' && place !== 'npm');
  the('#pin').hidden = !(isReady && script && !['frame', 'oembed', 'npm', 'react'].includes(place));
  const [{ title, home } = { title: '', home: '' }] = feeds;
  const shown = { ...choice, src: feeds.map(({ url }) => url) };
  const steps = isReady ? places[place].steps(shown, { relay, script, title, home }) : [];
  const items = steps.map(({ says, name, code }) => {
    const button = make('button', { type: 'button', class: 'copy' }, 'Copy', make('span', { class: 'unseen' }, ` the ${name}`));
    button.addEventListener('click', () => void give(code, name, button));
    return make('li', {}, make('p', {}, says), make('div', { class: 'code' }, button, make('pre', {}, make('code', {}, code))));
  });
  the('#steps').replaceChildren(...items);
}

/** @param {string} text @param {string} name @param {HTMLButtonElement} button */
async function give(text, name, button) {
  const said = the('#said');
  if (await copy(text)) {
    said.textContent = `Copied the ${name}.`;
    /** @param {boolean} isDone */
    const mark = (isDone) => {
      button.classList.toggle('done', isDone);
      /** @type {Text} */ (button.firstChild).data = isDone ? 'Copied' : 'Copy';
    };
    mark(true);
    setTimeout(() => {
      mark(false);
      said.textContent = '';
    }, 3000);
    return;
  }
  const pre = /** @type {Element} */ (button.nextElementSibling);
  getSelection()?.selectAllChildren(pre);
  said.textContent = 'Your browser doesn’t let the page copy. The code is selected: copy it as you copy any text.';
}

/** After any change. */
function show() {
  preview();
  printCode();
  const fragment = printChoice(choice);
  if (location.hash !== `#${fragment}`) history.replaceState(null, '', `#${fragment}`);
}

// Asking the relay -----------------------------------------------------------------------------------------------------------------------

/** Whoever asks anew doesn't want the old answer any more. */
function begin() {
  search.abort();
  search = new AbortController();
  return search.signal;
}

/** Reads the chosen feeds and shows those that can be had. @param {AbortSignal} signal */
async function read(signal) {
  const { src } = choice;
  say(src.length > 1 ? 'Reading the feeds …' : 'Reading the feed …');
  const readings = await Promise.allSettled(src.map((url) => readFeed(url, signal)));
  if (signal.aborted) return;
  feeds = readings.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const errors = readings.flatMap((one, at) =>
    one.status === 'rejected' ? `${src.length > 1 ? `${src[at]}: ` : ''}${one.reason.message}` : [],
  );
  if (errors.length) say(errors.join(' '), 'error');
  else if (src.length) say(feeds.map(({ title, url, items }) => `“${title || url}”: ${countOf(items.length)}`).join(' '));
  else say('Tick at least one feed.');
  ask();
  show();
}

/** @param {number} count */
const countOf = (count) => (count === 0 ? 'a feed without any post at the moment.' : count === 1 ? '1 post.' : `${count} posts.`);

async function look() {
  const signal = begin();
  const typed = address.value.trim();
  if (!typed) {
    say('Type or paste the address of a feed or of a site.', 'error');
    return address.focus();
  }
  say('Looking for feeds …');
  try {
    const found = await findFeeds(addressOf(typed), signal);
    offer(
      found,
      found.slice(0, 1).map(({ url }) => url),
    );
    choice.src = found.slice(0, 1).map(({ url }) => url);
    await read(signal);
    if (!found.length) say('This page declares no feed. If you know the address of its feed, paste that one.', 'error');
    else if (found.length > 1 && feeds.length) say(`${found.length} feeds found. The first is shown; tick others to merge them.`);
  } catch (error) {
    if (signal.aborted) return;
    choice.src = [];
    feeds = [];
    offer([], []);
    show();
    say(/** @type {Error} */ (error).message, 'error');
  }
}

/** From the page's address, at first and when it is changed. */
function open() {
  choice = readChoice(location.hash, Object.keys(places));
  feeds = [];
  address.value = choice.src[0] ?? '';
  offer(
    choice.src.map((url) => ({ url, title: '' })),
    choice.src,
  );
  showChoice();
  if (choice.src.length) void read(begin());
  else {
    say('');
    preview();
    printCode();
  }
}

// Beginning ------------------------------------------------------------------------------------------------------------------------------

find.addEventListener('submit', (event) => {
  event.preventDefault();
  void look();
});

the('#found').addEventListener('change', () => {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (find.querySelectorAll('[name=src]:checked'));
  choice.src = [...boxes].map(({ value }) => value);
  void read(begin());
});

settings.addEventListener('submit', (event) => event.preventDefault());
code.addEventListener('submit', (event) => event.preventDefault());

/** Milliseconds after the last letter. Safari lets a page change its address a hundred times in half a minute. */
const pause = 350;
let timer = 0;

settings.addEventListener('input', ({ target }) => {
  const { name, value } = /** @type {HTMLInputElement} */ (target);
  const field = fieldsOf(choice.element).find((one) => one.name === name);
  if (name === 'element') {
    choice.element = value;
    ask();
  } else if (name === 'theme' || name === 'lang') choice[name] = value;
  else if (field) choice.attributes[name] = valueIn(settings, field);
  clearTimeout(timer);
  timer = setTimeout(show, pause);
});

settings.addEventListener('change', ({ target }) => {
  const field = fieldsOf(choice.element).find(({ name }) => name === /** @type {HTMLInputElement} */ (target).name);
  if (field) judge(settings, field);
});

code.addEventListener('change', ({ target }) => {
  const { name, value, checked } = /** @type {HTMLInputElement} */ (target);
  if (name === 'place') choice.place = value;
  if (name === 'pinned') choice.pinned = checked;
  show();
});

the('#places').append(
  ...Object.entries(places).map(([value, { label }]) =>
    make('label', { class: 'pill' }, make('input', { type: 'radio', name: 'place', value }), make('span', {}, label)),
  ),
);
the('#zones').append(...Intl.supportedValuesOf('timeZone').map((value) => make('option', { value })));
if (!script) {
  empty.textContent =
    'This relay serves no scripts, so that nothing can be shown here. The code below is right all the same: put feed-elements.js of the package on a server of your own, and its address into the code.';
}
addEventListener('hashchange', open);
open();
