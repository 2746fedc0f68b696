import { Controller, Param, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import type { Response } from 'express';
import { CurrentUpload, type Upload } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { SealPictureBody } from './answers.js';
import { type SealFile, SealPicturesService } from './seal-pictures.service.js';

class SealPictureParams {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly id: string;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 is not a hash' })
  readonly sha256: string;
}

/** Pictures of the seals of trading centres, as their documents print them. */
@ApiTags('venues')
@Controller()
export class SealPicturesController {
  constructor(private readonly pictures: SealPicturesService) {}

  @Endpoint('POST centre/seal-pictures', {
    summary: 'Hand in the picture of a seal, PNG or JPEG, as the body of the request',
    allow: 'venue.change',
    takes: 'file',
    answers: SealPictureBody,
    refuses: ['unsupported-document'],
  })
  add(@CurrentUpload() { command, source }: Upload): Promise<SealPictureBody> {
    return this.pictures.add(command, source);
  }

  @Endpoint('GET venues/:id/seal-pictures/:sha256', {
    summary: 'The picture of a seal by the hash of its file; it never changes',
    allow: 'public',
    answers: 'file',
    refuses: ['not-found', 'invalid-body'],
  })
  async read(@Param() { id, sha256 }: SealPictureParams, @Res() response: Response): Promise<void> {
    sendPicture(response, await this.pictures.open(id, sha256));
  }
}

/** Sent to be looked at and nothing else; under a hash it can be kept for ever (RFC 8246). */
function sendPicture(response: Response, { content, mediaType, sha256 }: SealFile): void {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', 'inline');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('Content-Length', content.length);
  response.setHeader('ETag', `"${sha256}"`);
  const digest = Buffer.from(sha256, 'hex').toString('base64');
  response.setHeader('Repr-Digest', `sha-256=:${digest}:`);
  response.end(content);
}
