import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import type { Asset } from '../../contract/listing.js';
import type { BundleView } from '../../contract/ties.js';
import { applyPack } from '../../core/auction/apply-pack.js';
import { courtReferenceFaults } from '../../core/auction/entrusted.js';
import {
  type Departure,
  departures,
  type LawException,
  withExceptions,
} from '../../core/auction/law-exception.js';
import { isInForce, type Parameter, type RulePack } from '../../core/auction/rule-pack.js';
import type { Escrow } from '../../core/auction/escrow.js';
import { withEscrow } from '../../core/auction/escrow-rules.js';
import type { Terms } from '../../core/auction/terms.js';
import type { Instant } from '../../core/kernel/instant.js';
import { evidenceFaults, type Stated, statedEvidence } from '../../core/auction/evidence.js';
import { divisionGaps } from '../../core/auction/part-assets.js';
import type { Operator } from '../../core/listing/operator.js';
import type { Plan } from '../../core/listing/plan.js';
import type { ForfeitTerms } from '../../core/forfeit/forfeit-terms.js';
import type { PublicityTerms } from '../../core/listing/publicity.js';
import { isAnyUnreachable, tellingFaults, type ToldPerson } from '../../core/listing/telling.js';
import { ApiError } from '../../platform/http/api-error.js';
import { type CaseStandingOf, CasesService } from '../cases/cases.service.js';
import { tornFaults } from '../lots/bundle-views.js';
import type { Lot } from '../lots/lot.js';
import { faultOf, refusalCode } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';
import { draftOf, evidenceIn, overlaysDeclaredBy, partsOf } from './draft-of.js';
import type { EntrustmentsOnFile } from './entrustment/entrustment.js';
import { type CheckedEntrustment, checkedEntrustment } from './entrustment/entrustment-of.js';
import { forfeitTermsIn } from './forfeits/forfeit-terms.js';
import { LotPlanner, type PlannedAt } from './lot-planner.js';
import { planFaultOf, tellingFaultOf } from './plan-view.js';
import type { StoredVenue } from '../venues/venue.js';
import { NO_CUSTODIAN, venueFaults } from './venue-faults.js';

/** A lot measured by its rule pack, as if it were published at an instant. */
export interface CheckedLot {
  readonly pack: RulePack | null;
  /** Null while the terms have faults of their own. */
  readonly terms: Terms | null;
  readonly faults: readonly Fault[];
  readonly operator: Operator;
  /** For how long the result is shown before it is final; null where nobody is given time to object. */
  readonly publicity: PublicityTerms | null;
  /** How a winner's default is settled; null where the pack does not say it. */
  readonly forfeit: ForfeitTerms | null;
  /** The share of the start price that has to be paid before one may bid; null where a deposit is enough. */
  readonly prepaymentBps: number | null;
  /** In what it departs from its pack, as the law leaves it to somebody. */
  readonly departures: readonly Departure[];
  /** What its lister states of what the pack asks to be shown. */
  readonly stated: readonly Stated[];
  /** What has to be sold together, whole or torn. */
  readonly bundles: readonly BundleView[];
  readonly plan: Plan;
  /** On what it is sold: a contract, the act of a court, or nothing that anybody asks for. */
  readonly entrustment: CheckedEntrustment;
}

/** Who lists a lot, what is in it as far as the law asks, and what its case knows so far. */
export interface Background {
  readonly lister: string;
  /** The trading centre that has it; null while none does. */
  readonly centre: string | null;
  readonly assets: readonly Asset[];
  readonly standing: CaseStandingOf;
  /** Who may be left openings, as the centre has named them. */
  readonly escrow?: Escrow | null;
  /** What two officers have granted it. */
  readonly exceptions: readonly LawException[];
  /** What has to be sold together, as far as the lot has any of it. */
  readonly bundles: readonly BundleView[];
  /** What the trading centre says of itself; null where it says nothing, undefined while no centre has the lot. */
  readonly venue?: StoredVenue | null | undefined;
  /** Parties and known holders of priority rights, and how far telling them has come. */
  readonly told: readonly ToldPerson[];
  /** The contracts that may count for it; none while no centre has the lot. */
  readonly entrustments: EntrustmentsOnFile;
}

