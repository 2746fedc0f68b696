import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Matches } from 'class-validator';

const USER_ID = /^usr_[0-9A-Z]{26}$/;

export class UserNamesQuery {
  @ApiProperty({
    type: String,
    description: 'Up to 100 ids of users, with commas between them.',
    example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC,usr_01JD8Z6V2N9T4QK3W5X7Y8A9BD',
  })
  @Transform(({ value }: { value: unknown }) => String(value).split(','))
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(USER_ID, { each: true, message: 'ids must be ids of users, with commas between them' })
  readonly ids: readonly string[];
}

export class UserNameBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '李娜' })
  readonly name: string;
}

export class UserNamesBody {
  @ApiProperty({ type: [UserNameBody] })
  readonly items: readonly UserNameBody[];
}
