import type {
  ObjectionDocument,
  ObjectionRuling,
  ResultObjection,
} from '../../contract/results.js';
import { GROUNDS } from '../../core/listing/objection-grounds.js';
import type { StoredObjectionDocument, StoredRuling, WholeObjection } from './objection.js';

/** To whom an objection is shown: whether all of it, whether as its own, and what organisations are called. */
export interface ObjectionReader {
  readonly isWhole: boolean;
  readonly isOwn: boolean;
  readonly isOffice: boolean;
  readonly names: ReadonlyMap<string, string>;
}

/** An objection as this reader sees it: everybody what is objected and ruled, few whose it is. */
export function objectionShown(
  { objection, documents, ruling }: WholeObjection,
  { isWhole, isOwn, isOffice, names }: ObjectionReader,
): ResultObjection {
  const { id, lotId, organisationId, parties, ground, reasons, lodgedAt, answerBy } = objection;
  const name = names.get(organisationId) ?? organisationId;
  return {
    ...{ id, lot: lotId, ground, reasons, lodgedAt, answerBy, isOwn },
    objector: isWhole ? { id: organisationId, name, parties } : null,
    isCarried: objection.carriedFrom !== null,
    documentCount: documents.length,
    documents: isWhole ? documents.map(documentShown) : [],
    ruling: ruling && rulingShown(ruling, isOffice),
  };
}

/** A document of an objection as those see it who may read it. */
export function documentShown(document: StoredObjectionDocument): ObjectionDocument {
  const { id, name, mediaType, size, sha256, addedAt } = document;
  return { id, name, mediaType, size, sha256, addedAt };
}

function rulingShown(ruling: StoredRuling, isOffice: boolean): ObjectionRuling {
  const { finding, consequence, ground, reason, atFault, askedBy, ruledBy, ruledAt } = ruling;
  const found = GROUNDS.find((one) => one.ground === ground);
  return {
    ...{ finding, consequence, ground, reason, atFault, at: ruledAt },
    source: consequence === 'stands' ? null : (found?.source ?? null),
    persons: isOffice ? { by: askedBy, secondBy: ruledBy } : null,
  };
}
