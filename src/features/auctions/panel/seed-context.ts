/** Where the encrypted seed of a draw stands, so that it means nothing anywhere else. */
export function seedContext(drawId: string): string {
  return `panel-seed ${drawId}`;
}
