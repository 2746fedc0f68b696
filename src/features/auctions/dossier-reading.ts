import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DossierReaders } from '../papers/dossier-readers.js';
import { findEnrolment } from './enrolments.store.js';
import { ConsortiaStore } from './joint/consortia.store.js';

/** Tells the papers of lots, which know nothing of auctions, who has enrolled, alone or together with others. */
@Injectable()
export class DossierReading implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly readers: DossierReaders,
    private readonly consortia: ConsortiaStore,
  ) {}

  onModuleInit(): void {
    this.readers.declare(
      async (lotId, organisationId) =>
        (await findEnrolment(this.database.read, lotId, organisationId)) !== null ||
        (await this.consortia.isEnrolledMember(this.database.read, lotId, organisationId)),
    );
  }
}
