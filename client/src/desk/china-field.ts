const CHINA_OFFSET_MS = 8 * 3_600_000;

/** An instant as the field for a day and a time shows it, in China's time. */
export function chinaField(at: number): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, 16);
}
