import { Problem } from '../problem.js';
import { isPublic } from './address.js';
import { allowList } from './allow-list.js';
import { hostOf, isName, isReserved, literalOf } from './host.js';

/** What may be connected to. There is one, `publicWeb`; only tests, whose servers are on loopback, make another. */
export interface Reach {
  isAddress: (ip: string) => boolean;
  /** @param port As `URL` has it: '' is the scheme's own. */
  isPort: (port: string) => boolean;
}

export const publicWeb: Reach = { isAddress: isPublic, isPort: (port) => ['', '80', '443', '8080', '8443'].includes(port) };

/** Of an address, in characters. */
const longest = 2048;

/**
 * Reads an address that a stranger wants the relay to fetch, and refuses all but http and https addresses of allowed public hosts.
 * Where a name leads is looked at later, when it is connected to.
 *
 * @param text Absolute.
 * @param allow As `RelayOptions.allow`.
 * @returns Without a fragment, and without a dot after the host's name.
 * @throws {Problem} 400 for what is no such address, 403 for one that may not be read
 */
export function vetUrl(text: string, allow: readonly string[], reach: Reach = publicWeb): URL {
  if (text.length > longest) throw new Problem(400, 'The address is longer than 2,048 characters.');
  if (/[\p{Cc}\p{Cs}\p{Z}\\]/u.test(text)) throw new Problem(400, 'The address has a blank, a backslash or a control character in it.');
  if (!/^https?:\/\/[^/?#]/i.test(text)) throw new Problem(400, 'The address is not an http or https one.');
  if (/^[^/]*\/\/[^/?#]*@/.test(text)) throw new Problem(400, 'The address has a user name or password in it.');
  if (!URL.canParse(text)) throw new Problem(400, 'The address is not a valid URL.');
  const url = new URL(text);
  url.hash = '';
  if (url.href.length > longest) throw new Problem(400, 'The address is longer than 2,048 characters.');
  const host = vetHost(hostOf(url), reach);
  if (!reach.isPort(url.port)) throw new Problem(403, 'The address has a port other than 80, 443, 8080 and 8443.');
  if (!allowList(allow, reach.isAddress)(host))
    throw new Problem(403, `This relay does not read ${host}: it is not on its list of allowed hosts.`);
  url.hostname = host;
  return url;
}

function vetHost(host: string, reach: Reach): string {
  const ip = literalOf(host);
  if (ip !== undefined) {
    if (!reach.isAddress(ip)) throw new Problem(403, `${ip} is not a public address.`);
    return host;
  }
  if (/^[a-z\d_-]+$/.test(host) || isReserved(host)) throw new Problem(403, `${host} is not the name of a public host.`);
  if (!isName(host)) throw new Problem(400, 'The address has no valid name of a host in it.');
  return host;
}
