import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DossierReaders } from '../papers/dossier-readers.js';
import { findEnrolment } from './enrolments.store.js';

/** Tells the papers of lots, which know nothing of auctions, who has enrolled. */
@Injectable()
export class DossierReading implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly readers: DossierReaders,
  ) {}

  onModuleInit(): void {
    this.readers.declare(
      async (lotId, organisationId) =>
        (await findEnrolment(this.database.read, lotId, organisationId)) !== null,
    );
  }
}
