import type { Marks, RecusalKind, RecusalReason } from '../../../contract/experts.js';
import type { AssetKind } from '../../../core/collateral/asset.js';
import type { Discipline } from '../../../core/draw/expertise.js';
import { instant } from '../../../core/kernel/instant.js';
import { integer, type Row, text, textOrNull } from '../../../platform/database/row.js';
import type {
  DrawOutcome,
  Handover,
  KeptMarks,
  KeptRecusal,
  KeptWord,
  PanelDraw,
} from './panel.js';

/** A draw as its row says, with whom it could fall on. */
export function drawOf(row: Row, candidates: readonly string[]): PanelDraw {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    no: integer(row, 'no'),
    centreId: text(row, 'centre_id'),
    size: integer(row, 'size'),
    kinds: parsed(row, 'kinds') as readonly AssetKind[],
    disciplines: parsed(row, 'disciplines') as readonly Discipline[],
    commitment: text(row, 'commitment'),
    sealedSeed: { keyId: text(row, 'seed_key_id'), text: text(row, 'sealed_seed') },
    candidates,
    wordsUntil: instant(integer(row, 'words_until')),
    marksUntil: instant(integer(row, 'marks_until')),
    openedBy: text(row, 'opened_by'),
    openedAt: instant(integer(row, 'opened_at')),
  };
}

/** A word that somebody added to a draw. */
export function wordOf(row: Row): KeptWord {
  return {
    organisationId: text(row, 'organisation_id'),
    paddle: textOrNull(row, 'paddle'),
    word: text(row, 'word'),
    addedBy: text(row, 'added_by'),
    addedAt: instant(integer(row, 'added_at')),
  };
}

/** What a draw came to: its seed, and the order in which it put the candidates. */
export function outcomeOf(row: Row): DrawOutcome {
  return {
    seed: text(row, 'seed'),
    order: parsed(row, 'drawn_order') as readonly string[],
    drawnAt: instant(integer(row, 'drawn_at')),
  };
}

/** That somebody stood back from a panel, and why. */
export function recusalOf(row: Row): KeptRecusal {
  return {
    expertId: text(row, 'expert_id'),
    kind: text(row, 'kind') as RecusalKind,
    rule: textOrNull(row, 'rule') as RecusalReason | null,
    reason: textOrNull(row, 'reason'),
    by: text(row, 'said_by'),
    secondBy: textOrNull(row, 'second_by'),
    at: instant(integer(row, 'said_at')),
  };
}

/** What an expert gave a bidder. */
export function marksOf(row: Row): KeptMarks {
  return {
    id: text(row, 'id'),
    expertId: text(row, 'expert_id'),
    paddle: text(row, 'paddle'),
    marks: parsed(row, 'marks') as Marks,
    isHandedIn: integer(row, 'is_handed_in') === 1,
    givenAt: instant(integer(row, 'given_at')),
  };
}

/** That marks went into the record of a lot. */
export function handoverOf(row: Row): Handover {
  return {
    id: text(row, 'id'),
    paddle: text(row, 'paddle'),
    experts: parsed(row, 'expert_ids') as readonly string[],
    at: instant(integer(row, 'handed_over_at')),
  };
}

function parsed(row: Row, column: string): unknown {
  return JSON.parse(text(row, column));
}
