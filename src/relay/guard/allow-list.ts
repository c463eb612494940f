import { isPublic } from './address.js';
import { hostOf, isName, isReserved, literalOf } from './host.js';

type AllowList = (host: string) => boolean;

/** Lists are read once, not for every request. */
const known = new WeakMap<readonly string[], AllowList>();

/**
 * Which hosts may be read.
 *
 * @param entries `example.org` (this host only), `*.example.org` (its subdomains, however deep, without itself), `*` (any). In any case and script; no scheme, port or path.
 * @param isAddress Which addresses can be reached, for entries that are one.
 * @returns Tells of a host as `hostOf` gives it.
 * @throws {TypeError} with a sentence for an entry that is nothing of this, or that no public host can match
 */
export function allowList(entries: readonly string[], isAddress = isPublic): AllowList {
  const there = known.get(entries);
  if (there) return there;
  const hosts = new Set<string>();
  const parents: string[] = [];
  let any = false;
  for (const entry of entries) {
    if (entry === '*') any = true;
    else if (entry.startsWith('*.')) parents.push(`.${hostIn(entry.slice(2), entry, isAddress)}`);
    else hosts.add(hostIn(entry, entry, isAddress));
  }
  const list: AllowList = (host) => any || hosts.has(host) || parents.some((parent) => host.endsWith(parent));
  known.set(entries, list);
  return list;
}

function hostIn(text: string, entry: string, isAddress: (ip: string) => boolean): string {
  const url = /[\s/?#@\\%*]|:\d*$/.test(text) || !URL.canParse(`http://${text}`) ? undefined : new URL(`http://${text}`);
  const host = url && hostOf(url);
  // `*.org` is a lot, but says what it means; `org` alone is no host.
  const fits = host && (isName(host) || (text !== entry ? /^[a-z\d-]+$/.test(host) : literalOf(host)));
  if (!fits) throw new TypeError(`“${entry}” is no host: the allow-list takes example.org, *.example.org, or *.`);
  const ip = literalOf(host);
  if (ip !== undefined && !isAddress(ip)) throw new TypeError(`“${entry}” can't be allowed: ${ip} is not a public address.`);
  if (isReserved(host)) throw new TypeError(`“${entry}” can't be allowed: ${host} is a private or reserved name.`);
  return host;
}
