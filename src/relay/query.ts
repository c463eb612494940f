import { Problem } from './problem.js';

/** A request's query, read strictly: what is said twice, or is nonsense, is refused with a sentence. */
export class Query {
  readonly #parameters: URLSearchParams;

  /** @param path Path and query. */
  constructor(path: string) {
    const at = path.indexOf('?');
    this.#parameters = new URLSearchParams(at < 0 ? '' : path.slice(at + 1));
  }

  /** All that is said, by name; the last of several. */
  get all(): Record<string, string> {
    return Object.fromEntries(this.#parameters);
  }

  /** @throws {Problem} 400 when it is said more than once */
  get(name: string): string | undefined {
    const values = this.#parameters.getAll(name);
    if (values.length > 1) throw new Problem(400, `The query has ${values.length} times ${name}; it takes one.`);
    return values[0]?.trim() || undefined;
  }

  /** @throws {Problem} 400 when it is not there */
  need(name: string, meaning: string): string {
    const value = this.get(name);
    if (value === undefined) throw new Problem(400, `The query has no ${name}: ${meaning}.`);
    return value;
  }

  /** @throws {Problem} 400 when it is no whole number within the bounds */
  integer(name: string, least: number, most: number): number | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most)
      throw new Problem(400, `${name} is a whole number from ${least} to ${most}.`);
    return Number(value);
  }

  /** @throws {Problem} 400 when it is none of them */
  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const value = this.get(name) ?? values[0]!;
    const found = values.find((one) => one === value);
    if (found === undefined) throw new Problem(400, `${name} is one of: ${values.join(', ')}.`);
    return found;
  }
}
