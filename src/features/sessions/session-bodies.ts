import { ApiProperty } from '@nestjs/swagger';
import type {
  CoverView,
  SessionDetail,
  SessionLot,
  SessionPackView,
  SessionStatus,
  SessionSummary,
  StopView,
} from '../../contract/sessions.js';
import { SESSION_MODES, type SessionMode } from '../../core/session/timetable.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody } from '../../platform/http/paging.js';
import { LotSummaryBody } from '../lots/lot-bodies.js';
import {
  BilingualBody,
  PackParameterBody,
  ParameterSourceBody,
} from '../rule-packs/rule-packs.dto.js';
import { SessionIdBody } from './sessions.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const STATUSES: readonly SessionStatus[] = ['draft', 'published', 'running', 'ended'];

class SessionCentreBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江南知识产权交易中心' })
  readonly name: string;
}

class LotSessionSummaryBody extends SessionIdBody implements SessionSummary {
  @ApiProperty({ example: '2026 年第一场知识产权质押物集中拍卖' })
  readonly title: string;

  @ApiProperty({ enum: STATUSES, example: 'published' })
  readonly status: SessionStatus;

  @ApiProperty({ type: SessionCentreBody })
  readonly centre: SessionCentreBody;

  @ApiProperty({ enum: SESSION_MODES, example: 'sequence' })
  readonly mode: SessionMode;

  @ApiProperty({ ...INSTANT, description: 'The first opening, in epoch milliseconds.' })
  readonly opensAt: number;

  @ApiProperty({ ...INSTANT, description: 'The last end as it stands, in epoch milliseconds.' })
  readonly endsAt: number;

  @ApiProperty({ example: 6 })
  readonly lotCount: number;

  @ApiProperty({ description: 'Whether lots are withdrawn once a debt is covered.' })
  readonly stopsWhenCovered: boolean;
}

export class SessionsPage extends PageBody(LotSessionSummaryBody) {}

class SlotBody {
  @ApiProperty(INSTANT)
  readonly opensAt: number;

  @ApiProperty(INSTANT)
  readonly endsAt: number;
}

class SessionLotBody implements SessionLot {
  @ApiProperty({ type: LotSummaryBody })
  readonly lot: LotSummaryBody;

  @ApiProperty({ type: SlotBody, description: 'The time that the session gives it.' })
  readonly slot: SlotBody;
}

class CoverViewBody implements CoverView {
  @ApiProperty({ type: MoneyBody })
  readonly debt: MoneyBody;

  @ApiProperty({ type: MoneyBody })
  readonly costs: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'What the lots that were sold have brought.' })
  readonly proceeds: MoneyBody;

  @ApiProperty({ type: MoneyBody })
  readonly lacking: MoneyBody;

  @ApiProperty({ description: 'Whether everybody sees this.' })
  readonly isPublic: boolean;
}

class StopBody implements StopView {
  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ type: [String], description: 'The lots that were withdrawn.' })
  readonly lots: readonly string[];

  @ApiProperty({ type: ParameterSourceBody })
  readonly rule: ParameterSourceBody;
}

class SessionPackBody implements SessionPackView {
  @ApiProperty({ example: 'court-session' })
  readonly name: string;

  @ApiProperty({ example: '1' })
  readonly version: string;

  @ApiProperty({ type: BilingualBody })
  readonly title: BilingualBody;

  @ApiProperty({ type: [PackParameterBody] })
  readonly parameters: readonly PackParameterBody[];
}

export class LotSessionBody extends LotSessionSummaryBody implements SessionDetail {
  @ApiProperty({ example: 86_400_000 })
  readonly durationMs: number;

  @ApiProperty({ example: 600_000 })
  readonly gapMs: number;

  @ApiProperty({ type: SessionPackBody, description: 'Beside the pack of each of its lots.' })
  readonly pack: SessionPackBody;

  @ApiProperty({
    ...{ type: String, nullable: true, example: '被执行人 2026-02-11 的书面同意' },
    description: 'The paper by which the debtor agrees that everything is sold.',
  })
  readonly sellsAll: string | null;

  @ApiProperty({ type: [SessionLotBody], description: 'In their order.' })
  readonly lots: readonly SessionLotBody[];

  @ApiProperty({
    ...{ type: CoverViewBody, nullable: true },
    description: 'Null where nothing stops the session, or for whom it is not.',
  })
  readonly cover: CoverViewBody | null;

  @ApiProperty({ type: StopBody, nullable: true, description: 'Set once it was stopped.' })
  readonly stop: StopBody | null;
}
