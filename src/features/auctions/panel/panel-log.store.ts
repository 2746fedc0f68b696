import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Tx } from '../../../platform/database/tx.js';
import type {
  DrawOutcome,
  Handover,
  KeptMarks,
  KeptRecusal,
  KeptWord,
  PanelDraw,
} from './panel.js';

/** Where what happens to a panel is written down; nothing of it is ever changed or removed. */
@Injectable()
export class PanelLogStore {
  async appendDraw(tx: Tx, draw: PanelDraw): Promise<void> {
    const { sealedSeed, ...own } = draw;
    const row = {
      ...{ id: own.id, lot_id: own.lotId, no: own.no, centre_id: own.centreId, size: own.size },
      ...{ kinds: JSON.stringify(own.kinds), disciplines: JSON.stringify(own.disciplines) },
      ...{ commitment: own.commitment, sealed_seed: sealedSeed.text },
      ...{ seed_key_id: sealedSeed.keyId, words_until: own.wordsUntil },
      marks_until: own.marksUntil,
      ...{ opened_by: own.openedBy, opened_at: own.openedAt },
    };
    await tx.insert('panel_draws', [row]);
    const candidates = own.candidates.map((id) => ({ draw_id: own.id, expert_id: id }));
    await tx.insert('panel_candidates', candidates);
  }

  async appendWord(tx: Tx, drawId: string, one: KeptWord): Promise<void> {
    const row = {
      ...{ draw_id: drawId, organisation_id: one.organisationId, paddle: one.paddle },
      ...{ word: one.word, added_by: one.addedBy, added_at: one.addedAt },
    };
    await tx.insert('panel_words', [row]);
  }

  async appendOutcome(tx: Tx, drawId: string, one: DrawOutcome): Promise<void> {
    const row = { draw_id: drawId, seed: one.seed, drawn_order: JSON.stringify(one.order) };
    await tx.insert('panel_outcomes', [{ ...row, drawn_at: one.drawnAt }]);
  }

  async appendRecusal(tx: Tx, drawId: string, one: KeptRecusal): Promise<void> {
    const row = {
      ...{ draw_id: drawId, expert_id: one.expertId, kind: one.kind, rule: one.rule },
      ...{ reason: one.reason, said_by: one.by, second_by: one.secondBy, said_at: one.at },
    };
    await tx.insert('panel_recusals', [row]);
  }

  async appendMarks(tx: Tx, drawId: string, all: readonly KeptMarks[]): Promise<void> {
    const rows = all.map(({ id, expertId, paddle, marks, isHandedIn, givenAt }) => ({
      ...{ id, draw_id: drawId, expert_id: expertId, paddle, marks: JSON.stringify(marks) },
      ...{ is_handed_in: isHandedIn ? 1 : 0, given_at: givenAt },
    }));
    await tx.insert('panel_marks', rows);
  }

  async appendHandover(tx: Tx, drawId: string, one: Handover): Promise<void> {
    const row = {
      ...{ id: one.id, draw_id: drawId, paddle: one.paddle },
      ...{ expert_ids: JSON.stringify(one.experts), handed_over_at: one.at },
    };
    await tx.insert('panel_handovers', [row]);
  }

  async appendClosing(tx: Tx, drawId: string, closedAt: Instant): Promise<void> {
    await tx.insert('panel_closings', [{ draw_id: drawId, closed_at: closedAt }]);
  }
}
