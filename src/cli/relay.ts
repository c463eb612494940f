import { createHandler } from '../relay/handler.js';
import { platformFor } from '../relay/node.js';
import { checkOptions, type RelayOptions } from '../relay/options.js';
import { serve } from '../relay/serve.js';
import { inWords, Misuse, read, tell, wholeNumber, type Command } from './command.js';

const help = `feed-elements relay: reads the feeds of some hosts for pages of any host.

  --allow HOST[,HOST…]     hosts whose feeds may be read: example.org, *.example.org (its subdomains),
                           or * for any public one, with limits for each client (needed)
  --port NUMBER            where it listens; 0 for any that is free (8787)
  --host ADDRESS           on which address (127.0.0.1; 0.0.0.0 for all)
  --cache DIR              keeps feeds in a folder, over restarts (default: in memory)
  --redis URL              keeps feeds in a Redis or Valkey that several relays share
  --ttl SECONDS            how long a feed is fresh when its server doesn't say (3600)
  --stale SECONDS          how long an old copy may be shown when the server fails (604800)
  --timeout SECONDS        for a feed's whole answer (10)
  --max-body BYTES         of a feed, decompressed (15728640)
  --contact TEXT           an address for the User-Agent
  --frame-ancestors LIST   pages that may frame /embed/…, as in a CSP (*)
  --help

Every option can stand in the environment too: RELAY_ALLOW, RELAY_PORT, RELAY_HOST, RELAY_CACHE, REDIS_URL, RELAY_TTL, RELAY_STALE,
RELAY_TIMEOUT, RELAY_MAX_BODY, RELAY_CONTACT, RELAY_FRAME_ANCESTORS; and RELAY_SECRET, 16 characters at least, which signs
the addresses of pictures.
`;

/** The options, and what says the same in the environment. */
const variables = {
  allow: 'RELAY_ALLOW',
  port: 'RELAY_PORT',
  host: 'RELAY_HOST',
  cache: 'RELAY_CACHE',
  redis: 'REDIS_URL',
  ttl: 'RELAY_TTL',
  stale: 'RELAY_STALE',
  timeout: 'RELAY_TIMEOUT',
  'max-body': 'RELAY_MAX_BODY',
  contact: 'RELAY_CONTACT',
  'frame-ancestors': 'RELAY_FRAME_ANCESTORS',
} as const;

type Name = keyof typeof variables;

const year = 31_536_000;

/** `feed-elements relay …`: runs until it is told to end, then answers what is in flight. */
export const relay: Command = async (args) => {
  const names = Object.keys(variables) as Name[];
  const { values } = read({
    args,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const, multiple: true }])),
      help: { type: 'boolean' as const, short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { options, port, host } = settings(values as Partial<Record<Name, string[]>>);
  if (options.redis && options.cache) tell(`${options.cache} is not used: feeds are kept in Redis.`);
  const relay = createHandler(options, open(options));
  try {
    const listening = await serve(relay.handle, { port, host }).catch((error: Error) => {
      throw new Error(`The relay can't listen: ${error.message}`, { cause: error });
    });
    process.stdout.write(`feed-elements relay: ${listening.address}\n`);
    await end();
    tell('Ends when what is under way is answered; at once when it is told again.');
    // As long as a feed that is asked for now may take: its turn, and its answer.
    await listening.close(2 * (options.timeout ?? 10) + 5);
    return 0;
  } finally {
    await relay.close();
  }
};

/** What arguments and environment say; arguments come first. @throws {Misuse} */
function settings(values: Partial<Record<Name, string[]>>): { options: RelayOptions; port: number; host: string } {
  /** In which a list may be written in pieces; of anything else the last counts. */
  const said = (name: Name) => {
    const given = values[name];
    const text = name === 'allow' ? given?.join() : given?.at(-1);
    return text === undefined ? { from: variables[name], text: process.env[variables[name]] || undefined } : { from: `--${name}`, text };
  };
  const text = (name: Name) => said(name).text || undefined;
  const number = (name: Name, least: number, most: number) => wholeNumber(said(name).from, said(name).text, least, most);

  const allow = (text('allow') ?? '').split(/[\s,]+/).filter(Boolean);
  if (!allow.length) throw new Misuse('--allow is needed: the hosts whose feeds may be read, such as --allow example.org');
  const frameAncestors = text('frame-ancestors');
  // It becomes a part of a header, and of a list of rules in it.
  if (frameAncestors && !/^[^;,\P{ASCII}\p{Cc}]+$/u.test(frameAncestors))
    throw new Misuse(`${said('frame-ancestors').from} takes origins with blanks between them, not “${frameAncestors}”.`);
  return {
    port: number('port', 0, 65_535) ?? 8787,
    host: text('host') ?? '127.0.0.1',
    options: {
      allow,
      frameAncestors,
      cache: text('cache'),
      redis: text('redis'),
      contact: text('contact'),
      ttl: number('ttl', 1, year),
      stale: number('stale', 0, year),
      timeout: number('timeout', 1, 300),
      maxBody: number('max-body', 1, 1024 ** 3),
      secret: process.env.RELAY_SECRET || undefined,
    },
  };
}

/** @throws {Misuse} for an allow-list, a contact, a secret, a folder or an address of Redis that is none */
function open(options: RelayOptions) {
  try {
    checkOptions(options);
    return platformFor(options, tell);
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException;
    throw new Misuse(path ? `${path}: ${inWords(error)}.` : inWords(error));
  }
}

/** Resolves when the process is told to end. Told again, it ends at once, unlike by itself also where it is the first process, as in a container. */
const end = () =>
  new Promise<void>((resolve) => {
    let told = false;
    const signalled = () => {
      if (told) process.exit(1);
      told = true;
      resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, signalled);
  });
