/** Names that lead nowhere on the public Internet, or into somebody's own network, by their last label. */
// prettier-ignore
const reservedEndings = new Set([
  // RFC 6761, 6762 with its appendix G, 7686, 9476; all of `arpa`, so that of RFC 8375 too
  'test', 'localhost', 'invalid', 'example', 'local', 'intranet', 'internal', 'private', 'corp', 'home', 'lan', 'onion', 'alt', 'arpa',
  // never given out, by ICANN, for being in use inside of networks; and what routers call theirs
  'mail', 'localdomain', 'domain', 'workgroup',
]);

/** A cloud's own description of its machines, under a public name. Others have `.internal` names or none. */
const metadata = 'metadata.goog';

/** What the Internet knows as a host's name: at least two labels of letters, digits, `-` and, as some are, `_`; not an address. */
export const isName = (host: string) => host.length <= 253 && /^(?:[a-z\d_-]{1,63}\.)+(?!\d+$)[a-z\d_-]{1,63}$/.test(host);

/** Is it a name that no public host has? @param host In lower case and ASCII. */
export const isReserved = (host: string) =>
  reservedEndings.has(host.slice(host.lastIndexOf('.') + 1)) || host === metadata || host.endsWith(`.${metadata}`);

/** The address that a URL's host is, instead of a name: IPv6 without its brackets. */
export const literalOf = (hostname: string) => (/^\[.*\]$|^[\d.]*\d$/.test(hostname) ? hostname.replace(/^\[|\]$/g, '') : undefined);

/** A URL's host in the one form in which hosts are compared: ASCII (by `URL`), lower case, no dot at the end. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/\.$/, '');
