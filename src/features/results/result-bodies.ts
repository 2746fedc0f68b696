import { ApiProperty } from '@nestjs/swagger';
import type {
  ObjectionDocument,
  ObjectionOfCentre,
  ObjectionRuling,
  ResultObjection,
  ResultPublicity,
  SaleParty,
} from '../../contract/results.js';
import type { ObjectionGround } from '../../core/listing/objection-grounds.js';
import type { Consequence, Finding, PublicityState } from '../../core/listing/publicity.js';
import { PageBody } from '../../platform/http/paging.js';
import { ParameterSourceBody } from '../rule-packs/rule-packs.dto.js';
import { CONSEQUENCES, FINDINGS, GROUND_NAMES } from './results.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const SHA256 = { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
const STATES: readonly PublicityState[] = ['provisional', 'disputed', 'final', 'set-aside'];
const UNITS = ['days', 'working-days'] as const;
const PARTIES: readonly SaleParty[] = [
  ...(['bidder', 'priority-holder', 'lister', 'pledgor', 'applicant'] as const),
];

export class ObjectionIdBody {
  @ApiProperty({ example: 'obj_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class ObjectionDocumentBody implements ObjectionDocument {
  @ApiProperty({ example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '银行回单.pdf' })
  readonly name: string;

  @ApiProperty({ example: 'application/pdf' })
  readonly mediaType: string;

  @ApiProperty({ example: 182_044, description: 'In bytes.' })
  readonly size: number;

  @ApiProperty(SHA256)
  readonly sha256: string;

  @ApiProperty(INSTANT)
  readonly addedAt: number;
}

class ObjectorBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江南知识产权收储有限公司' })
  readonly name: string;

  @ApiProperty({ enum: PARTIES, isArray: true, example: ['bidder'] })
  readonly parties: readonly SaleParty[];
}

class RulingPersonsBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly by: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BD' })
  readonly secondBy: string;
}

class ObjectionRulingShownBody implements ObjectionRuling {
  @ApiProperty({ enum: FINDINGS })
  readonly finding: Finding;

  @ApiProperty({ enum: CONSEQUENCES })
  readonly consequence: Consequence;

  @ApiProperty({ enum: GROUND_NAMES, nullable: true, example: null })
  readonly ground: ObjectionGround | null;

  @ApiProperty({ type: [String], description: 'The paddles of the buyers whose fault undid it.' })
  readonly atFault: readonly string[];

  @ApiProperty({ type: ParameterSourceBody, nullable: true, description: 'Where it is undone.' })
  readonly source: ObjectionRuling['source'];

  @ApiProperty({ example: '经核查，到账期限对全体竞买人一致。' })
  readonly reason: string;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ type: RulingPersonsBody, nullable: true, description: 'For the centre.' })
  readonly persons: ObjectionRuling['persons'];
}

class ResultObjectionBody implements ResultObjection {
  @ApiProperty({ example: 'obj_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ enum: GROUND_NAMES })
  readonly ground: ObjectionGround;

  @ApiProperty({ example: '保证金到账时间对各竞买人要求不一致。' })
  readonly reasons: string;

  @ApiProperty(INSTANT)
  readonly lodgedAt: number;

  @ApiProperty({ ...INSTANT, description: 'Until when it is answered, in epoch milliseconds.' })
  readonly answerBy: number;

  @ApiProperty({ description: "Whether it is the reader's own." })
  readonly isOwn: boolean;

  @ApiProperty({ description: 'Whether it was made before the end of the sale.' })
  readonly isCarried: boolean;

  @ApiProperty({
    ...{ type: ObjectorBody, nullable: true },
    description: 'Whose it is; null for whom that is not.',
  })
  readonly objector: ResultObjection['objector'];

  @ApiProperty({ example: 1 })
  readonly documentCount: number;

  @ApiProperty({ type: [ObjectionDocumentBody], description: 'Empty for whom they are not.' })
  readonly documents: readonly ObjectionDocument[];

  @ApiProperty({ type: ObjectionRulingShownBody, nullable: true })
  readonly ruling: ObjectionRuling | null;
}

class ObjectionOfCentreBody extends ResultObjectionBody implements ObjectionOfCentre {
  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly lotTitle: string;
}

export class ObjectionsPage extends PageBody(ObjectionOfCentreBody) {}

class PublicityBody {
  @ApiProperty({ enum: STATES })
  readonly state: PublicityState;

  @ApiProperty(INSTANT)
  readonly endedAt: number;

  @ApiProperty({ example: 5 })
  readonly days: number;

  @ApiProperty({ enum: UNITS })
  readonly unit: 'days' | 'working-days';

  @ApiProperty({ ...INSTANT, description: 'When it can be final, in epoch milliseconds.' })
  readonly until: number;

  @ApiProperty({ ...INSTANT, type: Number, nullable: true })
  readonly finalSince: number | null;

  @ApiProperty({ example: 15, description: 'In so many days an objection is answered.' })
  readonly answerDays: number;
}

export class ResultPublicityBody implements ResultPublicity {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ type: String, nullable: true, example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly centre: string | null;

  @ApiProperty({
    ...{ type: PublicityBody, nullable: true },
    description: 'Null before the end, after a withdrawal, and where nobody may object.',
  })
  readonly publicity: ResultPublicity['publicity'];

  @ApiProperty({ type: [String], description: 'The paddles that have won some of it.' })
  readonly winners: readonly string[];

  @ApiProperty({ description: 'Whether you may object now.' })
  readonly mayObject: boolean;

  @ApiProperty({ type: [ResultObjectionBody], description: 'Oldest first.' })
  readonly objections: readonly ResultObjection[];
}
