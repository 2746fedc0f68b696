import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Ids } from '../../platform/ids/ids.js';
import {
  type CarriedObjection,
  CarriedObjectionsService,
} from '../asset-objections/carried-objections.service.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import type { Lot } from '../lots/lot.js';
import { ObjectionsStore } from './objections.store.js';

/** What was said to the sale stays between its parties; everybody reads on what ground, and that it was carried over. */
const CARRIED =
  '成交前提出的标的异议，成交时尚未裁定，转入公示期裁定。/ Objected before the end of the sale and not ruled on by then: carried into this period.';

/**
 * Takes over into the publicity of a result what was objected to the sale of the asset and not ruled on when the hammer
 * fell, with its documents: the result is not final until two persons have ruled on it.
 */
@Injectable()
export class ObjectionCarrying {
  constructor(
    private readonly carried: CarriedObjectionsService,
    private readonly parties: SalePartiesService,
    private readonly store: ObjectionsStore,
    private readonly ids: Ids,
  ) {}

  /** Whether something waits that has not been taken over yet. */
  isAnyWaiting(read: Queryable, lotId: string): Promise<boolean> {
    return this.carried.isAnyOpen(read, lotId);
  }

  /** Lots that have ended with something that has not been taken over yet. */
  lots(read: Queryable, limit: number): Promise<readonly string[]> {
    return this.carried.lotsWithOpen(read, limit);
  }

  /** Takes over all that waits on a lot that has ended and is locked. */
  take(tx: Tx, lot: Lot): Promise<void> {
    return this.carried.carry(tx, lot.id, (one) => this.takeOne(tx, lot, one));
  }

  /** Marks the rights of a lot whose sale was undone for what had been objected before its end. */
  noteUndone(tx: Tx, lot: Lot, objectionId: string): Promise<void> {
    return this.carried.noteUpheld(tx, lot, objectionId);
  }

  private async takeOne(tx: Tx, lot: Lot, one: CarriedObjection): Promise<string> {
    const { objection, documents, ground } = one;
    const { lotId, centreId, organisationId, lodgedBy, lodgedAt, answerBy } = objection;
    const id = this.ids.next('obj');
    const parties = await this.parties.partiesOf(tx, lot, organisationId);
    await this.store.append(tx, {
      ...{ id, lotId, centreId, organisationId, parties, ground, reasons: CARRIED },
      ...{ lodgedBy, lodgedAt, answerBy },
      carriedFrom: objection.id,
    });
    for (const document of documents)
      await this.store.appendDocument(tx, {
        ...{ ...document, id: this.ids.next('doc'), objectionId: id },
      });
    return id;
  }
}
