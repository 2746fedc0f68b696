import { Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { mayDo } from '../../contract/permissions.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CurrentVisitor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { sendPieces } from '../../platform/http/send-pieces.js';
import { LatestEntriesBody, RecordBody } from './record.dto.js';
import { RecordService } from './record.service.js';

/** The record of a lot, for anyone who wants to check it. */
@ApiTags('proof')
@Controller('lots')
export class RecordController {
  constructor(private readonly records: RecordService) {}

  @Endpoint('GET :id/record', {
    summary:
      'The record of a lot: every entry, the openings, the signed head; auditors get all openings',
    allow: 'visitor',
    answers: RecordBody,
    refuses: ['not-found'],
  })
  async export(
    @CurrentVisitor() actor: Actor | null,
    @Param('id', IdPipe) lot: string,
    @Res() response: Response,
  ): Promise<void> {
    const reader = actor && mayDo('record.read-openings', actor) ? 'auditor' : 'public';
    const pieces = await this.records.find(lot, reader);
    if (!pieces) throw new ApiError('not-found');
    response
      .type('application/json')
      .setHeader('Content-Disposition', `attachment; filename="${lot}.record.json"`);
    await sendPieces(response, pieces);
  }

  @Endpoint('GET :id/record/latest', {
    summary: 'The latest entries of the record of a lot, the newest first',
    allow: 'public',
    answers: LatestEntriesBody,
    refuses: ['not-found'],
  })
  async latest(@Param('id', IdPipe) lot: string): Promise<LatestEntriesBody> {
    const latest = await this.records.findLatest(lot);
    if (!latest) throw new ApiError('not-found');
    return latest;
  }
}
