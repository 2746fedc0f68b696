import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditPage } from '../../contract/audit.js';
import { Database } from '../../platform/database/database.js';
import { readEventsBefore, type StoredEvent } from '../../platform/database/event-log.js';
import type { Actor } from '../../platform/http/access.js';

/** Shows an organisation its own trail: everything that its people have changed, and when. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** The entries before a number, the newest first. */
  async list(
    { organisationId }: Actor,
    { before, limit }: { before?: number; limit: number },
  ): Promise<AuditPage> {
    const range = { beforeSeq: before ?? Number.MAX_SAFE_INTEGER, limit };
    const events = await readEventsBefore(this.database.read, organisationId, range);
    const last = events.at(-1)?.seq ?? 1;
    return { items: events.map(entryOf), next: last > 1 ? last : null };
  }
}

function entryOf({ seq, at, type, body, hash }: StoredEvent): AuditEntry {
  const { by, facts } = JSON.parse(body) as Pick<AuditEntry, 'by' | 'facts'>;
  return { seq, at, type, by, facts, hash };
}
