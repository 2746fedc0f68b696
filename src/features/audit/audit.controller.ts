import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { AuditPageBody, AuditQuery } from './audit.dto.js';
import { AuditService } from './audit.service.js';

/** What an organisation's own people have done. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Endpoint('GET /', {
    summary: 'The trail of your organisation, the newest first',
    allow: 'audit.read',
    answers: AuditPageBody,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPageBody> {
    return this.audit.list(actor, query);
  }
}
