interface Address {
  bits: 32 | 128;
  value: bigint;
}

/** Strictly four decimal numbers: whatever else is one to some reader has been normalised by `URL`, or is refused. */
const quad = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

const groups = (part = '') => part.split(':').filter(Boolean);

function parse(text: string): Address | undefined {
  if (quad.test(text)) return { bits: 32, value: BigInt(text.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)) };
  if (!/^[\da-f.]*:[\da-f:.]*$/i.test(text) || !URL.canParse(`http://[${text}]`)) return undefined;
  // In one spelling now: only hexadecimal groups, and `::` once at most.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const left = groups(head);
  const right = groups(tail);
  const all = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return { bits: 128, value: BigInt(`0x${all.map((group) => group.padStart(4, '0')).join('')}`) };
}

/** Of a list such as `10.0.0.0/8 127.0.0.0/8`: is an address in one of them? */
function ranges(list: string): (address: Address) => boolean {
  const all = list
    .trim()
    .split(/\s+/)
    .map((range) => {
      const [start = '', length] = range.split('/');
      const { bits, value } = parse(start)!;
      const shift = BigInt(bits - Number(length));
      return { bits, shift, prefix: value >> shift };
    });
  return ({ bits, value }) => all.some((range) => range.bits === bits && value >> range.shift === range.prefix);
}

/** By IANA's registry of special IPv4 addresses, multicast, and 168.63.129.16, at which Azure answers its machines. */
const specialIPv4 = ranges(`
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24
  192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32`);

/** The only part of IPv6 that IANA gives out. Loopback, mapped, compatible, unique local, link-local and multicast addresses are outside. */
const globalIPv6 = ranges('2000::/3');
/** Inside of it: Teredo and its neighbours, documentation, 6to4, what was the 6bone, AS112. */
const specialIPv6 = ranges('2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3ffe::/16 3fff::/20');
/** NAT64: a translator sends it on to the IPv4 address in its last 32 bits. */
const translated = ranges('64:ff9b::/96');
/** ISATAP: any prefix, but a tunnel to the IPv4 address in the last 32 bits. The two bits that vary say how unique it is. */
const isTunnel = (value: bigint) => ((value >> 32n) & 0xfcff_ffffn) === 0x5efen;

/**
 * Whose address it is, for counting: IPv4 by itself, also where it is written as a mapped one or with a port, as by some proxies; IPv6 by its /64,
 * as that is the least that a customer gets. Undefined for what is no address.
 */
export function networkOf(text: string): string | undefined {
  const ip = text.replace(/^(?:::ffff:)?(\d+\.[\d.]+)(?::\d+)?$/i, '$1');
  const address = parse(ip);
  return address?.bits === 128 ? `${(address.value >> 64n).toString(16)}/64` : address && ip;
}

/**
 * Is this an address of the public Internet, of a single machine? Only such are ever connected to.
 *
 * @param ip An IPv4 or IPv6 address, without brackets; with a zone (`fe80::1%eth0`), or in any other form, it is none.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry and https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublic(ip: string): boolean {
  const address = parse(ip);
  if (!address) return false;
  if (address.bits === 32) return !specialIPv4(address);
  if (translated(address)) return !specialIPv4({ bits: 32, value: address.value & 0xffff_ffffn });
  return globalIPv6(address) && !specialIPv6(address) && !isTunnel(address.value);
}
