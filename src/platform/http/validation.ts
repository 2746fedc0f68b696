import { type ValidationError, ValidationPipe } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import { ApiError } from './api-error.js';

/** Checks bodies, queries and parameters against their classes; unknown fields are refused, each fault is named. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) =>
      new ApiError('invalid-body', { faults: errors.flatMap((error) => faultsOf(error)) }),
  });
}

/** One fault for each rule that a field breaks, with the path of nested fields (`rules.increment`, `rungs.0.from`). */
function faultsOf(error: ValidationError, path = ''): Fault[] {
  const field = path + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    problem:
      rule === 'whitelistValidation' ? 'is not a field of this request' : brief(message, error),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, `${field}.`))];
}

/** Class-validator begins its sentences with the field, which is told apart here. */
function brief(message: string, { property }: ValidationError): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
