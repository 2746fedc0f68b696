/** Every choice of `size` of these, in their order. */
export function combinations<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  const [first, ...rest] = all;
  if (first === undefined) return [];
  return [
    ...combinations(rest, size - 1).map((chosen) => [first, ...chosen]),
    ...combinations(rest, size),
  ];
}
