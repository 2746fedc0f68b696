import { ApiProperty } from '@nestjs/swagger';
import { Length, Matches } from 'class-validator';
import type {
  AnswerVersion,
  EarlierQuestion,
  EarlierQuestions,
  LotQuestion,
} from '../../contract/papers.js';
import { PageBody } from '../../platform/http/paging.js';
import { EarlierLotBody, NamedBody } from './papers.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
/** Something besides blanks, and no control characters but line ends and tabs. */
const PLAIN = /^(?=[^]*\S)(?:[\n\r\t]|[^\p{Cc}\p{Cs}])+$/u;
const PLAIN_MESSAGE = { message: '$property must be plain text' };

export class QuestionParams {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^lot_[0-9A-Z]{26}$/, { message: 'id is not that of a lot' })
  readonly id: string;

  @ApiProperty({ example: 'qst_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^qst_[0-9A-Z]{26}$/, { message: 'question is not the id of a question' })
  readonly question: string;
}

export class NewQuestionBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '年费缴纳至哪一年？' })
  @Length(1, 1000)
  @Matches(PLAIN, PLAIN_MESSAGE)
  readonly text: string;
}

export class NewAnswerBody {
  @ApiProperty({ minLength: 1, maxLength: 4000, example: '已缴至2027年，见年费票据。' })
  @Length(1, 4000)
  @Matches(PLAIN, PLAIN_MESSAGE)
  readonly text: string;
}

export class WithholdingBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '问题含有他人商业秘密' })
  @Length(1, 1000)
  @Matches(PLAIN, PLAIN_MESSAGE)
  readonly reason: string;
}

export class QuestionIdBody {
  @ApiProperty({ example: 'qst_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

class AnswerVersionBody implements AnswerVersion {
  @ApiProperty({ example: '已缴至2027年，见年费票据。' })
  readonly text: string;

  @ApiProperty(INSTANT)
  readonly at: number;
}

class WithheldBody {
  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ example: '问题含有他人商业秘密' })
  readonly reason: string;
}

class QuestionBody extends QuestionIdBody implements LotQuestion {
  @ApiProperty({ example: '年费缴纳至哪一年？' })
  readonly text: string;

  @ApiProperty(INSTANT)
  readonly askedAt: number;

  @ApiProperty({ description: "Whether the asker's own organisation asked it." })
  readonly isOwn: boolean;

  @ApiProperty({ type: NamedBody, nullable: true, description: 'Null where it is not to be told.' })
  readonly asker: NamedBody | null;

  @ApiProperty({ type: AnswerVersionBody, nullable: true })
  readonly answer: AnswerVersionBody | null;

  @ApiProperty({ type: [AnswerVersionBody], description: 'Before it was amended, oldest first.' })
  readonly earlierAnswers: readonly AnswerVersionBody[];

  @ApiProperty({ type: WithheldBody, nullable: true })
  readonly withheld: WithheldBody | null;
}

export class QuestionsPageBody extends PageBody(QuestionBody) {}

class EarlierQuestionBody extends QuestionBody implements EarlierQuestion {
  @ApiProperty({ type: EarlierLotBody, description: 'Where it was asked and answered.' })
  readonly from: EarlierLotBody;
}

export class EarlierQuestionsBody implements EarlierQuestions {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ type: [EarlierQuestionBody] })
  readonly items: readonly EarlierQuestionBody[];
}
