import type {
  DocumentKind,
  DocumentVisibility,
  EarlierLot,
  LotDocument,
} from '../../contract/papers.js';
import type { Instant } from '../../core/kernel/instant.js';

/** What somebody says about a document that they hand in. */
export interface DocumentWish {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  /** The document that this one takes the place of, with the reason; both or neither. */
  readonly supersedes?: string;
  readonly reason?: string;
}

/** A document as it is kept. Its row never changes. */
export interface StoredDocument {
  readonly id: string;
  readonly lotId: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Who handed it in: the lister or the trading centre. */
  readonly organisationId: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly addedLater: boolean;
  readonly supersedes: string | null;
  readonly supersedeReason: string | null;
  /** The document of an earlier attempt that this one is the same file as; null for what was handed in. */
  readonly carriedFrom: string | null;
}

/**
 * The documents as they are shown; which one took whose place is read off the newer one. `origins` are the attempts
 * that documents were first handed in for, by the id of the document there.
 */
export function shown(
  documents: readonly StoredDocument[],
  origins: ReadonlyMap<string, EarlierLot> = new Map(),
): LotDocument[] {
  const successors = successorsIn(documents);
  return documents.map((document) => {
    const { lotId: _lot, organisationId: _organisation, addedBy: _by, ...open } = document;
    const { carriedFrom } = document;
    return {
      ...open,
      carriedFrom: carriedFrom === null ? null : (origins.get(carriedFrom) ?? null),
      supersededBy: successors.get(document.id) ?? null,
    };
  });
}

/** The documents whose place no other one took. */
export function current(documents: readonly StoredDocument[]): StoredDocument[] {
  const successors = successorsIn(documents);
  return documents.filter(({ id }) => !successors.has(id));
}

function successorsIn(documents: readonly StoredDocument[]): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id]])),
  );
}
