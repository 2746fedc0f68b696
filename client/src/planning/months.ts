/** A month such as `2026-03` and its days. */
export interface Month {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  /** How many days of the week before its first one, weeks beginning on Monday. */
  readonly lead: number;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month that an address names, or the one of `today`, as `2026-03-02`. */
export function monthOf(asked: string | null, today: string): Month {
  const name = asked !== null && MONTH.test(asked) ? asked : today.slice(0, 7);
  const first = `${name}-01`;
  const start = new Date(`${first}T00:00:00Z`);
  const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
  const last = new Date(next - 86_400_000).toISOString().slice(0, 10);
  return { name, first, last, lead: (start.getUTCDay() + 6) % 7 };
}

/** The month so many months later, or earlier when negative. */
export function monthFrom({ first }: Month, count: number): string {
  const start = new Date(`${first}T00:00:00Z`);
  const then = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1);
  return new Date(then).toISOString().slice(0, 7);
}
