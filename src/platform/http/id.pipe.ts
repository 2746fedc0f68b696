import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiError } from './api-error.js';

const ID = /^[a-z]{3}_[0-9A-Z]{26}$/;

/** Lets an id in a path pass when it has the form of one; anything else names nothing that exists. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!ID.test(value)) throw new ApiError('not-found');
    return value;
  }
}
