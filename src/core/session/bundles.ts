/**
 * Why rights must be sold together: similar marks on the same goods, and the same or similar marks on similar goods, of
 * one holder (Trademark Law of 2019 art. 42, of 2026 art. 46: an assignment of one alone is refused); things that cannot
 * be used apart, or that would lose much of their value apart (Supreme People's Court, rules on auctions and sell-offs
 * in execution as amended in 2020, art. 15), as a patent and the one without which it cannot be worked.
 */
export type TieGround = 'similar-marks' | 'inseparable' | 'loses-value-apart';

export const TIE_GROUNDS: readonly TieGround[] = [
  'similar-marks',
  'inseparable',
  'loses-value-apart',
];

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

/** What may be had apart from the rest: a lot, or a part of a package, with its rights. */
export interface Offered {
  readonly name: string;
  readonly rights: readonly string[];
}

/** What a lot offers, and which rights are there still that it does not. */
export interface LotRights {
  /** One for a lot that is sold as a whole; for a package each of its parts, because they may go to different bidders. */
  readonly offered: readonly Offered[];
  readonly others: readonly string[];
}

/** A bundle that a lot holds a right of: what is missing from the lot, and what of the lot it lies in. */
export interface BundleInLot extends Bundle {
  readonly missing: readonly string[];
  readonly within: readonly string[];
}

/** The bundles that a lot holds a right of, whole ones and torn ones. */
export function bundlesIn({ offered, others }: LotRights, ties: readonly Tie[]): BundleInLot[] {
  const held = new Set(offered.flatMap((one) => one.rights));
  return bundlesOf([...held, ...others], ties)
    .filter(({ rights }) => rights.some((right) => held.has(right)))
    .map((bundle) => ({
      ...bundle,
      missing: bundle.rights.filter((right) => !held.has(right)),
      within: offered
        .filter((one) => one.rights.some((right) => bundle.rights.includes(right)))
        .map(({ name }) => name),
    }));
}

/**
 * Whether a lot tears a bundle apart: a right of it is missing, or it lies in more than one part. That the rest is in
 * another lot, also one of the same session, makes nothing whole: each lot has a winner of its own.
 */
export function isTorn({ missing, within }: BundleInLot): boolean {
  return missing.length > 0 || within.length > 1;
}
