import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = [
  ...['experts', 'expert_removals', 'panel_draws', 'panel_candidates'],
  ...['panel_words', 'panel_outcomes'],
  ...['panel_recusals', 'panel_marks', 'panel_handovers', 'panel_closings'],
];

/** The pool of experts, and panels of lots: how they were drawn, who stood back, what they gave. */
export class Experts1763800000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await pool(runner);
    await draws(runner);
    await panels(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

async function pool(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'experts',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('centre_id'),
      asciiId('user_id'),
      // Kinds of rights and disciplines, as JSON.
      text('kinds'),
      text('disciplines'),
      string('employer', 200),
      asciiId('employer_id', { isNullable: true }),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('taken_in_by'),
      bigInt('taken_in_at'),
    ],
    indices: [['centre_id', 'id'], ['user_id']],
  });
  await createTable(runner, {
    name: 'expert_removals',
    columns: [
      asciiId('expert_id', { isPrimary: true }),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('removed_by'),
      bigInt('removed_at'),
    ],
  });
}

async function draws(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, int, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'panel_draws',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      int('no'),
      asciiId('centre_id'),
      int('size'),
      text('kinds'),
      text('disciplines'),
      asciiId('commitment'),
      // The seed, encrypted until it is opened.
      string('sealed_seed', 400),
      asciiId('seed_key_id'),
      bigInt('words_until'),
      bigInt('marks_until'),
      asciiId('opened_by'),
      bigInt('opened_at'),
    ],
    uniques: [['lot_id', 'no']],
    indices: [['words_until'], ['marks_until']],
  });
  await createTable(runner, {
    name: 'panel_candidates',
    columns: [asciiId('draw_id', { isPrimary: true }), asciiId('expert_id', { isPrimary: true })],
    indices: [['expert_id', 'draw_id']],
  });
  await createTable(runner, {
    name: 'panel_words',
    columns: [
      asciiId('draw_id', { isPrimary: true }),
      asciiId('organisation_id', { isPrimary: true }),
      asciiId('paddle', { isNullable: true }),
      string('word', 64),
      asciiId('added_by'),
      bigInt('added_at'),
    ],
  });
  await createTable(runner, {
    name: 'panel_outcomes',
    columns: [
      asciiId('draw_id', { isPrimary: true }),
      asciiId('seed'),
      text('drawn_order'),
      bigInt('drawn_at'),
    ],
  });
}

async function panels(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, int, string, text } = columnsOf(runner);
  const nullable = { isNullable: true };
  await createTable(runner, {
    name: 'panel_recusals',
    columns: [
      asciiId('draw_id', { isPrimary: true }),
      asciiId('expert_id', { isPrimary: true }),
      asciiId('kind', { length: 16 }),
      asciiId('rule', { length: 16, ...nullable }),
      string('reason', 1000, nullable),
      asciiId('said_by'),
      asciiId('second_by', nullable),
      bigInt('said_at'),
    ],
  });
  await createTable(runner, {
    name: 'panel_marks',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('draw_id'),
      asciiId('expert_id'),
      asciiId('paddle'),
      // By criterion, as JSON; the latest row of an expert for a paddle counts.
      text('marks'),
      int('is_handed_in'),
      bigInt('given_at'),
    ],
    indices: [['draw_id', 'id']],
  });
  await createTable(runner, {
    name: 'panel_handovers',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('draw_id'),
      asciiId('paddle'),
      // Whose marks they were, as JSON; the latest row of a paddle counts.
      text('expert_ids'),
      bigInt('handed_over_at'),
    ],
    indices: [['draw_id', 'id']],
  });
  await createTable(runner, {
    name: 'panel_closings',
    columns: [asciiId('draw_id', { isPrimary: true }), bigInt('closed_at')],
  });
}
