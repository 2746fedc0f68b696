/**
 * The instant (epoch milliseconds) at which a day such as `2026-03-01` begins in the reader's own zone, or one so many
 * days later; null for what is no day.
 */
export function midnight(day: string, daysLater = 0): number | null {
  const [year, month, date] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date + daysLater).getTime();
}
