import { Injectable } from '@nestjs/common';
import { seatingOf } from '../../../core/draw/panel.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Due } from '../../../platform/clock/due-alarms.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { WholePanel } from './panel.js';
import { drawOf, handoverOf, marksOf, outcomeOf, recusalOf, wordOf } from './panel-rows.js';

/** So many draws somebody has been in are looked at, the newest first. */
const MOST_DRAWS = 200;

const LAST = 'SELECT * FROM panel_draws WHERE lot_id = ? ORDER BY no DESC LIMIT 1';

/** Where panels are read from. */
@Injectable()
export class PanelsStore {
  /** The last draw of a lot with everything that followed it; null where the lot has none. */
  async find(read: Queryable, lotId: string): Promise<WholePanel | null> {
    const [row] = await read.query(LAST, [lotId]);
    return row === undefined ? null : this.whole(read, row);
  }

  /** The same, its row locked until the transaction ends. */
  async lock(tx: Tx, lotId: string): Promise<WholePanel | null> {
    const [row] = await tx.lock(LAST, [lotId]);
    return row === undefined ? null : this.whole(tx, row);
  }

  /** The lot of a draw, for whoever wakes up for it. */
  async findLot(read: Queryable, drawId: string): Promise<string | null> {
    const [row] = await read.query('SELECT lot_id FROM panel_draws WHERE id = ?', [drawId]);
    return row === undefined ? null : text(row, 'lot_id');
  }

  /**
   * The lots that an expert has been drawn for, by any of these entries of pools, newest first; the marks of each
   * are taken until after an instant.
   */
  async findLotsOf(
    read: Queryable,
    entries: readonly string[],
    after = instant(0),
  ): Promise<readonly string[]> {
    if (entries.length === 0) return [];
    const rows = await read.query(
      `SELECT DISTINCT d.id, d.lot_id FROM panel_draws d
       JOIN panel_candidates c ON c.draw_id = d.id JOIN panel_outcomes o ON o.draw_id = d.id
       WHERE c.expert_id IN (${placeholders(entries.length)}) AND d.marks_until > ?
       ORDER BY d.id DESC LIMIT ?`,
      [...entries, after, MOST_DRAWS],
    );
    return [...new Set(rows.map((row) => text(row, 'lot_id')))];
  }

  /** What is due before an instant: seeds to be opened, and marks to be handed over. */
  async findDue(read: Queryable, before: Instant, limit: number): Promise<readonly Due[]> {
    const rows = await read.query(
      `SELECT d.id, d.words_until AS due_at FROM panel_draws d
        WHERE d.words_until <= ? AND NOT EXISTS
          (SELECT 1 FROM panel_outcomes o WHERE o.draw_id = d.id)
       UNION ALL
       SELECT d.id, d.marks_until AS due_at FROM panel_draws d
        WHERE d.marks_until <= ? AND NOT EXISTS
          (SELECT 1 FROM panel_closings c WHERE c.draw_id = d.id)
       ORDER BY due_at LIMIT ?`,
      [before, before, limit],
    );
    return rows.map((row) => ({ id: text(row, 'id'), at: instant(integer(row, 'due_at')) }));
  }

  private async whole(read: Queryable, row: Row): Promise<WholePanel> {
    const of = (table: string, order: string): Promise<Row[]> =>
      read.query(`SELECT * FROM ${table} WHERE draw_id = ? ORDER BY ${order}`, [text(row, 'id')]);
    const candidates = await of('panel_candidates', 'expert_id');
    const draw = drawOf(
      row,
      candidates.map((one) => text(one, 'expert_id')),
    );
    const [outcome] = (await of('panel_outcomes', 'draw_id')).map(outcomeOf);
    const recusals = (await of('panel_recusals', 'said_at, expert_id')).map(recusalOf);
    const [closing] = await of('panel_closings', 'draw_id');
    const recused = new Set(recusals.map(({ expertId }) => expertId));
    return {
      ...{ draw, outcome: outcome ?? null, recusals },
      ...seatingOf(outcome?.order ?? [], { size: draw.size, recused }),
      // In the order in which they are hashed: whoever came first, and of the same instant by paddle.
      words: (await of('panel_words', 'added_at, paddle, organisation_id')).map(wordOf),
      marks: latest((await of('panel_marks', 'id')).map(marksOf), (one) => [
        one.expertId,
        one.paddle,
      ]),
      handovers: latest((await of('panel_handovers', 'id')).map(handoverOf), (one) => [one.paddle]),
      closedAt: closing === undefined ? null : instant(integer(closing, 'closed_at')),
    };
  }
}

/** Of the rows with one key the last. */
function latest<One>(all: readonly One[], keyOf: (one: One) => readonly string[]): readonly One[] {
  return [...new Map(all.map((one) => [keyOf(one).join(' '), one])).values()];
}
