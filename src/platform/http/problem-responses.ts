import { applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { ERRORS, type ErrorCode } from '../../contract/errors.js';
import { problemOf } from './api-error.js';

class FaultBody {
  @ApiProperty({ description: 'The field, with a path where it is nested.', example: 'opensAt' })
  readonly field: string;

  @ApiProperty({ example: 'must be a moment with its offset' })
  readonly problem: string;

  @ApiProperty({
    required: false,
    description: 'The article that fixes the rule, where a law does.',
  })
  readonly source?: string;

  @ApiPropertyOptional({
    ...{ type: 'object', additionalProperties: true },
    description: 'The rights that have to be sold together, where a lot tears them apart.',
  })
  readonly bundle?: object;
}

/** The body of every error (RFC 9457). */
class ProblemBody {
  @ApiProperty({ example: 'urn:ipgavel:error:not-found' })
  readonly type: string;

  @ApiProperty({ description: 'What the code means, in a sentence.' })
  readonly title: string;

  @ApiProperty({ example: 404 })
  readonly status: number;

  @ApiProperty({ enum: Object.keys(ERRORS), description: 'Stable; programs go by this.' })
  readonly code: ErrorCode;

  @ApiProperty({ required: false, description: 'What is wrong in this case.' })
  readonly detail?: string;

  @ApiProperty({ required: false, description: 'Names this request in our log.' })
  readonly correlationId?: string;

  @ApiProperty({ required: false, type: [FaultBody] })
  readonly faults?: readonly FaultBody[];
}

/** Documents the errors of a route: one response for each status, with an example for each code. */
export function ProblemResponses(codes: readonly ErrorCode[]): MethodDecorator {
  const statuses = new Set(codes.map((code) => ERRORS[code].status));
  const responses = [...statuses].map((status) => {
    const ofStatus = codes.filter((code) => ERRORS[code].status === status);
    return ApiResponse({
      status,
      description: ofStatus.map((code) => `\`${code}\``).join(', '),
      content: {
        'application/problem+json': {
          schema: { $ref: getSchemaPath(ProblemBody) },
          examples: Object.fromEntries(ofStatus.map((code) => [code, { value: problemOf(code) }])),
        },
      },
    });
  });
  return applyDecorators(ApiExtraModels(ProblemBody), ...responses);
}
