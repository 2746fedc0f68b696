/** Where a rule pack is read, in the version that says what was laid over it; null: as it is by itself. */
export function packPath(name: string, version: string | null): string {
  const query = version === null ? '' : `?${new URLSearchParams({ version }).toString()}`;
  return `/rule-packs/${name}${query}`;
}
