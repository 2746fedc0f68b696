import { ApiProperty } from '@nestjs/swagger';
import type {
  IncidentEntry,
  IncidentExit,
  IncidentLot,
  IncidentReport,
  IncidentStep,
} from '../../../contract/incidents.js';
import { IncidentBody, IncidentConclusionBody, IncidentTextBody } from './incidents.dto.js';

const ENTRIES = ['suspended', 'put-off'] as const;
const EXITS = ['resumed', 'kept', 'handed-over', 'gone'] as const;
const STEPS = ['declared', 'amended', ...ENTRIES, ...EXITS, 'ended', 'concluded'] as const;
const AT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NAME = { type: String, nullable: true, example: '周敏' } as const;

class ExitBody {
  @ApiProperty({ enum: EXITS, example: 'resumed' })
  readonly how: IncidentExit;

  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty({ type: Number, nullable: true, description: 'When it opens now.' })
  readonly opening: number | null;

  @ApiProperty({ description: 'The bids that it refused because it stood.', example: 3 })
  readonly refusedBids: number;
}

class IncidentLotBody implements IncidentLot {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ enum: ENTRIES, example: 'suspended' })
  readonly entry: IncidentEntry;

  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty({ type: Number, nullable: true, description: 'When it was to open.' })
  readonly opening: number | null;

  @ApiProperty({ type: ExitBody, nullable: true, description: 'Null while it stands for this.' })
  readonly exit: ExitBody | null;

  @ApiProperty({ description: 'Bids of that time that a person had to rule on.', example: 0 })
  readonly tasks: number;

  @ApiProperty({ description: 'How many of them have been ruled on.', example: 0 })
  readonly ruled: number;
}

class PersonsBody {
  @ApiProperty(NAME)
  readonly by: string | null;

  @ApiProperty(NAME)
  readonly secondBy: string | null;
}

class IncidentStepBody extends PersonsBody implements IncidentStep {
  @ApiProperty({ enum: STEPS, example: 'declared' })
  readonly what: IncidentStep['what'];

  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty({ type: Number, nullable: true, example: 12 })
  readonly lots: number | null;
}

class WrittenTextBody extends IncidentTextBody {
  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty(NAME)
  readonly by: string | null;
}

class EndShownBody extends PersonsBody {
  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty({ example: '网络已恢复，时钟校验无误' })
  readonly reason: string;

  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly opensFrom: number | null;
}

class ConclusionShownBody extends IncidentConclusionBody {
  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty(NAME)
  readonly by: string | null;

  @ApiProperty(NAME)
  readonly secondBy: string | null;
}

export class IncidentReportBody extends IncidentBody implements IncidentReport {
  @ApiProperty({
    ...{ type: String, nullable: true, example: null },
    description: 'Why it was declared; null for everybody but the staff concerned and auditors.',
  })
  readonly reason: string | null;

  @ApiProperty(NAME)
  readonly declaredBy: string | null;

  @ApiProperty({ type: [WrittenTextBody] })
  readonly texts: readonly WrittenTextBody[];

  @ApiProperty({ type: [IncidentLotBody] })
  readonly lots: readonly IncidentLotBody[];

  @ApiProperty({ type: EndShownBody, nullable: true })
  readonly end: EndShownBody | null;

  @ApiProperty({ type: [ConclusionShownBody] })
  readonly conclusions: readonly ConclusionShownBody[];

  @ApiProperty({ type: [IncidentStepBody] })
  readonly steps: readonly IncidentStepBody[];
}
