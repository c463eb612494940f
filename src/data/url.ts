/** The absolute form of an address, or undefined when there is none to be had. Any scheme: who shows it decides what may be followed. */
export function absoluteUrl(value: string | null | undefined, base?: string): string | undefined {
  const trimmed = value?.trim();
  if (!trimmed) return undefined;
  try {
    return new URL(trimmed, base).href;
  } catch {
    return undefined;
  }
}

/** The absolute form of an address that a visitor may be sent to or an image may come from: http and https only. */
export function webUrl(value: string | null | undefined, base?: string): string | undefined {
  const url = absoluteUrl(value, base);
  return url && /^https?:/.test(url) ? url : undefined;
}

/** The base for what stands inside an element with this `xml:base`. Only a hierarchical one counts. */
export function innerBase(xmlBase: string | undefined, base: string | undefined): string | undefined {
  const url = absoluteUrl(xmlBase, base);
  return url && /^(?:https?|ftp):/.test(url) ? url : base;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref_src|spm)$/i;

/** An address as a key: no fragment, no tracking parameters, no scheme, no final slash. Two items with one key are one article. */
export function canonicalUrl(value: string): string {
  try {
    const url = new URL(value);
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
    return url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search;
  } catch {
    return value;
  }
}
