import type { AssetKind } from '../core/collateral/asset.js';
import type { TieGround } from '../core/session/bundles.js';
import type { RuleSource } from './rule-source.js';

/** Rights that somebody finds must be sold together: which, why, and what that rests on. */
export interface TieWish {
  readonly ground: TieGround;
  /** Ids of assets that one organisation keeps. */
  readonly assets: readonly string[];
  readonly reason: string;
}

/** A right as ties and bundles name it. */
export interface TiedRight {
  readonly id: string;
  readonly kind: AssetKind;
  readonly number: string;
  readonly title: string;
  readonly holder: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A tie 合并处置关系 as its keeper and the centres see it. */
export interface TieView {
  readonly id: string;
  readonly ground: TieGround;
  readonly reason: string;
  readonly rights: readonly TiedRight[];
  readonly foundBy: Named;
  /** The organisation that found it, which alone can lift it. */
  readonly finder: Named;
  readonly foundAt: number;
  readonly lifted: TieLift | null;
}

/** Why a tie holds no more, and which two persons found so. */
export interface TieLift {
  readonly reason: string;
  readonly askedBy: Named;
  readonly liftedBy: Named;
  readonly at: number;
}

/** One reason why rights go together, and the law that draws the conclusion from it. */
export interface BundleGround {
  readonly ground: TieGround;
  readonly law: RuleSource;
  /** Whether the law is followed where it does not bind: that of sales by courts, in another sale. */
  readonly isByAnalogy: boolean;
}

/** A right of a bundle that a lot does not have. `taken` is set where a lot under review or a live one holds it. */
export interface MissingRight extends TiedRight {
  /** `lot` is null where the right is in a lot of somebody else. */
  readonly taken: { readonly lot: string | null } | null;
}

/** Rights that go together, seen from a lot, or from a choice of assets, that has some of them. */
export interface BundleView {
  readonly grounds: readonly BundleGround[];
  readonly rights: readonly TiedRight[];
  readonly missing: readonly MissingRight[];
  /** The parts of a package that it lies in, where they are several; the empty name is what is in no part yet. */
  readonly parts: readonly string[];
}

/** The ties of what a lot holds, lifted ones as well, and what follows from those that stand. */
export interface LotTies {
  readonly items: readonly TieView[];
  readonly bundles: readonly BundleView[];
}

export type { TieGround };
