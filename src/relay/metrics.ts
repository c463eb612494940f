/** Counts something. */
export type Count = () => void;

/** Counts by name and labels, as Prometheus reads them. @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
export class Metrics {
  readonly #counters = new Map<string, Map<string, { count: number }>>();

  /** @param help What is counted, one line. Names end in `_total`. */
  constructor(readonly help: Record<string, string>) {
    for (const name of Object.keys(help)) this.#counters.set(name, new Map());
  }

  /** What counts one of a kind. @param labels Few values each: every combination is kept. */
  counter(name: string, labels: Record<string, string> = {}): Count {
    const key = Object.entries(labels)
      .map(([label, value]) => `${label}="${value}"`)
      .join(',');
    const counter = this.#counters.get(name)!.get(key) ?? { count: 0 };
    this.#counters.get(name)!.set(key, counter);
    return () => void counter.count++;
  }

  /** @param gauges What is so at the moment, by name. */
  print(gauges: Record<string, number> = {}): string {
    const counters = [...this.#counters].flatMap(([name, counters]) => [
      `# HELP ${name} ${this.help[name]}`,
      `# TYPE ${name} counter`,
      ...(counters.size ? [...counters] : [['', { count: 0 }] as const]).map(
        ([labels, { count }]) => `${name}${labels && `{${labels}}`} ${count}`,
      ),
    ]);
    const values = Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]);
    return `${[...counters, ...values].join('\n')}\n`;
  }
}
