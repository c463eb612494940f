import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was asked for something that makes no sense: exit code 2. */
export class Misuse extends Error {}

/** A command: takes its arguments, resolves with its exit code. @throws {Misuse} */
export type Command = (args: string[]) => Promise<number>;

/** A line for whoever runs the command. Standard output is for what it makes. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Reads arguments strictly. @throws {Misuse} for what there isn't, and for a value that is missing */
export function read<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  // A number below 0 is a value, if a wrong one, and no option.
  const args = config.args?.reduce<string[]>((all, one) => {
    const name = /^-\d/.test(one) && /^--[a-z-]+$/.test(all.at(-1) ?? '') && all.pop();
    return [...all, name ? `${name}=${one}` : one];
  }, []);
  try {
    return parseArgs({ ...config, args } as T);
  } catch (error) {
    const { message } = error as Error;
    const [, name] = /^Option '(.+?)' argument is ambiguous/.exec(message) ?? [];
    throw new Misuse(name ? `${name} needs a value.` : message.split('. ', 1)[0]);
  }
}

/**
 * A whole number, where one is given.
 *
 * @param name Of the option or variable that gave it, for the sentence.
 * @throws {Misuse} when it is none, or out of bounds
 */
export function wholeNumber(name: string, value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,12}$/.test(value) || Number(value) < least || Number(value) > most)
    throw new Misuse(`${name} takes a whole number from ${least} to ${most}, not “${value}”.`);
  return Number(value);
}

/** What Node says of a failed call: its code, what it means, and the call. */
const call = /^[A-Z]+: (.*?)(?:, \w+(?: .*)?)?$/;

/**
 * What went wrong, in one line for who runs the command.
 *
 * @param source The address or path that the line names already.
 */
export function inWords(error: unknown, source?: string): string {
  const { message, cause } = error as Error;
  const words = message.replace(` (${source})`, '').replace(call, '$1').split('\n', 1)[0]!;
  // fetch() says that it failed, and no more: why stands at the end of the causes.
  let reason = cause as NodeJS.ErrnoException | undefined;
  while (reason?.cause instanceof Error) reason = reason.cause;
  const why = reason && (reason.message || reason.code);
  return why && !words.includes(why) ? `${words}: ${why.split('\n', 1)[0]}` : words;
}