/** Measures lots by the law, for the form, the review and the publication alike. */
@Injectable()
export class LotCheck {
  constructor(
    private readonly packs: RulePacks,
    private readonly planner: LotPlanner,
    private readonly cases: CasesService,
  ) {}

  /** Everything that keeps `lot` from being published then. */
  check(lot: Lot, background: Background, at: PlannedAt): CheckedLot {
    const { lister, standing, exceptions, bundles, told, escrow = null, venue } = background;
    const base = lot.pack === null ? null : this.packs.find(lot.pack);
    const declared = overlaysDeclaredBy(lot);
    const law = this.lawOf(lot, background);
    const pack = this.lawOf(lot, background, exceptions);
    const operator = lot.operator ?? ownSale(lister);
    const terms = applyPack(pack, draftOf({ ...lot, operator }, pack));
    const valid = terms.ok ? terms.value : null;
    const durationMs = valid ? valid.durationMs : lot.durationMs;
    const plan = this.planner.plan(lot, durationMs, {
      ...closedOn(venue),
      ...at,
      exceptions,
      hasUnreachable: isAnyUnreachable(told),
    });
    const court = courtReferenceFaults(pack, lot.courtReference !== null, lot.opensAt);
    const unknownPack = { field: 'pack', problem: 'there is no rule pack of this name' };
    return {
      ...{ pack, operator, plan },
      terms: valid && withEscrow(valid, escrow),
      stated: statedEvidence(pack, evidenceIn(lot), lot.opensAt),
      publicity: publicityIn(pack, lot.opensAt),
      forfeit: forfeitTermsIn(pack, lot.opensAt),
      departures: law === null ? [] : departures(law, exceptions),
      bundles,
      entrustment: checkedEntrustment(
        { lot, pack, terms: valid },
        { ...background, operator, venue },
        background.entrustments,
      ),
      prepaymentBps: numberIn(pack, 'prepaymentBps', lot.opensAt) || null,
      faults: [
        ...(lot.pack !== null && pack === null ? [unknownPack] : []),
        ...declared.flatMap((name) => this.overlayFaults(name, base, lot.opensAt)),
        ...(terms.ok ? [] : terms.error.map((fault) => faultOf(fault, pack))),
        ...evidenceFaults(pack, evidenceIn(lot), lot.opensAt).map((fault) => faultOf(fault, pack)),
        ...court.map((fault) => faultOf(fault, pack)),
        ...kindFaults(background.assets, pack, lot.opensAt),
        ...licenceFaults(operator, pack, lot.opensAt),
        ...depositFaults(lot, pack),
        ...plan.faults.map(planFaultOf),
        ...this.tellingFaults(lot, background, at),
        ...this.gapsOf(lot),
        ...tornFaults(bundles),
        ...venueFaults(venue, pack, lot.opensAt),
        ...this.cases.faults(standing, lot, at.publishAt),
      ],
    };
  }

  /**
   * The same, where every fault is a refusal: `no-custodian` where the centre does not say who keeps the money,
   * `conflict` for a lot that would open in the past, `torn-bundle` for one that lacks what has to be sold with it, else
   * `breaks-law`; with each field, what is wrong with it and the article that says so.
   */
  pass(lot: Lot, background: Background, at: PlannedAt): CheckedLot & { readonly terms: Terms } {
    const checked = this.check(lot, background, at);
    const { faults, terms } = checked;
    if (faults.length === 0 && terms !== null) return { ...checked, terms };
    if (faults.some(({ problem }) => problem === NO_CUSTODIAN))
      throw new ApiError('no-custodian', { faults });
    if (faults.some(({ problem }) => problem === 'in-the-past'))
      throw new ApiError('conflict', { detail: 'The lot would open in the past.', faults });
    throw new ApiError(refusalCode(faults), { faults });
  }

  private tellingFaults(
    lot: Lot,
    { told, exceptions }: Background,
    { publishAt }: PlannedAt,
  ): Fault[] {
    const { opensAt } = lot;
    const rules = this.planner.rulesOf(lot, exceptions);
    const faults = tellingFaults(rules, told, { publishAt, opensAt });
    return faults.map(tellingFaultOf);
  }

