import type { PackagePart } from './rules.js';
import { LONGEST_TARGET } from './targets.js';

/** Which assets of a lot make up a part of a package. */
export interface PartAssets {
  readonly part: string;
  /** Ids of assets. */
  readonly assets: readonly string[];
}

/** What a lister says of a package and its assets. */
export interface Division {
  readonly format: string;
  readonly parts: readonly Pick<PackagePart, 'id'>[];
  /** All assets of the lot. */
  readonly assets: readonly string[];
  readonly partAssets: readonly PartAssets[];
}

interface DivisionFault {
  readonly field: string;
  readonly problem: string;
}

/**
 * What can be wrong with a division however far it has come: only a package has one, and each part in it is one of the
 * lot's, named once, with assets of the lot that are in no other part.
 */
export function divisionFaults({
  format,
  parts,
  assets,
  partAssets,
}: Division): readonly DivisionFault[] {
  if (format !== 'package')
    return partAssets.length === 0 ? [] : [partFault('is for lots of the format package alone')];
  const placed = partAssets.flatMap((one) => one.assets);
  const faults: (DivisionFault | false)[] = [
    ...parts.map(({ id }, index) => id.length > LONGEST_TARGET && tooLong(index)),
    isRepeated(partAssets.map(({ part }) => part)) && partFault('names a part twice'),
    partAssets.some(({ part }) => parts.every(({ id }) => id !== part)) &&
      partFault('names a part that the rules do not have'),
    isRepeated(placed) && partFault('puts an asset into two parts'),
    placed.some((asset) => !assets.includes(asset)) &&
      partFault('names an asset that is not in the lot'),
  ];
  return faults.filter((fault) => fault !== false);
}

/**
 * What a division lacks before a lot may be published: a bidder must know what it gets with each part. A lot that names
 * no assets at all says so in its description.
 */
export function divisionGaps({ format, parts, assets, partAssets }: Division): DivisionFault[] {
  if (format !== 'package' || assets.length === 0) return [];
  const placed = new Set(partAssets.flatMap((one) => one.assets));
  const filled = new Set(partAssets.flatMap((one) => (one.assets.length === 0 ? [] : [one.part])));
  const isComplete =
    parts.every(({ id }) => filled.has(id)) && assets.every((one) => placed.has(one));
  return isComplete ? [] : [partFault('missing')];
}

function tooLong(index: number): DivisionFault {
  const problem = `must have at most ${LONGEST_TARGET} characters`;
  return { field: `rules.parts[${index}].id`, problem };
}

function partFault(problem: string): DivisionFault {
  return { field: 'partAssets', problem };
}

function isRepeated(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}
