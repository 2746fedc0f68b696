import type { Fault } from '../../contract/errors.js';
import type { Asset, ListedAsset } from '../../contract/listing.js';
import type { BundleView, MissingRight, TiedRight } from '../../contract/ties.js';
import type { BundleInLot } from '../../core/session/bundles.js';
import { citation } from '../rule-packs/pack-words.js';

/** The rights that count, by the ids of their assets. */
export type Rights = ReadonlyMap<string, ListedAsset>;

/** A bundle with the facts of its rights and the law behind it. */
export function viewOfBundle(
  { rights: ids, missing, within }: BundleInLot,
  rights: Rights,
  grounds: BundleView['grounds'],
): BundleView {
  const listed = (some: readonly string[]): readonly ListedAsset[] =>
    some.flatMap((id) => rights.get(id) ?? []);
  return {
    grounds,
    rights: listed(ids).map(tiedRight),
    missing: listed(missing).map((one): MissingRight => ({ ...tiedRight(one), taken: one.taken })),
    parts: within.length > 1 ? within : [],
  };
}

/** What a lot that tears bundles is refused for: what each lacks, and which it scatters over parts of a package. */
export function tornFaults(bundles: readonly BundleView[]): readonly Fault[] {
  return bundles.flatMap((bundle) => {
    const laws = new Set(bundle.grounds.map(({ law }) => citation(law)));
    const fault = { problem: 'torn-bundle', source: [...laws].join('；'), bundle };
    return [
      ...(bundle.missing.length > 0 ? [{ ...fault, field: 'assets' }] : []),
      ...(bundle.parts.length > 0 ? [{ ...fault, field: 'partAssets' }] : []),
    ];
  });
}

function tiedRight({ id, kind, number, title, holder }: Asset): TiedRight {
  return { id, kind, number, title, holder };
}
