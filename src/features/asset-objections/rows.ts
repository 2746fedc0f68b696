import type { AssetObjectionAct, AssetObjectionKind } from '../../core/listing/asset-objection.js';
import { instant } from '../../core/kernel/instant.js';
import { integer, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { NewRow } from '../../platform/database/tx.js';
import type {
  ActContent,
  StoredAct,
  StoredAssetDocument,
  StoredAssetObjection,
} from './asset-objection.js';

/** An objection as a row. */
export function objectionRow(one: StoredAssetObjection): NewRow {
  return {
    ...{ id: one.id, lot_id: one.lotId, centre_id: one.centreId, lister_id: one.listerId },
    ...{ organisation_id: one.organisationId, kind: one.kind, statement: one.statement },
    ...{ relation: one.relation, digest: one.digest, answer_by: one.answerBy },
    ...{ lodged_by: one.lodgedBy, lodged_at: one.lodgedAt },
  };
}

/** An objection as it was stored. */
export function objectionOf(row: Row): StoredAssetObjection {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    centreId: text(row, 'centre_id'),
    listerId: text(row, 'lister_id'),
    organisationId: text(row, 'organisation_id'),
    kind: text(row, 'kind') as AssetObjectionKind,
    statement: text(row, 'statement'),
    relation: text(row, 'relation'),
    digest: text(row, 'digest'),
    answerBy: instant(integer(row, 'answer_by')),
    lodgedBy: text(row, 'lodged_by'),
    lodgedAt: instant(integer(row, 'lodged_at')),
  };
}

/** A document of an objection as a row. */
export function documentRow(one: StoredAssetDocument): NewRow {
  return {
    ...{ id: one.id, objection_id: one.objectionId, name: one.name, size: one.size },
    ...{ media_type: one.mediaType, sha256: one.sha256, added_by: one.addedBy },
    added_at: one.addedAt,
  };
}

/** A document as it was stored. */
export function documentOf(row: Row): StoredAssetDocument {
  return {
    id: text(row, 'id'),
    objectionId: text(row, 'objection_id'),
    name: text(row, 'name'),
    mediaType: text(row, 'media_type'),
    size: integer(row, 'size'),
    sha256: text(row, 'sha256'),
    addedBy: text(row, 'added_by'),
    addedAt: instant(integer(row, 'added_at')),
  };
}

/** What was done about an objection as a row. */
export function actRow(one: StoredAct): NewRow {
  return {
    ...{ id: one.id, objection_id: one.objectionId, type: one.type },
    ...{ organisation_id: one.organisationId, done_by: one.by, second_by: one.secondBy },
    ...{ done_at: one.at, reason: one.reason, court_reference: one.courtReference },
    content: JSON.stringify(one.content),
  };
}

/** What was done, as it was stored. */
export function actOf(row: Row): StoredAct {
  return {
    id: text(row, 'id'),
    objectionId: text(row, 'objection_id'),
    type: text(row, 'type') as AssetObjectionAct,
    organisationId: textOrNull(row, 'organisation_id'),
    by: text(row, 'done_by'),
    secondBy: textOrNull(row, 'second_by'),
    at: instant(integer(row, 'done_at')),
    reason: textOrNull(row, 'reason'),
    courtReference: textOrNull(row, 'court_reference'),
    content: JSON.parse(textOrNull(row, 'content') ?? '{}') as ActContent,
  };
}
