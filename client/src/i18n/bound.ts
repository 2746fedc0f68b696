/** Whether a parameter of a rule pack is a share, which is typed and shown in percent. */
export function isShare(parameter: string): boolean {
  return parameter.endsWith('Bps');
}

/** A number of a parameter as it is shown: `9000` of `reserveFloorBps` as `90%`. */
export function boundText(parameter: string, value: number): string {
  return isShare(parameter) ? `${value / 100}%` : String(value);
}
