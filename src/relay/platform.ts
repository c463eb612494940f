import type { Store } from './cache/store.js';
import type { Reach } from './guard/vet.js';
import type { Origin } from './origin/origin.js';
import type { Compress } from './representation.js';
import type { Work } from './work/jobs.js';

/** What a relay runs on: Node with everything, an edge runtime with less. */
export interface Platform {
  /** Reads feeds and pages of the allowed hosts. */
  origin: Origin;
  /** Reads pictures of any public host; absent where addresses can't be checked at the socket. */
  pictures?: Origin | undefined;
  /** For tests on loopback only: where the public web is. */
  reach?: Reach | undefined;
  store: Store;
  compress?: Compress | undefined;
  /** Does large jobs where they keep nobody waiting; else they are done here. */
  apart?: { work: Work; close(): void } | undefined;
  /** A file of `dist/` by its name, such as `feed-elements.js`; undefined when there is none. */
  script?(name: string): Promise<Uint8Array | undefined>;
  /** Lines for whoever runs the relay. */
  log?(line: string): void;
}