  /** What the parts of a package lack of its assets. */
  private gapsOf(lot: Lot): readonly Fault[] {
    const { format, assets, partAssets } = lot;
    return divisionGaps({ format, parts: partsOf(lot), assets, partAssets });
  }

  /** The pack of a lot with everything laid over it, as it binds with these exceptions; null without one. */
  lawOf(
    lot: Lot,
    { assets }: { readonly assets: readonly { readonly kind: string }[] },
    exceptions: readonly LawException[] = [],
  ): RulePack | null {
    const base = lot.pack === null ? null : this.packs.find(lot.pack);
    const facts = { declared: overlaysDeclaredBy(lot), kinds: assets.map(({ kind }) => kind) };
    return base && withExceptions(this.packs.forLot(base, facts, lot.opensAt), exceptions);
  }

  private overlayFaults(name: string, pack: RulePack | null, at: Instant): Fault[] {
    const problem = this.packs.problemWith(name, pack, at);
    return problem === null ? [] : [{ field: 'rules.overlays', problem }];
  }
}

/** When the trading centre is closed besides the days of the government. */
function closedOn(venue: Background['venue']): Pick<PlannedAt, 'closings'> {
  return venue ? { closings: venue.profile.closings } : {};
}

/** Who names nobody else sells in its own name. */
function ownSale(lister: string): Operator {
  return { kind: 'pledgee', name: lister, licence: null, auctioneer: null };
}

function parameterIn(pack: RulePack | null, name: string, at: Instant): Parameter | null {
  const parameter = pack?.parameters[name];
  return parameter && isInForce(parameter, at) ? parameter : null;
}

function numberIn(pack: RulePack | null, name: string, at: Instant): number {
  const value = parameterIn(pack, name, at)?.value;
  return typeof value === 'number' ? value : 0;
}

/** A pack that is about some kinds of right only is for lots of nothing else. */
function kindFaults(
  assets: Background['assets'],
  pack: RulePack | null,
  at: Instant,
): readonly Fault[] {
  const kinds = parameterIn(pack, 'assetKinds', at);
  if (pack === null || kinds === null || !Array.isArray(kinds.value)) return [];
  const { value, source } = kinds;
  const isOfPack = assets.length > 0 && assets.every(({ kind }) => value.includes(kind));
  return isOfPack ? [] : [faultOf({ field: 'assets', code: 'not-of-pack', source }, pack)];
}

/** Working days, where something asks for them, take the place of the natural days of a pack. */
function publicityIn(pack: RulePack | null, at: Instant): PublicityTerms | null {
  const answerDays = numberIn(pack, 'objectionAnswerDays', at);
  const workingDays = numberIn(pack, 'objectionWorkingDays', at);
  if (workingDays > 0) return { days: workingDays, unit: 'working-days', answerDays };
  const days = numberIn(pack, 'objectionDays', at);
  return days > 0 ? { days, unit: 'days', answerDays } : null;
}

/** An auction firm that holds an auction by its pack needs its licence, and an auctioneer who conducts the sale. */
function licenceFaults(operator: Operator, pack: RulePack | null, at: Instant): Fault[] {
  if (pack === null || operator.kind !== 'auction-firm') return [];
  const needed = [
    ['operator.licence', operator.licence, parameterIn(pack, 'operator', at)],
    ['operator.auctioneer', operator.auctioneer, parameterIn(pack, 'hammer', at)],
  ] as const;
  return needed
    .filter(([, number, law]) => number === null && law !== null)
    .map(([field, , law]) =>
      faultOf({ field, code: 'missing', source: law?.source ?? null }, pack),
    );
}

/** Where the law says how large a deposit is at least, a lot that asks for none breaks it. */
function depositFaults({ deposit, opensAt }: Lot, pack: RulePack | null): Fault[] {
  if (deposit !== null) return [];
  return ['depositBps', 'depositOfValuationBps'].flatMap((field) => {
    const law = parameterIn(pack, field, opensAt);
    if (law?.kind !== 'law' || law.min === null) return [];
    return [faultOf({ field, code: 'missing', source: law.source }, pack)];
  });
}
