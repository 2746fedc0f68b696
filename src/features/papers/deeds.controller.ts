import { Controller, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentUpload, type Upload } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { DeedBody } from './answers.js';
import { NewDeedQuery } from './deeds.dto.js';
import { DeedsService } from './deeds.service.js';
import { sendCopy } from './send-copy.js';

/** Signed papers about who acts for whom, and what was signed at a counter. */
@ApiTags('papers')
@Controller('deeds')
export class DeedsController {
  constructor(private readonly deeds: DeedsService) {}

  @Endpoint('POST /', {
    summary: 'Hand in a signed paper about who acts for whom, as the body of the request',
    allow: 'deed.add',
    takes: 'file',
    answers: DeedBody,
    refuses: ['unsupported-document', 'unsafe-document'],
  })
  add(
    @CurrentUpload() { command, source }: Upload,
    @Query() { name }: NewDeedQuery,
  ): Promise<DeedBody> {
    return this.deeds.add(command, name, source);
  }

  @Endpoint('GET :id/content', {
    summary: 'A signed paper, for whoever handed it in and for those whom it concerns',
    allow: 'signed-in',
    answers: 'file',
    refuses: ['not-found'],
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendCopy(response, await this.deeds.open(actor, id));
  }
}
