import type { Store } from './cache/store.js';
import { hex } from './hex.js';
import type { RelayOptions } from './options.js';

/** Seconds; as long as a store keeps anything. */
const forever = 10 * 365 * 86_400;

/** What signs: given, else made once and kept in the store, so that relays that share one agree, also after a restart. */
export async function secretOf({ secret }: RelayOptions, store: Store): Promise<string> {
  if (secret) return secret;
  const known = await store.get('secret');
  if (known) return new TextDecoder().decode(known);
  const made = hex(crypto.getRandomValues(new Uint8Array(32)));
  await store.set('secret', new TextEncoder().encode(made), forever);
  // Another relay may have made one at the same time.
  return new TextDecoder().decode((await store.get('secret')) ?? new TextEncoder().encode(made));
}
