// The process that does the jobs of a relay that are large: it may run out of memory, or be ended in the midst of one.
import { FeedError } from '../../data/feed-error.js';
import { type Jobs, jobs } from './jobs.js';

/** What it is told to do. */
export interface Order {
  name: keyof Jobs;
  input: unknown;
}

/** What became of it. An error is told by what can be sent. */
export type Outcome =
  { value: unknown } | { error: Pick<FeedError, 'message' | 'stack' | 'url'> & { code?: FeedError['code'] | undefined } };

process.on('message', ({ name, input }: Order) => {
  void outcomeOf(name, input).then((outcome) => process.send!(outcome));
});
// The relay has gone.
process.on('disconnect', () => process.exit());
// It is told to end by the relay, which may have something to answer yet: a terminal and a service manager tell all at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

async function outcomeOf(name: keyof Jobs, input: unknown): Promise<Outcome> {
  try {
    return { value: await jobs[name](input as never) };
  } catch (error) {
    const { message, stack, url } = error as FeedError;
    return { error: { message, stack, url, code: error instanceof FeedError ? error.code : undefined } };
  }
}
