import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { FeedError } from '../../data/feed-error.js';
import type { Problem } from '../problem.js';
import { busy, Room } from '../room.js';
import { type Jobs, jobs, type Work, workHere } from './jobs.js';
import type { Order, Outcome } from './process.js';

export interface ApartOptions {
  /** The process's file. Default: beside `dist/node/relay.js`. */
  file?: URL;
  /** Bytes of documents up to which a job is done here: what it takes is bounded by that. */
  small?: Record<keyof Jobs, number>;
  /** Bytes of documents that wait at most. Default 30 MB. */
  waiting?: number;
  /** Megabytes of the process's heap: enough for an honest feed of 15 MB. Default 112. */
  heap?: number;
  /** Seconds that a job may take: so many, and so many more for each megabyte. Default 6 and 1, some five times what honest feeds take on a machine that is busy. */
  seconds?: { each: number; perMegabyte: number };
  /** Seconds after which a process that has nothing to do is ended. Default 10. */
  idle?: number;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

interface Waiting extends Order {
  bytes: number;
  settle: (outcome: Outcome | FeedError | Problem) => void;
}

/**
 * Does large jobs in a process of their own, one at a time, the smallest that waits first: while it works others are answered, and what takes too much
 * memory or time ends that process and not the relay. A thread would not do: V8 ends the whole process when a thread of it needs much memory at once.
 */
export class Apart {
  readonly #options: Required<ApartOptions>;
  readonly #waiting = new Set<Waiting>();
  #current: Waiting | undefined;
  #process: ChildProcess | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #room: Room;
  #isClosed = false;

  constructor(options: ApartOptions = {}) {
    this.#options = {
      file: new URL(/* @vite-ignore */ '../work.js', import.meta.url),
      small: { read: 64 * kilobyte, page: 256 * kilobyte, newest: megabyte, title: megabyte },
      waiting: 30 * megabyte,
      heap: 112,
      seconds: { each: 6, perMegabyte: 1 },
      idle: 10,
      ...options,
    };
    this.#room = new Room(this.#options.waiting);
    // A bundle of somebody else's may lack it.
    if (!existsSync(this.#options.file)) this.work = workHere;
  }

  work: Work = ((name: keyof Jobs, input: unknown, bytes: number) =>
    bytes <= this.#options.small[name] ? jobs[name](input as never) : this.#queue(name, input, bytes)) as Work;

  /** Whether there is a process at this moment. */
  get isRunning(): boolean {
    return !!this.#process;
  }

  /** What waits is told that there is too much to do. */
  close(): void {
    this.#isClosed = true;
    for (const one of this.#waiting) one.settle(busy());
    this.#waiting.clear();
    this.#current?.settle(busy());
    this.#end();
  }

  async #queue(name: keyof Jobs, input: unknown, bytes: number): Promise<unknown> {
    if (this.#isClosed) throw busy();
    this.#room.take(bytes);
    const outcome = await new Promise<Parameters<Waiting['settle']>[0]>((settle) => {
      this.#waiting.add({ name, input, bytes, settle });
      this.#next();
    });
    if (outcome instanceof Error) throw outcome;
    if ('value' in outcome) return outcome.value;
    const { message, code, url, stack } = outcome.error;
    if (code) throw Object.assign(new FeedError(code, message), { url });
    throw Object.assign(new Error(message), { stack });
  }

  #next(): void {
    if (this.#current) return;
    clearTimeout(this.#timer);
    let job: Waiting | undefined;
    for (const one of this.#waiting) if (!job || one.bytes < job.bytes) job = one;
    if (!job) {
      this.#timer = setTimeout(() => this.#end(), this.#options.idle * 1000).unref();
      return;
    }
    this.#waiting.delete(job);
    this.#room.give(job.bytes);
    const { each, perMegabyte } = this.#options.seconds;
    const seconds = each + (perMegabyte * job.bytes) / megabyte;
    const settle = job.settle;
    const process = (this.#process ??= this.#start());
    this.#current = {
      ...job,
      settle: (outcome) => {
        this.#current = undefined;
        settle(outcome);
        if (!this.#isClosed) this.#next();
      },
    };
    this.#timer = setTimeout(() => this.#giveUp(process, `It takes more than ${Math.ceil(seconds)} seconds to read`), seconds * 1000);
    process.ref();
    process.channel?.ref();
    process.send({ name: job.name, input: job.input } satisfies Order, (error) => {
      if (error) this.#giveUp(process, 'It could not be read');
    });
  }

  #start(): ChildProcess {
    const { heap, file } = this.#options;
    const started = fork(file, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=8'],
      // What V8 prints when memory runs out is not for whoever runs the relay; secrets of the environment are none of its business.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    started.on('message', (outcome: Outcome) => {
      if (this.#process !== started) return;
      // Whoever does nothing keeps no process from ending.
      started.unref();
      started.channel?.unref();
      this.#current?.settle(outcome);
    });
    started.on('exit', () => this.#giveUp(started, 'It takes too much memory to read'));
    started.on('error', () => this.#giveUp(started, 'It could not be read'));
    return started;
  }

  /** The next job gets a new process. */
  #giveUp(process: ChildProcess, why: string): void {
    if (this.#process !== process) return;
    this.#end();
    this.#current?.settle(new FeedError('too-large', why));
  }

  #end(): void {
    clearTimeout(this.#timer);
    const process = this.#process;
    this.#process = undefined;
    process?.kill('SIGKILL');
  }
}
