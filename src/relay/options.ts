/** How a relay behaves. What is left out has a sensible default; the command line and the environment set the same names. */
export interface RelayOptions {
  /** Hosts whose feeds may be read: `example.org`, `*.example.org` (its subdomains), or `*` for any public one, with limits per client and host. */
  allow: string[];
  /** Folder for the cache. Default: memory. Node only. */
  cache?: string | undefined;
  /** Address of a Redis or Valkey that any number of relays share. Node only. */
  redis?: string | undefined;
  /** Seconds that a feed is taken for fresh when its server says nothing. Default 3600. */
  ttl?: number | undefined;
  /** Seconds that an old copy may still be shown while it is refreshed or its server fails. Default 604800, a week. */
  stale?: number | undefined;
  /** Seconds for an origin's whole answer. Default 10. */
  timeout?: number | undefined;
  /** Bytes of a feed, decoded. Default 15 MB (15 × 1024 × 1024). */
  maxBody?: number | undefined;
  /** Signs the addresses of pictures, with 16 characters at least; relays that share a store share it. Default: made once and kept in the store. */
  secret?: string | undefined;
  /** For the `User-Agent`, so that a feed's owner can complain: an address or a URL. */
  contact?: string | undefined;
  /** Pages that may frame `/embed/…`, as the CSP's `frame-ancestors` has them. Default `*`. */
  frameAncestors?: string | undefined;
}

/** Characters of a secret, at least: short ones can be tried out against one signed address. */
const shortest = 16;

/** Of options that the runtime may give as anything. @throws {TypeError} for one that makes no sense */
export function checkOptions(options: RelayOptions): void {
  const { allow, secret, contact, frameAncestors = '*', ...others } = (options as RelayOptions | undefined) ?? { allow: [] };
  if (!Array.isArray(allow) || !allow.length || !allow.every((entry) => typeof entry === 'string'))
    throw new TypeError('allow is needed: a list of the hosts whose feeds may be read, such as ["example.org"].');
  for (const name of ['ttl', 'stale', 'timeout', 'maxBody'] as const) {
    const value = others[name];
    if (value !== undefined && !(Number.isFinite(value) && (value > 0 || (value === 0 && name === 'stale'))))
      throw new TypeError(`${name} is a number above 0, not ${value}.`);
  }
  if (secret !== undefined && (typeof secret !== 'string' || secret.length < shortest))
    throw new TypeError(`The secret is shorter than ${shortest} characters.`);
  // It becomes a comment in one (RFC 9110, 5.6.5).
  if (contact !== undefined && !/^[ -'*-[\]-~]*$/.test(contact))
    throw new TypeError('The contact stands in a header: it takes ASCII on one line, without round brackets and backslashes.');
  // It becomes a part of a header, and of a list of rules in it.
  if (!/^[^;,\P{ASCII}\p{Cc}]+$/u.test(frameAncestors)) throw new TypeError(`frameAncestors can't be “${frameAncestors}”.`);
}
