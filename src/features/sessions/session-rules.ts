import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import type { SessionPackView } from '../../contract/sessions.js';
import type { SessionPack } from '../../core/auction/rule-pack.js';
import type { RuleSource } from '../../contract/rule-source.js';
import { invariant } from '../../core/kernel/invariant.js';
import { lotsOfOneDebtor } from '../../core/session/one-debtor.js';
import type { Tx } from '../../platform/database/tx.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Lot } from '../lots/lot.js';
import { faultOf, lawOf, parametersOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';
import type { Arrangement } from './session.js';

const STOP = 'stopWhenCovered';

/** The pack that a session is under 专场规则包, beside that of each of its lots, and what keeps the session to it. */
@Injectable()
export class SessionRules {
  constructor(
    private readonly packs: RulePacks,
    private readonly collateral: CollateralService,
  ) {}

  packOf(lots: readonly Pick<Lot, 'pack'>[]): SessionPack {
    return this.packs.forSession(lots.map(({ pack }) => pack));
  }

  /**
   * What keeps a session from publication: that it would go on selling a debtor's rights beyond the debt. It stops, or
   * the debtor has agreed to the sale of everything, or no two of its lots are one debtor's.
   */
  async faults(
    tx: Tx,
    { cover, sellsAll }: Arrangement,
    lots: readonly Lot[],
  ): Promise<readonly Fault[]> {
    const pack = this.packOf(lots);
    const stop = pack.parameters[STOP];
    if (stop?.kind !== 'law' || cover !== null || sellsAll !== null) return [];
    const bound = lots.filter(
      (lot) => lot.pack !== null && (pack.over?.includes(lot.pack) ?? true),
    );
    const withHolders = [];
    for (const lot of bound) {
      const assets = await this.collateral.facts(lot.assets, tx);
      const holders = assets.map(({ holder }) => holder);
      withHolders.push({ lot: lot.id, lister: lot.listerId, holders });
    }
    if (lotsOfOneDebtor(withHolders).length === 0) return [];
    const fault = faultOf({ field: 'cover', code: 'missing', source: stop.source }, pack);
    return [fault];
  }

  /** The pack as it is shown: that of publication, or before it the one that the lots bring along now. */
  shown(published: string | null, lots: readonly Pick<Lot, 'pack'>[]): SessionPackView {
    const pack = this.named(published) ?? this.packOf(lots);
    const { name, version, title } = pack;
    return { name, version, title, parameters: parametersOf(pack) };
  }

  /** The law by which a session stops. */
  stopSource(published: string | null): RuleSource {
    const pack = this.named(published) ?? this.packs.forSession([]);
    const stop = pack.parameters[STOP];
    invariant(stop, `the pack ${pack.name} says whether a session stops`);
    return lawOf(stop.source, pack);
  }

  /** A pack by what a publication wrote down: its name, an at sign and its version. */
  private named(written: string | null): SessionPack | null {
    return written === null ? null : this.packs.findForSession(written.split('@')[0] ?? '');
  }
}
