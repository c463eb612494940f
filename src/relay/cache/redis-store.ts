import type { Redis } from 'ioredis';
import { Breaker } from './breaker.js';
import type { Store } from './store.js';

/** Milliseconds for an answer: what takes longer is faster without. */
const commandTimeout = 250;
/** Milliseconds for which commands wait for the very first connection. */
const connectTimeout = 1000;
/** Milliseconds without any answer, after which a connection is given up for a new one. */
const socketTimeout = 5000;

const prefix = 'feed-elements:';

/** Gives a lock back, unless its lease has run out and it is another's by now. */
const unlock = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`;

/**
 * A store in Redis or Valkey, shared by any number of relays. Methods reject, within a quarter of a second, when it is away;
 * after a few times at once. It reconnects by itself.
 */
export class RedisStore implements Store {
  readonly #breaker = new Breaker();
  readonly #client: Promise<Redis>;
  readonly #connected: Promise<void>;
  #trouble = '';

  /**
   * @param url `redis://[user:password@]host[:port][/database]`, or `rediss:` for TLS.
   * @throws {Error} for any other address
   */
  constructor(url: string) {
    if (!/^rediss?:\/\/[^/]/.test(url) || !URL.canParse(url)) throw new Error('The address of Redis has to look like redis://host:6379');
    this.#client = this.#open(url);
    this.#connected = this.#client.then(first);
    // Who asks is told.
    this.#connected.catch(() => {});
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return (await this.#run((redis) => redis.getBuffer(prefix + key))) ?? undefined;
  }

  async set(key: string, value: Uint8Array, seconds: number): Promise<void> {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    await this.#run((redis) => redis.set(prefix + key, bytes, 'PX', milliseconds(seconds)));
  }

  async delete(key: string): Promise<void> {
    await this.#run((redis) => redis.del(prefix + key));
  }

  async lock(key: string, lease: number): Promise<(() => Promise<void>) | undefined> {
    const name = `${prefix}lock:${key}`;
    const token = crypto.randomUUID();
    if (!(await this.#run((redis) => redis.set(name, token, 'PX', milliseconds(lease), 'NX')))) return undefined;
    return async () => {
      // If it can't be given back now, it ends by itself.
      await this.#run((redis) => redis.eval(unlock, 1, name, token)).catch(() => {});
    };
  }

  async close(): Promise<void> {
    (await this.#client).disconnect();
  }

  async #run<T>(command: (redis: Redis) => Promise<T>): Promise<T> {
    await this.#connected;
    const redis = await this.#client;
    return this.#breaker.run(() => {
      if (redis.status !== 'ready' || !redis.stream.writable) throw new Error(`Redis is not connected. ${this.#trouble}`.trim());
      return command(redis);
    });
  }

  async #open(url: string): Promise<Redis> {
    // Loaded by who has a Redis: it takes 25 MB.
    const { Redis } = await import('ioredis');
    const redis = new Redis(url, {
      commandTimeout,
      connectTimeout,
      socketTimeout,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      disableClientInfo: true,
      retryStrategy: (times) => Math.min(50 * 2 ** times, 2000),
    });
    // Told with the next command that fails; without a listener the library would write to the console.
    redis.on('error', (error: NodeJS.ErrnoException) => (this.#trouble = error.message || (error.code ?? '')));
    redis.on('ready', () => {
      this.#trouble = '';
      this.#breaker.reset();
    });
    return redis;
  }
}

const milliseconds = (seconds: number) => Math.max(1, Math.round(seconds * 1000));

/** Resolves when there is a connection, or when there is none for now. */
const first = (redis: Redis) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, connectTimeout);
    for (const event of ['ready', 'close'])
      redis.once(event, () => {
        clearTimeout(timer);
        resolve();
      });
  });
