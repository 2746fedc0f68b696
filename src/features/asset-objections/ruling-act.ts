import { Injectable } from '@nestjs/common';
import type { AssetRulingWish } from '../../contract/asset-objections.js';
import type { AssetObjectionFinding } from '../../core/listing/asset-objection.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Confirmed } from '../approvals/approval-kinds.js';
import { CorrectionsService } from '../auctions/corrections/corrections.service.js';
import type { Lot } from '../lots/lot.js';
import { SettlementsService } from '../lots/settlements/settlements.service.js';
import type { WholeAssetObjection } from './asset-objection.js';
import { type LockedObjection, ObjectionFile } from './objection-file.js';
import { ObjectionHold } from './objection-hold.js';

interface About {
  readonly title: string;
  readonly what: { readonly zh: string; readonly en: string } | null;
}

export interface GoOnContent extends About {
  readonly courtReference: string | null;
}

export interface RulingContent
  extends About, Pick<AssetRulingWish, 'finding' | 'consequence' | 'article'> {
  readonly courtReference: string | null;
  readonly correction: { readonly zh: string; readonly en: string } | null;
}

type ConfirmedAs<Content> = Omit<Confirmed, 'content'> & { readonly content: Content };

const ACTS = {
  dismissed: 'dismiss',
  'upheld-in-part': 'uphold-in-part',
  upheld: 'uphold',
} as const satisfies Record<AssetObjectionFinding, string>;

/** Carries out what two persons have decided about an objection: all of it in one transaction, or none. */
@Injectable()
export class RulingAct {
  constructor(
    private readonly file: ObjectionFile,
    private readonly hold: ObjectionHold,
    private readonly corrections: CorrectionsService,
    private readonly settlements: SettlementsService,
  ) {}

  assertGoesOn(tx: Tx, whole: WholeAssetObjection): Promise<void> {
    return this.hold.assertGoesOn(tx, whole);
  }

  /** Refuses with `breaks-law` where too little of the notice is left for a correction: the lot is withdrawn then. */
  assertMayCorrect(tx: Tx, lot: Lot): Promise<void> {
    return this.corrections.assertMayCorrect(tx, lot);
  }

  async goOn(
    tx: Tx,
    { whole }: LockedObjection,
    { by, secondBy, reason, content }: ConfirmedAs<GoOnContent>,
  ): Promise<void> {
    await this.hold.assertGoesOn(tx, whole);
    await this.hold.release(tx, whole, { reason, by, secondBy });
    const { courtReference } = content;
    await this.file.write(tx, whole, { type: 'go-on', by, secondBy, reason, courtReference });
  }

  async rule(
    tx: Tx,
    { whole, lot }: LockedObjection,
    { by, secondBy, reason, content }: ConfirmedAs<RulingContent>,
  ): Promise<void> {
    const { finding, consequence, article, correction, courtReference } = content;
    const { id: objectionId, kind } = whole.objection;
    await this.hold.assertGoesOn(tx, whole);
    const ordered = { reason, by, secondBy };
    if (consequence === 'withdrawn') await this.hold.withdraw(tx, whole, ordered);
    else await this.hold.release(tx, whole, ordered);
    const ruling = { finding, consequence, article, correction };
    const act = { type: ACTS[finding], by, secondBy, reason, courtReference, content: { ruling } };
    const at = await this.file.write(tx, whole, act);
    if (correction !== null) {
      const decided = { said: correction, reason, objectionId, by, secondBy };
      await this.corrections.publish(tx, lot, decided);
    }
    if (finding === 'upheld') await this.settlements.mark(tx, lot, { objectionId, kind, at });
  }
}
