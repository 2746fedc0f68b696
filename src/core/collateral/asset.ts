/** What kinds of right are taken as collateral. */
export type AssetKind =
  | 'invention'
  | 'utility-model'
  | 'design'
  | 'trademark'
  | 'copyright'
  | 'licence-revenue'
  | 'ic-layout'
  | 'plant-variety';

export const ASSET_KINDS: readonly AssetKind[] = [
  ...(['invention', 'utility-model', 'design', 'trademark', 'copyright'] as const),
  ...(['licence-revenue', 'ic-layout', 'plant-variety'] as const),
];

/** A day of the calendar as `2026-03-02`; days of one form compare as texts. */
export type Day = string;

/** What is said about an IP asset 知识产权资产. Null: not said. */
export interface AssetFacts {
  readonly kind: AssetKind;
  readonly number: string;
  readonly title: string;
  /** The registered holder 权利人. */
  readonly holder: string;
  readonly filedOn: Day | null;
  /** Granted, or registered where a right comes about by registration. */
  readonly grantedOn: Day | null;
  /** The first day on which the right is no longer there. */
  readonly expiresOn: Day | null;
}
