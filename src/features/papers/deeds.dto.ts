import { ApiProperty } from '@nestjs/swagger';
import { Length, Matches } from 'class-validator';

export class NewDeedQuery {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '联合竞买协议.pdf' })
  @Length(1, 200)
  @Matches(/^[^\p{Cc}\p{Cs}/\\]+$/u, { message: 'name must be a file name without a path' })
  readonly name: string;
}
