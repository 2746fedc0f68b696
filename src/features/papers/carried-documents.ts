import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { Ids } from '../../platform/ids/ids.js';
import { type FollowedLot, FollowedLots } from '../lots/followed-lots.js';
import { current } from './document.js';
import { DocumentsStore } from './documents.store.js';

/**
 * Takes the documents of a lot over to the one that follows it: those that nobody has superseded, each naming the same
 * file, and the document that it was first handed in as.
 */
@Injectable()
export class CarriedDocuments implements OnModuleInit {
  constructor(
    private readonly followed: FollowedLots,
    private readonly store: DocumentsStore,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.followed.declare((tx, lot) => this.carry(tx, lot));
  }

  private async carry(tx: Tx, { from, to, listerId, by }: FollowedLot): Promise<void> {
    const documents = current(await this.store.findOfLot(tx, from));
    if (documents.length === 0) return;
    const facts = { lot: to, follows: from, documents: documents.map(({ sha256 }) => sha256) };
    const addedAt = await recordChange(tx, listerId, { type: 'documents-carried', by, facts });
    for (const document of documents) {
      await this.store.append(tx, {
        ...document,
        ...{ id: this.ids.next('doc'), lotId: to, addedBy: by, addedAt, addedLater: false },
        ...{ supersedes: null, supersedeReason: null },
        carriedFrom: document.carriedFrom ?? document.id,
      });
    }
  }
}
