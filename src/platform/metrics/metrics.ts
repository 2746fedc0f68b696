import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricDefinition<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

/** Seconds, from a quick answer to a request that someone has given up on. */
const LATENCY_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the program counts and measures, in Prometheus's form. Names begin with `ipgavel_` and end in their unit. */
export class Metrics {
  readonly #registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Something that only ever grows. */
  counter<Label extends string>(definition: MetricDefinition<Label>): Counter<Label> {
    return new Counter(this.#options(definition));
  }

  /** Something that goes up and down. */
  gauge<Label extends string>(definition: MetricDefinition<Label>): Gauge<Label> {
    return new Gauge(this.#options(definition));
  }

  /** How a value spreads: seconds, unless other `buckets` are given. */
  histogram<Label extends string>(
    definition: MetricDefinition<Label>,
    buckets: readonly number[] = LATENCY_BUCKETS,
  ): Histogram<Label> {
    return new Histogram({ ...this.#options(definition), buckets: [...buckets] });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Everything, as Prometheus reads it. */
  exposition(): Promise<string> {
    return this.#registry.metrics();
  }

  #options<Label extends string>({
    name,
    help,
    labels = [],
  }: MetricDefinition<Label>): {
    name: string;
    help: string;
    labelNames: Label[];
    registers: Registry[];
  } {
    return { name, help, labelNames: [...labels], registers: [this.#registry] };
  }
}
