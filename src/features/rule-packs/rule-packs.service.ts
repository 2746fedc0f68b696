import { Injectable } from '@nestjs/common';
import type { OverlaySummary, RulePackDetail, RulePackSummary } from '../../contract/listing.js';
import type { RuleSource } from '../../contract/rule-source.js';
import {
  laidOver,
  type OverlayFacts,
  overlaysOf,
  partsOfVersion,
} from '../../core/auction/overlay.js';
import { isInForce, type RulePack, type SessionPack } from '../../core/auction/rule-pack.js';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import { ApiError } from '../../platform/http/api-error.js';
import { detailOf, lawOf, overlaySummaryOf, summaryOf } from './pack-words.js';
import {
  readBackstopPack,
  readOverlays,
  readRulePacks,
  readSessionPacks,
} from './read-rule-packs.js';

/** Why an overlay that a lister declares is not laid over the pack of its lot. */
export type OverlayProblem = 'unknown-overlay' | 'not-declared' | 'not-of-pack' | 'not-in-force';

/** The rule packs that lots may be published under, and what may be laid over them. */
@Injectable()
export class RulePacks {
  private readonly packs = readRulePacks();
  private readonly overlays = readOverlays();
  /** The usual terms of backstops 保底收储. */
  readonly backstops = readBackstopPack();
  private readonly sessionPacks = readSessionPacks();

  /** The pack of this name, or null. */
  find(name: string): RulePack | null {
    return this.packs.get(name) ?? null;
  }

  /** A pack as it holds for a lot that opens at `at`, with everything laid over it that these facts bring along. */
  forLot(pack: RulePack, facts: OverlayFacts, at: Instant): RulePack {
    return laidOver(pack, overlaysOf(this.overlays, facts, { pack: pack.name, at }));
  }

  /** The pack of a session whose lots are under these packs: the first that is about one of them, else the general one. */
  forSession(packs: readonly (string | null)[]): SessionPack {
    const own = this.sessionPacks.find(({ over }) => over?.some((name) => packs.includes(name)));
    const pack = own ?? this.sessionPacks.find(({ over }) => over === null);
    invariant(pack, 'one pack is for all sessions that no other is about');
    return pack;
  }

  /** The pack of a session that was published under that name; null where there is none. */
  findForSession(name: string): SessionPack | null {
    return this.sessionPacks.find((pack) => pack.name === name) ?? null;
  }

  /** Why a declared overlay is not among those; null where it is. */
  problemWith(name: string, pack: RulePack | null, at: Instant): OverlayProblem | null {
    const editions = this.overlays.filter((one) => one.name === name);
    if (editions.length === 0) return 'unknown-overlay';
    if (editions.some(({ kinds }) => kinds.length > 0)) return 'not-declared';
    if (pack === null || editions.every(({ over }) => over?.includes(pack.name) === false))
      return 'not-of-pack';
    const facts = { declared: [name], kinds: [] };
    const laid = overlaysOf(editions, facts, { pack: pack.name, at });
    return laid.length === 0 ? 'not-in-force' : null;
  }

  /**
   * The law that a parameter of an overlay rests on, in the edition that is in force at `at`; for what an overlay says
   * of a lot that has no pack to be laid over. Null where there is none.
   */
  overlaidLaw(
    { overlay, parameter }: { readonly overlay: string; readonly parameter: string },
    at: Instant,
  ): RuleSource | null {
    const edition = this.overlays.find((one) => one.name === overlay && isInForce(one, at));
    const source = edition?.parameters[parameter]?.source;
    return edition && source ? lawOf(source, edition) : null;
  }

  /** Every pack by name, for whoever chooses one. */
  list(): readonly RulePackSummary[] {
    return [...this.packs.values()].map(summaryOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Every overlay that a lister may declare, once, whatever its editions. */
  listDeclared(): readonly OverlaySummary[] {
    const declared = this.overlays.filter(({ kinds }) => kinds.length === 0);
    const byName = new Map(declared.map((one) => [one.name, overlaySummaryOf(one)]));
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Everything that a pack says, with its sources; in the version that is asked for, which may name overlays. Refuses
   * with `not-found`, also for a version that there is no more.
   */
  get(name: string, version?: string): RulePackDetail {
    const pack = this.find(name);
    const edition = pack && version !== undefined ? this.editionOf(pack, version) : pack;
    if (edition === null) throw new ApiError('not-found');
    return detailOf(edition);
  }

  private editionOf(pack: RulePack, version: string): RulePack | null {
    const { base, overlays } = partsOfVersion(version);
    const found = overlays.map((part) =>
      this.overlays.find((one) => one.name === part.name && one.version === part.version),
    );
    const known = found.filter((one) => one !== undefined);
    return base === pack.version && known.length === found.length ? laidOver(pack, known) : null;
  }
}
