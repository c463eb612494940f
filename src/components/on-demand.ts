/** What is loaded when the first element on the page wants it. After a failure the next one tries again. */
export class OnDemand<Module> {
  /** Undefined until it is there. */
  module: Module | undefined;
  #loading: Promise<void> | undefined;
  readonly #load: () => Promise<Module>;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** Resolves when it is there, rejects when it can't be had; undefined when it is there already. */
  request(): Promise<void> | undefined {
    if (this.module) return undefined;
    return (this.#loading ??= this.#load().then(
      (module) => void (this.module = module),
      (cause) => {
        this.#loading = undefined;
        throw cause;
      },
    ));
  }
}
