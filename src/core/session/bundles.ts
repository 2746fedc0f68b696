/**
 * Why rights must be sold together: similar marks on the same goods, and the same or similar marks on similar goods, of
 * one holder (Trademark Law of 2019 art. 42, of 2026 art. 46: an assignment of one alone is refused); things that cannot
 * be used apart, or that would lose much of their value apart (Supreme People's Court, rules on auctions and sell-offs
 * in execution as amended in 2020, art. 15), as a patent and the one without which it cannot be worked.
 */
export type TieGround = 'similar-marks' | 'inseparable' | 'loses-value-apart';

/** Rights that must be sold together. Whether they must is a finding of people; what follows from it is not. */
export interface Tie {
  readonly ground: TieGround;
  readonly rights: readonly string[];
}

/** Rights that go together, by one tie or over several, and why. */
export interface Bundle {
  readonly rights: readonly string[];
  readonly grounds: readonly TieGround[];
}

/**
 * The bundles among these rights, in their order: where one right is tied to a second and the second to a third, all
 * three go together. A right without a tie is in no bundle. Ties to rights that are not among these are left alone.
 */
export function bundlesOf(rights: readonly string[], ties: readonly Tie[]): readonly Bundle[] {
  const known = new Set(rights);
  const groups = ties.reduce<readonly Group[]>((before, tie) => {
    const tied = new Set(tie.rights.filter((right) => known.has(right)));
    return tied.size < 2
      ? before
      : joined(before, { rights: tied, grounds: new Set([tie.ground]) });
  }, []);
  return groups
    .map((group) => ({
      rights: rights.filter((right) => group.rights.has(right)),
      grounds: [...group.grounds],
    }))
    .sort((a, b) => rights.indexOf(a.rights[0] ?? '') - rights.indexOf(b.rights[0] ?? ''));
}

interface Group {
  readonly rights: ReadonlySet<string>;
  readonly grounds: ReadonlySet<TieGround>;
}

/** The groups with one more, which takes in every group that it shares a right with. */
function joined(groups: readonly Group[], added: Group): readonly Group[] {
  const meets = ({ rights }: Group): boolean =>
    [...rights].some((right) => added.rights.has(right));
  const whole = [...groups.filter(meets), added];
  return [
    ...groups.filter((group) => !meets(group)),
    {
      rights: new Set(whole.flatMap(({ rights }) => [...rights])),
      grounds: new Set(whole.flatMap(({ grounds }) => [...grounds])),
    },
  ];
}

/** What may be had apart from the rest: a lot with its rights, or a part of a package. */
export interface Offered {
  readonly name: string;
  readonly rights: readonly string[];
}

/** A bundle that would be torn apart, and between what. */
export interface TornBundle extends Bundle {
  readonly between: readonly string[];
}

/**
 * The bundles that a division into lots tears apart; none where every bundle is offered as one. A package is no way out:
 * its parts may be sold to different bidders, so each of them counts by itself.
 */
export function tornBundles(
  offered: readonly Offered[],
  ties: readonly Tie[],
): readonly TornBundle[] {
  const rights = offered.flatMap((one) => one.rights);
  return bundlesOf(rights, ties).flatMap((bundle) => {
    const between = offered
      .filter((one) => one.rights.some((right) => bundle.rights.includes(right)))
      .map(({ name }) => name);
    return between.length > 1 ? [{ ...bundle, between }] : [];
  });
}
