import { Resolver } from 'node:dns/promises';
import { type LookupFunction, isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { buildConnector } from 'undici';
import type { Reach } from '../guard/vet.js';
import { Problem } from '../problem.js';

/** Of each family: a stranger may give his name hundreds. */
const maxAddresses = 4;
/** Milliseconds that the addresses of one family are waited for when those of the other are there. */
const resolutionDelay = 300;
/** Milliseconds for one address while there are others to be tried. */
const attempt = 500;

const refusal = (host: string) => new Problem(403, `${host} does not lead to a public address.`);

/**
 * Opens connections to allowed addresses only. An address that stands in the URL is checked before; a name is looked up once, and what is left
 * of its addresses after the check is all that is tried, so that no second look-up can tell something else. TLS and `Host` keep the name.
 *
 * @param timeout Milliseconds.
 */
export function guardedConnector(timeout: number, { isAddress }: Reach): buildConnector.connector {
  const addressesIn = async (host: string) => {
    const allowed = (await resolve(host, timeout)).filter(isAddress);
    if (!allowed.length) throw refusal(host);
    return allowed.map((address) => ({ address, family: isIP(address) }));
  };
  const lookup: LookupFunction = (host, _options, callback) => void answer(addressesIn(host), callback);
  // Addresses are tried one after the other, IPv6 and IPv4 in turn (RFC 8305); that also makes Node ask the hook for all of them.
  const connect = buildConnector({ lookup, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: attempt, timeout, allowH2: false });

  return (options, callback) => {
    const { hostname } = options;
    // Node doesn't ask the hook about these.
    if (isIP(hostname) && !isAddress(hostname)) return callback(refusal(hostname), null);
    connect(options, (error, socket) => {
      if (error) return callback(error, null);
      if (isAddress(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      callback(refusal(hostname), null);
    });
  };
}

async function answer(result: Promise<{ address: string; family: number }[]>, callback: Parameters<LookupFunction>[2]) {
  let addresses;
  try {
    addresses = await result;
  } catch (error) {
    return callback(error as Error, []);
  }
  callback(null, addresses);
}

/**
 * The addresses of a name, by DNS alone. The system's own look-up would wait in one of Node's four threads, and a few names whose servers
 * never answer would hold up the disk and all decompression.
 *
 * @throws {Problem} 502 or 504
 */
async function resolve(host: string, timeout: number): Promise<string[]> {
  const resolver = new Resolver({ timeout: timeout / 2, tries: 2 });
  const families = [resolver.resolve6(host), resolver.resolve4(host)];
  const all = Promise.allSettled(families);
  // Some servers never answer for IPv6.
  const first = Promise.any(families).then(() => pause(resolutionDelay, undefined, { ref: false }));
  await Promise.race([all, first.catch(() => all)]);
  resolver.cancel();
  const results = await all;
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? result.value.slice(0, maxAddresses) : []));
  if (found.length) return found;
  const errors = results.map((result) => (result as PromiseRejectedResult).reason as NodeJS.ErrnoException);
  const cause = errors.find(({ code }) => code !== 'ENODATA' && code !== 'ENOTFOUND');
  if (cause?.code === 'ETIMEOUT') throw new Problem(504, `The name ${host} could not be looked up in time.`, {}, { cause });
  if (cause) throw new Problem(502, `The name ${host} can't be looked up at the moment.`, {}, { cause });
  throw new Problem(502, `There is no host ${host}.`, {}, { cause: errors[0] });
}
