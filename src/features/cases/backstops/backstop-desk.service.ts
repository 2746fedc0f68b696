import { Injectable } from '@nestjs/common';
import type { Page } from '../../../contract/api.js';
import type { BackstopTerms, BackstopView } from '../../../contract/backstops.js';
import { isInForce } from '../../../core/auction/rule-pack.js';
import { shareOf } from '../../../core/money/basis-points.js';
import { formatAmount } from '../../../core/money/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../../platform/http/paging.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { parametersOf } from '../../rule-packs/pack-words.js';
import { RulePacks } from '../../rule-packs/rule-packs.service.js';
import { CaseBookshelf } from '../case-bookshelf.js';
import type { WholeBackstop } from './backstop.js';
import { backstopView } from './backstop-shown.js';
import { BackstopsStore } from './backstops.store.js';

/** Shows undertakings: to the institution that gave them, and to whoever sees their case. */
@Injectable()
export class BackstopDeskService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: BackstopsStore,
    private readonly shelf: CaseBookshelf,
    private readonly organisations: OrganisationsService,
    private readonly packs: RulePacks,
  ) {}

  /** Those of the actor's own institution, newest first. */
  async list({ organisationId }: Actor, query: PageQuery): Promise<Page<BackstopView>> {
    const found = await this.store.findPage(this.database.read, query, organisationId);
    const { items, next } = pageOf(
      found.map((whole) => ({ id: whole.backstop.id, whole })),
      query.limit,
    );
    return { items: await this.views(items.map(({ whole }) => whole)), next };
  }

  /** Those of a case that the actor may see, the first first. Refuses with `not-found`. */
  async ofCase(actor: Actor, caseId: string): Promise<{ items: readonly BackstopView[] }> {
    const { read } = this.database;
    const file = await this.shelf.visible(read, actor, caseId);
    return { items: await this.views(await this.store.findOfCase(read, file.id)) };
  }

  /** What is usual with backstops, and the price proposed for the case of a lot. Refuses with `not-found`. */
  async terms(lotId: string): Promise<BackstopTerms> {
    const attempt = await this.shelf.attemptOfLot(this.database.read, lotId);
    if (attempt === null) throw new ApiError('not-found');
    const { backstops: pack } = this.packs;
    const share = pack.parameters['priceBps'];
    const { valuation, startPrice, currency } = attempt;
    const isUsual = share && isInForce(share, this.clock.now()) && typeof share.value === 'number';
    const usual = isUsual ? shareOf(valuation ?? startPrice, share.value) : null;
    return {
      parameters: parametersOf(pack),
      usual: usual === null ? null : { amount: formatAmount(usual, currency), currency },
    };
  }

  private async views(found: readonly WholeBackstop[]): Promise<readonly BackstopView[]> {
    const { read } = this.database;
    const institutions = found.map(({ backstop }) => backstop.institutionId);
    const names = await this.organisations.names(institutions);
    const now = this.clock.now();
    const views: BackstopView[] = [];
    for (const whole of found) {
      const file = await this.shelf.whole(read, whole.backstop.caseId);
      views.push(backstopView(whole, file, { names, now }));
    }
    return views;
  }
}
