/** The nearest `lang` around an element, across shadow roots; '' when nobody says. */
export function languageAround(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}

const listeners = new Map<Element, () => void>();
/** Stands here for itself: made where the observer is, it would keep the first element in memory. */
const callAll = () => listeners.forEach((call) => call());
let observer: MutationObserver | undefined;

/** Calls back when a `lang` changes that may be the nearest one around the element, until the returned function is called. */
export function whenLanguageChanges(element: Element, callback: () => void): () => void {
  observer ??= new MutationObserver(callAll);
  listeners.set(element, callback);
  // A root that is watched already is not watched twice.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    listeners.delete(element);
    if (!listeners.size) observer!.disconnect();
  };
}

/**
 * The language of a text by its script alone, for feeds that don't say: enough for the right font, line breaks and voice.
 * Scripts are ranges: Unicode's own classes cost a page milliseconds and 24 KB each.
 */
export function languageOfScript(text: string): string | undefined {
  if (/[\u3040-\u30FF]/.test(text)) return 'ja';
  if (/[\uAC00-\uD7AF]/.test(text)) return 'ko';
  if (/[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uD840-\uD88F]/.test(text)) return 'zh';
  return /[\u0620-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/.test(text) ? 'ar' : undefined;
}

/** Which way a text runs: that of its first letter. Punctuation and digits have no way of their own. */
export const directionOf = (text: string): 'rtl' | 'ltr' =>
  /^(?:[^A-Za-z\xAA-\u1FFF\u2C00-\uFFFF]|[\u3000-\u303F\uD800-\uDFFF])*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text)
    ? 'rtl'
    : 'ltr';

/** A page has few languages and many items, and an exception is not cheap. */
const valid = new Map<string | undefined, string | undefined>();

/** A language tag that `Intl` takes, or undefined: its constructors throw on any other. */
export function validLanguage(tag: string | undefined): string | undefined {
  if (!valid.has(tag)) valid.set(tag, canonical(tag));
  return valid.get(tag);
}

function canonical(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag || [])[0];
  } catch {
    return undefined;
  }
}
