import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length } from 'class-validator';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import type { Approval, ApprovalState, Decision } from './approval.js';
import type { ApprovalsView } from './approval-list.js';

const STATES: readonly ApprovalState[] = [
  'pending',
  'approved',
  'rejected',
  'taken-back',
  'expired',
];

const VIEWS: readonly ApprovalsView[] = ['for-me', 'by-me'];

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class ApprovalsListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['pending', 'ended'] })
  @IsOptional()
  @IsIn(['pending', 'ended'])
  state?: 'pending' | 'ended';

  @ApiPropertyOptional({
    description: 'What they are about, such as the id of a lot; its bidders are parts of it.',
  })
  @IsOptional()
  @Length(1, 64)
  subject?: string;

  @ApiPropertyOptional({
    enum: VIEWS,
    description: '`for-me` waits for your confirmation, `by-me` you have asked for yourself.',
  })
  @IsOptional()
  @IsIn(VIEWS)
  view?: ApprovalsView;
}

export class WaitingBody {
  @ApiProperty({ example: 2 })
  readonly waiting: number;
}

export class RefusalReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '起拍价与评估报告不一致' })
  @Length(1, 1000)
  readonly reason: string;
}

export class DecisionBody implements Decision {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly by: string;

  @ApiProperty(INSTANT)
  readonly at: Decision['at'];

  @ApiProperty({ type: String, nullable: true, description: 'Null where it was confirmed.' })
  readonly reason: string | null;
}

export class ApprovalBody implements Approval {
  @ApiProperty({ example: 'apr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'lot.publish' })
  readonly kind: string;

  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly organisationId: string;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly subject: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What exactly is confirmed.',
    example: {},
  })
  readonly content: unknown;

  @ApiProperty({ example: '材料齐备，符合发布条件' })
  readonly reason: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly requestedBy: string;

  @ApiProperty(INSTANT)
  readonly requestedAt: Approval['requestedAt'];

  @ApiProperty(INSTANT)
  readonly expiresAt: Approval['expiresAt'];

  @ApiProperty({ enum: STATES })
  readonly state: ApprovalState;

  @ApiProperty({ type: DecisionBody, nullable: true })
  readonly decision: DecisionBody | null;
}

export class ApprovalsPage extends PageBody(ApprovalBody) {}
