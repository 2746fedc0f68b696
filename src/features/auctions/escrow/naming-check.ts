import { Injectable } from '@nestjs/common';
import type { EscrowNaming } from '../../../contract/escrow.js';
import type { Fault } from '../../../contract/errors.js';
import { checkTerms } from '../../../core/auction/terms-check.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Lot } from '../../lots/lot.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { LotCheck } from '../lot-check.js';
import { LotPapers } from '../lot-papers.js';
import { plannedPublication } from '../lot-planner.js';
import { EscrowTerms } from './escrow-terms.js';

/** Looks whether these people could open a lot. */
@Injectable()
export class NamingCheck {
  constructor(
    private readonly checks: LotCheck,
    private readonly papers: LotPapers,
    private readonly terms: EscrowTerms,
    private readonly directory: DirectoryService,
  ) {}

  /** Everything that keeps a centre from naming these officers for a lot; none where nobody is named. */
  async faultsOf(
    tx: Tx,
    lot: Lot,
    { centreId, ...named }: EscrowNaming & { readonly centreId: string },
  ): Promise<readonly Fault[]> {
    if (named.officers.length === 0) return [];
    const escrow = await this.terms.escrowOf(tx, named, centreId);
    const keyed = new Set(escrow.officers.map(({ officer }) => officer));
    const absent = await this.absent(tx, named.officers);
    const papers = await this.papers.of(lot, { centreId, read: tx, now: tx.now });
    const { terms } = this.checks.check(lot, papers, plannedPublication(lot, tx.now));
    return [
      ...named.officers
        .filter((officer) => !keyed.has(officer) || absent.has(officer))
        .map((officer) => ({ field: 'officers', problem: `${officer} has no key here` })),
      ...(terms === null ? [] : checkTerms({ ...terms, escrow }))
        .filter(({ field }) => field.startsWith('escrow'))
        .map(({ field, code }) => ({ field: field.replace('escrow.', ''), problem: code })),
    ];
  }

  /** Those who may not sign in any more. */
  private async absent(tx: Tx, officers: readonly string[]): Promise<ReadonlySet<string>> {
    const absent = new Set<string>();
    for (const officer of officers) {
      const user = await this.directory.find(officer, tx);
      if (user?.disabledAt !== null) absent.add(officer);
    }
    return absent;
  }
}
