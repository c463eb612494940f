/** The absolute form of an address, or undefined when there is none to be had. Any scheme: who shows it decides what may be followed. */
export function absoluteUrl(value: string | null | undefined, base?: string): string | undefined {
  try {
    const url = value?.trim() && new URL(value.trim(), base);
    // Chromium lets blanks into the name of a host; to all others such an address is none.
    return url && !url.host.includes('%') ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The absolute form of an address that a visitor may be sent to or an image may come from: http and https only. */
export function webUrl(value: string | null | undefined, base?: string): string | undefined {
  const url = absoluteUrl(value, base);
  return url && /^https?:/.test(url) ? url : undefined;
}

const isTracking = /^(?:utm|mtm|pk|at)_|^(?:(?:fb|g|y|ms|d|tw|tt)clk?id|igshid|[gw]braid|mc_[ce]id|_hs\w+|xtor|spm)$/i;
/** An address as a key: no scheme, `www.`, fragment, tracking parameters or final slash, its parameters in order. */
export function canonicalUrl(value: string): string {
  try {
    const { host, pathname, searchParams } = new URL(value);
    for (const name of Array.from(searchParams.keys())) if (isTracking.test(name)) searchParams.delete(name);
    searchParams.sort();
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${searchParams}`;
  } catch {
    return value;
  }
}
